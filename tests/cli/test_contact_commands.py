"""search, groups, group, export: what reading commands print, for people and as JSON."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from sme_crm import bootstrap
from sme_crm.domain.contact import ContactDraft, Email, Phone
from tests.cli.outcome import Command

HOSTILE = (
    "\x1b[31mRouge\x1b[0m", "<b>Gras</b> & Cie", '=HYPERLINK("http://x")', "a\u202eb\u0007c",
    "“Guillemets”; 'point' \\virgule", "名前 Łódź 😀", "{name} %s {0}",
)  # fmt: skip


def test_search_finds_as_the_search_field_does(command: Command, sample: Path) -> None:
    found = command("--file", sample, "--json", "search", "lefevre")
    assert found.status == 0
    assert found.err == ""
    assert {"id", "formatted_name", "organization", "locality"} == set(found.document[0])
    names = [row["formatted_name"] for row in found.document]
    assert any("Lefèvre" in name for name in names)
    plain = command("--file", sample, "search", "lefevre")
    assert all(name in plain.out for name in names)


def test_search_takes_at_most_the_limit(command: Command, sample: Path) -> None:
    assert len(command("--file", sample, "--json", "search", "ma", "--limit", 3).document) == 3
    assert command("--file", sample, "search", "ma", "--limit", 0).status == 2


def test_nothing_found_is_no_failure(command: Command, sample: Path) -> None:
    found = command("--file", sample, "--json", "search", "xyzzy")
    assert (found.status, found.document) == (0, [])


def test_groups_tell_their_counts_and_their_members(command: Command, sample: Path) -> None:
    groups = command("--file", sample, "--json", "groups").document
    fair = next(group for group in groups if group["name"].startswith("Salon"))
    assert fair["count"] == 90
    assert {group["kind"] for group in groups} == {"static", "dynamic"}
    by_name = command("--file", sample, "--json", "group", "SALON DE L’HABITAT 2026").document
    by_id = command("--file", sample, "--json", "group", fair["id"]).document
    assert by_name == by_id
    assert len(by_name) == 90


def test_an_unknown_group_is_named_in_one_line(command: Command, sample: Path) -> None:
    told = command("--file", sample, "group", "Rien")
    assert told.status == 1
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "“Rien”" in told.err


@pytest.mark.parametrize("ending", ["csv", "xlsx", "vcf", "ldif", "json"])
def test_export_writes_every_format(
    command: Command, sample: Path, tmp_path: Path, ending: str
) -> None:
    out = tmp_path / f"salon.{ending}"
    done = command("--file", sample, "--json", "export", out, "--group", "Salon de l’Habitat 2026")
    assert done.status == 0
    assert done.document == {"path": str(out), "format": ending, "contacts": 90}
    assert out.stat().st_size > 1000
    if ending == "csv":
        with out.open(encoding="utf-8-sig", newline="") as stream:
            assert len(list(csv.reader(stream))) == 91
    if ending == "json":
        records = json.loads(out.read_text(encoding="utf-8"))
        assert set(records[0]) == {
            "id", "reference", "kind", "formatted_name", "family_name", "given_name",
            "organization", "title", "birthday", "emails", "phones", "addresses", "notes",
            "custom",
        }  # fmt: skip


@pytest.mark.parametrize(("name", "out"), [("mailing-house", "m.csv"), ("word", "m.xlsx")])
def test_mailings_tell_who_is_left_out(
    command: Command, sample: Path, tmp_path: Path, name: str, out: str
) -> None:
    done = command("--file", sample, "--json", "export", tmp_path / out, "--format", name)
    assert done.status == 0
    left = done.document["left_out"]
    assert left and {"no_address", "objection"} <= {why for one in left for why in one["reasons"]}
    everybody = len(json.loads(_exported(command, sample, tmp_path)))
    assert done.document["contacts"] + len(left) == everybody
    told = command("--lang", "fr", "--file", sample, "export", tmp_path / out, "--format", name)
    assert "pas d’adresse" in told.out


def _exported(command: Command, sample: Path, folder: Path) -> str:
    assert command("--file", sample, "export", folder / "all.json").status == 0
    return (folder / "all.json").read_text(encoding="utf-8")


def test_columns_encoding_and_delimiter_are_chosen(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "few.csv"
    options = ("--columns", "Nom affiché, phone ,code postal", "--encoding", "cp1252",
               "--delimiter", "tab")  # fmt: skip
    assert command("--lang", "fr", "--file", sample, "export", out, *options).status == 0
    lines = out.read_bytes().decode("cp1252").splitlines()
    assert lines[0] == "Nom affiché\tTéléphone\tCode postal"
    for wrong in (("--columns", "zzz"), ("--encoding", "klingon"), ("--encoding", "base64")):
        told = command("--file", sample, "export", out, *wrong)
        assert (told.status, told.err.count("\n")) == (1, 1)
        assert wrong[1] in told.err
    assert out.read_bytes().decode("cp1252").splitlines() == lines


@pytest.mark.parametrize(
    ("language", "name", "options", "sign"),
    [("en", "few.csv", (), ","), ("fr", "few.csv", (), ";"), ("fr", "few.txt", (), "\t"),
     ("en", "few.tsv", (), "\t"), ("en", "few.csv", ("--delimiter", ";"), ";")],
)  # fmt: skip
def test_the_delimiter_follows_the_language(
    command: Command, sample: Path, tmp_path: Path, language: str, name: str,
    options: tuple[str, ...], sign: str,
) -> None:  # fmt: skip
    out = tmp_path / name
    few = ("--columns", "formatted_name,phone", *options)
    assert command("--lang", language, "--file", sample, "export", out, *few).status == 0
    header = out.read_text(encoding="utf-8-sig").splitlines()[0]
    words = {"en": ["Name", "Phone"], "fr": ["Nom affiché", "Téléphone"]}
    assert header.split(sign) == words[language]


def test_export_words_headings_in_french(command: Command, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "tout.csv"
    assert command("--lang", "fr", "--file", sample, "export", out).status == 0
    with out.open(encoding="utf-8-sig", newline="") as stream:
        header = next(csv.reader(stream, delimiter=";"))
    assert {"Prénom", "Raison sociale", "Numéro de client"} <= set(header)


def test_an_unknown_format_names_the_known_ones(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    told = command("--file", sample, "export", tmp_path / "x.pdf")
    assert told.status == 1
    assert "csv, xlsx, vcf, ldif, json, mailing-house, word" in told.err


def test_a_folder_that_is_not_there_leaves_one_line(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    told = command("--file", sample, "export", tmp_path / "none" / "x.csv")
    assert told.status == 1
    assert told.err.count("\n") == 1
    assert "x.csv" in told.err


def test_hostile_names_cannot_steer_the_terminal(
    command: Command, empty: Path, tmp_path: Path
) -> None:
    workspace = bootstrap.open_workspace(empty)
    for name in HOSTILE:
        values: dict[str, object] = {"family_name": name, "notes": name}
        workspace.contacts.create(
            ContactDraft(values=values, emails=[Email(name)], phones=[Phone(name)])
        )
    workspace.groups.create_from(list(workspace.contact_lists.ids()), HOSTILE[0])
    workspace.close()
    for arguments in (["groups"], ["group", "1"], ["search", "gras"], ["changes"]):
        told = command("--file", empty, *arguments)
        assert told.status == 0
        assert told.out
        assert all(letter.isprintable() or letter in "\n\u00a0" for letter in told.out)
        assert command("--file", empty, "--json", *arguments).document
    lost = command("--file", empty, "group", "\x1b[2J rien")
    assert "\x1b" not in lost.err
    for ending in ("csv", "xlsx", "vcf", "json"):
        assert command("--file", empty, "export", tmp_path / f"h.{ending}").status == 0
