"""Filled letters: fields, fallbacks, conditions, ready blocks, the letterhead's legal line."""

from __future__ import annotations

from sme_crm.domain.contact import Address, Contact
from sme_crm.domain.criteria import EVERYBODY
from sme_crm.domain.fields import own_field
from sme_crm.domain.letters.filling import FilledLetter, TemplateFiller, fill_template
from sme_crm.domain.letters.merge_fields import recipient_values
from sme_crm.domain.letters.sender import Sender, legal_mentions, sender_lines, sender_values
from sme_crm.domain.letters.template import (
    Block,
    Conditional,
    FieldFormat,
    FieldRun,
    ItemList,
    LetterTemplate,
    Paragraph,
    PlaceDate,
    Run,
    Salutation,
    Signature,
    TextRun,
    Valediction,
)


def filled(*blocks: Block, language: str = "fr", **values: str) -> FilledLetter:
    named = {key.replace("__", "."): value for key, value in values.items()}
    return fill_template(LetterTemplate("x", language, blocks), named, "mrs")


def text(*runs: Run, language: str = "fr", **values: str) -> str:
    return filled(Paragraph(runs), language=language, **values).blocks[0].text


GIVEN = FieldRun("contact.given_name")


def test_values_and_their_formats() -> None:
    assert text(TextRun("Bonjour "), GIVEN, TextRun(" !"), contact__given_name="Zoé") == (
        "Bonjour Zoé\u202f!"
    )
    upper = FieldRun("contact.given_name", "upper")
    assert text(upper, contact__given_name="Zoé") == "ZOÉ"
    assert text(FieldRun("a", "capitalized"), a="été") == "Été"
    assert text(FieldRun("a", "lower"), a="ÉTÉ") == "été"
    assert text(FieldRun("a", "long_date"), a="2026-11-01") == "1er novembre 2026"
    assert text(FieldRun("a", "long_date"), a="2026-11-01T10:00:00Z") == "1er novembre 2026"
    assert text(FieldRun("a", "short_date"), a="2026-11-01") == "01/11/2026"
    assert text(FieldRun("a", "long_date"), a="bientôt") == "bientôt"
    assert text(FieldRun("today"), today="2026-11-21", language="en") == "21 November 2026"


def test_an_empty_field_is_reported_or_falls_back() -> None:
    runs = (TextRun("Chère "), GIVEN, TextRun(" et famille"))
    letter = filled(Paragraph(runs), contact__given_name=" ")
    assert letter.blocks[0].text == "Chère et famille"
    assert letter.empty_fields == ("contact.given_name",)
    fallback = filled(Paragraph((FieldRun("contact.given_name", fallback="client"),)))
    assert fallback.blocks[0].text == "client"
    assert fallback.empty_fields == ()


def test_data_is_marked_and_keeps_to_one_line() -> None:
    letter = filled(
        Paragraph((TextRun("A "), GIVEN)), contact__given_name="<b>Zoé</b>\n!\u2028 &amp;"
    )
    own, data = letter.blocks[0].runs
    assert (own.is_data, data.is_data) == (False, True)
    assert data.text == "<b>Zoé</b> ! &amp;", "neither markup nor typography touch data"


def test_a_telephone_number_does_not_break() -> None:
    assert text(FieldRun("p"), p="03 88 00 00 00") == "03\u00a088\u00a000\u00a000\u00a000"


def test_deadlines_count_from_the_date_of_the_letter() -> None:
    assert text(FieldRun("deadline.15"), today="2026-11-16") == "1er décembre 2026"
    assert text(FieldRun("deadline.15", "day_month"), today="2026-12-20") == "4 janvier"
    letter = filled(Paragraph((FieldRun("deadline.15"),)))
    assert letter.empty_fields == ("deadline.15",), "a letter without a date has no deadline"


def said(text: str) -> tuple[Block, ...]:
    return (Paragraph((TextRun(text),)),)


def test_met_conditions_choose_blocks() -> None:
    inner = Conditional(EVERYBODY, said("Fidèle"))
    block = Conditional(EVERYBODY, (*said("Merci"), inner), said("Bienvenue"))
    template = LetterTemplate("x", "fr", (block, inner))

    def texts(*met: int) -> list[str]:
        return [each.text for each in fill_template(template, {}, met=met).blocks]

    assert texts(0) == ["Merci"]
    assert texts(0, 1) == ["Merci", "Fidèle"]
    assert texts(1, 2) == ["Bienvenue", "Fidèle"]
    assert texts() == ["Bienvenue"]


