"""The stages of opportunities: named, weighed, ordered, added, taken out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from sme_crm.domain.folding import clean_text
from sme_crm.domain.sales.opportunity import Stage
from sme_crm.ui.forms.asking_dialog import AskingDialog
from sme_crm.ui.labels import percent_sign
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.value_fields import NumberField

_USUAL = 50


class StagesDialog(AskingDialog):
    """Rows from first to last; what is won and what is lost stand at the end."""

    def __init__(
        self, stages: Sequence[Stage], used: Collection[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Stages of opportunities"), self.tr("Save the stages"), parent)
        self._used = used
        self._stages = list(stages)
        self.rows = QWidget()
        self._grid = QGridLayout(self.rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(size.SPACE_8)
        self._grid.setVerticalSpacing(size.SPACE_8)
        self._grid.setColumnStretch(0, 1)
        self.names: list[QLineEdit] = []
        self.shares: list[NumberField] = []
        self.add_button = Button(self.tr("Add a stage"), "plus", "quiet")
        self.add_button.clicked.connect(lambda _checked=False: self.add_stage())
        self._fill()
        self.lay_out(
            self.tr(
                "Each stage with the probability that its opportunities are won: the forecast"
                " counts with it."
            ),
            [("", self.rows), ("", self.add_button)],
        )

    def stages(self) -> list[Stage]:
        """The stages as they are written."""
        self._read()
        return [replace(stage, name=clean_text(stage.name)) for stage in self._stages]

    def add_stage(self) -> None:
        """One stage more, before the last two."""
        self._read()
        place = len([stage for stage in self._stages if stage.kind == "open"])
        self._stages.insert(place, Stage("", "open", _USUAL * 100))
        self._fill()
        self.names[place].setFocus()
        self.fit()

    def remove_stage(self, place: int) -> None:
        """One stage less."""
        self._read()
        del self._stages[place]
        self._fill()
        self.names[max(0, place - 1)].setFocus()
        self.fit()

    def lift_stage(self, place: int) -> None:
        """A stage earlier by one."""
        self._read()
        self._stages[place - 1 : place + 1] = [self._stages[place], self._stages[place - 1]]
        self._fill()
        self.names[place - 1].setFocus()

    def missing(self) -> str:
        """Every stage has a name."""
        for field in self.names:
            if not clean_text(field.text()):
                field.setFocus()
                return self.tr("Name every stage.")
        return ""

    def _read(self) -> None:
        pairs = zip(self._stages, self.names, self.shares, strict=True)
        self._stages = [
            replace(
                stage,
                name=name.text(),
                probability=share.value() * 100 if stage.kind == "open" else stage.probability,
            )
            for stage, name, share in pairs
        ]

    def _fill(self) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.names, self.shares = [], []
        opened = sum(stage.kind == "open" for stage in self._stages)
        for place, stage in enumerate(self._stages):
            name = QLineEdit(stage.name)
            name.setAccessibleName(self.tr("Name of stage {number}").format(number=place + 1))
            share = NumberField(0, 100, self.tr("Probability in per cent"))
            share.setSuffix(percent_sign())
            share.setValue(round(stage.probability / 100))
            share.setEnabled(stage.kind == "open")
            share.setFixedWidth(92)
            self.names.append(name)
            self.shares.append(share)
            self._grid.addWidget(name, place, 0)
            self._grid.addWidget(share, place, 1)
            if stage.kind != "open":
                continue
            lift = IconButton("sort-asc", self.tr("Earlier"))
            lift.setEnabled(place > 0)
            lift.clicked.connect(lambda _checked=False, at=place: self.lift_stage(at))
            out = IconButton("trash", self.tr("Take this stage out"))
            out.setEnabled(opened > 1 and stage.id not in self._used)
            out.clicked.connect(lambda _checked=False, at=place: self.remove_stage(at))
            self._grid.addWidget(lift, place, 2)
            self._grid.addWidget(out, place, 3)
