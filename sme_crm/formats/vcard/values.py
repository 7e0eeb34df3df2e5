"""Values of vCard properties: bytes to text, escapes, lists, dates, photos, addresses."""

from __future__ import annotations

import base64
import binascii
import codecs
import re
from typing import Final

from sme_crm.domain.contact import Address
from sme_crm.domain.folding import fold
from sme_crm.formats.encodings import guess_encoding
from sme_crm.formats.vcard.lines import Head

_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
_CUTS: Final = {
    ";": re.compile(r"\\.|;", re.DOTALL),
    ",": re.compile(r"\\.|,", re.DOTALL),
}
_UNDECLARED_QP: Final = re.compile(r"=[89A-Fa-f][0-9A-Fa-f]")
_WRITES_NO_QP: Final = frozenset({"3.0", "4.0"})


class ValueDecoder:
    """Decodes the values of one card; `failed` says that bytes were lost to U+FFFD."""

    __slots__ = ("_decoded", "_encoding", "failed", "version")

    def __init__(self, version: str, encoding: str | None, *, decoded: bool = False) -> None:
        """`encoding` is the one the user chose; None to guess value by value.

        `decoded`: the values are text already, unless they are quoted-printable or base64.
        """
        self.version = version
        self._encoding = encoding
        self._decoded = decoded
        self.failed = False

    def text(self, found: Head, value: str) -> str:
        """The whole value as text, still escaped: a byte of Shift JIS may look like an escape."""
        if self._decoded:
            if not found.parameters and "=" not in value:
                return value
            if not value.isascii():
                return value
        encoding = found.parameters.get("ENCODING", "").upper() if found.parameters else ""
        if encoding in ("QUOTED-PRINTABLE", "Q") or (
            "=" in value
            and self.version not in _WRITES_NO_QP
            and not encoding
            and _UNDECLARED_QP.search(value)
            and "//" not in value
        ):
            data = binascii.a2b_qp(value.encode("latin-1"))
        elif encoding in ("B", "BASE64"):
            data = _from_base64(value)
        elif value.isascii():
            return value
        else:
            data = value.encode("latin-1")
        return self._decode(data, found.parameters.get("CHARSET", ""))

    def plain(self, value: str) -> str:
        """A carried text that has no parameters of its own."""
        if self._decoded or value.isascii():
            return value
        return self._decode(value.encode("latin-1"), "")

    def _decode(self, data: bytes, charset: str) -> str:
        """UTF-8 first, whatever is declared: valid UTF-8 is hardly ever anything else."""
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
        declared = _python_name(charset)
        candidates = [declared] if declared else []
        candidates += [self._encoding or guess_encoding(data).encoding]
        for candidate in candidates:
            try:
                return data.decode(candidate)
            except (UnicodeError, LookupError):  # a codec that is none of texts ("zlib")
                continue
        self.failed = True
        try:
            return data.decode(declared or "utf-8", "replace")
        except UnicodeError:  # a codec that replaces nothing ("idna")
            return data.decode("utf-8", "replace")


def _python_name(charset: str) -> str | None:
    """Python's name of a declared charset; Windows' wider form of what programs declare."""
    if not charset:
        return None
    try:
        name = codecs.lookup(charset.strip('" ')).name
        b"".decode(name, "replace")
    except (LookupError, ValueError):
        return None
    return {"iso8859-1": "cp1252", "ascii": "cp1252", "shift_jis": "cp932"}.get(name, name)


def unescape(text: str) -> str:
    """The text without backslash escapes; a backslash that escapes nothing stays."""
    return _ESCAPE.sub(_unescaped, text) if "\\" in text else text


def _unescaped(match: re.Match[str]) -> str:
    letter = match[1]
    if letter in "nN\n":
        return "\n"
    return letter if letter in ",;:\\\"'" else match[0]


_CARET: Final = re.compile(r"\^[n'^]")
_CARETS: Final = {"^n": "\n", "^'": '"', "^^": "^"}


def parameter_text(value: str, decoder: ValueDecoder) -> str:
    """The text of a parameter (LABEL), with "\\n" and the carets of RFC 6868 undone."""
    text = decoder.plain(value)
    return unescape(_CARET.sub(lambda found: _CARETS[found.group()], text))


