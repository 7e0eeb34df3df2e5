"""The words the margin check listens to, in French and in English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class WritingWords:
    """Words of one language: for the reader, for the writer, of offers, deadlines, the future."""

    you: frozenset[str]
    we: frozenset[str]
    offers: re.Pattern[str]
    deadlines: re.Pattern[str]
    future: re.Pattern[str]


_GAP: Final = r"[\s\u00a0\u202f]"
_MONTHS: Final = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    "|january|february|march|april|june|july|august|september|october|november|december"
)
_DAYS: Final = (
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    "|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
)
# "Vous recevrez", "nous aurons": the ends of the French future. The present of verbs whose stem
# ends in r looks alike for "nous" and "vous" (retirez, ouvrez, montrons) and is not meant.
_FUTURE_FR: Final = (
    r"\b(?:ser|aur|fer|ir|pourr|devr|recevr|verr|enverr|dir|voudr|viendr|tiendr|saur|faudr|vaudr)"
    r"(?:ai|as|a|ons|ez|ont)\b"
    r"|\b\w{2,}(?:er|fi?r|dr|ir)(?:ai|as|ont)\b"
    r"|\b(?!(?:re)?tir|désir|admir|[a-z]*spir|vir|déchir|(?:en)?cadr)\w{2,}(?:er|ir|dr)(?:ons|ez)\b"
)

WORDS: Final[dict[str, WritingWords]] = {
    "fr": WritingWords(
        you=frozenset({"vous", "votre", "vos", "vôtre", "vôtres", "chez-vous", "vous-même"}),
        we=frozenset({"nous", "notre", "nos", "nôtre", "je", "mon", "ma", "mes", "moi", "me",
                      "nous-mêmes"}),
        offers=re.compile(
            r"\b(?:offr\w+|offert\w*|remise|réduction|rabais|cadeau|gratuit\w*|bon de|avantage\w*"
            r"|essai|invit\w+|avoir de|geste|propos\w+|remercie\w*|économis\w+|prix|tarif\w*"
            r"|avant-première|réserv\w+|bénéfici\w+)\b",
            re.IGNORECASE,
        ),
        deadlines=re.compile(
            rf"\b(?:jusqu[’']au|jusqu[’']à la fin|avant le|au plus tard|d[’']ici|dès aujourd[’']hui"
            rf"|sous{_GAP}\w+{_GAP}(?:jours|heures|semaines)|pendant{_GAP}\w+{_GAP}(?:jours|semaines"
            rf"|mois)|dans les{_GAP}\w+{_GAP}jours|(?:le|au|{_DAYS}){_GAP}\d{{1,2}}(?:er)?{_GAP}"
            rf"(?:{_MONTHS}))",
            re.IGNORECASE,
        ),
        future=re.compile(_FUTURE_FR, re.IGNORECASE),
    ),
    "en": WritingWords(
        you=frozenset({"you", "your", "yours", "yourself", "you're", "you've", "you'll", "you'd"}),
        we=frozenset({"we", "our", "ours", "us", "i", "my", "mine", "me", "we're", "we've",
                      "we'll", "i'm", "i've", "i'll"}),
        offers=re.compile(
            r"\b(?:offer\w*|discount|gift|free|voucher|saving\w*|save|trial|invit\w+|refund|credit"
            r"|thank\w*|price\w*|preview|reserve\w*|benefit\w*|propos\w+)\b",
            re.IGNORECASE,
        ),
        deadlines=re.compile(
            rf"\b(?:until|before the|by the end of|no later than|by (?:{_DAYS})|today"
            rf"|within{_GAP}\w+{_GAP}(?:days|hours|weeks)|for{_GAP}\w+{_GAP}(?:days|weeks|months)"
            rf"|(?:by|before|until|on){_GAP}(?:(?:{_DAYS}){_GAP})?\d{{1,2}}{_GAP}(?:{_MONTHS}|may))\b",
            re.IGNORECASE,
        ),
        future=re.compile(r"\b(?:will|shall|won[’']t|would)\b|[’']ll\b", re.IGNORECASE),
    ),
}  # fmt: skip
