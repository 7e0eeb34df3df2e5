"""A file is imported again after contacts it brought were merged: what was decided stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.contact import ContactDraft, Employment
from sme_crm.domain.fields import OWN_PREFIX
from sme_crm.services.importing.report import RunRow
from sme_crm.services.importing.rules import KEEP_BOTH
from sme_crm.services.workspace import Workspace
from tests.services.data_dump import differences, dump

PEOPLE = (
    "Nom;Prénom;Civilité;Profession;Statut;Société;Fonction;Adresse;CP;Ville;Téléphone;E-mail;"
    "Site;Date de naissance;Notes\n"
    "Lefèvre;Émilie;Mme;Juge;prospect;Nova;Acheteuse;12 bis avenue Foch;44100;Nantes;"
    "02 40 11 22 33;e.lefevre@orange.fr;https://nova.example/;12/05/1980;Vue au salon\n"
    "Lefebvre;Emilie;M.;Avocate;client;Nova;Gérante;12bis, avenue Foch;44100;NANTES;"
    "0240112233;E.LEFEVRE@orange.fr;www.nova.example;13/05/1980;Rappeler\n"
    "Fèvre;Mimi;Mme;Notaire;ancien client;Étoile;;3 quai Bas;35000;Rennes;06 11 22 33 44;;;;\n"
    "Martin;Luc;M.;;;;;9 rue Haute;13001;Marseille;;;;;\n"
)
COMPANIES = (
    "Société;Nom;Prénom;SIRET;CP;Ville;E-mail\n"
    "Imprimerie Bourdoiseau;;;73282932000074;44000;Nantes;contact@bourdoiseau.example\n"
    "Bourdoiseau & Fils SARL;;;35600000000048;44000;Nantes;\n"
    "EURL Imprimerie Bourdoiseau;Petit;Anne;;44000;Nantes;anne@bourdoiseau.example\n"
    "Bourdoiseau & Fils SARL;Roche;Zoé;;44000;Nantes;zoe@bourdoiseau.example\n"
    "Imprimerie Bourdoiseau;Blot;Luc;;44000;Nantes;luc@bourdoiseau.example\n"
)
CARDS = (
    "BEGIN:VCARD\nVERSION:4.0\nUID:urn:uuid:aaaaaaaa-0000-4000-8000-000000000001\n"
    "FN:Anne Dupont\nN:Dupont;Anne;;;\nORG:Nova\nTITLE:Gérante\nTEL:+33240000001\n"
    "URL:https://nova.example\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:4.0\nUID:urn:uuid:aaaaaaaa-0000-4000-8000-000000000002\n"
    "FN:Nanou Durand\nN:Durand;Nanou;;;\nORG:Nova\nTITLE:Acheteuse\nTEL:+33240000001\n"
    "URL:https://www.nova.example/\nEND:VCARD\n"
)
FILE_WINS = dict.fromkeys(KEEP_BOTH, "file")
NEWER_WINS = dict.fromkeys(
    ("given_name", "family_name", "profession", "status", "address", "phone", "employment"), "newer"
)
_SYLLABLES = ("ker", "mal", "dur", "vig", "tan")


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def bring_in(workspace: Workspace, path: Path, **options: object) -> list[RunRow]:
    """Import a file; its rows as the dry run told them, which came true."""
    run = workspace.imports.open([path])
    try:
        run.set_options(**options)
        report = run.stage()
        rows = run.rows()
        assert run.write().report == report
        return rows
    finally:
        run.close()


def assert_nothing_new(workspace: Workspace, path: Path, **options: object) -> None:
    before = dump(workspace.database)
    rows = bring_in(workspace, path, **options)
    told = [(row.line, row.outcome, row.changes) for row in rows if row.outcome != "identical"]
    assert told == []
    assert differences(before, dump(workspace.database)) == []


def ids_by_name(workspace: Workspace) -> dict[str, int]:
    rows = workspace.database.reader().execute("SELECT formatted_name, id FROM contact ORDER BY id")
    return dict(rows.fetchall())


def save(workspace: Workspace, contact_id: int, **values: object) -> None:
    version = workspace.contacts.sheet(contact_id).contact.version
    workspace.contacts.save(contact_id, values, version)


@pytest.fixture
def people(workspace: Workspace, tmp_path: Path) -> Path:
    path = write(tmp_path / "people.csv", PEOPLE)
    bring_in(workspace, path, on_possible="new")
    assert_nothing_new(workspace, path)
    return path


@pytest.mark.parametrize("winners", [{}, FILE_WINS, NEWER_WINS], ids=["usual", "file", "newer"])
@pytest.mark.parametrize("taken", [(), ("given_name", "family_name"), ("profession", "status")])
def test_the_same_file_changes_nothing_after_a_merge(
    workspace: Workspace,
    people: Path,
    winners: dict[str, str],
    taken: tuple[str, ...],
) -> None:
    ids = ids_by_name(workspace)
    one, other = ids["Émilie Lefèvre"], ids["Emilie Lefebvre"]
    choices = dict.fromkeys(taken, other)
    workspace.merging.merge_contacts(one, [other], choices)
    assert_nothing_new(workspace, people, winners=winners)
    rows = bring_in(workspace, people)
    assert [row.contact_id for row in rows[:2]] == [one, one]


@pytest.mark.parametrize("survivor", ["Émilie Lefèvre", "Emilie Lefebvre", "Mimi Fèvre"])
def test_three_become_one_at_once_or_in_turn(
    workspace: Workspace, people: Path, survivor: str
) -> None:
    ids = ids_by_name(workspace)
    last = ids[survivor]
    three = [ids[name] for name in ("Émilie Lefèvre", "Emilie Lefebvre", "Mimi Fèvre")]
    first, second = (one for one in three if one != last)
    change = workspace.merging.merge_contacts(last, [first, second], {"profession": first})
    assert_nothing_new(workspace, people)
    workspace.undo.undo(change)
    assert_nothing_new(workspace, people)
    workspace.merging.merge_contacts(first, [second], {"family_name": second})
    workspace.merging.merge_contacts(last, [first], {"given_name": first, "civility": first})
    assert_nothing_new(workspace, people)
    assert_nothing_new(workspace, people, winners=FILE_WINS)


def test_one_typed_and_one_of_the_file(workspace: Workspace, people: Path) -> None:
    typed, _ = workspace.contacts.create(
        ContactDraft(
            {"given_name": "Millie", "family_name": "Le Fèvre", "profession": "Greffière"},
            employments=[Employment("Nova", "Directrice")],
        )
    )
    filed = ids_by_name(workspace)["Émilie Lefèvre"]
    workspace.merging.merge_contacts(typed, [filed])
    assert_nothing_new(workspace, people)
    sheet = workspace.contacts.sheet(typed)
    assert (sheet.contact.family_name, sheet.contact.profession) == ("Le Fèvre", "Greffière")
    assert [one.function for one in sheet.employments] == ["Directrice"]


def test_what_neither_record_had_wins_as_ever(workspace: Workspace, people: Path) -> None:
    ids = ids_by_name(workspace)
    one = ids["Émilie Lefèvre"]
    workspace.merging.merge_contacts(one, [ids["Emilie Lefebvre"]])
    write(people, PEOPLE.replace(";Juge;", ";Greffière;").replace("12 bis avenue", "8 place"))
    rows = bring_in(workspace, people)
    assert [row.outcome for row in rows] == ["updated", "identical", "identical", "identical"]
    assert {change.key: change.after for change in rows[0].changes} == {
        "profession": "Greffière",
        "address.street": "8 place Foch",
    }
    assert workspace.contacts.sheet(one).contact.profession == "Greffière"


def test_what_was_typed_since_meets_the_usual_rule(workspace: Workspace, people: Path) -> None:
    ids = ids_by_name(workspace)
    one = ids["Émilie Lefèvre"]
    workspace.merging.merge_contacts(one, [ids["Emilie Lefebvre"]])
    save(workspace, one, profession="Présidente")
    rows = bring_in(workspace, people, winners={"profession": "base"})
    assert {row.outcome for row in rows} == {"identical"}
    rows = bring_in(workspace, people)
    assert [row.outcome for row in rows] == ["updated", "identical", "identical", "identical"]
    # The file says again what the merge had kept, not what it had decided against.
    assert workspace.contacts.sheet(one).contact.profession == "Juge"
    assert_nothing_new(workspace, people)


def test_taken_apart_each_has_its_own_again(workspace: Workspace, people: Path) -> None:
    ids = ids_by_name(workspace)
    one, other = ids["Émilie Lefèvre"], ids["Emilie Lefebvre"]
    change = workspace.merging.merge_contacts(one, [other], {"profession": other})
    workspace.merging.unmerge(change)
    assert_nothing_new(workspace, people)
    save(workspace, one, profession="Avocate")
    rows = bring_in(workspace, people)
    assert [row.outcome for row in rows] == ["updated", "identical", "identical", "identical"]
    assert workspace.contacts.sheet(one).contact.profession == "Juge"


@pytest.mark.parametrize("forward", [True, False])
def test_companies_keep_their_people_and_numbers(
    workspace: Workspace, tmp_path: Path, forward: bool
) -> None:
    path = write(tmp_path / "companies.csv", COMPANIES)
    bring_in(workspace, path, on_possible="new")
    assert_nothing_new(workspace, path)
    ids = ids_by_name(workspace)
    pair = [ids["Imprimerie Bourdoiseau"], ids["Bourdoiseau & Fils SARL"]]
    survivor, loser = pair if forward else reversed(pair)
    change = workspace.merging.merge_contacts(survivor, [loser], {"siret": loser})
    assert_nothing_new(workspace, path)
    workspace.merging.unmerge(change)
    assert_nothing_new(workspace, path)


@pytest.mark.parametrize("forward", [True, False])
@pytest.mark.parametrize("winners", [{}, FILE_WINS], ids=["usual", "file"])
def test_cards_are_met_by_uid(
    workspace: Workspace, tmp_path: Path, forward: bool, winners: dict[str, str]
) -> None:
    path = write(tmp_path / "cards.vcf", CARDS)
    bring_in(workspace, path, on_possible="new")
    ids = ids_by_name(workspace)
    pair = [ids["Anne Dupont"], ids["Nanou Durand"]]
    survivor, loser = pair if forward else reversed(pair)
    workspace.merging.merge_contacts(survivor, [loser], {"given_name": loser})
    assert_nothing_new(workspace, path, winners=winners)


def test_own_fields_of_several_choices_hold_all(workspace: Workspace, tmp_path: Path) -> None:
    field_id = workspace.custom_fields.define(
        "Bois", "choices", choices=("chêne", "hêtre", "frêne")
    )
    text = "Nom;Prénom;E-mail;Bois;Taille\nRoy;Zoé;z@x.example;chêne;9\nRoi;Zoé;z@x.example;{};8\n"
    path = write(tmp_path / "woods.csv", text.format("hêtre"))

    def bring(text: str) -> list[RunRow]:
        run = workspace.imports.open([write(path, text)])
        try:
            run.set_target(0, 3, f"{OWN_PREFIX}{field_id}")
            run.set_options(on_possible="new")
            run.stage()
            rows = run.rows()
            run.write()
            return rows
        finally:
            run.close()

    bring(text.format("hêtre"))
    ids = ids_by_name(workspace)
    workspace.merging.merge_contacts(ids["Zoé Roy"], [ids["Zoé Roi"]])
    rows = bring(text.format("hêtre"))
    assert [row.outcome for row in rows] == ["identical", "identical"]
    rows = bring(text.format("hêtre").replace("chêne", "frêne"))
    assert [row.outcome for row in rows] == ["updated", "identical"]


def test_the_sure_tier_merged_in_bulk(workspace: Workspace, tmp_path: Path) -> None:
    rows = []
    for number in range(60):
        name = "".join(_SYLLABLES[number // place % 5] for place in (25, 5, 1)).capitalize()
        rest = f"{number + 3} rue Haute;44{number:03};Bourg-{name};024055{number:04}"
        mail = f"{name.lower()}@x.example"
        rows.append(f"{name}ot;Élise;Juge;{rest};{mail}\n")
        told = "Juge" if number % 2 else "Avocate"
        rows.append(f"{name}oot;Elise;{told};{rest};{mail if number % 3 else ''}\n")
    header = "Nom;Prénom;Profession;Adresse;CP;Ville;Téléphone;E-mail\n"
    path = write(tmp_path / "many.csv", header + "".join(rows))
    bring_in(workspace, path, on_possible="new")
    found = workspace.duplicates.search()
    sure = [found.ids_of(cluster) for cluster in found.clusters if cluster.tier == "sure"]
    done = workspace.merging.merge_clusters(sure)
    assert done.merged >= 40
    assert_nothing_new(workspace, path)
    workspace.undo.undo(done.change_id)
    assert workspace.checks.run().sound
