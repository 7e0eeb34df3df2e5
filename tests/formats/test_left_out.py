"""What stands around the data of a table: told with its reason, and never data by mistake."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.errors import FileRefused
from sme_crm.formats.left_out import RowSieve
from sme_crm.formats.source import Source, SourceOptions, open_source
from sme_crm.formats.source_row import SourceRow
from tests.shared_data import shared_data


def _open(tmp_path: Path, text: str) -> Source:
    path = tmp_path / "file.csv"
    path.write_text(text, encoding="utf-8")
    return open_source(path)


def _read(tmp_path: Path, text: str) -> tuple[list[str], list[tuple[int, str]]]:
    """The first cells of the rows of data, and (line, reason) of what was left out."""
    source = _open(tmp_path, text)
    names = [row.cells[0] for row in source.rows()]
    return names, [(row.line, row.reason) for row in source.left_out]


_PEOPLE = "".join(f"Nom{n};Jean;Lyon;04780000{n:02};{n}0\n" for n in range(10, 20))
_HEAD = "Nom;Prénom;Ville;Tél;CA\n"


@pytest.mark.parametrize(
    ("foot", "reasons"),
    [
        ("Total;;;;1450\n", ["total"]),
        ("TOTAL GÉNÉRAL;;;;1 450,00 €\n", ["total"]),
        (";;;Total :;1450\n", ["total"]),
        (";;;;1450\n", ["total"]),
        ("Total : 10 contacts;;;;\n", ["total"]),
        ("10 clients;;;;\n", ["total"]),
        ("Nombre de clients;10;;;\n", ["total"]),
        ("Moyenne;;;;145\nTotal;;;;1450\n", ["total", "total"]),
        ("\nSource : fichier national;;;;\n", ["note"]),
        ("\nÉdité le 12/03/2024 par Sage;;;;\n", ["note"]),
        ("Total;;;;1450\n\nNote : hors taxes\n* estimé\n", ["total", "note", "note"]),
        ("\nCe fichier ne doit pas sortir de chez nous sans accord;;;;\n", ["note"]),
        (";voir aussi;;;\n;;;l'autre;feuille\n", ["note", "note"]),
        ("\nExported on 2024-01-02\n", ["note"]),
    ],
)
def test_feet_of_tables(tmp_path: Path, foot: str, reasons: list[str]) -> None:
    names, left_out = _read(tmp_path, _HEAD + _PEOPLE + foot)
    assert names == [f"Nom{n}" for n in range(10, 20)]
    assert [reason for _, reason in left_out] == reasons


@pytest.mark.parametrize(
    "row",
    [
        "Dupont;;;;",
        "Total;;;0147448000;",
        "Total Énergies;;Courbevoie;;900000",
        "TOTAL;;La Défense;0147448000;1200",
        "Somme;Jean;;;12",
        "Notre-Dame de Paris;;;;",
        "Source Vive SARL;;;;",
        ";Jean;Lyon;0478000099;12",
        ";;;0478000099;",
        "Club des anciens élèves du lycée Ampère de Lyon;;;0478000099;",
        "Association des parents d'élèves de l'école Jules Ferry;;;;",
        "Imprimerie du Parc;;;;",
        "Créations du Soleil;;;;",
        "Fin de Siècle;;;;",
        ";;Villeurbanne;;",
        ";Paul;;;",
    ],
)
def test_a_last_row_of_data_stays(tmp_path: Path, row: str) -> None:
    names, left_out = _read(tmp_path, f"{_HEAD}{_PEOPLE}{row}\n")
    assert (len(names), left_out) == (11, [])


def test_companies_alone_in_the_third_column(tmp_path: Path) -> None:
    people = "".join(f"Nom{n};Jean;Société {n}\n" for n in range(10))
    rest = ";;Dupont SARL\n;;Imprimerie du Centre\n;;Mairie de Lyon\n;;Martin\n"
    names, left_out = _read(tmp_path, f"Nom;Prénom;Société\n{people}{rest}")
    assert (len(names), left_out) == (14, [])


@pytest.mark.parametrize(
    "text",
    [
        "Nom\nJean\nPaul\nTotal\n",
        "Société;CA\nRenault;12\nTotal;12\nPeugeot;4\n",
        "Nom;Note\nMartin;\nDurand;\nPetit;Note : à rappeler\n",
        "Nom;Prénom;Ville\nMartin\nDurand;Luc\nPetit\n",
        "Nom;CP\nMartin;69001\nTotal;92400\n",
    ],
)
def test_small_tables_keep_their_rows(tmp_path: Path, text: str) -> None:
    names, left_out = _read(tmp_path, text)
    assert (len(names), left_out) == (text.count("\n") - 1, [])


def test_headings_that_come_again(tmp_path: Path) -> None:
    names, left_out = _read(tmp_path, _HEAD + "A;;;;\n" + _HEAD + "B;;;;\n" + _HEAD + "C;;;;\n")
    assert names == ["A", "B", "C"]
    assert left_out == [(3, "repeated_heading"), (5, "repeated_heading")]


def test_titles_are_told(tmp_path: Path) -> None:
    source = _open(tmp_path, "Clients au 3 mars\nAgence de Lyon\n\n" + _HEAD + _PEOPLE)
    assert [(row.line, row.reason, row.text) for row in source.left_out] == [
        (1, "title", "Clients au 3 mars"),
        (2, "title", "Agence de Lyon"),
    ]


def test_the_foot_of_a_long_table(tmp_path: Path) -> None:
    body = "".join(f"Nom{n};Jean;Lyon;0478{n:06};{n}\n" for n in range(3000))
    names, left_out = _read(tmp_path, f"{_HEAD}{body}Total;;;;4498500\n\nSource : nous\n")
    assert len(names) == 3000
    assert left_out == [(3002, "total"), (3004, "note")]


def test_reading_twice_tells_once(tmp_path: Path) -> None:
    source = _open(tmp_path, f"Titre\n{_HEAD}{_PEOPLE}Total;;;;1450\n")
    assert list(source.rows()) == list(source.rows())
    assert [row.reason for row in source.left_out] == ["title", "total"]


def test_lines_of_other_people_add_up() -> None:
    """Rows and lines left out are all the rows there are but the headings."""
    for name, rows, left_out in [
        ("csv/messytables__excel_pasting.csv", 13, 5),
        ("csv/messytables__weird_head_padding.csv", 76, 6),
        ("sheet/readxl__deaths.xlsx", 10, 8),
        ("sheet/readxl__clippy.xlsx", 1, 1),
    ]:
        source = open_source(shared_data(f"import/{name}"))
        assert (len(list(source.rows())), len(source.left_out)) == (rows, left_out)


_WORDS = st.sampled_from(
    ["", "", "Nom", "Ville", "Martin", "Lyon", "69001", "Total", "12,5", "a@b.fr", "(en €)", "Rue"]
)


@given(
    st.lists(st.lists(_WORDS, min_size=1, max_size=5), min_size=1, max_size=50),
    st.sampled_from([";", ",", "\t", "|"]),
)
def test_no_row_of_a_file_gets_lost(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], delimiter: str
) -> None:
    path = tmp_path_factory.mktemp("rows") / "file.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows(rows)
    try:
        source = open_source(path, SourceOptions(delimiter=delimiter))
    except FileRefused as refused:
        assert refused.code == "empty"
        return
    found = sum(1 for _ in source.rows()) + len(source.left_out) + bool(source.header_line)
    assert found == sum(1 for row in rows if any(row))


_TEXTS = st.sampled_from(["", "", "Total", "Nom", "12", "Source : x", "Martin", "a b c d e f g"])


@given(st.lists(st.lists(_TEXTS, min_size=4, max_size=4).filter(any), max_size=60), st.data())
def test_every_row_is_given_or_told(rows: list[list[str]], data: st.DataObject) -> None:
    lines = [n * 2 if data.draw(st.booleans()) else n * 2 - 1 for n in range(1, len(rows) + 1)]
    given_rows = [SourceRow(n, tuple(row), None) for n, row in zip(lines, rows, strict=True)]
    sieve = RowSieve(("Nom", "Prénom", "Ville", "CA"))
    kept = list(sieve.sift(iter(given_rows)))
    told = [row.line for row in sieve.left_out]
    assert sorted([row.line for row in kept] + told) == lines
    assert kept == [row for row in given_rows if row.line not in told]