def split_value(text: str, separator: str) -> list[str]:
    """The parts between separators (";" or ",") that are not escaped, still escaped inside."""
    if "\\" not in text:
        return text.split(separator)
    parts: list[str] = []
    start = 0
    for match in _CUTS[separator].finditer(text):
        if match.group() == separator:
            parts.append(text[start : match.start()])
            start = match.end()
    parts.append(text[start:])
    return parts


def components(text: str, count: int) -> list[str]:
    """The first `count` parts of a structured value, each still escaped, stripped."""
    parts = [part.strip() for part in split_value(text, ";")]
    missing = count - len(parts)
    return parts + [""] * missing if missing > 0 else parts


def joined_list(part: str, version: str, joint: str = " ") -> str:
    """A part whose values are separated by commas (from 3.0 on), as one text."""
    if "," not in part or version == "2.1":
        return unescape(part).strip()
    return joint.join(value for one in split_value(part, ",") if (value := unescape(one).strip()))


_FULL_DATE: Final = re.compile(
    r"(\d{4})(?:[-/](\d\d?)[-/](\d\d?)|-?(\d\d)-?(\d\d))(?:[T ].*|Z)?", re.DOTALL
)
_DATE_WITHOUT_YEAR: Final = re.compile(r"--(\d\d)-?(\d\d)(?:T.*)?")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def read_date(text: str, omitted_year: str = "") -> str | None:
    """A date as ISO text, "--MM-DD" without a year; None when it is not one.

    `omitted_year` is Apple's year that stands for none (1604). Dates as people write them are
    read day first, as in France.
    """
    text = text.strip()
    if match := _FULL_DATE.fullmatch(text):
        year, month, day = (part for part in match.groups() if part)
    elif match := _DATE_WITHOUT_YEAR.fullmatch(text):
        year, (month, day) = "", match.groups()
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year = match.groups()
        if int(month) > 12:
            day, month = month, day  # American: no other reading makes a date
    else:
        from sme_crm.domain import dates

        iso = dates.read_date(text).iso if any(map(str.isdigit, text)) else ""
        return iso if len(iso) == 10 else None
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    if not year or year in (omitted_year, "1604", "0000"):
        return f"--{int(month):02}-{int(day):02}"
    return f"{year}-{int(month):02}-{int(day):02}"


def read_photo(found: Head, value: str) -> bytes | None:
    """The picture inside the card: base64 or a data: address; None when it is only a link."""
    value = value.strip()
    if value[:5].lower() == "data:":
        head, comma, data = value.partition(",")
        if not comma or not head.lower().endswith(";base64"):
            return None
        value = data
    elif found.parameters.get("ENCODING", "").upper() not in ("B", "BASE64"):
        said = found.parameters.get("VALUE", "").upper() == "BASE64"
        if not said and not value.startswith(_PICTURE_STARTS):
            return None
    picture = _from_base64(value)
    return picture if is_picture(picture) else None


def _from_base64(value: str) -> bytes:
    letters = re.sub(r"[^A-Za-z0-9+/]", "", value)
    if len(letters) % 4 == 1:
        letters = letters[:-1]  # cut in transit: what came may still be shown
    return base64.b64decode(letters + "=" * (-len(letters) % 4))


_PICTURE_STARTS: Final = ("/9j/", "iVBORw0KGgo", "R0lGOD")
"""The first letters of JPEG, PNG and GIF in base64, for programs that do not declare it."""


def is_picture(data: bytes) -> bool:
    """True for the formats a photo can be shown from: JPEG, PNG, GIF, BMP, WebP, TIFF, HEIC."""
    return data.startswith(
        (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"RIFF", b"II*\0", b"MM\0*")
    ) or (data[4:8] == b"ftyp")


_STREET: Final = re.compile(
    r"\d+\s*(?:bis|ter|quater|[a-d])?\b.*|.*\b(?:rue|avenue|av|boulevard|bd|bld|chemin|route|rte"
    r"|place|allee|allees|impasse|quai|cours|square|passage|sentier|faubourg|street|road|lane"
    r"|drive|strasse|via|calle)\b.*"
)
_CODE_AND_TOWN: Final = re.compile(r"(?:F-)?(\d{5})\s+(\S.*)")


