"""What is to be done and with whom: the verb gives the kind, the person stands behind it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from sme_crm.domain.task_words.line import TAKEN, Line, compiled

Names = Callable[[str], bool]
"""Whether words are the name of a contact."""

_A: Final = r"(?:un |une |le |la |l'|les |a |an |the |au |par |by |this |son |sa |my )?"
_MAIL: Final = r"(?:e-?mails?|mails?|courriels?)"
_POST: Final = r"(?:courriers?|lettres?|letters?|carte|card)"
_QUOTE: Final = r"(?:devis|quotes?|quotation)"
_SEND: Final = (
    r"(?:r?envoyer|ecrire|repondre|faire|preparer|poster|send|write|reply|prepare|make|do)"
)
_CHASE: Final = r"(?:relancer|rappeler|suivre|chase|follow up)"
_KINDS: Final = (
    ("email", compiled(rf"(?:{_SEND} {_A}){{0,1}}{_MAIL}")),
    ("letter", compiled(rf"(?:{_SEND} {_A}){{0,1}}{_POST}|ecrire|write")),
    ("quote", compiled(rf"(?:(?:{_SEND}|{_CHASE}) {_A}){{0,1}}{_QUOTE}")),
    ("call", compiled(r"r?appel(?:er|ez|le|s)?|(?:re)?telephoner?|coup de (?:fil|telephone)|tel\.?"
                      r"|phone|call(?:ing)?(?: back)?|ring(?: up)?")),
    ("visit", compiled(r"visiter|visites?|passer (?:chez|voir)|(?:rendre|aller) (?:visite|voir)|rdv"
                       r"|rendez-vous|rencontrer|reunion|visit|meet(?:ing)?|go (?:and |to )?see")),
)  # fmt: skip
# Verbs of no kind, behind which a person stands all the same.
_OTHER_VERBS: Final = compiled(
    r"relancer|contacter|voir|remercier|prevenir|livrer|payer|inviter|feliciter|envoyer|facturer"
    r"|chase|follow up|contact|see|thank|tell|pay|invite|send|ask|remind"
)
_LINKS: Final = re.compile(
    r" *[:,-]? *(?:(?:back|up|a|au|aux|chez|avec|pour|de|des|du|to|for|with|at|from|the|le|la|les"
    r"|un|une|an) +|(?:d|l)')*(?:(?:m|mr|mme|mlle|mrs|ms|me|dr|monsieur|madame|mademoiselle|maitre"
    r"|docteur)\.? +(?:(?:et|and) (?:mme|mrs|madame)\.? +)?)?"
)
# "Meeting … with Bob", "envoyer un courrier de relance à Dupont": who stands behind such a word.
_WITH: Final = re.compile(r"(?<![\w-])(?:avec|chez|with) +(?=[^\W\d_])")
_TO: Final = re.compile(r"(?<![\w-])(?:a|to|avec|chez|with) +(?=[^\W\d_])")
_SENT: Final = frozenset(("email", "letter", "quote"))
_WORD: Final = re.compile(r"[^\s\0:;,()\"?!]+")
_STOPS: Final = frozenset((
    "pour", "au", "sujet", "propos", "concernant", "sur", "afin", "car", "re", "about",
    "regarding", "because", "devis", "facture", "commande", "quote", "invoice", "order", "et",
    "and", "si", "if", "a", "chez", "avec", "with", "at", "for", "to", "dans", "in", "rappel",
    "the",
))  # fmt: skip
_FIGURES: Final = re.compile(r"[0-9]+/[0-9/]+")
_MOST_WORDS: Final = 5


class FoundPerson(NamedTuple):
    """The kind of a task and the words for its person, with the places of both in the line."""

    kind: str
    verb: tuple[int, int] | None
    person: tuple[int, int] | None


def find_person(line: Line, names: Names | None = None) -> FoundPerson:
    """The first verb or noun that says what to do, and the person behind it, or else before it.

    `names` tells which words are a contact: then the longest such words are the person, wherever
    they stand. Without it the words up to a comma, another piece that is understood, or a word
    like "pour" are taken, five at most.
    """
    found = [
        (match.start(), -match.end(), kind)
        for kind, pattern in _KINDS
        for match in pattern.finditer(line.text)
    ]
    best = min(found, default=None)
    other = _OTHER_VERBS.search(line.text)
    if other is not None and (best is None or other.start() < best[0]):
        person = _person_behind(line, other.end())
        kind = best[2] if best is not None else "other"
        verb = (best[0], -best[1]) if best is not None else None
        if verb is not None and person is not None and verb[0] < person[1]:
            person = _person_behind(line, verb[1]) or person
    elif best is not None:
        kind, verb = best[2], (best[0], -best[1])
        person = _person_to(line, _TO, verb[1]) if kind in _SENT else None
        person = person or _person_behind(line, verb[1])
        if person is None and other is not None:
            person = _person_behind(line, other.end())
        person = person or _person_to(line, _WITH, 0) or _person_before(line, verb[0])
    else:
        kind, verb, person = "other", None, _person_to(line, _WITH, 0)
    if names is not None:
        person = _known_person(line, names, verb, person) or person
    if person is not None and verb is not None and verb[0] < person[1] and person[0] < verb[1]:
        person = None
    return FoundPerson(kind, verb, person)


def _person_behind(line: Line, place: int) -> tuple[int, int] | None:
    links = _LINKS.match(line.text, place)
    start = end = links.end() if links is not None else place
    for _ in range(_MOST_WORDS):
        word = _WORD.match(line.text, end + (line.text[end : end + 1] == " " and end > start))
        if word is None or _FIGURES.fullmatch(word[0]):
            break
        if word[0].strip("'.-") in _STOPS or not word[0].strip("'.-/"):
            break
        end = word.end()
    return (start, end) if end > start else None


def _person_to(line: Line, link: re.Pattern[str], place: int) -> tuple[int, int] | None:
    """The person behind the first such word from a place on."""
    match = link.search(line.text, place)
    return _person_behind(line, match.end()) if match is not None else None


def _person_before(line: Line, place: int) -> tuple[int, int] | None:
    """ "Dupont : rappeler", "Dupont à rappeler"."""
    start = line.text.rfind(TAKEN, 0, place) + 1
    words = list(_WORD.finditer(line.text, start, place))
    while words and words[-1][0] in ("a", "to", "-", "pour"):
        words.pop()
    if not words or len(words) > _MOST_WORDS:
        return None
    links = _LINKS.match(line.text, words[0].start())
    first = links.end() if links is not None else words[0].start()
    return (first, words[-1].end()) if first < words[-1].end() else None


def _known_person(
    line: Line, names: Names, verb: tuple[int, int] | None, guess: tuple[int, int] | None
) -> tuple[int, int] | None:
    """The longest words that name a contact, those behind the verb first."""
    words = [
        (match.start(), match.end())
        for match in _WORD.finditer(line.text)
        if verb is None or match.start() >= verb[1] or match.end() <= verb[0]
    ][:40]
    first = guess[0] if guess is not None else 0
    starts = sorted(range(len(words)), key=lambda place: (words[place][0] < first, place))
    for length in range(min(_MOST_WORDS, len(words)), 0, -1):
        for place in starts:
            if place + length > len(words):
                continue
            start, end = words[place][0], words[place + length - 1][1]
            if TAKEN not in line.text[start:end] and names(line.typed_piece(start, end)):
                return start, end
    return None
