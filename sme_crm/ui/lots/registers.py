"""The register of addresses passed on, and the trap addresses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from sme_crm.domain.lot import LOAN_KINDS
from sme_crm.ui.labels import count_text, day_text, translated
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.lists.table_dress import dress_table, fix_columns
from sme_crm.ui.navigation import OpenContact
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import Separator, TextLabel
from sme_crm.ui.widgets.search_field import SearchField
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.domain.contact import ContactRow
    from sme_crm.domain.lot import Loan
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.lots.lot_work import LotWork

_DAY_WIDTH, _COUNT_WIDTH, _FOUND = 108, 150, 8


class RegisterModel(CellModel[tuple[int, tuple[Cell, ...]]]):
    """Rows of an id and finished cells; the first one of a row says who or what it is."""

    def cell_at(self, row: int, column: int) -> Cell:
        """The finished cell."""
        return self._rows[row][1][column]

    def row_id(self, row: int) -> int | None:
        """The id of a row."""
        found = self.row_at(row)
        return found[0] if found else None


def _table(model: RegisterModel, name: str, widths: dict[int, int]) -> QTableView:
    table = QTableView()
    dress_table(table)
    table.setModel(model)
    table.setAccessibleName(name)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    fix_columns(table, widths)
    return table


class LoansPage(Card):
    """Every loan and exchange: when, to whom, what for, how many."""

    def __init__(self, context: UiContext, work: LotWork, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self._context = context
        self.model = RegisterModel(
            (self.tr("Recipient"), self.tr("What for"), self.tr("Addresses"), self.tr("Day")), self
        )
        widths = {2: _COUNT_WIDTH, 3: _DAY_WIDTH}
        self.table = _table(self.model, self.tr("Addresses passed on"), widths)
        self.empty = EmptyState(
            "export",
            self.tr("No address passed on yet"),
            self.tr(
                "Lend or exchange a group or a file: only people who agreed go along, with your"
                " trap addresses, and the register keeps to whom and what for."
            ),
        )
        button = self.empty.add_action(
            self.tr("Lend or exchange"), lambda: work.lend(None), "export", "primary"
        )
        button.setEnabled(not context.workspace.read_only)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        self.body.addWidget(self._pages)

    def load(self) -> None:
        """Read the register."""
        self._context.jobs.read(self._context.workspace.lot_loans.list_loans, self._take)

    def _take(self, loans: Sequence[Loan]) -> None:
        self.model.set_rows([(loan.id, self._cells(loan)) for loan in loans])
        self._pages.setCurrentWidget(self.table if loans else self.empty)

    def _cells(self, loan: Loan) -> tuple[Cell, ...]:
        seeds = self.tr("and %n trap address(es)", "", loan.seeds) if loan.seeds else ""
        kind = translated("Lots", LOAN_KINDS.get(loan.kind, loan.kind))
        return (
            Cell(loan.recipient, second_line=f"{kind} · {loan.selection}", icon="export"),
            Cell(loan.purpose, second_line=loan.allowed_use),
            Cell(count_text(loan.addresses), second_line=seeds),
            Cell(day_text(loan.made_on), muted=True),
        )


class SeedsPage(Card):
    """The trap addresses; contacts are found by name and marked."""

    def __init__(self, context: UiContext, work: LotWork, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self._context = context
        self._work = work
        self.search = SearchField(self.tr("Mark a contact as trap address: type its name"))
        self.search.setEnabled(not context.workspace.read_only)
        self.search.searched.connect(self._find)
        self._menu = QMenu(self)
        self.model = RegisterModel(
            (self.tr("Trap address"), self.tr("Town"), self.tr("Note")), self
        )
        self.table = _table(self.model, self.tr("Trap addresses"), {})
        self.table.doubleClicked.connect(lambda index: self._open(index.row()))
        self.remove_button = Button(self.tr("Make it an ordinary contact again"), "minus", "quiet")
        self.remove_button.clicked.connect(lambda _checked=False: self.remove())
        self.empty = EmptyState(
            "target",
            self.tr("No trap address yet"),
            self.tr(
                "A trap address is yours under another name: a friend’s, your accountant’s. It"
                " goes along in every file you pass on and shows what is done with it. Counts and"
                " quality leave it out."
            ),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        head = QVBoxLayout()
        head.setContentsMargins(size.SPACE_16, size.SPACE_12, size.SPACE_16, size.SPACE_12)
        head.addWidget(self.search)
        foot = QHBoxLayout()
        foot.setContentsMargins(size.SPACE_16, size.SPACE_4, size.SPACE_8, size.SPACE_4)
        self._count = TextLabel("", tone="muted")
        foot.addWidget(self._count, 1)
        foot.addWidget(self.remove_button)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(Separator())
        self.body.addWidget(self._pages, 1)
        self.body.addWidget(Separator())
        self.body.addLayout(foot)

    def load(self) -> None:
        """Read the trap addresses."""
        self._context.jobs.read(self._context.workspace.lots.seeds, self._take)

    def _take(self, seeds: Sequence[tuple[int, str, str, str]]) -> None:
        self.model.set_rows(
            [
                (row[0], (Cell(row[1], icon="target"), Cell(row[2]), Cell(row[3], muted=True)))
                for row in seeds
            ]
        )
        self._pages.setCurrentWidget(self.table if seeds else self.empty)
        self._count.setText(self.tr("%n trap address(es)", "", len(seeds)) if seeds else "")
        self.remove_button.setVisible(bool(seeds))
        self.remove_button.setEnabled(not self._context.workspace.read_only)
        if seeds:
            self.table.setCurrentIndex(self.model.index(0, 0))

    def _find(self, text: str) -> None:
        if text.strip():
            search = self._context.workspace.search
            self._context.jobs.read(lambda: search.type_ahead(text, _FOUND), self._offer)

    def _offer(self, rows: Sequence[ContactRow]) -> None:
        self._menu.clear()
        for row in rows:
            words = " · ".join(filter(None, (row.formatted_name, row.organization, row.locality)))
            action = self._menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(partial(self._mark, row.id))
        if not rows:
            self._menu.addAction(self.tr("Nobody of this name")).setEnabled(False)
        self._menu.popup(self.search.mapToGlobal(self.search.rect().bottomLeft()))

    def _mark(self, contact_id: int, _checked: bool = False) -> None:
        lots = self._context.workspace.lots
        self.search.clear()
        self._work.write(
            lambda: lots.mark_seeds([contact_id]), self.tr("Marked as trap address"), self.load
        )

    def remove(self) -> None:
        """Make the current one an ordinary contact again."""
        found = self.model.row_id(self.table.currentIndex().row())
        if found is not None:
            lots = self._context.workspace.lots
            self._work.write(
                lambda: lots.unmark_seeds([found]), self.tr("An ordinary contact again"), self.load
            )

    def _open(self, row: int) -> None:
        found = self.model.row_id(row)
        if found is not None:
            self._context.navigator.send(OpenContact(found))
