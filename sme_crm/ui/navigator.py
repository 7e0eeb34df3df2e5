"""Opens screens, carries requests to the one that answers them, goes back and forward."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from sme_crm.ui.navigation import Panel, PanelSpec


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
