"""How the screens of letters, labels, envelopes and lists come about, for their kept texts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from sme_crm.ui.letters.letters_panel import LettersPanel
from sme_crm.ui.navigation import CompleteCompany, PrintLetters
from sme_crm.ui.settings_screen.company_dialog import CompanyDialog
from tests.ui.play import Play


def show_letters(play: Play) -> LettersPanel:
    """Letters to twelve contacts."""
    ids = tuple(play.context.workspace.contact_lists.ids())[:12]
    play.send(PrintLetters(ids))
    return play.ready(
        LettersPanel, lambda panel: panel.recipients.ids and panel.draft.template is not None
    )


def show_print_check(play: Play) -> QWidget:
    """What the check found."""
    panel = show_letters(play)
    panel.go_to_check()
    return play.ready(LettersPanel, lambda panel: panel.check_pane.check is not None)


def show_costs(play: Play) -> QWidget:
    """What the mailing weighs and costs."""
    panel = show_print_check(play)
    assert isinstance(panel, LettersPanel)
    panel.check_pane.show_view("cost")
    return play.ready(LettersPanel, lambda panel: panel.check_pane.cost.slip.isEnabled())


def show_parts(play: Play) -> QWidget:
    """A part of the mailing, from one letter to another."""
    panel = show_print_check(play)
    assert isinstance(panel, LettersPanel)
    panel.check_pane.show_view("runs")
    panel.check_pane.runs.choose("from_to")
    panel.check_pane.runs.first.setText("3")
    panel.check_pane.runs.last.setText("8")
    return panel


def show_output(key: str) -> Callable[[Play], QWidget]:
    """Labels, envelopes or lists of the same contacts."""

    def show(play: Play) -> QWidget:
        show_letters(play).outputs.choose(key)

        def drawn(panel: LettersPanel) -> bool:
            page = panel.outputs.page()
            return (
                page is not None and page.view.page_count() > 0 and bool(page.figure.whole_text())
            )

        return play.ready(LettersPanel, drawn)

    return show


def ask_company(play: Play) -> QWidget:
    """Who writes, asked before the first letter."""
    play.send(CompleteCompany(lambda: None))
    return play.over(CompanyDialog)
