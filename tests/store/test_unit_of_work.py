"""Units of work and undo on a real data file."""

from __future__ import annotations

import pytest

from sme_crm.domain.changes import Changes, UndoResult
from sme_crm.store.database import Database
from sme_crm.store.tables import DERIVED_COLUMNS, JOURNALLED
from sme_crm.store.undo import undo
from sme_crm.store.unit_of_work import UnitOfWork

State = dict[str, list[tuple[object, ...]]]


def dump(database: Database) -> State:
    """Every journalled row, without the counters that rightly move on."""
    state: State = {}
    for name, table in JOURNALLED.items():
        left_out = ("version", "updated_at")
        columns = ", ".join(f'"{c.name}"' for c in table.columns if c.name not in left_out)
        rows = database.reader().execute(f'SELECT {columns} FROM "{name}" ORDER BY id').fetchall()
        state[name] = [tuple(row) for row in rows]
    return state


def write(database: Database, name: str = "test") -> UnitOfWork:
    return UnitOfWork(database, name)


def take_back(database: Database, change_id: int) -> UndoResult:
    with UnitOfWork(database, "undo", undoes=change_id) as work:
        return undo(work, change_id)


def found(database: Database, word: str) -> list[int]:
    rows = database.reader().execute(
        "SELECT rowid & 0xffffff FROM contact_search WHERE contact_search MATCH ? ORDER BY rowid",
        (f'"{word}" *',),
    )
    return [row[0] for row in rows.fetchall()]


def add_person(work: UnitOfWork, given: str, family: str) -> int:
    contact = work.insert(
        "contact", {"kind": "individual", "given_name": given, "family_name": family}
    )
    work.insert("email", {"contact_id": contact, "address": f"{given}@exemple.fr"})
    work.insert("address", {"contact_id": contact, "postal_code": "44000", "locality": "Nantes"})
    return contact


def test_insert_keeps_derived_columns_and_index(database: Database) -> None:
    heard: list[Changes] = []
    database.on_commit = heard.append
    with write(database) as work:
        person = add_person(work, "Émilie", "Dupont")
    row = (
        database.reader()
        .execute(f"SELECT {', '.join(DERIVED_COLUMNS)} FROM contact WHERE id = ?", (person,))
        .fetchone()
    )
    values = dict(zip(DERIVED_COLUMNS, row, strict=True))
    assert values["formatted_name"] == "Émilie Dupont"
    assert values["sort_name"] == "dupont emilie"
    assert (values["locality"], values["department"]) == ("Nantes", "44")
    assert found(database, "dup") == found(database, "nant") == found(database, "exe") == [person]
    assert heard[0].created["contact"] == {person}


def test_a_failing_unit_of_work_leaves_nothing(database: Database) -> None:
    before = dump(database)
    with pytest.raises(KeyError), write(database) as work:
        add_person(work, "A", "B")
        raise KeyError("stop")
    assert dump(database) == before
    assert database.reader().execute("SELECT count(*) FROM change").fetchone()[0] == 0


def test_undo_and_redo_of_a_creation(database: Database) -> None:
    empty = dump(database)
    with write(database) as work:
        person = add_person(work, "Anne", "Martin")
    full = dump(database)
    back = take_back(database, work.change_id)
    assert back.taken_back == (person,)
    assert dump(database) == empty
    assert found(database, "martin") == []
    take_back(database, back.change_id)
    assert dump(database) == full
    assert found(database, "martin") == [person]
    # And once more from the original change: its effect is there again.
    assert take_back(database, work.change_id).taken_back == (person,)
    assert dump(database) == empty


def test_undo_of_an_older_change_keeps_what_was_touched_since(database: Database) -> None:
    with write(database) as creation:
        kept = add_person(creation, "Luc", "Moreau")
        gone = add_person(creation, "Ines", "Fournier")
    with write(database) as later:
        later.update("contact", kept, {"profession": "menuisier"})
    result = take_back(database, creation.change_id)
    assert result.kept == (kept,)
    assert result.taken_back == (gone,)
    rows = database.reader().execute("SELECT id FROM contact").fetchall()
    assert [row[0] for row in rows] == [kept]


