"""Which page of how many, at the foot of every page of a document."""

from __future__ import annotations

from sme_crm.domain.letters.filling import FilledRun
from sme_crm.domain.translation import QT_TRANSLATE_NOOP, translated
from sme_crm.printing.pdf.page import PlacedText
from sme_crm.printing.pdf.pdf_file import Foot
from sme_crm.printing.typesetting.paragraphs import Typesetter

_PAGE: str = QT_TRANSLATE_NOOP("Reports", "Page {page} of {pages}")
_SIZE = 8.0
_GRAY = 0.35


def page_words(language: str, number: int | str, count: int | str) -> str:
    """ "Page 2 of 6"; spreadsheets fill in both themselves ("&P", "&N")."""
    return translated(language, "Reports", _PAGE).format(page=number, pages=count)


def page_foot(
    setter: Typesetter,
    x: float,
    width: float,
    baseline: float,
    *,
    said: str = "",
    always: bool = True,
    size: float = _SIZE,
) -> Foot:
    """What sets the number of a page at the right of a foot, after what is `said` there.

    Points from the top left. Without `always` the only page of a document has none.
    """

    def foot(number: int, count: int) -> PlacedText | None:
        if count == 1 and not always:
            return None
        text = " · ".join(filter(None, (said, page_words(setter.language, number, count))))
        laid = setter.lay_out(
            (FilledRun(text, is_data=True),), width, size=size, leading=size * 1.25, align="right"
        )
        return PlacedText(laid, x, baseline, gray=_GRAY)

    return foot
