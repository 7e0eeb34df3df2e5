"""Delimited texts: layouts, damage, line numbers, size."""

from __future__ import annotations

import csv
import io
import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sme_crm.formats.source import Source, SourceOptions, open_source
from sme_crm.formats.table_output import guarded_text, unguarded_text, write_csv
from tests.shared_data import shared_data


def _open(tmp_path: Path, content: str | bytes, **options: Any) -> Source:
    path = tmp_path / "file.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return open_source(path, SourceOptions(**options))


def _cells(source: Source) -> list[tuple[str, ...]]:
    return [row.cells for row in source.rows()]


# name: delimiter, header line, columns, rows
_FILES = {
    "atomic-crm__contacts_export.csv": (",", 1, 18, 2),
    "csvkit__bad.csv": (",", 1, 3, 3),
    "csvkit__test_latin1.csv": (",", 1, 3, 2),
    "dataloader__accountData.csv": (",", 1, 38, 423),
    "dataloader__csvEscapedQuotes.csv": (",", 1, 2, 2),
    "dataloader__csvtext_BOM_UTF16LE.csv": (",", 1, 3, 2),
    "dataloader__csvtext_BOM_UTF8.csv": (",", 1, 3, 2),
    "frictionless-py__accent.csv": (";", 1, 17, 2),
    "frictionless-py__doublequote.csv": (",", 1, 17, 5),
    "frictionless-py__leading-zeros.csv": (",", 1, 1, 3),
    "labonneboite__users_sample.csv": (",", 1, 12, 18),
    "messytables__excel_pasting.csv": (",", 4, 9, 13),
    "messytables__skip_initials.csv": (",", 1, 2, 2),
    "messytables__utf8bom.csv": (",", 1, 2, 0),
    "messytables__weird_head_padding.csv": (";", 12, 10, 76),
    "opensignauxfaibles__sireneULTestData.csv": (",", 1, 34, 4),
    "rna_as_api__rna_sample_waldec.csv": (";", 1, 41, 3),
    "roo__iso_8859_1.csv": (";", 1, 8, 1),
    "roundcubemail__all.csv": (",", 1, 61, 1),
    "roundcubemail__email.csv": (",", 1, 1, 4),
    "roundcubemail__gmail.csv": (",", 1, 81, 1),
    "shared-contacts-admin__sample1.csv": (",", 1, 129, 16),
    "sirene_as_api__sample_etablissements_KO_missing_header.csv": (",", 1, 56, 3),
    "sirene_as_api__sample_unites_legales_OK.csv": (",", 1, 33, 3),
    "thunderbird__csv_semicolon.csv": (";", 1, 4, 2),
    "tine20__importtest_lxoffice1.csv": (",", 1, 21, 3),
    "tine20__importtest_win1252.csv": (";", 1, 3, 4),
    "trackdechets__etablissements.csv": (";", 1, 11, 2),
}


@pytest.mark.parametrize("name", _FILES)
def test_files_of_other_people(name: str) -> None:
    source = open_source(shared_data(f"import/csv/{name}"))
    rows = list(source.rows())
    found = (source.delimiter, source.header_line, len(source.header), len(rows))
    assert (source.format, found) == ("csv", _FILES[name])
    assert rows == list(source.rows())


def test_every_shared_csv_is_in_the_table() -> None:
    assert {path.name for path in shared_data("import/csv").iterdir()} == set(_FILES)


def test_values_of_other_people() -> None:
    folder = shared_data("import/csv")
    waldec = _cells(open_source(folder / "sirene_as_api__sample_unites_legales_OK.csv"))
    assert waldec[0][0] == "000325175"
    names = _cells(open_source(folder / "tine20__importtest_win1252.csv"))
    assert ("ÖzdemirÖ", "Üglü", "oezdemir@ueglue.tu") in names
    longer = open_source(folder / "sirene_as_api__sample_etablissements_KO_missing_header.csv")
    assert {row.problem for row in longer.rows()} == {"too_many_cells"}
    assert {row.problem for row in open_source(folder / "roo__iso_8859_1.csv").rows()} == {
        "undecodable"
    }


def _spectrum() -> list[str]:
    return [
        "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json",
        "location_coordinates", "newlines", "newlines_crlf", "quotes_and_newlines", "simple",
        "simple_crlf", "utf8",
    ]  # fmt: skip


