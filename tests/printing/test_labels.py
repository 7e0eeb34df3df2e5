"""Labels read back from the PDF: what stands where, what is left out, codes that read."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
import zxingcpp

from sme_crm.domain.contact import ORGANIZATION, Address, Contact
from sme_crm.domain.errors import Cancelled, OutputError
from sme_crm.domain.label_content import LabelRules, LabelSymbol
from sme_crm.domain.label_sheet import SHEETS, Calibration, LabelSheet, find_sheet
from sme_crm.domain.response_code import ResponseCode, read_response_code
from sme_crm.printing.labels import LabelOptions, LabelPress
from sme_crm.printing.letters.press import Recipient
from sme_crm.printing.piece_run import (
    PieceRunResult,
    first_sheet,
    first_sheet_of,
    run_pieces,
    write_pieces,
)
from tests.domain.hostile_text import naughty_strings
from tests.printing.printed_page import Box, PrintedPage, plain, read_pages

DAY = date(2026, 11, 22)
INSET = 2.0


def sheet_of(name: str) -> LabelSheet:
    sheet = find_sheet(name)
    assert sheet is not None
    return sheet


def recipient(
    number: int, family: str = "Lefèvre", street: str = "5 bis, rue des Œillets"
) -> Recipient:
    contact = Contact(
        id=number, civility="mrs", given_name="Éloïse", family_name=family, reference=f"C{number}"
    )
    return Recipient(contact, Address(street=street, postal_code="42000", locality="Saint-Étienne"))


def options(sheet: str = "L7160", **values: Any) -> LabelOptions:
    return replace(LabelOptions(sheet_of(sheet), DAY), **values)


def sheet_pdf(people: list[Recipient], chosen: LabelOptions) -> bytes:
    """The first sheet of their labels."""
    return first_sheet(LabelPress(chosen), people)


def write_labels(
    path: Path, people: list[Recipient], chosen: LabelOptions, **watched: Any
) -> PieceRunResult:
    """All their labels in a file."""
    return run_pieces(LabelPress(chosen), people, path, **watched)


def check_labels(people: list[Recipient], chosen: LabelOptions) -> PieceRunResult:
    """What would be written."""
    return run_pieces(LabelPress(chosen), people)


def glyphs_on(page: PrintedPage, sheet: LabelSheet, number: int) -> list[Box]:
    """The characters that touch a label at all."""
    x, y = sheet.position(number)
    return [g for g in page.glyphs if g.meets(x, y, x + sheet.width, y + sheet.height)]


def assert_inside(page: PrintedPage, sheet: LabelSheet) -> None:
    """Every character stands inside one label, 2 mm from its edges, and where printers print."""
    for box in (*page.glyphs, *page.objects):
        if unicodedata.category(box.text[:1] or "a") in ("Mn", "Me", "Cf"):
            continue  # piled marks hang over, as they should
        number = sheet.number_at((box.left + box.right) / 2, (box.top + box.bottom) / 2)
        assert number, box
        x, y = sheet.position(number)
        assert box.left >= x + INSET - 0.05, (number, box)
        assert box.right <= x + sheet.width - INSET + 0.05, (number, box)
        assert box.top >= y + INSET - 0.6, (number, box)  # loose boxes are higher than the type
        assert box.bottom <= y + sheet.height - INSET + 0.6, (number, box)
        assert box.left >= 4.9, (number, box)
        assert box.right <= sheet.paper_width - 4.9, (number, box)


@pytest.mark.parametrize("name", [sheet.name for sheet in SHEETS])
def test_every_label_of_a_sheet_is_inside_its_box(name: str) -> None:
    sheet = sheet_of(name)
    short = [
        Recipient(Contact(id=n, family_name="Roy"), Address(street="1 rue A", postal_code="75001",
                  locality="Paris")) for n in range(1, sheet.count + 1)
    ]  # fmt: skip
    page = read_pages(sheet_pdf(short, options(name)))[0]
    assert_inside(page, sheet)
    texts = ["".join(g.text for g in glyphs_on(page, sheet, n)) for n in range(1, sheet.count + 1)]
    assert texts == ["ROY1RUEA75001PARIS"] * sheet.count


def test_labels_stand_a_pitch_apart_from_the_first_free_one_on(tmp_path: Path) -> None:
    sheet = sheet_of("L7160")
    path = tmp_path / "labels.pdf"
    result = write_labels(path, [recipient(n) for n in range(1, 21)], options(first=5))
    assert (result.pieces, result.sheets, result.next_free) == (20, 2, 4)
    first, second = read_pages(path.read_bytes())
    assert not [glyphs_on(first, sheet, n) for n in range(1, 5) if glyphs_on(first, sheet, n)]
    assert not [glyphs_on(second, sheet, n) for n in range(4, 22) if glyphs_on(second, sheet, n)]
    start = glyphs_on(first, sheet, 5)[0]
    x5, y5 = sheet.position(5)
    for page, number in ((first, 6), (first, 21), (second, 1), (second, 3)):
        x, y = sheet.position(number)
        here = glyphs_on(page, sheet, number)[0]
        assert here.left - start.left == pytest.approx(x - x5, abs=0.02)
        assert here.top - start.top == pytest.approx(y - y5, abs=0.02)
    assert plain(first.text).startswith("Mme Éloïse LEFÈVRE 5 B RUE DES OEILLETS 42000 SAINT")


def test_calibration_moves_and_stretches_the_sheet() -> None:
    sheet = sheet_of("L7160")
    people = [recipient(n) for n in range(1, 22)]
    plainly = read_pages(sheet_pdf(people, options()))[0]
    moved = Calibration(1.5, -0.8, 1.01, 0.995)
    shifted = read_pages(sheet_pdf(people, options(calibration=moved)))[0]
    for before, after in ((plainly.glyphs[0], shifted.glyphs[0]),
                          (plainly.glyphs[-60], shifted.glyphs[-60])):  # fmt: skip
        number = sheet.number_at(before.left, before.top)
        x, y = sheet.position(number)
        assert after.left - before.left == pytest.approx(1.5 + 0.01 * x, abs=0.02)
        assert after.top - before.top == pytest.approx(-0.8 - 0.005 * y, abs=0.02)


def test_long_lines_shrink_then_are_left_out_and_told() -> None:
    fits = recipient(1, street="12 rue Claude")
    smaller = recipient(2, family="Vandenbroucke-Lesaf")
    never = recipient(3, family="W" * 60)
    sheet = sheet_of("L7160")
    page = read_pages(sheet_pdf([fits, smaller, never], options()))[0]
    assert_inside(page, sheet)
    heights = [max(g.bottom - g.top for g in glyphs_on(page, sheet, n)) for n in (1, 2)]
    assert heights[1] < heights[0]
    assert not glyphs_on(page, sheet, 3)
    result = check_labels([fits, smaller, never], options())
    assert (result.pieces, result.left_out) == (2, (3,))
    assert [w.kind for w in result.warnings if w.recipient_id == 3][-1] == "does_not_fit"
    nowhere = Recipient(Contact(id=9, family_name="Roy"), None)
    assert check_labels([nowhere], options()).left_out == (9,)


def test_hostile_values_stay_text_inside_their_label(tmp_path: Path) -> None:
    sheet = sheet_of("L7163")
    people = [
        Recipient(
            Contact(id=n, family_name=text[:60], organization=text[:40]),
            Address(kind="work", street=text[:35], postal_code="75001", locality="Paris"),
        )
        for n, text in enumerate(naughty_strings(), 1)
    ]
    path = tmp_path / "labels.pdf"
    result = write_labels(path, people, options("L7163"))
    assert result.pieces + len(result.left_out) == len(people)
    assert result.pieces > 350
    pages = read_pages(path.read_bytes())
    assert len(pages) == result.sheets
    for page in pages:
        assert_inside(page, sheet)


@pytest.mark.parametrize("symbol", ["qr", "datamatrix"])
def test_each_label_has_its_own_code(symbol: LabelSymbol) -> None:
    rules = LabelRules(symbol=symbol)
    people = [recipient(n) for n in (7, 1_000_003)]
    data = sheet_pdf(people, options("L7163", rules=rules, mailing=12))
    assert_inside(read_pages(data)[0], sheet_of("L7163"))
    document = pdfium.PdfDocument(data)
    image = document[0].render(scale=300 / 72).to_pil()
    document.close()
    found = {read_response_code(one.text) for one in zxingcpp.read_barcodes(image)}
    assert found == {ResponseCode(12, 7), ResponseCode(12, 1_000_003)}


def test_heading_detail_and_code_stand_around_the_address() -> None:
    rules = LabelRules(heading="Lettre verte", below="contact.reference", symbol="text")
    text = plain(read_pages(sheet_pdf([recipient(7)], options(rules=rules)))[0].text)
    code = str(ResponseCode(0, 7))
    expected = f"Lettre verte Mme Éloïse LEFÈVRE 5 B RUE DES OEILLETS 42000 SAINT ETIENNE C7 {code}"
    assert text == expected


def test_name_labels_need_no_address() -> None:
    people = [
        Recipient(Contact(id=1, given_name="Zoé", family_name="Roy", organization="Œuvrard"), None),
        Recipient(
            Contact(
                id=2, kind=ORGANIZATION, organization_name="Garage Peÿ", organization="Garage Peÿ"
            ),
            None,
        ),
    ]
    page = read_pages(sheet_pdf(people, options("L7165", rules=LabelRules(text="name"))))[0]
    assert plain(page.text) == "Zoé ROY Œuvrard Garage Peÿ"
    assert_inside(page, sheet_of("L7165"))


def test_addresses_on_narrow_labels_start_at_one_place() -> None:
    sheet = sheet_of("L7651")
    towns = ("Nice", "Amiens", "Strasbourg", "Saint-Étienne", "Corbeil-Essonnes")
    people = [
        Recipient(Contact(id=n, family_name="Roy"), Address(street="1 rue A", locality=town))
        for n, town in enumerate(towns, 1)
    ]
    page = read_pages(sheet_pdf(people, options("L7651")))[0]
    for number in range(1, len(towns) + 1):
        left = min(glyph.left for glyph in glyphs_on(page, sheet, number))
        assert left == pytest.approx(sheet.position(number)[0] + INSET, abs=0.4)


def test_the_same_lines_on_many_labels(tmp_path: Path) -> None:
    path = tmp_path / "own.pdf"
    lines = ("Atelier Durand & Fils", "12 rue des Tanneurs", "67000 STRASBOURG")
    press = LabelPress(options(first=20))
    result = write_pieces(press, press.repeated(lines, 30), path)
    assert (result.pieces, result.sheets, result.next_free) == (30, 3, 8)
    text = " ".join(plain(page.text) for page in read_pages(path.read_bytes()))
    assert text.count(" ".join(lines)) == 30
    assert first_sheet_of(press, press.repeated(("W" * 80,), 3)) == b""


def test_copies_follow_each_other() -> None:
    page = read_pages(sheet_pdf([recipient(1, "Un"), recipient(2, "Deux")], options(copies=3)))[0]
    assert [plain(page.text).count(name) for name in ("UN ", "DEUX ")] == [3, 3]


def test_a_cancelled_or_failed_run_leaves_no_file(tmp_path: Path) -> None:
    path = tmp_path / "labels.pdf"
    asked = iter([False] * 3 + [True] * 100)
    people = [recipient(n) for n in range(1, 1000)]
    with pytest.raises(Cancelled):
        write_labels(path, people, options(), cancelled=lambda: next(asked))
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(OutputError):
        write_labels(tmp_path / "missing" / "labels.pdf", people, options())
    assert write_labels(path, [], options()).sheets == 0
    assert list(tmp_path.iterdir()) == []
