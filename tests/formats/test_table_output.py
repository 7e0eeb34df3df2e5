"""Delimited tables as they are written: encodings, delimiters, formulas, letters that lack."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.formats.table_output import CsvWriter, guarded_text, guarded_texts, unguarded_text


def written(rows: list[list[str]], delimiter: str = ";", encoding: str = "utf-8-sig") -> bytes:
    stream = io.BytesIO()
    writer = CsvWriter(stream, ["A", "B"], delimiter=delimiter, encoding=encoding)
    writer.write([list(column) for column in zip(*rows, strict=True)])
    return stream.getvalue()


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_it_is_read_as_it_was_written(delimiter: str, encoding: str) -> None:
    rows = [["é;à,|\t", 'say "no"'], ["two\nlines", " blank "]]
    data = written(rows, delimiter, encoding)
    text = data.decode(encoding)
    assert list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)) == [
        ["A", "B"], *rows
    ]  # fmt: skip


def test_excel_gets_its_mark_and_windows_its_line_ends() -> None:
    data = written([["é", "b"]])
    assert data == "\ufeffA;B\r\né;b\r\n".encode()
    assert written([["é", "b"]], encoding="utf-16").startswith(b"\xff\xfe")


def test_letters_that_lack_become_near_ones_and_are_counted() -> None:
    stream = io.BytesIO()
    writer = CsvWriter(stream, ["A"], delimiter=";", encoding="iso-8859-1")
    writer.write([["Œuvre", "Łódź", "l’été", "12 €", "名"]])
    assert stream.getvalue().decode("iso-8859-1").split("\r\n")[1:-1] == [
        "OEuvre", "Lódz", "l'été", "12 EUR", "?"
    ]  # fmt: skip
    assert writer.replaced == 6


@given(st.lists(st.text(st.sampled_from("=+-@'\t\r\n12 .,()a＝"), max_size=8)))
def test_what_is_guarded_comes_back(cells: list[str]) -> None:
    guarded = guarded_texts(cells)
    assert list(guarded) == [guarded_text(cell) for cell in cells]
    assert [unguarded_text(cell) for cell in guarded] == cells
