"""The state of a value that was read: good, or doubtful with the reason to show."""

from __future__ import annotations

import re
from typing import Final, Literal

from sme_crm.domain.translation import QT_TRANSLATE_NOOP

ValueState = Literal["good", "doubtful"]

# Context of every reason text below and in the modules that read values.
REASON_CONTEXT: Final = "ValueRules"

EMPTY: Final = QT_TRANSLATE_NOOP("ValueRules", "Nothing is written here.")

_EXCEL_FLOAT: Final = re.compile(r"\d+[.,]0+")
_EXCEL_SCIENTIFIC: Final = re.compile(r"(\d)(?:[.,](\d+))?[eE]\+?(\d{1,2})")


def undo_spreadsheet_number(text: str) -> str:
    """The digits of a code that a spreadsheet turned into a number, else the text unchanged.

    "612345678.0" → "612345678", "6,12345678E+08" → "612345678". An exponent larger than the
    digits shown means that digits were lost: such a text is returned unchanged, to be doubted.
    """
    if _EXCEL_FLOAT.fullmatch(text):
        return re.split("[.,]", text)[0]
    match = _EXCEL_SCIENTIFIC.fullmatch(text)
    if match is None:
        return text
    whole, fraction, exponent = match[1], match[2] or "", int(match[3])
    return whole + fraction if exponent == len(fraction) else text
