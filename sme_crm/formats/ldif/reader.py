"""LDIF address books (Thunderbird, directories) read into drafts of contacts.

Sources: RFC 2849 (the file), RFC 4519 and 2798 (attributes of people), Thunderbird's own
attributes (mozilla…), and what other programs write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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
from sme_crm.formats.ldif.lines import Entry, parent_name, plain_name, read_entries
from sme_crm.formats.parsed_card import ParsedCard
from sme_crm.formats.vcard.values import address_of_lines, compose_address, is_picture, read_date

_PERSONS: Final = frozenset((
    "contact", "user", "abentry", "zimbraaccount", "kolabinetorgperson", "icontact",
))  # fmt: skip
_GROUPS: Final = frozenset((
    "groupofnames", "groupofuniquenames", "groupofmembers", "groupofurls", "groupofentries",
    "posixgroup", "mailgroup", "group", "rfc822mailgroup", "nismailalias", "rfc822mailmember",
    "mozillaablist", "ablist", "kolabgroupofuniquenames", "dynamicgroup", "distributionlist",
))  # fmt: skip
_ORGANIZATIONS: Final = frozenset(("organization", "organisation", "company"))
_MEMBERS: Final = ("member", "uniquemember", "memberuid", "mgrprfc822mailmember", "rfc822member")
# (attribute, kind) of phones; what an address book calls a pager is another number here.
_PHONES: Final = (
    ("telephonenumber", "work"), ("workphone", "work"), ("phone", "work"),
    ("homephone", "home"), ("hometelephonenumber", "home"),
    ("mobile", "mobile"), ("mobiletelephonenumber", "mobile"), ("cellphone", "mobile"),
    ("mobilephone", "mobile"), ("cell", "mobile"),
    ("facsimiletelephonenumber", "fax"), ("fax", "fax"), ("homefacsimiletelephonenumber", "fax"),
    ("homefax", "fax"), ("otherfacsimiletelephonenumber", "fax"),
    ("companyphone", "switchboard"), ("pager", "other"), ("pagerphone", "other"),
    ("pagertelephonenumber", "other"), ("carphone", "other"), ("otherphone", "other"),
    ("othertelephone", "other"), ("primaryphone", "other"), ("internationalisdnnumber", "other"),
)  # fmt: skip
_EMAILS: Final = (
    ("mail", "work"), ("email", "work"), ("emailaddress", "work"), ("rfc822mailbox", "work"),
    ("mozillasecondemail", "other"), ("xmozillasecondemail", "other"), ("secondemail", "other"),
    ("mozillahomeemail", "home"), ("homemail", "home"), ("mailalternateaddress", "other"),
    ("othermailbox", "other"), ("mailalternativeaddress", "other"),
)  # fmt: skip
_PAGES: Final = (
    ("mozillaworkurl", "work"), ("workurl", "work"), ("wwwhomepage", "work"), ("url", "work"),
    ("mozillahomeurl", "home"), ("homeurl", "home"), ("labeleduri", "other"),
    ("labeledurl", "other"),
)  # fmt: skip
_EMPLOYER: Final = ("o", "company", "organizationname", "companyname")
_DEPARTMENT: Final = ("ou", "department", "departmentname", "orgunit", "organizationalunitname")
_NOTES: Final = ("description", "notes", "note", "comment", "info")
# Places of addresses: street lines, box, town, region, code, country.
_WORK: Final = (
    ("mozillaworkstreet", "street", "streetaddress", "workstreet"),
    ("mozillaworkstreet2", "mozillapostaladdress2", "workstreet2"),
    ("postofficebox",),
    ("l", "locality", "localityname", "mozillaworklocalityname", "city"),
    ("st", "region", "stateorprovincename", "mozillaworkstate", "state"),
    ("postalcode", "zip", "mozillaworkpostalcode", "zipcode"),
    ("c", "countryname", "co", "friendlycountryname", "mozillaworkcountryname", "country"),
)
_HOME: Final = (
    ("mozillahomestreet", "homestreet", "homestreetaddress"),
    ("mozillahomestreet2", "mozillahomepostaladdress2", "homestreet2"),
    ("homepostofficebox",),
    ("mozillahomelocalityname", "homelocality", "homecity", "homel"),
    ("mozillahomestate", "homestate", "homest"),
    ("mozillahomepostalcode", "homepostalcode", "homezip"),
    ("mozillahomecountryname", "homecountry", "homefriendlycountryname"),
)
_IGNORED: Final = frozenset((
    "objectclass", "userpassword", "modifytimestamp", "createtimestamp", "changetype", "control",
    "creatorsname", "modifiersname", "entrycsn", "entrydn", "structuralobjectclass",
    "subschemasubentry", "hassubordinates", "mozillausehtmlmail", "xmozillausehtmlmail",
    "xmozillauseconferenceserver", "authpassword", "sambantpassword", "sambalmpassword",
    "usercertificate", "usersmimecertificate", "userpkcs12", "cacertificate", "seealso",
    "memberof", "objectcategory", "objectsid", "objectguid", "instancetype", "usnchanged",
    "usncreated", "whencreated", "whenchanged", "pwdlastset", "useraccountcontrol",
    "distinguishedname", "uidnumber", "gidnumber", "homedirectory", "loginshell", "gecos",
    "shadowlastchange", "shadowmax", "shadowmin", "shadowwarning", "preferredmailformat",
    "mozillaabrecordkey", "popularityindex", "allowremotecontent", "audio", "sn;lang",
))  # fmt: skip
_READ_APART: Final = frozenset((
    "cn", "commonname", "sn", "surname", "givenname", "gn", "displayname", "name", "title",
    "personaltitle", "birthyear", "birthmonth", "birthday", "dateofbirth", "xbatbirthday",
    "birthdate", "postaladdress", "homepostaladdress", "entryuuid", "uid", "employeenumber",
    "preferredlanguage", "businesscategory", "fileas",
))  # fmt: skip
_OWN_NAME: Final = ",entryuuid="
"""Part of the names of entries that this program writes."""
_UUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_AMERICAN_END: Final = re.compile(r"(.+?),? ([A-Z]{2}) (\d{5}(?:-\d{4})?)")


def read_ldif(
    path: Path, guess: EncodingGuess, encoding: str | None = None
) -> Iterator[ParsedCard]:
    """The entries of a file as a stream, those that are no contact with their problem.

    The file is read twice: groups may stand before or after their members. Raises OSError.
    """
    groups: dict[str, list[str]] = {}
    parents: set[str] = set()
    for entry in read_entries(path, guess, encoding):
        parents.add(parent_name(entry.dn))
        if _kind(entry) == "group":
            name = entry.first("display-name", "displayname", "cn", "name")
            for member in entry.all(*_MEMBERS):
                groups.setdefault(plain_name(member), []).append(name)
    for entry in read_entries(path, guess, encoding):
        yield _read_entry(entry, groups, parents)


def _classes(entry: Entry) -> set[str]:
    return {value.lower() for value in entry.all("objectclass")}


def _kind(entry: Entry) -> str:
    """ "person", "organization", "group", "change" or "" for what is none of them."""
    changes = {value.lower() for value in entry.all("changetype")}
    if changes - {"add"}:
        return "change"
    classes = _classes(entry)
    if any("person" in name for name in classes) or classes & _PERSONS:
        return "person"
    if classes & _GROUPS:
        return "group"
    if classes & _ORGANIZATIONS:
        return "organization"
    if not classes or classes <= {"top"}:
        reached = any(entry.first(name) for name, _ in (*_EMAILS, *_PHONES))
        named = entry.first("cn", "sn", "givenname", "displayname")
        return "person" if named or reached else ""
    if entry.first("sn", "givenname") and entry.first("cn"):
        return "person"
    return ""


def _read_entry(entry: Entry, groups: dict[str, list[str]], parents: set[str]) -> ParsedCard:
    entry.settle_languages()
    kind = _kind(entry)
    # An organization with others below it is a branch of the directory.
    name = plain_name(entry.dn)
    branch = name in parents or not _is_reached(entry)
    if kind == "organization" and branch and _OWN_NAME not in name:
        kind = ""
    if kind in ("", "group", "change"):
        problem = {"group": "group_card", "change": "directory_change"}.get(kind, "directory_entry")
        return ParsedCard(entry.line, ContactDraft(), problem=problem)
    reader = _EntryReader(entry)
    draft = reader.read_person() if kind == "person" else reader.read_organization()
    names = groups.get(plain_name(entry.dn), []) + groups.get(fold(entry.first("uid")), [])
    draft.groups = list(dict.fromkeys(name for name in names if name))
    warnings = ("undecodable",) if entry.broken else ()
    modified = entry.first("modifytimestamp", "whenchanged")
    return ParsedCard(
        entry.line, draft, warnings, tuple(reader.unmapped), reader.problem(), modified
    )


def _is_reached(entry: Entry) -> bool:
    """Whether there is a way to reach it: an address, a phone, an e-mail."""
    names = [*(name for name, _ in (*_EMAILS, *_PHONES)), "postaladdress", *_WORK[0]]
    return any(name in entry.values for name in names)


class _EntryReader:
    """Reads one entry into a draft."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        self.draft = ContactDraft()
        self.unmapped: list[tuple[str, str]] = []

    def read_person(self) -> ContactDraft:
        """The entry as a person."""
        entry, draft = self._entry, self.draft
        draft.values["kind"] = INDIVIDUAL
        self._read_name()
        functions = entry.all("title")
        employers = entry.all(*_EMPLOYER) or [""]
        department = ", ".join(dict.fromkeys(entry.all(*_DEPARTMENT)))
        if employers[0] or functions or department:
            function = functions[0] if functions else ""
            draft.employments.append(Employment(employers[0], function, department=department))
        self.unmapped += [("o", text) for text in employers[1:]]
        self.unmapped += [("title", text) for text in functions[1:]]
        self._read_birthday()
        self._read_rows()
        return draft

    def read_organization(self) -> ContactDraft:
        """The entry as a company."""
        entry, draft = self._entry, self.draft
        draft.values["kind"] = ORGANIZATION
        names = entry.all(*_EMPLOYER) or entry.all("cn", "displayname")
        draft.values["organization_name"] = names[0] if names else ""
        self.unmapped += [("o", text) for text in names[1:]]
        self._read_rows()
        return draft

    def problem(self) -> str | None:
        """ "empty_card" when there is nothing to tell the contact by."""
        draft = self.draft
        named = ("given_name", "family_name", "organization_name")
        known = draft.phones or draft.emails or draft.employments or draft.addresses
        return None if known or any(draft.values.get(key) for key in named) else "empty_card"

    def _read_name(self) -> None:
        entry, values = self._entry, self.draft.values
        family = entry.first("sn", "surname")
        given = entry.first("givenname", "gn")
        shown = entry.all("cn", "commonname") or entry.all("displayname", "name")
        # A mailbox for a name is none: the contact is shown by its e-mail anyway.
        mailboxes = {text.lower() for name, _ in _EMAILS for text in entry.all(name)}
        shown = [text for text in shown if text.lower() not in mailboxes]
        civility = entry.first("personaltitle")
        if shown and not (given and family):
            given, family, civility = _names_of(shown, given, family, civility)
        for key, text in (("given_name", given), ("family_name", family), ("civility", civility)):
            if text:
                values[key] = text
        known = set(fold(f"{civility} {given} {family}").split())
        for text in dict.fromkeys([*shown, *entry.all("displayname")]):
            if text.lower() not in mailboxes and not set(fold(text).split()) <= known:
                self.unmapped.append(("cn", text))

    def _read_birthday(self) -> None:
        entry = self._entry
        year, month, day = (entry.first(f"birth{part}") for part in ("year", "month", "day"))
        if month.isdigit() and day.isdigit():
            text = f"{year.zfill(4)}-{month.zfill(2)}-{day.zfill(2)}" if year.isdigit() else ""
            date = read_date(text or f"--{month.zfill(2)}-{day.zfill(2)}")
        else:
            date = read_date(entry.first("dateofbirth", "xbatbirthday", "birthdate") or day)
        if date is not None:
            self.draft.values["birth_date"] = date
        elif text := "/".join(part for part in (day, month, year) if part):
            self.unmapped.append(("birthday", text))

    def _read_rows(self) -> None:
        entry, draft = self._entry, self.draft
        draft.phones = [Phone(text, kind) for name, kind in _PHONES for text in entry.all(name)]
        draft.emails = [
            Email(text.removeprefix("mailto:"), kind)
            for name, kind in _EMAILS
            for text in entry.all(name)
        ]
        for name, kind in _PAGES:
            for text in entry.all(name):
                url, _, label = text.partition(" ")
                draft.web_pages.append(WebPage(url, kind))
                if label:
                    self.unmapped.append((name, text))
        self._read_addresses()
        if notes := entry.all(*_NOTES):
            draft.values["notes"] = "\n".join(dict.fromkeys(notes))
        if language := entry.first("preferredlanguage")[:2].lower():
            draft.values["language"] = language
        if sector := entry.first("businesscategory"):
            draft.values["sector"] = sector
        if _OWN_NAME in plain_name(entry.dn) and (reference := entry.first("employeenumber")):
            draft.values["reference"] = reference
        elif reference := entry.first("employeenumber"):
            self.unmapped.append(("employeenumber", reference))
        draft.photo = next((data for data in entry.pictures if is_picture(data)), None)
        login = entry.first("uid")
        draft.uid = entry.first("entryuuid") or (login if _UUID.fullmatch(login) else "")
        self._keep_unmapped()

    def _read_addresses(self) -> None:
        entry = self._entry
        for kind, places, whole in (
            ("work", _WORK, "postaladdress"),
            ("home", _HOME, "homepostaladdress"),
        ):
            street, second, *rest = (entry.first(*names) for names in places)
            lines = "\n".join(filter(None, (street, second)))
            address = compose_address([rest[0], "", lines, *rest[1:]], kind)
            if not address.is_empty() or address.region:
                self.draft.addresses.append(address)
            names = {fold(name) for name in entry.all("o", "cn")}
            for text in entry.all(whole):
                first, parted, lines_left = text.partition("$")
                # Who lives there is no line of the address.
                read = _address_of(lines_left if parted and fold(first) in names else text, kind)
                if not read.is_empty() and not _says(address, read):
                    self.draft.addresses.append(read)

    def _keep_unmapped(self) -> None:
        entry = self._entry
        for name, texts in entry.values.items():
            if name in _KNOWN:
                continue
            self.unmapped += [(name, text) for text in texts]
        self.unmapped += entry.urls


