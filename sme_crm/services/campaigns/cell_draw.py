"""The target of a campaign drawn into the cells of its test, evenly over its strata."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.draw import draw_cells
from sme_crm.domain.campaigns.sending import read_strata
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.store.queries import campaign_sendings as queries
from sme_crm.store.queries.campaigns import read_campaign
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.campaign import Campaign
    from sme_crm.store.database import Database

_SEEDS: Final = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Draw:
    """What a draw gave: contacts by cell, those no cell took, the seed that repeats it."""

    cells: dict[int, int]
    left: int
    seed: int
    change_id: int = 0


class CampaignTests:
    """Draws contacts into the cells of a test."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.staff_id: int | None = None

    def drawn(self, campaign_id: int) -> Draw:
        """The draw that stands; no cells when there is none."""
        with self._database.translated_errors():
            reader = self._database.reader()
            campaign = _campaign(read_campaign(reader, campaign_id), campaign_id)
            found = queries.read_drawn(reader, campaign_id)
        return Draw(dict(Counter(found.values())), 0, campaign.seed if found else 0)

    def draw(
        self,
        campaign_id: int,
        ids: Sequence[int],
        *,
        strata: Sequence[str] | None = None,
        seed: int | None = None,
        origin: str = "",
    ) -> Draw:
        """Draw contacts into the cells by their shares; an earlier draw is replaced.

        The same contacts, cells, strata and seed give the same draw; without `seed` the one kept
        with the campaign is used, or a new one. Who falls into no cell stays for later waves.
        Raises InvalidInput campaign_no_cells, campaign_under_way once something was sent.
        """
        with self._database.translated_errors():
            there = _campaign(read_campaign(self._database.reader(), campaign_id), campaign_id)
            kept = tuple(strata) if strata is not None else read_strata(there.strata)
            of_contact = queries.read_strata(self._database.reader(), ids, kept)
        shares = [cell.share for cell in there.cells]
        if not sum(shares):
            raise InvalidInput("campaign_no_cells")
        wanted = seed or there.seed or secrets.randbelow(_SEEDS) + 1
        cells: dict[int | None, list[int]] = {cell.id: [] for cell in there.cells}
        left = 0
        for contact, nth in sorted(draw_cells(of_contact, shares, wanted).items()):
            if nth < 0:
                left += 1
            else:
                cells[there.cells[nth].id].append(contact)
        with UnitOfWork(
            self._database, "campaign.draw", {"name": there.name, "count": len(of_contact) - left},
            origin=origin, staff_id=self.staff_id,
        ) as work:  # fmt: skip
            _refuse_under_way(work, campaign_id)
            work.delete_where("campaign_recipient", _DRAWN.format(int(campaign_id)))
            queries.insert_recipients(work, campaign_id, None, cells, "", "")
            values = {"seed": wanted, "strata": ",".join(kept), "updated_at": work.now}
            work.update("campaign", campaign_id, values)
        counts = {cell: len(of_cell) for cell, of_cell in cells.items() if cell is not None}
        return Draw(counts, left, wanted, work.change_id)

    def forget(self, campaign_id: int, *, origin: str = "") -> int:
        """Take the draw away; returns the change id, 0 without a draw.

        Raises InvalidInput campaign_under_way.
        """
        with UnitOfWork(
            self._database, "campaign.draw", origin=origin, staff_id=self.staff_id
        ) as work:
            there = _campaign(read_campaign(work.connection, campaign_id), campaign_id)
            _refuse_under_way(work, campaign_id)
            work.describe(name=there.name, count=0)
            work.delete_where("campaign_recipient", _DRAWN.format(int(campaign_id)))
        return work.change_id if work.changes else 0


_DRAWN: Final = "campaign_id = {} AND wave_id IS NULL AND sent_day = ''"


def _campaign(found: Campaign | None, campaign_id: int) -> Campaign:
    if found is None:
        raise NotFound("campaign", name=campaign_id)
    return found


def _refuse_under_way(work: UnitOfWork, campaign_id: int) -> None:
    sent = work.connection.execute(
        "SELECT EXISTS (SELECT 1 FROM campaign_wave WHERE campaign_id = ?1 AND state = 'sent')"
        " OR EXISTS (SELECT 1 FROM campaign_recipient WHERE campaign_id = ?1 AND sent_day <> '')",
        (campaign_id,),
    ).fetchone()
    if sent[0]:
        raise InvalidInput("campaign_under_way")
