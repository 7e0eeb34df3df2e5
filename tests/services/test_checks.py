"""The check finds what was falsified behind the program's back, and mends what follows."""

from __future__ import annotations

import pytest

from sme_crm.domain.contact import Address, ContactDraft
from sme_crm.services.checks import CheckReport
from sme_crm.services.workspace import Workspace


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    for number in range(30):
        workspace.contacts.create(
            ContactDraft(
                values={"given_name": "Anne", "family_name": f"Nom{number}"},
                addresses=[Address(postal_code="44000", locality="Nantes")],
            )
        )
    workspace.contacts.throw_away([30])
    return workspace


def falsify(workspace: Workspace, *statements: str) -> CheckReport:
    connection = workspace.database.begin_write()
    for statement in statements:
        connection.execute(statement)
    workspace.database.commit_write()
    return workspace.checks.run()


def test_a_sound_file(filled: Workspace) -> None:
    report = filled.checks.run()
    assert report == CheckReport(contacts=30)
    assert report.sound
    seen: list[tuple[int, int]] = []
    filled.checks.run(lambda done, total: seen.append((done, total)))
    assert seen[-1] == (30, 30)


@pytest.mark.parametrize(
    ("statement", "field", "value"),
    [
        ("UPDATE contact SET locality = 'Lyon' WHERE id = 3", "derived", (3,)),
        ("UPDATE contact SET sort_name = 'zz' WHERE id = 4", "derived", (4,)),
        ("UPDATE address SET locality = 'Lyon' WHERE contact_id = 5", "derived", (5,)),
        (
            "DELETE FROM contact_search WHERE rowid IN"
            " (SELECT rowid FROM contact_search WHERE rowid & 16777215 = 6)",
            "unindexed",
            (6,),
        ),
        ("INSERT INTO contact_search(rowid, words) VALUES (77, 'fantome')", "stray_entries", 1),
    ],
)
def test_what_was_falsified_is_found_and_mended(
    filled: Workspace, statement: str, field: str, value: object
) -> None:
    report = falsify(filled, statement)
    assert not report.sound
    assert getattr(report, field) == value
    filled.checks.mend()
    assert filled.checks.run().sound


def test_a_wrong_word_in_the_index_is_found(filled: Workspace) -> None:
    row = (
        filled.database.reader()
        .execute("SELECT rowid FROM contact_search WHERE rowid & 16777215 = 7")
        .fetchone()
    )
    report = falsify(
        filled,
        f"DELETE FROM contact_search WHERE rowid = {row[0]}",
        f"INSERT INTO contact_search(rowid, words) VALUES ({row[0]}, 'autre nom7')",
    )
    assert {"anne", "nantes"} <= set(report.wrong_words)
    filled.checks.mend()
    assert filled.checks.run().sound


def test_a_broken_reference_is_counted(filled: Workspace) -> None:
    writer = filled.database.writer()
    writer.execute("PRAGMA foreign_keys=OFF")
    report = falsify(filled, "INSERT INTO phone(contact_id, number) VALUES (999, '1')")
    writer.execute("PRAGMA foreign_keys=ON")
    assert report.broken_references == 1
    assert not report.sound


def test_mending_is_told(filled: Workspace) -> None:
    seen: list[tuple[int, int]] = []
    filled.checks.mend(lambda done, total: seen.append((done, total)))
    assert seen and seen[-1][1] == 30