@pytest.mark.parametrize("name", _spectrum())
def test_csv_spectrum(name: str) -> None:
    folder = shared_data("hostile/csv-spectrum")
    source = open_source(folder / "csvs" / f"{name}.csv")
    expected = json.loads((folder / "json" / f"{name}.json").read_text(encoding="utf-8"))
    found = [dict(zip(source.header, row.cells, strict=True)) for row in source.rows()]
    if name == "location_coordinates":  # its answer has another telephone number than its file
        assert found[0].pop("Contact Phone Number") == "2095257564"
        expected.pop("Contact Phone Number")
    assert found == (expected if isinstance(expected, list) else [expected])


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters_and_line_ends(tmp_path: Path, delimiter: str, end: str) -> None:
    lines = [
        ["Nom", "Prénom", "Ville", "Notes"],
        ["Lefèvre", "Hélène", "Besançon", "à voir, ou pas; 1,5"],
        ["Martin", "Jean", "Lyon", "deux\nlignes"],
        ["Durand", "", "Nîmes", 'un "mot"'],
    ]
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL)
    writer.writerows(lines)
    source = _open(tmp_path, text.getvalue())
    assert (source.delimiter, source.header_line) == (delimiter, 1)
    assert [list(row.cells) for row in source.rows()] == lines[1:]
    assert [row.line for row in source.rows()] == [2, 3, 5]


def test_sep_line_title_and_blank_lines(tmp_path: Path) -> None:
    text = "sep=|\r\nNom|Ville\r\nMartin|Lyon, Rhône\r\n"
    source = _open(tmp_path, text)
    assert (source.delimiter, source.header, source.header_line) == ("|", ("Nom", "Ville"), 2)
    text = "Clients au 3 mars\n\nNom;Prénom;Ville\nMartin;Jean;Lyon\n;;\n\nDurand;Luc;Nice\n"
    source = _open(tmp_path, text)
    assert source.header_line == 3
    assert [(row.line, row.cells[0]) for row in source.rows()] == [(4, "Martin"), (7, "Durand")]


def test_no_header(tmp_path: Path) -> None:
    text = "Martin;Jean;69001;Lyon;04 78 00 00 00\nDurand;Luc;06000;Nice;\nPetit;Zoé;;Dole;\n"
    source = _open(tmp_path, text)
    assert source.header_line == 0
    assert source.header == ("Column A", "Column B", "Column C", "Column D", "Column E")
    assert len(_cells(source)) == 3
    said = _open(tmp_path, text, header_line=2)
    assert said.header == ("Durand", "Luc", "06000", "Nice")
    assert _cells(said) == [("Petit", "Zoé", "", "Dole")]


def test_no_header_though_a_value_is_a_word_of_headings(tmp_path: Path) -> None:
    source = _open(tmp_path, "Client;Martin;75001;Paris\nClient;Durand;69001;Lyon\n")
    assert (source.header_line, len(_cells(source))) == (0, 2)


def test_user_overrides_the_guesses(tmp_path: Path) -> None:
    data = "Nom,a;Ville\nHélène;Lyon\n".encode("cp850")
    source = _open(tmp_path, data, encoding="cp850", delimiter=",", header_line=0)
    assert (source.encoding, source.delimiter, source.header_line) == ("cp850", ",", 0)
    assert _cells(source) == [("Nom", "a;Ville"), ("Hélène;Lyon", "")]


def test_ragged_rows(tmp_path: Path) -> None:
    full = "Martin;Jean;Lyon;ok\n" * 20
    source = _open(tmp_path, f"Nom;Prénom;Ville;Note\n{full}Durand;Luc\nA;B;C;D;E\nA;B;C;D;;\n")
    rows = list(source.rows())
    assert (rows[20].cells, rows[20].problem) == (("Durand", "Luc", "", ""), "too_few_cells")
    assert (rows[21].cells, rows[21].problem) == (("A", "B", "C", "D", "E"), "too_many_cells")
    assert (rows[22].cells, rows[22].problem) == (("A", "B", "C", "D"), None)


