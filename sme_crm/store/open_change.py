"""A change that is being written: where it stands in the journal, and what it touched so far."""

from __future__ import annotations

from collections.abc import Iterable

from sme_crm.store.driver import DriverConnection
from sme_crm.store.touched import Touched


class OpenChange:
    """What a unit of work hands to those who close its change: derived columns, sums, versions.

    Rows of the journal are counted by `seq`; `first_seq` is where this part of the change begins,
    0 unless it continues another. `connection` is there while the transaction is open.
    """

    def __init__(self, now: str) -> None:
        """`now`: the instant of the change, UTC as stored."""
        self.touched = Touched()
        self.seq = 0
        self.first_seq = 0
        self.change_id = 0
        self.connection: DriverConnection
        self.now = now
        # Contacts that get back the `last_change` they had (undo), instead of this change's id.
        self.restored: dict[int, int] = {}

    def touch_contacts(
        self, ids: Iterable[int], *, stale: bool = False, reworded: bool = True
    ) -> None:
        """Count contacts as touched; `stale` asks for their derived columns as well.

        `reworded`: their search words may be others though no derived column moves.
        """
        ids = set(ids)
        self.touched.contacts |= ids
        if stale:
            self.touched.make_stale(ids, reworded=reworded)
