"""The screens as the shell knows them, and the requests they send each other."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from sme_crm.domain.contact_filter import ContactFilter, Sort
    from sme_crm.domain.follow_up import ProposedSeries
    from sme_crm.domain.task_filter import TaskFilter
    from sme_crm.ui.context import UiContext


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
    """Begin letters to a selection: a filter or a tuple of contact ids; None lets choose."""

    selection: ContactFilter | tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class MakeGroup:
    """Make a group of a selection: a filter or a tuple of contact ids."""

    selection: ContactFilter | tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NewGroup:
    """Begin a group kept by criteria (dynamic) or by hand (static)."""

    kind: Literal["static", "dynamic"] = "dynamic"


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

    `incoming`: the contact is calling. Answered by the application itself.
    """

    contact_id: int
    task_id: int | None = None
    incoming: bool = False


@dataclass(frozen=True, slots=True)
class WhoCalled:
    """Tell whose number it is, in a dialog. Answered by the application itself."""

    number: str = ""


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
    """A screen: where it stands (0 above, 1–5 the steps of the method, 6 below) and how it is made.

    `answers` are the classes of the requests it receives. One that is not in the side bar may
    name the screen that is marked there in its place.
    """

    key: str
    step: int
    title: str
    icon: str
    factory: Callable[[UiContext], Panel]
    shortcut: str = ""
    answers: tuple[type, ...] = ()
    commands: tuple[Command, ...] = ()
    in_side_bar: bool = True
    marked_as: str = ""


class PanelHost(Protocol):
    """What shows the screens: the main window."""

    def current_panel(self) -> Panel | None:
        """The screen shown, if any."""

    def show_panel(self, key: str) -> Panel | None:
        """Make the screen if needed and show it; None when it could not be made."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A place the user was at."""

    key: str
    request: object = None


_LONGEST_HISTORY = 100
R = TypeVar("R")


class Navigator(QObject):
    """Opens screens, carries requests to the one that answers them, goes back and forward."""

    moved = Signal()
    """Another place is shown, or the places to go back to are others."""

    def __init__(self, specs: tuple[PanelSpec, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._specs = {spec.key: spec for spec in specs}
        self._handlers: dict[type, Callable[[Any], object]] = {}
        self._answering = {kind: spec.key for spec in specs for kind in spec.answers}
        self._host: PanelHost | None = None
        self._visits: list[Visit] = []
        self._at = -1

    def attach(self, host: PanelHost) -> None:
        """Show screens in `host` from now on."""
        self._host = host

    def answer(self, kind: type[R], handler: Callable[[R], object]) -> None:
        """Let `handler` answer requests of a class, without a screen."""
        self._handlers[kind] = handler

    @property
    def specs(self) -> tuple[PanelSpec, ...]:
        """The screens there are, in the order of the side bar."""
        return tuple(self._specs.values())

    @property
    def current(self) -> str:
        """Key of the screen shown, "" before the first."""
        return self._visits[self._at].key if self._at >= 0 else ""

    def has(self, key: str) -> bool:
        """Whether there is a screen of this key."""
        return key in self._specs

    def can_send(self, kind: type) -> bool:
        """Whether requests of this class are answered."""
        return kind in self._answering or kind in self._handlers

    def open(self, key: str) -> bool:
        """Show a screen; False when the present one must not be left. KeyError for no such key."""
        return self._go(Visit(self._specs[key].key))

    def send(self, request: object) -> bool:
        """Open the screen that answers `request` and hand it over; False when it cannot be."""
        handler = self._handlers.get(type(request))
        if handler is not None:
            handler(request)
            return True
        key = self._answering.get(type(request))
        if key is None:
            raise LookupError(f"no screen answers {type(request).__name__}")
        return self._go(Visit(key, request))

    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._at > 0

    def can_go_forward(self) -> bool:
        """Whether the user went back from a place."""
        return self._at + 1 < len(self._visits)

    def back(self) -> None:
        """Go to the place before."""
        if self.can_go_back() and self._show(self._visits[self._at - 1]):
            self._at -= 1
            self.moved.emit()

    def forward(self) -> None:
        """Go to the place the user came back from."""
        if self.can_go_forward() and self._show(self._visits[self._at + 1]):
            self._at += 1
            self.moved.emit()

    def _go(self, visit: Visit) -> bool:
        if not self._show(visit):
            return False
        if self._at < 0 or self._visits[self._at] != visit:
            del self._visits[self._at + 1 :]
            self._visits.append(visit)
            del self._visits[:-_LONGEST_HISTORY]
            self._at = len(self._visits) - 1
        self.moved.emit()
        return True

    def _show(self, visit: Visit) -> bool:
        assert self._host is not None, "no window shows the screens yet"
        present = self._host.current_panel()
        leaves = present is not None and self.current != visit.key
        if leaves and present is not None and not present.leave():
            return False
        panel = self._host.show_panel(visit.key)
        if panel is None:
            return False
        if visit.request is not None:
            panel.receive(visit.request)
        panel.enter()
        return True
