"""Names of people: the civility and the given and family names of a whole name, initials."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from sme_crm.domain.folding import fold
from sme_crm.domain.given_names import is_given_name
from sme_crm.domain.legal_forms import LEGAL_FORMS
from sme_crm.domain.salutation import civility_form

Confidence = Literal["high", "medium", "low"]

# Wordings of address files besides those people choose, which `salutation` knows.
_OTHER_WORDINGS: Final = {
    "mons": "mr", "herr": "mr", "mde": "mrs", "mmme": "mrs", "frau": "mrs", "vve": "mrs",
    "mr mme": "couple", "monsieur madame": "couple", "madame monsieur": "couple",
    "mme m": "couple", "mme mr": "couple", "mme et mr": "couple", "mme ou m": "couple",
    "mme ou mr": "couple", "madame ou monsieur": "couple", "mr mrs": "couple",
}  # fmt: skip
# Forms of two people, which have no key of their own: kept in the words they were typed in.
_PLURALS: Final = ("mr_mr", "mrs_mrs")

# Taken off a name only with a dot or a capital: they are also initials, words or names.
_CAREFUL: Final = frozenset(("m", "me", "miss", "prof", "couple", "mm", "mons", "sir", "pr"))

_PARTICLES: Final = frozenset(
    ("de", "d", "du", "des", "von", "van", "der", "den", "ter", "da", "di", "dos", "das", "del",
     "della", "y", "zu", "zum", "zur", "el", "al", "ben", "bin", "ibn", "la", "le", "les", "lo",
     "af", "av", "of")
)  # fmt: skip


# Particles that are given names too, when they come first (Ben Hassan, Al Pacino).
_NOT_FIRST: Final = frozenset(("al", "ben", "el"))

_AND: Final = re.compile(r"(?i)\s+(?:et|&|and|ou)\s+(?=(?:mr?s?|mme|mlle|ms|monsieur|madame)\b)")
# A household or an estate is named as a whole.
_HOUSEHOLDS: Final = frozenset(
    ("famille", "indivision", "succession", "consorts", "hoirie", "family", "fratrie")
)
_SUFFIXES: Final = frozenset(("jr", "sr", "junior", "senior", "ii", "iii", "iv", "phd", "md"))
# Behind a comma these are no given name: "Martin Luther King, Jr.", "Anne Durand, PhD".
_BEHIND_COMMA: Final = _SUFFIXES | {"esq", "dds", "mba", "cpa", "msc", "bsc", "dvm"}
# Between two family names of one person.
_BETWEEN: Final = frozenset(("epouse", "ep", "epse", "nee", "ne", "veuve", "vve"))


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name read apart; every word but the civility stays as typed.

    `civility` is a key of `vocabulary.CIVILITIES`, or the words themselves of a
    plural ("MM."). `confidence` says how sure the order of given and family name is.
    """

    civility: str
    given: str
    family: str
    confidence: Confidence


def read_civility(text: str) -> str:
    """The key of a civility as typed ("Madame" → mrs, "M. et Mme" → couple), "" if it is none."""
    form: str = civility_form(text)
    if form == "unknown":
        return _OTHER_WORDINGS.get(fold(text), "")
    return text.strip() if form in _PLURALS else form


def _take_civility(text: str) -> tuple[str, str]:
    """The civility at the beginning or end, the rest; the longest of up to four words wins."""
    words = text.split()
    # Every wording begins with a word that is a civility by itself.
    counts = range(min(len(words), 4), 0, -1) if words and read_civility(words[0]) else ()
    for count in counts:
        head = " ".join(words[:count])
        folded = fold(head)
        found = read_civility(head)
        if not found or (count == len(words) and folded in _CAREFUL):
            continue
        if folded in _CAREFUL and head[-1] != "." and not head[0].isupper():
            continue
        return found, " ".join(words[count:])
    last = read_civility(words[-1]) if len(words) > 1 else ""
    if last and fold(words[-1]) not in _CAREFUL:
        return last, " ".join(words[:-1]).rstrip(" ,")
    return "", text


_GIVEN_IN_BRACKETS: Final = re.compile(r"([^\W\d_a-z][^()a-z]+)\s*\(([^()\d]+)\)")
_PARENTHESIS: Final = re.compile(r"[(]\s*(m|mr|mme|mlle|monsieur|madame)\.?\s*[)]", re.IGNORECASE)