def _is_plain(parts: list[str]) -> bool:
    """Whether no part is a list, has escapes or several lines."""
    text = ";".join(parts)
    return "," not in text and "\\" not in text and "\n" not in text


def build_address(parts: list[str], kind: str, version: str, country_code: str = "") -> Address:
    """The address of the seven parts of ADR, still escaped.

    The post office box is line 5 (place), the extended address line 2 and, when it is a list of
    two, line 3. A street of several lines is sorted out: what stands above the line that names
    the street is complement, then building; what stands below is place, and "75001 Paris" there
    is taken for the town when ADR names none.
    """
    box, extended, street, locality, region, code, country = parts[:7]
    if street and not box and _is_plain(parts):
        return Address(
            kind, extended, "", street, "", code, locality, region,
            _country(country_code or country),
        )  # fmt: skip
    complement, building = _extended_parts(extended)
    lines = _lines(joined_list(street, "2.1"))
    places = _lines(joined_list(box, version, ", "))
    town, code_text = joined_list(locality, version, ", "), unescape(code).strip()
    if not lines:
        lines = _lines(complement)
        complement = ""
    if len(lines) > 1 and not town and not code_text:
        for index, line in enumerate(lines[1:], 1):
            if match := _CODE_AND_TOWN.fullmatch(line):
                code_text, town = match.groups()
                del lines[index]
                break
    at = next((i for i, line in enumerate(lines) if names_a_street(line)), 0)
    above = lines[:at]
    if above and not complement:
        complement = above.pop(0)
    if above:
        building = ", ".join([building, *above] if building else above)
    return Address(
        kind=kind,
        complement=complement.replace("\n", ", "),
        building=building.replace("\n", ", "),
        street=lines[at] if lines else "",
        place=", ".join([*places, *lines[at + 1 :]]),
        postal_code=code_text,
        locality=town,
        region=joined_list(region, version, ", "),
        country=_country(country_code or unescape(country).strip()),
    )


def compose_address(parts: list[str], kind: str) -> Address:
    """The address of seven plain parts, sorted out as `build_address` does."""
    escaped = [re.sub(r"([\\\\;,])", r"\\\1", part) for part in parts]
    return build_address(escaped, kind, "3.0")


def names_a_street(line: str) -> bool:
    """Whether a line of an address is the one with the number and the street."""
    return _STREET.fullmatch(fold(line)) is not None and any(map(str.isalpha, line))


def address_of_lines(lines: list[str], kind: str, country: str = "") -> Address:
    """The address of lines as on an envelope: the line of code and town is looked for.

    What follows it is the country, unless `country` says it.
    """
    for index, line in enumerate(lines):
        if match := _CODE_AND_TOWN.fullmatch(line.strip()):
            after = lines[index + 1 :]
            if not country and len(after) == 1 and not any(map(str.isdigit, after[0])):
                country = after.pop()
            street = "\n".join([*lines[:index], *after])
            return compose_address(["", "", street, match[2], "", match[1], country], kind)
    return compose_address(["", "", "\n".join(lines), "", "", "", country], kind)


def _extended_parts(extended: str) -> tuple[str, str]:
    pieces = [unescape(part).strip() for part in split_value(extended, ",")]
    if len(pieces) == 2:
        return pieces[0], pieces[1]
    return ", ".join(piece for piece in pieces if piece), ""


def _lines(text: str) -> list[str]:
    parts = text.split("\n")
    # Commas at the ends belong to the break between lines; a line alone is as it was written.
    marks = " \t\r," if len(parts) > 1 else " \t\r"
    return [line for part in parts if (line := part.strip(marks))]


def _country(text: str) -> str:
    """France is written as nothing; two letters are a code; a name stays for the services."""
    if text in ("", "France"):
        return ""
    if fold(text) in ("france", "fr", "fra"):
        return ""
    return text.upper() if len(text) == 2 and text.isalpha() else text