def test_values_are_written_by_their_kind() -> None:
    own = {
        "own.1": own_field(1, "Budget", "amount", "both"),
        "own.2": own_field(2, "Visites", "number", "both"),
        "own.3": own_field(3, "Jardin", "yes_no", "both"),
        "own.4": own_field(4, "Bois", "choices", "both", ("chêne", "hêtre")),
        "own.5": own_field(5, "Échéance", "date", "both"),
    }
    values = {"own.1": "1234500", "own.2": "1234.5", "own.3": "1", "own.4": "chêne\nhêtre",
              "own.5": "2026-11-01", "contact.status": "client", "contact.birth_date": "--01-20",
              "contact.country": "DE", "contact.phone": "03 88 00 00 00"}  # fmt: skip

    def word(key: str, form: FieldFormat = "", language: str = "fr") -> str:
        run = FieldRun(key, form)
        filler = TemplateFiller(LetterTemplate("x", language, (Paragraph((run,)),)), own)
        return filler.fill(values).blocks[0].text

    assert word("own.1") == "12\u202f345\u00a0€"
    assert word("own.1", "with_cents") == "12\u202f345,00\u00a0€"
    assert word("own.1", language="en") == "€12,345"
    assert word("own.2") == "1\u202f234,5"
    assert (word("own.3"), word("own.3", language="en")) == ("oui", "yes")
    assert word("own.4") == "chêne, hêtre"
    assert word("own.5") == "1er novembre 2026"
    assert word("own.5", "day_month") == "1er novembre"
    assert word("own.5", "year") == "2026"
    assert word("contact.birth_date") == "20 janvier"
    assert word("contact.birth_date", "year") == "", "a birthday without its year"
    assert (word("contact.country"), word("contact.country", language="en")) == (
        "Allemagne", "Germany",
    )  # fmt: skip
    assert word("contact.phone", "international") == "+33\u00a03\u00a088\u00a000\u00a000\u00a000"
    assert word("contact.status", "lower") == "client"


def test_ready_blocks() -> None:
    letter = filled(
        PlaceDate(), Salutation(), Valediction(), Signature(),
        today="2026-11-01", sender__place="Lyon", sender__signatory="Zoé Lê",
        sender__signatory_function="Gérante",
    )  # fmt: skip
    assert [block.text for block in letter.blocks] == [
        "Lyon, le 1er novembre 2026",
        "Madame,",
        "Veuillez agréer, Madame, l’expression de nos salutations distinguées.",
        "Zoé Lê\nGérante",
    ]
    english = filled(PlaceDate(), Salutation(), language="en", today="2026-11-01",
                     contact__family_name="Smith")  # fmt: skip
    assert [block.text for block in english.blocks] == ["1 November 2026", "Dear Ms Smith,"]


def test_lists_have_markers() -> None:
    items = ((TextRun("a"),), (TextRun("b"),))
    assert [b.marker for b in filled(ItemList(items)).blocks] == ["•", "•"]
    assert [b.marker for b in filled(ItemList(items, numbered=True)).blocks] == ["1.", "2."]


def test_recipient_values() -> None:
    contact = Contact(civility="mr", given_name="Jean", organization="Garage X", children=2)
    values = recipient_values(contact, Address(locality="Lyon", country="DE"), custom={"7": "oui"})
    assert values["contact.civility"] == "M."
    assert values["contact.children"] == "2"
    assert values["employer.name"] == values["contact.organization"] == "Garage X"
    assert values["address.country"] == "DE", "the letter's language words it"
    assert values["own.7"] == "oui"
    assert values["recipient.reader"] == "Monsieur"
    assert recipient_values(contact, employer="Autre")["employer.name"] == "Autre"


SENDER = Sender(
    name="Atelier Durand", legal_form="SARL", capital=10000, siren="732829320",
    rcs_town="Strasbourg", street_lines=("12 rue des Tanneurs",), postal_code="67000",
    town="Strasbourg", phone="03 88 00 00 00",
)  # fmt: skip


def test_legal_mentions() -> None:
    assert legal_mentions(SENDER) == (
        "Atelier Durand · SARL au capital de 10\u202f000\u00a0€ · "
        "RCS Strasbourg 732\u00a0829\u00a0320 · "
        "Siège\u00a0: 12 rue des Tanneurs, 67000 Strasbourg"
    )
    assert "SARL with a capital of €10,000" in legal_mentions(SENDER, "en")
    assert legal_mentions(Sender()) == ""
    assert legal_mentions(Sender(name="Zoé Lê", siren="732829320")) == (
        "Zoé Lê · SIREN 732\u00a0829\u00a0320"
    )


def test_sender_texts() -> None:
    assert sender_lines(SENDER) == ("12 rue des Tanneurs", "67000 Strasbourg", "03 88 00 00 00")
    assert sender_values(SENDER)["sender.place"] == "Strasbourg"
