"""The screens there are, each described here once; one is imported when it is first shown."""

from __future__ import annotations

from pkgutil import resolve_name
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from sme_crm.ui import navigation as ask
from sme_crm.ui.navigation import BELOW, Command, Panel, PanelSpec

if TYPE_CHECKING:
    from collections.abc import Callable

    from sme_crm.ui.context import UiContext

translate = QCoreApplication.translate


def panel_specs() -> tuple[PanelSpec, ...]:
    """Every screen, in the order of the side bar within its step."""
    return (
        _today_spec(),
        _dashboard_spec(),
        _reports_spec(),
        _returns_spec(),
        *_base_specs(),
        *_prepare_specs(),
        *_message_specs(),
        *_follow_up_specs(),
        _sales_spec(),
        *_safety_specs(),
    )


def step_captions() -> dict[int, str]:
    """The captions of the side bar: the five steps of the method, and what stands below them."""
    return {
        0: "",
        1: translate("Steps", "1 Base"),
        2: translate("Steps", "2 Prepare"),
        3: translate("Steps", "3 Message"),
        4: translate("Steps", "4 Follow up"),
        5: translate("Steps", "5 Keep"),
        BELOW: translate("Steps", "Safety"),
    }


def make_panel(spec: PanelSpec, context: UiContext) -> Panel:
    """Import and make a screen."""
    make: Callable[[UiContext], Panel] = resolve_name(f"sme_crm.ui.{spec.screen}")
    return make(context)


def _today_spec() -> PanelSpec:
    """The screen that a day begins with: the first one is opened at the start."""
    return PanelSpec(
        "today", 0, translate("Screens", "Today"), "today",
        "today.today_panel:TodayPanel", "Ctrl+0",
        commands=(
            Command("call.who", translate("Screens", "Who called?"),
                    "phone", "Ctrl+Shift+P", ask.WhoCalled()),
        ),
    )  # fmt: skip


def _returns_spec() -> PanelSpec:
    """The desk is opened from campaigns, from Today and by name."""
    return PanelSpec(
        "returns", 4, translate("Screens", "Returns"), "inbox",
        "returns.returns_panel:ReturnsPanel",
        answers=(ask.ShowReturns, ask.ClaimRefund),
        commands=(
            Command("returns.show", translate("Screens", "Returns desk"),
                    "inbox", "Ctrl+Shift+B", ask.ShowReturns(), "go"),
        ),
        in_side_bar=False,
        marked_as="campaigns",
    )  # fmt: skip


def _reports_spec() -> PanelSpec:
    """Reports are opened from the dashboard and by name."""
    return PanelSpec(
        "reports", 0, translate("Screens", "Reports"), "document",
        "reports.reports_panel:ReportsPanel",
        answers=(ask.ShowReport,),
        commands=(
            Command("reports.show", translate("Screens", "Reports"),
                    "document", "Ctrl+Shift+J", ask.ShowReport(), "go"),
        ),
        in_side_bar=False,
        marked_as="dashboard",
    )  # fmt: skip


def _dashboard_spec() -> PanelSpec:
    """How business goes, above the steps."""
    return PanelSpec(
        "dashboard", 0, translate("Screens", "Dashboard"), "dashboard",
        "dashboard.dashboard_panel:DashboardPanel", "Ctrl+7",
    )  # fmt: skip


def _base_specs() -> tuple[PanelSpec, ...]:
    """What the first step, the base, has."""
    return (
        PanelSpec(
            "contacts", 1, translate("Screens", "Contacts"), "contacts",
            "contacts.contacts_panel:ContactsPanel", "Ctrl+1",
            answers=(ask.OpenContact, ask.ShowContacts, ask.NewContact),
            commands=(
                Command("contact.new", translate("Screens", "New contact"),
                        "plus", "Ctrl+N", ask.NewContact()),
                Command("company.new", translate("Screens", "New company"),
                        "company", "Ctrl+Shift+N", ask.NewContact("organization")),
                Command("contact.export", translate("Screens", "Export contacts…"),
                        "export", "Ctrl+Shift+X", ask.ExportContacts()),
            ),
        ),
        PanelSpec(
            "groups", 1, translate("Screens", "Groups"), "groups",
            "groups.groups_panel:GroupsPanel", "Ctrl+2",
            answers=(ask.OpenGroup, ask.MakeGroup, ask.NewGroup),
            commands=(
                Command("group.new", translate("Screens", "New group by criteria"),
                        "groups", "Ctrl+Shift+G", ask.NewGroup("dynamic")),
            ),
        ),
        *_tool_specs(),
    )  # fmt: skip


def _tool_specs() -> tuple[PanelSpec, ...]:
    """Where contacts come from and how they are kept clean: opened from their list."""
    return (
        PanelSpec(
            "import", 1, translate("Screens", "Import"), "import",
            "importing.import_panel:ImportPanel",
            answers=(ask.StartImport,),
            commands=(
                Command("import.start", translate("Screens", "Import contacts…"),
                        "import", "Ctrl+I", ask.StartImport()),
            ),
            in_side_bar=False,
        ),
        PanelSpec(
            "lots", 1, translate("Screens", "Address files"), "inbox",
            "lots.lots_panel:LotsPanel",
            answers=(ask.OpenLot,),
            in_side_bar=False,
            marked_as="contacts",
        ),
        PanelSpec(
            "duplicates", 1, translate("Screens", "Duplicates"), "duplicates",
            "duplicates.duplicates_panel:DuplicatesPanel",
            answers=(ask.FindDuplicates, ask.MergeContacts),
            commands=(
                Command("duplicates.search", translate("Screens", "Search for duplicates"),
                        "duplicates", "", ask.FindDuplicates()),
            ),
            in_side_bar=False,
            marked_as="contacts",
        ),
        PanelSpec(
            "care", 1, translate("Screens", "Data care"), "check",
            "care.care_panel:CarePanel",
            answers=(ask.VerifyAddresses,),
            commands=(
                Command("care.verify", translate("Screens", "Verify addresses"),
                        "check", "", ask.VerifyAddresses()),
            ),
        ),
    )  # fmt: skip


