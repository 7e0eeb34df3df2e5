"""The screens as the shell knows them, and the requests they send each other."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from sme_crm.domain.contact_filter import ContactFilter, Sort
    from sme_crm.domain.criteria import Criteria
    from sme_crm.domain.follow_up import ProposedSeries
    from sme_crm.domain.task_filter import TaskFilter


# -- requests: what one screen may ask of another without knowing it ---------------------------


@dataclass(frozen=True, slots=True)
class OpenContact:
    """Show the sheet of one contact."""

    contact_id: int


@dataclass(frozen=True, slots=True)
class ShowContacts:
    """Show the list, narrowed by a filter of `workspace.contact_lists` and words to search."""

    filter: ContactFilter | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class NewContact:
    """Begin a new contact."""

    kind: Literal["individual", "organization"] = "individual"


@dataclass(frozen=True, slots=True)
class StartImport:
    """Begin an import, of these files if there are any, into the address file named `lot`."""

    paths: tuple[Path, ...] = ()
    lot: str = ""


@dataclass(frozen=True, slots=True)
class PrintLetters:
    """Begin letters to a selection: a filter or a tuple of contact ids; None lets choose.

    `template_id` is the letter to open, 0 leaves the one that is open.
    """

    selection: ContactFilter | tuple[int, ...] | None = None
    template_id: int = 0


@dataclass(frozen=True, slots=True)
class MakeGroup:
    """Make a group of a selection: a filter or a tuple of contact ids; `name` is proposed."""

    selection: ContactFilter | tuple[int, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class NewGroup:
    """Begin a group kept by criteria (dynamic) or by hand (static), with what is known of it."""

    kind: Literal["static", "dynamic"] = "dynamic"
    name: str = ""
    criteria: Criteria | None = None


@dataclass(frozen=True, slots=True)
class OpenGroup:
    """Show one group."""

    group_id: int


@dataclass(frozen=True, slots=True)
class OpenLot:
    """Show one address file of the ledger."""

    lot_id: int


@dataclass(frozen=True, slots=True)
class OpenSeries:
    """Show one activity series."""

    series_id: int


@dataclass(frozen=True, slots=True)
class StartSeries:
    """Ask which activity series to start for a selection: a filter or a tuple of contact ids."""

    selection: ContactFilter | tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StartProposedSeries:
    """Show what starting a proposed series would do, and start it if that is wanted.

    Answered by the application itself, in a dialog.
    """

    proposed: ProposedSeries


@dataclass(frozen=True, slots=True)
class ShowPlan:
    """Show the plan of a year, of the present one if None; `action_id` is looked at."""

    year: int | None = None
    action_id: int = 0


@dataclass(frozen=True, slots=True)
class ShowChanges:
    """Show the list of changes, at one change or narrowed by words."""

    change_id: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class VerifyAddresses:
    """Begin the round of addresses that are due to be verified."""


@dataclass(frozen=True, slots=True)
class FindDuplicates:
    """Search the base for contacts that are there twice."""


@dataclass(frozen=True, slots=True)
class MergeContacts:
    """Show these contacts side by side, to make one of them."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OpenTask:
    """Show one task in the list of tasks."""

    task_id: int


@dataclass(frozen=True, slots=True)
class ShowTasks:
    """Show tasks: "open", "overdue", "today", "week", "none" (without date) or "done".

    A `filter` shows those that meet it instead, under a `name`.
    """

    view: str = "open"
    filter: TaskFilter | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class ShowLoad:
    """Show how much falls on each day and person."""


@dataclass(frozen=True, slots=True)
class NewTask:
    """Begin a task in the line that adds them."""


@dataclass(frozen=True, slots=True)
class ShowAgenda:
    """Show the agenda, at a day and in a view ("day", "week", "month", "list") if they are said."""

    day: date | None = None
    view: str = ""


@dataclass(frozen=True, slots=True)
class OpenAppointment:
    """Show an appointment; of a repeated one the occurrence that starts at `original`."""

    appointment_id: int
    original: str = ""


@dataclass(frozen=True, slots=True)
class NewAppointment:
    """Begin an appointment, with these contacts as (id, name)."""

    contacts: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class StartCall:
    """Begin a call with a contact; `task_id` is the task it comes from. Asked in a dialog.

    `incoming`: the contact is calling; `phone_id`: the number to dial, where the rules of contact
    let it be dialled. Answered by the application itself.
    """

    contact_id: int
    task_id: int | None = None
    incoming: bool = False
    phone_id: int | None = None


@dataclass(frozen=True, slots=True)
class WhoCalled:
    """Tell whose number it is, in a dialog. Answered by the application itself."""

    number: str = ""


@dataclass(frozen=True, slots=True)
class ShowSales:
    """Show a page of sales: "opportunities", "quotes", "orders", "products"; "" the last one."""

    tab: str = ""


@dataclass(frozen=True, slots=True)
class OpenOpportunity:
    """Show one opportunity."""

    opportunity_id: int


@dataclass(frozen=True, slots=True)
class NewOpportunity:
    """Begin an opportunity, with a contact if one is said."""

    contact_id: int | None = None


@dataclass(frozen=True, slots=True)
class OpenQuote:
    """Show one quote."""

    quote_id: int


@dataclass(frozen=True, slots=True)
class NewQuote:
    """Begin a quote to a contact, of an opportunity if one is said."""

    contact_id: int | None = None
    opportunity_id: int | None = None


