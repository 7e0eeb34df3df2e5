"""Fields with their labels laid out as a form, known by their keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from sme_crm.ui.forms.editors import FieldEditor
from sme_crm.ui.forms.field_box import FieldBox
from sme_crm.ui.forms.form_layout import FormLayout

FormField = tuple[str, str, FieldEditor, int]
"""Key, label, editor, and how many of the twelve columns it takes."""


def fill_form(
    place: QWidget,
    fields: Iterable[FormField],
    tell: Callable[[str, Any], object] | SignalInstance | None = None,
) -> dict[str, FieldBox]:
    """Lay fields out in `place`; `tell` hears the key and the value of each that was left."""
    layout = FormLayout(place)
    boxes = {}
    for key, label, editor, span in fields:
        boxes[key] = box = FieldBox(key, label, editor)
        if tell is not None:
            box.edited.connect(tell)
        layout.add(box, span)
    return boxes