def split_full_name(text: str, family_first: bool | None = None) -> PersonName:
    """A person's whole name as typed, read apart.

    `family_first`: the order of a whole column, for names that do not tell it themselves.

    "DUPONT Jean" and "Jean DUPONT": capitals are the family name. "Dupont, Jean": the comma
    separates. "Jean de La Tour": a particle begins the family name. "Marie Dupont": the last
    word is the family name, with less confidence. A suffix ("John Smith Jr.", "Anne Durand, PhD")
    goes with the family name. Every word is in the result; case is kept.
    """
    text = " ".join(text.split())
    inside = _GIVEN_IN_BRACKETS.fullmatch(text) if text.endswith(")") else None
    if inside is not None:
        text = f"{inside[1]} {inside[2]}"  # "DUPONT (Jean)"
    bracket = _PARENTHESIS.search(text)
    if bracket is not None:
        text = f"{bracket[1]} {text[: bracket.start()]} {text[bracket.end() :]}"
        text = " ".join(text.split())
    both = _split_couple(text)
    if both is not None:
        return both
    civility, rest = _take_civility(text)
    if not rest:
        return PersonName(civility, "", "", "low")
    if "," in rest:
        whole, suffix = part_suffix(rest)
        if suffix:
            return _with_suffix(civility, whole, suffix)
        family, _, given = (part.strip() for part in rest.partition(","))
        if not civility and given:
            civility, given = _take_civility(given)
        return PersonName(civility, given, family, "high" if given and family else "low")
    words = rest.split()
    if len(words) == 1 or fold(words[0]) in _HOUSEHOLDS:
        return PersonName(civility, "", rest, "high" if civility else "low")
    if len(words) > 2 and words[-1].strip(".,").lower() in _SUFFIXES:
        # "John Smith Jr.": what is behind a name belongs to it.
        return _with_suffix(civility, " ".join(words[:-1]), words[-1])
    capitals = [_is_capital(word) for word in words]
    if any(capitals) and not all(capitals):
        split = _split_by_capitals(words, capitals)
        if split is not None:
            return PersonName(civility, split[0], split[1], "high")
    given, family, confidence = _split_by_words(words, family_first)
    return PersonName(civility, given, family, confidence)


def _with_suffix(civility: str, text: str, suffix: str) -> PersonName:
    """A name with what stands behind it, which goes with the family name."""
    name = split_full_name(text)
    family = f"{name.family} {suffix}".strip()
    return PersonName(civility or name.civility, name.given, family, name.confidence)


def part_suffix(text: str) -> tuple[str, str]:
    """A whole name without the suffix behind its last comma, and that suffix ("" for none).

    "Martin Luther King, Jr.", "King, Martin Luther, Jr."; "Dupont, Jean" has none.
    """
    name, comma, suffix = (part.strip() for part in text.rpartition(","))
    known = comma and fold(suffix).replace(" ", "") in _BEHIND_COMMA
    return (name, suffix) if known and " " in name else (text, "")


def _split_couple(text: str) -> PersonName | None:
    """Two people with a civility each: "M. Jean et Mme Marie DUPONT", "M. Dupont et Mme Durand".

    One family name is told once, two are joined by "et"; None for anything else.
    """
    parts = _AND.split(text)
    if len(parts) != 2:
        return None
    people = [_take_civility(part) for part in parts]
    forms = sorted(civility for civility, _ in people)
    if forms != ["mr", "mrs"] or not all(rest for _, rest in people):
        return None
    names = [_split_rest(rest) for _, rest in people]
    families = list(dict.fromkeys(family for _, family in names if family))
    alone = len(families) == 2 and not names[0][0] and " " not in people[0][1]
    if alone and is_given_name(families[0]):
        # "M. Jean et Mme Marie Dupont": the first word alone is a given name if it is one.
        names[0] = (families[0], "")
        families = families[1:]
    if len({fold(family) for family in families}) == 1:
        families = families[:1]
    given = " et ".join(first for first, _ in names if first)
    return PersonName("couple", given, " et ".join(families), "medium")


def _split_rest(rest: str) -> tuple[str, str]:
    """(given, family) of a name without civility."""
    name = split_full_name(rest)
    return name.given, name.family


