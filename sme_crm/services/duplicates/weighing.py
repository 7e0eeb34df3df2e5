"""What contacts are weighed by where they come in, typed or imported: what the base is like, which
own fields number contacts, and from which probability on the user wants to see a duplicate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sme_crm.domain.duplicates.records import BaseStatistics
from sme_crm.services.duplicates.options import DuplicateOptions
from sme_crm.services.settings import Settings
from sme_crm.store.duplicate_results import StoredRun, read_run
from sme_crm.store.queries.duplicate_candidates import last_id, sample_ids
from sme_crm.store.queries.duplicates import (
    NumberField,
    count_contacts,
    read_number_fields,
    read_records,
)

if TYPE_CHECKING:
    from sme_crm.domain.duplicates.tiers import Thresholds
    from sme_crm.store.database import Database
    from sme_crm.store.driver import DriverConnection

_SAMPLE: Final = 4_000


class Weighing:
    """The same for whoever asks about the contacts of one base; kept as long as it holds."""

    def __init__(self, database: Database) -> None:
        self._options = DuplicateOptions(Settings(database))
        self._of: tuple[str, int] | None = None
        self._kept = BaseStatistics()

    def thresholds(self) -> Thresholds:
        """The user's: a pair below `review` is not shown anywhere."""
        return self._options.thresholds()

    def statistics(self, connection: DriverConnection) -> BaseStatistics:
        """Those of the last search; of a sample when there was none, taken anew when the base has
        doubled. The first call takes half a second."""
        return self._read(connection, read_run(connection))

    def numbering(self, connection: DriverConnection) -> list[NumberField]:
        """The own fields that number contacts, as the last search chose them; none before it."""
        run = read_run(connection)
        if run is None:
            return []
        from sme_crm.domain.duplicates.statistics import read_statistics

        chosen = read_statistics(self._read(connection, run)).numbering
        if not chosen:
            return []
        return [one for one in read_number_fields(connection) if one.label in chosen]

    def _read(self, connection: DriverConnection, run: StoredRun | None) -> BaseStatistics:
        of = (run.at, run.contacts) if run else ("", last_id(connection).bit_length())
        if of != self._of:
            learned = run.statistics if run else ""
            self._kept = BaseStatistics(learned) if learned else _sampled(connection)
            self._of = of
        return self._kept


def _sampled(connection: DriverConnection) -> BaseStatistics:
    from sme_crm.domain.duplicates.statistics import sample_statistics

    sample = read_records(connection, sample_ids(connection, _SAMPLE))
    return sample_statistics(sample, count_contacts(connection))
