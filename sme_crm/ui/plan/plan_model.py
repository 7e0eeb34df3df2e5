"""The actions of a year as a table: what, the year with its bar, budget, expected revenue."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Qt

from sme_crm.domain.campaigns.plan import Action, Plan
from sme_crm.ui.labels import round_money_text
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.headed_model import Index
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.plan.plan_words import (
    actual_text,
    kind_text,
    long_span_text,
    named,
    objective_text,
    spoken_action,
)

ACTION, YEAR, BUDGET, EXPECTED = range(4)
Span = tuple[date, date]


class PlanModel(CellModel[Action]):
    """Holds the plan; an action that is being moved has other days than the plan says."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__([], parent, (BUDGET, EXPECTED))
        self._headings = (
            self.tr("Action"), self.tr("Year"), self.tr("Budget"), self.tr("Expected revenue"),
        )  # fmt: skip
        self.plan: Plan | None = None
        self._spans: dict[int, Span] = {}

    def show(self, plan: Plan) -> None:
        """Show a plan as it is stored."""
        self.plan = plan
        self._spans.clear()
        self.set_rows(plan.actions)

    def shown_span(self, action: Action) -> Span:
        """The days an action has now."""
        return self._spans.get(action.id, (action.first, action.last))

    def set_span(self, action_id: int, span: Span | None) -> None:
        """Show an action at other days, or again at those it has."""
        if span is None:
            self._spans.pop(action_id, None)
        else:
            self._spans[action_id] = span
        self.repaint(ACTION, YEAR)

    def row_of(self, action_id: int) -> int:
        """The row of an action, -1 where it is not shown."""
        return next((row for row, one in enumerate(self._rows) if one.id == action_id), -1)

    def cell_at(self, row: int, column: int) -> Cell:
        """Two lines; the bar of the year is the delegate's."""
        action = self._rows[row]
        currency = self.plan.currency if self.plan else "EUR"
        if column == ACTION:
            told = action.campaign if action.campaign != action.name else ""
            about = named((action.responsible, told or kind_text(action.kind)))
            return Cell(action.name, about, entity_id=action.id)
        if column == YEAR:
            return Cell("")
        by_hand = action.told_by == "hand"
        planned, actual, words = (
            (action.budget, action.spent, self.tr("{amount} spent"))
            if column == BUDGET
            else (action.expected, action.brought, self.tr("{amount} brought in"))
        )
        second = self.tr("nothing yet") if action.campaign_id is not None else None
        if actual is not None:
            words = self.tr("{amount} by hand") if by_hand else words
            second = words.format(amount=round_money_text(actual, currency))
        return Cell(round_money_text(planned, currency), second, right_aligned=True)

    def spoken_at(self, row: int, column: int) -> str:
        """The days stand for the bar."""
        if column == YEAR:
            return spoken_action(self._rows[row])
        cell = self.cell_at(row, column)
        return ", ".join(filter(None, (cell.text, cell.second_line)))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As every list; the tooltip tells all of an action."""
        if role == Qt.ItemDataRole.ToolTipRole:
            action = self.row_at(index.row())
            return None if action is None else self._tip(action)
        return super().data(index, role)

    def _tip(self, action: Action) -> str:
        lines = [action.name, long_span_text(*self.shown_span(action))]
        for one in self.plan.objectives if self.plan else ():
            if one.id == action.objective_id and self.plan:
                lines.append(objective_text(one, self.plan.currency))
        if self.plan:
            lines.append(actual_text(action, self.plan.currency))
        return "\n".join(filter(None, [*lines, action.notes]))
