"""Tests the item model of contacts: pages, order, following changes, what is read when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.contact_filter import ContactFilter, Sort
from sme_crm.domain.criteria import Test as CriteriaTest
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.errors import DataFileError
from sme_crm.services.contact_lists import ContactLists
from sme_crm.ui.context import UiContext
from sme_crm.ui.lists import contact_list_model
from sme_crm.ui.lists.contact_columns import NAME, USUAL_COLUMNS
from sme_crm.ui.lists.contact_list_model import ContactListModel
from sme_crm.ui.lists.roles import Cell, ListRole
from tests.ui.people import add_people

Settle = Callable[[Callable[[], object]], None]


def _cell(model: ContactListModel, row: int, column: int = 0) -> Cell:
    cell = model.data(model.index(row, column), ListRole.CELL)
    assert isinstance(cell, Cell)
    return cell


def _ids(model: ContactListModel) -> list[int]:
    return list(model.ids_between(0, model.count - 1))


@pytest.fixture
def model(ui_context: UiContext, settle: Settle) -> ContactListModel:
    """A list of 300 people, known as a whole."""
    heard: list[object] = []
    ui_context.changes.committed.connect(heard.append)
    add_people(ui_context.workspace, 300)
    settle(lambda: heard)
    made = ContactListModel(ui_context)
    made.show_list()
    settle(lambda: made.complete)
    return made


def test_the_count_is_right_from_the_first_page_on(ui_context: UiContext, settle: Settle) -> None:
    add_people(ui_context.workspace, 120)
    model = ContactListModel(ui_context)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    counts: list[int] = []
    model.shown.connect(lambda: counts.append(model.rowCount()))
    assert not model.loaded
    model.show_list()
    settle(lambda: counts)
    assert counts == [120]
    assert _cell(model, 0).text == "Anna0000 Martin"
    assert _cell(model, 0).second_line == "anna0000@example.fr"
    assert not model.canFetchMore(model.index(0, 0))
    settle(lambda: model.complete)
    assert _ids(model) == list(ui_context.workspace.contact_lists.ids())


def test_a_row_out_of_the_first_page_is_a_bar_until_it_was_read(
    model: ContactListModel, settle: Settle
) -> None:
    assert _cell(model, 299).loading
    settle(lambda: not _cell(model, 299).loading)
    assert _cell(model, 299).text == "Anna0299 Martin"
    assert model.data(model.index(299, 0), Qt.ItemDataRole.DisplayRole) == "Anna0299 Martin"
    assert model.data(model.index(299, 0), ListRole.ENTITY_ID) == model.contact_id(299)


def test_sorting_and_filtering(
    ui_context: UiContext, model: ContactListModel, settle: Settle
) -> None:
    shown: list[Sort] = []
    model.shown.connect(lambda: shown.append(model.sort_order))
    model.show_list(sort=Sort("name", True))
    settle(lambda: shown and model.complete)
    assert _cell(model, 0).text == "Anna0299 Martin"
    model.show_list(ContactFilter(text="anna001"))
    settle(lambda: model.count == 10)
    assert _cell(model, 0).text == "Anna0019 Martin"
    model.show_list(ContactFilter(statuses=("client",)))
    settle(lambda: model.count == 0 and model.complete)


def test_columns_come_from_the_catalogue(model: ContactListModel) -> None:
    assert model.column_keys() == USUAL_COLUMNS
    model.set_column_keys(("email", "nonsense", "phone"))
    assert model.column_keys() == (NAME, "email", "phone")
    assert _cell(model, 0, 1).text == "anna0000@example.fr"
    model.set_column_keys(())
    assert model.column_keys() == USUAL_COLUMNS
    horizontal = Qt.Orientation.Horizontal
    assert model.headerData(0, horizontal) == "Name"
    assert model.headerData(0, horizontal, ListRole.SORT_KEY) == "name"


def test_an_edit_repaints_one_row_and_reads_no_list(
    ui_context: UiContext, model: ContactListModel, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole_reads: list[ContactFilter] = []
    plain = ContactLists.ids

    def counted(self: ContactLists, wanted: ContactFilter, *rest: Any) -> object:
        if wanted.ids is None:
            whole_reads.append(wanted)
        return plain(self, wanted, *rest)

    monkeypatch.setattr(ContactLists, "ids", counted)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    changed = model.contact_id(5)
    assert changed is not None
    ui_context.workspace.contacts.update_many([changed], {"status": "client"})
    settle(lambda: _cell(model, 5, 3).text == "Client")
    assert not resets
    assert not whole_reads


def test_a_new_a_renamed_and_a_lost_contact(
    ui_context: UiContext, model: ContactListModel, settle: Settle
) -> None:
    contacts = ui_context.workspace.contacts
    before = _ids(model)
    new, _change = contacts.create(
        ContactDraft({"given_name": "Anna0100b", "family_name": "Martin"})
    )
    settle(lambda: model.count == 301)
    assert model.row_of(new) == 101
    contacts.update_many([before[200]], {"family_name": "Aaa"})
    settle(lambda: model.row_of(before[200]) == 0)
    contacts.throw_away([before[0], before[299]])
    settle(lambda: model.count == 299)
    assert _ids(model) == list(ui_context.workspace.contact_lists.ids())


def test_another_name_of_a_household_shows_at_once(
    model: ContactListModel, ui_context: UiContext, settle: Settle
) -> None:
    households = ui_context.workspace.households
    model.set_column_keys((NAME, "household"))
    household_id, _ = households.create([_ids(model)[0], _ids(model)[2]], "Famille Martin")
    settle(lambda: _cell(model, 2, 1).text == "Famille Martin")
    assert (_cell(model, 0, 1).text, _cell(model, 1, 1).text) == ("Famille Martin", "")
    households.edit(household_id, mailing_name="Les Martin")
    settle(lambda: _cell(model, 0, 1).text == "Les Martin")


def test_a_contact_that_leaves_the_filter_leaves_the_list(
    ui_context: UiContext, model: ContactListModel, settle: Settle
) -> None:
    model.show_list(ContactFilter(statuses=("prospect",)))
    settle(lambda: model.complete and model.count == 300)
    ids = _ids(model)
    ui_context.workspace.contacts.update_many(ids[:3], {"status": "client"})
    settle(lambda: model.count == 297 and model.complete)
    assert _ids(model) == ids[3:]


def test_a_list_of_chosen_ids_takes_nobody_else_in(
    ui_context: UiContext, model: ContactListModel, settle: Settle
) -> None:
    chosen = tuple(_ids(model)[10:14])
    model.show_list(ContactFilter(ids=chosen))
    settle(lambda: model.count == 4)
    ui_context.workspace.contacts.create(ContactDraft({"family_name": "Nobody"}))
    ui_context.workspace.contacts.throw_away(chosen[:1])
    settle(lambda: model.count == 3)
    assert _ids(model) == list(chosen[1:])


def test_many_changes_keep_the_cached_rows_until_they_are_read_again(
    ui_context: UiContext, model: ContactListModel, settle: Settle
) -> None:
    few = contact_list_model.FEW
    ids = _ids(model)
    ui_context.workspace.contacts.update_many(ids[: few + 1], {"status": "supplier"})
    assert _cell(model, 0, 3).text == "Prospect"
    settle(lambda: _cell(model, 0, 3).text == "Supplier")
    assert not _cell(model, 1, 3).loading


def test_while_the_file_is_locked_the_list_stays_and_says_so(
    ui_context: UiContext, model: ContactListModel, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[bool] = []
    failures: list[Exception] = []
    model.waiting.connect(waiting.append)
    model.failed.connect(failures.append)
    locked = [True]
    plain = ContactLists.rows

    def rows(self: ContactLists, ids: object) -> object:
        if locked[0]:
            raise DataFileError("busy", file="x")
        return plain(self, ids)  # type: ignore[arg-type]

    monkeypatch.setattr(ContactLists, "rows", rows)
    assert _cell(model, 250).loading
    settle(lambda: waiting == [True])
    assert _cell(model, 0).text == "Anna0000 Martin"
    locked[0] = False
    settle(lambda: not _cell(model, 250).loading)
    assert waiting == [True, False]
    assert not failures


def test_an_error_leaves_what_was_shown(
    model: ContactListModel, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    failures: list[Exception] = []
    model.failed.connect(failures.append)

    def refuse(*_args: object) -> object:
        raise DataFileError("damaged", file="x")

    monkeypatch.setattr(ContactLists, "first_page", refuse)
    model.show_list(replace(model.filter, text="x"))
    settle(lambda: failures)
    assert model.count == 300


def test_the_trash_is_a_list_like_any_other(
    ui_context: UiContext, model: ContactListModel, settle: Settle
) -> None:
    trash = ContactListModel(ui_context, trash=True)
    trash.set_column_keys((NAME, "deleted_at"))
    trash.show_list()
    settle(lambda: trash.complete)
    assert trash.count == 0
    ui_context.workspace.contacts.throw_away(_ids(model)[:2])
    settle(lambda: trash.count == 2 and model.count == 298)
    assert _cell(trash, 0, 1).text == "Today"


def test_dates_are_worded_anew_on_another_day(
    ui_context: UiContext, model: ContactListModel, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    ui_context.workspace.history.add([model.contact_id(0) or 0], "call", subject="x")
    settle(lambda: _cell(model, 0, 4).text == "Today")
    monkeypatch.setattr(model, "_day", model._day.replace(year=2000))
    monkeypatch.setattr(
        "sme_crm.ui.lists.contact_columns.relative_day_text", lambda iso: f"on {bool(iso)}"
    )
    model.word_anew()
    assert _cell(model, 0, 4).text == "on True"


def test_a_group_by_criteria_follows_what_makes_it(
    ui_context: UiContext, model: ContactListModel, settle: Settle
) -> None:
    workspace = ui_context.workspace
    criteria = CriteriaTest("source", Operator.IS, ("Fair",))
    group_id = workspace.groups.create("Fair", criteria=criteria)
    model.show_list(ContactFilter(group_id=group_id))
    settle(lambda: model.count == 0 and model.complete)
    first = workspace.contact_lists.first_page(limit=1).rows[0].id
    workspace.contacts.update_many([first], {"source": "Fair"})
    settle(lambda: model.count == 1)
    assert list(workspace.contact_lists.ids(ContactFilter(group_id=group_id))) == [first]
    criteria = CriteriaTest("source", Operator.IS, ("Web",))
    workspace.groups.save(group_id, name="Fair", description="", parent_id=None, criteria=criteria)
    settle(lambda: model.count == 0)
    assert workspace.groups.count(group_id) == 0


def test_only_so_many_rows_are_kept(ui_context: UiContext, settle: Settle) -> None:
    from sme_crm.ui.lists.row_cache import RowCache

    ids = add_people(ui_context.workspace, 30)
    rows = ui_context.workspace.contact_lists.rows(ids)
    cache = RowCache(room=10)
    cache.put(rows[:10])
    assert cache.find(ids[0]) is not None
    cache.put(rows[10:15])
    assert len(cache) == 10
    assert ids[0] in cache, "the one just used stays"
    assert ids[1] not in cache
    cache.forget(ids)
    assert len(cache) == 0