def _prepare_specs() -> tuple[PanelSpec, ...]:
    """What the second step, preparing, has."""
    return (
        PanelSpec(
            "plan", 2, translate("Screens", "Yearly plan"), "flag",
            "plan.plan_panel:PlanPanel",
            answers=(ask.ShowPlan,),
            commands=(
                Command("plan.show", translate("Screens", "Plan of this year"),
                        "flag", "Ctrl+Shift+Y", ask.ShowPlan(), "go"),
            ),
        ),
        PanelSpec(
            "campaigns", 2, translate("Screens", "Campaigns"), "megaphone",
            "campaigns.campaigns_panel:CampaignsPanel",
            answers=(ask.ShowCampaigns, ask.OpenCampaign, ask.NewCampaign),
            commands=(
                Command("campaign.new", translate("Screens", "New campaign"),
                        "megaphone", "Ctrl+Shift+K", ask.NewCampaign()),
            ),
        ),
    )  # fmt: skip


def _message_specs() -> tuple[PanelSpec, ...]:
    """What the third step, the message, has."""
    return (
        PanelSpec(
            "letters", 3, translate("Screens", "Letters"), "letters",
            "letters.letters_panel:LettersPanel", "Ctrl+3",
            answers=(ask.PrintLetters,),
            commands=(
                Command("letters.print", translate("Screens", "Write letters"),
                        "letters", "Ctrl+L", ask.PrintLetters()),
            ),
        ),
    )  # fmt: skip


def _follow_up_specs() -> tuple[PanelSpec, ...]:
    """What the fourth step has, its sales apart."""
    return (
        PanelSpec(
            "tasks", 4, translate("Screens", "Tasks"), "tasks",
            "tasks.tasks_panel:TasksPanel", "Ctrl+4",
            answers=(ask.OpenTask, ask.ShowTasks, ask.NewTask),
            commands=(
                Command("task.new", translate("Screens", "New task"),
                        "plus", "Ctrl+T", ask.NewTask()),
            ),
        ),
        # Another view of the tasks: switched to from there.
        PanelSpec(
            "load", 4, translate("Screens", "Load"), "chart",
            "load.load_panel:LoadPanel",
            answers=(ask.ShowLoad,),
            commands=(
                Command("load.show", translate("Screens", "Load by day and person"),
                        "chart", "Ctrl+Shift+L", ask.ShowLoad(), "go"),
            ),
            in_side_bar=False,
            marked_as="tasks",
        ),
        PanelSpec(
            "agenda", 4, translate("Screens", "Agenda"), "calendar",
            "agenda.agenda_panel:AgendaPanel",
            answers=(ask.ShowAgenda, ask.OpenAppointment, ask.NewAppointment),
            commands=(
                Command("appointment.new", translate("Screens", "New appointment"),
                        "calendar", "Ctrl+Shift+A", ask.NewAppointment()),
            ),
        ),
        PanelSpec(
            "series", 4, translate("Screens", "Series"), "repeat",
            "series.series_panel:SeriesPanel",
            answers=(ask.OpenSeries, ask.StartSeries),
        ),
    )  # fmt: skip


def _sales_spec() -> PanelSpec:
    """The sales of the fourth step."""
    return PanelSpec(
        "sales", 4, translate("Screens", "Sales"), "pipeline",
        "sales.sales_panel:SalesPanel", "Ctrl+5",
        answers=(
            ask.ShowSales, ask.OpenOpportunity, ask.NewOpportunity, ask.OpenQuote,
            ask.NewQuote, ask.OpenOrder, ask.NewOrder, ask.ShowOrders, ask.ImportOrders,
            ask.OpenProduct, ask.NewProduct,
        ),
        commands=(
            Command("opportunity.new", translate("Screens", "New opportunity"),
                    "pipeline", "", ask.NewOpportunity()),
            Command("quote.new", translate("Screens", "New quote"),
                    "quote", "Ctrl+Shift+Q", ask.NewQuote()),
            Command("order.new", translate("Screens", "New order"),
                    "euro", "Ctrl+Shift+O", ask.NewOrder()),
            Command("orders.import", translate("Screens", "Import orders…"),
                    "import", "", ask.ImportOrders()),
        ),
    )  # fmt: skip


def _safety_specs() -> tuple[PanelSpec, ...]:
    """What stands below the steps."""
    return (
        PanelSpec(
            "segments", 5, translate("Screens", "Customers"), "chart",
            "segments.segments_panel:SegmentsPanel", "Ctrl+6",
            answers=(ask.ShowSegments,),
        ),
        PanelSpec(
            "changes", BELOW, translate("Screens", "Changes"), "changes",
            "changes_screen.changes_panel:ChangesPanel", "Ctrl+8",
            answers=(ask.ShowChanges,),
        ),
        # The side bar opens it by its gear wheel.
        PanelSpec(
            "settings", BELOW, translate("Screens", "Settings"), "settings",
            "settings_screen.settings_panel:SettingsPanel",
            answers=(ask.OpenSettings,),
            in_side_bar=False,
        ),
    )  # fmt: skip
