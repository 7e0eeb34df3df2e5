"""E-mail addresses: read as typed, checked without any network, several in a cell.

The usual forms are checked by one expression; the others (accents, quoted parts, unusual signs)
by email-validator, loaded on use, without DNS.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from sme_crm.domain.checked_value import EMPTY, ValueState
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

NOT_AN_ADDRESS: Final = QT_TRANSLATE_NOOP("ValueRules", "This does not read as an e-mail address.")
MISSPELT_DOMAIN: Final = QT_TRANSLATE_NOOP("ValueRules", "The part after @ looks misspelt.")

_USUAL: Final = re.compile(
    r"[A-Za-z0-9_+&-][A-Za-z0-9_+'&-]*(?:\.[A-Za-z0-9_+'&-]+)*"
    r"@((?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,18})"
)
# An address this short cannot break the limits of 64 before and 63 between dots (RFC 5321, 1035).
_SHORT: Final = 64
# Longer than any address with its name: not worth an expression that backtracks.
_LONGEST: Final = 500
_MISTYPED_ENDINGS: Final = (".con", ".cmo", ".coom", ".frr")
_NAMED: Final = re.compile(r"""\s*["']?(?P<name>[^<>"]*?)["']?\s*<\s*(?P<address>[^<>]+?)\s*>\s*""")
_MAILTO: Final = re.compile(r"(?i)^mailto:([^?]+)(?:\?.*)?$")
_HIDDEN: Final = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")

# Misspellings of the largest French mailbox providers, as they are seen in address files.
MISSPELT_DOMAINS: Final = {
    "gmial.com": "gmail.com", "gmai.com": "gmail.com", "gmal.com": "gmail.com",
    "gamil.com": "gmail.com", "gmaill.com": "gmail.com", "gmail.co": "gmail.com",
    "gmail.fr": "gmail.com", "gmail.con": "gmail.com", "gmail.cm": "gmail.com",
    "hotmial.com": "hotmail.com", "hotmai.com": "hotmail.com", "hotmail.con": "hotmail.com",
    "hotmial.fr": "hotmail.fr", "hotamil.fr": "hotmail.fr", "hotmal.fr": "hotmail.fr",
    "outlok.fr": "outlook.fr", "outloook.fr": "outlook.fr", "outlok.com": "outlook.com",
    "yaho.fr": "yahoo.fr", "yahooo.fr": "yahoo.fr", "yahou.fr": "yahoo.fr",
    "yaho.com": "yahoo.com", "orang.fr": "orange.fr", "ornage.fr": "orange.fr",
    "oange.fr": "orange.fr", "orange.f": "orange.fr", "orange.com.fr": "orange.fr",
    "wanado.fr": "wanadoo.fr", "wannadoo.fr": "wanadoo.fr", "wanadou.fr": "wanadoo.fr",
    "wanadoo.com": "wanadoo.fr", "laposte.fr": "laposte.net", "lapost.net": "laposte.net",
    "fre.fr": "free.fr", "frree.fr": "free.fr", "sfrr.fr": "sfr.fr",
}  # fmt: skip

# Mailboxes of a firm, not of a person: the law on consent does not cover them.
_GENERIC: Final = frozenset((
    "info", "infos", "information", "informations", "contact", "contacts", "accueil",
    "bonjour", "hello", "bienvenue", "commercial", "commerciaux", "compta", "comptabilite",
    "comptable", "facturation", "factures", "secretariat", "mairie", "direction",
    "administration", "admin", "administratif", "sav", "support", "service", "services",
    "serviceclient", "serviceclients", "client", "clients", "rh", "recrutement", "emploi",
    "commande", "commandes", "achat", "achats", "vente", "ventes", "devis", "office", "mail",
    "email", "courrier", "webmaster", "postmaster", "noreply", "nepasrepondre", "presse",
    "marketing", "communication", "sales", "reception", "magasin", "boutique", "agence",
    "cabinet", "standard", "reservation", "reservations", "association", "bureau", "gerance",
    "logistique",
))  # fmt: skip


_SERVICES: Final = frozenset(("info", "contact", "accueil", "secretariat", "mairie", "noreply"))
_NO_LETTER: Final = re.compile("[^a-z]+")
_WORD_ENDS: Final = re.compile("[._+-]")


@dataclass(frozen=True, slots=True)
class EmailAddress:
    """One address: `address` is what to write to (domain in lower case), None if unreadable.

    `name` is the person's name written beside it; `suggestion` a better spelling to offer.
    """

    raw: str
    address: str | None
    name: str = ""
    state: ValueState = "good"
    reason: str = ""
    suggestion: str = ""

    @property
    def key(self) -> str:
        """What addresses are compared by: no mailbox in use tells capitals apart."""
        return (self.address or self.raw.strip()).lower()

    @property
    def generic(self) -> bool:
        """True for the mailbox of a firm or a service (info@, contact@…), not of a person."""
        return is_generic_mailbox(self.address or self.raw)


