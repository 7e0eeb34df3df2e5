"""Dates in running text: day, month and year stay on one line, in French and in English.

Every text that is set passes here, whether a date was merged, reckoned or typed by the writer.
"""

from __future__ import annotations

import re
from typing import Final

from sme_crm.domain.dates import MONTH_NAMES, SHORT_MONTHS
from sme_crm.printing.typesetting.directions import HELD_SPACE

# What nearly every text lacks that has no date: it is looked at once, and fast.
_NEAR_DATE: Final = re.compile(
    r"[0-9](?:er|st|nd|rd|th)? (?:jan|f[eé][bv]|mar|a[pv]r|ma[iy]|ju[inl]|ao[uû]|aug|sep|oct|nov|"
    r"d[eé]c)| (?:[0-9]{1,2}, )?(?:1[6-9]|20)[0-9]{2}(?![0-9])",
    re.IGNORECASE,
)
_NAMES: Final = sorted(
    {name for names in (MONTH_NAMES, SHORT_MONTHS) for each in names.values() for name in each},
    key=len,
    reverse=True,
)
_MONTH: Final = f"(?:{'|'.join(map(re.escape, _NAMES))})"
_DAY: Final = r"[0-9]{1,2}(?:er|st|nd|rd|th)?"
_YEAR: Final = "[0-9]{4}"
# "7 December 2026", "1er mai", "December 7, 2026", "décembre 2026".
_DATE: Final = re.compile(
    rf"\b(?:{_DAY} {_MONTH}(?: {_YEAR})?|{_MONTH} {_DAY}, {_YEAR}|{_MONTH} {_YEAR})(?!\w)",
    re.IGNORECASE,
)


def holds_date(text: str) -> bool:
    """True when a text has a date in words, in whole or in part."""
    return _NEAR_DATE.search(text) is not None and _DATE.search(text) is not None


def hold_dates(text: str) -> str:
    """The text with the spaces inside its dates held: `HELD_SPACE` for each."""
    if not _NEAR_DATE.search(text):
        return text
    return _DATE.sub(lambda found: found.group().replace(" ", HELD_SPACE), text)
