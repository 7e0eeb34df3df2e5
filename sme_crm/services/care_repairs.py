"""Repairs of data care: proposals for the whole base, then one change that can be undone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from sme_crm.domain import care_proposals as rules
from sme_crm.domain.care_proposals import Mending, Rule
from sme_crm.domain.errors import NotFound
from sme_crm.domain.folding import fold
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.domain.vocabulary import CIVILITIES
from sme_crm.services.progress import Progress

if TYPE_CHECKING:
    from sme_crm.store.database import Database


@dataclass(frozen=True, slots=True)
class Repair:
    """What can be put right over the whole base. The texts are translated in "Care".

    `wanted` is the SQL text of the rows worth looking at (alias r), `shown` the columns whose
    values are shown before and after.
    """

    key: str
    title: str
    explanation: str
    table: str
    columns: tuple[str, ...]
    wanted: str
    shown: tuple[str, ...]


_ADDRESS: Final = ("postal_code", "locality", "state")
_FRENCH: Final = "r.country = '' AND r.state <> 'dead'"
_PERSON: Final = "r.kind = 'individual'"
_COMPANY: Final = "r.kind = 'organization'"

REPAIRS: Final[dict[str, Repair]] = {
    repair.key: repair
    for repair in (
        Repair(
            "phones",
            QT_TRANSLATE_NOOP("Care", "Normalise phones"),
            QT_TRANSLATE_NOOP(
                "Care",
                "Numbers are written as their country writes them. One that cannot be read stays"
                " as it was typed.",
            ),
            "phone", ("number", "e164", "digits", "state"), "r.state <> 'dead'", ("number",),
        ),
        Repair(
            "emails",
            QT_TRANSLATE_NOOP("Care", "Mend e-mails"),
            QT_TRANSLATE_NOOP(
                "Care",
                "What stands around an address goes; a likely spelling (gmial.com) is only"
                " proposed: tick those you want.",
            ),
            "email", ("address", "folded", "state"), "r.state <> 'dead'", ("address",),
        ),
        Repair(
            "postal_codes",
            QT_TRANSLATE_NOOP("Care", "Mend postal codes"),
            QT_TRANSLATE_NOOP(
                "Care",
                "A lost zero comes back, a missing code is found by the town. Where a town has"
                " several codes you choose.",
            ),
            "address", _ADDRESS, _FRENCH, ("postal_code", "locality"),
        ),
        Repair(
            "towns",
            QT_TRANSLATE_NOOP("Care", "Fill in towns"),
            QT_TRANSLATE_NOOP(
                "Care",
                "The town of a postal code is filled in. Where a code serves several communes you"
                " choose.",
            ),
            "address", _ADDRESS, f"{_FRENCH} AND r.locality = '' AND r.postal_code <> ''",
            ("postal_code", "locality"),
        ),
        Repair(
            "town_names",
            QT_TRANSLATE_NOOP("Care", "Write towns in small letters"),
            QT_TRANSLATE_NOOP(
                "Care",
                "LYON becomes Lyon, as the table of communes writes it. The envelope prints"
                " capitals in any case.",
            ),
            "address", _ADDRESS, f"{_FRENCH} AND r.locality <> ''", ("locality",),
        ),
        Repair(
            "names",
            QT_TRANSLATE_NOOP("Care", "Write names in small letters"),
            QT_TRANSLATE_NOOP(
                "Care",
                "Names typed in capitals only, or in small letters only: DUPONT becomes Dupont, DE"
                " LA TOUR becomes de La Tour. Mixed letters stay as they are.",
            ),
            "contact", ("given_name", "family_name", "birth_name"), _PERSON,
            ("given_name", "family_name"),
        ),
        Repair(
            "companies",
            QT_TRANSLATE_NOOP("Care", "Write companies in small letters"),
            QT_TRANSLATE_NOOP(
                "Care",
                "Legal forms and abbreviations keep their capitals. A short name may be an"
                " abbreviation: tick those that are not.",
            ),
            "contact", ("organization_name",), _COMPANY, ("organization_name",),
        ),
        Repair(
            "company_numbers",
            QT_TRANSLATE_NOOP("Care", "Fill in SIREN numbers"),
            QT_TRANSLATE_NOOP(
                "Care",
                "The first nine digits of a SIRET that checks are the SIREN. A number that does"
                " not check can only be mended by hand.",
            ),
            "contact", ("siret", "siren"), f"{_COMPANY} AND r.siret <> ''", ("siren",),
        ),
        Repair(
            "civility",
            QT_TRANSLATE_NOOP("Care", "Propose civilities"),
            QT_TRANSLATE_NOOP(
                "Care",
                "The civility that stands before a name, else the one that nearly everybody with"
                " this given name has in your base. Nothing is ticked: you decide.",
            ),
            "contact", ("given_name", "family_name", "civility"),
            f"{_PERSON} AND r.civility = '' AND r.given_name || r.family_name <> ''",
            ("civility", "given_name", "family_name"),
        ),
    )
}  # fmt: skip

_RULES: Final[dict[str, Rule]] = {
    "phones": rules.mend_phone,
    "emails": rules.mend_email,
    "postal_codes": rules.mend_postal_code,
    "towns": rules.mend_town,
    "town_names": rules.mend_town_case,
    "names": rules.mend_names,
    "companies": rules.mend_company,
    "company_numbers": rules.mend_company_numbers,
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a repair would write to one row; `before` holds the values of the same columns."""

    table: str
    row_id: int
    contact_id: int
    name: str
    shown_before: str
    shown_after: str
    mending: Mending
    before: tuple[str, ...]
    context: tuple[str, ...]

    @property
    def sure(self) -> bool:
        """Whether it is ticked to begin with."""
        return self.mending.sure

    @property
    def choices(self) -> tuple[str, ...]:
        """Other values the user may take instead."""
        return self.mending.choices

    def after_in_words(self, words: Callable[[str, str], str]) -> str:
        """What is shown, a civility by its label; `words` translates (context, marked text)."""
        civility = self.mending.columns.get("civility", "")
        if not civility or not self.shown_after.startswith(civility):
            return self.shown_after
        label = words("Vocabulary", CIVILITIES.get(civility, civility))
        return label + self.shown_after.removeprefix(civility)

    def choosing(self, value: str) -> Proposal:
        """The same proposal with one of its choices taken."""
        written = self.mending.choosing(value)
        last = tuple(written.columns)[-1]
        shown = " ".join(
            value if name == last else text
            for name, text in zip(self.context[::2], self.context[1::2], strict=True)
        )
        return replace(self, mending=written, shown_after=shown.strip())