def is_generic_mailbox(address: str) -> bool:
    """True when the part before @ names a service, whatever its dots, hyphens and digits."""
    local = address.partition("@")[0].lower()
    return _NO_LETTER.sub("", local) in _GENERIC or _WORD_ENDS.split(local, 1)[0] in _SERVICES


def read_email(raw: str) -> EmailAddress:
    """One e-mail address as typed: "a@B.fr", "Name <a@b.fr>", "mailto:a@b.fr".

    The domain is lowered; nothing is looked up. What cannot be read is kept and marked doubtful.
    """
    match = _USUAL.fullmatch(raw) if len(raw) <= _SHORT else None
    if match is not None:
        domain = match[1].lower()
        if domain not in MISSPELT_DOMAINS and not domain.endswith(_MISTYPED_ENDINGS):
            return EmailAddress(raw, raw[: match.start(1)] + domain)
    return _read_slowly(raw)


def is_plain_email(raw: str) -> bool:
    """Whether `read_email` finds this a good address and changes nothing in it."""
    match = _USUAL.fullmatch(raw) if len(raw) <= _SHORT else None
    if match is None:
        return False
    domain = match[1]
    return (
        domain.islower()
        and domain not in MISSPELT_DOMAINS
        and not domain.endswith(_MISTYPED_ENDINGS)
    )


@lru_cache(maxsize=4096)
def _read_slowly(raw: str) -> EmailAddress:
    text = _HIDDEN.sub("", raw).strip().strip("\u00a0\u202f")
    if not text:
        return EmailAddress(raw, None, state="doubtful", reason=EMPTY)
    if len(text) > _LONGEST:
        return EmailAddress(raw, None, state="doubtful", reason=NOT_AN_ADDRESS)
    name = ""
    named = _NAMED.fullmatch(text)
    if named is not None:
        name, text = named["name"].strip(), named["address"].strip()
    mailto = _MAILTO.fullmatch(text)
    if mailto is not None:
        text = mailto[1].strip()
    text = text.strip("<>'\"").rstrip(".,;:")
    address = _validated(text)
    words = text.split()
    if address is None and len(words) > 1 and text.count("@") == 1:
        # "Ana ana@b.fr", "ana@b.fr (bureau)": one address among words.
        at = next(at for at, word in enumerate(words) if "@" in word)
        address = _validated(words[at].strip("<>'\"(),;:"))
        name = name or " ".join(words[:at]).strip(" \"',;:-")
    if address is None:
        mended = _mend(text)
        if mended is None:
            return EmailAddress(raw, None, name, "doubtful", NOT_AN_ADDRESS)
        return EmailAddress(raw, None, name, "doubtful", NOT_AN_ADDRESS, mended)
    local, _, domain = address.rpartition("@")
    if domain in MISSPELT_DOMAINS:
        better = f"{local}@{MISSPELT_DOMAINS[domain]}"
        return EmailAddress(raw, address, name, "doubtful", MISSPELT_DOMAIN, better)
    if domain.endswith(_MISTYPED_ENDINGS):
        ending = "fr" if domain.endswith("frr") else "com"
        better = f"{local}@{domain.rpartition('.')[0]}.{ending}"
        return EmailAddress(raw, address, name, "doubtful", MISSPELT_DOMAIN, better)
    return EmailAddress(raw, address, name)


def _validated(text: str) -> str | None:
    match = _USUAL.fullmatch(text) if len(text) <= _SHORT else None
    if match is not None:
        return text[: match.start(1)] + match[1].lower()
    if "@" not in text:
        return None
    import email_validator

    try:
        found = email_validator.validate_email(
            text, check_deliverability=False, test_environment=True, strict=True
        )
    except email_validator.EmailNotValidError:
        return None
    return found.normalized


def _mend(text: str) -> str | None:
    """A valid address one slip away: blanks, a comma for a dot, accents, (at), doubled signs."""
    from sme_crm.domain.folding import fold_compact

    candidate = re.sub(r"(?i)\s*[\[(]\s*(?:at|arobase|a)\s*[\])]\s*", "@", text)
    candidate = re.sub(r"(?i)\s*[\[(]\s*(?:dot|point)\s*[\])]\s*", ".", candidate)
    candidate = re.sub(r"\s*([@.,])\s*", r"\1", candidate).replace(",", ".")
    candidate = re.sub(r"\.{2,}", ".", re.sub(r"@{2,}", "@", candidate)).replace(".@", "@")
    candidate = "".join(c if c.isascii() else fold_compact(c) for c in candidate).strip(". ")
    return _validated(candidate) if candidate != text else None