def test_undo_of_a_touch_makes_the_creation_undoable_again(database: Database) -> None:
    empty = dump(database)
    with write(database) as creation:
        person = add_person(creation, "Luc", "Moreau")
    with write(database) as later:
        later.update("contact", person, {"profession": "menuisier"})
    take_back(database, later.change_id)
    assert take_back(database, creation.change_id).kept == ()
    assert dump(database) == empty


def test_undo_works_by_column_and_reports_conflicts(database: Database) -> None:
    with write(database) as creation:
        person = add_person(creation, "Luc", "Moreau")
    with write(database) as first:
        first.update("contact", person, {"profession": "menuisier", "sector": "bois"})
    with write(database) as second:
        second.update("contact", person, {"sector": "meubles"})
    result = take_back(database, first.change_id)
    assert result.conflicts == (person,)
    row = (
        database.reader()
        .execute("SELECT profession, sector FROM contact WHERE id = ?", (person,))
        .fetchone()
    )
    assert tuple(row) == ("", "meubles")


def test_a_renamed_organization_renames_its_people(database: Database) -> None:
    with write(database) as work:
        company = work.insert(
            "contact", {"kind": "organization", "organization_name": "Atelier Rivière"}
        )
        person = add_person(work, "Luc", "Moreau")
        work.insert("employment", {"person_id": person, "organization_id": company})
    assert found(database, "riviere") == [company, person]
    with write(database) as work:
        work.update("contact", company, {"organization_name": "Nova Conseil"})
    assert found(database, "riviere") == []
    assert found(database, "nova") == [person, company]


def test_rows_written_twice_in_one_change_count_once(database: Database) -> None:
    empty = dump(database)
    with write(database) as work:
        person = add_person(work, "Luc", "Moreau")
        work.update("contact", person, {"profession": "menuisier"})
        phone = work.insert("phone", {"contact_id": person, "number": "01"})
        work.update("phone", phone, {"number": "02"})
        other = work.insert("phone", {"contact_id": person, "number": "03"})
        work.delete("phone", other)
    full = dump(database)
    back = take_back(database, work.change_id)
    assert dump(database) == empty
    take_back(database, back.change_id)
    assert dump(database) == full


def test_ranges_undo_and_redo(database: Database) -> None:
    empty = dump(database)
    with write(database) as work:
        work.connection.executemany(
            "INSERT INTO contact(id, family_name, created_change, last_change) VALUES (?, ?, ?, ?)",
            [(i, f"Nom{i}", work.change_id, work.change_id) for i in range(1, 101)],
        )
        work.connection.executemany(
            "INSERT INTO phone(contact_id, number) VALUES (?, '06')", [(i,) for i in range(1, 101)]
        )
        work.record_range("contact", 1, 100)
        work.record_range("phone", 1, 100)
        work.touch_contacts(range(1, 101), stale=True)
    full = dump(database)
    back = take_back(database, work.change_id)
    assert len(back.taken_back) == 100
    assert dump(database) == empty
    take_back(database, back.change_id)
    assert dump(database) == full
    with write(database) as later:
        later.insert("phone", {"contact_id": 7, "number": "07"})
    again = take_back(database, work.change_id)
    assert again.kept == (7,)
    assert len(again.taken_back) == 99


def test_saves_of_one_visit_are_one_change(database: Database) -> None:
    with write(database) as creation:
        person = add_person(creation, "Luc", "Moreau")
    before = dump(database)
    with write(database, "contact.edit") as first:
        first.update("contact", person, {"profession": "menuisier"})
        phone = first.insert("phone", {"contact_id": person, "number": "01"})
    with UnitOfWork(database, "contact.edit", continues=first.change_id) as second:
        second.update("contact", person, {"profession": "ébéniste", "sector": "bois"})
        second.update("phone", phone, {"number": "02"})
    assert second.change_id == first.change_id
    after = dump(database)
    back = take_back(database, first.change_id)
    assert back.taken_back == (person,) and not back.conflicts
    assert dump(database) == before
    take_back(database, back.change_id)
    assert dump(database) == after