@dataclass(frozen=True, slots=True)
class RepairDone:
    """What came of a repair: the change (0: none), the rows written and those left alone."""

    change_id: int
    written: int
    left: int


class CareRepairs:
    """Looks for what can be put right, and writes what the user ticked."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def propose(self, key: str, progress: Progress | None = None) -> list[Proposal]:
        """Every proposal of a repair in the order of the base; raises NotFound, Cancelled."""
        repair = REPAIRS.get(key)
        if repair is None:
            raise NotFound("repair", name=key)
        progress = progress or Progress()
        rule = _RULES.get(key) or partial(
            rules.mend_civility, of_given_names=self._civilities(progress)
        )
        found: list[Proposal] = []
        for rows, done, total in self._rows(repair):
            progress.check()
            found.extend(_proposals(repair, rule, rows))
            progress.step(done, total)
        return found

    def apply(
        self, key: str, proposals: Sequence[Proposal], progress: Progress | None = None
    ) -> RepairDone:
        """Write proposals as one change; rows edited since they were read are left alone.

        Raises Cancelled with nothing written.
        """
        from sme_crm.store.row_values import CHUNK, update_each
        from sme_crm.store.unit_of_work import UnitOfWork

        progress = progress or Progress()
        groups: dict[tuple[str, tuple[str, ...]], list[Proposal]] = {}
        for proposal in proposals:
            columns = tuple(proposal.mending.columns)
            groups.setdefault((proposal.table, columns), []).append(proposal)
        written: set[int] = set()
        done = 0
        with UnitOfWork(self._database, "care.repair", {"repair": key}) as work:
            for (table, columns), members in groups.items():
                for start in range(0, len(members), CHUNK):
                    progress.check()
                    chunk = members[start : start + CHUNK]
                    rows = [
                        (each.row_id, each.before, tuple(each.mending.columns.values()))
                        for each in chunk
                    ]
                    written.update(update_each(work, table, columns, rows))
                    done += len(chunk)
                    progress.step(done, len(proposals))
            progress.check()
            work.describe(count=len(work.contact_ids()))
        left = len(proposals) - len(written)
        return RepairDone(work.change_id if work.changes else 0, len(written), left)

    def _rows(self, repair: Repair) -> Iterator[tuple[list[tuple[object, ...]], int, int]]:
        from sme_crm.store.queries.care import read_rows

        connection = self._database.reader()
        with self._database.translated_errors():
            for part in read_rows(connection, repair.table, repair.columns, repair.wanted):
                yield part.rows, part.done, part.total

    def _civilities(self, progress: Progress) -> dict[str, str]:
        """The civility of given names, as the base itself has them."""
        from sme_crm.store.queries.care import read_rows

        counts: Counter[tuple[str, str]] = Counter()
        wanted = "r.kind = 'individual' AND r.civility IN ('mr', 'mrs') AND r.given_name <> ''"
        connection = self._database.reader()
        with self._database.translated_errors():
            for part in read_rows(connection, "contact", ("given_name", "civility"), wanted):
                progress.check()
                counts.update((fold(row[4]), row[5]) for row in part.rows)
        return rules.civilities_of_given_names(counts)


def _proposals(
    repair: Repair, rule: Rule, rows: Sequence[tuple[object, ...]]
) -> Iterator[Proposal]:
    for row in rows:
        held = {name: str(value) for name, value in zip(repair.columns, row[4:], strict=True)}
        held["contact_country"] = str(row[3])
        mending = rule(held)
        if mending is None:
            continue
        after = {**held, **mending.columns}
        yield Proposal(
            table=repair.table,
            row_id=int(str(row[0])),
            contact_id=int(str(row[1])),
            name=str(row[2]),
            shown_before=" ".join(filter(None, (held[name] for name in repair.shown))),
            shown_after=" ".join(filter(None, (after[name] for name in repair.shown))),
            mending=mending,
            before=tuple(held[name] for name in mending.columns),
            context=tuple(part for name in repair.shown for part in (name, after[name])),
        )
