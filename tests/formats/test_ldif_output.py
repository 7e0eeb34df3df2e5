"""LDIF as it is written: RFC 2849 line by line, and read again."""

from __future__ import annotations

import base64
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.contact import (
    Address,
    Contact,
    ContactSheet,
    Email,
    Employment,
    Phone,
    WebPage,
)
from sme_crm.formats.ldif.output import format_entry
from sme_crm.formats.source import open_source

PERSON = ContactSheet(
    Contact(given_name="Élise", family_name="Durand", civility="mrs", uid="ab12",
            birth_date="1980-05-04", notes="Une ligne\nDeux : lignes", sector="Bois"),
    addresses=(
        Address("work", "", "", "3 rue Haute", "", "01000", "Bourg"),
        Address("home", "", "", "9 rue Basse", "", "44000", "Nantes"),
    ),
    phones=(Phone("06 12 34 56 78", "mobile"), Phone("02 40 11 22 33", "work")),
    emails=(Email("e@d.example"), Email("e2@d.example")),
    web_pages=(WebPage("https://d.example"),),
    employments=(Employment("Café Nova", "Gérante", department="Achats"),),
)  # fmt: skip


def logical_lines(text: str) -> list[str]:
    return text.replace("\n ", "").splitlines()


def test_an_entry_says_what_thunderbird_knows() -> None:
    text = format_entry(PERSON)
    values = {}
    for line in logical_lines(text):
        name, _, value = line.partition(":")
        if value.startswith(":"):
            value = base64.b64decode(value[1:]).decode()
        values[name] = value.strip()
    assert values["givenName"] == "Élise" and values["sn"] == "Durand"
    assert values["mail"] == "e@d.example"
    assert values["mozillaSecondEmail"] == "e2@d.example"
    assert values["mobile"] == "06 12 34 56 78"
    assert (values["birthyear"], values["birthmonth"], values["birthday"]) == ("1980", "05", "04")
    assert values["mozillaHomeLocalityName"] == "Nantes"
    assert values["o"] == "Café Nova"
    assert values["description"] == "Une ligne\nDeux : lignes"


@given(st.text(max_size=200))
def test_every_line_is_plain_ascii_and_short(notes: str) -> None:
    text = format_entry(ContactSheet(Contact(family_name=notes, notes=notes, uid="x")))
    assert text.isascii()
    assert all(len(line) <= 76 for line in text.split("\n"))
    assert text.endswith("\n\n") and "\n\n" not in text[:-2]


def test_it_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "book.ldif"
    company = ContactSheet(
        Contact(kind="organization", organization_name="Café, Nova + Cie", uid="cd34"),
        phones=(Phone("02 40 11 22 33", "switchboard"),),
    )
    path.write_text("version: 1\n\n" + format_entry(PERSON) + format_entry(company), "utf-8")
    cards = list(open_source(path).cards())
    assert [card.problem for card in cards] == [None, None]
    person, firm = (card.draft for card in cards)
    assert (person.values["given_name"], person.values["family_name"]) == ("Élise", "Durand")
    assert {phone.number for phone in person.phones} == {"06 12 34 56 78", "02 40 11 22 33"}
    assert [address.locality for address in person.addresses] == ["Bourg", "Nantes"]
    assert person.uid == "ab12"
    assert firm.values["organization_name"] == "Café, Nova + Cie"
    assert not cards[0].unmapped and not cards[1].unmapped
