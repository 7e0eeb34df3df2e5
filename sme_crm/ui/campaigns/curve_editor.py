"""The curve of answers as a line of shares: "0; 3; 8; 11"."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from sme_crm.domain.amounts import format_number
from sme_crm.ui.forms.editors import LineEditor, Unreadable
from sme_crm.ui.labels import language_code

_MOST = 366


class CurveEditor(LineEditor):
    """Shares in per cent from the day of posting on; the value is hundredths of a per cent."""

    def read(self, text: str) -> object:
        """The curve, () for the usual one; raises Unreadable."""
        parts = [part.strip() for part in re.split(r"[;|]|\s+", text) if part.strip()]
        try:
            shares = [Decimal(part.replace(",", ".").rstrip("%")) for part in parts]
        except InvalidOperation:
            shares = [Decimal(-1)]
        if any(not share.is_finite() or share < 0 for share in shares) or len(shares) > _MOST:
            raise Unreadable(self.tr("Please type shares like 0; 3; 8; 11; 5.5."))
        curve = tuple(round(share * 100) for share in shares)
        if curve and not sum(curve):
            raise Unreadable(self.tr("On one day at least, answers must come."))
        return curve

    def write(self, value: object) -> str:
        """The shares as the language writes numbers."""
        if not isinstance(value, tuple):
            return ""
        language = language_code()
        return "; ".join(format_number(Decimal(part) / 100, language) for part in value)
