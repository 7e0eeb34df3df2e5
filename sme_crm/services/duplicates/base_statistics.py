"""What a base is like, to weigh how likely two contacts are one: by the last search or a sample."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sme_crm.domain.duplicates.records import BaseStatistics
from sme_crm.store.duplicate_results import read_run
from sme_crm.store.queries.duplicate_candidates import last_id, sample_ids
from sme_crm.store.queries.duplicates import count_contacts, read_records

if TYPE_CHECKING:
    from sme_crm.store.driver import DriverConnection

_SAMPLE: Final = 4_000


class KnownStatistics:
    """The statistics of one base, kept as long as they hold."""

    def __init__(self) -> None:
        self._of: tuple[str, int] | None = None
        self._kept = BaseStatistics()

    def read(self, connection: DriverConnection) -> BaseStatistics:
        """Those of the last search; of a sample when there was none, taken anew when the base has
        doubled."""
        run = read_run(connection)
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
