"""How much mail came back of a part of what was sent, against the benchmark of that very part.

Two per cent of town halls is worse than five of foreign students: each part may have a benchmark
of its own, with where it comes from.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from math import exp, fsum, lgamma, log, log1p
from typing import Final, Literal

from sme_crm.domain.campaigns.statistics import Interval, wilson
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

USUAL_RATE: Final = 120
"""Hundredths of a per cent: about 1.2 % of mail comes back."""
USUAL_SOURCE: Final = QT_TRANSLATE_NOOP("ReturnRates", "Usual share of mail in France")
GUARANTEE: Final = QT_TRANSLATE_NOOP("ReturnRates", "Guaranteed by the supplier")
GUARANTEE_PASSED: Final = QT_TRANSLATE_NOOP("ReturnRates", "Guarantee passed")
FAULTS: Final = ("addressing", "unknown")
"""The reasons that speak of the address. Refused or unclaimed mail says nothing of it."""
WHOLE: Final = 10_000
_LEAST_EXPECTED: Final = 5.0
"""Pieces expected back below which nothing can be said, as in tests of rates."""
_RARE: Final = 0.025

Dimension = Literal["lot", "department", "postcode", "segment", "group", "cell"]
DIMENSIONS: Final[dict[Dimension, str]] = {
    "lot": QT_TRANSLATE_NOOP("ReturnRates", "Address file"),
    "department": QT_TRANSLATE_NOOP("ReturnRates", "Département"),
    "postcode": QT_TRANSLATE_NOOP("ReturnRates", "Postal code"),
    "segment": QT_TRANSLATE_NOOP("ReturnRates", "Segment"),
    "group": QT_TRANSLATE_NOOP("ReturnRates", "Group"),
    "cell": QT_TRANSLATE_NOOP("ReturnRates", "Test cell"),
}
"""What rates are told by, with their names."""

RateVerdict = Literal["above", "within", "too_few"]
VERDICTS: Final[dict[RateVerdict, str]] = {
    "above": QT_TRANSLATE_NOOP("ReturnRates", "Above"),
    "within": QT_TRANSLATE_NOOP("ReturnRates", "Within"),
    "too_few": QT_TRANSLATE_NOOP("ReturnRates", "Too few to say"),
}


@dataclass(frozen=True, slots=True)
class Benchmark:
    """The share of mail that may come back (a fraction), and where that comes from.

    "usual": the one of the settings. "own": of this part. "guaranteed": by a supplier, who
    answers for the faults of his addresses only.
    """

    rate: float
    source: str
    kind: Literal["usual", "own", "guaranteed"] = "usual"


@dataclass(frozen=True, slots=True)
class ReturnRate:
    """What came back of a part: pieces `sent`, `back` of them, `faults` of the address.

    `contacts` are those whose mail came back. `key` names the part within its dimension.
    """

    key: str
    name: str
    sent: int
    back: int
    faults: int
    benchmark: Benchmark
    contacts: tuple[int, ...] = ()

    @property
    def counted(self) -> int:
        """The pieces that count against the benchmark."""
        return self.faults if self.benchmark.kind == "guaranteed" else self.back

    @property
    def rate(self) -> float:
        """The share that counts."""
        return self.counted / self.sent if self.sent else 0.0

    @property
    def interval(self) -> Interval:
        """Where the rate lies, by Wilson."""
        return wilson(self.counted, self.sent)

    @property
    def verdict(self) -> RateVerdict:
        """Whether the rate is above its benchmark."""
        return judge(self.counted, self.sent, self.benchmark.rate)

    @property
    def guarantee_passed(self) -> bool:
        """Whether a supplier's guarantee is passed: a contract counts, it does not estimate."""
        return self.benchmark.kind == "guaranteed" and self.rate > self.benchmark.rate


def judge(back: int, sent: int, benchmark: float) -> RateVerdict:
    """The verdict on a share of returned mail.

    "above": the whole interval lies above the benchmark, and chance alone would bring so much
    back less than once in forty times. "within": it does not, the share is no higher, and five
    pieces at least were to be expected back. Else there are too few to say.
    """
    if sent and wilson(back, sent).low > benchmark and chance(back, sent, benchmark) < _RARE:
        return "above"
    if sent * benchmark < _LEAST_EXPECTED or back > sent * benchmark:
        return "too_few"
    return "within"


def chance(back: int, sent: int, rate: float) -> float:
    """How likely so many or more of `sent` come back at a rate (0 to 1): the binomial tail.

    Wilson's interval is too narrow for one or two pieces of a dozen.
    """
    if back <= 0:
        return 1.0
    if not 0 < rate < 1:
        return float(rate >= 1)
    whole = lgamma(sent + 1)
    fewer = fsum(
        exp(
            whole - lgamma(n + 1) - lgamma(sent - n + 1)
            + n * log(rate) + (sent - n) * log1p(-rate)
        )
        for n in range(back)
    )  # fmt: skip
    return max(0.0, 1.0 - fewer)


def address_words(parts: Collection[str]) -> str:
    """An address (street, postal code, town) on the one line that is kept of returned mail."""
    return ", ".join(filter(None, parts))


def code_in(words: str) -> str:
    """The postal code of a line that `address_words` made; "" without one."""
    parts = words.split(", ")
    found = parts[-2] if len(parts) > 1 else ""
    return found if re.fullmatch(r"[A-Z0-9][A-Z0-9 -]{1,9}", found) and _has_figure(found) else ""


def written_address(words: str) -> str:
    """A line that `address_words` made as it is written: the code right before its town."""
    code = code_in(words)
    if not code:
        return words
    before, town = words.rsplit(", ", 1)
    return f"{before}\N{NO-BREAK SPACE}{town}"


def _has_figure(text: str) -> bool:
    return any(character.isdigit() for character in text)
