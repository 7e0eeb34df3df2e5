"""vCards 2.1, 3.0 and 4.0 read into drafts of contacts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sme_crm.domain.contact import (
    INDIVIDUAL,
    ORGANIZATION,
    Address,
    ContactDraft,
    Email,
    Employment,
    Phone,
    WebPage,
)
from sme_crm.domain.folding import fold
from sme_crm.domain.names import split_full_name
from sme_crm.formats.encodings import EncodingGuess
from sme_crm.formats.parsed_card import ParsedCard
from sme_crm.formats.vcard_lines import Property, RawCard, read_raw_cards
from sme_crm.formats.vcard_values import (
    ValueDecoder,
    build_address,
    components,
    joined_list,
    read_date,
    read_photo,
    split_value,
    unescape,
)

SCALAR_PROPERTIES: Final = {
    "X-MAIDENNAME": "birth_name",
    "X-CUSTOMER-NUMBER": "reference",
    "X-STATUS": "status",
    "X-LEGAL-FORM": "legal_form",
    "X-SIREN": "siren",
    "X-SIRET": "siret",
    "X-VAT-NUMBER": "vat_number",
    "X-NAF": "naf",
    "X-SECTOR": "sector",
    "X-HOUSING": "housing",
    "X-SOURCE": "source",
}
"""Properties of one text that are a field of the record; the writer uses the same names."""

_SCALARS: Final = SCALAR_PROPERTIES | {"X-PROFESSION": "profession"}
_IGNORED_NAMES: Final = (
    "VERSION PRODID REV SOURCE SOUND KEY CLASS MAILER PROFILE NAME SORT-STRING TZ GEO LABEL LOGO"
    " CLIENTPIDMAP XML MEMBER FBURL CALURI CALADRURI AGENT X-ABLABEL X-ABUID X-ABADR X-ABSHOWAS"
    " X-ADDRESSBOOKSERVER-KIND KIND X-EVOLUTION-FILE-AS X-MS-OL-DESIGN X-CLASS X-REDUCTION X-NO"
    " X-COUCHDB-APPLICATION-ANNOTATIONS X-MS-OL-DEFAULT-POSTAL-ADDRESS"
)
_IGNORED: Final = frozenset(_IGNORED_NAMES.split())
_LABELS: Final = {
    "home": "home", "domicile": "home", "maison": "home", "prive": "home", "privat": "home",
    "work": "work", "travail": "work", "bureau": "work", "pro": "work", "professionnel": "work",
    "mobile": "mobile", "portable": "mobile", "cell": "mobile", "iphone": "mobile",
    "fax": "fax", "main": "switchboard", "principal": "switchboard", "standard": "switchboard",
    "billing": "billing", "facturation": "billing", "delivery": "delivery",
    "livraison": "delivery",
}  # fmt: skip
NAMELESS: Final = "?"
"""What the writer puts into FN, which must not be empty, for a contact without a name."""

_ANGLE: Final = re.compile(r"<([^<>\s]+@[^<>\s]+)>")


def read_vcards(
    path: Path, guess: EncodingGuess, encoding: str | None = None
) -> Iterator[ParsedCard]:
    """The cards of a file as a stream; `encoding` is one the user chose. Raises OSError."""
    for raw in read_raw_cards(path, guess):
        yield _CardReader(raw, encoding).read()


@dataclass(slots=True)
class _Ranked:
    """Rows of one kind with their rank: preferred ones come first, else as in the file."""

    rows: list[tuple[int, int, object]] = field(default_factory=list)

    def add(self, found: Property, row: object) -> None:
        rank = 101
        if "PREF" in found.types:
            rank = 1
        elif (said := found.parameters.get("PREF", "")).isdigit():
            rank = int(said)
        self.rows.append((rank, len(self.rows), row))

    def ordered(self) -> list[object]:
        return [row for _, _, row in sorted(self.rows, key=lambda entry: entry[:2])]


class _CardReader:
    """Reads one card; each property has its method, chosen by name."""

    def __init__(self, raw: RawCard, encoding: str | None) -> None:
        self._raw = raw
        self._version = next(
            (found.value.strip() for found in raw.properties if found.name == "VERSION"), ""
        )
        self._decoder = ValueDecoder(self._version, encoding)
        self._draft = ContactDraft()
        self._name = [""] * 5
        self._formatted = ""
        self._organizations: list[tuple[str, list[str]]] = []
        self._titles: list[tuple[str, str]] = []
        self._roles: list[str] = []
        self._notes: list[str] = []
        self._rows = {kind: _Ranked() for kind in ("addresses", "phones", "emails", "pages")}
        self._unmapped: list[tuple[str, str]] = []
        self._warnings = list(raw.warnings)
        self._kind = ""
        self._label_address: Address | None = None
        self._labels = {
            found.group: found.value
            for found in raw.properties
            if found.group and found.name in ("X-ABLABEL", "X-ABLABELS")
        }

    def read(self) -> ParsedCard:
        """The card as a draft."""
        for found in self._raw.properties:
            reader = _READERS.get(found.name)
            if reader is not None:
                reader(self, found)
            elif found.name not in _IGNORED:
                self._keep_unmapped(found)
        self._finish()
        if self._decoder.failed:
            self._warnings.append("undecodable")
        return ParsedCard(
            self._raw.line,
            self._draft,
            tuple(dict.fromkeys(self._warnings)),
            tuple(self._unmapped),
            self._problem(),
        )

    def _text(self, found: Property) -> str:
        return unescape(self._decoder.text(found)).replace("\r\n", "\n").strip()

    def _keep_unmapped(self, found: Property) -> None:
        if found.parameters.get("ENCODING", "").upper() in ("B", "BASE64"):
            return
        text = self._text(found)
        if text.strip(" ;"):
            self._unmapped.append((found.name.removeprefix("X-"), text))

    def _read_name(self, found: Property) -> None:
        parts = components(self._decoder.text(found), 5)
        if any(parts) and not any(self._name):
            self._name = [joined_list(part, self._version) for part in parts[:5]]

    def _read_formatted(self, found: Property) -> None:
        self._formatted = self._formatted or self._text(found)

    def _read_organization(self, found: Property) -> None:
        parts = [unescape(part) for part in components(self._decoder.text(found), 1)]
        if any(parts):
            self._organizations.append((found.group, parts))

    def _read_title(self, found: Property) -> None:
        if text := self._text(found):
            self._titles.append((found.group, text))

    def _read_role(self, found: Property) -> None:
        if text := self._text(found):
            self._roles.append(text)

    def _read_note(self, found: Property) -> None:
        if (text := self._text(found)) and text not in self._notes:
            self._notes.append(text)

    def _read_address(self, found: Property) -> None:
        parts = components(self._decoder.text(found), 7)
        address = build_address(
            parts, self._place_kind(found), self._version, found.parameters.get("CC", "")
        )
        if not address.is_empty() or address.region or address.country:
            self._rows["addresses"].add(found, address)

    def _read_label(self, found: Property) -> None:
        text = self._text(found)
        if text and self._label_address is None:
            street = text.replace("\\", "\\\\").replace(";", "\\;")
            parts = ["", "", street, "", "", "", ""]
            self._label_address = build_address(parts, self._place_kind(found), "2.1")

    def _read_phone(self, found: Property) -> None:
        text = self._text(found)
        if text[:4].lower() == "tel:":
            number, _, rest = text[4:].partition(";")
            extension = re.search(r"(?:^|;)ext=([^;]+)", rest)
            text = f"{number} ext. {extension[1]}" if extension else number
        if text:
            self._rows["phones"].add(found, Phone(number=text, kind=self._phone_kind(found)))

    def _read_email(self, found: Property) -> None:
        text = self._text(found)
        if text[:7].lower() == "mailto:":
            text = text[7:]
        if match := _ANGLE.search(text):
            text = match[1]
        if text:
            self._rows["emails"].add(found, Email(address=text, kind=self._place_kind(found)))

    def _read_page(self, found: Property) -> None:
        if text := self._text(found):
            self._rows["pages"].add(found, WebPage(url=text, kind=self._place_kind(found)))

    def _read_birthday(self, found: Property) -> None:
        text = self._text(found)
        date = read_date(text, found.parameters.get("X-APPLE-OMIT-YEAR", ""))
        if date is not None:
            self._draft.values.setdefault("birth_date", date)
        elif text:
            self._warnings.append("doubtful_date")
            self._unmapped.append(("BDAY", text))

    def _read_categories(self, found: Property) -> None:
        parts = [unescape(part) for part in split_value(self._decoder.text(found), ",")]
        if len(parts) == 1:
            parts = parts[0].split(", ")  # programs that escape the commas of the list
        for part in parts:
            if (name := part.strip()) and name not in self._draft.groups:
                self._draft.groups.append(name)

    def _read_photo(self, found: Property) -> None:
        if self._draft.photo is not None:
            return
        self._draft.photo = read_photo(found)
        if self._draft.photo is None and "://" in found.value:
            self._unmapped.append(("PHOTO", found.value.strip()))

    def _read_uid(self, found: Property) -> None:
        text = self._text(found)
        self._draft.uid = text[9:] if text[:9].lower() == "urn:uuid:" else text

    def _read_kind(self, found: Property) -> None:
        self._kind = self._kind or found.value.strip().lower()

    def _read_show_as(self, found: Property) -> None:
        if found.value.strip().upper() == "COMPANY":
            self._kind = "org"

    def _read_language(self, found: Property) -> None:
        code = found.value.strip()[:2].lower()
        if code.isalpha() and ("language" not in self._draft.values):
            self._draft.values["language"] = code

    def _read_scalar(self, found: Property) -> None:
        if text := self._text(found):
            self._draft.values.setdefault(_SCALARS[found.name], text)

    def _label_kind(self, found: Property) -> str:
        if not found.group or found.group not in self._labels:
            return ""
        label = fold(self._labels[found.group])
        return _LABELS.get(label, "other")

    def _place_kind(self, found: Property) -> str:
        """Kind of an address, e-mail or page; "other" when nothing says."""
        types = found.types
        for name, kind in (
            ("X-BILLING", "billing"), ("X-DELIVERY", "delivery"), ("HOME", "home"),
            ("WORK", "work"), ("DOM", "home"),
        ):  # fmt: skip
            if name in types and (name != "DOM" or "POSTAL" not in types):
                return kind
        label = self._label_kind(found)
        return label if label in ("home", "work", "billing", "delivery") else "other"

    def _phone_kind(self, found: Property) -> str:
        types = found.types
        if "FAX" in types:
            return "fax"
        if "CELL" in types or "IPHONE" in types or "MOBILE" in types:
            return "mobile"
        if "MAIN" in types or "X-SWITCHBOARD" in types:
            return "switchboard"
        if "WORK" in types:
            return "work"
        if "HOME" in types:
            return "home"
        label = self._label_kind(found)
        return label if label in ("home", "work", "mobile", "fax", "switchboard") else "other"

    def _finish(self) -> None:
        """Puts the pieces together once all properties are read."""
        draft, rows = self._draft, self._rows
        addresses = rows["addresses"].ordered()
        if not addresses and self._label_address and not self._label_address.is_empty():
            addresses = [self._label_address]
        draft.addresses = [row for row in addresses if isinstance(row, Address)]
        draft.phones = [row for row in rows["phones"].ordered() if isinstance(row, Phone)]
        draft.emails = [row for row in rows["emails"].ordered() if isinstance(row, Email)]
        draft.web_pages = [row for row in rows["pages"].ordered() if isinstance(row, WebPage)]
        if self._notes:
            draft.values["notes"] = "\n".join(self._notes)
        if self._is_organization():
            self._finish_organization()
        else:
            self._finish_person()

    def _is_organization(self) -> bool:
        if self._kind in ("org", "organization"):
            return True
        if self._kind == "individual" or not self._organizations:
            return False
        organization = fold(self._organizations[0][1][0])
        named = any(self._name[:3])
        if named:
            return False
        return not self._formatted or fold(self._formatted) == organization

    def _finish_organization(self) -> None:
        values = self._draft.values
        values["kind"] = ORGANIZATION
        own = self._organizations[0][1] if self._organizations else [""]
        name = own[0] or self._formatted or " ".join(part for part in self._name if part)
        values["organization_name"] = name
        self._unmapped += [("ORG", part) for part in own[1:] if part]
        self._unmapped += [("TITLE", text) for _, text in self._titles]
        self._unmapped += [("ROLE", text) for text in self._roles]

    def _finish_person(self) -> None:
        values = self._draft.values
        values["kind"] = INDIVIDUAL
        family, given, additional, prefix, suffix = self._name
        given = " ".join(part for part in (given, additional) if part)
        if not family and not given and self._formatted != NAMELESS:
            name = split_full_name(self._formatted)
            family, given, prefix = name.family, name.given, prefix or name.civility
        elif not given and not self._says_family(family):
            given = self._formatted  # the first name stands in FN alone
        for key, text in (("given_name", given), ("family_name", family), ("civility", prefix)):
            if text:
                values[key] = text
        if suffix:
            self._unmapped.append(("SUFFIX", suffix))
        if self._roles:
            if not self._titles:
                self._titles = [("", self._roles[0])]
            else:
                values["profession"] = self._roles[0]
        self._draft.employments = self._employments()

    def _says_family(self, family: str) -> bool:
        """True when FN repeats the family name or says nothing more."""
        shown = set(fold(self._formatted).split())
        return not shown or self._formatted == family or bool(shown & set(fold(family).split()))

    def _employments(self) -> list[Employment]:
        """Organizations with the titles of their group, or else in order; the first is the main.

        A title of a group of its own is an employment without organization; others stand over.
        """
        titles = list(self._titles)
        pairs: list[tuple[list[str], str]] = []
        for index, (group, parts) in enumerate(self._organizations):
            at = next((i for i, title in enumerate(titles) if title[0] == group), None)
            if at is None and index == 0:
                at = next((i for i, title in enumerate(titles) if not title[0]), None)
            pairs.append((parts, titles.pop(at)[1] if at is not None else ""))
        for group, title in titles:
            if group or not pairs:
                pairs.append(([""], title))
            else:
                self._unmapped.append(("TITLE", title))
        found: dict[tuple[str, str, str], Employment] = {}
        for parts, function in pairs:
            key = (parts[0], function, ", ".join(part for part in parts[1:] if part))
            found.setdefault(key, Employment(*key[:2], department=key[2], main=not found))
        return list(found.values())

    def _problem(self) -> str | None:
        draft = self._draft
        if self._kind == "group":
            return "group_card"
        named = {"given_name", "family_name", "organization_name"} & draft.values.keys()
        known = draft.addresses or draft.phones or draft.emails or draft.employments
        filled = any(draft.values[key] for key in named)
        return None if filled or known or draft.web_pages else "empty_card"


_Reader = Callable[[_CardReader, Property], None]
_READERS: Final[dict[str, _Reader]] = {
    "N": _CardReader._read_name,
    "FN": _CardReader._read_formatted,
    "ORG": _CardReader._read_organization,
    "O": _CardReader._read_organization,
    "TITLE": _CardReader._read_title,
    "ROLE": _CardReader._read_role,
    "NOTE": _CardReader._read_note,
    "ADR": _CardReader._read_address,
    "LABEL": _CardReader._read_label,
    "TEL": _CardReader._read_phone,
    "EMAIL": _CardReader._read_email,
    "URL": _CardReader._read_page,
    "BDAY": _CardReader._read_birthday,
    "CATEGORIES": _CardReader._read_categories,
    "PHOTO": _CardReader._read_photo,
    "UID": _CardReader._read_uid,
    "KIND": _CardReader._read_kind,
    "X-ADDRESSBOOKSERVER-KIND": _CardReader._read_kind,
    "X-ABSHOWAS": _CardReader._read_show_as,
    "LANG": _CardReader._read_language,
    **dict.fromkeys(_SCALARS, _CardReader._read_scalar),
}
