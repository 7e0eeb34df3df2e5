"""One row of the dry run beside its contact: what changes, and what the user decides of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.field import FieldKind
from sme_crm.domain.fields import find_field, own_field
from sme_crm.services.importing.report import (
    OUTCOMES,
    REJECT_REASONS,
    WARNING_REASONS,
    FieldChange,
    RunRow,
)
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.importing.outcome_chips import TONES
from sme_crm.ui.importing.run_rows_model import why_text
from sme_crm.ui.importing.value_words import in_words
from sme_crm.ui.importing.winners_list import field_text
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.value_words import value_words as own_value_words
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.chip import StatusChip
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.labels import ElidedLabel, SectionLabel, TextLabel

ACTIONS = {"new": "N", "update": "U", "skip": "S"}
"""What can be decided, with its key."""
_INNER_SIGN = re.compile(r"(?<=\w)[@./_-](?=\w)")


def change_label(change: FieldChange) -> str:
    """The field of a change in words."""
    if change.label:
        return change.label
    if change.key == "groups":
        return translated("Fields", "Groups")
    return field_text(change.key)


class RowDetail(Card):
    """Shows a `RunRow`; `decided` with "new", "update" or "skip"."""

    decided = Signal(str)
    contact_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.row: RunRow | None = None
        self._name = ElidedLabel("", TextRole.CARD)
        self._second = ElidedLabel("", tone="muted")
        self._chip = StatusChip()
        self._scroll = ScrollPage()
        self._content: QWidget | None = None
        self._lines = QVBoxLayout(self._scroll.page)
        self._lines.setContentsMargins(0, 0, size.SPACE_8, 0)
        self._lines.addStretch(1)
        self.buttons: dict[str, Button] = {}
        words = {
            "new": self.tr("New contact (N)"),
            "update": self.tr("Update (U)"),
            "skip": self.tr("Leave out (S)"),
        }
        icons = {"new": "plus", "update": "edit", "skip": "close"}
        actions = QWidget()
        flow = FlowLayout(actions)
        for action, text in words.items():
            button = Button(text, icons[action])
            button.clicked.connect(lambda _checked=False, action=action: self.decided.emit(action))
            self.buttons[action] = button
            flow.addWidget(button)
        head = QHBoxLayout()
        head.setSpacing(size.SPACE_8)
        head.addWidget(self._name, 1)
        head.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(self._second)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(actions)
        self.show_row(None)

    def show_row(self, row: RunRow | None, place: str = "") -> None:
        """Show a row, or that none is marked; `place`: its line and file, in words."""
        self.row = row
        if self._content is not None:
            self._lines.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_4)
        self._lines.insertWidget(0, self._content)
        can = self.possible_actions(row)
        for action, button in self.buttons.items():
            button.setVisible(action in can)
            # What happens anyway is not offered as something to press.
            button.setEnabled(row is not None and row.outcome != DONE_OF[action])
        self._chip.setVisible(row is not None)
        if row is None:
            self._name.setText(self.tr("No row is marked"))
            self._second.setText("")
            return
        self._name.setText(row.name or self.tr("Row without a name"))
        self._second.setText(row.second_line)
        self._chip.set_status(translated("ImportOutcomes", OUTCOMES[row.outcome]),
                              TONES[row.outcome])  # fmt: skip
        self._fill(column, row)
        if place:
            column.addSpacing(size.SPACE_4)
            column.addWidget(TextLabel(place, TextRole.SMALL, "muted", wrap=True))

    def _fill(self, column: QVBoxLayout, row: RunRow) -> None:
        why = why_text(row)
        if row.outcome == "rejected":
            reason = translated("ImportReasons", REJECT_REASONS.get(row.reason, row.reason))
            column.addWidget(TextLabel(reason, tone="danger", wrap=True))
            words = self.tr(
                "Save the rejected rows, mend them in that file, then import it: the reason"
                " stands beside each row."
            )
            column.addWidget(TextLabel(words, TextRole.SMALL, "muted", wrap=True))
            return
        if row.warning:
            warning = translated("ImportReasons", WARNING_REASONS.get(row.warning, row.warning))
            column.addWidget(TextLabel(warning, tone="warning", wrap=True))
        if row.outcome == "possible" and row.score:
            percent = self.tr("{why} ({percent}% alike)")
            # What is not certain is never said to be wholly alike.
            why = percent.format(why=why, percent=min(99, round(row.score * 100)))
        if why:
            column.addWidget(TextLabel(why, tone="muted", wrap=True))
        if row.outcome == "possible":
            done = self.tr("As things stand: {what}")
            what = translated("ImportOutcomes", OUTCOMES[row.done])
            column.addWidget(TextLabel(done.format(what=what), TextRole.SMALL, "warning", True))
        if row.contact_id is not None:
            column.addSpacing(size.SPACE_4)
            column.addWidget(SectionLabel(self.tr("Contact that is there")))
            name = row.contact_name.replace("&", "&&")
            button = Button(name, "person", "quiet")
            contact_id = row.contact_id
            button.clicked.connect(lambda: self.contact_wanted.emit(contact_id))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        elif row.repeats is not None and row.contact_name:
            column.addSpacing(size.SPACE_4)
            column.addWidget(SectionLabel(self.tr("The other row")))
            column.addWidget(TextLabel(row.contact_name, wrap=True))
        told = row.values if row.done == "new" else row.changes
        if told:
            title = self.tr("New contact") if row.done == "new" else self.tr("What changes")
            column.addWidget(SectionLabel(title))
            words_of = value_words if row.done == "new" else change_words
            column.addLayout(self._fields(told, words_of))
        elif row.done in ("new", "updated") and row.decided:
            words = self.tr("What changes is shown as soon as the rows are counted again.")
            column.addWidget(TextLabel(words, TextRole.SMALL, "muted", wrap=True))

    def _fields(
        self, changes: Iterable[FieldChange], words_of: Callable[[FieldChange], str]
    ) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(size.SPACE_12)
        grid.setVerticalSpacing(size.SPACE_4)
        grid.setColumnStretch(1, 1)
        for at, change in enumerate(changes):
            label = TextLabel(change_label(change), TextRole.SMALL, "muted", wrap=True)
            label.setFixedWidth(96)
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
            words = words_of(change)
            value = TextLabel(_breakable(words), wrap=True)
            value.setAccessibleName(words)
            grid.addWidget(value, at, 1)
        return grid

    @staticmethod
    def possible_actions(row: RunRow | None) -> tuple[str, ...]:
        """What can be decided of a row: nothing of a reject or of one that surely repeats another,
        no update without a contact."""
        if row is None or row.outcome == "rejected":
            return ()
        if row.repeats is not None:
            perhaps = row.outcome == "possible" or row.decided
            return ("new", "update", "skip") if perhaps else ()
        return ("new", "update", "skip") if row.contact_id is not None else ("new", "skip")


def change_words(change: FieldChange) -> str:
    """A value before and after; one that is added has no before."""
    after = value_words(change)
    if not change.before:
        return f"+ {after}"
    return f"{_words(change, change.before)} → {after}"


def value_words(change: FieldChange) -> str:
    """The value a field gets."""
    return _words(change, change.after)


def _words(change: FieldChange, value: str) -> str:
    if change.kind in ("amount", "number", "yes_no"):
        described = own_field(0, change.label, change.kind, "both")
        return own_value_words(described, _number(value), {})
    field = find_field(change.key)
    if field is not None and field.kind is FieldKind.YES_NO:
        yes = QCoreApplication.translate("RowDetail", "yes")
        return yes if value == "1" else QCoreApplication.translate("RowDetail", "no")
    return in_words(value)


def _number(value: str) -> float | str:
    """The number of an own field; a text where the base holds one."""
    try:
        return float(value)
    except ValueError:
        return value


def _breakable(text: str) -> str:
    """A text whose long words (e-mails, sites) may go on in the next line."""
    return _INNER_SIGN.sub("\\g<0>\N{ZERO WIDTH SPACE}", text)


DONE_OF: Mapping[str, str] = {"new": "new", "update": "updated", "skip": "skipped"}
"""The outcome of each decision."""
