"""The screen of groups: list, members, dialogs, live count, undo, keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.criteria import All, AnyOf, Criteria, Not, Test
from sme_crm.domain.criteria_operators import OPERATORS, Operator, operators_for
from sme_crm.domain.criteria_words import Labels
from sme_crm.domain.field import FieldKind
from sme_crm.domain.fields import FIELDS, find_field
from sme_crm.ui.context import UiContext
from sme_crm.ui.forms.criteria_editor import CriteriaEditor
from sme_crm.ui.forms.criteria_names import offered_fields
from sme_crm.ui.forms.criteria_row import CriteriaRow, make_offers
from sme_crm.ui.forms.criteria_values import ChoiceValues, TextValues
from sme_crm.ui.forms.field_picker import FieldList
from sme_crm.ui.forms.tab_order import tab_stops
from sme_crm.ui.groups.group_dialog import GroupDialog
from sme_crm.ui.groups.groups_panel import GroupsPanel
from sme_crm.ui.lists.roles import ListRole
from sme_crm.ui.navigation import (
    ExportContacts,
    MakeGroup,
    NewGroup,
    OpenGroup,
    PrintLetters,
    ShowContacts,
)

Op = Operator
CLIENTS = Test("status", Op.ONE_OF, ("client",))
Settle = Callable[[Callable[[], object]], None]


@pytest.fixture
def people(ui_context: UiContext) -> list[int]:
    """Four contacts, two of them clients."""
    contacts = ui_context.workspace.contacts
    return [
        contacts.create(ContactDraft({"given_name": name, "status": status}))[0]
        for name, status in (
            ("Anne", "client"),
            ("Bob & <b>Co</b>", "client"),
            ("Chloé", "prospect"),
            ("Denis", "prospect"),
        )
    ]


@pytest.fixture
def panel(ui_context: UiContext, people: list[int], qtbot: QtBot, settle: Settle) -> GroupsPanel:
    """The screen over a static group of one and a dynamic group of two."""
    groups = ui_context.workspace.groups
    fair = groups.create("Fair")
    groups.add_members(fair, people[:1])
    groups.create("Clients", criteria=CLIENTS)
    made = GroupsPanel(ui_context)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    settle(lambda: made.model.count_of(2) == 2 and made.page.model.complete)
    return made


def _dialog(panel: GroupsPanel) -> GroupDialog:
    found = [each for each in panel.findChildren(GroupDialog) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def test_groups_are_listed_with_their_counts(panel: GroupsPanel, settle: Settle) -> None:
    assert [group.name for group in panel.model.all_entries()] == ["Fair", "Clients"]
    assert panel.model.data(panel.model.index(1, 1)) == "2"
    assert panel.model.second_line(panel.model.all_entries()[1]) == "Status is Client"
    panel.table.choose(2)
    settle(lambda: panel.page.model.count == 2)
    assert not panel.page.remove_button.isVisible()


def test_counts_follow_changes(panel: GroupsPanel, people: list[int], settle: Settle) -> None:
    context = panel._context
    context.jobs.write(
        lambda: context.workspace.contacts.update_many([people[2]], {"status": "client"})
    )
    settle(lambda: panel.model.count_of(2) == 3)
    assert context.workspace.groups.count(2) == 3


def test_search_narrows_the_list(panel: GroupsPanel) -> None:
    panel.search.setText("cli")
    panel.search.searched.emit("cli")
    assert panel.model.rowCount() == 1
    group = panel.table.current_entry()
    assert group is not None and group.name == "Clients"
    panel.search.searched.emit("zzz")
    assert panel.model.rowCount() == 0


def test_a_group_by_criteria_is_made_with_a_live_count(panel: GroupsPanel, settle: Settle) -> None:
    panel.receive(NewGroup("dynamic"))
    dialog = _dialog(panel)
    assert dialog.editor is not None and dialog.preview is not None
    row = dialog.editor.parts()[0]
    assert isinstance(row, CriteriaRow)
    field = find_field("status")
    row.picker._choose(field)
    row.operators.choose("one_of")
    dialog.save_button.click()
    assert dialog.isVisible()  # neither a name nor a value yet
    dialog.name.setText("Prospects")
    dialog.save_button.click()
    assert dialog.isVisible()
    row.findChild(ChoiceValues).choices.tick("prospect", True)
    settle(lambda: dialog.preview and dialog.preview.names() == ["Chloé", "Denis"])
    assert dialog.preview.words() == "Status is Prospect"
    said = [label.text() for label in dialog.preview.findChildren(QLabel)]
    assert {"2 contacts", "by these criteria"} <= set(said)
    dialog.save_button.click()
    settle(lambda: panel.page.group() and panel.page.group().name == "Prospects")
    settle(lambda: panel.page.model.count == 2)


def test_a_group_by_hand_and_back(panel: GroupsPanel, settle: Settle) -> None:
    panel.receive(NewGroup("static"))
    dialog = _dialog(panel)
    dialog.name.setText("  By hand ")
    dialog.place.choose("1")
    dialog.save_button.click()
    settle(lambda: len(panel.model.all_entries()) == 3)
    made = panel.model.all_entries()[1]
    assert (made.name, made.parent_id, made.depth) == ("By hand", 1, 1)
    panel._context.undo.undo()
    settle(lambda: len(panel.model.all_entries()) == 2)


def test_a_selection_becomes_a_group(panel: GroupsPanel, people: list[int], settle: Settle) -> None:
    panel.receive(MakeGroup(tuple(people[1:3])))
    dialog = _dialog(panel)
    dialog.name.setText("Chosen")
    dialog.save_button.click()
    settle(lambda: panel.page.group() and panel.page.group().name == "Chosen")
    settle(lambda: panel.page.model.count == 2)
    made = panel.page.group()
    assert made is not None
    assert sorted(panel._context.workspace.groups.member_ids(made.id)) == sorted(people[1:3])


def test_editing_shows_and_keeps_the_criteria(panel: GroupsPanel, settle: Settle) -> None:
    panel.receive(OpenGroup(2))
    panel.page.edit()
    dialog = _dialog(panel)
    assert dialog.answer().criteria == All((CLIENTS,))
    assert dialog.editor is not None
    dialog.editor.joint.choose("none")
    dialog.save_button.click()
    settle(lambda: panel.model.count_of(2) == 2 and panel.page.group().criteria != CLIENTS)
    settle(lambda: panel.page.model.filter.group_id == 2)
    assert panel._context.workspace.groups.find(2).criteria == Not(AnyOf((CLIENTS,)))


def test_a_circle_is_told_and_nothing_is_saved(panel: GroupsPanel, settle: Settle) -> None:
    groups = panel._context.workspace.groups
    panel.work.take(panel.model.all_entries(), panel.work.labels)
    fair = groups.find(1)
    dialog = panel.work.edit(groups.find(2))
    assert dialog.editor is not None
    dialog.editor.show_criteria(Test("group", Op.IN_GROUP, (1,)))
    dialog.place.choose("1")
    dialog.save_button.click()
    settle(lambda: not panel._context.jobs.busy())
    assert groups.find(2).criteria == CLIENTS
    assert groups.find(1) == fair


def test_members_are_taken_out_by_del(panel: GroupsPanel, settle: Settle, qtbot: QtBot) -> None:
    panel.receive(OpenGroup(1))
    settle(lambda: panel.page.model.count == 1)
    workspace = panel._context.workspace
    members = workspace.groups.member_ids(1)
    panel.page.table.selectRow(0)
    qtbot.keyClick(panel.page.table, Qt.Key.Key_Delete)
    settle(lambda: panel.page.model.count == 0)
    assert workspace.groups.count(1) == 0
    assert workspace.contact_lists.count(ContactFilter()) == 4, "nobody is deleted"
    panel._context.undo.undo()
    settle(lambda: panel.page.model.count == 1)
    assert workspace.groups.member_ids(1) == members


def test_del_on_the_list_deletes_the_group_never_its_contacts(
    panel: GroupsPanel, settle: Settle, qtbot: QtBot
) -> None:
    panel.table.choose(1)
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    settle(lambda: len(panel.model.all_entries()) == 1)
    assert panel._context.workspace.contact_lists.count(ContactFilter()) == 4


def test_members_go_to_other_screens(panel: GroupsPanel, sent: list[object]) -> None:
    panel.table.choose(2)
    panel.page.show_in_contacts()
    assert sent == [ShowContacts(ContactFilter(group_id=2))]
    if panel._context.navigator.can_send(PrintLetters):
        panel.page.write_letters()
        assert sent[-1] == PrintLetters(ContactFilter(group_id=2))


def test_members_are_exported_as_the_list_shows_them(panel: GroupsPanel) -> None:
    asked: list[ExportContacts] = []
    panel._context.navigator.answer(ExportContacts, asked.append)
    menu = QMenu()
    panel.page.fill_menu(menu)
    next(action for action in menu.actions() if "Export" in action.text()).trigger()
    assert [(one.selection, one.name) for one in asked] == [(ContactFilter(group_id=1), "Fair")]
    assert asked[0].columns[0] == "formatted_name"


def test_the_first_group_is_offered(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> None:
    panel = GroupsPanel(ui_context)
    qtbot.addWidget(panel)
    panel.receive(NewGroup("static"))  # waits until the names are read
    settle(lambda: any(each.isVisible() for each in panel.findChildren(GroupDialog)))
    _dialog(panel).reject()


TREES: tuple[Criteria, ...] = (
    All((CLIENTS,)),
    AnyOf((CLIENTS, Test("has_email", Op.IS, (False,)))),
    Not(AnyOf((CLIENTS,))),
    All((Not(AnyOf((All((CLIENTS, Test("children", Op.BETWEEN, (1, 3)))),))), CLIENTS)),
    All((Test("history", Op.NOT_DONE_WITHIN, (90, "letter", "post", "out")),)),
    All((Test("near", Op.WITHIN_KM, ("Lyon", 20)), Test("own.9", Op.CONTAINS, ("x",)))),
    All((Test("created_at", Op.BETWEEN, ("2026-01-01", "2026-02-01")),)),
    All((Test("locality", Op.ONE_OF, ("Lyon", "Le Mans")), Test("naf", Op.IS_EMPTY))),
    All((Test("group", Op.NOT_IN_GROUP, (1, 2)), Test("wants_news", Op.IS, (True,)))),
)


@pytest.mark.parametrize("tree", TREES)
def test_every_tree_is_shown_and_read_back(
    ui_context: UiContext, qtbot: QtBot, tree: Criteria
) -> None:
    editor = CriteriaEditor(make_offers(Labels(groups={1: "A", 2: "B"})))
    qtbot.addWidget(editor)
    editor.show_criteria(tree)
    assert editor.unfinished() == 0
    assert editor.criteria() == tree


def test_unfinished_lines_and_empty_blocks_say_nothing(ui_context: UiContext, qtbot: QtBot) -> None:
    editor = CriteriaEditor(make_offers(Labels()))
    qtbot.addWidget(editor)
    editor.show_criteria(All((CLIENTS,)))
    editor.add_row()
    block = editor.add_block()
    block.add_row()
    assert editor.criteria() == All((CLIENTS,))
    assert editor.unfinished() == 2
    block.removed.emit()
    assert editor.unfinished() == 1


def test_every_operator_of_every_field_has_its_editor(ui_context: UiContext, qtbot: QtBot) -> None:
    row = CriteriaRow(make_offers(Labels(groups={1: "A"}, staff={1: "B"}, lots={1: "C"})))
    qtbot.addWidget(row)
    for field in FIELDS:
        if not field.filterable:
            continue
        row.picker.show_field(field)
        row._take_field(field)
        assert row.operators.count() == len(operators_for(field)) <= len(OPERATORS[field.kind])
        for operator in operators_for(field):
            row.operators.choose(operator.value)
            test = row.test()
            assert test is None or (test.field, test.operator) == (field.key, operator)


def test_every_field_is_offered_once_by_section(ui_context: UiContext) -> None:
    labels = Labels(
        groups={1: "A"}, staff={1: "B"}, lots={1: "C"}, products={1: "D"},
        places={FieldKind.PRODUCT_FAMILY: {"E": "E"}},
    )  # fmt: skip
    sections = offered_fields(labels)
    by_section = [field.key for title, fields in sections if title for field in fields]
    assert sorted(by_section) == sorted(field.key for field in FIELDS if field.filterable)
    without = offered_fields(Labels())
    assert not any(field.key == "group" for _, fields in without for field in fields)


def test_fields_are_found_by_any_word(ui_context: UiContext, qtbot: QtBot) -> None:
    editor = CriteriaEditor(make_offers(Labels()))
    qtbot.addWidget(editor)
    row = editor.add_row()
    fields = row.picker.make_list()
    assert isinstance(fields, FieldList)
    qtbot.addWidget(fields)
    fields.fill("depart")
    found = [fields.list.item(at).text() for at in range(fields.list.count())]
    assert "Département" in found
    fields.take(next(fields.list.item(at) for at in range(fields.list.count())
                     if fields.list.item(at).text() == "Département"))  # fmt: skip
    assert row.picker.field() == find_field("department")


def test_tab_goes_through_the_lines_as_one_reads(qtbot: QtBot) -> None:
    """Lines and values made later stand before the buttons below them."""
    editor = CriteriaEditor(make_offers(Labels()))
    qtbot.addWidget(editor)
    row = editor.add_row(Test("locality", Op.IS, ("Lyon",)))
    editor.show()
    stops = tab_stops(editor.layout())
    values = [stop for stop in stops if row.findChild(TextValues).isAncestorOf(stop)]
    assert stops[:3] == [editor.joint, row.picker, row.operators]
    assert values and stops[3 : 3 + len(values)] == values
    assert stops[-2:] == [editor.add_button, editor.block_button]


def test_a_trap_address_put_in_by_hand_is_listed_and_not_counted(
    ui_context: UiContext, panel: GroupsPanel, people: list[int], settle: Settle
) -> None:
    workspace = ui_context.workspace
    fair = panel.model.all_entries()[0].id
    workspace.groups.add_members(fair, people[1:3])
    workspace.lots.mark_seeds(people[2:3])
    panel.table.choose(fair)
    page = panel.page
    settle(lambda: page.model.count == 3 and "trap" in page.count_text())
    assert page.count_text() == "2 contacts · 1 trap address, left out of counts and mailings"
    assert panel.model.count_of(fair) == 2
    assert workspace.groups.count(fair) == 2
    cells = [page.model.data(page.model.index(row, 0), ListRole.CELL) for row in range(3)]
    assert [cell.second_line for cell in cells][2] == "Trap address"
    members = workspace.contact_lists.ids(ContactFilter(group_id=fair))
    assert list(members) == people[:2], "who gets letters"
    workspace.groups.remove_members(fair, ContactFilter(group_id=fair, traps=True))
    settle(lambda: page.model.count == 0)
    workspace.lots.unmark_seeds(people[2:3])
    assert workspace.groups.count(fair) == 0, "it was taken out too"