def tells_order(text: str) -> bool | None:
    """Whether two words of a name are family and given name (True), the other way round (False);
    None when they do not tell."""
    words = text.split()
    if len(words) != 2 or "," in text or read_civility(words[0]):
        return None
    first, last = map(is_given_name, words)
    return None if first == last else last


def _split_by_words(
    words: list[str], family_first: bool | None = None
) -> tuple[str, str, Confidence]:
    """(given, family, confidence) of two words or more that capitals do not tell apart."""
    both = next((n for n, word in enumerate(words) if word.lower() in ("et", "&")), 0)
    if 0 < both < len(words) - 1 and len(words) > 3:
        family = words[: both - 1] + words[both + 2 :]
        return " ".join(words[both - 1 : both + 2]), " ".join(family), "medium"
    first, last = is_given_name(words[0]), is_given_name(words[-1])
    if family_first is False:
        first, last = True, False
    elif family_first and _particle_at(words) is None:
        # All but the first word, unless more of the end than that are family names.
        end = next((n for n, word in enumerate(words) if n and is_given_name(word)), 1)
        return " ".join(words[end:]), " ".join(words[:end]), "medium"
    if last and not first:
        return words[-1], " ".join(words[:-1]), "medium"
    at = _particle_at(words)
    if at is not None and at > 0:
        return " ".join(words[:at]), " ".join(words[at:]), "medium"
    if at == 0:
        end = next(n for n, word in enumerate(words) if fold(word) not in _PARTICLES) + 1
        return " ".join(words[end:]), " ".join(words[:end]), "low"
    sure = first and not last and len(words) == 2
    return " ".join(words[:-1]), words[-1], "medium" if sure else "low"


_ROMAN: Final = frozenset(("II", "III", "IV"))


def _is_capital(word: str) -> bool:
    """True for a word in capitals of at least two letters ("DUPONT", "O'BRIEN", not "J.")."""
    letters = [character for character in word if character.isalpha()]
    if word in _ROMAN:
        return False
    return len(letters) > 1 and "".join(letters).isupper()


def _split_by_capitals(words: list[str], capitals: list[bool]) -> tuple[str, str] | None:
    """(given, family) when the words in capitals stand together, at one end; else None."""
    first, last = capitals.index(True), len(capitals) - 1 - capitals[::-1].index(True)
    while first > 0 and fold(words[first - 1]) in (
        _PARTICLES if first > 1 else _PARTICLES - _NOT_FIRST
    ):
        first -= 1
    if not all(
        capital or fold(word) in _PARTICLES or fold(word) in _BETWEEN
        for word, capital in zip(words[first : last + 1], capitals[first : last + 1], strict=True)
    ):
        return None
    if first > 0 and last < len(words) - 1:
        return None
    given = words[:first] if first > 0 else words[last + 1 :]
    return " ".join(given), " ".join(words[first : last + 1])


def _particle_at(words: list[str]) -> int | None:
    """Where the family name begins by a particle; a word must follow it. None if none does."""
    for position, word in enumerate(words[:-1]):
        folded = fold(word)
        if folded in _PARTICLES and (position > 0 or folded not in _NOT_FIRST):
            if all(fold(after) in _PARTICLES for after in words[position:]):
                return None
            return position
    for position, word in enumerate(words):
        if position > 0 and re.match(r"(?i)d['’]\w", word):
            return position
    return None


def initials(formatted_name: str) -> str:
    """One or two capitals for a badge: "Jean-Pierre Dupont" → "JD", "" when there is no letter.

    Civilities, particles and legal forms do not count unless nothing else is there.
    """
    _, name = _take_civility(formatted_name) if formatted_name.strip() else ("", "")
    words = [word for word in re.findall(r"[^\W_]+", name) if word]
    strong = [
        word
        for word in words
        if fold(word) not in _PARTICLES and word.upper() not in LEGAL_FORMS and fold(word)
    ] or words
    if not strong:
        return ""
    last = name.split()[-1]
    tail = next((word for word in strong if last.startswith(word)), strong[-1])
    chosen = strong[:1] if len(strong) == 1 else [strong[0], tail]
    return "".join(word[0].upper()[:1] for word in chosen)
