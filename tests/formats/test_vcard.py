"""vCards of every version and program, broken ones included."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sme_crm.domain.contact import (
    INDIVIDUAL,
    ORGANIZATION,
    Address,
    Contact,
    ContactSheet,
    Email,
    Employment,
    Phone,
    WebPage,
)
from sme_crm.domain.errors import FileRefused
from sme_crm.domain.related_people import RelatedPerson
from sme_crm.formats.parsed_card import ParsedCard
from sme_crm.formats.source import open_source
from sme_crm.formats.vcard.output import VCardVersion, format_vcard
from tests.shared_data import shared_data

_MANY = {
    "android_frameworks_opt_vcard__v21_multiple_entry.vcf": 3,
    "cozy-contacts__two-contacts.vcf": 2,
    "ez-vcard__John_Doe_ANDROID.vcf": 6,
    "ez-vcard__gmail-list.vcf": 3,
    "libical__leaktest.vcf": 3,
    "node-vcf__multiple.vcf": 3,
    "roundcubemail__contacts.vcf": 2,
}
_NONE = {"khard__unparsable.vcf"}


def _shared(name: str) -> list[ParsedCard]:
    return list(open_source(shared_data(f"import/vcard/{name}")).cards())


def _read(tmp_path: Path, content: str | bytes) -> list[ParsedCard]:
    path = tmp_path / "cards.vcf"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(open_source(path).cards())


def _card(tmp_path: Path, *lines: str, version: str = "3.0") -> ParsedCard:
    text = "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])
    (card,) = _read(tmp_path, text)
    return card


def _name(card: ParsedCard) -> tuple[object, object]:
    return card.draft.values.get("given_name", ""), card.draft.values.get("family_name", "")


def test_every_shared_file_has_its_cards() -> None:
    for path in shared_data("import/vcard").iterdir():
        if path.name in _NONE:
            with pytest.raises(FileRefused) as refused:
                open_source(path)
            assert refused.value.code == "no_cards"
            continue
        source = open_source(path)
        cards = list(source.cards())
        assert (path.name, source.format, len(cards)) == (
            path.name,
            "vcf",
            _MANY.get(path.name, 1),
        )
        assert [card.problem for card in cards] == [None] * len(cards)


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("ez-vcard__John_Doe_ANDROID.vcf", ("", "")),
        ("roundcubemail__thebat.vcf", ("Piotr", "Iksiński")),
        ("tine20__telefonbuch.vcf", ("Michael", "Spahn")),
        ("vcard__ex3.vcard", ("Meister", "Berger")),
        ("vcard__multiple_occurences_of_type.vcard", ("Bjørn", "Jensen")),
        ("android_frameworks_opt_vcard__v30_japanese.vcf", ("圭一 伊予", "伊能")),
        ("android_frameworks_opt_vcard__v21_japanese_2.vcf", ("ロイド1", "安藤")),
        ("android_frameworks_opt_vcard__v40_sort_as.vcf", ("ロイド", "安藤")),
        ("libical__leaktest.vcf", ("Derik", "Stenerson")),
    ],
)
def test_names_of_other_programs(file: str, expected: tuple[str, str]) -> None:
    assert _name(_shared(file)[0]) == expected


def test_values_of_other_programs() -> None:
    android = _shared("ez-vcard__John_Doe_ANDROID.vcf")
    assert _name(android[2])[1] == "Ñ Ñ Ñ Ñ"
    assert [phone.kind for phone in android[4].draft.phones] == ["mobile", "work", "fax"]
    assert android[4].draft.photo is not None
    assert android[5].warnings == ("undecodable",)
    folded = _shared("kcontacts__vcard9.vcf")[0]
    assert "\ufffd" not in str(folded.draft.values)
    apple = _shared("roundcubemail__apple.vcf")[0]
    assert apple.draft.values["kind"] == ORGANIZATION
    assert apple.draft.values["organization_name"] == "Apple Computer AG"
    assert apple.draft.addresses[0].locality == "Wallisellen-Zürich"
    assert apple.draft.web_pages[0].url == "http://www.apple.ch"
    label = _shared("node-vcf__multiple.vcf")[0]
    assert label.draft.addresses[0].street == "Heidestraße 17"
    rfc = _shared("ez-vcard__rfc6350-example.vcf")[0]
    assert rfc.draft.values["birth_date"] == "--02-03"
    assert rfc.draft.phones[0].number == "+1-418-656-9254 ext. 102"
    outlook = _shared("ez-vcard__outlook-2003.vcf")[0]
    assert outlook.draft.values["notes"] == (
        "This is the note field!!\nSecond line\n\nThird line is empty"
    )
    assert outlook.draft.values["profession"] == "TheProfession"
    assert outlook.draft.employments == [
        Employment("Company, The", "The Job Title", department="TheDepartment")
    ]
    gmail = _shared("ez-vcard__gmail-single.vcf")[0]
    assert gmail.draft.addresses[1].locality == "Custom City"
    broken = _shared("android_frameworks_opt_vcard__v21_invalid_multiple_line.vcf")[0]
    assert broken.draft.emails[0].address == "omega@example.com"


def test_french_address_lines(tmp_path: Path) -> None:
    card = _card(
        tmp_path,
        "N:Lefèvre;Hélène;;Mme;",
        "ADR;TYPE=HOME:;;Les Lilas\\n12 bis rue de l'Église\\nBP 12;Besançon;;25000;France",
        "ADR;TYPE=WORK:;;3 place du Marché\\n75001 Paris;;;;",
    )
    assert card.draft.values["civility"] == "Mme"
    assert card.draft.addresses == [
        Address(
            kind="home",
            complement="Les Lilas",
            street="12 bis rue de l'Église",
            place="BP 12",
            postal_code="25000",
            locality="Besançon",
        ),
        Address(kind="work", street="3 place du Marché", postal_code="75001", locality="Paris"),
    ]


def test_label_serves_when_there_is_no_address(tmp_path: Path) -> None:
    card = _card(tmp_path, "FN:Paul Roux", "LABEL;TYPE=HOME:3 rue Haute\\n25000 Besançon")
    assert card.draft.addresses == [
        Address(kind="home", street="3 rue Haute", postal_code="25000", locality="Besançon")
    ]


def test_apple_labels_and_omitted_year(tmp_path: Path) -> None:
    card = _card(
        tmp_path,
        "N:Roux;Paul;;;",
        "item1.TEL:0612345678",
        "item1.X-ABLabel:_$!<Mobile>!$_",
        "item2.EMAIL;type=pref:b@example.fr",
        "item2.X-ABLabel:Travail",
        "EMAIL:a@example.fr",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-01",
    )
    assert card.draft.phones == [Phone("0612345678", "mobile")]
    assert card.draft.emails == [Email("b@example.fr", "work"), Email("a@example.fr", "other")]
    assert card.draft.values["birth_date"] == "--05-01"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("19800322", "1980-03-22"),
        ("1980-03-22T00:00:00Z", "1980-03-22"),
        ("--0203", "--02-03"),
        ("20/01/1991", "1991-01-20"),
        ("1980-13-45", None),
        ("mars", None),
    ],
)
def test_birthdays(tmp_path: Path, text: str, expected: str | None) -> None:
    card = _card(tmp_path, "FN:Paul Roux", f"BDAY:{text}")
    assert card.draft.values.get("birth_date") == expected
    assert card.warnings == (() if expected else ("doubtful_date",))
    assert bool(card.unmapped) == (expected is None)


def test_nested_agent_is_not_a_card(tmp_path: Path) -> None:
    card = _card(
        tmp_path,
        "FN:Paul Roux",
        "AGENT:",
        "BEGIN:VCARD",
        "FN:Anne Agent",
        "TEL:1",
        "END:VCARD",
        "TEL:2",
        version="2.1",
    )
    assert _name(card) == ("Paul", "Roux")
    assert [phone.number for phone in card.draft.phones] == ["2"]


def test_unclosed_cards(tmp_path: Path) -> None:
    text = "BEGIN:VCARD\nFN:Un\nBEGIN:VCARD\nFN:Deux\nEND:VCARD\nFN:perdu\nBEGIN:VCARD\nFN:Trois"
    cards = _read(tmp_path, text)
    assert [card.draft.values["family_name"] for card in cards] == ["Un", "Deux", "Trois"]
    assert [card.warnings for card in cards] == [("not_closed",), (), ("not_closed",)]
    assert [card.line for card in cards] == [1, 3, 7]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac-roman"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(tmp_path: Path, encoding: str, end: str) -> None:
    lines = ["begin:vcard", "version:3.0", "n:Lefèvre;Hélène;;;", "note:à l'é", " té", "end:vcard"]
    (card,) = _read(tmp_path, end.join(lines).encode(encoding))
    assert _name(card) == ("Hélène", "Lefèvre")
    assert card.draft.values["notes"] == "à l'été"


def test_quoted_printable_soft_breaks(tmp_path: Path) -> None:
    card = _card(
        tmp_path,
        "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Lef=E8vre;H=E9l=E8=",
        "ne;;;",
        "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:une=0D=0A=",
        "autre=3B fin=",
        "",
        "TEL;CELL:06",
        version="2.1",
    )
    assert _name(card) == ("Hélène", "Lefèvre")
    assert card.draft.values["notes"] == "une\nautre; fin"
    assert card.draft.phones == [Phone("06", "mobile")]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Aa=", " ch=", " en"), "Aachen"),
        (("Aachen=0D=0A=", " Germany"), "Aachen\nGermany"),
        (("speci=C3=", " =A9"), "specié"),
        (("characters=", " and a line=", "s"), "characters and a lines"),
        (("Aachen=0D=0A=", "Deutschland:okay"), "Aachen\nDeutschland:okay"),
    ],
)
def test_soft_breaks_with_and_without_folds(
    tmp_path: Path, lines: tuple[str, ...], expected: str
) -> None:
    first, *rest = lines
    head = f"NOTE;ENCODING=QUOTED-PRINTABLE:{first}"
    card = _card(tmp_path, "FN:Paul Roux", head, *rest, version="2.1")
    assert card.draft.values["notes"] == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("NOTE:0800 to 1715", "  EST"), "0800 to 1715 EST"),
        (("NOTE:two", " words"), "two words"),
        (("NOTE:photos", " /one.gif"), "photos/one.gif"),
        (("NOTE:" + "x" * 70, " yz"), "x" * 70 + "yz"),
    ],
)
def test_folds_of_the_old_version(tmp_path: Path, lines: tuple[str, ...], expected: str) -> None:
    card = _card(tmp_path, "FN:Paul Roux", *lines, version="2.1")
    assert card.draft.values["notes"] == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("N:Doe, John", "FN:John Doe"), ("John", "Doe")),
        (("N:Gump;Forrest;Mr.", "FN:Forrest Gump"), ("Forrest", "Gump")),
        (("N:Coyote;Wile;E.", "FN:Wile E. Coyote"), ("Wile E.", "Coyote")),
        (("FN:a@b.fr", "N:;;;;", "EMAIL:a@b.fr"), ("", "")),
        (("FN:URI PNG, version 3.0",), ("", "URI PNG, version 3.0")),
        (("NICKNAME:Big Joey",), ("Big", "Joey")),
        (("N;ALTID=1:Yamada;Taro", "N;ALTID=1;LANGUAGE=fr:Yam;Tar"), ("Tar", "Yam")),
    ],
)
def test_names_that_disagree(
    tmp_path: Path, lines: tuple[str, ...], expected: tuple[str, str]
) -> None:
    assert _name(_card(tmp_path, *lines)) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("KIND:org", "FN:ABC Marketing", "ORG:ABC;Nord"), "ABC Marketing"),
        (("X-ABShowAs:COMPANY", "N:;Paul", "FN:Paul", "ORG:ACME"), "ACME"),
        (("KIND:location", "FN:Empire State Building"), "Empire State Building"),
        (("FN:Boulangerie Martin SARL",), "Boulangerie Martin SARL"),
        (("FN:ACME", "ORG:ACME;"), "ACME"),
    ],
)
def test_companies(tmp_path: Path, lines: tuple[str, ...], expected: str) -> None:
    values = _card(tmp_path, *lines).draft.values
    assert (values["kind"], values["organization_name"]) == (ORGANIZATION, expected)


def test_cards_without_beginning(tmp_path: Path) -> None:
    (card,) = _read(tmp_path, "VERSION:3.0\nFN:Paul Roux\nTEL:1\nEND:VCARD\nEND:VCARD\n")
    assert (card.warnings, _name(card)) == (("not_begun",), ("Paul", "Roux"))
    (card,) = _read(tmp_path, "FN:Paul Roux\nTEL:1\n")
    assert card.warnings == ("not_begun",)


@pytest.mark.parametrize("charset", ["zlib", "idna", "hex", "undefined", "nothing", "utf-7", ""])
def test_charsets_that_are_none(tmp_path: Path, charset: str) -> None:
    text = f"BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET={charset}:H\xe9l\xe8ne\nEND:VCARD\n"
    (card,) = _read(tmp_path, text.encode("latin-1"))
    assert _name(card) == ("", "Hélène")


def test_rows_of_android_and_texts_in_base64(tmp_path: Path) -> None:
    kind = "X-ANDROID-CUSTOM:vnd.android.cursor.item/"
    card = _card(
        tmp_path,
        "FN:Paul Roux",
        f"{kind}nickname;Popaul;1;;;;;;;;;;;;;",
        f"{kind}contact_event;1970-05-04;3;;",
        f"{kind}relation;Anne;0;Voisine;;",
        "NOTE;BASE64:w6l0w6k=",
        "X-MS-CARDPICTURE;ENCODING=b:/9j/4AAQ",
        "GEO:46.1;2.3",
        "RELATED;TYPE=spouse;VALUE=text:Anne",
    )
    assert card.draft.values["birth_date"] == "1970-05-04"
    assert card.draft.values["notes"] == "été"
    assert card.unmapped == (
        ("NICKNAME", "Popaul"),
        ("RELATION", "Anne, Voisine"),
        ("GEO", "46.1;2.3"),
    )
    assert card.related == (RelatedPerson("spouse", "Anne", "RELATED (spouse)"),)


def test_labels_serve_where_their_kind_has_no_address(tmp_path: Path) -> None:
    card = _card(
        tmp_path,
        "FN:Paul Roux",
        "ADR;TYPE=WORK:;;1 rue Haute;Lyon;;69002;",
        "LABEL;TYPE=WORK:1 rue Haute\\n69002 Lyon",
        "LABEL;TYPE=HOME:3 rue Basse\\n25000 Besançon",
        'ADR;TYPE=HOME;LABEL="5 rue X^n75001 Paris":;;;;;;',
    )
    assert [(one.kind, one.street, one.locality) for one in card.draft.addresses] == [
        ("work", "1 rue Haute", "Lyon"),
        ("home", "5 rue X", "Paris"),
    ]


def test_groups_of_cards_and_empty_cards_are_told(tmp_path: Path) -> None:
    assert _card(tmp_path, "KIND:group", "FN:Amis", version="4.0").problem == "group_card"
    assert _card(tmp_path, "REV:2024").problem == "empty_card"


def test_what_has_no_field_is_kept_beside(tmp_path: Path) -> None:
    card = _card(tmp_path, "FN:Paul Roux", "NICKNAME:Popaul", "X-SKYPE:popaul")
    assert card.unmapped == (("SKYPE", "popaul"), ("NICKNAME", "Popaul"))


@given(st.binary(max_size=300), st.booleans())
@settings(max_examples=200)
def test_random_bytes_in_a_card_never_crash(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, quoted: bool
) -> None:
    path = tmp_path_factory.mktemp("random") / "card.vcf"
    head = b"BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:" if quoted else b"BEGIN:VCARD\nN:"
    path.write_bytes(head + data + b"\nEND:VCARD\n")
    try:
        list(open_source(path).cards())
    except FileRefused as refused:
        assert refused.code == "binary"


_WORD = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Z"], exclude_characters="\ufeff\ufffd"),
    min_size=1,
    max_size=40,
)
_TEXT = st.lists(_WORD, max_size=4).map(" ".join)
_KIND = st.sampled_from(["work", "home", "other"])
_ADDRESS = st.builds(
    Address,
    kind=st.sampled_from(["work", "home", "billing", "delivery", "other"]),
    complement=_TEXT,
    building=_TEXT,
    street=_WORD.map("12 rue {}".format),
    place=_TEXT,
    postal_code=_TEXT,
    locality=_WORD,
    region=_TEXT,
    country=st.sampled_from(["", "DE", "BE"]),
)
_PHONE = st.builds(
    Phone,
    number=st.from_regex(r"\+?[0-9][0-9 .]{0,12}[0-9]", fullmatch=True),
    kind=st.sampled_from(["work", "home", "mobile", "fax", "switchboard", "other"]),
)
_EMAIL = st.builds(
    Email, address=st.from_regex(r"[a-z]{1,9}@[a-z]{1,9}\.fr", fullmatch=True), kind=_KIND
)
_PAGE = st.builds(WebPage, url=st.just("https://example.fr/a;b,c"), kind=_KIND)
_PERSON = st.builds(
    Contact,
    civility=st.sampled_from(["", "M.", "Mme"]),
    given_name=_WORD,
    family_name=_WORD,
    birth_name=_TEXT,
    birth_date=st.sampled_from([None, "1970-05-04", "--02-29"]),
    profession=_TEXT,
    reference=_TEXT,
    siret=_TEXT,
    notes=st.lists(_TEXT.filter(bool), max_size=3).map("\n".join),
    uid=st.sampled_from(["", "x;y", "0f8fad5b-d9cb-469f-a165-70867728950e"]),
)
_COMPANY = st.builds(Contact, kind=st.just(ORGANIZATION), organization_name=_WORD, naf=_TEXT)
_EMPLOYMENT = st.builds(Employment, organization=_WORD, function=_TEXT, department=_TEXT)
_SHEET = st.builds(
    ContactSheet,
    contact=st.one_of(_PERSON, _COMPANY),
    addresses=st.lists(_ADDRESS, max_size=2).map(tuple),
    phones=st.lists(_PHONE, max_size=2).map(tuple),
    emails=st.lists(_EMAIL, max_size=2).map(tuple),
    web_pages=st.lists(_PAGE, max_size=1).map(tuple),
    employments=st.lists(_EMPLOYMENT, max_size=2, unique=True).map(tuple),
    groups=st.lists(_WORD, max_size=3, unique=True).map(
        lambda names: tuple((number, name) for number, name in enumerate(names))
    ),
)


def _expected_values(contact: Contact) -> dict[str, object]:
    keys = (
        "kind", "civility", "given_name", "family_name", "birth_name", "organization_name",
        "birth_date", "profession", "reference", "siret", "naf", "notes", "status",
    )  # fmt: skip
    return {key: getattr(contact, key) for key in keys if getattr(contact, key)}


@given(st.lists(_SHEET, min_size=1, max_size=3), st.sampled_from(["3.0", "4.0"]))
@settings(max_examples=120, deadline=None)
def test_what_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, sheets: list[ContactSheet], version: VCardVersion
) -> None:
    path = tmp_path_factory.mktemp("vcard") / "out.vcf"
    path.write_bytes("".join(format_vcard(one, version=version) for one in sheets).encode())
    assert all(len(line) <= 75 for line in path.read_bytes().split(b"\r\n"))
    cards = list(open_source(path).cards())
    assert len(cards) == len(sheets)
    for card, sheet in zip(cards, sheets, strict=True):
        draft, contact = card.draft, sheet.contact
        found = {key: value for key, value in draft.values.items() if key != "language"}
        assert found == _expected_values(contact)
        assert draft.addresses == list(sheet.addresses)
        assert draft.phones == list(sheet.phones)
        assert draft.emails == list(sheet.emails)
        assert draft.web_pages == list(sheet.web_pages)
        assert draft.uid == contact.uid
        assert draft.groups == [name for _, name in sheet.groups]
        if contact.kind == INDIVIDUAL:
            assert {
                (one.organization, one.function, one.department) for one in draft.employments
            } == {(one.organization, one.function, one.department) for one in sheet.employments}


def test_photo_round_trip(tmp_path: Path) -> None:
    photo = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 3
    versions: tuple[VCardVersion, ...] = ("3.0", "4.0")
    for version in versions:
        sheet = ContactSheet(Contact(family_name="Roux"))
        text = format_vcard(sheet, version=version, photo=photo)
        assert _read(tmp_path, text)[0].draft.photo == photo
