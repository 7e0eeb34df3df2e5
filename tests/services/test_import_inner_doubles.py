"""Rows of the same files that may be one contact: shown in the dry run, settled as decided."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sme_crm.domain.errors import InvalidInput
from sme_crm.services.importing import ImportRun
from sme_crm.services.importing.report import RunRow
from sme_crm.services.importing.rules import Decision
from sme_crm.services.workspace import Workspace
from tests.services.data_dump import dump

HEADER = "Civilité;Nom;Prénom;Société;Adresse;CP;Ville;Mobile;E-mail;Groupe;Notes\n"
ROWS = (
    "M.;DUPONT;Jean;;12 rue des Lilas;44100;Nantes;06 45 78 12 36;;Salon;\n"  # 2
    "Mme;Martin;Zoé;Hexa Conseil;4 quai du Port;29200;Brest;06 11 22 33 44;z@martin.example;;\n"
    "M.;DUPONT;J.;Kerbrat;12, r. des Lilas;44100;NANTES;06 45 78 12 36;jd@free.example;Foire;Vu\n"
    "Mme;Dupont;Marie;;12 rue des Lilas;44100;Nantes;06 99 88 77 66;;Foire;\n"  # 5: his wife
    "M.;Guillaumin;Christophe;;4 rue Haute;69003;Lyon;06 22 33 44 55;c@guillaumin.example;;\n"
    "M.;Christophe;Guillaumin;;4, rue Haute;69003;LYON;;;;\n"  # 7: exchanged
    "M.;DUPOND;Jean;;12 rue des Lilas;44100;Nantes;06 45 78 12 36;;Absents;\n"  # 8: also line 2
    + "".join(
        f"M.;Leroux{chr(97 + one)};Paul{chr(97 + one)};;{one} rue Neuve;3300{one % 10};Bordeaux;"
        f"06 30 00 00 {one:02};;;\n"
        for one in range(20)
    )
)
DOUBLES = {4: 2, 7: 6, 8: 2}


@contextmanager
def staged(workspace: Workspace, path: Path, **options: object) -> Iterator[ImportRun]:
    run = workspace.imports.open([path])
    try:
        run.set_options(**options)
        run.stage()
        yield run
    finally:
        run.close()


def table(folder: Path, rows: str = ROWS, name: str = "fair.csv") -> Path:
    path = folder / name
    path.write_text(HEADER + rows, encoding="utf-8")
    return path


def by_line(run: ImportRun) -> dict[int, RunRow]:
    rows = run.rows()
    counts = run.counts()
    for outcome, count in counts.items():
        assert count == sum(row.outcome == outcome for row in rows)
        assert [row.id for row in run.rows(outcome)] == [
            row.id for row in rows if row.outcome == outcome
        ]
    assert run.dry_run is not None and sum(counts.values()) == run.dry_run.read == len(rows)
    assert run.dry_run.possible == counts["possible"]
    return {row.line: row for row in rows}


def names(workspace: Workspace) -> list[str]:
    return sorted(row.formatted_name for row in workspace.contact_lists.first_page().rows)


def contacts(workspace: Workspace) -> int:
    return workspace.contact_lists.first_page().count or 0


def test_they_are_named_with_the_line_of_the_other_row(
    workspace: Workspace, tmp_path: Path
) -> None:
    before = dump(workspace.database)
    with staged(workspace, table(tmp_path)) as run:
        rows = by_line(run)
        possible = {line: row for line, row in rows.items() if row.outcome == "possible"}
        assert {line: row.repeats for line, row in possible.items()} == DOUBLES
        assert {row.done for row in possible.values()} == {"new"}
        assert possible[4].contact_name == "Jean Dupont" and possible[4].contact_id is None
        assert possible[4].repeats_source == 0 and "mobile" in possible[4].reasons
        assert "swapped_name" in possible[7].reasons and 0.5 <= possible[7].score <= 1
        assert possible[4].values, "what the new contact holds"
        assert rows[5].outcome == "new", "one of the family is another one"
        result = run.write()
    assert len(result.created) == contacts(workspace) - result.report.companies == 27
    assert workspace.checks.run().sound
    with staged(workspace, table(tmp_path)) as again:
        assert {row.outcome for row in again.rows()} == {"identical"}
    workspace.undo.undo(result.change_id)
    assert contacts(workspace) == 0 and before.keys() == dump(workspace.database).keys()


def test_they_are_left_out(workspace: Workspace, tmp_path: Path) -> None:
    with staged(workspace, table(tmp_path), on_possible="skip") as run:
        rows = by_line(run)
        possible = {line: row for line, row in rows.items() if row.outcome == "possible"}
        assert {line: row.repeats for line, row in possible.items()} == DOUBLES
        assert {row.done for row in possible.values()} == {"skipped"}
        assert run.dry_run is not None
        assert (run.dry_run.created, run.dry_run.skipped) == (24, 3)
        result = run.write()
    assert contacts(workspace) == 24 + result.report.companies
    assert result.report.companies == 1, "Kerbrat is named by a row that is left out only"
    assert {group.name for group in workspace.groups.list_groups()} == {"Salon", "Foire"}
    assert workspace.checks.run().sound
    workspace.undo.undo(result.change_id)
    assert contacts(workspace) == 0


def test_they_complete_the_first_row(workspace: Workspace, tmp_path: Path) -> None:
    with staged(workspace, table(tmp_path), on_possible="update") as run:
        rows = by_line(run)
        assert run.dry_run is not None
        assert {row.line: row.repeats for row in rows.values() if row.repeats} == DOUBLES
        assert rows[4].done == "updated" and rows[4].name == "J. Dupont"
        told = {(change.key, change.after) for change in rows[4].changes}
        assert ("email.address", "jd@free.example") in told and ("notes", "Vu") in told
        result = run.write()
        assert result.report == run.dry_run
    assert contacts(workspace) == 24 + result.report.companies
    (dupont,) = (
        row for row in workspace.contact_lists.first_page().rows if "Jean" in row.formatted_name
    )
    sheet = workspace.contacts.sheet(dupont.id)
    assert (sheet.contact.given_name, sheet.contact.family_name) == ("Jean", "Dupont")
    assert [email.address for email in sheet.emails] == ["jd@free.example"]
    assert [phone.number for phone in sheet.phones] == ["06 45 78 12 36"]
    assert [one.organization for one in sheet.employments] == ["Kerbrat"]
    assert sorted(name for _, name in sheet.groups) == ["Absents", "Foire", "Salon"]
    assert sheet.contact.notes == "Vu"
    assert workspace.checks.run().sound
    workspace.undo.undo(result.change_id)
    assert contacts(workspace) == 0


def test_single_rows_are_settled_by_hand(workspace: Workspace, tmp_path: Path) -> None:
    with staged(workspace, table(tmp_path)) as run:
        run.decide(0, 4, Decision("update", row=(0, 2)))
        run.decide(0, 7, Decision("skip", row=(0, 6)))
        run.decide(0, 8, Decision("new", row=(0, 2)))
        run.stage()
        rows = by_line(run)
        assert [rows[line].done for line in DOUBLES] == ["updated", "skipped", "new"]
        assert [rows[line].repeats for line in DOUBLES] == list(DOUBLES.values())
        assert all(rows[line].decided for line in DOUBLES)
        result = run.write()
        assert result.report == run.dry_run
    assert contacts(workspace) == 25 + result.report.companies
    (pair,) = workspace.decisions.pairs()
    told = [workspace.contacts.sheet(one).contact.family_name for one in sorted(pair)]
    assert told == ["Dupont", "Dupond"], "they are remembered as two"
    assert workspace.checks.run().sound
    workspace.undo.undo(result.change_id)
    assert contacts(workspace) == 0 and workspace.decisions.pairs() == []


def test_a_decision_needs_something_to_update(workspace: Workspace, tmp_path: Path) -> None:
    with staged(workspace, table(tmp_path)) as run, pytest.raises(InvalidInput):
        run.decide(0, 4, Decision("update"))


def test_rows_decided_into_each_other_stay(workspace: Workspace, tmp_path: Path) -> None:
    with staged(workspace, table(tmp_path)) as run:
        run.decide(0, 4, Decision("update", row=(0, 2)))
        run.decide(0, 2, Decision("update", row=(0, 4)))
        run.stage()
        rows = by_line(run)
        assert sum(rows[line].done == "updated" for line in (2, 4)) == 1
        result = run.write()
        assert result.report == run.dry_run
    assert contacts(workspace) == 26 + result.report.companies


def test_exact_repeats_follow_the_row_they_repeat(workspace: Workspace, tmp_path: Path) -> None:
    lines = ROWS.splitlines(keepends=True)
    again = lines[2]  # "J. DUPONT" once more
    path = table(tmp_path, ROWS + again)
    for action, created, skipped in (("new", 27, 0), ("update", 24, 0), ("skip", 24, 4)):
        with staged(workspace, path, on_possible=action) as run:
            rows = by_line(run)
            assert run.dry_run is not None
            assert (run.dry_run.created, run.dry_run.skipped) == (created, skipped)
            assert rows[len(lines) + 2].outcome == ("skipped" if action == "skip" else "identical")
            if action != "skip":
                assert rows[len(lines) + 2].repeats == (2 if action == "update" else 4)


def test_many_rows_are_compared_when_asked(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sme_crm.services.importing.inner_doubles.COMPARED_UNASKED", 26)
    path = table(tmp_path)
    for said, compared in ((None, False), (True, True), (False, False)):
        with staged(workspace, path, compare_rows=said) as run:
            assert run.dry_run is not None and run.dry_run.compared_rows is compared
            assert run.dry_run.possible == (3 if compared else 0)
        assert contacts(workspace) == 0


def test_rows_of_several_files_and_contacts_of_the_base(
    workspace: Workspace, tmp_path: Path
) -> None:
    lines = ROWS.splitlines(keepends=True)
    with staged(workspace, table(tmp_path, lines[4] + "".join(lines[7:]))) as run:
        run.write()
    first = table(tmp_path, lines[0] + lines[3], "one.csv")
    second = table(tmp_path, lines[2] + lines[5], "two.csv")
    run = workspace.imports.open([first, second])
    try:
        run.stage()
        rows = {(row.source, row.line): row for row in run.rows()}
        assert rows[1, 2].repeats_source == 0 and rows[1, 2].repeats == 2
        assert (rows[1, 3].outcome, rows[1, 3].contact_name) == (
            "possible", "Christophe Guillaumin"
        )  # fmt: skip
        assert rows[1, 3].repeats is None
        assert run.dry_run is not None
        assert run.write().report == run.dry_run
    finally:
        run.close()
    assert workspace.checks.run().sound
