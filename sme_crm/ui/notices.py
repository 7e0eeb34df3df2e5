"""What the program tells in passing: toasts, banners above the screen, dialogs about errors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget


@dataclass(frozen=True, slots=True)
class BannerAction:
    """A button of a banner: its text and what it does."""

    text: str
    act: Callable[[], object]


class NoticeSurface(Protocol):
    """Where notices appear: the main window."""

    def show_toast(
        self, text: str, icon: str, action: str, act: Callable[[], object] | None
    ) -> None:
        """Show a toast, with a button if `action` is a text."""

    def show_banner(
        self, key: str, text: str, kind: str, actions: tuple[BannerAction, ...], dismissable: bool
    ) -> None:
        """Show a banner, in the place of the one with the same key."""

    def remove_banner(self, key: str) -> None:
        """Take a banner away; nothing happens when there is none."""


class Notices(QObject):
    """Any screen may use it; nothing is lost when no window is there: errors show in dialogs."""

    def __init__(self, undo_change: Callable[[int], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undo_change = undo_change
        self._surface: NoticeSurface | None = None

    def attach(self, surface: NoticeSurface | None) -> None:
        """Show toasts and banners there from now on."""
        self._surface = surface

    def toast(self, text: str, icon: str = "success") -> None:
        """Say in passing that something was done; `icon` is a name of resources/icons."""
        if self._surface is not None:
            self._surface.show_toast(text, icon, "", None)

    def toast_change(self, text: str, change_id: int, icon: str = "success") -> None:
        """Say that something was changed, with a button that undoes it (icon "undo": redoes)."""
        if self._surface is not None and change_id:
            word = self.tr("Redo") if icon == "undo" else self.tr("Undo")
            self._surface.show_toast(text, icon, word, lambda: self._undo_change(change_id))

    def toast_action(
        self, text: str, action: str, act: Callable[[], object], icon: str = "success"
    ) -> None:
        """Say something in passing and offer one thing to do about it."""
        if self._surface is not None:
            self._surface.show_toast(text, icon, action, act)

    def banner(
        self,
        key: str,
        text: str,
        kind: str = "info",
        actions: tuple[BannerAction, ...] = (),
        dismissable: bool = True,
    ) -> None:
        """Say something that stays; kinds are those of `widgets.banner`."""
        if self._surface is not None:
            self._surface.show_banner(key, text, kind, actions, dismissable)

    def remove_banner(self, key: str) -> None:
        """Take a banner away."""
        if self._surface is not None:
            self._surface.remove_banner(key)

    def tell_failure(self, error: BaseException) -> bool:
        """Say in passing what was refused, then True: nothing was lost; else in a dialog."""
        from sme_crm.domain.errors import ConflictError, InvalidInput
        from sme_crm.ui.messages import message_for

        refused = isinstance(error, InvalidInput | ConflictError)
        if refused:
            self.toast(message_for(error).in_passing, "warning")
        else:
            self.show_error(error)
        return refused

    def show_error(self, error: BaseException) -> None:
        """Tell of an error in a dialog: what happened, what is safe, what to do.

        Work that was cancelled ended as the user asked: nothing is told.
        """
        from sme_crm.domain.errors import Cancelled
        from sme_crm.ui.jobs.error_dialog import show_error

        if isinstance(error, Cancelled):
            return
        surface: object = self._surface
        parent = surface if isinstance(surface, QWidget) else QApplication.activeWindow()
        show_error(error, parent)
