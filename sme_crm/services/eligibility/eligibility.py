"""The one eligibility service: letters, labels, exports, calls, series and campaigns ask it.

Each later capability adds its reasons here, a module for each family of them.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from sme_crm.domain.dates import present_day
from sme_crm.domain.eligibility import RANK, CampaignContext, Refusal
from sme_crm.services.eligibility import consents, lots, pressure, reach, record, retention, rules
from sme_crm.services.eligibility.question import Found, Question
from sme_crm.store.queries.recipients import read_household_members

if TYPE_CHECKING:
    from sme_crm.domain.contact_rules import ContactRules
    from sme_crm.store.database import Database

_CHUNK: Final = 5_000
_Family = Callable[[Question, Found], None]
_ALWAYS: Final[tuple[_Family, ...]] = (
    record.note_record,
    consents.note_objections,
    lots.note_lots,
    reach.note_addresses,
)
_FOR_CAMPAIGNS: Final[tuple[_Family, ...]] = (
    retention.note_retention,
    reach.note_unreachable,
    pressure.note_touches,
)


class Eligibility:
    """Explains who may not be contacted and why."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rules(self) -> ContactRules:
        """The rules as the business has them."""
        with self._database.translated_errors():
            return rules.read_rules(self._database.reader())

    def refusals(
        self,
        ids: Sequence[int],
        channel: str = "post",
        *,
        today: date | None = None,
        prospecting: bool = False,
        campaign: CampaignContext | None = None,
    ) -> dict[int, tuple[Refusal, ...]]:
        """The contacts of `ids` that may not be contacted, each with every reason.

        A contact that is not in the answer is allowed. For post, a person without an address of
        his own is written to at his employer's. `today` decides which licences and rules hold.
        Consents that the law wants are asked for where many are contacted unasked
        (`prospecting`), good manners too in a `campaign`; not where a client awaits his letter.
        """
        found: Found = {}
        connection = self._database.reader()
        with self._database.translated_errors():
            question = Question(
                connection,
                (),
                channel,
                today or present_day(),
                rules.read_rules(connection),
                lots.ended_lots(connection, today or present_day()),
                campaign,
            )
            families = _ALWAYS
            if prospecting or campaign is not None:
                families += (consents.note_missing_consents,)
            if campaign is not None:
                families += _FOR_CAMPAIGNS
            asked = set(ids)
            # In their order the rows of neighbours are read together: a third of the time.
            ordered = sorted(asked)
            for start in range(0, len(ordered), _CHUNK):
                question.ids = ordered[start : start + _CHUNK]
                for note in families:
                    note(question, found)
        return {
            contact_id: tuple(
                sorted(reasons, key=lambda refusal: RANK[refusal.reason])
                if len(reasons) > 1
                else reasons
            )
            for contact_id, reasons in found.items()
            if contact_id in asked
        }

    @staticmethod
    def set_aside(
        ids: Iterable[int], by_hand: Container[int], apart: Container[int]
    ) -> dict[int, Refusal]:
        """Those of `ids` the user leaves out of one mailing: for good or for later."""
        refused: dict[int, Refusal] = {}
        for one in ids:
            if one in by_hand:
                refused[one] = Refusal("by_hand")
            elif one in apart:
                refused[one] = Refusal("set_apart")
        return refused

    def household_doubles(self, ids: Sequence[int]) -> dict[int, Refusal]:
        """Those of `ids` who get no letter because another one of them stands for the household.

        Only households that chose one letter; a member with an address of his own comes first.
        """
        with self._database.translated_errors():
            members = read_household_members(self._database.reader(), ids)
        heads: dict[int, int] = {}
        doubles: dict[int, Refusal] = {}
        for contact_id, household_id, mailing_name in members:
            if heads.setdefault(household_id, contact_id) != contact_id:
                doubles[contact_id] = Refusal("household", words=mailing_name)
        return doubles

    def sure_duplicates(self, ids: Iterable[int]) -> dict[int, Refusal]:
        """Those of `ids` the last search takes for surely the same as another one of them.

        The one with the smaller id stays; `words` is its name.
        """
        with self._database.translated_errors():
            pairs = record.sure_pairs(self._database.reader(), set(ids))
        doubles: dict[int, Refusal] = {}
        for kept, double, name in pairs:
            if kept not in doubles:
                doubles.setdefault(double, Refusal("duplicate", words=name))
        return doubles
