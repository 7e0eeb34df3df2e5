"""Tables, pictures, coupons, letterheads and page formats of letters, read back from the PDF."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest

from sme_crm.domain.criteria import Operator, Test
from sme_crm.domain.letters.merge_fields import recipient_values
from sme_crm.domain.letters.template import (
    AddressWindow,
    Block,
    CodeForm,
    Conditional,
    Coupon,
    FieldRun,
    Image,
    ItemList,
    Letterhead,
    LetterheadOverride,
    LetterTemplate,
    PageBreak,
    PageFormat,
    Paragraph,
    Runs,
    RunStyle,
    Salutation,
    Spacer,
    Table,
    TextRun,
)
from sme_crm.printing.letters.press import LetterPress, Recipient
from sme_crm.printing.letters.run import check_letters, write_letters
from tests.printing.printed_page import PrintedPage, plain, read_pages
from tests.printing.test_letters import ADDRESS, CONTACT, OPTIONS, SENDER, picture

SENTENCE = "Vous trouverez ici une phrase assez longue pour remplir une ligne de cette lettre. "


def said(text: str, **style: bool) -> Runs:
    return (TextRun(text, RunStyle(**style)),)


def recipient(number: int = 1, code: str = "K7M2PQ9") -> Recipient:
    contact = replace(CONTACT, id=number, given_name=f"Numero{number}")
    values = recipient_values(contact, ADDRESS) | {"recipient.code": code}
    return Recipient(contact, ADDRESS, values=values)


def printed(*blocks: Block, page: PageFormat = "a4", **look: Any) -> list[PrintedPage]:
    template = replace(LetterTemplate("Essai", "fr", blocks, page=page), **look)
    options = replace(OPTIONS, pictures={"p": picture("JPEG", "RGB")})
    return read_pages(LetterPress(template, SENDER, options).pdf(recipient()))


def table(rows: int, **shape: Any) -> Table:
    head = (said("Désignation"), said("Prix"))
    body = tuple((said(f"Ligne {n}"), said(f"{n},00 €")) for n in range(rows))
    return replace(Table((head, *body), (3, 1), ("left", "right"), headed=True), **shape)


def test_a_table_repeats_its_head_and_keeps_rows_whole() -> None:
    pages = printed(Paragraph(said("Avant.")), table(90), Paragraph(said("Après.")))
    assert len(pages) == 3
    words = [plain(page.text) for page in pages]
    assert all(text.count("Désignation") == 1 for text in words)
    assert sum(text.count("Ligne ") for text in words) == 90
    assert "Après." in words[-1]
    for page in pages:
        assert max(glyph.bottom for glyph in page.glyphs) <= 277
        prices = [glyph.right for glyph in page.glyphs if glyph.text == "€"]
        assert max(prices) - min(prices) < 0.1, "set to the right"


def test_a_row_higher_than_the_page_goes_on_on_the_next() -> None:
    words = " ".join(f"mot{n}" for n in range(1500))
    tall = Table(((said(words), said("à côté")),), (1, 1), rules="grid")
    pages = printed(Paragraph(said("Avant.")), tall)
    assert len(pages) > 1
    read = plain(" ".join(page.text for page in pages)).split()
    assert {f"mot{n}" for n in range(1500)} <= set(read)
    assert all(glyph.bottom <= 277 for page in pages for glyph in page.glyphs)
    assert all(thing.right <= 191 for page in pages for thing in page.objects)


@pytest.mark.parametrize("rules", ["none", "rows", "grid"])
def test_rules_of_tables(rules: str) -> None:
    (page,) = printed(table(2, rules=rules))
    drawn = [thing for thing in page.objects if thing.right > 15]
    assert len(drawn) == {"none": 0, "rows": 2, "grid": 8}[rules]


def test_a_picture_is_placed_once_and_a_missing_one_leaves_no_room(tmp_path: Path) -> None:
    blocks = (Image("p", 60, "center"), Image("none", 60), Paragraph(said("Dessous.")))
    (page,) = printed(*blocks)
    (image,) = (thing for thing in page.objects if thing.right > 15)
    assert image.right - image.left == pytest.approx(60, abs=0.1)
    assert image.left + image.right == pytest.approx(210, abs=0.1)
    text_top = min(glyph.top for glyph in page.glyphs)
    assert image.bottom < text_top < image.bottom + 10
    path = tmp_path / "x.pdf"
    options = replace(OPTIONS, pictures={"p": picture("JPEG", "RGB")})
    template = LetterTemplate("Essai", "fr", blocks)
    write_letters(path, template, map(recipient, range(1, 9)), SENDER, options)
    assert path.read_bytes().count(b"/Subtype/Image") == 1


@pytest.mark.parametrize("form", ["text", "qr", "datamatrix"])
def test_a_coupon_shows_the_readers_own_code(form: CodeForm) -> None:
    import zxingcpp

    template = LetterTemplate("Essai", "fr", (Coupon(said("Oui, rappelez-moi."), form),))
    data = LetterPress(template, SENDER, OPTIONS).pdf(recipient(code="K7M2PQ9"))
    (page,) = read_pages(data)
    assert plain(page.text) == "Oui, rappelez-moi. K7M2PQ9"
    found = zxingcpp.read_barcodes(pdfium.PdfDocument(data)[0].render(scale=4).to_numpy())
    assert [code.text for code in found] == ([] if form == "text" else ["K7M2PQ9"])


def test_a_heading_stays_with_what_it_heads() -> None:
    for height in range(180, 232, 4):
        pages = printed(
            Spacer(height), Paragraph(said("Nos engagements", bold=True)),
            Paragraph(said(SENTENCE * 5)),
        )  # fmt: skip
        words = [plain(page.text) for page in pages]
        for text in words:
            assert not text.endswith("engagements"), height
        for text in words[:-1]:
            assert text.count("Vous") != 1 or "Vous trouverez" in text


def test_sizes_of_the_template_and_of_words() -> None:
    small, large = printed(Paragraph(said(SENTENCE * 4)), size=9.0), printed(
        Paragraph(said(SENTENCE * 4)), size=13.0
    )  # fmt: skip
    assert large[0].glyphs[-1].bottom > small[0].glyphs[-1].bottom + 8
    mixed = (TextRun(SENTENCE), TextRun("Grand ", RunStyle(size=24)), TextRun(SENTENCE * 2))
    (page,) = printed(Paragraph(mixed, "left"))
    assert "Grand" in plain(page.text)
    (inter,) = printed(Paragraph(said("Efficace.")), family="inter")
    assert plain(inter.text) == "Efficace."


def test_a_letterhead_of_its_own_keeps_the_legal_line() -> None:
    own = LetterheadOverride("Mon autre enseigne", ("Une ligne", "Une autre"), without_logo=True)
    (page,) = printed(Letterhead(), AddressWindow(), Paragraph(said("Texte.")), letterhead=own)
    text = plain(page.text)
    assert "Mon autre enseigne Une ligne Une autre" in text
    assert (
        "12 rue des Tanneurs 67000" not in text.partition("Texte.")[0].partition("Boulangerie")[0]
    )
    assert "RCS Strasbourg" in text
    assert not [thing for thing in page.objects if thing.top < 60 and thing.right > 15]


def test_numbered_and_bulleted_lists() -> None:
    items = tuple(said(f"Point {n}. " + SENTENCE * 2) for n in range(1, 4))
    (page,) = printed(ItemList(items), ItemList(items, numbered=True))
    text = plain(page.text)
    assert text.count("•") == 3
    assert "3. Point 3." in text


def test_a5_stays_on_its_page_and_two_up_piles_are_in_order(tmp_path: Path) -> None:
    blocks = (Letterhead(), AddressWindow(), Salutation(), Paragraph(said(SENTENCE * 3)))
    (page,) = printed(*blocks, page="a5")
    assert max(glyph.right for glyph in page.glyphs) < 139
    assert max(glyph.bottom for glyph in page.glyphs) < 206
    template = LetterTemplate("Essai", "fr", blocks, page="a5_two_up")
    path = tmp_path / "two.pdf"
    people = [recipient(number) for number in range(1, 8)]
    result = write_letters(path, template, people, SENDER, OPTIONS)
    assert check_letters(template, people, SENDER, OPTIONS) == result
    sheets = read_pages(path.read_bytes())
    assert result.pages == len(sheets) == 4
    halves: list[list[str]] = [[], []]
    for sheet in sheets:
        for side, (left, right) in enumerate(((0, 148.5), (148.5, 297))):
            text = "".join(g.text for g in sheet.glyphs if left <= g.left < right)
            name = text.partition("Numero")[2][:1]
            halves[side].append(name)
    assert "".join(halves[0] + halves[1]) == "1234567", "cut, the left pile goes before the right"
    assert [(one.recipient_id, one.first_page) for one in result.printed] == [
        (1, 1), (2, 2), (3, 3), (4, 4), (5, 1), (6, 2), (7, 3),
    ]  # fmt: skip


def on_halves(path: Path) -> list[tuple[str, str]]:
    """What the left and the right of each page of the file say: number and page of a letter."""
    found = []
    for sheet in read_pages(path.read_bytes()):
        texts = []
        for left, right in ((0, 148.5), (148.5, 297)):
            glyphs = [glyph for glyph in sheet.glyphs if left <= glyph.left < right]
            texts.append("".join(glyph.text for glyph in glyphs).partition("§")[2][:2])
        found.append((texts[0], texts[1]))
    return found


@pytest.mark.parametrize("count", [1, 2, 3, 5, 6])
def test_two_up_on_both_sides_each_letter_is_on_its_own_leaf(count: int, tmp_path: Path) -> None:
    """Each page of a letter stands behind the one before it, once the sheet is turned like a book.

    Letters 2 and 5 have one page, the others two.
    """
    number = FieldRun("contact.reference")
    blocks = (
        Paragraph((TextRun("§"), number, TextRun("a"))),
        Conditional(
            Test("status", Operator.IS, ("client",)),
            (PageBreak(), Paragraph((TextRun("§"), number, TextRun("b")))),
        ),
    )
    template = LetterTemplate("Essai", "fr", blocks, page="a5_two_up")
    people = [
        replace(
            recipient(number),
            values={"contact.reference": str(number)},
            met=frozenset() if number in (2, 5) else frozenset({0, 1}),
        )
        for number in range(1, count + 1)
    ]
    path = tmp_path / "both.pdf"
    result = write_letters(path, template, people, SENDER, OPTIONS, duplex=True)
    assert check_letters(template, people, SENDER, OPTIONS, duplex=True) == result
    pages = on_halves(path)
    assert len(pages) == result.pages == 2 * -(-count // 2)
    fronts, backs = pages[0::2], pages[1::2]
    leaves = [(front[0], back[1]) for front, back in zip(fronts, backs, strict=True)]
    leaves += [(front[1], back[0]) for front, back in zip(fronts, backs, strict=True)]
    wanted = [
        (f"{number}a", "" if number in (2, 5) else f"{number}b") for number in range(1, count + 1)
    ]
    assert leaves[:count] == wanted, "the left pile, then the right one"
    assert leaves[count:] in ([], [("", "")])
    for letter in result.printed:
        assert f"{letter.recipient_id}a" in pages[letter.first_page - 1]


def test_on_both_sides_each_letter_begins_on_a_new_sheet(tmp_path: Path) -> None:
    template = LetterTemplate("Essai", "fr", (Paragraph(said(SENTENCE)),))
    path = tmp_path / "both.pdf"
    people = [recipient(number) for number in range(1, 4)]
    result = write_letters(path, template, people, SENDER, OPTIONS, duplex=True)
    assert [bool(page.text.strip()) for page in read_pages(path.read_bytes())] == [True, False] * 3
    assert [letter.first_page for letter in result.printed] == [1, 3, 5]
    assert result.pages == 6
