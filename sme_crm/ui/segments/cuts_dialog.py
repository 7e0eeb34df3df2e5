"""The cut points of the scores: fifths of the customers, or the owner's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from sme_crm.domain.segments.rfm import OwnCuts
from sme_crm.ui.messages import message_for
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel
from sme_crm.ui.widgets.segmented_control import SegmentedControl
from sme_crm.ui.widgets.value_fields import NumberField

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_BEST_FIRST: Final = (5, 4, 3, 2)
_MOST: Final = 99_999_999


class CutsDialog(QDialog):
    """Four steps for each score; what does not follow one another is told, not kept."""

    def __init__(
        self, context: UiContext, cuts: OwnCuts | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(self.tr("Cut points of the scores"))
        self.kind = SegmentedControl(
            [("fifths", self.tr("Fifths of the customers"), ""), ("own", self.tr("My own"), "")],
            self.tr("How scores are given"),
        )
        self.kind.choose("own" if cuts else "fifths")
        self.kind.chosen.connect(self._switch)
        self.fields: dict[str, list[NumberField]] = {}
        self.grid = QWidget()
        self._make_grid(cuts or OwnCuts())
        self.problem = TextLabel("", TextRole.BODY, "danger", wrap=True)
        self.problem.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.keep = buttons.addButton(
            self.tr("Keep the cut points"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.accepted.connect(self._keep)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setSpacing(size.SPACE_12)
        for widget in (self.kind, self.grid, self.problem, buttons):
            outer.addWidget(widget)
        self._switch(self.kind.choice())

    def _make_grid(self, cuts: OwnCuts) -> None:
        grid = QGridLayout(self.grid)
        grid.setContentsMargins(0, 0, 0, 0)
        for column, score in enumerate(_BEST_FIRST, 1):
            heading = self.tr("Score {score}").format(score=score)
            grid.addWidget(TextLabel(heading, TextRole.SMALL_STRONG, "muted"), 0, column)
        rows = (
            ("recency", self.tr("Last order, days ago at most"), cuts.recency, 1),
            ("frequency", self.tr("Orders, at least"), cuts.frequency, 1),
            ("monetary", self.tr("Purchases in €, at least"), cuts.monetary, 100),
        )
        for row, (key, text, steps, unit) in enumerate(rows, 1):
            fields: list[NumberField] = []
            for column, step in enumerate(steps, 1):
                field = NumberField(0, _MOST, f"{text}, {_BEST_FIRST[column - 1]}")
                field.setValue(step // unit)
                grid.addWidget(field, row, column)
                fields.append(field)
            grid.addWidget(FieldLabel(text, fields[0]), row, 0)
            self.fields[key] = fields

    def _switch(self, kind: str) -> None:
        self.grid.setEnabled(kind == "own")
        self.problem.hide()

    def cuts(self) -> OwnCuts | None:
        """What is chosen, None for fifths."""
        if self.kind.choice() != "own":
            return None
        days, orders, money = (
            tuple(field.value() for field in self.fields[key])
            for key in ("recency", "frequency", "monetary")
        )
        return OwnCuts(
            (days[0], days[1], days[2], days[3]),
            (orders[0], orders[1], orders[2], orders[3]),
            (money[0] * 100, money[1] * 100, money[2] * 100, money[3] * 100),
        )

    def _keep(self) -> None:
        cuts, rfm = self.cuts(), self._context.workspace.segments.rfm
        self._context.jobs.write(lambda: rfm.keep_own_cuts(cuts), self._kept, self._refused)

    def _kept(self, _result: object) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        message = message_for(error)
        self.problem.setText(" ".join(filter(None, (message.happened, message.remedy))))
        self.problem.show()
