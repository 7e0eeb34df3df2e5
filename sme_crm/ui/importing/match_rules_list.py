"""The rules by which rows find their contacts, in the order they are asked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.services.importing.rules import MATCH_RULES, RunOptions
from sme_crm.ui.importing.match_rule_row import MatchRuleRow


class MatchRulesList(QWidget):
    """Ordered by dragging, by buttons and by Alt+Up/Down; `changed` with the run's options."""

    changed = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[MatchRuleRow] = []
        self._counts: Mapping[str, int] = {}
        self._usual = "update"
        self._dragging = False
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)

    def show_options(self, options: RunOptions, counts: Mapping[str, int]) -> None:
        """Show the rules in use first, in their order, then those that are off."""
        self._counts = counts
        self._usual = options.on_match
        used = [rule for rule in options.match_rules if rule in MATCH_RULES]
        order = used + [rule for rule in MATCH_RULES if rule not in used]
        if set(self.order()) == set(order) and used == [
            row.rule for row in self.rows if row.box.isChecked()
        ]:
            # What the user just chose: the rows stay, and with them the focus.
            for row in self.rows:
                row.action.choose(options.action_of(row.rule))
            return
        self._fill(order, set(used), {rule: options.action_of(rule) for rule in order})

    def _fill(self, order: list[str], used: set[str], actions: Mapping[str, str]) -> None:
        for row in self.rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for rule in order:
            row = MatchRuleRow(
                rule, used=rule in used, action=actions[rule], count=self._counts.get(rule, 0)
            )
            row.moved.connect(self.move_rule)
            row.dragged.connect(self._drag)
            row.dropped.connect(self._drop)
            row.changed.connect(self._tell)
            self._lines.addWidget(row)
            self.rows.append(row)
        self._show_ends()

    def _show_ends(self) -> None:
        for at, row in enumerate(self.rows):
            row.up.setEnabled(at > 0)
            row.down.setEnabled(at < len(self.rows) - 1)

    def order(self) -> list[str]:
        """Every rule, in the order shown."""
        return [row.rule for row in self.rows]

    def move_rule(self, rule: str, step: int) -> None:
        """Put a rule one place higher (-1) or lower (1)."""
        at = self.order().index(rule)
        to = at + step
        if not 0 <= to < len(self.rows):
            return
        self._put(at, to)
        self._show_ends()
        self.rows[to].box.setFocus()
        self._tell()

    def _put(self, at: int, to: int) -> None:
        row = self.rows.pop(at)
        self.rows.insert(to, row)
        self._lines.removeWidget(row)
        self._lines.insertWidget(to, row)

    def _drag(self, rule: str, place: QPoint) -> None:
        """The row follows the pointer past its neighbours."""
        y = self.mapFromGlobal(place).y()
        at = self.order().index(rule)
        to = at
        for number, row in enumerate(self.rows):
            middle = row.geometry().center().y()
            if (number < at and y < middle) or (number > at and y > middle):
                to = number
                if number < at:
                    break
        if to != at:
            self._put(at, to)
            self._lines.activate()
            self._dragging = True

    def _drop(self) -> None:
        if self._dragging:
            self._dragging = False
            self._show_ends()
            self._tell()

    def _tell(self) -> None:
        used = tuple(row.rule for row in self.rows if row.box.isChecked())
        for row in self.rows:
            row.action.setEnabled(row.box.isChecked())
        actions = {
            row.rule: row.action.key() for row in self.rows if row.action.key() != self._usual
        }
        self.changed.emit({"match_rules": used, "rule_actions": actions})
