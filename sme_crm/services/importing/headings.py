"""Which field a column heading speaks of: French and English words, abbreviations, qualifiers."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from sme_crm.domain.fields import stored_fields
from sme_crm.domain.folding import fold
from sme_crm.services.importing.heading_words import (
    COMPANY_WORDS,
    NOTHING,
    OTHER_THINGS,
    PERSON_WORDS,
    QUALIFIERS,
    SYNONYMS,
    TELLING,
)
from sme_crm.services.importing.targets import (
    FULL_NAME,
    IGNORE,
    MODIFIED,
    Target,
    parse_target,
    supported_keys,
)

_QUALIFIED_ENTITIES: Final[dict[str, frozenset[str]]] = {
    "phone": frozenset({"home", "work", "mobile", "fax", "other", "switchboard"}),
    "email": frozenset({"home", "work", "other"}),
    "web_page": frozenset({"home", "work", "other"}),
    "address": frozenset({"home", "work", "other", "billing", "delivery"}),
}
_NUMBERED: Final = re.compile(
    r"(?i)(address|adresse|e-?mail|phone|t[ée]l[ée]phone|website|organization|organisation)"
    r" (\d+) - (.+)"
)
_SAYS_NOTHING: Final = ("", "client", "contact", "numero", "no", "number", "1", "cp")
_BARE_REFERENCES: Final = frozenset(
    ("id", "numero", "identifiant", "rec id", "record id", "unique id", "external id", "user id")
)
_ENDINGS: Final = re.compile(r"(?<=\w)\((?:s|e|es|x)\)")
_PHONE_AND_FAX: Final = re.compile(
    r"(?i)\bt[ée]l(?:[ée]phone)?s?\b\.?\s*(?:/|&|\+|-|\bet\b|\bou\b)\s*(?:fax|t[ée]l[ée]copie)\b"
)
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_SMALL_WORDS: Final = frozenset(
    ("n", "no", "num", "numero", "de", "du", "des", "le", "la", "les", "d", "l", "the", "of", "nr")
)
_KIND_WORDS: Final = frozenset({"type", "label", "libelle", "etiquette"})
_CAMEL: Final = re.compile(r"(?<=[a-zà-ÿ\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-zà-ÿ])")


_QUANTITIES: Final = frozenset(
    {"qty", "quantity", "quantite", "qte", "montant", "amount", "prix", "price", "total", "ca"}
    | {"salary", "salaire", "population", "nb", "nombre", "count", "number", "revenue", "stock"}
    | {"effectif", "surface", "budget", "solde", "balance", "cod", "insee", "value", "valeur"}
)


def is_quantity(heading: str) -> bool:
    """Whether a heading speaks of an amount, or of a code that is no postal one."""
    return not _QUANTITIES.isdisjoint(folded_heading(heading).split())


class HeadingGuess(NamedTuple):
    """What a heading speaks of, and how sure that is (0 to 1)."""

    target: Target
    confidence: float


@cache
def _dictionary() -> dict[str, str]:
    words = dict.fromkeys(NOTHING.split("|"), IGNORE)
    for field in stored_fields():
        if field.importable and field.key != "photo":
            words[fold(field.label)] = field.key if field.key in supported_keys() else IGNORE
    words["employer each"] = "organization_name"
    for key, headings in SYNONYMS.items():
        words.update((heading, key) for heading in headings.split("|"))
    return words


def folded_heading(heading: str) -> str:
    """A heading as it is looked up: words of camelCase apart, folded, "(2)" taken off."""
    text = re.sub(r"\s*\(\d+\)$", "", heading.strip())
    return fold(_CAMEL.sub(" ", text))


def guess_heading(heading: str) -> HeadingGuess | None:
    """What a heading speaks of; None when no word of it is known.

    A target of "" (`IGNORE`) says that it is known to be of no use.
    """
    numbered = _NUMBERED.fullmatch(heading.strip())
    if numbered is not None:
        return _guess_numbered(numbered)
    if _PHONE_AND_FAX.search(heading):
        return HeadingGuess(Target("phone.number"), 0.9)
    # "Né(e) le", "Groupe(s)"
    heading = _ENDINGS.sub("", heading)
    folded = folded_heading(heading)
    bare = " ".join(word for word in folded.split() if word not in _SMALL_WORDS)
    for text in (folded, fold(heading), bare):
        key = _dictionary().get(text)
        if key is not None:
            # "Customer number" is more of a reference than "Id".
            sure = 0.9 if text in _BARE_REFERENCES else 1.0
            return HeadingGuess(_target(key, _kind_in(text, key)), sure)
    known = _guess_run_together(folded) or _guess_qualified(folded)
    # "Nom complet (tel que saisi)": what stands in brackets only comments.
    plain = " ".join(_BRACKETS.sub(" ", heading).split())
    if known is None and plain and plain != heading.strip():
        return guess_heading(plain)
    return known or _guess_misspelt(folded)


def _target(key: str, kind: str) -> Target:
    """The target of a word of the dictionary, which may bear its number ("given_name:#2")."""
    return Target(key, kind) if kind or ":" not in key else parse_target(key)


def _guess_run_together(folded: str) -> HeadingGuess | None:
    """ "BILLINGCITY", "CODEPOSTALCLIENT"… written without anything between the words."""
    if " " in folded or len(folded) < 7:
        return None
    compact = _compact_dictionary()
    key = compact.get(folded)
    if key is not None:
        return HeadingGuess(_target(key, ""), 0.95)
    for word, kind in QUALIFIERS.items():
        if len(word) < 4 or not folded.startswith(word):
            continue
        key = compact.get(folded[len(word) :])
        if key is not None and kind in _QUALIFIED_ENTITIES.get(key.partition(".")[0], ()):
            return HeadingGuess(_target(key, kind), 0.9)
    return None


@cache
def _compact_dictionary() -> dict[str, str]:
    return {words.replace(" ", ""): key for words, key in _dictionary().items()}


def _kind_in(folded: str, key: str) -> str:
    allowed = _QUALIFIED_ENTITIES.get(key.partition(".")[0], frozenset())
    # The office that delivers is a town, nobody's place of work.
    for word in folded.replace("bureau distributeur", "").split():
        if QUALIFIERS.get(word) in allowed and key != "web_page.url":
            return QUALIFIERS[word]
    return ""


def _guess_numbered(match: re.Match[str]) -> HeadingGuess | None:
    """Google's "Phone 2 - Value", "Address 1 - Street": the number tells the row."""
    entity = fold(match[1]).replace("e mail", "email").replace("telephone", "phone")
    entity = {"adresse": "address", "organisation": "organization"}.get(entity, entity)
    part = fold(match[3])
    if part in _KIND_WORDS:
        key = {"phone": "phone.kind", "email": "email.kind", "address": "address.kind"}.get(entity)
        return HeadingGuess(Target(key or IGNORE, "", int(match[2])), 1.0)
    known = _dictionary().get(f"{entity} {part}") or (
        _dictionary().get(part) if entity == "address" else None
    )
    if known is None or entity == "organization" and int(match[2]) > 1:
        return HeadingGuess(Target(IGNORE), 1.0)
    number = int(match[2]) if entity == "address" else 1
    return HeadingGuess(Target(known, "", number), 1.0)


