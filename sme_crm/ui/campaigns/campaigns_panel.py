"""The screen of campaigns: their list, or one of them as a document of five steps."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from sme_crm.domain.campaigns.campaign import KINDS, CampaignRow
from sme_crm.ui.campaigns.campaign_document import CampaignDocument
from sme_crm.ui.campaigns.campaign_list import ICONS, CampaignListModel, CampaignTable
from sme_crm.ui.campaigns.campaign_work import ORIGIN, CampaignWork
from sme_crm.ui.campaigns.loaded_campaign import LoadedCampaign
from sme_crm.ui.forms.record_reading import Followed, RecordReading, RecordScreen
from sme_crm.ui.labels import translated
from sme_crm.ui.lists.entry_list import EntryPane
from sme_crm.ui.navigation import NewCampaign, OpenCampaign, Panel, ShowCampaigns
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.actions import NEW_HERE, NEXT_VIEW, VIEW_BEFORE, screen_action
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.page_header import PageHeader, lay_out_screen
from sme_crm.ui.widgets.search_field import SearchField
from sme_crm.ui.widgets.states import EmptyState, ErrorState, LoadingState

if TYPE_CHECKING:
    from collections.abc import Callable

    from sme_crm.ui.context import UiContext

_FOLLOWED: Final = Followed(
    own=(),  # every step writes as fields are left: all is read when that has come to rest
    related=(
        "campaign", "campaign_wave", "campaign_cell", "campaign_cost", "campaign_group",
        "campaign_recipient", "campaign_answer", "returned_mail", "letter_template", "staff",
        "contact_group", "setting", "customer_order", "plan_action",
    ),
    origin=ORIGIN,
)  # fmt: skip


class CampaignsPanel(Panel):
    """Reads in workers and follows every change."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: int | None = None
        self._wanted_step = ""
        self.work = CampaignWork(context, self)
        self.document = CampaignDocument(context, self.work)
        screen = RecordScreen(
            ask_list=self._ask_list,
            show_list=self._take,
            ask_record=self._ask_one,
            show_record=self._show_one,
            lose_record=self._forget,
            show_error=self._fail,
        )
        self.reading = RecordReading(context, self, self.work, _FOLLOWED, screen)
        self._make_list()
        self._lay_out()
        self._listen()
        for text, name, shortcut, act in (
            (self.tr("New campaign"), "plus", NEW_HERE, self.work.create),
            (self.tr("Show all campaigns"), "megaphone", "", self.show_list),
            (self.tr("Next step"), "chevron-right", NEXT_VIEW, partial(self.document.go_on, 1)),
            (
                self.tr("Previous step"),
                "chevron-left",
                VIEW_BEFORE,
                partial(self.document.go_on, -1),
            ),
        ):
            enabled = self.work.writable or name != "plus"
            self.addAction(screen_action(self, text, name, act, shortcut, enabled=enabled))
        self.reading.reload()

    # -- making --------------------------------------------------------------------------------

    def _make_list(self) -> None:
        self.search = SearchField(self.tr("Search a campaign"), "Ctrl+F")
        self.new_button = Button(self.tr("New campaign"), "plus", "primary")
        self.new_button.setEnabled(self.work.writable)
        menu = QMenu(self)
        for kind, text in KINDS.items():
            menu.addAction(
                icon(ICONS[kind]), translated("Campaigns", text), partial(self.work.create, kind)
            )
        self.new_button.set_menu(menu)
        self.model = CampaignListModel()
        keys = {
            Qt.Key.Key_Return: self._open_current,
            Qt.Key.Key_Enter: self._open_current,
            Qt.Key.Key_Delete: self._delete_current,
        }
        self.table = CampaignTable(self.model, keys)
        not_found = EmptyState(
            "search",
            self.tr("No campaign meets this"),
            self.tr("Names, kinds and states are searched."),
        )
        not_found.add_action(self.tr("Show all campaigns"), self.search.clear, "close")
        self.listed = EntryPane(self.model, self.table, self.search, not_found)
        self.nothing = EmptyState(
            "megaphone",
            self.tr("No campaign yet"),
            self.tr(
                "A campaign goes from the idea to the proof that it paid: brief, target, message,"
                " follow-up, results. Whether it can pay is reckoned before a euro is spent."
            ),
        )
        first = self.nothing.add_action(
            self.tr("New campaign"), self.work.create, "plus", "primary"
        )
        first.setEnabled(self.work.writable)

    def _lay_out(self) -> None:
        self.header = PageHeader(self.tr("Campaigns"))
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(size.SPACE_8)
        tools.addWidget(self.search)
        tools.addStretch(1)
        self.compare_button = Button(self.tr("Compare"), "chart")
        self.compare_button.clicked.connect(self.compare)
        tools.addWidget(self.compare_button)
        tools.addWidget(self.new_button)
        self._loading = LoadingState(self.tr("The campaigns are being read"))
        self._error = ErrorState(self.reading.reload)
        self.stack = QStackedWidget()
        for state in (self._loading, self.listed, self.nothing, self._error, self.document):
            self.stack.addWidget(state)
        lay_out_screen(self, [self.header, self._tools], self.stack)

    def _listen(self) -> None:
        self.table.doubleClicked.connect(lambda _index: self._open_current())
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.document.left.connect(self.show_list)
        self.work.made.connect(self._open_made)

    # -- requests ------------------------------------------------------------------------------

    def receive(self, request: object) -> None:
        """Show one campaign or their list, or begin one."""
        if isinstance(request, OpenCampaign):
            self.open(request.campaign_id, request.step)
        elif isinstance(request, NewCampaign):
            if self.leave():
                self.work.create(request.kind)
        elif isinstance(request, ShowCampaigns):
            self.show_list()

    def enter(self) -> None:
        """Days may have passed since it was read."""
        self.reading.reload_soon()

    def leave(self) -> bool:
        """Save the field being edited."""
        return self._shown is None or self.document.leave()

    def focus_search(self) -> bool:
        """The search of the list."""
        self.show_list()
        self.search.take_keyboard()
        return True

    def print_page(self) -> bool:
        """The brief of the campaign shown."""
        if self._shown is None:
            return False
        self.document.print_brief()
        return True

    def open(self, campaign_id: int, step: str = "") -> None:
        """Show one campaign, at a step."""
        if self.leave():
            self._wanted_step = step
            self.reading.open(campaign_id)

    def compare(self) -> None:
        """The campaigns of the list side by side, as searched."""
        from sme_crm.ui.campaigns.compare_dialog import CompareCampaignsDialog

        self.compared = CompareCampaignsDialog(
            self._context, [row.id for row in self.model.rows()], self
        )
        self.compared.open()

    def show_list(self) -> None:
        """Back to the list."""
        if self.leave():
            self.reading.close()
            self._shown = None
            self._show_state()
            self.table.setFocus()

    def _open_made(self, campaign_id: int) -> None:
        self.open(campaign_id, "brief")

    # -- reading -------------------------------------------------------------------------------

    def _ask_list(self) -> Callable[[], list[CampaignRow]]:
        return self._context.workspace.campaigns.list_campaigns

    def _take(self, rows: list[CampaignRow]) -> None:
        self.listed.take(rows, None)
        self._show_state()

    def _fail(self, error: Exception) -> None:
        self._error.show_error(error)
        self.stack.setCurrentWidget(self._error)

    def _ask_one(self, campaign_id: int) -> Callable[[], LoadedCampaign]:
        workspace = self._context.workspace

        def read() -> LoadedCampaign:
            templates = workspace.letters.templates.list_templates()
            return LoadedCampaign(
                workspace.campaigns.get(campaign_id),
                [(one.id, one.name) for one in workspace.staff.list_members() if one.active],
                [one for one in templates if one.id and not one.sample],
                workspace.advised_times.all(),
                workspace.plan.action_of(campaign_id),
            )

        return read

    def _show_one(self, loaded: LoadedCampaign, foreign: bool) -> None:
        campaign_id = loaded.campaign.id
        fresh = self._shown != campaign_id
        self._shown = campaign_id
        self.document.show_loaded(loaded, foreign=foreign)
        if self._wanted_step or fresh:
            self.document.show_step(self._wanted_step or "brief")
            self._wanted_step = ""
        self._show_state()
        if fresh and self.isVisible():
            self.document.take_keyboard()
        self.table.choose(campaign_id)

    def _forget(self, campaign_id: int) -> None:
        """It is gone by now."""
        self.reading.close()
        if self._shown == campaign_id:
            self._shown = None
        self._show_state()

    # -- showing -------------------------------------------------------------------------------

    def _show_state(self) -> None:
        self._tools.setVisible(self._shown is None)
        self.header.setVisible(self._shown is None)
        if self._shown is not None:
            self.stack.setCurrentWidget(self.document)
        else:
            some = bool(self.model.all_entries())
            self.compare_button.setEnabled(some)
            self.stack.setCurrentWidget(self.listed if some else self.nothing)

    def _open_current(self) -> None:
        row = self.table.current_entry()
        if row is not None:
            self.open(row.id)

    def _delete_current(self) -> None:
        row = self.table.current_entry()
        if row is not None:
            self.work.delete(row.id)

    def _open_menu(self, place: QPoint) -> None:
        row = self.table.current_entry()
        if row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("edit"), self.tr("Open"), lambda: self.open(row.id))
        if self.work.writable:
            menu.addAction(
                icon("copy"),
                self.tr("Begin one like this"),
                lambda: self.work.duplicate(row.id, row.name),
            )
            menu.addAction(icon("trash"), self.tr("Delete"), lambda: self.work.delete(row.id))
        menu.popup(self.table.viewport().mapToGlobal(place))
