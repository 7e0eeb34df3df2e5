"""References and UIDs of merged records lead to the contact they went into."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.contact import ContactDraft
from sme_crm.services.importing.report import RunRow
from sme_crm.services.workspace import Workspace
from tests.services.data_dump import differences, dump

TABLE = (
    "Code client;Nom;Prénom;Profession;Adresse;CP;Ville;Téléphone;E-mail\n"
    "C100;Lefèvre;Émilie;Juge;12 avenue Foch;44100;Nantes;02 40 11 22 33;e.lefevre@orange.fr\n"
    "C200;Lefebvre;Emilie;Avocate;12 av. Foch;44100;Nantes;;e.lefevre@orange.fr\n"
    "C300;Le Fèvre;Mimi;;3 quai Bas;35000;Rennes;06 11 22 33 44;\n"
    "C400;Martin;Luc;;9 rue Haute;13001;Marseille;;\n"
)
CARDS = (
    "BEGIN:VCARD\nVERSION:4.0\nUID:urn:uuid:aaaaaaaa-0000-4000-8000-000000000001\n"
    "FN:Anne Dupont\nN:Dupont;Anne;;;\nTEL:+33240000001\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:4.0\nUID:urn:uuid:aaaaaaaa-0000-4000-8000-000000000002\n"
    "FN:Nanou Durand\nN:Durand;Nanou;;;\nEMAIL:anne@x.example\nEND:VCARD\n"
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "clients.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def bring_in(
    workspace: Workspace, path: Path, on_match: str = "update", **options: object
) -> list[RunRow]:
    """Import a file; its rows as the dry run told them."""
    run = workspace.imports.open([path])
    try:
        run.set_options(on_match=on_match, **options)
        report = run.stage()
        rows = run.rows()
        assert run.write().report == report
        return rows
    finally:
        run.close()


def outcomes(workspace: Workspace, path: Path, on_match: str = "update") -> list[str]:
    return [row.outcome for row in bring_in(workspace, path, on_match)]


def ids_by_reference(workspace: Workspace) -> dict[str, int]:
    rows = workspace.database.reader().execute("SELECT reference, id FROM contact ORDER BY id")
    return dict(rows.fetchall())


def former_keys(workspace: Workspace) -> list[tuple[int, str, str]]:
    rows = workspace.database.reader().execute(
        "SELECT contact_id, kind, value FROM former_key WHERE kind = 'reference' ORDER BY value, id"
    )
    return [tuple(row) for row in rows.fetchall()]


def save(workspace: Workspace, contact_id: int, **values: object) -> None:
    version = workspace.contacts.sheet(contact_id).contact.version
    workspace.contacts.save(contact_id, values, version)


def test_the_same_file_makes_nobody_anew_after_a_merge(workspace: Workspace, table: Path) -> None:
    # Other references: rows of two contacts, though they may be one.
    rows = bring_in(workspace, table, "new")
    assert [row.outcome for row in rows] == ["new", "possible", "new", "new"]
    assert {row.done for row in rows} == {"new"}
    ids = ids_by_reference(workspace)
    workspace.merging.merge_contacts(ids["C100"], [ids["C200"], ids["C300"]])
    before = dump(workspace.database)
    rows = bring_in(workspace, table)
    assert [row.outcome for row in rows] == ["identical"] * 4
    assert [row.contact_id for row in rows] == [ids["C100"]] * 3 + [ids["C400"]]
    assert {row.rule for row in rows} == {"reference"}
    assert differences(before, dump(workspace.database)) == []
    sheet = workspace.contacts.sheet(ids["C100"])
    assert (sheet.contact.reference, sheet.contact.profession) == ("C100", "Juge")


def test_a_merged_record_only_adds_what_is_missing(workspace: Workspace, table: Path) -> None:
    bring_in(workspace, table)
    ids = ids_by_reference(workspace)
    workspace.merging.merge_contacts(ids["C100"], [ids["C200"]])
    told = TABLE.replace("Avocate;12 av. Foch;44100;Nantes;;", "Notaire;;;;02 40 99 88 77;")
    table.write_text(told, encoding="utf-8")
    assert outcomes(workspace, table) == ["identical", "updated", "identical", "identical"]
    sheet = workspace.contacts.sheet(ids["C100"])
    assert (sheet.contact.reference, sheet.contact.family_name) == ("C100", "Lefèvre")
    assert sheet.contact.profession == "Juge"
    assert [one.number for one in sheet.phones] == ["02 40 11 22 33", "02 40 99 88 77"]


def test_other_rules_find_it_too_and_keep_the_reference(workspace: Workspace, table: Path) -> None:
    """The name fits another way, the former reference is no other reference."""
    bring_in(workspace, table)
    ids = ids_by_reference(workspace)
    workspace.merging.merge_contacts(ids["C100"], [ids["C300"]])
    renamed = TABLE.splitlines()[0] + "\nC300;Lefèvre;Émilie;;;44100;Nantes;;\n"
    table.write_text(renamed, encoding="utf-8")
    (row,) = bring_in(workspace, table, match_rules=("name_place",))
    assert (row.outcome, row.contact_id) == ("identical", ids["C100"])
    assert workspace.contacts.sheet(ids["C100"]).contact.reference == "C100"


def test_another_name_with_a_former_reference_is_another(workspace: Workspace, table: Path) -> None:
    bring_in(workspace, table)
    ids = ids_by_reference(workspace)
    workspace.merging.merge_contacts(ids["C100"], [ids["C200"]])
    table.write_text(TABLE.splitlines()[0] + "\nC200;Bernard;Zoé;;;;;;\n", encoding="utf-8")
    assert outcomes(workspace, table) == ["new"]


def test_who_has_the_reference_is_before_who_had_it(workspace: Workspace, table: Path) -> None:
    bring_in(workspace, table)
    ids = ids_by_reference(workspace)
    workspace.merging.merge_contacts(ids["C100"], [ids["C200"]])
    later, _ = workspace.contacts.create(
        ContactDraft({"family_name": "Lefebvre", "given_name": "Emilie", "reference": "C200"})
    )
    rows = bring_in(workspace, table)
    assert [row.contact_id for row in rows][:2] == [ids["C100"], later]


def test_unmerged_records_have_their_own_again(workspace: Workspace, table: Path) -> None:
    bring_in(workspace, table)
    ids = ids_by_reference(workspace)
    change_id = workspace.merging.merge_contacts(ids["C100"], [ids["C200"], ids["C300"]])
    workspace.merging.unmerge(change_id, [ids["C200"]])
    assert former_keys(workspace) == [(ids["C100"], "reference", "C300")]
    rows = bring_in(workspace, table)
    assert [row.outcome for row in rows] == ["identical"] * 4
    assert [row.contact_id for row in rows[:3]] == [ids["C100"], ids["C200"], ids["C100"]]


def test_undo_and_redo_take_and_give_them(workspace: Workspace, table: Path) -> None:
    bring_in(workspace, table)
    ids = ids_by_reference(workspace)
    before = dump(workspace.database)
    done = workspace.merging.merge_clusters([[ids["C100"], ids["C200"], ids["C300"]]])
    merged = dump(workspace.database)
    assert len(merged["former_key"]) == 4
    workspace.undo.undo(done.change_id)
    assert differences(before, dump(workspace.database)) == []
    assert outcomes(workspace, table) == ["identical"] * 4
    workspace.undo.redo(done.change_id)
    assert differences(merged, dump(workspace.database)) == []
    rows = bring_in(workspace, table)
    assert {row.outcome for row in rows} == {"identical"}
    assert len({row.contact_id for row in rows[:3]}) == 1
    assert workspace.checks.run().sound


def test_chains_lead_to_the_end_and_come_apart_anywhere(workspace: Workspace, table: Path) -> None:
    bring_in(workspace, table)
    ids = ids_by_reference(workspace)
    one, two, three = ids["C100"], ids["C200"], ids["C300"]
    first = workspace.merging.merge_contacts(two, [three])
    second = workspace.merging.merge_contacts(one, [two])
    assert former_keys(workspace) == [(one, "reference", "C200"), (one, "reference", "C300")]
    assert [row.contact_id for row in bring_in(workspace, table)[:3]] == [one] * 3
    # The one in the middle takes along what led to it.
    workspace.merging.unmerge(second)
    assert former_keys(workspace) == [(two, "reference", "C300")]
    assert [row.contact_id for row in bring_in(workspace, table)[:3]] == [one, two, two]
    workspace.merging.merge_contacts(one, [two])
    workspace.merging.unmerge(first)
    assert former_keys(workspace) == [(one, "reference", "C200")]
    assert [row.contact_id for row in bring_in(workspace, table)[:3]] == [one, one, three]
    assert workspace.checks.run().sound


def test_a_reference_given_up_for_another_leads_there(workspace: Workspace, table: Path) -> None:
    bring_in(workspace, table)
    ids = ids_by_reference(workspace)
    change_id = workspace.merging.merge_contacts(
        ids["C100"], [ids["C200"]], {"reference": ids["C200"]}
    )
    assert former_keys(workspace) == [(ids["C100"], "reference", "C100")]
    rows = bring_in(workspace, table)
    assert [row.contact_id for row in rows[:2]] == [ids["C100"]] * 2
    assert workspace.contacts.sheet(ids["C100"]).contact.reference == "C200"
    workspace.merging.unmerge(change_id)
    assert former_keys(workspace) == []
    assert ids_by_reference(workspace)["C100"] == ids["C100"]


def test_cards_are_found_by_the_uid_they_had(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "cards.vcf"
    path.write_text(CARDS, encoding="utf-8")
    bring_in(workspace, path)
    reader = workspace.database.reader()
    one, other = (row[0] for row in reader.execute("SELECT id FROM contact ORDER BY id"))
    change_id = workspace.merging.merge_contacts(one, [other])
    before = dump(workspace.database)
    rows = bring_in(workspace, path)
    assert [(row.outcome, row.contact_id, row.rule) for row in rows] == [
        ("identical", one, "uid"), ("identical", one, "uid"),
    ]  # fmt: skip
    assert differences(before, dump(workspace.database)) == []
    # Made anew on demand, the record takes no UID that one on its way back will have.
    assert outcomes(workspace, path, "new") == ["new", "new"]
    workspace.merging.unmerge(change_id)
    assert workspace.contacts.sheet(other).contact.family_name == "Durand"
    assert workspace.checks.run().sound


def test_nothing_leads_to_the_trash(workspace: Workspace, table: Path) -> None:
    bring_in(workspace, table)
    ids = ids_by_reference(workspace)
    workspace.merging.merge_contacts(ids["C100"], [ids["C200"]])
    workspace.contacts.throw_away([ids["C100"]])
    assert [row.done for row in bring_in(workspace, table)[:2]] == ["new", "new"]


def test_the_search_field_finds_by_the_former_reference(workspace: Workspace, table: Path) -> None:
    bring_in(workspace, table)
    ids = ids_by_reference(workspace)
    workspace.merging.merge_contacts(ids["C100"], [ids["C200"]])
    assert [row.id for row in workspace.search.type_ahead("c200")] == [ids["C100"]]
