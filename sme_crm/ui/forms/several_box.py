"""Box that opens a list to tick several choices in, with a search when they are many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from sme_crm.domain.folding import fold
from sme_crm.ui.forms.popup_list import PopupBox, PopupList
from sme_crm.ui.theme import tokens as size

_KEY = Qt.ItemDataRole.UserRole


class SeveralBox(PopupBox):
    """Shows the choices ticked; `changed` comes at each tick."""

    changed = Signal()

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        accessible_name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(accessible_name, parent)
        self._names = dict(choices)
        self._ticked: dict[str, None] = {}
        self._show()

    def ticked(self) -> tuple[str, ...]:
        """The keys ticked, in the order of the list."""
        return tuple(key for key in self._names if key in self._ticked)

    def set_keys(self, keys: Iterable[str]) -> None:
        """Tick choices without telling; one that is no choice any more is listed as it is."""
        self._ticked = dict.fromkeys(keys)
        self._names.update({key: key for key in self._ticked if key not in self._names})
        self._show()

    def tick(self, key: str, on: bool) -> None:
        """Tick or untick a choice."""
        if on:
            self._ticked[key] = None
        else:
            self._ticked.pop(key, None)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        names = [self._names[key] for key in self.ticked()]
        self.say(", ".join(names) if names else self.tr("Choose…"))

    def make_list(self) -> SeveralList:
        """The list to tick in."""
        ticks = SeveralList(self._names, self.ticked(), self)
        ticks.ticked.connect(self.tick)
        return ticks


class SeveralList(PopupList):
    """A list of choices with a tick each; it stays open."""

    ticked = Signal(str, bool)

    def __init__(self, names: Mapping[str, str], ticked: Iterable[str], parent: QWidget) -> None:
        super().__init__(parent, parent.accessibleName(), self.tr("Search"), len(names))
        self._names = names
        self._on = set(ticked)

    def fill(self, text: str) -> None:
        """The choices with all the words typed."""
        self.list.clear()
        words = fold(text).split()
        for key, name in self._names.items():
            if all(word in fold(name) for word in words):
                item = QListWidgetItem(name, self.list)
                item.setData(_KEY, key)
                item.setSizeHint(QSize(0, size.CONTROL_HEIGHT))
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self._show_tick(item, key in self._on)
        self.list.setCurrentRow(0)

    def _show_tick(self, item: QListWidgetItem, on: bool) -> None:
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def take(self, item: QListWidgetItem) -> None:
        """Tick or untick."""
        key = str(item.data(_KEY))
        on = key not in self._on
        (self._on.add if on else self._on.discard)(key)
        self._show_tick(item, on)
        self.ticked.emit(key, on)
