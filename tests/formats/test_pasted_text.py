"""Texts from the clipboard: cards, tables, business cards and signatures of e-mails."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.contact import ORGANIZATION, Address, ContactDraft, Email, Employment, Phone
from sme_crm.domain.errors import FileRefused
from sme_crm.formats.business_card import read_business_card
from sme_crm.formats.pasted_text import PastedText
from sme_crm.formats.source import Source, open_source


def _open(text: str) -> Source:
    return open_source(PastedText.of(text, "Clipboard"))


def _draft(text: str) -> ContactDraft:
    card = read_business_card(text)
    assert card.problem is None
    return card.draft


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BEGIN:VCARD\nFN:Paul Roux\nEND:VCARD\n", "vcf"),
        ("dn: cn=a\nobjectClass: person\ncn: Paul Roux\n", "ldif"),
        ("Nom\tPrénom\nRoux\tPaul\n", "csv"),
        ("Roux\tPaul\tp@roux.fr", "csv"),
        ("nom;prenom;mail\nRoux;Paul;p@roux.fr\n", "csv"),
        ("a@b.fr\nc@d.fr\n", "csv"),
        ("Jean Dupont\nDirecteur\nTél. 01 42 60 30 30\n", "text"),
        ("Jean Dupont", "text"),
    ],
)
def test_what_a_text_is(text: str, expected: str) -> None:
    source = _open(text)
    assert (source.format, source.path.name) == (expected, "Clipboard")
    assert list(source.rows() if source.is_table else source.cards())


def test_a_text_is_not_on_the_disk() -> None:
    path = PastedText.of("nom;ville\nRoux;Lyon\n", "a/../b")
    assert path.is_file() and path.exists() and not path.is_dir()
    assert path.stat().st_size == len(path.read_bytes()) == 20
    assert path.name == "a .. b"
    assert not (path.parent / path.name).is_file()
    with pytest.raises(FileRefused):
        _open("BEGIN:VCALENDAR\nEND:VCALENDAR\n")


def test_a_business_card() -> None:
    draft = _draft(
        "Jean Dupont\nDirecteur\nACME SARL\n12 rue de la Paix\n75002 Paris\n"
        "Tél. 01 42 60 30 30\njean@acme.fr\n"
    )
    assert draft.values == {
        "kind": "individual",
        "given_name": "Jean",
        "family_name": "Dupont",
    }
    assert draft.employments == [Employment("ACME SARL", "Directeur")]
    assert draft.addresses == [
        Address(street="12 rue de la Paix", postal_code="75002", locality="Paris")
    ]
    assert draft.phones == [Phone("01 42 60 30 30", "work")]
    assert draft.emails == [Email("jean@acme.fr")]


def test_the_signature_of_an_email() -> None:
    draft = _draft(
        "Cordialement,\n\n--\n**Mme Hélène LEFÈVRE**\nResponsable commerciale | Menuiserie Martin "
        "& Fils\nTél : 04 72 00 00 01 | Mob : 06 12 34 56 78 | Fax : 04 72 00 00 02\n"
        "3 place du Marché – 69002 LYON Cedex 02\nE-mail : helene@martin.fr  www.martin.fr\n"
        "SIRET 732 829 320 00074\nPensez à l'environnement avant d'imprimer.\n"
    )
    values = draft.values
    assert (values["civility"], values["given_name"]) == ("mrs", "Hélène")
    assert draft.employments == [Employment("Menuiserie Martin & Fils", "Responsable commerciale")]
    assert [(phone.kind, phone.number) for phone in draft.phones] == [
        ("work", "04 72 00 00 01"),
        ("mobile", "06 12 34 56 78"),
        ("fax", "04 72 00 00 02"),
    ]
    assert (draft.addresses[0].street, draft.addresses[0].postal_code) == (
        "3 place du Marché",
        "69002",
    )
    assert draft.emails == [Email("helene@martin.fr")]
    assert [page.url for page in draft.web_pages] == ["www.martin.fr"]
    assert values["siret"] == "73282932000074"
    assert values["notes"] == (
        "Pensez à l'environnement avant d'imprimer.\nSIRET 732 829 320 00074"
    )


def test_a_company_alone() -> None:
    draft = _draft("ACME SARL\n12 rue de la Paix, 75002 Paris\ncontact@acme.fr\n")
    assert (draft.values["kind"], draft.values["organization_name"]) == (ORGANIZATION, "ACME SARL")
    assert draft.addresses == [
        Address(street="12 rue de la Paix", postal_code="75002", locality="Paris")
    ]


def test_nothing_to_tell_a_contact_by() -> None:
    assert read_business_card("Bonjour, à demain.").problem == "empty_card"


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    card = read_business_card(text)
    assert card.problem in (None, "empty_card")
    if not text.strip():
        assert card.problem == "empty_card"
    try:
        source = _open(text)
    except FileRefused:
        return
    lines = [one.line for one in (source.rows() if source.is_table else source.cards())]
    assert lines == sorted(set(lines))
    assert all(1 <= line <= len(text) + 1 for line in lines)
