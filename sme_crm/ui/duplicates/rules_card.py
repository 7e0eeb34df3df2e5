"""The rules of merges: which value stays where contacts differ, for all fields and for some."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sme_crm.domain.duplicates.merge_plan import FIXED_FIELDS, MERGE_RULES, MERGED_FIELDS
from sme_crm.domain.fields import find_field
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import ElidedLabel, TextLabel

_USUAL = "complete"
_NOT_OFFERED = FIXED_FIELDS | {"photo", "household_id"}


class RulesCard(Card):
    """Tells every change at once."""

    changed = Signal(object)

    def __init__(self, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Which value stays"), parent=parent)
        self._writable = writable
        self._rules: dict[str, str] = {}
        self._own_labels: Mapping[str, str] = {}
        self._choices = [(key, translated("MergeRules", text)) for key, text in MERGE_RULES.items()]
        self.usual = ComboBox(self._choices, self.tr("Rule for fields that differ"))
        self.usual.setEnabled(writable)
        self.usual.activated.connect(lambda _at: self._set("", self.usual.key()))
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.add = Button(self.tr("Another rule for a field"), "plus", "quiet")
        self.add.set_menu(self._menu)
        self.add.setEnabled(writable)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(size.SPACE_4)
        self.rows: dict[str, ComboBox] = {}
        self._holders: list[QWidget] = []
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addWidget(TextLabel(self.tr("Where contacts differ")), 1)
        line.addWidget(self.usual)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        kept = self.tr(
            "Addresses, phones, e-mails, employers, groups, history and notes of all are kept, and"
            " so is every objection. Values that lose stay in the history."
        )
        self.body.addLayout(line)
        self.body.addLayout(self._lines)
        self.body.addLayout(foot)
        self.body.addWidget(TextLabel(kept, TextRole.SMALL, "muted", wrap=True))
        self.body.addStretch(1)

    def show_rules(self, rules: Mapping[str, str], own_labels: Mapping[str, str]) -> None:
        """Show the rules in use; `own_labels` are the own fields that can have one."""
        self._rules, self._own_labels = dict(rules), own_labels
        self.usual.choose(rules.get("", _USUAL))
        for holder in self._holders:
            self._lines.removeWidget(holder)
            holder.hide()
            holder.deleteLater()
        self._holders, self.rows = [], {}
        for key, rule in sorted(rules.items()):
            label = self._label(key)
            if label:
                self._add_line(key, label, rule)

    def _label(self, key: str) -> str:
        field = find_field(key)
        return self._own_labels.get(key, "") if field is None else translated("Fields", field.label)

    def _add_line(self, key: str, label: str, rule: str) -> None:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_8)
        box = ComboBox(self._choices, self.tr("Rule for {field}").format(field=label))
        box.choose(rule)
        box.setEnabled(self._writable)
        box.activated.connect(partial(self._choose, key, box))
        remove = IconButton("close", self.tr("No rule of its own for {field}").format(field=label))
        remove.setEnabled(self._writable)
        remove.clicked.connect(partial(self._remove, key))
        line.addWidget(ElidedLabel(label), 1)
        line.addWidget(box)
        line.addWidget(remove)
        self._lines.addWidget(holder)
        self._holders.append(holder)
        self.rows[key] = box

    def _fill_menu(self) -> None:
        self._menu.clear()
        keys = [key for key in MERGED_FIELDS if key not in _NOT_OFFERED]
        for key in (*keys, *self._own_labels):
            if key not in self._rules:
                action = self._menu.addAction(self._label(key).replace("&", "&&"))
                action.triggered.connect(partial(self._begin, key))

    def _begin(self, key: str, _checked: bool = False) -> None:
        self._set(key, "newest" if self.usual.key() != "newest" else _USUAL)

    def _choose(self, key: str, box: ComboBox, _at: int) -> None:
        self._set(key, box.key())

    def _set(self, key: str, rule: str) -> None:
        if self._rules.get(key, "" if key else _USUAL) != rule:
            self._tell({**self._rules, key: rule})

    def _remove(self, key: str, _checked: bool = False) -> None:
        self._tell({each: rule for each, rule in self._rules.items() if each != key})

    def _tell(self, rules: Mapping[str, str]) -> None:
        self.show_rules(rules, self._own_labels)
        self.changed.emit(dict(rules))
