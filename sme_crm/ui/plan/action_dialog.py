"""One action of the plan: what, when, who, for which objective, for how much."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sme_crm.domain.campaigns.plan import LONGEST_DAYS, Action, Plan, month_days
from sme_crm.ui.forms.choice_editors import ChoiceEditor, IdChoiceEditor
from sme_crm.ui.forms.editors import LineEditor, LongTextEditor
from sme_crm.ui.forms.field_form import FormField, fill_form
from sme_crm.ui.forms.value_editors import AmountEditor, WholeDayEditor
from sme_crm.ui.plan.plan_words import kind_choices, objective_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    pass

_WIDTH: Final = 620
_PLANNED: Final = ("budget", "expected")
_ACTUAL: Final = ("spent", "brought")


@dataclass(frozen=True, slots=True)
class Offers:
    """Whom and what an action can name: people and campaigns by id."""

    people: Sequence[tuple[int, str]] = ()
    campaigns: Sequence[tuple[int, str]] = ()


class ActionDialog(QDialog):
    """Accepted when all can be kept; Ctrl+Enter keeps it from every field."""

    chosen = Signal(object)
    """The values by key."""
    campaign_wanted = Signal()
    """After `chosen`: open the campaign of the action, or begin it."""

    def __init__(
        self,
        plan: Plan,
        offers: Offers,
        action: Action | None = None,
        preset: Mapping[str, object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._plan = plan
        self._offers = offers
        self._action = action
        self.setWindowTitle(self.tr("Action") if action else self.tr("New action"))
        fields = QWidget()
        self.boxes = fill_form(fields, self._make_fields(action))
        self._refusal = TextLabel("", TextRole.SMALL, "danger", wrap=True)
        self._refusal.hide()
        self.source = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.campaign_button = Button("", "megaphone")
        self.campaign_button.clicked.connect(lambda _checked=False: self._ask_campaign())
        self.campaign_button.setEnabled(action is not None)
        self.keep_button = Button(
            self.tr("Keep the action") if action else self.tr("Add the action"), "", "primary"
        )
        self.keep_button.setDefault(True)
        self.keep_button.clicked.connect(lambda _checked=False: self._try())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._try)
        self._lay_out(fields)
        first, last = month_days(plan.year, 1)
        self._fill(action, {"kind": "prospecting", "first": first, "last": last, **(preset or {})})
        self.boxes["campaign_id"].edited.connect(lambda *_: self._show_source())
        self._show_source()
        self.boxes["name"].setFocus()

    def _make_fields(self, action: Action | None) -> list[FormField]:
        objectives = [(str(one.id), objective_text(one, self._plan.currency))
                      for one in self._plan.objectives]  # fmt: skip
        taken = {one.campaign_id for one in self._plan.actions if one is not action}
        campaigns = [(str(key), name) for key, name in self._offers.campaigns if key not in taken]
        people = [(str(key), name) for key, name in self._offers.people]
        nobody, no_objective = [("", self.tr("Nobody"))], [("", self.tr("No objective"))]
        no_campaign = [("", self.tr("No campaign"))]
        return [
            ("name", self.tr("What is done"), LineEditor(), 8),
            ("kind", self.tr("Kind"), ChoiceEditor(kind_choices()), 4),
            ("first", self.tr("First day"), WholeDayEditor(), 4),
            ("last", self.tr("Last day"), WholeDayEditor(), 4),
            ("responsible_id", self.tr("Responsible"), IdChoiceEditor(nobody + people), 4),
            ("objective_id", self.tr("Objective"), IdChoiceEditor(no_objective + objectives), 6),
            ("campaign_id", self.tr("Campaign"), IdChoiceEditor(no_campaign + campaigns), 6),
            ("budget", self.tr("Budget"), AmountEditor(), 3),
            ("expected", self.tr("Expected revenue"), AmountEditor(), 3),
            ("spent", self.tr("Spent"), AmountEditor(), 3),
            ("brought", self.tr("Brought in"), AmountEditor(), 3),
            ("notes", self.tr("Notes"), LongTextEditor(), 12),
        ]

    def _lay_out(self, fields: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        column.addWidget(TextLabel(self.windowTitle(), TextRole.CARD))
        column.addWidget(fields)
        column.addWidget(self.source)
        column.addWidget(self._refusal)
        column.addStretch(1)
        column.addLayout(dialog_buttons(self, self.keep_button, self.campaign_button))
        self.setMinimumWidth(_WIDTH)

    def _fill(self, action: Action | None, preset: Mapping[str, object]) -> None:
        for key, box in self.boxes.items():
            value = getattr(action, key) if action else preset.get(key)
            box.set_value(value.isoformat() if isinstance(value, date) else value)

    def _campaign_id(self) -> int | None:
        """The campaign that is chosen."""
        chosen = self.boxes["campaign_id"].editor.value()
        return chosen if isinstance(chosen, int) else None

    def _show_source(self) -> None:
        """What came of the action is told by its campaign, or by hand where there is none."""
        chosen, action = self._campaign_id(), self._action
        for key in _ACTUAL:
            box = self.boxes[key]
            box.setEnabled(chosen is None)
            if chosen is not None:
                known = action is not None and chosen == action.campaign_id
                box.set_value(getattr(action, key) if known else None)
        self.campaign_button.setText(
            self.tr("Begin its campaign") if chosen is None else self.tr("Open the campaign")
        )
        self.source.setText(
            self.tr("What was spent and brought in is told by hand: no campaign carries this out.")
            if chosen is None
            else self.tr("What was spent and brought in is that of the results of the campaign.")
        )

    def _ask_campaign(self) -> None:
        """Keep what is typed, then go to the campaign."""
        self._try()
        if self.result() == QDialog.DialogCode.Accepted:
            self.campaign_wanted.emit()

    def values(self) -> dict[str, object]:
        """What the fields say."""
        said: dict[str, object] = {}
        for key, box in self.boxes.items():
            value = box.editor.value()
            if key in ("first", "last"):
                said[key] = date.fromisoformat(str(value))
            elif key in _PLANNED:
                said[key] = value or 0
            elif key in _ACTUAL:
                if self._campaign_id() is None:
                    said[key] = value
            else:
                said[key] = value
        return said

    def _missing(self) -> tuple[str, str]:
        """The field that cannot be kept, and why."""
        for key, box in self.boxes.items():
            if not box.editor.commit():
                return key, self.tr("This cannot be read.")
        if not str(self.boxes["name"].editor.value() or "").strip():
            return "name", self.tr("Say in a few words what is done.")
        days = []
        for key in ("first", "last"):
            text = str(self.boxes[key].editor.value() or "")
            if not text:
                return key, self.tr("Give the day.")
            days.append(date.fromisoformat(text))
        if days[0].year != self._plan.year:
            said = self.tr("An action of this plan begins in {year}.")
            return "first", said.format(year=self._plan.year)
        if not 0 <= (days[1] - days[0]).days < LONGEST_DAYS:
            return "last", self.tr("It ends after it begins, and lasts a year at most.")
        for key in _PLANNED:
            value = self.boxes[key].editor.value()
            if isinstance(value, int) and value < 0:
                return key, self.tr("An amount of the plan is not below zero.")
        return "", ""

    def _try(self) -> None:
        key, said = self._missing()
        self._refusal.setText(said)
        self._refusal.setVisible(bool(said))
        if key:
            self.boxes[key].setFocus()
            return
        self.chosen.emit(self.values())
        self.accept()
