"""Random merges, unmerges, edits, undo and redo: no value is ever lost, nothing points nowhere."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from sme_crm.domain.contact import (
    Address,
    Consent,
    ContactDraft,
    Email,
    Employment,
    Phone,
    Relation,
    WebPage,
)
from sme_crm.domain.task import TaskDraft
from sme_crm.store.database import Database
from tests.fresh_file import fresh_workspace
from tests.services.data_dump import Dump, differences, dump
from tests.services.merges import open_merges

NUMBER = st.integers(min_value=0, max_value=999)
PICKS = st.lists(NUMBER, min_size=2, max_size=4)
NAMES = st.sampled_from(["Anne", "Élise", "Elise", "", "A."])
FAMILIES = st.sampled_from(["Dupont", "DUPONT", "Durand", ""])
COMPANIES = st.sampled_from(["Nova", "NOVA", "Étoile"])
ADDRESSES = st.builds(
    Address,
    st.sampled_from(["home", "work"]),
    street=st.sampled_from(["2 rue Haute", "2, RUE HAUTE", "7 quai Bas", "9 cours Neuf"]),
    locality=st.just("Nantes"),
    state=st.sampled_from(["good", "dead"]),
)
PHONES = st.builds(
    Phone,
    st.sampled_from(["06 12 34 56 78", "0612345678", "02 40 11 22 33", "02 40 99 88 77"]),
    st.sampled_from(["work", "home"]),
)
EMAILS = st.builds(Email, st.sampled_from(["a@x.example", "A@x.example", "b@x.example"]))
EMPLOYMENTS = st.builds(
    Employment,
    COMPANIES,
    st.sampled_from(["", "Chef", "Juge"]),
    until_date=st.sampled_from([None, None, "2020-01-01"]),
    main=st.booleans(),
)
PERSONS = st.builds(
    lambda given, family, rest, **rows: ContactDraft(
        {"given_name": given, "family_name": family, **rest}, **rows
    ),
    NAMES,
    FAMILIES,
    st.fixed_dictionaries(
        {},
        optional={
            "wants_news": st.booleans(),
            "status": st.sampled_from(["client", "prospect"]),
            "birth_date": st.sampled_from(["--05-12", "1980-05-12", "1981-05-12"]),
        },
    ),
    addresses=st.lists(ADDRESSES, max_size=2),
    phones=st.lists(PHONES, max_size=2),
    emails=st.lists(EMAILS, max_size=2),
    web_pages=st.lists(st.builds(WebPage, st.sampled_from(["www.x.fr", "https://x.fr/"])),
                       max_size=1),
    employments=st.lists(EMPLOYMENTS, max_size=2),
    consents=st.lists(st.builds(Consent, st.sampled_from(["consent", "objection"]),
                                st.just("post"), st.just("2025-01-02")), max_size=1),
    groups=st.lists(st.sampled_from(["Salon", "Vœux"]), max_size=2, unique=True),
)  # fmt: skip
EDITED = ["notes", "profession", "source", "given_name", "reference"]
# The columns that hold what somebody typed.
_VALUES = {
    "contact": ("given_name", "family_name", "organization_name", "birth_date", "profession",
                "sector", "source", "reference", "notes"),
    "address": ("street",),
    "phone": ("number",),
    "email": ("address",),
    "web_page": ("url",),
    "employment": ("function", "until_date"),
    "relation": ("note",),
    "consent": ("words",),
    "custom_value": ("text_value",),
    "history": ("text",),
}  # fmt: skip


def same(before: Dump, after: Dump) -> None:
    """Both states are the same, row by row."""
    lines = differences(before, after)
    assert not lines, "\n".join(lines)


def values_of(database: Database) -> set[str]:
    """Every value on a living record or in a history, notes line by line."""
    reader = database.reader()
    found: set[str] = set()
    for table, columns in _VALUES.items():
        names = ", ".join(columns)
        for row in reader.execute(f"SELECT {names} FROM {table}").fetchall():
            for value in row:
                found.update(str(value or "").split("\n"))
    for (details,) in reader.execute("SELECT details FROM history WHERE kind = 'merge'").fetchall():
        found.update(_told(json.loads(details)))
    return found - {""}


def _told(details: dict[str, Any]) -> Iterator[str]:
    images = [("contact", details.get(key, {})) for key in ("values", "replaced", "brought")]
    images += [(row["table"], row.get("values", {})) for row in details.get("rows", ())]
    for table, image in images:
        for key, value in image.items():
            if key in _VALUES.get(table, ()) or key.startswith("own."):
                yield from str(value or "").split("\n")


class Merger(RuleBasedStateMachine):
    """Somebody who tidies up a data file and changes his mind."""

    @initialize(drafts=st.lists(PERSONS, min_size=3, max_size=6))
    def open(self, drafts: list[ContactDraft]) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.workspace = fresh_workspace(Path(self.folder.name) / "merging.crm")
        self.number = 0
        self.steps = 0
        for draft in drafts:
            self.create_person(draft)

    def teardown(self) -> None:
        if hasattr(self, "workspace"):
            report = self.workspace.checks.run()
            self.workspace.close()
            self.folder.cleanup()
            assert report.sound, report

    # -- what the actions lean on --------------------------------------------------------------

    @property
    def database(self) -> Database:
        return self.workspace.database

    def fresh(self, word: str) -> str:
        """A value nobody typed before."""
        self.number += 1
        return f"{word}{self.number}"

    def rows(self, sql: str, *values: object) -> list[Any]:
        return self.database.reader().execute(sql, values).fetchall()

    def pick(self, number: int, kind: str = "") -> int:
        where = "WHERE kind = ?" if kind else ""
        ids = self.rows(f"SELECT id FROM contact {where} ORDER BY id", *([kind] if kind else []))
        return int(ids[number % len(ids)][0]) if ids else 0

    def mergeable(self, numbers: list[int], kind: str) -> list[int]:
        chosen = dict.fromkeys(self.pick(number, kind) for number in numbers)
        ids = [one for one in chosen if one]
        trashed = self.rows(
            "SELECT 1 FROM contact WHERE deleted_at IS NOT NULL AND id IN"
            " (SELECT value FROM json_each(?))", json.dumps(ids),
        )  # fmt: skip
        return ids if len(ids) > 1 and not trashed else []

    def merge(self, ids: list[int], choices: dict[str, int]) -> int:
        return self.workspace.merging.merge_contacts(
            ids[0], ids[1:], {key: ids[nth % len(ids)] for key, nth in choices.items()}
        )

    def still_known(self, known: set[str]) -> None:
        lost = known - values_of(self.database)
        assert not lost, lost

    def save_row(self, contact_id: int, row: Any) -> None:
        version = self.workspace.contacts.sheet(contact_id).contact.version
        self.workspace.contacts.save_row(contact_id, row, version)

    # -- entering and editing ------------------------------------------------------------------

    @rule(draft=PERSONS)
    def create(self, draft: ContactDraft) -> None:
        self.create_person(draft)

    def create_person(self, draft: ContactDraft) -> None:
        draft.values.update(notes=self.fresh("note"), profession=self.fresh("métier"))
        draft.custom = {"Bois": self.fresh("bois")}
        self.workspace.contacts.create(draft)

    @rule(name=COMPANIES, address=ADDRESSES)
    def create_company(self, name: str, address: Address) -> None:
        values = {
            "kind": "organization",
            "organization_name": name,
            "sector": self.fresh("secteur"),
        }
        self.workspace.contacts.create(ContactDraft(values, [address]))

    @rule(number=NUMBER, key=st.sampled_from(EDITED))
    def edit(self, number: int, key: str) -> None:
        contact_id = self.pick(number)
        if contact_id:
            contact = self.workspace.contacts.sheet(contact_id).contact
            before = str(getattr(contact, key))
            value = f"{before}\n\n{self.fresh('plus')}" if key == "notes" else self.fresh("autre")
            self.workspace.contacts.save(contact_id, {key: value}, contact.version)

    @rule(number=NUMBER, row=st.one_of(PHONES, EMAILS, ADDRESSES))
    def add_row(self, number: int, row: Any) -> None:
        contact_id = self.pick(number)
        if contact_id:
            self.save_row(contact_id, row)

    @rule(number=NUMBER, row=EMPLOYMENTS)
    def employ(self, number: int, row: Employment) -> None:
        contact_id = self.pick(number, "individual")
        if contact_id:
            self.save_row(contact_id, row)

    @rule(number=NUMBER, gone=st.booleans())
    def change_phone(self, number: int, gone: bool) -> None:
        phones = self.rows("SELECT id, contact_id FROM phone ORDER BY id")
        if phones:
            row_id, contact_id = phones[number % len(phones)]
            sheet = self.workspace.contacts.sheet(contact_id)
            phone = next(one for one in sheet.phones if one.id == row_id)
            if gone:
                self.workspace.contacts.remove_row(contact_id, phone, sheet.contact.version)
            else:
                other = Phone(f"02 40 00 {number // 100:02d} {number % 100:02d}", id=row_id)
                self.workspace.contacts.save_row(contact_id, other, sheet.contact.version)

    @rule(numbers=PICKS)
    def plan(self, numbers: list[int]) -> None:
        contacts = tuple(filter(None, map(self.pick, numbers)))
        self.workspace.tasks.create(TaskDraft(self.fresh("tâche"), contact_ids=contacts))

    @rule(numbers=PICKS)
    def relate(self, numbers: list[int]) -> None:
        one, other = (self.pick(number) for number in numbers[:2])
        if one != other:
            self.save_row(one, Relation("family", other, note=self.fresh("lien")))

    @rule(number=NUMBER)
    def note(self, number: int) -> None:
        contact_id = self.pick(number)
        if contact_id:
            self.workspace.history.add([contact_id], "call", text=self.fresh("appel"))

    @rule(numbers=PICKS)
    def tell_apart(self, numbers: list[int]) -> None:
        ids = self.mergeable(numbers, "")
        if ids:
            self.workspace.decisions.remember(ids)

    @rule(numbers=PICKS)
    def make_household(self, numbers: list[int]) -> None:
        ids = self.mergeable(numbers, "individual")
        if ids:
            self.workspace.households.create(ids)

    @rule(number=NUMBER)
    def dissolve_household(self, number: int) -> None:
        households = self.workspace.households.list_households()
        if households:
            self.workspace.households.dissolve(households[number % len(households)].id)

    @rule(number=NUMBER)
    def throw_away(self, number: int) -> None:
        contact_id = self.pick(number)
        if contact_id and number % 7 == 0:
            self.workspace.contacts.throw_away([contact_id])

    # -- merging -------------------------------------------------------------------------------

    @rule(
        numbers=PICKS,
        kind=st.sampled_from(["individual", "individual", "organization"]),
        choices=st.dictionaries(
            st.sampled_from(["given_name", "profession", "phone", "employment", "source"]),
            NUMBER,
            max_size=2,
        ),
    )
    def merge_some(self, numbers: list[int], kind: str, choices: dict[str, int]) -> None:
        ids = self.mergeable(numbers, kind)
        if ids:
            known = values_of(self.database)
            self.merge(ids, choices)
            self.still_known(known)

    @rule(numbers=PICKS, others=PICKS)
    def merge_clusters(self, numbers: list[int], others: list[int]) -> None:
        known = values_of(self.database)
        clusters = [self.mergeable(each, "individual") for each in (numbers, others)]
        self.workspace.merging.merge_clusters(clusters)
        self.still_known(known)

    @rule(numbers=PICKS, kind=st.sampled_from(["individual", "organization"]))
    def merge_and_take_apart(self, numbers: list[int], kind: str) -> None:
        """Taken apart at once everything is where it was."""
        ids = self.mergeable(numbers, kind)
        if ids:
            before = self.without_counters()
            change_id = self.merge(ids, {})
            done = self.workspace.merging.unmerge(change_id)
            assert not done.result.conflicts and not done.stayed, done
            same(before, self.without_counters())

    @rule(numbers=PICKS, kind=st.sampled_from(["individual", "organization"]))
    def merge_undo_and_redo(self, numbers: list[int], kind: str) -> None:
        ids = self.mergeable(numbers, kind)
        if ids:
            before = dump(self.database)
            change_id = self.merge(ids, {})
            after = dump(self.database)
            self.workspace.undo.undo(change_id)
            same(before, dump(self.database))
            self.workspace.undo.redo(change_id)
            same(after, dump(self.database))

    def without_counters(self) -> Dump:
        """The whole file without which change touched a contact last."""
        found = dump(self.database)
        place = [c[1] for c in self.rows("PRAGMA table_info(contact)")
                 if c[1] not in ("version", "updated_at")].index("last_change")  # fmt: skip
        found["contact"] = {
            row_id: (*row[:place], 0, *row[place + 1 :]) for row_id, row in found["contact"].items()
        }
        return found

    @rule(number=NUMBER, again=st.booleans())
    def take_apart(self, number: int, again: bool) -> None:
        """At any later time; then perhaps that is taken back as well."""
        owners = self.rows("SELECT DISTINCT contact_id FROM history WHERE kind = 'merge'")
        merged = [record for (owner,) in owners for record in open_merges(self.workspace, owner)]
        if not merged:
            return
        chosen = merged[number % len(merged)]
        known, before = values_of(self.database), dump(self.database)
        done = self.workspace.merging.unmerge(chosen.change_id, [chosen.record_id])
        assert done.restored == (chosen.record_id,)
        assert self.rows("SELECT 1 FROM contact WHERE id = ?", chosen.record_id)
        self.still_known(known)
        if again:
            after = dump(self.database)
            self.workspace.undo.undo(done.result.change_id)
            same(before, dump(self.database))
            self.workspace.undo.redo(done.result.change_id)
            same(after, dump(self.database))

    # -- undo and redo -------------------------------------------------------------------------

    @rule(number=NUMBER)
    def undo_any(self, number: int) -> None:
        changes = [one for one in self.workspace.undo.list_changes(limit=60) if one.can_be_undone]
        if changes:
            chosen = changes[number % len(changes)]
            known = values_of(self.database)
            self.workspace.undo.undo(chosen.id)
            if chosen.name in ("contact.merge", "contact.unmerge"):
                self.still_known(known)

    @rule()
    def undo_and_redo_the_newest(self) -> None:
        after = dump(self.database)
        if self.workspace.undo.next_undo() is not None and self.workspace.undo.undo().change_id:
            self.workspace.undo.redo()
            same(after, dump(self.database))

    # -- always --------------------------------------------------------------------------------

    @invariant()
    def everything_derived_is_true(self) -> None:
        if hasattr(self, "workspace"):
            self.steps += 1
            if self.steps % 10 == 0:
                report = self.workspace.checks.run()
                assert report.sound, report

    @invariant()
    def nobody_is_linked_to_himself(self) -> None:
        if hasattr(self, "workspace"):
            assert self.rows("SELECT 1 FROM relation WHERE contact_id = other_id") == []
            assert self.rows("SELECT 1 FROM distinct_pair WHERE left_id = right_id") == []

    @invariant()
    def what_was_merged_leads_to_its_contact(self) -> None:
        if hasattr(self, "workspace"):
            told = self.rows(
                "SELECT contact_id, details ->> 'loser', details ->> 'uid' FROM history"
                " WHERE kind = 'merge' AND details ->> 'apart' IS NULL ORDER BY 1, 2"
            )
            leading = self.rows(
                "SELECT contact_id, record_id, value FROM former_key WHERE kind = 'uid'"
                " ORDER BY 1, 2"
            )
            assert leading == told


TestMerger = Merger.TestCase
# A failing session is printed whole and can be replayed; making it shorter takes minutes.
TestMerger.settings = settings(
    max_examples=settings().max_examples // 4,
    stateful_step_count=40,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
