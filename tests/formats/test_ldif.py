"""LDIF address books: folding, base64, people told from the rest of a directory."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sme_crm.domain.contact import ORGANIZATION, Address, Contact, ContactSheet, Email, Phone
from sme_crm.domain.errors import FileRefused
from sme_crm.formats.ldif.output import format_entry
from sme_crm.formats.parsed_card import ParsedCard
from sme_crm.formats.source import open_source
from tests.shared_data import shared_data

_PERSON = "objectClass: inetOrgPerson"


def _read(tmp_path: Path, content: str | bytes) -> list[ParsedCard]:
    path = tmp_path / "book.ldif"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    source = open_source(path)
    assert (source.format, source.is_table) == ("ldif", False)
    return list(source.cards())


def _entry(tmp_path: Path, *lines: str, dn: str = "cn=x") -> ParsedCard:
    (card,) = _read(tmp_path, "\n".join([f"dn: {dn}", *lines, ""]))
    return card


def _name(card: ParsedCard) -> tuple[object, object]:
    return card.draft.values.get("given_name", ""), card.draft.values.get("family_name", "")


def test_a_directory_of_another_program() -> None:
    cards = list(open_source(shared_data("import/ldif/openldap__test.ldif")).cards())
    people = [card for card in cards if card.problem is None]
    assert (len(cards), len(people)) == (19, 11)
    assert sorted(card.problem for card in cards if card.problem) == [
        *["directory_entry"] * 5,
        *["group_card"] * 3,
    ]
    barbara = people[0]
    assert _name(barbara) == ("Barbara", "Jensen")
    assert barbara.draft.employments[0].function == "Mythical Manager, Research Systems"
    assert barbara.draft.groups == ["All Staff"]
    assert barbara.draft.addresses[0].locality == "Anytown"
    assert barbara.draft.addresses[0].postal_code == "48103-4943"
    assert ("userpassword" not in {name for name, _ in barbara.unmapped}) and not barbara.draft.uid
    assert [phone.kind for phone in barbara.draft.phones] == ["work", "home", "fax", "other"]


def test_thunderbird() -> None:
    cards = list(open_source(shared_data("import/ldif/thunderbird__export.ldif")).cards())
    assert [card.problem for card in cards] == ["group_card", None, None]
    assert [card.draft.groups for card in cards[1:]] == [["new list"], []]
    second = cards[2]
    assert _name(second) == ("contact", "two")
    assert second.draft.emails == [Email("contact2@invalid", "work")]
    assert second.draft.values["notes"] == "here's some unicode text…"
    assert ("mozillacustom3", "custom\n3") in second.unmapped


def test_folds_comments_and_options(tmp_path: Path) -> None:
    name = base64.b64encode("Lefèvre".encode()).decode()
    text = (
        "version: 1\n# a comment\n  folded\ndn: cn=Zo\xc3\xa9,\n ou=x\n#inside\n"
        f"{_PERSON}\ncn;lang-fr: Zo\xc3\xa9 Lef\xc3\xa8vre\nsn:: {name}\nmail: z@\n exemple.fr\n"
        "jpegPhoto:< file:///tmp/photo.jpg\n\n\n"
    )
    (card,) = _read(tmp_path, text.encode("latin-1"))
    assert card.line == 4
    assert _name(card) == ("Zoé", "Lefèvre")
    assert card.draft.emails == [Email("z@exemple.fr", "work")]
    assert card.draft.photo is None
    assert card.unmapped == (("jpegphoto", "file:///tmp/photo.jpg"),)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(tmp_path: Path, encoding: str, end: str) -> None:
    lines = ["dn: cn=a", _PERSON, "givenName: Hélène", "sn: Lefèvre", "", ""]
    (card,) = _read(tmp_path, end.join(lines).encode(encoding))
    assert _name(card) == ("Hélène", "Lefèvre")


def test_addresses(tmp_path: Path) -> None:
    card = _entry(
        tmp_path,
        _PERSON,
        "sn: Roux",
        "street: 3 rue Haute",
        "mozillaWorkStreet2: BP 12",
        "l: Besançon",
        "postalCode: 25000",
        "c: France",
        "homePostalAddress: 1 place du March\\C3\\A9$69002 Lyon",
        "mozillaHomeStreet: Markt 1",
        "mozillaHomeLocalityName: Brugge",
        "mozillaHomeCountryName: BE",
    )
    assert card.draft.addresses[:2] == [
        Address(street="3 rue Haute", place="BP 12", postal_code="25000", locality="Besançon"),
        Address(kind="home", street="Markt 1", locality="Brugge", country="BE"),
    ]
    assert card.draft.addresses[2].postal_code == "69002"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("cn: Paul Roux", "sn: Roux"), ("Paul", "Roux")),
        (("cn: Paul Roux",), ("Paul", "Roux")),
        (("cn: Paul Roux", "givenName: Paul"), ("Paul", "Roux")),
        (("cn: ROUX Paul", "sn: Roux", "givenName: Paul"), ("Paul", "Roux")),
        (("mail: a@b.fr",), ("", "")),
    ],
)
def test_names(tmp_path: Path, lines: tuple[str, ...], expected: tuple[str, str]) -> None:
    assert _name(_entry(tmp_path, _PERSON, *lines)) == expected


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (("objectClass: organizationalUnit", "ou: x"), "directory_entry"),
        (("objectClass: groupOfNames", "cn: x"), "group_card"),
        (("objectClass: posixAccount", "uid: x"), "directory_entry"),
        (("objectClass: organization", "o: ACME"), "directory_entry"),
        (("objectClass: organization", "o: ACME", "mail: a@acme.fr"), None),
        (("changetype: delete",), "directory_change"),
        (("changetype: modify", "add: mail", "mail: a@b.fr", "-"), "directory_change"),
        (("changetype: add", _PERSON, "sn: Roux"), None),
        (("cn: Paul Roux", "mail: a@b.fr"), None),
        ((_PERSON,), "empty_card"),
    ],
)
def test_what_is_a_contact(tmp_path: Path, lines: tuple[str, ...], problem: str | None) -> None:
    assert _entry(tmp_path, *lines).problem == problem


def test_a_branch_of_the_directory_is_no_company(tmp_path: Path) -> None:
    text = (
        "dn: dc=acme,dc=fr\nobjectClass: organization\no: ACME\nmail: a@acme.fr\n\n"
        "dn: cn=Paul, dc=ACME, dc=fr\nobjectClass: person\nsn: Roux\n"
    )
    assert [card.problem for card in _read(tmp_path, text)] == ["directory_entry", None]


def test_a_change_goes_on_over_blank_lines(tmp_path: Path) -> None:
    text = (
        "dn: cn=a\nchangetype: modify\nadd: mail\nmail: a@b.fr\n-\n\nreplace: telephonenumber\n"
        "telephonenumber: 1\n-\n\ndn: cn=b\nobjectClass: person\nsn: B\n"
    )
    assert [card.problem for card in _read(tmp_path, text)] == ["directory_change", None]


def test_values_in_several_languages(tmp_path: Path) -> None:
    lines = ("sn;lang-ja: 小笠原", "sn: Ogasawara", "sn;lang-ja;phonetic: おがさわら")
    card = _entry(tmp_path, _PERSON, *lines, "givenName;lang-en: Rodney")
    assert _name(card) == ("Rodney", "Ogasawara")
    assert card.unmapped == (("sn;ja", "小笠原"),)


def test_birthdays(tmp_path: Path) -> None:
    card = _entry(tmp_path, _PERSON, "sn: a", "birthyear: 1970", "birthmonth: 5", "birthday: 4")
    assert card.draft.values["birth_date"] == "1970-05-04"
    card = _entry(tmp_path, _PERSON, "sn: a", "birthmonth: 5", "birthday: 4")
    assert card.draft.values["birth_date"] == "--05-04"
    card = _entry(tmp_path, _PERSON, "sn: a", "xbatBirthday: 20150319")
    assert card.draft.values["birth_date"] == "2015-03-19"


def test_entries_without_blank_line_and_broken_values(tmp_path: Path) -> None:
    text = f"dn: cn=a\n{_PERSON}\nsn: A\nno colon\ndn: cn=b\n{_PERSON}\nsn:: Qg\nmail:: ****\n"
    first, second = _read(tmp_path, text)
    assert (first.warnings, _name(first)) == (("undecodable",), ("", "A"))
    assert _name(second) == ("", "B")


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    person = ContactSheet(
        Contact(given_name="Zoé", family_name="Roux", birth_date="1970-05-04", notes="a\nb"),
        addresses=(Address(street="3 rue Haute", postal_code="25000", locality="Besançon"),),
        phones=(Phone("01 42 60 30 30", "work"), Phone("06 12 34 56 78", "mobile")),
        emails=(Email("z@roux.fr", "work"),),
    )
    company = ContactSheet(Contact(kind=ORGANIZATION, organization_name="Écluse & Fils"))
    first, second = _read(tmp_path, format_entry(person) + format_entry(company))
    assert _name(first) == ("Zoé", "Roux")
    assert first.draft.values["birth_date"] == "1970-05-04"
    assert first.draft.values["notes"] == "a\nb"
    assert first.draft.addresses == list(person.addresses)
    assert first.draft.phones == list(person.phones)
    assert first.draft.emails == list(person.emails)
    assert second.problem is None
    assert second.draft.values["organization_name"] == "Écluse & Fils"


def test_a_mailbox_is_no_name(tmp_path: Path) -> None:
    card = _entry(tmp_path, "objectclass: inetOrgPerson", "cn: only@Ex.org", "mail: only@ex.org")
    assert (_name(card), card.problem, card.unmapped) == (("", ""), None, ())


@given(st.binary(max_size=300))
@settings(max_examples=200)
def test_random_bytes_never_crash(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("random") / "book.ldif"
    path.write_bytes(b"dn: cn=a\nobjectClass: person\ncn: " + data)
    try:
        list(open_source(path).cards())
    except FileRefused as refused:
        assert refused.code == "binary"


def test_many_blank_lines_are_looked_at_once(tmp_path: Path) -> None:
    path = tmp_path / "blank.csv"
    path.write_text("\n" * 60_000 + "nom;ville\nRoux;Lyon\n", encoding="utf-8")
    assert open_source(path).format == "csv"
