"""Runs of a template in a text document and back: styles as properties, fields as one object."""

from __future__ import annotations

import json
from typing import Any, cast, get_args

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextFormat

from sme_crm.domain.letters.template import FieldFormat, FieldRun, Run, Runs, RunStyle, TextRun
from sme_crm.ui.letters.editor.text_zoom import scalable
from sme_crm.ui.theme.fonts import TextRole, font

OBJECT = "\ufffc"
"""What stands in the document for a field; it can be deleted only whole."""
LINE_BREAK = "\u2028"
"""A line break inside a block."""
FIELD_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
_FIRST = QTextFormat.Property.UserProperty.value
_FIELD, _SIZE, _EXTRA = _FIRST + 1, _FIRST + 2, _FIRST + 3
_BOLD, _ITALIC, _UNDERLINE = _FIRST + 4, _FIRST + 5, _FIRST + 6
# A letter of the usual size (10.5 points) is shown in the size of the program's own texts.
_SHOWN = TextRole.BODY.size / 10.5
_FORMATS = frozenset(get_args(FieldFormat))


def style_format(style: RunStyle, extra: object = None) -> QTextCharFormat:
    """How a run of this style looks in the editor; the style itself is kept beside."""
    shown = QTextCharFormat()
    size = round(style.size * _SHOWN) if style.size is not None else None
    look = scalable(font(TextRole.STRONG if style.bold else TextRole.BODY, size))
    look.setItalic(style.italic)
    look.setUnderline(style.underline)
    shown.setFont(look, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
    if style.bold:
        shown.setFontWeight(QFont.Weight.DemiBold)
    for key, on in ((_BOLD, style.bold), (_ITALIC, style.italic), (_UNDERLINE, style.underline)):
        if on:
            shown.setProperty(key, True)
    if style.size is not None:
        shown.setProperty(_SIZE, float(style.size))
    if extra:
        shown.setProperty(_EXTRA, json.dumps(extra, ensure_ascii=False))
    return shown


def style_of(shown: QTextFormat) -> RunStyle:
    """The style kept in a format."""
    size = shown.property(_SIZE)
    return RunStyle(
        bold=bool(shown.property(_BOLD)),
        italic=bool(shown.property(_ITALIC)),
        underline=bool(shown.property(_UNDERLINE)),
        size=float(size) if size is not None else None,
    )


def restyled(shown: QTextCharFormat, style: RunStyle) -> QTextCharFormat:
    """The format of the same run (text or field) in another style."""
    made = style_format(style)
    kept = shown.property(_EXTRA)
    if kept:
        made.setProperty(_EXTRA, kept)
    if is_field(shown):
        made.setObjectType(FIELD_OBJECT)
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
        made.setProperty(_FIELD, shown.property(_FIELD))
    return made


def field_format(run: FieldRun) -> QTextCharFormat:
    """The format of the object that stands for a field."""
    shown = style_format(run.style, dict(run.extra))
    shown.setObjectType(FIELD_OBJECT)
    shown.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    plain = {"key": run.key, "format": run.format, "fallback": run.fallback}
    shown.setProperty(_FIELD, json.dumps(plain, ensure_ascii=False))
    return shown


def is_field(shown: QTextFormat) -> bool:
    """Whether a format is that of a field."""
    return shown.objectType() == FIELD_OBJECT and bool(shown.property(_FIELD))


def field_of(shown: QTextFormat) -> FieldRun:
    """The field of a format made by `field_format`."""
    plain = json.loads(str(shown.property(_FIELD)))
    kind = plain["format"] if plain["format"] in _FORMATS else ""
    return FieldRun(
        plain["key"], cast("FieldFormat", kind), plain["fallback"], style_of(shown), _extra(shown)
    )


def _extra(shown: QTextFormat) -> dict[str, Any]:
    kept = shown.property(_EXTRA)
    return cast("dict[str, Any]", json.loads(str(kept))) if kept else {}


def insert_runs(cursor: QTextCursor, runs: Runs) -> None:
    """Put runs in at the cursor; their line breaks stay inside the block."""
    for run in runs:
        if isinstance(run, TextRun):
            text = run.text.replace("\n", LINE_BREAK)
            cursor.insertText(text, style_format(run.style, dict(run.extra)))
        else:
            cursor.insertText(OBJECT, field_format(run))


def read_runs(block: QTextBlock, start: int = 0, end: int | None = None) -> Runs:
    """The runs of a block, or of the part between two of its positions; equal neighbours are one.

    Objects that are no fields are left out.
    """
    runs: list[Run] = []
    end = block.length() - 1 if end is None else end
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        at = fragment.position() - block.position()
        left, right = max(0, start - at), min(fragment.length(), end - at)
        if right > left:
            # Positions count UTF-16 units, so does this slice.
            units = fragment.text().encode("utf-16-le", "surrogatepass")
            part = units[2 * left : 2 * right].decode("utf-16-le", "surrogatepass")
            _add_fragment(runs, part, fragment.charFormat())
        iterator += 1
    return tuple(runs)


def _add_fragment(runs: list[Run], text: str, shown: QTextCharFormat) -> None:
    if is_field(shown):
        runs += [field_of(shown)] * text.count(OBJECT)
        return
    text = text.replace(LINE_BREAK, "\n").replace(OBJECT, "")
    style, extra = style_of(shown), _extra(shown)
    last = runs[-1] if runs else None
    if isinstance(last, TextRun) and last.style == style and last.extra == extra:
        runs[-1] = TextRun(last.text + text, style, extra)
    elif text:
        runs.append(TextRun(text, style, extra))
