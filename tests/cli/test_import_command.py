"""import: counts, rejects, one change, dry run, several files, matches, mappings, lots."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm import bootstrap
from sme_crm.domain.contact_filter import ContactFilter
from tests.cli.outcome import Command
from tests.shared_data import shared_data

LIST = (
    "Civilité;Nom;Prénom;Société;CP;Ville;Portable;E-mail\n"
    "Mme;DURAND;Élise;;1000;Bourg-en-Bresse;612345678;elise@durand.example\n"
    "M.;Petit;Léo;Café Nova;44000;Nantes;;leo@nova.example\n"
    ";;;;;;;\n"
    ";;;;75001;Paris;;\n"
)
CARD = "BEGIN:VCARD\nVERSION:3.0\nN:Morel;Anne;;;\nFN:Anne Morel\nTEL:0240112233\nEND:VCARD\n"


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "Clients été.csv"
    path.write_text(LIST, encoding="cp1252", newline="\r\n")
    return path


def _count(path: Path) -> int:
    workspace = bootstrap.open_workspace(path, read_only=True)
    try:
        return workspace.contact_lists.count(ContactFilter())
    finally:
        workspace.close()


def test_one_run_is_one_change_told_in_full(command: Command, tmp_path: Path, listed: Path) -> None:
    data = tmp_path / "new.crm"
    done = command("--file", data, "--json", "import", listed)
    assert (done.status, done.err) == (0, "")
    (file,) = done.document["files"]
    assert done.document["change"] == 1
    assert file["path"] == str(listed)
    assert (file["format"], file["encoding"], file["delimiter"]) == ("csv", "cp1252", ";")
    assert file["sheet"] is None
    assert (file["read"], file["created"], file["updated"], file["identical"]) == (3, 2, 0, 0)
    assert file["rejected"] == [{"line": 5, "reason": "no_name"}]
    assert file["mapping"]["Prénom"] == "given_name"
    assert file["mapping"]["CP"] == "address.postal_code"
    assert _count(data) == 3  # two people and the café
    (found,) = command("--file", data, "--json", "search", "durand").document
    assert found["formatted_name"] == "Élise Durand"
    assert command("--file", data, "--json", "check").document["sound"]


def test_a_dry_run_tells_the_same_and_writes_nothing(
    command: Command, tmp_path: Path, listed: Path
) -> None:
    data = tmp_path / "new.crm"
    tried = command("--file", data, "--json", "import", listed, "--dry-run").document
    assert tried["change"] is None
    assert not data.exists()
    done = command("--file", data, "--json", "import", listed).document
    assert tried["files"] == done["files"]
    again = command("--file", data, "--json", "import", listed, "--dry-run").document
    assert again["files"][0]["identical"] == 2
    assert len(command("--file", data, "--json", "changes").document) == 1


def test_importing_again_changes_nothing(command: Command, tmp_path: Path, listed: Path) -> None:
    data = tmp_path / "new.crm"
    command("--file", data, "import", listed)
    again = command("--file", data, "--json", "import", listed).document
    assert again["change"] is None
    assert (again["files"][0]["created"], again["files"][0]["identical"]) == (0, 2)


@pytest.mark.parametrize(
    ("on_match", "counts"),
    [("update", (0, 1, 1, 0)), ("skip", (0, 0, 0, 2)), ("new", (2, 0, 0, 0))],
)
def test_contacts_that_are_there(
    command: Command,
    tmp_path: Path,
    listed: Path,
    on_match: str,
    counts: tuple[int, int, int, int],
) -> None:
    data = tmp_path / "new.crm"
    command("--file", data, "import", listed)
    listed.write_text(LIST.replace(";;leo@", ";0240112233;leo@"), encoding="cp1252")
    done = command("--file", data, "--json", "import", listed, "--on-match", on_match)
    (file,) = done.document["files"]
    kinds = ("created", "updated", "identical", "skipped")
    assert tuple(file[kind] for kind in kinds) == counts


def test_several_files_and_folders_are_one_change(
    command: Command, tmp_path: Path, listed: Path
) -> None:
    folder = tmp_path / "cards"
    folder.mkdir()
    (folder / "anne.vcf").write_text(CARD, encoding="utf-8")
    (folder / "notes.pdf").write_bytes(b"%PDF-1.4 nothing to import")
    data = tmp_path / "new.crm"
    done = command("--file", data, "--json", "import", listed, folder)
    assert [file["format"] for file in done.document["files"]] == ["csv", "vcf"]
    assert done.document["refused"][0]["reason"] == "unknown_format"
    assert len(command("--file", data, "--json", "changes").document) == 1
    undone = command("--file", data, "--json", "undo")
    assert undone.status == 0
    assert _count(data) == 0


def test_a_named_file_that_cannot_be_read_stops_everything(
    command: Command, tmp_path: Path, listed: Path
) -> None:
    data = tmp_path / "new.crm"
    empty = tmp_path / "empty.csv"
    empty.touch()
    told = command("--file", data, "import", listed, empty)
    assert told.status == 1
    assert told.out == ""
    assert told.err.startswith("The file “empty.csv” is empty.")
    assert told.err.count("\n") == 1
    assert not data.exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("zero.xlsx", b""),
        ("cut.xlsx", b"PK\x03\x04\x14\x00\x06"),
        ("random.csv", bytes(range(256)) * 40),
        ("page.html", b"<!doctype html><html><body>x</body></html>"),
    ],
)
def test_bad_files_get_one_sentence(
    command: Command, tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    told = command("--file", tmp_path / "new.crm", "import", path)
    assert told.status == 1
    assert told.err.count("\n") == 1
    assert name in told.err
    assert "Traceback" not in told.err


def test_a_missing_file_and_an_empty_folder(command: Command, tmp_path: Path) -> None:
    data = tmp_path / "new.crm"
    told = command("--file", data, "import", tmp_path / "nowhere.csv")
    assert told.status == 1
    assert "nowhere.csv" in told.err
    folder = tmp_path / "nothing"
    folder.mkdir()
    assert command("--file", data, "import", folder).status == 1
    assert not data.exists()


def test_a_mapping_is_remembered_and_found_by_its_name(
    command: Command, tmp_path: Path, listed: Path
) -> None:
    data = tmp_path / "new.crm"
    command("--file", data, "import", listed)
    named = command("--file", data, "--json", "import", listed, "--mapping", "clients ete")
    assert named.status == 0
    assert named.document["files"][0]["mapping"]["CP"] == "address.postal_code"
    unknown = command("--file", data, "import", listed, "--mapping", "Autre")
    assert unknown.status == 1
    assert "“Autre”" in unknown.err


def test_a_lot_is_made_once_and_found_again(command: Command, tmp_path: Path, listed: Path) -> None:
    data = tmp_path / "new.crm"
    card = tmp_path / "anne.vcf"
    card.write_text(CARD, encoding="utf-8")
    command("--file", data, "import", listed, "--lot", "Salon 2026")
    command("--file", data, "import", card, "--lot", "salon 2026")
    workspace = bootstrap.open_workspace(data, read_only=True)
    rows = workspace.database.reader().execute("SELECT id, name FROM lot").fetchall()
    lots = {
        workspace.contacts.sheet(contact_id).contact.lot_id
        for contact_id in workspace.contact_lists.ids()
        if workspace.contacts.sheet(contact_id).contact.kind == "individual"
    }
    workspace.close()
    assert [name for _, name in rows] == ["Salon 2026"]
    assert lots == {rows[0][0]}


def test_what_is_there_is_backed_up_before_an_import(
    command: Command, sample: Path, listed: Path
) -> None:
    assert command("--file", sample, "import", listed).status == 0
    assert list((sample.parent / "backups").glob("business.*.backup.crm"))


def test_people_get_a_table_and_the_rejects(command: Command, tmp_path: Path, listed: Path) -> None:
    told = command("--lang", "fr", "--file", tmp_path / "new.crm", "import", listed)
    assert told.status == 0
    assert "Clients été.csv" in told.out
    assert "ligne 5" in told.out
    assert "Ni nom, ni entreprise, ni e-mail, ni téléphone" in told.out


@pytest.mark.parametrize(
    "relative",
    ["csv/labonneboite__users_sample.csv", "csv/tine20__importtest_win1252.csv"],
)
def test_real_files(command: Command, tmp_path: Path, relative: str) -> None:
    path = shared_data(f"import/{relative}")
    data = tmp_path / "new.crm"
    (file,) = command("--file", data, "--json", "import", path).document["files"]
    assert file["read"] == sum(file[k] for k in ("created", "updated", "identical"))
    assert command("--file", data, "--json", "check").document["sound"]
    assert command("--file", data, "undo").status == 0
    assert _count(data) == 0


def test_rules_winners_and_possible_duplicates_are_options(
    command: Command, tmp_path: Path
) -> None:
    data, first, second = tmp_path / "new.crm", tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text("Nom;Prénom;Email;Profession\nDurand;Élise;e@d.example;Notaire\n")
    second.write_text("Nom;Prénom;Email;Profession\nDurand;Élise;e@d.example;Avocate\n")
    command("--file", data, "--json", "import", first)

    def dry(*options: str) -> dict[str, object]:
        done = command("--file", data, "--json", "import", second, "--dry-run", *options)
        assert done.status == 0, done.err
        (file,) = done.document["files"]
        return {key: file[key] for key in ("created", "updated", "identical", "skipped")}

    assert dry()["updated"] == 1
    assert dry("--winner", "profession=base")["identical"] == 1
    assert dry("--match-rules", "email=skip")["skipped"] == 1
    assert dry("--match-rules", "siret", "--on-possible", "new")["created"] == 1
    document = command("--file", data, "--json", "import", second, "--dry-run").document
    assert document["matched_by"] == {"email": 1}


def test_rows_that_may_be_one_contact_are_counted(command: Command, tmp_path: Path) -> None:
    data, path = tmp_path / "new.crm", tmp_path / "fair.csv"
    path.write_text(
        "Nom;Prénom;Adresse;CP;Ville;Mobile\n"
        "Dupont;Jean;12 rue des Lilas;44100;Nantes;06 45 78 12 36\n"
        "Petit;Luc;3 rue Haute;69003;Lyon;06 11 22 33 44\n"
        "Dupont;J.;12, r. des Lilas;44100;Nantes;06 45 78 12 36\n"
    )

    def dry(*options: str) -> tuple[int, int]:
        done = command("--file", data, "--json", "import", path, "--dry-run", *options)
        assert done.status == 0, done.err
        return done.document["possible"], done.document["files"][0]["created"]

    assert dry() == (1, 3)
    assert dry("--no-compare-rows") == (0, 3)
    assert dry("--compare-rows", "--on-possible", "skip") == (1, 2)
    command("--file", data, "import", path, "--on-possible", "update")
    assert _count(data) == 2


def test_columns_no_field_suits_become_own_fields(command: Command, tmp_path: Path) -> None:
    data, path = tmp_path / "new.crm", tmp_path / "a.csv"
    path.write_text(
        "Nom;Prénom;Taille;Adhésion;Vide\nDurand;Élise;XL;12/03/2020;\nPetit;Luc;S;01/02/2021;\n",
        encoding="utf-8",
    )

    def brought(*options: str) -> dict[str, object]:
        done = command("--file", data, "--json", "import", path, *options)
        assert done.status == 0, done.err
        (file,) = done.document["files"]
        return file

    file = brought("--dry-run")
    assert (file["own_fields"], file["ignored"]) == ([], ["Taille", "Adhésion"])
    file = brought("--dry-run", "--own-field", "taille")
    size = {"column": "Taille", "label": "Taille", "kind": "text", "id": None, "made": True}
    assert (file["own_fields"], file["ignored"]) == ([size], ["Adhésion"])
    file = brought("--own-fields")
    first, second = file["own_fields"]
    assert (first["kind"], second["kind"]) == ("text", "date") and file["ignored"] == []
    assert all(one["made"] and one["id"] for one in (first, second))
    file = brought("--own-fields")
    assert [one["made"] for one in file["own_fields"]] == [False, False]
    assert [one["id"] for one in file["own_fields"]] == [first["id"], second["id"]]
    assert file["identical"] == 2, "their values came in"
    said = command("--file", tmp_path / "other.crm", "import", path, "--own-field", "Taille").out
    assert "Own fields made: Taille" in said and "Columns left out: Adhésion." in said
    done = command("--file", data, "import", path, "--own-field", "Pointure")
    assert (done.status, "Pointure" in done.err, "Traceback" in done.err) == (1, True, False)


def test_numbers_that_tell_people_apart_are_kept(command: Command, tmp_path: Path) -> None:
    data, path = tmp_path / "new.crm", tmp_path / "a.csv"
    rows = "".join(f"Durand{n};Zoé;{7_000_013 + 9_973 * n};XL\n" for n in range(30))
    path.write_text(f"Nom;Prénom;Police;Taille\n{rows}", encoding="utf-8")

    def brought(*options: str) -> dict[str, object]:
        done = command("--file", data, "--json", "import", path, "--dry-run", *options)
        (file,) = done.document["files"]
        return file

    (kept,) = brought()["own_fields"]
    assert (kept["column"], kept["kind"]) == ("Police", "text")
    assert brought()["ignored"] == ["Taille"]
    assert brought("--no-own-fields")["own_fields"] == []
    assert len(brought("--own-fields")["own_fields"]) == 2


def test_the_newer_row_wins_by_its_own_date(command: Command, tmp_path: Path) -> None:
    data, first, second = tmp_path / "new.crm", tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text("Nom;Prénom;Email;Profession\nDurand;Élise;e@d.example;Notaire\n")
    head = "Nom;Prénom;Email;Profession;Dernière mise à jour\nDurand;Élise;e@d.example;Avocate;"
    command("--file", data, "--json", "import", first)

    def brought(date: str) -> dict[str, object]:
        second.write_text(f"{head}{date}\n", encoding="utf-8")
        done = command(
            "--file", data, "--json", "import", second, "--winner", "profession=newer", "--dry-run"
        )
        assert done.status == 0, done.err
        (file,) = done.document["files"]
        assert file["mapping"]["Dernière mise à jour"] == "modified_on"
        return {key: file[key] for key in ("updated", "identical")}

    assert brought("03/05/2015 10:12") == {"updated": 0, "identical": 1}
    assert brought("03/05/2115 10:12") == {"updated": 1, "identical": 0}


@pytest.mark.parametrize(
    "options",
    [
        ("--match-rules", "magic"),
        ("--winner", "profession=nobody"),
        ("--encoding", "klingon"),
        ("--delimiter", "ab"),
        ("--header-line", "-3"),
        ("--sheet", "Feuille 9"),
    ],
)
def test_options_that_mean_nothing_are_refused_in_a_sentence(
    command: Command, tmp_path: Path, options: tuple[str, str]
) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["Nom", "Prénom"])
    book.active.append(["Durand", "Élise"])
    path = tmp_path / "a.xlsx"
    book.save(path)
    done = command("--file", tmp_path / "new.crm", "import", path, f"{options[0]}={options[1]}")
    assert done.status == 1
    assert done.err.strip() and "Traceback" not in done.err


def test_the_reading_can_be_said_and_rejects_saved(
    command: Command, tmp_path: Path, listed: Path
) -> None:
    out = tmp_path / "rejets.csv"
    done = command(
        "--file", tmp_path / "new.crm", "--json", "import", listed, "--encoding", "mac-roman",
        "--delimiter", "semicolon", "--header-line", "1", "--rejects", out,
    )  # fmt: skip
    assert done.status == 0, done.err
    assert done.document["files"][0]["encoding"] == "mac-roman"
    assert "75001" in out.read_text(encoding="mac-roman", errors="replace")


def test_lines_around_a_text_table_are_rejected_with_their_reason(
    command: Command, tmp_path: Path
) -> None:
    path = tmp_path / "clients.csv"
    path.write_text(
        "Liste des clients;;\n;;\nNom;Ville;E-mail\nDurand;Lyon;durand@exemple.fr\n"
        "Morel;Paris;morel@exemple.fr\nTotal;2;\n",
        encoding="utf-8",
    )
    file = command("--file", tmp_path / "new.crm", "import", path, "--json").document["files"][0]
    assert (file["read"], file["created"]) == (4, 2)
    assert file["rejected"] == [{"line": 1, "reason": "title"}, {"line": 6, "reason": "total"}]
    assert file["left_out"] == []
