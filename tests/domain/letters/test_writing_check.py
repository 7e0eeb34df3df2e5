"""The margin check: each rule finds what it is for, in both languages, and nothing else."""

from __future__ import annotations

import pytest

from sme_crm.domain.criteria import EVERYBODY
from sme_crm.domain.letters.template import (
    Block,
    Conditional,
    FieldRun,
    ItemList,
    LetterTemplate,
    Paragraph,
    Postscript,
    RunStyle,
    Salutation,
    TextRun,
)
from sme_crm.domain.letters.writing_check import WritingFinding, WritingOptions, check_writing
from sme_crm.domain.letters.writing_rules import WRITING_RULES

BOLD = RunStyle(bold=True)


def said(text: str) -> Paragraph:
    return Paragraph((TextRun(text),))


HEADLINE = Paragraph((TextRun("Votre toit tient bon tout l’hiver", BOLD),))
OFFER = said("Vous gagnez une remise de 10 % jusqu’au 31 mars. Elle est à vous.")
PS = Postscript((TextRun("P.-S. : votre remise vous attend."),))


def rules(*blocks: Block, language: str = "fr", **options: float) -> dict[str, int | None]:
    template = LetterTemplate("x", language, blocks)
    found = check_writing(template, WritingOptions(measures=options))
    return {finding.rule: finding.block for finding in found}


def test_a_letter_by_the_rules_has_nothing_in_its_margin() -> None:
    assert rules(Salutation(), HEADLINE, OFFER, PS) == {}


def test_a_letter_without_anything_is_told_what_it_lacks() -> None:
    assert set(rules(said("Bonjour."))) == {"headline", "one_offer", "deadline", "postscript"}


def test_headline() -> None:
    long = Paragraph((TextRun("Votre toit " * 12, BOLD),))
    half = Paragraph((TextRun("Votre toit ", BOLD), TextRun("tient bon")))
    large = Paragraph((TextRun("Votre toit tient bon", RunStyle(size=13)), TextRun("  ")))
    assert "headline" in rules(long, OFFER, PS)
    assert "headline" in rules(half, OFFER, PS)
    assert "headline" not in rules(large, OFFER, PS)
    assert "headline" in rules(said("a"), said("b"), said("c"), HEADLINE, OFFER, PS)
    assert "headline" in rules(HEADLINE, OFFER, PS, headline=3)


def test_one_offer() -> None:
    second = said("Et vous recevez un cadeau de 25 € en plus.")
    assert rules(HEADLINE, OFFER, second, PS) == {"one_offer": 2}
    assert "one_offer" not in rules(HEADLINE, OFFER, second, PS, one_offer=2)
    same = said("Votre remise de 10 % vaut partout.")
    assert "one_offer" not in rules(HEADLINE, OFFER, same, PS)
    fact = said("Vous dépensez 300 € par an en chauffage.")
    assert "one_offer" not in rules(HEADLINE, OFFER, fact, PS), "a figure is not an offer yet"


@pytest.mark.parametrize(
    "text",
    [
        "Répondez avant le 15 du mois.", "Appelez d’ici vendredi.", "C’est à vous sous 8 jours.",
        "Venez le 3 mars.", "Dites-le nous pendant deux mois.",
    ],
)  # fmt: skip
def test_deadlines(text: str) -> None:
    plain = said("Votre remise est là.")
    assert "deadline" in rules(HEADLINE, plain, PS)
    assert "deadline" not in rules(HEADLINE, plain, said(text), PS)


def test_the_date_of_the_letter_is_no_deadline() -> None:
    plain = said("Votre remise est là.")
    written = Paragraph((TextRun("Écrit le "), FieldRun("today")))
    assert "deadline" in rules(HEADLINE, plain, written, PS)
    born = Paragraph((TextRun("Pour votre fête, le "), FieldRun("own.3", "long_date")))
    assert "deadline" in rules(HEADLINE, plain, born, PS), "nobody knows what own.3 is"


def test_you_form() -> None:
    about_us = said("Nous sommes fiers de notre atelier et de nos outils.")
    assert rules(HEADLINE, OFFER, about_us, PS)["you_form"] == 2
    assert "you_form" not in rules(HEADLINE, OFFER, said("Nous vous écrivons, vous savez."), PS)
    whole = check_writing(LetterTemplate("x", "fr", (about_us, about_us)))
    assert WritingFinding("you_form", None, "0 / 6") in whole


def test_long_sentences_are_named_with_their_block() -> None:
    long = " ".join(["mot"] * 31)
    items = ItemList(((TextRun("court"),), (TextRun(f"{long}. Court."),)))
    inside = Conditional(EVERYBODY, (said("Court."), items))
    found = check_writing(LetterTemplate("x", "fr", (HEADLINE, OFFER, inside, PS)))
    assert found == (WritingFinding("sentence_length", 4, long),)
    assert "sentence_length" not in rules(HEADLINE, OFFER, inside, PS, sentence_length=31)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "Vous recevrez un plan et nous aurons le temps.", True),
        ("fr", "Vous découvrirez tout, vous profiterez de tout.", True),
        ("fr", "Retirez-le, ouvrez-le, montrons-le : vous préférez, nous livrons.", False),
        ("fr", "Vous recevez un plan, le numéro de l’atelier et un dernier plaisir.", False),
        ("en", "You will see it and we’ll be there.", True),
        ("en", "You see it and we are there.", False),
    ],
)
def test_present_tense(language: str, text: str, found: bool) -> None:
    assert ("present_tense" in rules(said(text), language=language)) == found


def test_english() -> None:
    letter = (
        Paragraph((TextRun("Your roof stays dry all winter", BOLD),)),
        said("You save 10% until 31 March. It is yours."),
        Postscript((TextRun("P.S. Your discount is waiting."),)),
    )
    assert rules(*letter, language="en") == {}
    us = said("We are proud of our workshop and our tools.")
    assert rules(*letter, us, language="en") == {"you_form": 3}


def test_rules_can_be_off() -> None:
    template = LetterTemplate("x", "fr", (said("Bonjour."),))
    assert check_writing(template, WritingOptions(off=frozenset(WRITING_RULES))) == ()


def test_every_rule_says_why_and_who_says_so() -> None:
    for rule in WRITING_RULES.values():
        assert rule.name and rule.finding and rule.advice and rule.source
        assert bool(rule.unit) == bool(rule.measure)
