"""Ten thousand letters proven: window, whole texts, fonts, nothing that acts; streamed once."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from sme_crm.domain.letters.filling import FilledLetter, TemplateFiller
from sme_crm.domain.letters.template import (
    AddressWindow,
    FieldRun,
    Letterhead,
    LetterTemplate,
    Paragraph,
    PlaceDate,
    Postscript,
    RunStyle,
    Salutation,
    Signature,
    Subject,
    TextRun,
    Valediction,
)
from sme_crm.domain.salutation import address_form
from sme_crm.printing.letters.kept_pages import letter_pdf
from sme_crm.printing.letters.press import LetterOptions, LetterPress, Recipient
from sme_crm.printing.letters.run import LetterRunResult, write_letters
from tests.printing.letter_people import people
from tests.printing.printed_page import plain, read_page
from tests.printing.test_letters import SENDER

COUNT = 10_000
OPTIONS = LetterOptions(date(2026, 11, 21))
WINDOW = (90, 34, 209, 94)
TEMPLATE = LetterTemplate(
    "Preuve",
    "fr",
    (
        Letterhead(), AddressWindow(), PlaceDate(),
        Subject((TextRun("Objet : votre "), FieldRun("own.1"))),
        Salutation(),
        Paragraph((
            TextRun("Vous nous avez fait confiance pour l’achat de votre "), FieldRun("own.1"),
            TextRun(", pour un montant de "), FieldRun("own.2"),
            TextRun(". Nous espérons que cette acquisition vous donne entière satisfaction et "
                    "qu’elle continuera de vous accompagner efficacement au quotidien. Notre "
                    "service après-vente reste à votre disposition pour toute question."),
        )),
        Paragraph((
            FieldRun("contact.given_name", style=RunStyle(bold=True)), TextRun(" "),
            FieldRun("contact.family_name"),
            TextRun(", vous bénéficiez d’une remise exceptionnelle sur l’ensemble de notre "
                    "catalogue, particulièrement sur les accessoires. Votre code : "),
            FieldRun("own.3"), TextRun("."),
        )),
        Valediction(), Signature(),
        Postscript((TextRun("P.-S. : parrainez un proche avant le 31 décembre, "),
                    FieldRun("contact.given_name"), TextRun(" !"))),
    ),
)  # fmt: skip


@dataclass
class Proof:
    """A run with what was kept of it; `kept` has some letters only."""

    path: Path
    result: LetterRunResult
    kept: dict[int, bytes] = field(default_factory=dict)


@pytest.fixture(scope="module")
def proof(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proof]:
    path = tmp_path_factory.mktemp("proof") / "lettres.pdf"
    kept: dict[int, bytes] = {}

    def keep(recipient_id: int, letter: bytes) -> None:
        if recipient_id % 500 in (0, 1):
            kept[recipient_id] = letter

    result = write_letters(path, TEMPLATE, people(COUNT), SENDER, OPTIONS, keep=keep)
    yield Proof(path, result, kept)


def bones(text: str) -> str:
    """What can be compared: a reader of PDFs takes marks and ligatures apart as it likes."""
    apart = unicodedata.normalize("NFKD", plain(text))
    return "".join(c for c in apart if unicodedata.category(c)[0] not in "MZC")


_BRACKETS = dict.fromkeys(map(ord, "()<>[]{}«»"))


def is_turned(text: str) -> bool:
    return any(unicodedata.bidirectional(c) in ("R", "AL", "RLO") for c in text)


def filled(filler: TemplateFiller, recipient: Recipient) -> FilledLetter:
    assert recipient.values is not None
    values = {
        **recipient.values, "today": OPTIONS.day.isoformat(), "sender.place": "Strasbourg",
        "sender.signatory": "Hélène Durand", "sender.signatory_function": "Gérante",
    }  # fmt: skip
    return filler.fill(values, address_form(recipient.contact))


def test_every_text_is_the_merge(proof: Proof) -> None:
    filler = TemplateFiller(TEMPLATE)
    missing = {w.recipient_id: w.detail for w in proof.result.warnings if w.kind == "missing_glyph"}
    pages = {one.recipient_id: one for one in proof.result.printed}
    document = pdfium.PdfDocument(proof.path)
    wrong = []
    for recipient in people(COUNT):
        one = pages.get(recipient.id)
        if one is None:
            continue
        numbers = range(one.first_page - 1, one.first_page - 1 + one.pages)
        texts = []
        for number in numbers:
            page = document[number]
            texts.append(page.get_textpage().get_text_range())
            page.close()
        whole = plain("".join(texts))
        for block in filled(filler, recipient).blocks:
            if plain(block.text) in whole:
                continue
            lacking = dict.fromkeys(map(ord, missing.get(recipient.id, "")), "\ufffd")
            said, read = bones(block.text.translate(lacking)), bones(whole)
            if is_turned(block.text):  # readers turn it back, and its brackets, as they see fit
                told = not Counter(said.translate(_BRACKETS)) - Counter(read)
            else:
                told = said in read
            if not told:
                wrong.append((recipient.id, block.role, said, read))
    document.close()
    assert not wrong, (len(wrong), wrong[:2])


def test_the_window_holds_the_address_and_nothing_else(proof: Proof) -> None:
    document = pdfium.PdfDocument(proof.path)
    first_pages = [one.first_page for one in proof.result.printed][:: COUNT // 500]
    for number in first_pages:
        opened = document[number - 1]
        page = read_page(opened)
        opened.close()
        inside = [glyph for glyph in page.glyphs if glyph.meets(*WINDOW)]
        assert inside
        for glyph in inside:
            if unicodedata.category(glyph.text[0])[0] == "M":
                continue  # marks have no width of their own
            assert 110 <= glyph.left <= glyph.right <= 190.3, glyph
            assert 49.5 <= glyph.top <= glyph.bottom <= 79.5, glyph
        assert not [thing for thing in page.objects if thing.meets(*WINDOW)]
    document.close()


def test_rendered_pages_keep_the_window_clear(proof: Proof) -> None:
    document = pdfium.PdfDocument(proof.path)
    scale = 72 / 25.4
    for one in proof.result.printed[:: COUNT // 200]:
        page = document[one.first_page - 1]
        dots = page.render(scale=1.0, grayscale=True).to_numpy()
        page.close()
        box = dots[round(34 * scale) : round(94 * scale), round(90 * scale) : round(209 * scale)]
        outside = box.copy()
        top, left = round((50 - 34) * scale), round((110 - 90) * scale)
        inner = (slice(top - 1, top + round(29 * scale) + 1), slice(left, left + round(80 * scale)))
        assert box[inner].min() < 128, "the address is there"
        outside[inner] = 255
        assert outside.min() > 200, one
    document.close()


def test_addresses_follow_the_norm_or_are_listed(proof: Proof) -> None:
    press = LetterPress(TEMPLATE, SENDER, OPTIONS)
    listed: dict[str, set[int]] = {}
    for warning in proof.result.warnings:
        listed.setdefault(warning.kind, set()).add(warning.recipient_id)
    for recipient in people(COUNT):
        block = press.address_of(recipient)
        if len(block.lines) > (7 if block.abroad else 6):
            assert recipient.id in listed["too_many_lines"]
        if max(map(len, block.lines), default=0) > 38:
            assert recipient.id in listed["line_too_long"]
    printed = {one.recipient_id for one in proof.result.printed}
    assert not printed & set(proof.result.left_out)
    assert len(printed) + len(proof.result.left_out) == COUNT
    assert listed["missing_glyph"], "the user's own characters are in no font"


def test_fonts_are_embedded_and_nothing_acts(proof: Proof) -> None:
    data = proof.path.read_bytes()
    fonts = re.findall(rb"/BaseFont/(\S+?)/", data)
    assert fonts and all(name.startswith(b"SMECRM+") for name in fonts)
    descriptors = re.findall(rb"/Type/FontDescriptor.*?>>", data, re.DOTALL)
    assert descriptors and all(b"/FontFile2" in each for each in descriptors)
    for acting in (b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/URI", b"/Helvetica", b"/Annot"):
        assert acting not in data
    assert b"root:" not in data, "no file of the system"
    assert len(data) / proof.result.pages < 2048


def test_no_glyph_is_a_box() -> None:
    press = LetterPress(TEMPLATE, SENDER, OPTIONS)
    for recipient in people(300):
        press.compose(recipient)
    for font in press.fonts.opened:
        assert 0 not in font.aliases.values()


def test_a_kept_letter_is_printed_again_identically(proof: Proof) -> None:
    assert len(proof.kept) > 30
    pages = {one.recipient_id: one for one in proof.result.printed}
    run = pdfium.PdfDocument(proof.path)
    for recipient_id, kept in list(proof.kept.items())[::8]:
        again = letter_pdf(proof.result.resources, kept)
        assert again == letter_pdf(proof.result.resources, kept)
        single = pdfium.PdfDocument(again)
        one = pages[recipient_id]
        assert len(single) == one.pages
        for number in range(one.pages):
            first, second = single[number], run[one.first_page - 1 + number]
            assert first.get_textpage().get_text_range() == second.get_textpage().get_text_range()
            assert (first.render(scale=1.5).to_numpy() == second.render(scale=1.5).to_numpy()).all()
        single.close()
    run.close()


def test_a_checker_finds_nothing_wrong(proof: Proof, tmp_path: Path) -> None:
    checker = shutil.which("qpdf")
    if checker is None:
        pytest.skip("qpdf is not on this machine")
    kept = tmp_path / "kept.pdf"
    kept.write_bytes(letter_pdf(proof.result.resources, next(iter(proof.kept.values()))))
    for path in (proof.path, kept):
        done = subprocess.run([checker, "--check", str(path)], capture_output=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
