"""The rules of the margin check as data: what each asks, why, where it comes from, its measure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sme_crm.domain.translation import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class WritingRule:
    """One rule; texts are translated in the context "WritingCheck".

    `finding` says what is missing in the margin, `advice` what to do, `source` who says so.
    `measure` is the number it goes by, in the words of `unit` ("" where it has none).
    """

    name: str
    finding: str
    advice: str
    source: str
    measure: float = 0
    unit: str = ""


_EYES: Final = QT_TRANSLATE_NOOP(
    "WritingCheck",
    "Siegfried Vögele, eye-track studies of letters (1984): the eye goes to the headline, to what"
    " is set apart and to the P.S. before it reads the text.",
)
_METHOD: Final = QT_TRANSLATE_NOOP(
    "WritingCheck",
    "A rule of thumb of direct marketing; test it on your own mailings.",
)
_PLAIN: Final = QT_TRANSLATE_NOOP(
    "WritingCheck",
    "Guides to plain language (Rudolf Flesch, 1946, and those after him): 15 to 20 words on"
    " average, hardly any sentence above 30.",
)

WRITING_RULES: Final[dict[str, WritingRule]] = {
    "headline": WritingRule(
        QT_TRANSLATE_NOOP("WritingCheck", "A headline"),
        QT_TRANSLATE_NOOP("WritingCheck", "No headline"),
        QT_TRANSLATE_NOOP(
            "WritingCheck",
            "Begin with one short line in bold that says what the reader gains.",
        ),
        _EYES,
        18,
        QT_TRANSLATE_NOOP("WritingCheck", "words at most"),
    ),
    "one_offer": WritingRule(
        QT_TRANSLATE_NOOP("WritingCheck", "One offer"),
        QT_TRANSLATE_NOOP("WritingCheck", "No offer, or more than one"),
        QT_TRANSLATE_NOOP(
            "WritingCheck", "Offer one thing: who has to choose puts the letter aside."
        ),
        _METHOD,
        1,
        QT_TRANSLATE_NOOP("WritingCheck", "offers in figures at most"),
    ),
    "deadline": WritingRule(
        QT_TRANSLATE_NOOP("WritingCheck", "A deadline"),
        QT_TRANSLATE_NOOP("WritingCheck", "No deadline"),
        QT_TRANSLATE_NOOP(
            "WritingCheck", "Say until when: what can be done any time is not done today."
        ),
        _METHOD,
    ),
    "postscript": WritingRule(
        QT_TRANSLATE_NOOP("WritingCheck", "A P.S."),
        QT_TRANSLATE_NOOP("WritingCheck", "No P.S."),
        QT_TRANSLATE_NOOP(
            "WritingCheck", "Say the most important thing once more below the signature."
        ),
        _EYES,
    ),
    "you_form": WritingRule(
        QT_TRANSLATE_NOOP("WritingCheck", "“You” before “we”"),
        QT_TRANSLATE_NOOP("WritingCheck", "More about us than about the reader"),
        QT_TRANSLATE_NOOP(
            "WritingCheck", "Turn the sentence round: what does the reader have, see, gain?"
        ),
        _METHOD,
        0.5,
        QT_TRANSLATE_NOOP("WritingCheck", "share of “you” at least"),
    ),
    "sentence_length": WritingRule(
        QT_TRANSLATE_NOOP("WritingCheck", "Short sentences"),
        QT_TRANSLATE_NOOP("WritingCheck", "A long sentence"),
        QT_TRANSLATE_NOOP("WritingCheck", "Make two of it."),
        _PLAIN,
        30,
        QT_TRANSLATE_NOOP("WritingCheck", "words at most"),
    ),
    "present_tense": WritingRule(
        QT_TRANSLATE_NOOP("WritingCheck", "The present tense"),
        QT_TRANSLATE_NOOP("WritingCheck", "Much future tense"),
        QT_TRANSLATE_NOOP(
            "WritingCheck", "Write in the present: the reader sees himself with it already."
        ),
        _METHOD,
        1,
        QT_TRANSLATE_NOOP("WritingCheck", "verbs in the future in one paragraph at most"),
    ),
}
