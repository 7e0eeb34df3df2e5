"""Random sessions of a user: whatever is done, everything derived is true and undo is exact."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from sme_crm.domain.contact import (
    Address,
    Consent,
    ContactDraft,
    ContactSheet,
    Email,
    Employment,
    Phone,
    Relation,
    WebPage,
)
from tests.fresh_file import fresh_workspace
from tests.services.data_dump import Dump, differences, dump

NAMES = st.sampled_from(
    ["Anne", "Émile", "Dupont", "du Pont", "Zoë", "", "Łuk", "O’Brien", "3M", "Σίσυφος", "a" * 40]
)
COMPANIES = st.sampled_from(["Nova", "NOVA", "Atelier Rivière", "3M", "L’Étoile"])
NUMBER = st.integers(min_value=0, max_value=999)
PLACES = st.sampled_from([("44000", "Nantes"), ("69002", "Lyon CEDEX 02"), ("", ""), ("9", "x")])
STATES = st.sampled_from(["good", "dead"])

ADDRESSES = st.builds(
    lambda place, street, state: Address(
        street=street, postal_code=place[0], locality=place[1], state=state
    ),
    PLACES,
    st.sampled_from(["", "2 rue Haute"]),
    STATES,
)
PHONES = st.builds(
    Phone,
    st.sampled_from(["06 12 34 56 78", "0240", "poste 12", "+33 2 40 11 22 33"]),
    st.sampled_from(["work", "mobile", "fax"]),
    state=STATES,
)
EMAILS = st.builds(Email, st.sampled_from(["a@nova.fr", "ANNE@x.example", "pas une adresse"]))
ROWS = st.one_of(
    ADDRESSES,
    PHONES,
    EMAILS,
    st.builds(WebPage, st.sampled_from(["www.nova.fr", "x"])),
    st.builds(
        Employment,
        COMPANIES,
        st.sampled_from(["", "Gérante"]),
        until_date=st.sampled_from([None, "2020-01-01"]),
        main=st.booleans(),
    ),
    st.builds(Consent, st.just("objection"), st.just("post"), st.just("2025-01-02")),
)
VALUES = st.dictionaries(
    st.sampled_from(
        ["given_name", "family_name", "organization_name", "birth_name", "profession", "notes"]
    ),
    NAMES,
    min_size=1,
    max_size=3,
)
DRAFTS = st.builds(
    ContactDraft,
    values=st.builds(
        lambda kind, values: {"kind": kind, **values},
        st.sampled_from(["individual", "individual", "organization"]),
        VALUES,
    ),
    addresses=st.lists(ADDRESSES, max_size=2),
    phones=st.lists(PHONES, max_size=2),
    emails=st.lists(EMAILS, max_size=2),
    employments=st.lists(st.builds(Employment, COMPANIES), max_size=1),
    groups=st.lists(st.sampled_from(["Salon", "Vœux"]), max_size=1),
    custom=st.dictionaries(st.sampled_from(["Taille", "Bois"]), NAMES, max_size=1),
)


class Session(RuleBasedStateMachine):
    """One user at one data file."""

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.workspace = fresh_workspace(Path(self.folder.name) / "session.crm")
        self.before: Dump = dump(self.workspace.database)
        self.visit: int | None = None
        self.steps = 0

    def teardown(self) -> None:
        if hasattr(self, "workspace"):
            report = self.workspace.checks.run()
            self.workspace.close()
            self.folder.cleanup()
            assert report.sound, report

    # -- what the actions lean on --------------------------------------------------------------

    def do(self, act: Callable[[], Any]) -> None:
        """Act, remembering what the newest change found."""
        newest = self.newest()
        before = dump(self.workspace.database)
        act()
        if self.newest() != newest:
            self.before = before

    def newest(self) -> int:
        row = self.workspace.database.reader().execute("SELECT max(id) FROM change").fetchone()
        return row[0] or 0

    def pick(self, table: str, number: int) -> int:
        """A row of `table`, 0 when there is none."""
        rows = self.workspace.database.reader().execute(f'SELECT id FROM "{table}"').fetchall()
        return int(rows[number % len(rows)][0]) if rows else 0

    def sheet(self, number: int) -> ContactSheet | None:
        contact_id = self.pick("contact", number)
        return self.workspace.contacts.sheet(contact_id) if contact_id else None

    def ids(self, numbers: list[int]) -> list[int]:
        return sorted({self.pick("contact", number) for number in numbers} - {0})

    # -- actions -------------------------------------------------------------------------------

    @rule(draft=DRAFTS)
    def create(self, draft: ContactDraft) -> None:
        self.do(lambda: self.workspace.contacts.create(draft))

    @rule(number=NUMBER, values=VALUES, goes_on=st.booleans())
    def edit(self, number: int, values: dict[str, str], goes_on: bool) -> None:
        sheet = self.sheet(number)
        if sheet is None:
            return
        visit = self.newest() if goes_on else None

        def act() -> None:
            contact = sheet.contact
            self.workspace.contacts.save(contact.id, values, contact.version, visit=visit)

        self.do(act)

    @rule(number=NUMBER, row=ROWS, goes_on=st.booleans())
    def add_row(self, number: int, row: Any, goes_on: bool) -> None:
        sheet = self.sheet(number)
        if sheet is None:
            return
        visit = self.newest() if goes_on else None
        contact = sheet.contact
        self.do(
            lambda: self.workspace.contacts.save_row(contact.id, row, contact.version, visit=visit)
        )

    @rule(number=NUMBER, nth=NUMBER, way=st.sampled_from(["remove", "main", "rewrite"]), row=ROWS)
    def change_row(self, number: int, nth: int, way: str, row: Any) -> None:
        sheet = self.sheet(number)
        if sheet is None:
            return
        rows: list[Any] = [
            *sheet.addresses, *sheet.phones, *sheet.emails, *sheet.web_pages,
            *sheet.employments, *sheet.relations, *sheet.consents,
        ]  # fmt: skip
        if not rows:
            return
        chosen = rows[nth % len(rows)]
        contacts, contact = self.workspace.contacts, sheet.contact
        if way == "remove":
            self.do(lambda: contacts.remove_row(contact.id, chosen, contact.version))
        elif way == "main" and not isinstance(chosen, Relation | Consent):
            self.do(lambda: contacts.make_main(contact.id, chosen, contact.version))
        elif type(row) is type(chosen):
            values = {
                name: getattr(row, name)
                for name in type(row).__dataclass_fields__
                if name not in ("id", "person_id")
            }
            again = type(row)(**values, id=chosen.id)
            self.do(lambda: contacts.save_row(contact.id, again, contact.version))

    @rule(number=NUMBER, other=NUMBER)
    def relate(self, number: int, other: int) -> None:
        sheet = self.sheet(number)
        if sheet is not None:
            row = Relation("family", self.pick("contact", other))
            contact = sheet.contact
            self.do(lambda: self.workspace.contacts.save_row(contact.id, row, contact.version))

    @rule(number=NUMBER, field=NUMBER, value=NAMES)
    def fill_own_field(self, number: int, field: int, value: str) -> None:
        sheet, field_id = self.sheet(number), self.pick("custom_field", field)
        if sheet is not None and field_id:
            contact = sheet.contact
            self.do(
                lambda: self.workspace.contacts.set_custom(
                    contact.id, field_id, value, contact.version
                )
            )

    @rule(field=NUMBER)
    def delete_own_field(self, field: int) -> None:
        field_id = self.pick("custom_field", field)
        if field_id:
            self.do(lambda: self.workspace.custom_fields.delete(field_id))

    @rule(numbers=st.lists(NUMBER, min_size=1, max_size=3), values=VALUES)
    def edit_many(self, numbers: list[int], values: dict[str, str]) -> None:
        self.do(lambda: self.workspace.contacts.update_many(self.ids(numbers), values))

    @rule(numbers=st.lists(NUMBER, min_size=1, max_size=3))
    def throw_away(self, numbers: list[int]) -> None:
        self.do(lambda: self.workspace.contacts.throw_away(self.ids(numbers)))

    @rule(numbers=st.lists(NUMBER, min_size=1, max_size=3))
    def restore(self, numbers: list[int]) -> None:
        self.do(lambda: self.workspace.contacts.restore(self.ids(numbers)))

    @precondition(lambda self: self.steps % 4 == 3)
    @rule(numbers=st.lists(NUMBER, min_size=1, max_size=2))
    def erase(self, numbers: list[int]) -> None:
        """Nothing that is recorded names the erased, and what is undone later is exact."""
        ids = self.ids(numbers)
        if not ids:
            return
        self.do(lambda: self.workspace.erasing.erase(ids))
        left = self.workspace.database.reader().execute(
            "SELECT count(*) FROM change_row WHERE coalesce(before, after) IS NOT NULL"
            " AND contact_id IN (SELECT value FROM json_each(?))",
            (json.dumps(ids),),
        )
        assert left.fetchone() == (0,)

    @rule(
        numbers=st.lists(NUMBER, min_size=1, max_size=3),
        kind=st.sampled_from(["call", "note", "letter"]),
        at=st.sampled_from(["2024-01-02T10:00:00Z", "2026-03-04T10:00:00Z"]),
    )
    def note(self, numbers: list[int], kind: str, at: str) -> None:
        ids = self.ids(numbers)
        if ids:
            self.do(lambda: self.workspace.history.add(ids, kind, text="vu", at=at))

    @rule(nth=NUMBER, gone=st.booleans())
    def change_note(self, nth: int, gone: bool) -> None:
        entry = self.pick("history", nth)
        history = self.workspace.history
        if entry and gone:
            self.do(lambda: history.remove(entry))
        elif entry:
            self.do(lambda: history.edit(entry, subject="autre", text=str(nth)))

    @rule(nth=NUMBER, numbers=st.lists(NUMBER, min_size=1, max_size=3), leave=st.booleans())
    def group(self, nth: int, numbers: list[int], leave: bool) -> None:
        groups, group_id = self.workspace.groups, self.pick("contact_group", nth)
        ids = tuple(self.ids(numbers))
        if group_id and leave:
            self.do(lambda: groups.remove_members(group_id, ids))
        elif group_id:
            self.do(lambda: groups.add_members(group_id, ids))

    @rule(nth=NUMBER, way=st.sampled_from(["delete", "snapshot"]), number=NUMBER)
    def change_group(self, nth: int, way: str, number: int) -> None:
        groups, group_id = self.workspace.groups, self.pick("contact_group", nth)
        if group_id and way == "delete":
            self.do(lambda: groups.delete(group_id))
        elif group_id and way == "snapshot":
            self.do(lambda: groups.snapshot(group_id, f"Copie {number}"))

    @rule(name=st.sampled_from(["Zoé", "Max"]), company=COMPANIES)
    def set_up(self, name: str, company: str) -> None:
        workspace = self.workspace
        if self.pick("staff", 0):
            self.do(lambda: workspace.settings.set("company.name", company))
            return
        self.do(lambda: workspace.staff.add(name))
        me = self.pick("staff", 0)
        for service in (workspace.contacts, workspace.history, workspace.undo):
            service.staff_id = me

    # -- undo and redo -------------------------------------------------------------------------

    @precondition(lambda self: self.newest() > 0)
    @rule()
    def undo_and_redo_the_newest(self) -> None:
        """Taking the newest change back is exact, and so is doing it again."""
        undo, database = self.workspace.undo, self.workspace.database
        newest = self.newest()
        if not undo.find_change(newest).can_be_undone:
            return
        after = dump(database)
        back = undo.undo(newest)
        if back.change_id == 0:
            # The member of staff who undoes it: he is needed to say who did.
            assert back.other_conflicts
            return
        assert not back.kept and not back.conflicts
        assert differences(self.before, dump(database)) == []
        again = undo.undo(back.change_id)
        assert not again.kept and not again.conflicts
        assert differences(after, dump(database)) == []
        # The newest change is the redo now; it found what the change it redoes found.

    @rule(times=st.integers(min_value=1, max_value=5))
    def undo_and_redo_several(self, times: int) -> None:
        """Ctrl+Z some times and Ctrl+Y as often brings everything back."""
        undo, database = self.workspace.undo, self.workspace.database
        after = dump(database)
        done: list[Dump] = []
        for _ in range(times):
            if undo.next_undo() is None:
                break
            state = dump(database)
            if undo.undo().change_id == 0:
                # Nothing of it can be taken back: a member of staff who changed something.
                break
            done.append(state)
        for state in reversed(done):
            self.before = dump(database)
            undo.redo()
            assert differences(state, dump(database)) == []
        assert differences(after, dump(database)) == []

    @rule(number=NUMBER)
    def undo_any(self, number: int) -> None:
        undo = self.workspace.undo
        changes = [change for change in undo.list_changes(limit=500) if change.can_be_undone]
        if changes:
            self.do(lambda: undo.undo(changes[number % len(changes)].id))

    # -- always --------------------------------------------------------------------------------

    @invariant()
    def everything_derived_is_true(self) -> None:
        if not hasattr(self, "workspace"):
            return
        self.steps += 1
        if self.steps % 8 == 0:
            report = self.workspace.checks.run()
            assert report.sound, report


TestSession = Session.TestCase
# A failing session is printed whole and can be replayed; making it shorter takes minutes.
TestSession.settings = settings(
    max_examples=settings().max_examples // 2,
    stateful_step_count=40,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
