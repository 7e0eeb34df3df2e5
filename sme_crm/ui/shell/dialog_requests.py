"""Requests that no screen answers: a dialog over the window does; each is loaded when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sme_crm.ui.navigation import (
    CompleteCompany,
    ExportContacts,
    ShowLetter,
    StartCall,
    StartProposedSeries,
    WhoCalled,
)

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext


def answer_in_dialogs(context: UiContext, window: QWidget) -> None:
    """Let dialogs over `window` answer, as long as the navigator of `context` lives."""
    dialogs = _Dialogs(context, window)
    navigator = context.navigator
    navigator.answer(CompleteCompany, dialogs.complete_company)
    navigator.answer(ShowLetter, dialogs.show_letter)
    navigator.answer(ExportContacts, dialogs.export)
    navigator.answer(StartCall, dialogs.call)
    navigator.answer(WhoCalled, dialogs.find_caller)
    navigator.answer(StartProposedSeries, dialogs.start_proposed)


class _Dialogs:
    def __init__(self, context: UiContext, window: QWidget) -> None:
        self._context = context
        self._window = window

    def complete_company(self, request: CompleteCompany) -> None:
        from sme_crm.ui.settings_screen.company_dialog import CompanyDialog

        dialog = CompanyDialog(self._context, self._window)
        dialog.completed.connect(lambda: request.then())
        dialog.open()

    def show_letter(self, request: ShowLetter) -> None:
        from sme_crm.ui.preview.letter_dialog import show_letter

        show_letter(self._context, request.history_id, self._window)

    def export(self, request: ExportContacts) -> None:
        from sme_crm.ui.exporting.export_dialog import ExportDialog

        dialog = ExportDialog(self._context, request, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def call(self, request: StartCall) -> None:
        from sme_crm.ui.follow_up.call_dialog import CallDialog

        CallDialog(self._context, request, self._window).open()

    def find_caller(self, request: WhoCalled) -> None:
        from sme_crm.ui.follow_up.caller_dialog import CallerDialog

        CallerDialog(self._context, request.number, self._window).open()

    def start_proposed(self, request: StartProposedSeries) -> None:
        from sme_crm.ui.series.proposed_start import ProposedStart

        ProposedStart(self._context, request.proposed, self._window).ask()
