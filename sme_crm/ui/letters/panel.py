"""The screen of letters, as the shell knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from sme_crm.ui.navigation import Command, Panel, PanelSpec, PrintLetters

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

translate = QCoreApplication.translate


def _make(context: UiContext) -> Panel:
    from sme_crm.ui.letters.letters_panel import LettersPanel

    return LettersPanel(context)


def spec() -> PanelSpec:
    """What the shell needs to know."""
    return PanelSpec(
        key="letters",
        step=3,
        title=translate("LettersPanel", "Letters"),
        icon="letters",
        factory=_make,
        shortcut="Ctrl+3",
        answers=(PrintLetters,),
        commands=(
            Command(
                "letters.print",
                translate("LettersPanel", "Write letters"),
                "letters",
                "Ctrl+L",
                PrintLetters(),
            ),
        ),
    )