def test_rows_that_drop_their_empty_end_are_no_problem(tmp_path: Path) -> None:
    source = _open(tmp_path, "Nom;Prénom;Ville\nMartin\nDurand;Luc\nPetit;Zoé;Dole\n")
    assert [row.problem for row in source.rows()] == [None, None, None]
    assert [row.cells for row in source.rows()][0] == ("Martin", "", "")


def test_damaged_bytes_are_told_with_their_line(tmp_path: Path) -> None:
    good = "Hélène;à Besançon\n" * 5
    data = f"Nom;Ville\n{good}".encode() + b"Ren\xe9;Lyon\nA\0B;Dole\n" + good.encode()
    rows = list(_open(tmp_path, data).rows())
    assert [(row.line, row.cells[0], row.problem) for row in rows if row.problem] == [
        (7, "Ren\ufffd", "undecodable"),
        (8, "AB", "nul"),
    ]


def test_an_open_quote_does_not_swallow_the_file(tmp_path: Path) -> None:
    text = 'Nom;Enseigne;Ville\n1;"Chez Paul;Paris\n2;Autre;Lyon\n3;"Bien";Nice\n4;Fin;Dole\n'
    rows = list(_open(tmp_path, text).rows())
    assert [(row.line, row.cells) for row in rows] == [
        (2, ("1", "Chez Paul", "Paris")),
        (3, ("2", "Autre", "Lyon")),
        (4, ("3", "Bien", "Nice")),
        (5, ("4", "Fin", "Dole")),
    ]
    assert rows[0].problem == "quote_not_closed"


def test_an_open_quote_in_a_huge_file_is_survived(tmp_path: Path) -> None:
    body = "".join(f"{number};nom {number};ville\n" for number in range(150_000))
    source = _open(tmp_path, f'N;Nom;Ville\nx;"ouvert;Paris\n{body}')
    rows = list(source.rows())
    assert len(rows) == 150_001
    assert [row.line for row in rows] == list(range(2, 150_003))
    assert rows[-1].cells == ("149999", "nom 149999", "ville")


def test_backslash_escapes(tmp_path: Path) -> None:
    text = 'nom,note\n"Martin","dit \\"le grand\\", à voir"\n"Petit","rien"\n'
    assert _cells(_open(tmp_path, text))[0] == ("Martin", 'dit "le grand", à voir')


def test_a_backslash_at_the_end_of_cells_is_a_letter(tmp_path: Path) -> None:
    text = 'nom;dossier\nDurand;"D:\\Clients; anciens\\\\"\nPetit;"a\\; b"\n'
    assert _cells(_open(tmp_path, text)) == [
        ("Durand", "D:\\Clients; anciens\\\\"), ("Petit", "a\\; b"),
    ]  # fmt: skip


def test_escapes_and_doubled_marks_in_one_file(tmp_path: Path) -> None:
    text = 'ID, Test\n1, "line 1"\n2, "a "" line 2"\n3, "a \\" line 3"\n'
    cells = [row[1] for row in _cells(_open(tmp_path, text))]
    assert cells == ["line 1", 'a " line 2', 'a " line 3']


def test_marks_after_blanks(tmp_path: Path) -> None:
    text = 'Nom, Ville, Note\nMartin, "Lyon, Rhône", "a"\nDurand, "Paris, Seine", "b"\n'
    assert _cells(_open(tmp_path, text)) == [
        ("Martin", "Lyon, Rhône", "a"),
        ("Durand", "Paris, Seine", "b"),
    ]


def test_single_marks(tmp_path: Path) -> None:
    text = "Nom,Tel\n'Smith, John',0123\n'O Brien',456\n"
    assert _cells(_open(tmp_path, text)) == [("Smith, John", "0123"), ("O Brien", "456")]
    kept = _open(tmp_path, "Nom,Note\nd'Arc,l'été\n'n',rien\nMartin,'\nO'Brien,\n")
    assert _cells(kept)[0] == ("d'Arc", "l'été")
    assert _cells(kept)[1] == ("'n'", "rien")


@pytest.mark.parametrize("text", ["1,english\n2,chinese\n", "1;x\n2;y\n3;z;d\n", "1\n2\n3\n"])
def test_a_number_over_numbers_is_no_heading(tmp_path: Path, text: str) -> None:
    source = _open(tmp_path, text)
    assert (source.header_line, len(_cells(source))) == (0, text.count("\n"))


