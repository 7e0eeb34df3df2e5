"""A business card or the signature of an e-mail, as free text, read into one card.

Each line is cut where such texts are cut (bars, bullets), and each piece is taken for what it
looks like; what looks like nothing is kept in the notes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from sme_crm.domain.company_number import read_siret, read_vat
from sme_crm.domain.contact import (
    INDIVIDUAL,
    ORGANIZATION,
    ContactDraft,
    Email,
    Employment,
    Phone,
    WebPage,
)
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.legal_forms import looks_like_company
from sme_crm.domain.names import split_full_name
from sme_crm.domain.phone import split_phones
from sme_crm.formats.parsed_card import ParsedCard
from sme_crm.formats.vcard.values import address_of_lines, names_a_street

_CUT: Final = re.compile(r"\s+[|•·●▪■◆–—]\s+|\s*\|\s*|\t+|\s{4,}")
_EDGES: Final = " \t*_|•·●▪■◆>–—=~#,;"
_EMAIL: Final = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_LINK: Final = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:fr|com|org|net|eu|be|ch|io)(?:/\S*)?",
                          re.IGNORECASE)  # fmt: skip
_LABEL: Final = re.compile(
    r"(?:e-?mails?|courriels?|mails?|m[eé]l|web|site(?: web| internet)?|internet|adresse|address"
    r"|url)\s*[.:]*\s*$|^\s*[@✉📧🌐📍🏠☎📞📱✆📠]\ufe0f?\s*",
    re.IGNORECASE,
)
_PHONE: Final = re.compile(
    r"(?P<label>[A-Za-zÀ-ÿ. ]{0,24}?)\s*[:.]?\s*(?P<number>\+?\(?\d[\d ().\u00a0\u202f/-]{6,}\d)"
)
_PHONE_KINDS: Final = (
    ("fax", r"fax|telecopie|f"),
    ("mobile", r"mob|mobile|portable|port|cell|gsm|m"),
    ("switchboard", r"standard|std|accueil|switchboard"),
    ("home", r"domicile|dom|home|prive|perso|personnel"),
    ("work", r"tel|telephone|phone|ligne directe|ld|direct|bureau|t|p|d|l d|office|work"),
)
_COMPANY_NUMBER: Final = re.compile(r"(SIRET|SIREN|RCS|TVA|VAT|NAF|APE|Capital)\b", re.IGNORECASE)
_CODE_LINE: Final = re.compile(r"(?:[A-Z]{1,2}-)?\d{4,5}\s+[^\W\d]|.*,\s*\d{5}\s+[^\W\d]")
_BEFORE_CODE: Final = re.compile(r"\s*(?:,|\s[-–])\s*(?=(?:F-)?\d{5}\s+[^\W\d])")
_LAND: Final = re.compile(r"\s*(?:,|\s[-–])\s*(?=France$|Belgique$|Suisse$|Luxembourg$|Monaco$)")
_ZONE: Final = re.compile(
    r"^(?:Z\.?[AI]\.?C?|zone|parc|lieu-dit|r[ée]sidence|b[âa]t(?:iment)?|immeuble)\b"
    r"|\b(?:BP|CS|TSA)\s?\d+",
    re.IGNORECASE,
)
_CLOSINGS: Final = frozenset((
    "cordialement", "bien cordialement", "tres cordialement", "bien a vous", "salutations",
    "sinceres salutations", "meilleures salutations", "best regards", "kind regards", "regards",
    "sincerely", "amicalement", "respectueusement", "merci", "bonne journee", "cdt", "cdlt",
))  # fmt: skip
_FUNCTIONS: Final = re.compile(
    r"\b(?:directeur|directrice|direction|gerant|gerante|responsable|chef|cheffe|assistant"
    r"|assistante|commercial|commerciale|president|presidente|ingenieur|ingenieure|manager"
    r"|consultant|consultante|ceo|cto|cfo|coo|pdg|dg|drh|daf|rssi|charge|chargee|technicien"
    r"|technicienne|secretaire|comptable|expert|experte|avocat|avocate|architecte|delegue"
    r"|deleguee|conseiller|conseillere|associe|associee|fondateur|fondatrice|acheteur|acheteuse"
    r"|developpeur|developpeuse|graphiste|juriste|notaire|medecin|director|head|officer|engineer"
    r"|sales|account|executive|founder|partner|owner|developer|designer|analyst|specialist"
    r"|coordinateur|coordinatrice|animateur|animatrice|formateur|formatrice|maire|adjoint"
    r"|adjointe|artisan|artisane|attache|attachee|president-directeur)\b"
)


def read_business_card(text: str) -> ParsedCard:
    """The contact of a free text."""
    reader = _CardText()
    for line in text.splitlines():
        reader.read_line(line)
    return reader.finish()


class _CardText:
    """What was found so far, and the pieces that are still to be told apart."""

    def __init__(self) -> None:
        self._draft = ContactDraft()
        self._left: list[str] = []
        self._streets: list[str] = []
        self._notes: list[str] = []

    def read_line(self, line: str) -> None:
        """One line of the text."""
        if fold(line.strip(_EDGES + ".!")) in _CLOSINGS or not line.strip(_EDGES + "."):
            return
        if _COMPANY_NUMBER.search(line) and any(map(str.isdigit, line)):
            self._read_numbers(line)
            return
        for piece in _CUT.split(line):
            piece = clean_text(self._without_reach(piece)).strip(_EDGES)
            if piece and not re.fullmatch(r"[\W_]*", piece):
                self._place(piece)

    def _without_reach(self, piece: str) -> str:
        """The piece without the e-mails, pages and phones in it, which are kept."""
        draft = self._draft
        emails = _EMAIL.findall(piece)
        pages = _LINK.findall(_EMAIL.sub(" ", piece))
        if emails or pages:
            known = {email.address.lower() for email in draft.emails}
            draft.emails += [Email(one) for one in emails if one.lower() not in known]
            draft.web_pages += [WebPage(page.rstrip(".,;)>")) for page in pages]
            piece = _LINK.sub(" ", _EMAIL.sub(" ", piece)).replace("mailto:", " ")
            piece = re.sub(r"<\s*>|\[\s*\]|\(\s*\)", " ", piece)
            piece = _LABEL.sub("", piece.strip())
        piece = _LABEL.sub("", piece) if _LABEL.match(piece) else piece
        for match in list(_PHONE.finditer(piece)):
            if self._read_phone(match):
                piece = piece.replace(match.group(), " ")
        return piece

    def _read_phone(self, match: re.Match[str]) -> bool:
        phones = [phone for phone in split_phones(match["number"]) if phone.e164]
        if not phones:
            return False
        label = fold(match["label"])
        kind = next(
            (key for key, words in _PHONE_KINDS if re.search(rf"(?:^| )(?:{words})$", label)), ""
        )
        if label and not kind:
            return False
        for phone in phones:
            mobile = phone.kind == "mobile" and kind in ("", "work")
            self._draft.phones.append(
                Phone(phone.raw.strip(), "mobile" if mobile else kind or "work")
            )
        return True

    def _read_numbers(self, line: str) -> None:
        values = self._draft.values
        for digits in re.findall(r"(?:\d[\s\u00a0\u202f.]?){14}", line):
            number = read_siret(digits)
            if number.number and number.state == "good":
                values.setdefault("siret", number.number)
        for said in re.findall(r"\bFR\s?[0-9A-Z]{2}\s?(?:\d\s?){9}", line):
            number = read_vat(said)
            if number.number and number.state == "good":
                values.setdefault("vat_number", number.number)
        self._notes.append(clean_text(line).strip(_EDGES))

    def _place(self, piece: str) -> None:
        """Puts a piece where it belongs, if its form alone says so."""
        lines = _BEFORE_CODE.split(piece)
        if len(lines) > 1 or _CODE_LINE.match(piece):
            end = _LAND.split(lines[-1], maxsplit=1)
            lines = [*self._streets, *lines[:-1], *end]
            self._streets = []
            self._draft.addresses.append(address_of_lines(lines, "work"))
        elif (names_a_street(piece) and any(map(str.isdigit, piece))) or _ZONE.search(piece):
            self._streets.append(piece)
        else:
            self._left.append(piece)

    def finish(self) -> ParsedCard:
        """The card, once all lines are read."""
        draft, values = self._draft, self._draft.values
        if self._streets:
            self._end_streets()
        company = self._take(looks_like_company)
        name = self._take_name()
        function = self._take(lambda text: bool(_FUNCTIONS.search(fold(text))))
        if not company and name and self._left:
            company = self._take(_is_title_like)
        if name:
            person = split_full_name(name)
            values["kind"] = INDIVIDUAL
            values.update(given_name=person.given, family_name=person.family)
            if person.civility:
                values["civility"] = person.civility
            if company or function:
                draft.employments.append(Employment(company, function))
        elif company:
            values.update(kind=ORGANIZATION, organization_name=company)
            self._notes += [function] if function else []
        else:
            values["kind"] = INDIVIDUAL
            if function:
                draft.employments.append(Employment("", function))
        notes = [text for text in (*self._left, *self._notes) if text]
        if notes:
            values["notes"] = "\n".join(notes)
        found = name or company or draft.emails or draft.phones
        return ParsedCard(1, draft, problem=None if found else "empty_card")

    def _end_streets(self) -> None:
        """A street without a town: an address all the same when it has a number and a name."""
        self._draft.addresses.append(address_of_lines(self._streets, "work"))
        self._streets = []

    def _take(self, fits: Callable[[str], bool]) -> str:
        """The first piece left that fits, taken off."""
        for index, text in enumerate(self._left):
            if fits(text):
                return self._left.pop(index)
        return ""

    def _take_name(self) -> str:
        """The name of the person: the first piece of two to four words that are names."""
        for index, text in enumerate(self._left[:4]):
            head, _, rest = text.partition(",")
            if not _is_name(head) and " - " in text:
                head, _, rest = text.partition(" - ")
            if _is_name(head):
                self._left[index : index + 1] = [rest.strip()] if rest.strip() else []
                return head.strip()
        return ""


def _is_name(text: str) -> bool:
    """Whether a piece may be the name of a person."""
    person = split_full_name(text)
    words = f"{person.given} {person.family}".split()
    if not 1 < len(words) <= 5 and not (person.civility and words):
        return False
    if any(map(str.isdigit, text)) or _FUNCTIONS.search(fold(text)) or ":" in text:
        return False
    small = sum(1 for word in words if word[0].islower())
    return small * 2 < len(words)


def _is_title_like(text: str) -> bool:
    """Whether a piece may be the name of a company: short, without a sentence."""
    return len(text.split()) <= 6 and text[:1].isupper() and text[-1:] not in ".!?:"
