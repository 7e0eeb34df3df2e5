"""The dry run is what happens, and a file imported again changes nothing: on any rows."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import given, settings

from sme_crm.bootstrap import open_workspace
from sme_crm.domain.contact import ContactSheet
from sme_crm.domain.fields import fields_of
from sme_crm.services.importing import ImportRun
from sme_crm.services.importing.report import RunRow
from sme_crm.services.workspace import Workspace
from sme_crm.store.tables import JOURNALLED
from tests.fresh_file import write_fresh_file
from tests.services.data_dump import Dump, differences, dump
from tests.services.import_examples import (
    OPTIONS,
    ROWS,
    WINNER_MAPS,
    Row,
    without_contradictions,
    write_rows,
)

Options = dict[str, object]
COLUMNS = [column.name for column in JOURNALLED["contact"].columns
           if column.name not in ("version", "updated_at")]  # fmt: skip
OWN_COLUMNS = ["uid", *(field.key for field in fields_of("contact") if field.journalled)]
# Where a dump has what a contact holds by itself: people it gains do not change a company.
OWN_PLACES = [COLUMNS.index(name) for name in OWN_COLUMNS]


@contextmanager
def fresh_workspace() -> Iterator[tuple[Workspace, Path]]:
    with tempfile.TemporaryDirectory() as folder:
        workspace = open_workspace(write_fresh_file(Path(folder) / "base.crm"))
        try:
            yield workspace, Path(folder)
        finally:
            workspace.close()


def bring_in(workspace: Workspace, path: Path, options: Options) -> tuple[ImportRun, int]:
    run = open_run(workspace, path, options)
    try:
        run.stage()
        return run, run.write().change_id
    finally:
        run.close()


def open_run(workspace: Workspace, path: Path, options: Options) -> ImportRun:
    run = workspace.imports.open([path])
    targets = {column.heading: column.index for column in run.files[0].columns}
    run.set_target(0, targets["Taille"], "new.number")
    run.set_target(0, targets["Réf"], "reference")
    run.set_options(**options)
    return run


def all_rows(run: ImportRun, outcome: str | None = None) -> list[RunRow]:
    rows: list[RunRow] = []
    while page := run.rows(outcome, after=rows[-1].id if rows else 0, limit=3):
        rows += page
    return rows


def own_rows(found: Dump, contact_id: int) -> list[object]:
    """Everything a dump holds of one contact."""
    contact = found["contact"].get(contact_id)
    rows: list[object] = [contact and [contact[place] for place in OWN_PLACES]]
    places = {"address": 1, "phone": 1, "email": 1, "web_page": 1, "consent": 2,
              "custom_value": 1, "employment": 1, "group_member": 2}  # fmt: skip
    for table, place in places.items():
        rows += sorted((row for row in found[table].values() if row[place] == contact_id), key=str)
    return rows


@settings(max_examples=25, deadline=None)
@given(there=ROWS, rows=ROWS, options=OPTIONS)
def test_the_dry_run_is_what_happens(there: list[Row], rows: list[Row], options: Options) -> None:
    with fresh_workspace() as (workspace, folder):
        bring_in(workspace, write_rows(folder / "there.csv", there), {})
        before = dump(workspace.database)
        run = open_run(workspace, write_rows(folder / "rows.csv", rows), options)
        report = run.stage()
        shown, counts = all_rows(run), run.counts()
        for outcome in counts:
            assert [row.id for row in all_rows(run, outcome)] == [
                row.id for row in shown if row.outcome == outcome
            ]
        result = run.write()
        run.close()
        after = dump(workspace.database)

        assert [row.line for row in shown] == sorted({row.line for row in shown})
        assert len(shown) == report.read
        assert counts == dict.fromkeys(counts, 0) | Counter(row.outcome for row in shown)
        done = Counter(row.done for row in shown)
        assert (report.created, report.updated, report.identical, report.skipped) == (
            done["new"], done["updated"], done["identical"], done["skipped"],
        )  # fmt: skip
        assert report.possible == counts["possible"]
        made = sorted(after["contact"].keys() - before["contact"].keys())
        assert len(made) == report.created + report.companies
        new = [row for row in shown if row.done == "new"]
        names = {
            row.id: row.formatted_name
            for row in workspace.contact_lists.rows(list(result.created))
        } if result.created else {}  # fmt: skip
        assert [names[contact_id] for contact_id in result.created] == [row.name for row in new]

        changed = {
            contact_id
            for contact_id in before["contact"]
            if own_rows(before, contact_id) != own_rows(after, contact_id)
        }
        told = {row.contact_id for row in shown if row.done == "updated" and row.contact_id}
        assert told <= changed == set(result.updated), "nobody else is touched"
        for row in shown:
            assert bool(row.changes) == (row.done == "updated"), row
            assert bool(row.values) == (row.done == "new"), row
        check_changes(shown, before, after)
        for row, contact_id in zip(new, result.created, strict=True):
            check_values(row, workspace.contacts.sheet(contact_id))
        assert workspace.checks.run().sound
        if result.change_id:
            workspace.undo.undo(result.change_id)
        assert differences(dump(workspace.database), before) == []


def check_changes(shown: list[RunRow], before: Dump, after: Dump) -> None:
    """The single values told of contacts that were there are those of the base."""
    first: dict[tuple[int, str], str] = {}
    last: dict[tuple[int, str], str] = {}
    for row in shown:
        for change in row.changes:
            if row.contact_id and row.repeats is None and change.key in COLUMNS:
                first.setdefault((row.contact_id, change.key), change.before)
                last[row.contact_id, change.key] = change.after
    for (contact_id, key), value in first.items():
        assert str(before["contact"][contact_id][COLUMNS.index(key)] or "") == value
    for (contact_id, key), value in last.items():
        assert str(after["contact"][contact_id][COLUMNS.index(key)] or "") == value


def check_values(row: RunRow, sheet: ContactSheet) -> None:
    """The values told of a new row are those of the contact made of it, and all of them."""
    told: dict[str, list[str]] = {}
    for value in row.values:
        assert value.after and not value.before
        key = "own" if value.key.startswith("own.") else value.key
        told.setdefault(key, []).append(value.after)
    for name in OWN_COLUMNS:
        stored = getattr(sheet.contact, name, None)
        if name not in UNTOLD:
            assert told.pop(name, [""]) == ["" if stored is None else str(stored)], name
    rows = {
        "address": [one.locality for one in sheet.addresses],
        "phone.number": [one.number for one in sheet.phones],
        "email.address": [one.address for one in sheet.emails],
        "web_page.url": [one.url for one in sheet.web_pages],
        "employment.organization": [one.organization for one in sheet.employments],
        "employment.function": [one.function for one in sheet.employments if one.function],
        "groups": [name for _, name in sheet.groups],
        "own": [str(one) for one in sheet.custom.values()],
    }
    for key, stored_rows in rows.items():
        shown = sorted(told.pop(key, ()))
        assert len(shown) == len(stored_rows), (key, row)
        if key not in ("address", "own"):
            assert shown == sorted(stored_rows), (key, row)
    assert not told, "nothing else is told"


UNTOLD = frozenset({"uid", "language", "created_at", "updated_at", "version"})


@settings(max_examples=25, deadline=None)
@given(there=ROWS, rows=ROWS, winners=WINNER_MAPS)
def test_a_file_again_changes_nothing(
    there: list[Row], rows: list[Row], winners: dict[str, str]
) -> None:
    with fresh_workspace() as (workspace, folder):
        bring_in(workspace, write_rows(folder / "there.csv", without_contradictions(there)), {})
        path = write_rows(folder / "rows.csv", without_contradictions(rows))
        options: Options = {"winners": winners}
        bring_in(workspace, path, options)
        before = dump(workspace.database)
        run = open_run(workspace, path, options)
        report = run.stage()
        shown = all_rows(run)
        result = run.write()
        run.close()
        assert differences(dump(workspace.database), before) == [], shown
        assert result.change_id == 0
        assert report.created == report.updated == report.companies == 0
