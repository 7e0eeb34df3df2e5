"""People that cards and rows name become relations where they are found, else lines of notes."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from sme_crm.domain.contact import ContactDraft, Relation
from sme_crm.domain.translation import translated
from sme_crm.services.importing.writing import ImportResult
from sme_crm.services.workspace import Workspace
from tests.fresh_file import fresh_workspace

ANNE, JEAN = "11111111-1111-1111-1111-111111111111", "22222222-2222-2222-2222-222222222222"
CARDS = (
    ("Dupont", "Anne", f"UID:urn:uuid:{ANNE}", f"RELATED;TYPE=spouse:urn:uuid:{JEAN}",
     "RELATED;TYPE=friend;VALUE=text:Martin Luc", "RELATED;TYPE=friend;VALUE=text:Nobody Known"),
    ("Dupont", "Jean", f"UID:urn:uuid:{JEAN}", f"RELATED;TYPE=spouse:urn:uuid:{ANNE}"),
    ("Martin", "Luc", "item1.X-ABRELATEDNAMES:Anne Dupont",
     "item1.X-ABLabel:_$!<Assistant>!$_", "item2.X-ABRELATEDNAMES:Marie",
     "item2.X-ABLabel:_$!<Mother>!$_"),
)  # fmt: skip


def _write(path: Path, *cards: tuple[str, ...]) -> Path:
    path.write_text("".join(
        "\n".join(("BEGIN:VCARD", "VERSION:4.0", f"N:{family};{given};;;", f"FN:{given} {family}",
                   *lines, "END:VCARD", ""))
        for family, given, *lines in cards
    ), encoding="utf-8")  # fmt: skip
    return path


def _bring_in(workspace: Workspace, path: Path) -> ImportResult:
    run = workspace.imports.open([path])
    report = run.stage()
    result = run.write()
    run.close()
    assert result.report == report
    return result


def _told(workspace: Workspace) -> dict[str, tuple[list[tuple[str, str, str]], str]]:
    """(relations as (kind, other, note) read from their own side, notes) by given name."""
    found = {}
    for contact_id in workspace.contact_lists.ids():
        sheet = workspace.contacts.sheet(contact_id)
        relations = [(one.kind, one.other, one.note) for one in sheet.relations if not one.inverse]
        found[sheet.contact.given_name] = (sorted(relations), sheet.contact.notes)
    return found


EXPECTED = {
    "Anne": (
        [("assistant", "Luc Martin", ""), ("family", "Jean Dupont", "spouse"),
         ("other", "Luc Martin", "friend")],
        "RELATED (friend): Nobody Known",
    ),
    "Jean": ([], ""),
    "Luc": ([], "RELATED (Mother): Marie"),
}  # fmt: skip


def test_people_of_one_file_find_each_other(workspace: Workspace, tmp_path: Path) -> None:
    path = _write(tmp_path / "cards.vcf", *CARDS)
    result = _bring_in(workspace, path)
    assert (result.report.created, result.report.relations) == (3, 3)
    assert _told(workspace) == EXPECTED
    again = workspace.imports.open([path])
    report = again.stage()
    assert (report.identical, report.relations, report.writes) == (3, 0, False)
    again.close()
    workspace.undo.undo(result.change_id)
    assert list(workspace.contact_lists.ids()) == []
    workspace.undo.redo()
    assert _told(workspace) == EXPECTED


def test_cards_carry_relations_back(workspace: Workspace, tmp_path: Path) -> None:
    _bring_in(workspace, _write(tmp_path / "cards.vcf", *CARDS))
    ids = list(workspace.contact_lists.ids())
    anne = next(one for one in ids if workspace.contacts.sheet(one).contact.given_name == "Anne")
    luc = next(one for one in ids if workspace.contacts.sheet(one).contact.given_name == "Luc")
    version = workspace.contacts.sheet(luc).contact.version
    note = 'since 2020; "best" ^ Ö\\n\nof all'
    workspace.contacts.save_row(luc, Relation("sponsor", anne, note=note), version)
    before = _told(workspace)
    for name, format_name in (("a.vcf", "vcf"), ("b.vcf", "vcf3")):
        path = tmp_path / name
        workspace.exports.export(
            path, ids, format_name=format_name, translate=partial(translated, "fr")
        )
        other = fresh_workspace(tmp_path / f"{name}.crm")
        try:
            _bring_in(other, path)
            assert _told(other) == before
        finally:
            other.close()


def test_people_of_the_base_are_found_when_only_one_has_the_name(
    workspace: Workspace, tmp_path: Path
) -> None:
    for given, family in (("Paul", "Roche"), ("Rose", "Petit"), ("Rose", "Petit")):
        workspace.contacts.create(ContactDraft({"given_name": given, "family_name": family}))
    path = _write(
        tmp_path / "card.vcf",
        ("Blanc", "Eva", "RELATED;TYPE=colleague:Roche Paul", "RELATED;TYPE=friend:Rose Petit"),
    )
    _bring_in(workspace, path)
    assert _told(workspace)["Eva"] == (
        [("other", "Paul Roche", "colleague")], "RELATED (friend): Rose Petit"
    )  # fmt: skip


def test_a_row_that_is_there_gains_relations_and_notes(
    workspace: Workspace, tmp_path: Path
) -> None:
    bare = [(family, given, *(line for line in lines if line.startswith("UID")))
            for family, given, *lines in CARDS]  # fmt: skip
    _bring_in(workspace, _write(tmp_path / "bare.vcf", *bare))
    result = _bring_in(workspace, _write(tmp_path / "cards.vcf", *CARDS))
    report = result.report
    assert (report.created, report.updated, report.identical) == (0, 2, 1)
    assert report.relations == 3
    assert _told(workspace) == EXPECTED
    workspace.undo.undo(result.change_id)
    assert _told(workspace) == {"Anne": ([], ""), "Jean": ([], ""), "Luc": ([], "")}


def test_relations_alone_are_worth_an_import(workspace: Workspace, tmp_path: Path) -> None:
    _bring_in(workspace, _write(tmp_path / "bare.vcf", *(card[:2] for card in CARDS)))
    path = _write(tmp_path / "one.vcf", ("Dupont", "Jean", "RELATED;TYPE=friend:Luc Martin"))
    result = _bring_in(workspace, path)
    assert (result.report.identical, result.report.writes) == (1, True)
    assert _told(workspace)["Jean"][0] == [("other", "Luc Martin", "friend")]
    workspace.undo.undo(result.change_id)
    assert _told(workspace)["Jean"][0] == []


def test_relations_of_google_columns(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "google.csv"
    path.write_text(
        "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
        "Relation 1 - Type,Relation 1 - Value\n"
        "Anne Dupont,Anne,Dupont,* myContacts,* Home,anne@d.fr,Spouse,Jean Dupont\n"
        "Jean Dupont,Jean,Dupont,* myContacts,* Home,jean@d.fr,Friend,Nobody Known\n",
        encoding="utf-8",
    )
    result = _bring_in(workspace, path)
    assert (result.report.created, result.report.relations) == (2, 1)
    assert _told(workspace) == {
        "Anne": ([("family", "Jean Dupont", "Spouse")], ""),
        "Jean": ([], "Friend: Nobody Known"),
    }
