"""The columns of a table: sets of them to take, and the list to tick and to order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QVBoxLayout, QWidget

from sme_crm.domain.export_formats import ExportFormat
from sme_crm.domain.fields import SECTIONS
from sme_crm.ui.exporting.choices import remember_columns, remembered_columns
from sme_crm.ui.exporting.offer import Offer
from sme_crm.ui.forms.column_chooser import ColumnChooser, OfferedColumn
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.combo_box import ComboBox

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_SET = "set:"


class ColumnPane(QWidget):
    """`changed` when other columns are chosen, or another order."""

    changed = Signal()

    def __init__(
        self, context: UiContext, of_the_list: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._of_the_list = of_the_list
        self._offer: Offer | None = None
        self._format: ExportFormat | None = None
        self._columns: dict[str, tuple[str, ...]] = {}
        self.sets = ComboBox(accessible_name=self.tr("Set of columns"))
        self.sets.activated.connect(lambda _index: self.use_set())
        self.chooser = ColumnChooser()
        self.chooser.changed.connect(self._note_columns)
        self.save_button = IconButton("save", self.tr("Save the set…"))
        self.save_button.setEnabled(not context.workspace.read_only)
        self.save_button.clicked.connect(lambda _checked=False: self.ask_set_name())
        sets = QHBoxLayout()
        sets.setSpacing(size.SPACE_8)
        sets.addWidget(self.sets, 1)
        sets.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_8)
        column.addLayout(sets)
        column.addWidget(self.chooser, 1)

    def show_format(self, chosen: ExportFormat, offer: Offer) -> None:
        """Show the columns of a format: those chosen before, else the usual ones."""
        self._format, self._offer = chosen, offer
        self._offer_sets()
        self._show_columns(self._columns_of(chosen.key))

    def chosen(self) -> tuple[str, ...]:
        """The keys of the columns chosen, in their order."""
        return self.chooser.chosen()

    def remember(self, chosen: ExportFormat) -> None:
        """Keep the columns for the next export in a format; the usual ones need no keeping."""
        from sme_crm.services.exporting.column_sets import portable

        assert self._offer is not None
        keys = self.chosen()
        usual = keys == self._usual(chosen.key)
        kept = () if usual else portable(keys, self._offer.own_fields)
        remember_columns(self._context.settings, chosen.key, kept)

    def _columns_of(self, format_key: str) -> tuple[str, ...]:
        """The columns chosen before for a format, else those of the list, else the usual ones."""
        from sme_crm.services.exporting.column_sets import present

        assert self._offer is not None
        if format_key not in self._columns:
            kept = remembered_columns(self._context.settings, format_key)
            found = present(kept, self._offer.own_fields)
            self._columns[format_key] = found or self._usual(format_key)
        return self._columns[format_key]

    def _usual(self, format_key: str) -> tuple[str, ...]:
        from sme_crm.services.exporting.columns import usual_columns

        assert self._offer is not None
        return usual_columns(format_key, self._offer.own_fields)

    def _offer_sets(self) -> None:
        assert self._offer is not None and self._format is not None
        chosen = self._format
        usual = self.tr("Usual columns") if chosen.postal else self.tr("All fields")
        choices = [("usual", usual)]
        if self._of_the_list:
            choices.append(("list", self.tr("As in the list")))
        choices += [(f"{_SET}{name}", name) for name in self._offer.sets]
        choices.append(("own", self.tr("My choice")))
        self.sets.set_choices(choices)

    def _set_columns(self, key: str) -> tuple[str, ...]:
        from sme_crm.services.exporting.columns import known_columns

        assert self._offer is not None and self._format is not None
        if key == "list":
            return known_columns(self._of_the_list, self._offer.own_fields)
        if key.startswith(_SET):
            return self._offer.sets.get(key.removeprefix(_SET), ())
        return self._usual(self._format.key)

    def use_set(self) -> None:
        """Tick the columns of the set that is chosen in the box."""
        if self.sets.key() != "own" and self._offer is not None:
            self._show_columns(self._set_columns(self.sets.key()))
            self._note_columns()

    def _show_columns(self, keys: Sequence[str]) -> None:
        from sme_crm.services.exporting.columns import column_words, offered_columns

        assert self._offer is not None
        own_fields = self._offer.own_fields
        offered = [
            OfferedColumn(key, column_words(key, own_fields, translated), self._section(section))
            for section, keys_of in offered_columns(own_fields)
            for key in keys_of
        ]
        self.chooser.offer(offered, keys)
        self._name_set()

    def _section(self, section: str) -> str:
        if section == "mail":
            return self.tr("Letters and mailings")
        return translated("Fields", SECTIONS.get(section, section))

    def _name_set(self) -> None:
        """Let the box tell which set the ticked columns are."""
        chosen = self.chooser.chosen()
        keys = [str(self.sets.itemData(index)) for index in range(self.sets.count())]
        found = (key for key in keys if key != "own" and self._set_columns(key) == chosen)
        self.sets.choose(next(found, "own"))

    def _note_columns(self) -> None:
        assert self._format is not None
        self._columns[self._format.key] = self.chooser.chosen()
        self._name_set()
        self.changed.emit()

    def ask_set_name(self) -> None:
        """Ask under which name the columns are kept."""
        name, given = QInputDialog.getText(
            self, self.tr("Save the set of columns"), self.tr("Name of the set")
        )
        if given and name.strip():
            self.save_set(name)

    def save_set(self, name: str) -> None:
        """Keep the ticked columns as a set for everybody who uses the data file."""
        keys = self.chooser.chosen()
        column_sets = self._context.workspace.column_sets

        def save() -> dict[str, tuple[str, ...]]:
            column_sets.save(name, keys)
            return column_sets.list_sets()

        self._context.jobs.write(save, self._take_sets, owner=self)

    def _take_sets(self, sets: dict[str, tuple[str, ...]]) -> None:
        assert self._offer is not None
        self._offer = Offer(self._offer.ids, self._offer.own_fields, sets)
        self._offer_sets()
        self._name_set()
