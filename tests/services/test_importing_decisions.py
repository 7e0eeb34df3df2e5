"""What the user decides of an import: rules, who wins, single rows; and the rows shown of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.duplicates.reasons import REASONS
from sme_crm.domain.duplicates.tiers import DEFAULT_THRESHOLDS
from sme_crm.domain.errors import InvalidInput
from sme_crm.services.importing import ImportRun
from sme_crm.services.importing.report import FieldChange, RunRow
from sme_crm.services.importing.rules import MATCH_RULES, Decision
from sme_crm.services.workspace import Workspace
from tests.services.data_dump import dump

HEADER = "Réf;Nom;Prénom;CP;Ville;Tél;Mobile;Mail;Profession;Notes\n"
ANNE = "A1;Durand;Anne;44000;Nantes;0240112233;0601020304;anne@exemple.fr;menuisière;Vue\n"


def table(folder: Path, rows: str, name: str = "clients.csv", header: str = HEADER) -> Path:
    path = folder / name
    path.write_text(header + rows, encoding="utf-8")
    return path


def bring_in(workspace: Workspace, path: Path, **options: object) -> list[RunRow]:
    run = workspace.imports.open([path])
    try:
        run.set_options(**options)
        run.stage()
        rows = run.rows()
        run.write()
        return rows
    finally:
        run.close()


def only(workspace: Workspace) -> int:
    rows = workspace.contact_lists.first_page().rows
    assert len(rows) == 1, [row.formatted_name for row in rows]
    return rows[0].id


@pytest.fixture
def anne(workspace: Workspace, tmp_path: Path) -> int:
    bring_in(workspace, table(tmp_path, ANNE))
    return only(workspace)


def test_rules_are_asked_in_their_order(workspace: Workspace, tmp_path: Path, anne: int) -> None:
    path = table(tmp_path, ANNE)
    for rules in (("phone", "email"), ("name_place",), ("email", "reference")):
        run = workspace.imports.open([path])
        run.set_options(match_rules=rules)
        report = run.stage()
        assert report.matched_by == {rules[0]: 1}
        assert [(row.rule, row.contact_id) for row in run.rows()] == [(rules[0], anne)]
        run.close()
    run = workspace.imports.open([path])
    run.set_options(match_rules=())
    assert run.stage().created == 1, "no rule, no contact met"
    run.close()


def test_each_rule_has_its_action(workspace: Workspace, tmp_path: Path, anne: int) -> None:
    path = table(tmp_path, ANNE.replace("menuisière", "architecte"))
    rows = bring_in(workspace, path, rule_actions={"reference": "skip"})
    assert [(row.outcome, row.rule) for row in rows] == [("skipped", "reference")]
    rows = bring_in(workspace, path, rule_actions={"email": "skip"})
    assert [(row.outcome, row.contact_name) for row in rows] == [("updated", "Anne Durand")]
    assert rows[0].changes == (FieldChange("profession", "menuisière", "architecte"),)
    rows = bring_in(workspace, path, rule_actions={"reference": "new"})
    assert [(row.outcome, row.contact_id) for row in rows] == [("new", anne)]
    assert workspace.contact_lists.first_page().count == 2


@pytest.mark.parametrize(
    "options",
    [
        {"on_match": "merge"}, {"match_rules": ("name",)}, {"rule_actions": {"email": "drop"}},
        {"winners": {"profession": "both"}}, {"winners": {"phone": "me"}}, {"on_possible": ""},
        {"colour": "blue"},
    ],
)  # fmt: skip
def test_options_that_mean_nothing_are_refused(
    workspace: Workspace, tmp_path: Path, options: dict[str, object]
) -> None:
    run = workspace.imports.open([table(tmp_path, ANNE)])
    with pytest.raises(InvalidInput):
        run.set_options(**options)
    assert run.options.on_match == "update" and run.options.match_rules == tuple(MATCH_RULES)
    with pytest.raises(InvalidInput):
        run.rows()
    with pytest.raises(InvalidInput):
        run.decide(0, 2, Decision("update"))
    run.close()


OTHER = "A1;Durand;Anne;69001;Lyon;;0699887766;anne@exemple.fr;architecte;Rappeler\n"


@pytest.mark.parametrize(
    ("winner", "profession", "mobiles", "towns"),
    [
        ("file", "architecte", ["06 99 88 77 66"], ["Lyon"]),
        ("base", "menuisière", ["06 01 02 03 04"], ["Nantes"]),
        ("blanks", "menuisière", ["06 01 02 03 04"], ["Nantes"]),
    ],
)
def test_who_wins_is_chosen(
    workspace: Workspace,
    tmp_path: Path,
    anne: int,
    winner: str,
    profession: str,
    mobiles: list[str],
    towns: list[str],
) -> None:
    winners = dict.fromkeys(("profession", "phone", "address", "notes"), winner)
    bring_in(workspace, table(tmp_path, OTHER), winners=winners)
    sheet = workspace.contacts.sheet(anne)
    assert sheet.contact.profession == profession
    assert [one.number for one in sheet.phones if one.kind == "mobile"] == mobiles
    assert [one.locality for one in sheet.addresses] == towns
    assert workspace.checks.run().sound
    before = dump(workspace.database)
    bring_in(workspace, table(tmp_path, OTHER), winners=winners)
    assert dump(workspace.database) == before


def test_both_are_kept(workspace: Workspace, tmp_path: Path, anne: int) -> None:
    winners = dict.fromkeys(("phone", "address", "notes"), "both")
    rows = bring_in(workspace, table(tmp_path, OTHER), winners=winners)
    assert {change.key for change in rows[0].changes} == {
        "profession", "phone.number", "address", "notes",
    }  # fmt: skip
    sheet = workspace.contacts.sheet(anne)
    assert sheet.contact.notes == "Vue\nRappeler"
    assert [one.locality for one in sheet.addresses] == ["Nantes", "Lyon"]
    assert len(sheet.phones) == 3


def test_blanks_are_filled(workspace: Workspace, tmp_path: Path) -> None:
    bring_in(workspace, table(tmp_path, "A1;Durand;Anne;;;;;;;\n"))
    winners = dict.fromkeys(("profession", "phone", "email", "address"), "blanks")
    bring_in(workspace, table(tmp_path, ANNE), winners=winners)
    sheet = workspace.contacts.sheet(only(workspace))
    assert sheet.contact.profession == "menuisière" and len(sheet.phones) == 2
    assert sheet.contact.email == "anne@exemple.fr" and sheet.contact.locality == "Nantes"


@pytest.mark.parametrize(("year", "expected"), [(2001, "menuisière"), (2999, "architecte")])
def test_the_newer_one_wins(
    workspace: Workspace, tmp_path: Path, anne: int, year: int, expected: str
) -> None:
    import os
    from datetime import UTC, datetime

    path = table(tmp_path, OTHER)
    moment = datetime(year, 1, 1, tzinfo=UTC).timestamp()
    os.utime(path, (moment, moment))
    bring_in(workspace, path, winners={"profession": "newer"})
    assert workspace.contacts.sheet(anne).contact.profession == expected


# -- possible duplicates -----------------------------------------------------------------------

NEAR = {
    "email": ";Durand;Annie;;;;;anne@exemple.fr;;\n",
    "mobile": ";Petit;Anne;69001;Lyon;;0601020304;;;\n",
    "name": ";Durand;Anne;69001;Lyon;;;;;\n",
    "swapped_name": ";Anne;Durand;44000;Nantes;;;;;\n",
    "similar_name": ";Durant;Anne;44000;Nantes;;;;;\n",
    "nickname": ";Durand;A.;44000;Nantes;0240112233;;;;\n",
    "compound_name": ";Durand-Petit;Anne;44000;Nantes;0240112233;;;;\n",
}


@pytest.mark.parametrize("reason", list(NEAR))
def test_near_misses_are_possible_duplicates(
    workspace: Workspace, tmp_path: Path, anne: int, reason: str
) -> None:
    path = table(tmp_path, NEAR[reason])
    run = workspace.imports.open([path])
    report = run.stage()
    assert (report.possible, report.created) == (1, 1)
    assert run.counts() == {
        "new": 0, "updated": 0, "identical": 0, "possible": 1, "skipped": 0, "rejected": 0,
    }  # fmt: skip
    (row,) = run.rows("possible")
    assert (row.outcome, row.done, row.contact_id) == ("possible", "new", anne)
    assert row.contact_name == "Anne Durand" and DEFAULT_THRESHOLDS.review <= row.score <= 1
    assert reason in row.reasons and set(row.reasons) <= set(REASONS)
    run.write()
    run.close()
    assert workspace.contact_lists.first_page().count == 2
    before = dump(workspace.database)
    (again,) = bring_in(workspace, path)
    assert again.outcome == "identical", "made new once, it is met again"
    assert dump(workspace.database) == before


def test_possible_duplicates_can_be_left_out_or_brought_in(
    workspace: Workspace, tmp_path: Path, anne: int
) -> None:
    path = table(tmp_path, NEAR["similar_name"].replace(";;;\n", ";;peintre;\n"))
    (row,) = bring_in(workspace, path, on_possible="skip")
    assert (row.outcome, row.done) == ("possible", "skipped")
    assert only(workspace) == anne
    (row,) = bring_in(workspace, path, on_possible="update")
    assert (row.outcome, row.done) == ("possible", "updated")
    contact = workspace.contacts.sheet(only(workspace)).contact
    assert (contact.family_name, contact.profession) == ("Durant", "peintre")


def test_strangers_and_namesakes_of_many_are_new(workspace: Workspace, tmp_path: Path) -> None:
    rows = "".join(f";Martin;Luc;{10 + n}000;Ville{n};;;;;\n" for n in range(8))
    bring_in(workspace, table(tmp_path, rows))
    run = workspace.imports.open([table(tmp_path, ";Martin;Luc;99000;Ailleurs;;;;;\n")])
    assert run.stage().possible == 0
    run.close()


# -- single rows -------------------------------------------------------------------------------


def decided(run: ImportRun, decision: Decision | None) -> RunRow:
    run.decide(0, 2, decision)
    assert run.dry_run is None, "the dry run is due again"
    run.stage()
    (row,) = run.rows()
    return row


def test_rows_are_settled_by_hand(workspace: Workspace, tmp_path: Path, anne: int) -> None:
    other, _ = workspace.contacts.create(ContactDraft(values={"family_name": "Petit"}))
    run = workspace.imports.open([table(tmp_path, ANNE.replace("menuisière", "peintre"))])
    row = decided(run, Decision("skip"))
    assert (row.outcome, row.rule, row.decided, row.contact_id) == (
        "skipped", "decision", True, anne,
    )  # fmt: skip
    assert decided(run, Decision("new")).outcome == "new"
    row = decided(run, Decision("update", other))
    assert (row.outcome, row.contact_id, row.contact_name) == ("updated", other, "Petit")
    row = decided(run, None)
    assert (row.outcome, row.contact_id, row.decided) == ("updated", anne, False)
    decided(run, Decision("update", other))
    run.write()
    run.close()
    assert workspace.contacts.sheet(other).contact.profession == "peintre"
    assert workspace.contacts.sheet(anne).contact.profession == "menuisière"


def test_a_decision_outlives_its_contact(workspace: Workspace, tmp_path: Path, anne: int) -> None:
    other, _ = workspace.contacts.create(ContactDraft(values={"family_name": "Petit"}))
    run = workspace.imports.open([table(tmp_path, ANNE)])
    run.decide(0, 2, Decision("update", other))
    run.stage()
    workspace.contacts.throw_away([other])
    result = run.write()
    assert result.report.identical == 1, "the rules hold again"
    run.close()


def test_a_row_that_repeats_can_be_a_contact_of_its_own(
    workspace: Workspace, tmp_path: Path
) -> None:
    cards = (
        "BEGIN:VCARD\nVERSION:4.0\nUID:u-1\nN:Durand;Anne;;;\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:4.0\nUID:u-1\nN:Durand;Anne;;;\nTITLE:Peintre\nEND:VCARD\n"
    )
    path = tmp_path / "cards.vcf"
    path.write_text(cards, encoding="utf-8")
    run = workspace.imports.open([path])
    report = run.stage()
    assert (report.created, report.updated) == (1, 1)
    first, second = run.rows()
    assert (second.outcome, second.repeats) == ("updated", first.line)
    run.decide(0, second.line, Decision("new"))
    assert run.stage().created == 2
    run.decide(0, first.line, Decision("skip"))
    report = run.stage()
    assert (report.created, report.skipped) == (1, 1)
    assert len(run.write().created) == 1
    run.close()
    assert workspace.checks.run().sound


# -- paging ------------------------------------------------------------------------------------


def test_rows_come_page_by_page(workspace: Workspace, tmp_path: Path, anne: int) -> None:
    rows = ANNE + "".join(f"X{n};Nom{n};Luc;;;;;;;\n;;;;Paris;;;;;\n" for n in range(1_300))
    run = workspace.imports.open([table(tmp_path, rows)])
    run.stage()
    seen: list[RunRow] = []
    while page := run.rows(after=seen[-1].id if seen else 0, limit=500):
        assert len(page) <= 500
        seen += page
    assert [row.line for row in seen] == list(range(2, 2_603))
    assert run.counts() == {
        "new": 1_300, "updated": 0, "identical": 1, "possible": 0, "skipped": 0,
        "rejected": 1_300,
    }  # fmt: skip
    (last,) = run.rows("rejected", after=seen[-3].id)
    assert (last.line, last.reason) == (2_602, "no_name")
    run.close()


def test_rows_are_sought_without_accents_case_and_order(
    workspace: Workspace, tmp_path: Path, anne: int
) -> None:
    """New rows, rows that are there and rejected ones; every word counts."""
    rows = (
        ANNE.replace("Vue", "Vue deux fois")
        + "B2;Lefèvre-Brûlé;Zoé;38000;Saint-Égrève;;;;;\n"
        + ";;;;Plœmeur;;;;;Hélène à rappeler\n"
        + "B3;Bonnaud;Éric;75011;Paris;;;;;\n"
    )
    run = workspace.imports.open([table(tmp_path, rows)])
    run.stage()
    assert run.counts()["rejected"] == 1

    def lines(text: str, outcome: str | None = None) -> list[int]:
        return [row.line for row in run.rows(outcome, text=text)]

    assert lines("zoe LEFEVRE brule") == lines("saint egreve") == lines("Brûlé Zoé") == [3]
    assert lines("ANNE durand") == lines("durand NANTES") == [2]
    assert lines("ploemeur") == lines("helene rappeler") == lines("", "rejected") == [4]
    assert lines("eric") == [5] and lines("eric zoe") == [] and lines("100%") == []
    assert lines("") == lines(" - ") == [2, 3, 4, 5]
    run.close()