def test_numbers_over_other_things_are_headings(tmp_path: Path) -> None:
    text = "id,100022,100025,100047,10011\n" + "id1,TRUE,TRUE,FALSE,TRUE\n" * 3
    source = _open(tmp_path, text)
    assert (source.header_line, len(_cells(source))) == (1, 3)
    dates = _open(tmp_path, "1961-11-21,,\n,,\n2001-11-21,1961-11-21,1961-11-21\n" * 2)
    assert dates.header_line == 0


def test_one_delimiter_too_many_is_no_missing_heading(tmp_path: Path) -> None:
    source = _open(tmp_path, "Nom;CP;Ville\nMartin;69001;Lyon;\nDurand;06000;Nice;\n")
    assert [row.problem for row in source.rows()] == [None, None]
    assert _cells(source)[0] == ("Martin", "69001", "Lyon")
    shifted = _open(tmp_path, "Nom;CP;Ville\nMartin;x;69001;\nDurand;y;06000;\n")
    assert {row.problem for row in shifted.rows()} == {"too_many_cells"}


def test_rows_of_blanks_are_passed_over(tmp_path: Path) -> None:
    assert len(_cells(_open(tmp_path, "Nom;Ville\nMartin;Lyon\n   \n \t \nDurand;Nice\n"))) == 2


@pytest.mark.parametrize("size", [30_000, 200_000, 5_000_000])
def test_long_cells(tmp_path: Path, size: int) -> None:
    long = "é" * size
    source = _open(tmp_path, f'Nom;Note\nMartin;{long}\nDurand;"{long}\n{long}"\n')
    assert _cells(source) == [("Martin", long), ("Durand", f"{long}\n{long}")]


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    path.write_text("Nom;Ville;Note\n" + "Martin;Lyon;une note\n" * 200_000, encoding="utf-8")
    source = open_source(path)
    tracemalloc.start()
    try:
        assert sum(1 for _ in source.rows()) == 200_000
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()
    assert 190_000 < source.estimate_rows() < 210_000


def test_duplicate_and_missing_headings(tmp_path: Path) -> None:
    source = _open(tmp_path, "Nom;Tel;Tel;;Ville\nA;1;2;3;Lyon\nB;1;2;3;Nice\n")
    assert source.header == ("Nom", "Tel", "Tel (2)", "Column D", "Ville")


@given(st.binary(max_size=400))
@settings(max_examples=150)
def test_random_bytes_never_crash(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    from sme_crm.domain.errors import FileRefused

    path = tmp_path_factory.mktemp("random") / "file.csv"
    path.write_bytes(data)
    try:
        source = open_source(path)
        list(source.rows() if source.is_table else source.cards())
    except FileRefused as refused:
        assert refused.code


_CELLS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffd")
    | st.sampled_from("\t\n\r=+-@'\";"),
    max_size=20,
)


@given(st.lists(st.tuples(_CELLS, _CELLS, _CELLS), min_size=1, max_size=8))
@settings(max_examples=100)
def test_what_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str]]
) -> None:
    path = tmp_path_factory.mktemp("csv") / "out.csv"
    write_csv(path, ["Nom", "Prénom", "Ville"], rows)
    source = open_source(path, SourceOptions(delimiter=";", header_line=1))
    found = [tuple(unguarded_text(cell) for cell in row.cells) for row in source.rows()]
    assert found == [row for row in rows if any(row)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
        ("\t=1", "'\t=1"),
        ("+33 6 12 34 56 78", "+33 6 12 34 56 78"),
        ("+33 (0)6.12.34.56.78", "+33 (0)6.12.34.56.78"),
        ("-12,50", "-12,50"),
        ("- texte", "'- texte"),
        ("l'=été", "l'=été"),
        ("'=1", "''=1"),
        ("d'Arc", "d'Arc"),
        ("", ""),
    ],
)
def test_formulas_are_disarmed(text: str, expected: str) -> None:
    assert guarded_text(text) == expected
    assert unguarded_text(expected) == text


@given(st.text(st.sampled_from("'=+-@\t1a ,"), max_size=8))
def test_the_guard_comes_off(text: str) -> None:
    assert unguarded_text(guarded_text(text)) == text
