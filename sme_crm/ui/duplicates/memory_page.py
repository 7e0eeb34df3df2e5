"""What was decided before: pairs that are no duplicates, and households; each can be changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QTableView, QVBoxLayout, QWidget

from sme_crm.services.duplicates.decisions import DISTINCT_REASONS
from sme_crm.ui.forms.household_dialog import HouseholdDialog
from sme_crm.ui.labels import relative_day_text, translated
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.lists.table_dress import dress_table, fix_columns
from sme_crm.ui.navigation import OpenContact
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.states import EmptyState
from sme_crm.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from sme_crm.services.duplicates.decisions import DistinctPair
    from sme_crm.services.duplicates.households import Household
    from sme_crm.ui.context import UiContext

_MOST = 1_000
R = TypeVar("R")


class ApartModel(CellModel["DistinctPair"]):
    """Two contacts, why they are not one, since when."""

    def __init__(self, parent: QWidget) -> None:
        headings = (self.tr("Contact"), self.tr("Other contact"), self.tr("Why"), self.tr("Since"))
        super().__init__(headings, parent)

    def cell_at(self, row: int, column: int) -> Cell:
        """Names, reason, day."""
        pair = self._rows[row]
        if column == 0:
            return Cell(pair.left or "–", avatar_name=pair.left, entity_id=pair.left_id)
        if column == 1:
            return Cell(pair.right or "–", avatar_name=pair.right, entity_id=pair.right_id)
        if column == 2:
            return Cell(translated("DistinctReasons", DISTINCT_REASONS[pair.reason]))
        return Cell(relative_day_text(pair.at), muted=True)


class HouseholdModel(CellModel["Household"]):
    """How a household is addressed, who is in it, how many letters it gets."""

    def __init__(self, parent: QWidget) -> None:
        headings = (self.tr("Household"), self.tr("Members"), self.tr("Letters"))
        super().__init__(headings, parent)

    def cell_at(self, row: int, column: int) -> Cell:
        """Name, members, letters."""
        household = self._rows[row]
        if column == 0:
            return Cell(household.mailing_name or "–", icon="household", icon_tone="accent")
        if column == 1:
            return Cell(", ".join(name for _, name in household.members), muted=True)
        return Cell(self.tr("One for all") if household.one_letter else self.tr("One each"))


class MemoryPage(QWidget):
    """Two tabs, a list each."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        writable = not context.workspace.read_only
        self.apart = ApartModel(self)
        self.households = HouseholdModel(self)
        self.apart_table = self._table(self.apart, self.tr("Pairs that are not duplicates"))
        fix_columns(self.apart_table, {2: 210, 3: 130})
        self.household_table = self._table(self.households, self.tr("Households"))
        fix_columns(self.household_table, {2: 150})
        self.forget = Button(self.tr("Propose them again"), "undo")
        self.forget.clicked.connect(lambda _checked=False: self._forget())
        self.edit = Button(self.tr("Change the household…"), "edit")
        self.edit.clicked.connect(lambda _checked=False: self._edit())
        self.dissolve = Button(self.tr("Dissolve it"), "unlink")
        self.dissolve.clicked.connect(lambda _checked=False: self._dissolve())
        for button in (self.forget, self.edit, self.dissolve):
            button.setEnabled(writable)
        self.apart_table.doubleClicked.connect(self._open)
        self.household_table.doubleClicked.connect(lambda _index: self._edit())
        self._no_pairs = EmptyState(
            "unlink",
            self.tr("No pair yet"),
            self.tr("Contacts you say are not duplicates are remembered here."),
        )
        self._no_households = EmptyState(
            "household",
            self.tr("No household yet"),
            self.tr("Likely households are proposed after a search; H makes one."),
        )
        self.tabs = Tabs(self.tr("Decided before"))
        self.tabs.add_page(
            "apart",
            self.tr("Not duplicates"),
            self._page(self.apart_table, self._no_pairs, self.forget),
        )
        self.tabs.add_page(
            "households",
            self.tr("Households"),
            self._page(self.household_table, self._no_households, self.edit, self.dissolve),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs, 1)

    def _table(self, model: ApartModel | HouseholdModel, name: str) -> QTableView:
        view = QTableView()
        view.setModel(model)
        dress_table(view)
        view.setAccessibleName(name)
        return view

    def _page(self, view: QTableView, empty: EmptyState, *buttons: Button) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, size.SPACE_12, 0, 0)
        column.setSpacing(size.SPACE_8)
        card = Card(padding=0)
        card.body.addWidget(view, 1)
        card.body.addWidget(empty, 1)
        column.addWidget(card, 1)
        foot = QHBoxLayout()
        foot.setSpacing(size.SPACE_8)
        foot.addStretch(1)
        for button in buttons:
            foot.addWidget(button)
        column.addLayout(foot)
        return page

    # -- showing -------------------------------------------------------------------------------

    def start(self, page: str) -> None:
        """Show one of the two lists."""
        self.tabs.choose(page)
        self.refresh()

    def refresh(self) -> None:
        """Read both lists anew."""
        workspace = self._context.workspace

        def read() -> tuple[list[DistinctPair], list[Household]]:
            pairs = [pair for _, pair in workspace.decisions.listing(limit=_MOST)]
            return pairs, workspace.households.list_households()

        self._context.jobs.read(read, self._show, owner=self)

    def _show(self, found: tuple[list[DistinctPair], list[Household]]) -> None:
        pairs, households = found
        _fill(self.apart, self.apart_table, self._no_pairs, pairs)
        _fill(self.households, self.household_table, self._no_households, households)
        self.tabs.set_count("apart", len(pairs))
        self.tabs.set_count("households", len(households))
        for button, some in (
            (self.forget, pairs), (self.edit, households), (self.dissolve, households)
        ):  # fmt: skip
            button.setVisible(bool(some))

    def _open(self, index: QModelIndex) -> None:
        pair = self.apart.row_at(index.row())
        if pair is not None:
            contact_id = pair.right_id if index.column() == 1 else pair.left_id
            self._context.navigator.send(OpenContact(contact_id))

    # -- changing ------------------------------------------------------------------------------

    def _forget(self) -> None:
        rows = {index.row() for index in self.apart_table.selectedIndexes()}
        chosen = [pair for row in sorted(rows) if (pair := self.apart.row_at(row)) is not None]
        decisions = self._context.workspace.decisions

        def work() -> None:
            for pair in chosen:
                decisions.forget((pair.left_id, pair.right_id))

        self._context.jobs.write(work)

    def _household(self) -> Household | None:
        return self.households.row_at(self.household_table.currentIndex().row())

    def _edit(self) -> None:
        household = self._household()
        if household is None or self._context.workspace.read_only:
            return
        dialog = HouseholdDialog(household, self.window())
        dialog.accepted.connect(lambda: self._save(household.id, dialog))
        dialog.open()

    def _save(self, household_id: int, dialog: HouseholdDialog) -> None:
        households = self._context.workspace.households
        name, one_letter, leaving = dialog.mailing_name(), dialog.one_letter(), dialog.leaving()
        self._context.jobs.write(
            lambda: households.edit(
                household_id, mailing_name=name, one_letter=one_letter, remove=leaving
            )
        )

    def _dissolve(self) -> None:
        household = self._household()
        if household is None:
            return
        households, notices = self._context.workspace.households, self._context.notices
        text = self.tr("{household} dissolved").format(household=household.mailing_name)
        self._context.jobs.write(
            lambda: households.dissolve(household.id),
            lambda change_id: notices.toast_change(text, change_id),
            owner=self,
        )


def _fill(model: CellModel[R], view: QTableView, empty: EmptyState, rows: Sequence[R]) -> None:
    """Show other rows, the mark where it was; `empty` in their place where there are none."""
    row = max(0, min(view.currentIndex().row(), len(rows) - 1))
    model.set_rows(rows)
    view.setVisible(bool(rows))
    empty.setVisible(not rows)
    if rows:
        view.selectRow(row)