@dataclass(frozen=True, slots=True)
class OpenOrder:
    """Show one order."""

    order_id: int


@dataclass(frozen=True, slots=True)
class NewOrder:
    """Begin an order of a contact, from a quote if one is said."""

    contact_id: int | None = None
    quote_id: int | None = None


@dataclass(frozen=True, slots=True)
class ShowCampaigns:
    """Show the list of campaigns."""


@dataclass(frozen=True, slots=True)
class OpenCampaign:
    """Show one campaign at a step: "brief", "target", "message", "follow", "results"; or at a page
    of the target: "sizing", "cells"."""

    campaign_id: int
    step: str = ""


@dataclass(frozen=True, slots=True)
class NewCampaign:
    """Begin a campaign of a kind (`domain.campaigns.campaign.KINDS`)."""

    kind: str = "prospecting"


@dataclass(frozen=True, slots=True)
class ShowReturns:
    """Show the returns desk, of a campaign if one is told; `view`: "answers", "mail", "rates"."""

    campaign_id: int | None = None
    view: str = ""


@dataclass(frozen=True, slots=True)
class ClaimRefund:
    """Write to the supplier of an address file whose guaranteed rate of returns was passed."""

    lot_id: int


@dataclass(frozen=True, slots=True)
class ShowReport:
    """Show a report by its key ("sales", "rfm", "pareto"…), "" the one shown last.

    `contact_id` is whom "customer" tells of; "campaign 12" is the report of a campaign.
    """

    kind: str = ""
    contact_id: int = 0


@dataclass(frozen=True, slots=True)
class ShowSegments:
    """Show the customers by segments: "rfm", "pareto", "rhythm", "sleep", "years"…, "" as left."""

    view: str = ""


@dataclass(frozen=True, slots=True)
class ShowOrders:
    """Show the orders of a product, or of a contact or customer."""

    product_id: int | None = None
    contact_id: int | None = None


@dataclass(frozen=True, slots=True)
class ImportOrders:
    """Begin to bring in orders of another program, from this file if one is said."""

    path: Path | None = None


@dataclass(frozen=True, slots=True)
class OpenProduct:
    """Show one product."""

    product_id: int


@dataclass(frozen=True, slots=True)
class NewProduct:
    """Begin a product."""


@dataclass(frozen=True, slots=True)
class OpenSettings:
    """Show the settings, at one of their pages."""

    page: str = ""


@dataclass(frozen=True, slots=True)
class OpenDataFile:
    """Open another data file; None lets choose. Answered by the application itself."""

    path: Path | None = None


@dataclass(frozen=True, slots=True)
class RestoreBackup:
    """Put a backup in the place of the open file; None lets choose. Answered likewise."""

    backup: Path | None = None


@dataclass(frozen=True, slots=True)
class ShowLetter:
    """Show the letter of a history entry as it was printed, in a dialog over the screen."""

    history_id: int


@dataclass(frozen=True, slots=True)
class ExportContacts:
    """Write contacts to a file: a filter or a tuple of ids, None is everybody; asks in a dialog.

    `sort` is the order of the list, `columns` are the keys it shows, `name` proposes the name of
    the file (a group's), `format` is the one to begin with (default: the one used last). Answered
    by the application itself.
    """

    selection: ContactFilter | tuple[int, ...] | None = None
    sort: Sort | None = None
    columns: tuple[str, ...] = ()
    name: str = ""
    format: str = ""


@dataclass(frozen=True, slots=True)
class CompleteCompany:
    """Ask for the company's name and address (before the first letter), then call `then`.

    Answered by the application in a dialog; `then` is not called when the user gives up.
    """

    then: Callable[[], object]


# -- screens -----------------------------------------------------------------------------------


class Panel(QWidget):
    """One screen. QActions added to it show in the Screen menu and the palette with it."""

    @abstractmethod
    def receive(self, request: object) -> None:
        """Do what a request of `PanelSpec.answers` asks; comes before `enter`."""

    def enter(self) -> None:
        """The screen is shown now."""

    def leave(self) -> bool:
        """The screen is about to be hidden or closed: save what is being edited; False stays."""
        return True

    def retire(self) -> None:
        """The window goes: let go of files and folders that are the screen's own."""

    def focus_search(self) -> bool:
        """Put the cursor into the search of the screen; False when it has none."""
        return False

    def print_page(self) -> bool:
        """Print what the screen shows; False when it cannot."""
        return False


@dataclass(frozen=True, slots=True)
class Command:
    """An action that is there before its screen was made: in menus, palette and as shortcut."""

    key: str
    text: str
    icon: str
    shortcut: str
    request: object
    menu: Literal["file", "edit", "go"] = "file"


BELOW = 6
"""The `step` of screens under those of the five steps."""


@dataclass(frozen=True, slots=True)
class PanelSpec:
    """A screen: where it stands (0 above, 1–5 the steps of the method, 6 below) and what it is.

    `screen` names its class, "module:class" below `sme_crm.ui`: imported when it is first shown.
    `answers` are the classes of the requests it receives. One that is not in the side bar may
    name the screen that is marked there in its place.
    """

    key: str
    step: int
    title: str
    icon: str
    screen: str
    shortcut: str = ""
    answers: tuple[type, ...] = ()
    commands: tuple[Command, ...] = ()
    in_side_bar: bool = True
    marked_as: str = ""
