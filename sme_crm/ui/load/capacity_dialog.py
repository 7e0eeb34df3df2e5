"""How many tasks people can do a day: the usual number, and who has another."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from sme_crm.domain.task_filter import NOBODY
from sme_crm.domain.task_load import MOST_CAPACITY, Capacities, Load
from sme_crm.ui.load.load_words import person_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel
from sme_crm.ui.widgets.value_fields import NumberField

_WIDTH = 460
_FIELD = 176
_USUAL = -1


class CapacityDialog(QDialog):
    """A field a person; one left at "as usual" follows the first."""

    chosen = Signal(object)
    """The Capacities."""

    def __init__(self, load: Load, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Tasks a day"))
        self._load = load
        self.usual = NumberField(0, MOST_CAPACITY, self.tr("Usual number of tasks a day"))
        self.usual.setSpecialValueText(self.tr("no limit"))
        self.usual.setValue(load.capacities.usual)
        self.usual.setFixedWidth(_FIELD)
        self.own: dict[int, NumberField] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(size.SPACE_16)
        grid.setVerticalSpacing(size.SPACE_8)
        grid.setColumnStretch(0, 1)
        grid.addWidget(FieldLabel(self.tr("Usually"), self.usual), 0, 0)
        grid.addWidget(self.usual, 0, 1)
        for row, one in enumerate((one for one in load.people if one.id != NOBODY), 1):
            name = person_text(load, one.id)
            field = NumberField(_USUAL, MOST_CAPACITY, name)
            field.setSpecialValueText(self.tr("as usual"))
            field.setValue(load.capacities.own.get(one.id, _USUAL))
            field.setFixedWidth(_FIELD)
            grid.addWidget(FieldLabel(name, field), row, 0)
            grid.addWidget(field, row, 1)
            self.own[one.id] = field
        self.button = Button(self.tr("Keep"), "check", "primary")
        self.button.setDefault(True)
        self.button.clicked.connect(self.accept)
        self._lay_out(grid)
        self.usual.setFocus()
        self.usual.selectAll()

    def _lay_out(self, grid: QGridLayout) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_12)
        column.addWidget(TextLabel(self.windowTitle(), TextRole.CARD))
        column.addWidget(
            TextLabel(
                self.tr(
                    "A working day with more tasks than that is a peak. On days off, public"
                    " holidays and closures any task is one; 0 sets no limit and shows no peaks."
                ),
                TextRole.SMALL, "muted", wrap=True,
            )
        )  # fmt: skip
        column.addLayout(grid)
        column.addLayout(dialog_buttons(self, self.button))
        self.setMinimumWidth(_WIDTH)

    def capacities(self) -> Capacities:
        """What the fields say; those of people who are not shown stay."""
        own = dict(self._load.capacities.own)
        for person, field in self.own.items():
            own.pop(person, None)
            if field.value() != _USUAL:
                own[person] = field.value()
        return Capacities(self.usual.value(), own)

    def accept(self) -> None:
        """Hand them over."""
        self.chosen.emit(self.capacities())
        super().accept()
