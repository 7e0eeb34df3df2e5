"""Printed letters read back from the PDF: texts, positions, findings, refusals."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image

from sme_crm.domain.contact import ORGANIZATION, Address, Contact
from sme_crm.domain.errors import Cancelled, InvalidInput, OutputError
from sme_crm.domain.letters.conditions import conditions_of
from sme_crm.domain.letters.merge_fields import recipient_values
from sme_crm.domain.letters.sender import Sender
from sme_crm.domain.letters.template import (
    AddressWindow,
    FieldRun,
    Letterhead,
    LetterTemplate,
    PageBreak,
    Paragraph,
    PlaceDate,
    RunStyle,
    Salutation,
    Signature,
    Spacer,
    Subject,
    TextRun,
    Valediction,
)
from sme_crm.domain.letters.template_json import template_from_json
from sme_crm.paths import resources
from sme_crm.printing.letters.press import (
    LetterOptions,
    LetterPress,
    Recipient,
    letter_page_pdf,
)
from sme_crm.printing.letters.run import check_letters, check_rules, write_letters
from tests.printing.printed_page import plain, read_pages
from tests.shared_data import shared_data

SAMPLES = resources() / "templates"
WINDOW = (90, 34, 209, 94)
OPTIONS = LetterOptions(date(2026, 11, 21))


def picture(kind: str, mode: str) -> bytes:
    stream = io.BytesIO()
    Image.new(mode, (300, 100), "navy" if mode == "RGB" else (20, 60, 120, 128)).save(stream, kind)
    return stream.getvalue()


SENDER = Sender(
    name="Atelier Durand & Fils", legal_form="SARL", capital=10000, siren="732829320",
    rcs_town="Strasbourg", street_lines=("12 rue des Tanneurs",), postal_code="67000",
    town="Strasbourg", phone="03 88 00 00 00", email="contact@atelier-durand.fr",
    web="www.atelier-durand.fr", signatory="Hélène Durand", signatory_function="Gérante",
    logo=picture("PNG", "RGBA"), signature_image=picture("JPEG", "RGB"),
)  # fmt: skip
ADDRESS = Address(
    building="ZA Les Œillets", street="5 bis, avenue du Général-de-Gaulle", place="BP 123",
    postal_code="42000", locality="Saint-Étienne",
)  # fmt: skip
CONTACT = Contact(
    id=1, civility="mrs", given_name="Éloïse", family_name="Lefèvre",
    organization="Boulangerie de l’Étoile", status="client",
)  # fmt: skip
RECIPIENT = Recipient(CONTACT, ADDRESS)


def sample(name: str) -> LetterTemplate:
    return template_from_json((SAMPLES / name).read_text(encoding="utf-8"))


def letter(*paragraphs: str) -> LetterTemplate:
    body = tuple(Paragraph((TextRun(text),)) for text in paragraphs)
    return LetterTemplate(
        "Essai",
        "fr",
        (Letterhead(), AddressWindow(), PlaceDate(), Subject((TextRun("Objet : essai"),)),
         Salutation(), *body, Valediction(), Signature()),
    )  # fmt: skip


@pytest.mark.parametrize(
    "name",
    [path.relative_to(SAMPLES).as_posix() for path in sorted(SAMPLES.glob("*/*.json"))],
)
@pytest.mark.parametrize("kind", ["client", "couple", "organization"])
def test_a_sample_fills_one_page_and_its_window(name: str, kind: str) -> None:
    contact = {
        "client": replace(
            CONTACT, last_exchange="2026-01-01T09:00:00Z", organization="Garage Œuvrard"
        ),
        "couple": Contact(id=2, civility="couple", family_name="Martin", status="prospect"),
        "organization": Contact(id=3, kind=ORGANIZATION, organization_name="Garage Œuvrard"),
    }[kind]
    template = sample(name)
    met = range(len(conditions_of(template))) if kind == "client" else ()
    values = {**recipient_values(contact, ADDRESS), "contact.responsible_id": "Zoé Lê",
              "recipient.code": "07K-29Q-XM4"}  # fmt: skip
    recipient = Recipient(contact, ADDRESS, values=values, met=frozenset(met))
    press = LetterPress(template, SENDER, OPTIONS)
    assert press.compose(recipient)[1] == []
    pages = read_pages(press.pdf(recipient))
    assert len(pages) == 1
    page = pages[0]
    assert page.in_box(*WINDOW).endswith("42000SAINTETIENNE")
    for glyph in page.glyphs:
        if glyph.meets(*WINDOW):
            assert 110 <= glyph.left <= glyph.right <= 190, glyph
            assert 50 <= glyph.top <= glyph.bottom <= 79, glyph
        assert glyph.left > 4 and glyph.right < 191 and glyph.bottom < 292, glyph
    assert not [thing for thing in page.objects if thing.meets(*WINDOW)]
    assert {round(thing.top) for thing in page.objects if thing.right < 10} == {99, 198}
    text = plain(page.text)
    assert "Hélène Durand" in text
    assert "RCS Strasbourg 732 829 320" in text


def test_the_text_is_the_merged_text() -> None:
    source = (
        "Nous développons actuellement des accompagnements particulièrement personnalisés, "
        "complémentaires, extraordinairement avantageux pour les établissements commerciaux "
        "indépendants et les associations professionnelles départementales, efficacement."
    )
    (page,) = read_pages(letter_page_pdf(letter(source), RECIPIENT, SENDER, OPTIONS))
    assert source in plain(page.text)
    assert "Veuillez agréer, Madame, l’expression" in plain(page.text)
    assert "Strasbourg, le 21 novembre 2026" in plain(page.text)


def test_markup_and_operators_in_data_are_text() -> None:
    name = "<b>Zoé</b> ) Tj (x\\ & %PDF {0} %s"
    template = LetterTemplate("x", "fr", (Paragraph((FieldRun("contact.given_name"),)),))
    contact = Contact(id=1, given_name=name)
    (page,) = read_pages(letter_page_pdf(template, Recipient(contact, None), SENDER, OPTIONS))
    assert name in plain(page.text)


def test_hostile_names_print_or_are_reported() -> None:
    hostile = json.loads(shared_data("hostile/blns.json").read_text(encoding="utf-8"))
    template = LetterTemplate(
        "x", "fr", (AddressWindow(), Salutation(), Paragraph((FieldRun("contact.given_name"),)))
    )
    press = LetterPress(template, SENDER, OPTIONS)
    for number, text in enumerate(hostile, 1):
        contact = Contact(id=number, given_name=text, family_name="X")
        home = Address(kind="home", street="1 rue A", postal_code="75011", locality="Paris")
        composed, warnings = press.compose(Recipient(contact, home))
        kinds = {warning.kind for warning in warnings}
        assert composed.pages or "does_not_fit" in kinds
        assert press.pdf(Recipient(contact, home)).startswith(b"%PDF") == bool(composed.pages)


def test_other_scripts_print_and_missing_ones_are_reported() -> None:
    template = LetterTemplate("x", "fr", (Paragraph((FieldRun("contact.given_name"),)),))
    press = LetterPress(template, SENDER, OPTIONS)
    for name in (
        "Ἀλέξανδρος Παπαδόπουλος",
        "Александр Їжакевич",
        "Nguyễn Thị Hồng",
        "Łukasz Čapek",
    ):
        composed, warnings = press.compose(Recipient(Contact(id=1, given_name=name), None))
        assert not [w for w in warnings if w.kind == "missing_glyph"], name
        (page,) = read_pages(press.pdf(Recipient(Contact(id=1, given_name=name), None)))
        assert name in plain(page.text)
    # Of the user's own characters no font knows anything.
    recipient = Recipient(Contact(id=4, given_name="\uf123\uf124 Jean"), None)
    _, warnings = press.compose(recipient)
    found = [(w.kind, w.recipient_id, w.detail) for w in warnings]
    assert ("missing_glyph", 4, "\uf123\uf124") in found
    (page,) = read_pages(press.pdf(recipient))
    assert "\ufffd\ufffd Jean" in plain(page.text), "a visible sign stands for what is missing"


def test_findings_of_a_run(tmp_path: Path) -> None:
    template = replace(
        letter("Texte."),
        blocks=(*letter().blocks, Paragraph((FieldRun("contact.profession"),))),
    )
    long = Contact(id=3, civility="mr", given_name="J" * 30, family_name="DUPONT" * 8)
    recipients = [
        RECIPIENT,
        Recipient(Contact(id=2, family_name="X", profession="Maçon"), Address(locality="")),
        Recipient(replace(long, profession="a"), replace(ADDRESS, kind="home")),
        Recipient(
            Contact(id=4, family_name="Müller", profession="a"),
            Address(street="Hauptstr. 5", postal_code="80331", locality="München", country="DE"),
        ),
    ]
    seen: list[int] = []
    path = tmp_path / "lettres.pdf"
    result = write_letters(path, template, recipients, SENDER, OPTIONS, progress=seen.append)
    assert [(w.kind, w.recipient_id) for w in result.warnings] == [
        ("empty_field", 1),
        ("no_address", 2),
        ("line_too_long", 3),
        ("does_not_fit", 3),
        ("abroad", 4),
        ("unknown_civility", 4),
    ]
    assert result.left_out == (2, 3)
    assert (result.letters, result.pages) == (2, 2)
    assert [(p.recipient_id, p.first_page, p.pages) for p in result.printed] == [
        (1, 1, 1),
        (4, 2, 1),
    ]
    assert seen == [1, 2, 3, 4]
    assert len(read_pages(path.read_bytes())) == 2
    assert check_letters(template, recipients, SENDER, OPTIONS) == result
    rules = check_rules(template, recipients, SENDER, OPTIONS)
    of_pages = {"does_not_fit"}
    assert list(rules.warnings) == [w for w in result.warnings if w.kind not in of_pages]
    assert (rules.left_out, rules.letters, rules.pages) == ((2,), 3, 0)


def test_a_block_shrinks_before_it_is_left_out() -> None:
    """38 wide capitals fit at 9 points only; the window stays clear either way."""
    contact = Contact(
        id=1, kind=ORGANIZATION, organization_name="MECANIQUE GENERALE DES HAUTS DE FRANCE"
    )
    (page,) = read_pages(letter_page_pdf(letter(), Recipient(contact, ADDRESS), SENDER, OPTIONS))
    assert max(glyph.right for glyph in page.glyphs if glyph.meets(*WINDOW)) <= 190
    assert "MECANIQUE GENERALE DES HAUTS DE FRANCE" in plain(page.text)


def test_seven_lines_abroad_fit_the_box() -> None:
    contact = replace(CONTACT, organization="Müller & Söhne GmbH")
    address = Address(
        complement="Etage 3", building="Haus B", street="Hauptstr. 5", postal_code="80331",
        locality="München", country="DE",
    )  # fmt: skip
    (page,) = read_pages(letter_page_pdf(letter(), Recipient(contact, address), SENDER, OPTIONS))
    inside = [glyph for glyph in page.glyphs if glyph.meets(*WINDOW)]
    assert min(glyph.top for glyph in inside) >= 50
    assert max(glyph.bottom for glyph in inside) <= 79
    assert page.in_box(*WINDOW).endswith("ALLEMAGNE")


def test_a_long_letter_continues_on_a_second_page() -> None:
    sentence = "Vous trouverez ici une phrase assez longue pour remplir la page de cette lettre. "
    paragraphs = [sentence * 6 + f"Fin {number}." for number in range(9)]
    template = letter(*paragraphs)
    pages = read_pages(letter_page_pdf(template, RECIPIENT, SENDER, OPTIONS))
    assert len(pages) == 2
    assert pages[1].text.count("Hélène Durand") == 1
    assert "Mme Éloïse LEFÈVRE" in plain(pages[1].text) and "2/2" in pages[1].text
    everything = plain(" ".join(page.text for page in pages))
    for number in range(9):
        assert f"Fin {number}." in everything
    assert all(glyph.bottom < 292 for page in pages for glyph in page.glyphs)
    _, warnings = LetterPress(template, SENDER, OPTIONS).compose(RECIPIENT)
    assert [(w.kind, w.detail) for w in warnings] == [("second_page", "2")]


def test_a_page_break_and_a_spacer() -> None:
    template = LetterTemplate(
        "x", "fr",
        (Spacer(100), Paragraph((TextRun("Un"),)), PageBreak(), Paragraph((TextRun("Deux"),))),
    )  # fmt: skip
    first, second = read_pages(letter_page_pdf(template, RECIPIENT, SENDER, OPTIONS))
    assert plain(first.text) == "Un"
    assert min(glyph.top for glyph in first.glyphs) > 120
    assert "Deux" in second.text


def test_styles_and_underline() -> None:
    runs = (
        TextRun("gras ", RunStyle(bold=True)),
        TextRun("italique ", RunStyle(italic=True)),
        TextRun("souligné", RunStyle(underline=True)),
        TextRun(" fin"),
    )
    template = LetterTemplate("x", "fr", (Paragraph(runs),))
    data = letter_page_pdf(template, RECIPIENT, SENDER, OPTIONS)
    (page,) = read_pages(data)
    assert plain(page.text) == "gras italique souligné fin"
    rules = [thing for thing in page.objects if thing.left > 15]
    assert len(rules) == 1
    for face in (b"NotoSans-Regular", b"NotoSans-Bold", b"NotoSans-Italic"):
        assert face in data


def test_the_same_run_gives_the_same_bytes() -> None:
    first = letter_page_pdf(sample("fr/04-invitation.json"), RECIPIENT, SENDER, OPTIONS)
    assert letter_page_pdf(sample("fr/04-invitation.json"), RECIPIENT, SENDER, OPTIONS) == first


def test_document_information(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    write_letters(path, replace(letter("é"), name="Été (1) \\ œ"), [RECIPIENT], SENDER, OPTIONS)
    document = pdfium.PdfDocument(path)
    assert document.get_metadata_value("Title") == "Été (1) \\ œ"
    assert document.get_metadata_value("Author") == SENDER.name
    assert document.get_metadata_value("CreationDate") == "D:20261121"
    document.close()
    assert b"/Lang (fr)" in path.read_bytes() or b"/Lang(fr)" in path.read_bytes()
    assert b"Helvetica" not in path.read_bytes(), "every font is embedded"


def test_cancelling_leaves_no_file(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    asked = iter([False, False, True])
    with pytest.raises(Cancelled):
        write_letters(
            path, letter("a"), [RECIPIENT] * 5, SENDER, OPTIONS, cancelled=lambda: next(asked)
        )
    assert list(tmp_path.iterdir()) == []


def test_nothing_to_print_writes_no_file(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    result = write_letters(path, letter("a"), [Recipient(CONTACT, None)], SENDER, OPTIONS)
    assert (result.letters, result.left_out) == (0, (1,))
    assert not path.exists()
    assert letter_page_pdf(letter("a"), Recipient(CONTACT, None), SENDER, OPTIONS) == b""


def test_a_missing_folder_is_an_output_error(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as failed:
        write_letters(tmp_path / "none" / "x.pdf", letter("a"), [RECIPIENT], SENDER, OPTIONS)
    assert failed.value.code == "unwritable"


def test_a_logo_that_is_no_image_is_refused() -> None:
    with pytest.raises(InvalidInput) as refused:
        letter_page_pdf(letter("a"), RECIPIENT, replace(SENDER, logo=b"no image"), OPTIONS)
    assert refused.value.code == "image_unreadable"


def test_recipients_are_read_as_they_are_printed(tmp_path: Path) -> None:
    taken: list[int] = []

    def recipients() -> Iterator[Recipient]:
        for number in range(1, 200):
            taken.append(number)
            yield Recipient(replace(CONTACT, id=number), ADDRESS)

    ahead: list[int] = []
    write_letters(
        tmp_path / "x.pdf", letter("a"), recipients(), SENDER, OPTIONS,
        progress=lambda done: ahead.append(taken[-1] - done),
    )  # fmt: skip
    assert max(ahead) == 0


def test_the_other_family_prints_too() -> None:
    options = replace(OPTIONS, family="inter")
    (page,) = read_pages(letter_page_pdf(letter("Efficace."), RECIPIENT, SENDER, options))
    assert "Efficace." in plain(page.text)