def _guess_qualified(folded: str) -> HeadingGuess | None:
    """ "Tel bureau", "Home Street", "E-mail 2 Address": the kind taken off, the rest looked up."""
    words = [re.sub(r"(?<=[a-z])\d+$", "", word) for word in folded.split()]
    kinds = [QUALIFIERS[word] for word in words if word in QUALIFIERS]
    rest = [word for word in words if word not in QUALIFIERS]
    if not kinds:
        # The number of several columns of the same field.
        bare = [word for word in words if not word.isdigit()]
        if bare and bare != folded.split():
            key = _dictionary().get(" ".join(bare))
            if key and key.partition(".")[0] in ("phone", "email", "web_page"):
                return HeadingGuess(Target(key), 0.9)
        return None
    bare_text = " ".join(word for word in rest if not word.isdigit())
    key = _dictionary().get(bare_text) if bare_text else None
    if key is None:
        bare_text = " ".join(word for word in bare_text.split() if word not in _SMALL_WORDS)
        key = _dictionary().get(bare_text) if bare_text else None
    a_phone = "mobile" in kinds or "fax" in kinds
    if key is None and a_phone and bare_text in _SAYS_NOTHING:
        key = "phone.number"
    if key is None or key == IGNORE:
        return None
    entity = key.partition(".")[0]
    allowed = _QUALIFIED_ENTITIES.get(entity)
    if allowed is None:
        return HeadingGuess(Target(key), 0.7)
    # "Business Fax" is a fax, "Home Mobile" a mobile.
    fitting = [kind for kind in ("fax", "mobile", *kinds) if kind in kinds and kind in allowed]
    kind = fitting[0] if fitting else ""
    return HeadingGuess(Target(key, kind), 0.95)


def _guess_misspelt(folded: str) -> HeadingGuess | None:
    """The known heading a typing slip away, or one whose words all stand in a longer heading."""
    words = folded.split()
    found = _one_slip_away(words) if len(folded) >= 5 else None
    if found is not None:
        key = _dictionary()[found]
        return HeadingGuess(Target(key, _kind_in(found, key)), 0.75)
    parts: list[tuple[int, int, str]] = []
    for size in range(min(4, len(words) - 1), 0, -1):
        for start in range(len(words) - size + 1):
            part = " ".join(words[start : start + size])
            known = _dictionary().get(part)
            rest = {*words[:start], *words[start + size :]}
            if known is None or not rest.isdisjoint(OTHER_THINGS):
                continue
            if known == MODIFIED:
                continue  # "Date de modification du tarif"
            if part in ("nom", "noms"):
                known = _whose_name(rest)
            if known and (size > 1 or part in TELLING):
                # What a heading says of a contact or an address is more than these words.
                vague = _VAGUE.get(known, 0) if size < 3 else 0
                parts.append((vague, -size, known))
    if not parts:
        return None
    known = min(parts, key=lambda part: part[:2])[2]
    return HeadingGuess(_target(known, _kind_in(folded, known)), 0.6)


def _one_slip_away(words: list[str]) -> str | None:
    """The known heading that differs in one word by a typing slip."""
    from rapidfuzz import fuzz

    best, most = None, _SLIP
    for known, parts in _dictionary_words():
        if len(parts) != len(words) or _dictionary()[known] == IGNORE:
            continue
        different = [(one, other) for one, other in zip(words, parts, strict=True) if one != other]
        if len(different) != 1:
            continue
        one, other = different[0]
        if min(len(one), len(other)) >= 4 and abs(len(one) - len(other)) <= 1:
            ratio = fuzz.ratio(*different[0])
            if ratio > most:
                best, most = known, ratio
    return best


@cache
def _dictionary_words() -> list[tuple[str, list[str]]]:
    return [(known, known.split()) for known in _dictionary()]


_SLIP: Final = 80.0
_VAGUE: Final = {
    FULL_NAME: 3, "organization_name": 2, "address.street": 1, "notes": 1, "family_name": 1
}  # fmt: skip


def _whose_name(words: set[str]) -> str:
    """What "Nom de l'adhérent", "Nom de la structure" name: a person, a company, or neither."""
    if words & COMPANY_WORDS:
        return "organization_name"
    return "family_name" if words & PERSON_WORDS else ""
