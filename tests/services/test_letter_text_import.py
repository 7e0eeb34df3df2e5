"""A written document as a template: ready blocks recognised, merge fields by their name."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.fields import own_field
from sme_crm.domain.letters.template import (
    AddressWindow,
    FieldRun,
    ItemList,
    Letterhead,
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
from sme_crm.services.letters.text_import import merge_key, read_text_template
from tests.formats.written_documents import word_field, word_paragraph, write_word

BULLET = '<w:numPr><w:numId w:val="1"/></w:numPr>'
NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


def test_a_letter_of_word_becomes_a_template(tmp_path: Path) -> None:
    body = (
        f"<w:p>{word_field('Prénom')}<w:r><w:t> </w:t></w:r>{word_field('Nom')}</w:p>"
        f"<w:p>{word_field('Code_postal')}<w:r><w:t> </w:t></w:r>{word_field('Ville')}</w:p>"
        + word_paragraph("Lyon, le 12 mars 2025")
        + word_paragraph("Objet : votre invitation")
        + word_paragraph("Madame, Monsieur,")
        + f"<w:p><w:r><w:t>Chez </w:t></w:r>{word_field('Société')}"
        "<w:r><w:t>, vous avez </w:t></w:r>"
        f"{word_field('Hologramme')}<w:r><w:t>, «Bois» et des « idées ».</w:t></w:r></w:p>"
        + word_paragraph("du bois", BULLET)
        + word_paragraph("du temps", BULLET)
        + word_paragraph("Nous vous prions d’agréer, Madame, Monsieur, nos salutations.")
        + word_paragraph("Hélène Durand")
        + word_paragraph("Gérante")
        + word_paragraph("P.-S. : venez avant le 3 mai.")
    )
    path = write_word(tmp_path / "Portes ouvertes.docx", body, numbering=NUMBERING)
    made = read_text_template(path, [own_field(4, "Bois", "text", "both")])
    assert (made.template.name, made.template.language) == ("Portes ouvertes", "fr")
    assert made.template.blocks == (
        Letterhead(),
        AddressWindow(),
        PlaceDate(),
        Subject((TextRun("Objet : votre invitation"),)),
        Salutation(),
        Paragraph(
            (
                TextRun("Chez "), FieldRun("employer.name"), TextRun(", vous avez "),
                TextRun("«Hologramme»"), TextRun(", "), FieldRun("own.4"),
                TextRun(" et des « idées »."),
            ),
            "left",
        ),
        ItemList(((TextRun("du bois"),), (TextRun("du temps"),))),
        Valediction(
            runs=(
                TextRun("Nous vous prions d’agréer, "), FieldRun("recipient.reader"),
                TextRun(", nos salutations."),
            )
        ),
        Signature((TextRun("Hélène Durand"), TextRun("\n"), TextRun("Gérante"))),
        Postscript((TextRun("P.-S. : venez avant le 3 mai."),)),
    )  # fmt: skip
    assert made.unknown_fields == ("Hologramme",)
    assert made.left_out == {"head": 3}


def test_the_usual_size_is_the_letters_own(tmp_path: Path) -> None:
    def sized(text: str, size: int) -> str:
        run = f'<w:r><w:rPr><w:sz w:val="{size}"/></w:rPr><w:t>{text}</w:t></w:r>'
        return f"<w:p>{run}</w:p>"

    body = sized("Grand titre", 32) + sized("Un texte plus long que le titre, et de beaucoup.", 22)
    made = read_text_template(write_word(tmp_path / "a.docx", body))
    title, text = (each for each in made.template.blocks if isinstance(each, Paragraph))
    assert title.runs[0].style == RunStyle(size=16)
    assert text.runs[0].style == RunStyle()
    assert isinstance(made.template.blocks[-1], Signature), "there is always somebody who signs"


def test_english_is_recognised(tmp_path: Path) -> None:
    body = word_paragraph("Dear Sir or Madam,") + word_paragraph(
        "You have our word, and your time."
    )
    made = read_text_template(
        write_word(tmp_path / "a.docx", body + word_paragraph("Yours faithfully,"))
    )
    assert made.template.language == "en"
    assert Salutation() in made.template.blocks
    assert Valediction(runs=(TextRun("Yours faithfully,"),)) in made.template.blocks


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Nom", "contact.family_name"), ("First_Name", "contact.given_name"),
        ("Civilité", "contact.civility"), ("Code_Postal", "address.postal_code"),
        ("Adresse1", "address.street"), ("Société", "employer.name"),
        ("E-mail", "contact.email"), ("Nom complet", "contact.formatted_name"),
        ("Essence préférée", "own.9"), ("contact.reference", "contact.reference"),
        ("GreetingLine", ""), ("idées", ""),
    ],
)  # fmt: skip
def test_names_of_merge_fields(name: str, key: str) -> None:
    assert merge_key(name, {"essence preferee": "own.9"}) == key
