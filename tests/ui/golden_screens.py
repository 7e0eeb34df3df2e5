"""The screens whose text is kept: how each comes about on the sample business."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.errors import DataFileError
from sme_crm.ui.agenda.agenda_panel import AgendaPanel
from sme_crm.ui.agenda.appointment_dialog import AppointmentDialog
from sme_crm.ui.agenda.period import View
from sme_crm.ui.changes_screen.changes_panel import ChangesPanel
from sme_crm.ui.contacts.bulk_edit_dialog import BulkEditDialog
from sme_crm.ui.contacts.contacts_panel import ContactsPanel
from sme_crm.ui.contacts.filter_popup import FilterPopup
from sme_crm.ui.duplicates.duplicates_panel import DuplicatesPanel
from sme_crm.ui.follow_up.completion_dialog import CompletionDialog
from sme_crm.ui.groups.group_dialog import GroupDialog
from sme_crm.ui.importing.import_panel import ImportPanel
from sme_crm.ui.navigation import (
    NewContact,
    NewGroup,
    OpenContact,
    OpenSettings,
    RestoreBackup,
    ShowAgenda,
    ShowChanges,
    ShowContacts,
    StartImport,
)
from sme_crm.ui.settings_screen.settings_panel import SettingsPanel
from sme_crm.ui.shell.about_dialog import AboutDialog
from sme_crm.ui.shell.command_palette import CommandPalette
from sme_crm.ui.shell.restore_dialog import RestoreDialog
from sme_crm.ui.shell.shortcuts_dialog import ShortcutsDialog
from sme_crm.ui.tasks.tasks_panel import TasksPanel
from tests.screens.scenes_groups import CRITERIA, listed, show_dynamic
from tests.screens.scenes_importing import HEADER, ROWS
from tests.screens.scenes_reminders import quiet, show_missed
from tests.screens.scenes_shell import change_contacts
from tests.ui.doubles import keep_sample_pairs
from tests.ui.golden_business import BUSINESS
from tests.ui.golden_campaigns import CAMPAIGN_SCREENS
from tests.ui.golden_letters import (
    ask_company,
    show_costs,
    show_letters,
    show_output,
    show_parts,
    show_print_check,
)
from tests.ui.golden_load import LOAD_SCREENS
from tests.ui.golden_pipeline import PIPELINE_SCREENS
from tests.ui.golden_plan import PLAN_SCREENS
from tests.ui.golden_returns import RETURN_SCREENS
from tests.ui.golden_sales import check_orders, edit_order, show_orders, show_products
from tests.ui.golden_today import ask_caller, begin_call, show_today
from tests.ui.play import Play


@dataclass(frozen=True, slots=True)
class Screen:
    """One kept text: its name, and what leads to the widget told."""

    name: str
    act: Callable[[Play], QWidget]
    begins_empty: bool = False
    """Whether no file is open at first."""


def _first_start(play: Play) -> QWidget:
    play.application.start()
    dialog = play.application.opener.start_dialog
    assert dialog is not None
    return dialog


def _refusal(play: Play) -> QWidget:
    path = Path("clients.crm")
    play.application.opener.ask(DataFileError("damaged", file=path.name), path)
    dialog = play.application.opener.start_dialog
    assert dialog is not None
    return dialog


def _whole_window(play: Play) -> QWidget:
    # When an appointment of the sample rings depends on the time zone of the machine.
    quiet(play)
    play.open("changes")
    play.settle()
    return play.window


def _reminders(play: Play) -> QWidget:
    show_missed(play)
    card = play.window.body.reminders
    assert card is not None
    return card


def _palette(play: Play) -> QWidget:
    play.window.open_palette()
    palette = play.over(CommandPalette)
    palette.field.setText("ma")
    play.settle()
    return palette


# -- contacts ----------------------------------------------------------------------------------


def _contacts(play: Play) -> ContactsPanel:
    play.send(ShowContacts())
    panel = play.panel(ContactsPanel)
    play.wait(lambda: panel.pane.model.complete)
    panel.table.choose_first()
    play.settle()
    return panel


def _contact_list(play: Play) -> QWidget:
    return _contacts(play).pane


def _sheet(kind: str, tab: str = "sheet") -> Callable[[Play], QWidget]:
    """The sheet of the contact of a kind about whom most is known."""

    def act(play: Play) -> QWidget:
        play.send(OpenContact(_best_known(play, kind)))
        panel = play.panel(ContactsPanel)
        assert panel.sheet is not None
        panel.sheet.content().tabs.choose(tab)
        play.settle()
        return panel.sheet

    return act


_found: dict[str, int] = {}


def _best_known(play: Play, kind: str) -> int:
    if kind in _found:  # the same in every copy of the sample
        return _found[kind]
    workspace = play.context.workspace
    rows = workspace.contact_lists.rows(list(workspace.contact_lists.ids()))

    def known(contact_id: int) -> tuple[int, int]:
        sheet = workspace.contacts.sheet(contact_id)
        parts = (sheet.phones, sheet.emails, sheet.people, sheet.employments, sheet.groups)
        return workspace.history.count(contact_id) + sum(map(len, parts)), -contact_id

    _found[kind] = max((row.id for row in rows if row.kind == kind), key=known)
    return _found[kind]


def _nothing_found(play: Play) -> QWidget:
    panel = _contacts(play)
    panel.search.setText("zzzz")
    play.wait(lambda: panel.pane.model.count == 0)
    play.settle()
    return panel


def _nobody_yet(play: Play) -> QWidget:
    panel = _contacts(play)
    workspace = play.context.workspace
    ids = tuple(workspace.contact_lists.ids())
    play.context.jobs.write(lambda: workspace.contacts.throw_away(ids))
    play.wait(lambda: panel.pane.model.count == 0)
    play.settle()
    return panel


def _marked(play: Play) -> QWidget:
    panel = _contacts(play)
    panel.table.selectAll()
    play.settle()
    return panel.pane


def _filters(play: Play) -> QWidget:
    panel = _contacts(play)
    play.send(ShowContacts(ContactFilter(kind="individual", statuses=("client", "prospect"))))
    play.settle()
    panel.filters.open_filters()
    return play.over(FilterPopup)


def _bulk_edit(play: Play) -> QWidget:
    panel = _contacts(play)
    panel.table.selectAll()
    panel.bulk.edit()
    return play.over(BulkEditDialog)


def _new_contact(kind: str) -> Callable[[Play], QWidget]:
    def act(play: Play) -> QWidget:
        play.send(NewContact("organization" if kind == "organization" else "individual"))
        panel = play.panel(ContactsPanel)
        assert panel.sheet is not None
        return panel.sheet

    return act


# -- agenda ------------------------------------------------------------------------------------


def _agenda(view: View) -> Callable[[Play], AgendaPanel]:
    def act(play: Play) -> AgendaPanel:
        play.send(ShowAgenda(None, view))
        panel = play.panel(AgendaPanel)
        play.settle()
        first = panel.current().entries()[0]
        panel.current().select(first.key)
        play.settle()
        return panel

    return act


def _appointment(play: Play) -> QWidget:
    panel = _agenda("week")(play)
    with_people = next(each for each in panel.grid.entries() if each.people)
    panel.editing.open(with_people)
    return play.over(AppointmentDialog)


# -- groups ------------------------------------------------------------------------------------


def _dynamic_group(play: Play) -> QWidget:
    return show_dynamic(play, listed(play))


def _criteria(play: Play) -> QWidget:
    play.open("groups")
    play.settle()
    play.send(NewGroup("dynamic"))
    dialog = play.over(GroupDialog)
    assert dialog.editor is not None
    dialog.name.setText("Autour de Nantes")
    dialog.editor.show_criteria(CRITERIA)
    dialog.editor.changed.emit()
    play.settle()
    return dialog


def _group_by_hand(play: Play) -> QWidget:
    play.open("groups")
    play.settle()
    play.send(NewGroup("static"))
    return play.over(GroupDialog)


# -- import ------------------------------------------------------------------------------------


def _file(play: Play) -> Path:
    path = play.context.workspace.path.with_name("clients 2026.csv")
    with path.open("w", encoding="cp1252", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(HEADER)
        writer.writerows(ROWS)
    return path


def _import_start(play: Play) -> QWidget:
    play.send(StartImport())
    return play.panel(ImportPanel)


def _import_review(play: Play) -> ImportPanel:
    play.send(StartImport((_file(play),)))
    panel = play.panel(ImportPanel)
    play.wait(lambda: not panel.controller.busy and panel.page_key() not in ("", "files"))
    panel.flow.go_to("review")
    play.wait(panel.review.isVisible)
    play.settle()
    return panel


def _import_columns(play: Play) -> QWidget:
    panel = _import_review(play)
    panel.flow.go_to("columns")
    play.wait(panel.columns.isVisible)
    play.settle()
    return panel


def _import_result(play: Play) -> QWidget:
    panel = _import_review(play)
    panel.go_on.click()
    play.wait(panel.end.isVisible)
    play.settle()
    return panel


# -- duplicates --------------------------------------------------------------------------------


def _duplicates(play: Play) -> DuplicatesPanel:
    """The screen with the doubles of the sample, as likely as no later engine makes them."""
    keep_sample_pairs(play.context.workspace)
    play.open("duplicates")
    return play.ready(
        DuplicatesPanel, lambda panel: panel.data is not None and panel.data.last is not None
    )


def _duplicates_never(play: Play) -> QWidget:
    play.open("duplicates")
    return play.panel(DuplicatesPanel)


def _duplicates_list(play: Play) -> QWidget:
    panel = _duplicates(play)
    panel.overview.sure.list_button.click()
    play.settle()
    return panel


def _duplicates_review(play: Play) -> QWidget:
    panel = _duplicates(play)
    panel.start_review()
    return play.ready(DuplicatesPanel, lambda panel: panel.review.state is not None)


def _duplicates_end(play: Play) -> QWidget:
    panel = _duplicates(play)
    panel.start_review()
    play.settle()
    for kind in ("household", "apart", "later", "merge"):
        play.wait(lambda: panel.review.state is not None)
        panel.review.act(kind)
        play.settle()
    return panel


def _households(play: Play) -> QWidget:
    panel = _duplicates(play)
    case = panel.data.review[0] if panel.data is not None else None
    households = play.context.workspace.households
    assert case is not None
    play.context.jobs.write(lambda: households.create(case.ids))
    play.settle()
    panel.overview.households.click()
    play.settle()
    return panel


# -- changes, settings, the rest ---------------------------------------------------------------


def _changes(play: Play) -> QWidget:
    change_contacts(play)
    play.send(ShowChanges())
    return play.panel(ChangesPanel)


def _trash(play: Play) -> QWidget:
    change_contacts(play)
    play.open("changes")
    panel = play.panel(ChangesPanel)
    panel.show_page("trash")
    play.settle()
    return panel


def _settings(page: str) -> Callable[[Play], QWidget]:
    def act(play: Play) -> QWidget:
        play.send(OpenSettings(page))
        return play.panel(SettingsPanel)

    return act


def _about(play: Play) -> QWidget:
    play.window.body.show_about()
    return play.over(AboutDialog)


def _shortcuts(play: Play) -> QWidget:
    play.window.body.show_shortcuts()
    return play.over(ShortcutsDialog)


def _restore(play: Play) -> QWidget:
    play.send(RestoreBackup())
    return play.over(RestoreDialog)


def _tasks(play: Play) -> QWidget:
    play.open("tasks")
    return play.ready(TasksPanel, lambda panel: panel.page.task() is not None)


def _tasks_quick(play: Play) -> QWidget:
    _tasks(play)
    panel = play.panel(TasksPanel)
    panel.quick.field.setText("rappeler Martin vendredi 14h !haute tous les mois")
    play.wait(lambda: len(panel.quick.chips()) > 2)
    play.settle()
    return panel.quick


def _tasks_completion(play: Play) -> QWidget:
    _tasks(play)
    panel = play.panel(TasksPanel)
    panel.work.finish(panel.table.marked_rows())
    return play.over(CompletionDialog)


_SETTINGS = "general company postage agenda staff follow-up fields file"
SCREENS = (
    Screen("start-first", _first_start, begins_empty=True),
    Screen("start-refusal", _refusal, begins_empty=True),
    Screen("window", _whole_window),
    Screen("reminders", _reminders),
    Screen("palette", _palette),
    Screen("contacts-list", _contact_list),
    Screen("contacts-marked", _marked),
    Screen("contacts-nothing", _nothing_found),
    Screen("contacts-nobody", _nobody_yet),
    Screen("contacts-filters", _filters),
    Screen("contacts-bulk-edit", _bulk_edit),
    Screen("sheet-person", _sheet("individual")),
    Screen("sheet-company", _sheet("organization")),
    Screen("sheet-history", _sheet("individual", "history")),
    Screen("sheet-follow-up", _sheet("individual", "follow_up")),
    Screen("sheet-groups", _sheet("individual", "groups")),
    Screen("sheet-documents", _sheet("individual", "documents")),
    Screen("sheet-new-person", _new_contact("individual")),
    Screen("sheet-new-company", _new_contact("organization")),
    Screen("today", show_today),
    Screen("today-call", begin_call),
    Screen("today-caller", ask_caller),
    Screen("tasks", _tasks),
    Screen("tasks-quick", _tasks_quick),
    Screen("tasks-completion", _tasks_completion),
    *(Screen(name, show) for name, show in PIPELINE_SCREENS.items()),
    Screen("sales-orders", show_orders),
    Screen("sales-order", edit_order),
    Screen("sales-import", check_orders),
    Screen("sales-products", show_products),
    *(Screen(name, show) for name, show in CAMPAIGN_SCREENS.items()),
    *(Screen(name, act) for name, act in BUSINESS.items()),
    *(Screen(name, show) for name, show in PLAN_SCREENS.items()),
    *(Screen(name, show) for name, show in RETURN_SCREENS.items()),
    *(Screen(name, show) for name, show in LOAD_SCREENS.items()),
    Screen("agenda", _agenda("week")),
    Screen("agenda-list", _agenda("list")),
    Screen("agenda-appointment", _appointment),
    Screen("groups", listed),
    Screen("groups-dynamic", _dynamic_group),
    Screen("groups-criteria", _criteria),
    Screen("groups-by-hand", _group_by_hand),
    Screen("import-start", _import_start),
    Screen("import-columns", _import_columns),
    Screen("import-review", _import_review),
    Screen("import-result", _import_result),
    Screen("duplicates-never", _duplicates_never),
    Screen("duplicates", _duplicates),
    Screen("duplicates-list", _duplicates_list),
    Screen("duplicates-review", _duplicates_review),
    Screen("duplicates-end", _duplicates_end),
    Screen("duplicates-households", _households),
    Screen("letters", show_letters),
    Screen("letters-check", show_print_check),
    Screen("letters-cost", show_costs),
    Screen("letters-parts", show_parts),
    Screen("labels", show_output("labels")),
    Screen("envelopes", show_output("envelopes")),
    Screen("lists", show_output("lists")),
    Screen("letters-company", ask_company),
    Screen("changes", _changes),
    Screen("trash", _trash),
    *(Screen(f"settings-{key}", _settings(key.replace("-", "_"))) for key in _SETTINGS.split()),
    Screen("about", _about),
    Screen("shortcuts", _shortcuts),
    Screen("restore", _restore),
)
