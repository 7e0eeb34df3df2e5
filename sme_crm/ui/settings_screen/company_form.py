"""The fields of the user's company, saved one by one when they are left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from sme_crm.ui.forms.editors import LineEditor
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.labels import FieldLabel

if TYPE_CHECKING:
    from sme_crm.domain.geography import Commune
    from sme_crm.ui.context import UiContext

_CONTEXT = "Settings"
_POSTAL_CODE, _TOWN = "company.postal_code", "company.locality"
_COLUMNS = 6


class CompanyForm(QWidget):
    """Fields given as lines of (key of the setting, width in sixths)."""

    saved = Signal()
    """A field was saved."""

    def __init__(self, context: UiContext, lines: Sequence[Sequence[tuple[str, int]]]) -> None:
        super().__init__()
        self._context = context
        self.editors: dict[str, LineEditor] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(size.SPACE_12)
        grid.setVerticalSpacing(size.SPACE_4)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        for at, line in enumerate(lines):
            place = 0
            for key, span in line:
                self._add_field(grid, key, 2 * at, place, span)
                place += span

    def _add_field(self, grid: QGridLayout, key: str, row: int, place: int, span: int) -> None:
        from sme_crm.services.settings import SETTINGS

        editor = LineEditor()
        editor.setEnabled(not self._context.workspace.read_only)
        editor.edited.connect(lambda value, key=key: self._save(key, str(value)))
        self.editors[key] = editor
        label = FieldLabel(translated(_CONTEXT, SETTINGS[key].label), editor)
        if row:
            label.setContentsMargins(0, size.SPACE_8, 0, 0)
        grid.addWidget(label, row, place, 1, span)
        grid.addWidget(editor, row + 1, place, 1, span)

    def load(self) -> None:
        """Read the values."""
        settings = self._context.workspace.settings
        keys = tuple(self.editors)
        self._context.jobs.read(lambda: {key: settings.text(key) for key in keys}, self._show)

    def _show(self, values: dict[str, str]) -> None:
        for key, value in values.items():
            if not self.editors[key].is_dirty():
                self.editors[key].set_value(value)

    def commit(self) -> None:
        """Save what is being typed."""
        for editor in self.editors.values():
            editor.commit()

    def _save(self, key: str, value: str) -> None:
        settings = self._context.workspace.settings
        self._context.jobs.write(
            lambda: settings.set(key, value, origin="settings"),
            lambda _change_id: self.saved.emit(),
            owner=self,
        )
        if key == _POSTAL_CODE:
            self._find_town(value)

    def _find_town(self, postal_code: str) -> None:
        """Fill in the town of a postal code that has only one."""
        town = self.editors.get(_TOWN)
        if town is None or town.text():
            return

        def read() -> tuple[Commune, ...]:
            from sme_crm.domain.geography import communes_of

            return communes_of(postal_code.replace(" ", ""))

        self._context.jobs.read(read, self._fill_town)

    def _fill_town(self, communes: tuple[Commune, ...]) -> None:
        town = self.editors[_TOWN]
        if len(communes) == 1 and not town.text():
            town.setText(communes[0].name)
            town.commit()
