"""The print check counts pages without breaking lines; it may never say other than the layout."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

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
    Spacer,
    Subject,
    TextRun,
    Valediction,
)
from sme_crm.printing.letters.composer import LetterComposer
from sme_crm.printing.letters.press import LetterPress
from sme_crm.printing.typesetting.fonts import is_ordinary
from tests.printing.letter_people import people
from tests.printing.test_letters import OPTIONS, SENDER

TOLD = Paragraph(
    (
        TextRun("Vous nous avez fait confiance pour l’achat de votre "),
        FieldRun("own.1"),
        TextRun(", pour un montant de "),
        FieldRun("own.2"),
        TextRun(". Toute notre équipe vous en remercie très sincèrement, et se tient bien sûr à "),
        TextRun("votre entière disposition", RunStyle(bold=True)),
        TextRun(" pour toute question, à "),
        FieldRun("address.locality"),
        TextRun(" comme ailleurs, du lundi au samedi."),
    )
)
HEADED = Paragraph(
    (TextRun("Code ", RunStyle(bold=True)), FieldRun("own.3", style=RunStyle(bold=True)))
)


def letter(paragraphs: int, room: float) -> LetterTemplate:
    """A letter whose text ends near the foot of the page, more or less of it left free."""
    return LetterTemplate(
        "Essai",
        "fr",
        (
            Letterhead(), AddressWindow(), PlaceDate(), Subject((TextRun("Objet"),)), Salutation(),
            *[TOLD] * paragraphs, Spacer(room), HEADED, Valediction(), Signature(),
            Postscript((TextRun("À bientôt, "), FieldRun("contact.given_name"), TextRun(" !"))),
        ),
    )  # fmt: skip


@pytest.mark.parametrize("paragraphs", [1, 3, 4, 5])
def test_pages_are_counted_as_the_layout_makes_them(paragraphs: int) -> None:
    chance = random.Random(paragraphs)
    counts = set()
    for _ in range(12):
        press = LetterPress(letter(paragraphs, chance.uniform(0, 60)), SENDER, OPTIONS)
        for recipient in people(25, seed=chance.randrange(1000)):
            composed, warnings = press.compose(recipient)
            assert press.count_pages(recipient) == (len(composed.pages), warnings)
            counts.add(len(composed.pages))
    assert counts >= {0, 1}, "letters left out and on one page were among them"
    assert paragraphs < 4 or 2 in counts


def test_letters_with_room_are_not_laid_out(monkeypatch: pytest.MonkeyPatch) -> None:
    press = LetterPress(letter(2, 10), SENDER, OPTIONS)
    ordinary = [
        each
        for number, each in enumerate(people(60), 1)
        if number % 10 and all(map(is_ordinary, (each.values or {}).values()))
    ]
    assert len(ordinary) > 30
    known = [press.count_pages(each) for each in ordinary]

    def refused(*_: object) -> None:
        raise AssertionError("this letter was laid out")

    monkeypatch.setattr(LetterComposer, "compose", refused)
    assert [press.count_pages(each) for each in ordinary] == known
    assert {count for count, _ in known} == {1}


def test_a_character_no_font_has_is_found_though_there_is_room() -> None:
    recipient = next(iter(people(1)))
    values = {**(recipient.values or {}), "own.1": "\uf8ff"}
    press = LetterPress(letter(1, 0), SENDER, OPTIONS)
    count, warnings = press.count_pages(replace(recipient, values=values))
    assert count == 1
    assert [warning.kind for warning in warnings] == ["missing_glyph"]