def _names_of(shown: list[str], given: str, family: str, civility: str) -> tuple[str, str, str]:
    """Given name, family name and civility, where one of the names stands in the whole alone."""
    if family:
        for text in shown:
            head, found, _ = f" {text} ".partition(f" {family} ")
            if found and head.strip():
                name = split_full_name(f"{head.strip()} {family}")
                return given or head.strip().removeprefix(f"{name.civility} "), family, civility
        return given, family, civility
    if given:
        text = shown[0]
        rest = text.removeprefix(given).strip() if text.startswith(f"{given} ") else ""
        return given, rest, civility
    name = split_full_name(shown[0])
    return name.given, name.family, civility or name.civility


def _address_of(text: str, kind: str) -> Address:
    """The address of a value whose lines are parted by "$" ("\\24" is a dollar, "\\5c" a slash)."""
    lines = [
        re.sub(r"\\(24|5c)", lambda found: "$" if found[1] == "24" else "\\", line, flags=re.I)
        for line in re.split(r"\s*\$\s*", text.replace("\n", "$"))
    ]
    lines = [line.strip() for line in lines if line.strip()]
    country = ""
    if len(lines) > 2 and len(lines[-1]) == 2 and lines[-1].isalpha():
        country = lines.pop()
    if len(lines) > 1 and (match := _AMERICAN_END.fullmatch(lines[-1])):
        town, region, code = match.groups()
        parts = ["", "", "\n".join(lines[:-1]), town, region, code, country or "US"]
        return compose_address(parts, kind)
    return address_of_lines(lines, kind, country)


def _says(address: Address, other: Address) -> bool:
    """Whether the first address says what the second one does."""
    words = set(fold(" ".join((
        address.complement, address.building, address.street, address.place,
        address.postal_code, address.locality, address.region, address.country,
    ))).split())  # fmt: skip
    return bool(words) and set(fold(f"{other.street} {other.locality}").split()) <= words


_KNOWN: Final = (
    _IGNORED | _READ_APART | {name for name, _ in (*_PHONES, *_EMAILS, *_PAGES)}
    | {name for place in (*_WORK, *_HOME) for name in place}
    | {*_EMPLOYER, *_DEPARTMENT, *_NOTES, *_MEMBERS}
)  # fmt: skip