_SEPARATOR: Final = re.compile(r"(?i)\s*(?:[;|\n\r]|:::)\s*|\s+(?:ou|et|or|and|/|-)\s+|\s*/\s*")


_LABEL: Final = r"(?:(?:site|page)(?:\s*(?:web|internet))?|web|internet|url)\s*:?\s*"
_PAGE: Final = re.compile(
    rf"(?i)(?<![\w@.<-])(?:{_LABEL})?(?P<page>(?:https?://|www\.)[^\s,;|<>()]+"
    r"|(?:[a-z0-9-]+\.)+(?:com|fr|net|org|eu|info|pro|biz|be|ch|lu|de|uk|shop)(?:/[^\s,;|<>()@]*)?)"
    r"(?![\w@.-])"
)
_AROUND_PAGE: Final = re.compile(r"^[\s,;|/()–-]+|[\s,;|/(–-]+$")


def part_pages(cell: str) -> tuple[str, tuple[str, ...]]:
    """What a cell holds beside web pages, and the pages: "a@b.fr - www.b.fr" → a@b.fr, www.b.fr.

    A page without "www." is only taken for one beside an e-mail address.
    """
    if "." not in cell or len(cell) > _LONGEST:
        return cell, ()
    pages: list[str] = []

    def take(match: re.Match[str]) -> str:
        pages.append(match["page"].rstrip(".:/"))
        return "\n"

    rest = _PAGE.sub(take, cell)
    if not pages or ("@" not in rest and not cell.lower().lstrip().startswith(("http", "www."))):
        return cell, ()
    lines = (_AROUND_PAGE.sub("", line) for line in rest.split("\n"))
    return "\n".join(filter(None, lines)), tuple(pages)


_LABELLED: Final = re.compile(
    rf"(?i)(?:\b(?:e-?mail|mail|courriel|m[ée]l)\s*:\s*)?(?<![\w.@]){_USUAL.pattern}"
)
_NUMBER: Final = re.compile(
    r"(?i)(?:\b(?:t[ée]l(?:[ée]phone)?|mob(?:ile)?|port(?:able)?|fax)\b[\s.:]*)?"
    r"(?<![\w@.])(?:\+|0)\d?(?:[\s./()-]{0,3}\d){7,12}(?![\w@])"
)
_SIGNS_AROUND: Final = " \t\n,;|/-–()"


def part_emails(cell: str) -> tuple[str, tuple[str, ...]]:
    """What a cell holds beside e-mail addresses, and these: "01 02 03 04 05 / a@b.fr"."""
    found: list[str] = []

    def take(match: re.Match[str]) -> str:
        found.append(match[0].rpartition(":")[2].strip())
        return "\n"

    rest = _LABELLED.sub(take, cell) if "@" in cell and len(cell) <= _LONGEST else cell
    return (_joined(rest), tuple(found)) if found else (cell, ())


def part_numbers(cell: str) -> tuple[str, tuple[str, ...]]:
    """What a cell of e-mails holds beside phone numbers, and these."""
    if len(cell) > _LONGEST or "@" not in cell or not any(map(str.isdigit, cell)):
        return cell, ()
    found: list[str] = []

    def take(match: re.Match[str]) -> str:
        found.append(match[0].strip())
        return "\n"

    rest = _NUMBER.sub(take, cell)
    return (_joined(rest), tuple(found)) if found else (cell, ())


def _joined(text: str) -> str:
    pieces = (piece.strip(_SIGNS_AROUND) for piece in text.split("\n"))
    return "\n".join(filter(None, pieces))


def split_emails(cell: str) -> tuple[EmailAddress, ...]:
    """Every address of one cell, in order; what is no address stays in a doubtful one."""
    if not cell.strip():
        return ()
    whole = read_email(cell)
    if whole.state == "good" or cell.count("@") < 2:
        return (whole,)
    found: list[EmailAddress] = []
    for piece in _SEPARATOR.split(cell):
        piece = piece.strip(" ,;")
        if not piece:
            continue
        one = read_email(piece)
        if one.state == "good" or piece.count("@") < 2:
            found.append(one)
        else:
            found.extend(_split_loosely(piece))
    return tuple(found)


def _split_loosely(piece: str) -> list[EmailAddress]:
    """Parts between commas, else between blanks; names in front of <…> stay with it."""
    parts = [part for part in re.split(r"\s*,\s*", piece) if part]
    if len(parts) == 1:
        if "<" in piece:
            parts = re.findall(r"[^<>]*<[^<>]*>|[^<>]+", piece)
        else:
            parts = piece.split()
    return [read_email(part.strip()) for part in parts if part.strip()]
