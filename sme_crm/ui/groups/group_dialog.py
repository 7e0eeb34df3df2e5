"""Dialog of one group: its name and place, and for a dynamic one its criteria with a live count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sme_crm.domain.criteria import All, Criteria
from sme_crm.domain.criteria_words import Labels
from sme_crm.domain.folding import clean_text
from sme_crm.domain.group import Group
from sme_crm.ui.forms.criteria_editor import CriteriaEditor
from sme_crm.ui.forms.criteria_preview import CriteriaPreview
from sme_crm.ui.forms.criteria_row import make_offers
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sme_crm.ui.context import UiContext

_WIDE, _NARROW = 1160, 460
_HEIGHT = 640
_PREVIEW_WIDTH = 240
_NOTE_LINES = 3


@dataclass(frozen=True, slots=True)
class GroupAnswer:
    """What the user decided."""

    name: str
    description: str
    parent_id: int | None
    criteria: Criteria | None


class GroupDialog(QDialog):
    """Accepted with `answer()`; a dynamic group has the criteria editor."""

    def __init__(
        self,
        context: UiContext,
        groups: Sequence[Group],
        labels: Labels,
        group: Group | None,
        *,
        dynamic: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._labels = labels
        self._group = group
        self._dynamic = dynamic
        self.name = QLineEdit(group.name if group is not None else "")
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setMaxLength(200)
        self.name.textChanged.connect(lambda _text: self._update())
        self.description = QPlainTextEdit(group.description if group is not None else "")
        self.description.setAccessibleName(self.tr("What it is for"))
        self.description.setTabChangesFocus(True)
        line = self.description.fontMetrics().lineSpacing()
        self.description.setFixedHeight(_NOTE_LINES * line + size.SPACE_16)
        self.place = ComboBox(self._places(groups), self.tr("Stands below"))
        if group is not None and group.parent_id is not None:
            self.place.choose(str(group.parent_id))
        self.editor: CriteriaEditor | None = None
        self.preview: CriteriaPreview | None = None
        if dynamic:
            self._make_editor(context)
        self._refusal = TextLabel("", TextRole.SMALL, "danger", wrap=True)
        self.save_button = Button(self._save_text(), "", "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._try)
        self.setWindowTitle(self._title())
        self._lay_out()
        self._update()
        self.resize(_WIDE if dynamic else _NARROW, _HEIGHT if dynamic else 0)
        self.name.setFocus()

    def propose(self, name: str, criteria: Criteria | None) -> None:
        """Fill in a new group for the user to look over."""
        if name:
            self.name.setText(name)
            self.name.selectAll()
        if criteria is not None and self.editor is not None:
            self.editor.show_criteria(criteria)
            self._update()

    def _title(self) -> str:
        if self._group is not None:
            return self.tr("Edit a group")
        return self.tr("New group by criteria") if self._dynamic else self.tr("New group by hand")

    def _save_text(self) -> str:
        return self.tr("Save the group") if self._group is not None else self.tr("Make the group")

    def _places(self, groups: Sequence[Group]) -> list[tuple[str, str]]:
        """The groups it may stand below: not itself, nor those below it."""
        barred = {self._group.id} if self._group is not None else set()
        offered = [("", self.tr("No other group"))]
        for group in groups:
            if group.id in barred or group.parent_id in barred:
                barred.add(group.id)
                continue
            offered.append((str(group.id), "\u2003" * group.depth + group.name))
        return offered

    def _make_editor(self, context: UiContext) -> None:
        left_out = frozenset({self._group.id}) if self._group is not None else frozenset[int]()
        self.editor = CriteriaEditor(make_offers(self._labels, left_out))
        self.preview = CriteriaPreview(context)
        self.preview.setFixedWidth(_PREVIEW_WIDTH)
        if self._group is not None and self._group.criteria is not None:
            self.editor.show_criteria(self._group.criteria)
        else:
            self.editor.add_row()
        self.editor.changed.connect(self._update)

    # -- layout --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_12)
        column.addWidget(TextLabel(self._title(), TextRole.CARD))
        column.addLayout(self._head_line() if self._dynamic else self._head_column())
        if self.editor is not None and self.preview is not None:
            column.addLayout(self._criteria_line(self.editor, self.preview), 1)
            column.addWidget(self.preview.words_label)
        column.addWidget(self._refusal)
        column.addLayout(dialog_buttons(self, self.save_button))

    def _fields(self) -> tuple[tuple[str, QWidget], ...]:
        return (
            (self.tr("Name"), self.name),
            (self.tr("Stands below"), self.place),
            (self.tr("What it is for"), self.description),
        )

    def _head_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(size.SPACE_4)
        for text, widget in self._fields():
            column.addWidget(FieldLabel(text, widget))
            column.addWidget(widget)
            column.addSpacing(size.SPACE_4)
        return column

    def _head_line(self) -> QHBoxLayout:
        """Name and place at the left, the description beside them: room for the criteria."""
        self.description.setFixedHeight(2 * size.CONTROL_HEIGHT + size.SPACE_24)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_16)
        fields = self._fields()
        for part in (fields[:2], fields[2:]):
            column = QVBoxLayout()
            column.setSpacing(size.SPACE_4)
            for text, widget in part:
                column.addWidget(FieldLabel(text, widget))
                column.addWidget(widget)
            column.addStretch(1)
            line.addLayout(column, 1)
        return line

    def _criteria_line(self, editor: CriteriaEditor, preview: CriteriaPreview) -> QHBoxLayout:
        page = QWidget()
        page.setProperty("page", True)
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, size.SPACE_8, 0)
        inside.addWidget(editor)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_16)
        line.addWidget(scroll, 1)
        line.addWidget(preview)
        return line

    # -- answering -----------------------------------------------------------------------------

    def answer(self) -> GroupAnswer:
        """What stands in the fields."""
        place = self.place.key()
        return GroupAnswer(
            name=clean_text(self.name.text()),
            description=self.description.toPlainText(),
            parent_id=int(place) if place else None,
            criteria=self._criteria(),
        )

    def _criteria(self) -> Criteria | None:
        return self.editor.criteria() if self.editor is not None else None

    def _update(self) -> None:
        self._refusal.setText("")
        self._refusal.hide()
        criteria = self._criteria()
        if criteria is not None and self.preview is not None:
            self.preview.show_criteria(criteria, self._labels)

    def _refuse(self, text: str) -> None:
        self._refusal.setText(text)
        self._refusal.show()

    def _try(self) -> None:
        """Accept when there is a name and every line is whole."""
        if not clean_text(self.name.text()):
            self._refuse(self.tr("Give the group a name."))
            self.name.setFocus()
        elif self.editor is not None and self.editor.unfinished():
            self._refuse(
                self.tr(
                    "Not finished: %n criterion(s) without a field or a value. Fill in or take"
                    " away.",
                    "",
                    self.editor.unfinished(),
                )
            )
        elif self.editor is not None and self._criteria() == All():
            self._refuse(self.tr("Add a criterion: without one everybody would belong to it."))
        else:
            self.accept()

    def done(self, result: int) -> None:
        """No count goes on behind a closed dialog."""
        if self.preview is not None:
            self.preview.stop()
        super().done(result)