def test_a_creation_goes_on_as_one_change(database: Database) -> None:
    empty = dump(database)
    with write(database) as creation:
        person = creation.insert("contact", {"given_name": "Luc"})
    with UnitOfWork(database, "x", continues=creation.change_id) as more:
        more.update("contact", person, {"family_name": "Moreau"})
        more.insert("phone", {"contact_id": person, "number": "01"})
    assert more.change_id == creation.change_id
    assert found(database, "moreau") == [person]
    full = dump(database)
    back = take_back(database, creation.change_id)
    assert back.kept == () and dump(database) == empty
    take_back(database, back.change_id)
    assert dump(database) == full


def test_a_visit_does_not_go_on_after_another_change(database: Database) -> None:
    with write(database) as first:
        person = add_person(first, "Luc", "Moreau")
    with write(database) as other:
        add_person(other, "Anne", "Petit")
    with UnitOfWork(database, "x", continues=first.change_id) as later:
        later.update("contact", person, {"sector": "bois"})
    assert later.change_id > other.change_id


def test_the_employer_of_a_kept_person_is_kept(database: Database) -> None:
    with write(database) as creation:
        company = creation.insert("contact", {"kind": "organization", "organization_name": "Nova"})
        person = add_person(creation, "Luc", "Moreau")
        creation.insert("employment", {"person_id": person, "organization_id": company})
    with write(database) as later:
        later.update("contact", person, {"sector": "bois"})
    result = take_back(database, creation.change_id)
    assert set(result.kept) == {person, company}
    assert database.reader().execute("SELECT count(*) FROM employment").fetchone()[0] == 1


def test_a_member_of_staff_who_changed_something_stays(database: Database) -> None:
    with write(database) as hired:
        member = hired.insert("staff", {"name": "Claire"})
    with UnitOfWork(database, "x", staff_id=member) as later:
        add_person(later, "Luc", "Moreau")
    result = take_back(database, hired.change_id)
    assert result.other_conflicts == 1
    assert database.reader().execute("SELECT count(*) FROM staff").fetchone()[0] == 1


def test_a_visit_does_not_go_on_in_a_redo(database: Database) -> None:
    with write(database) as creation:
        person = add_person(creation, "Luc", "Moreau")
    back = take_back(database, creation.change_id)
    redone = take_back(database, back.change_id)
    with UnitOfWork(database, "contact.edit", continues=redone.change_id) as later:
        later.insert("phone", {"contact_id": person, "number": "01"})
    assert later.change_id > redone.change_id
    assert take_back(database, creation.change_id).kept == (person,)


def test_people_without_an_address_are_found_at_their_employers(database: Database) -> None:
    with write(database) as work:
        company = work.insert("contact", {"kind": "organization", "organization_name": "Nova"})
        home = work.insert(
            "address", {"contact_id": company, "postal_code": "49000", "locality": "Angers"}
        )
        person = work.insert("contact", {"given_name": "Luc", "family_name": "Moreau"})
        job = work.insert("employment", {"person_id": person, "organization_id": company})

    def town() -> str:
        row = database.reader().execute("SELECT locality FROM contact WHERE id = ?", (person,))
        return str(row.fetchone()[0])

    assert (town(), found(database, "angers")) == ("Angers", [person, company])
    with write(database) as work:
        work.update("address", home, {"postal_code": "44000", "locality": "Nantes"})
    assert town() == "Nantes"
    with write(database) as work:
        work.update("employment", job, {"until_date": "2026-01-01"})
    assert town() == ""
