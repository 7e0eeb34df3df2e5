"""Lists of contacts read back from the PDF: every value is there, inside the margins."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sme_crm.domain.errors import Cancelled
from sme_crm.printing.contact_pages import (
    ContactListHead,
    ListColumn,
    ListLayout,
    write_contact_list,
)
from tests.domain.hostile_text import naughty_strings
from tests.printing.printed_page import PrintedPage, plain, read_pages

HEAD = ContactListHead("Clients de l’Ouest", date(2026, 11, 22), "Atelier Durand")
COLUMNS = (
    ListColumn("Nom"), ListColumn("Société"), ListColumn("Commune"), ListColumn("Téléphone", True)
)  # fmt: skip
LAYOUTS: tuple[ListLayout, ...] = ("table", "sheets", "directory", "phones")


def people(count: int) -> list[tuple[str, ...]]:
    return [
        (f"{chr(65 + n * 26 // count)}bc{n:04d} Zoé", "" if n % 2 else f"Société{n}", "Évreux",
         f"06 12 {n // 100:02d} {n % 100:02d} 00")
        for n in range(count)
    ]  # fmt: skip


def test_the_first_pages_of_more_do_not_say_how_many_there_are(tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    write_contact_list(path, "table", COLUMNS, people(150), replace(HEAD, whole=False))
    pages = read_pages(path.read_bytes())
    assert len(pages) > 1
    assert not any("sur" in plain(page.text) for page in pages)


def written(path: Path, layout: ListLayout, rows: list[tuple[str, ...]]) -> list[PrintedPage]:
    count = write_contact_list(path, layout, COLUMNS, rows, HEAD)
    pages = read_pages(path.read_bytes())
    assert len(pages) == count
    return pages


@pytest.mark.parametrize("layout", LAYOUTS)
def test_everybody_is_listed_once_in_order(layout: ListLayout, tmp_path: Path) -> None:
    rows = people(150)
    pages = written(tmp_path / "list.pdf", layout, rows)
    assert len(pages) > 1
    text = " ".join(plain(page.text) for page in pages)
    for name, company, _, phone in rows:
        assert text.count(name) == 1
        assert text.count(phone) == 1
        assert not company or company in text
    places = [text.index(name) for name, *_ in rows]
    if layout != "phones":  # there the two sides of a row are read one after the other
        assert places == sorted(places)
    first = plain(pages[0].text)
    assert "Clients de l’Ouest Atelier Durand · 22 novembre 2026" in first
    for number, page in enumerate(pages, 1):
        assert f"Page {number} sur {len(pages)}" in plain(page.text)
        assert layout != "table" or page.text.count("Téléphone") == 1
        for box in (*page.glyphs, *page.objects):
            assert 14.5 <= box.left <= box.right <= 195.5, box
            assert 14 <= box.top <= box.bottom <= 287, box


@pytest.mark.parametrize("layout", LAYOUTS)
def test_texts_of_any_length_and_kind_are_printed_whole(layout: ListLayout, tmp_path: Path) -> None:
    long = " ".join(f"mot{n}" for n in range(1_500))
    rows = [
        ("Abc", long, "Paris", "1"),
        *((text[:300], text[:300], "x", "2") for text in naughty_strings()),
    ]
    pages = written(tmp_path / "list.pdf", layout, rows)
    words = " ".join(plain(page.text) for page in pages[:8]).split()
    assert {f"mot{n}" for n in range(1_500)} <= set(words)
    for page in pages:
        for box in page.glyphs:
            if unicodedata.category(box.text[:1]) not in ("Mn", "Me", "Cf"):
                assert 14 <= box.left <= box.right <= 197, box
                assert box.bottom <= 288, box


def test_many_columns_turn_the_page(tmp_path: Path) -> None:
    columns = [ListColumn(f"Colonne {n}") for n in range(9)]
    path = tmp_path / "wide.pdf"
    rows = [[f"valeur {n}-{m}" for n in range(9)] for m in range(40)]
    write_contact_list(path, "table", columns, rows, HEAD)
    pages = read_pages(path.read_bytes())
    assert max(box.right for box in pages[0].glyphs) > 250
    assert max(box.right for box in pages[0].glyphs) <= 282.5
    assert max(box.bottom for box in pages[0].glyphs) < 205
    text = " ".join(plain(page.text) for page in pages)
    assert all(value in text for row in rows for value in row)


def test_numbers_stand_at_the_right(tmp_path: Path) -> None:
    pages = written(tmp_path / "list.pdf", "table", [("A", "", "B", "1"), ("C", "", "D", "12345")])
    ends = {round(g.right, 1) for g in pages[0].glyphs if g.text in "15" and g.top > 40}
    assert max(ends) - 195 == pytest.approx(0, abs=0.8)


def test_letters_of_the_alphabet_head_a_directory(tmp_path: Path) -> None:
    rows = [("Écluse", "", "", ""), ("Eder", "", "", ""), ("Zoé", "", "", ""), ("3F", "", "", "")]
    page = written(tmp_path / "list.pdf", "directory", rows)[0]
    assert "E Écluse Eder Z Zoé # 3F" in plain(page.text)


def test_nobody_or_a_cancelled_list_leaves_no_file(tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    assert write_contact_list(path, "table", COLUMNS, [], HEAD) == 0
    asked = iter([False] * 200 + [True] * 900)
    with pytest.raises(Cancelled):
        write_contact_list(path, "table", COLUMNS, people(500), HEAD, cancelled=lambda: next(asked))
    assert list(tmp_path.iterdir()) == []
