"""The tables of the follow-up: tasks, agenda, activity series, reminders."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Table, Text, UniqueConstraint, text

from sme_crm.store.table_parts import (
    journalled,
    metadata,
    number,
    reference,
    row_id,
    text_column,
    uid,
)

# Kinds of tasks that the owner adds to those of `domain.task`; a task names one as "own.<id>".
activity_kind = journalled(
    "activity_kind",
    uid(),
    text_column("label"),
    text_column("icon"),
    text_column("channel"),
    number("position"),
)

# The steps of a series are versioned JSON (`domain.activity_series`).
series = journalled(
    "series",
    uid(),
    text_column("name"),
    text_column("description"),
    text_column("content"),
    number("revision", 1),
    text_column("created_at"),
    text_column("updated_at"),
)

# A series at work; `content` as it was when it was started.
series_run = journalled(
    "series_run",
    uid(),
    reference("series_id", "series", optional=True),
    text_column("name"),
    text_column("content"),
    text_column("anchor_date"),
    text_column("started_at"),
    reference("staff_id", "staff", optional=True),
)
Index("series_run_of_series", series_run.c.series_id)

series_member = journalled(
    "series_member",
    reference("run_id", "series_run"),
    reference("contact_id", "contact"),
    text_column("anchor_date"),
    text_column("state", "active"),
    text_column("stop_reason"),
    Column("stopped_at", Text),
)
Index("series_member_of_run", series_member.c.run_id, series_member.c.state)
Index("series_member_of_contact", series_member.c.contact_id)

# Proposals of a series that were turned down; `occasion` tells which one ("2027-03-14").
series_refusal = journalled(
    "series_refusal",
    reference("series_id", "series"),
    reference("contact_id", "contact"),
    text_column("occasion"),
)
Index(
    "series_refusal_once",
    series_refusal.c.contact_id,
    series_refusal.c.series_id,
    series_refusal.c.occasion,
    unique=True,
)
Index("series_refusal_of_series", series_refusal.c.series_id)

# `closed_at` NULL: open. `planned_date`: the day first meant, from which undone tasks roll over.
task = journalled(
    "task",
    uid(),
    text_column("kind", "other"),
    text_column("subject"),
    text_column("notes"),
    Column("due_date", Text),
    text_column("due_time"),
    Column("planned_date", Text),
    number("priority", 1),
    text_column("status", "open"),
    reference("responsible_id", "staff", optional=True),
    text_column("recurrence"),
    text_column("recurrence_from", "due"),
    Column("reminder_minutes", Integer),
    text_column("outcome"),
    Column("closed_at", Text),
    reference("template_id", "letter_template", optional=True),
    reference("member_id", "series_member", optional=True),
    Column("step", Integer),
    text_column("link_kind"),
    Column("link_id", Integer),
    text_column("extra", "{}"),
    text_column("created_at"),
    text_column("updated_at"),
)
_OPEN = text("closed_at IS NULL")
# It holds what lists and their counts ask of open tasks, so that they need no other page.
Index(
    "task_open_by_due",
    task.c.due_date,
    task.c.due_time,
    task.c.priority.desc(),
    task.c.kind,
    task.c.status,
    task.c.responsible_id,
    sqlite_where=_OPEN,
)
# What the load counts, by day and person: no other page is read for it.
Index(
    "task_load",
    task.c.due_date,
    task.c.responsible_id,
    task.c.kind,
    task.c.member_id,
    sqlite_where=text("closed_at IS NULL AND due_date IS NOT NULL"),
)
Index(
    "task_open_of_responsible",
    task.c.responsible_id,
    task.c.due_date,
    sqlite_where=text("closed_at IS NULL AND responsible_id IS NOT NULL"),
)
Index("task_by_closed_at", task.c.closed_at, sqlite_where=text("closed_at IS NOT NULL"))
Index("task_of_member", task.c.member_id, sqlite_where=text("member_id IS NOT NULL"))
Index("task_by_link", task.c.link_kind, task.c.link_id, sqlite_where=text("link_kind <> ''"))
Index("task_of_template", task.c.template_id, sqlite_where=text("template_id IS NOT NULL"))
Index(
    "task_with_reminder",
    task.c.due_date,
    sqlite_where=text("closed_at IS NULL AND reminder_minutes IS NOT NULL"),
)

task_contact = journalled(
    "task_contact",
    reference("task_id", "task"),
    reference("contact_id", "contact"),
    number("position"),
)
Index("task_contact_once", task_contact.c.task_id, task_contact.c.contact_id, unique=True)
Index("task_contact_of_contact", task_contact.c.contact_id)

task_document = journalled(
    "task_document",
    uid(),
    reference("task_id", "task"),
    text_column("name"),
    text_column("media_type"),
    number("size"),
    text_column("sha256"),
    text_column("added_at"),
)
Index("task_document_of_task", task_document.c.task_id)

# A list of tasks with a name: what it shows, as JSON (`services.tasks.filters`).
task_filter = journalled(
    "task_filter", uid(), text_column("name"), text_column("content"), number("position")
)

appointment_category = journalled(
    "appointment_category",
    uid(),
    text_column("name"),
    text_column("color"),
    number("position"),
)

# Times are local in `time_zone` (IANA name, "" that of the computer), `ends` is the moment after.
# `first_day` to `last_day` (NULL: without end) is where it and its repetitions lie; `long` tells
# those that a look at a few days before a window would miss. An exception of a series names the
# series as its `parent_id` and the occurrence it stands for as `replaces`.
appointment = journalled(
    "appointment",
    uid(),
    text_column("subject"),
    text_column("notes"),
    text_column("location"),
    text_column("url"),
    text_column("starts"),
    text_column("ends"),
    number("all_day"),
    text_column("time_zone"),
    text_column("status"),
    text_column("transparency", "busy"),
    text_column("classification"),
    reference("category_id", "appointment_category", optional=True),
    reference("responsible_id", "staff", optional=True),
    text_column("recurrence"),
    text_column("excluded", "[]"),
    text_column("added", "[]"),
    reference("parent_id", "appointment", optional=True),
    text_column("replaces"),
    text_column("alarms", "[]"),
    number("sequence"),
    # What files of calendars tell besides (`domain.calendar_entry`), as JSON.
    text_column("extra", "{}"),
    text_column("first_day"),
    Column("last_day", Text),
    number("long"),
    text_column("created_at"),
    text_column("updated_at"),
)
Index("appointment_by_first_day", appointment.c.first_day, sqlite_where=text("long = 0"))
Index(
    "appointment_long",
    appointment.c.last_day,
    appointment.c.first_day,
    sqlite_where=text("long = 1"),
)
Index("appointment_of_parent", appointment.c.parent_id, sqlite_where=text("parent_id IS NOT NULL"))
Index(
    "appointment_of_category",
    appointment.c.category_id,
    sqlite_where=text("category_id IS NOT NULL"),
)

appointment_contact = journalled(
    "appointment_contact",
    reference("appointment_id", "appointment"),
    reference("contact_id", "contact"),
    number("position"),
)
Index(
    "appointment_contact_once",
    appointment_contact.c.appointment_id,
    appointment_contact.c.contact_id,
    unique=True,
)
Index("appointment_contact_of_contact", appointment_contact.c.contact_id)

# Days the company is closed, both included; `yearly`: each year on the same days.
closure = journalled(
    "closure",
    text_column("name"),
    text_column("first_day"),
    text_column("last_day"),
    number("yearly"),
)

# What became of reminders that rang (`state`: rung, snoozed, dismissed); no history of the record.
reminder = Table(
    "reminder",
    metadata,
    row_id(),
    text_column("kind"),
    number("row_id"),
    text_column("occurrence"),
    text_column("state", "rung"),
    Column("until", Text),
    UniqueConstraint("kind", "row_id", "occurrence"),
)


def search_words(columns: tuple[str, ...], row: str) -> str:
    """The SQL of the words of a row in the index of its table.

    What Unicode does not take apart is written here as `domain.folding` writes it.
    """
    words = " || ' ' || ".join(f"{row}.{name}" for name in columns)
    for letter, plain in (("œ", "oe"), ("Œ", "oe"), ("æ", "ae"), ("Æ", "ae"), ("ß", "ss")):
        words = f"replace({words}, '{letter}', '{plain}')"
    return words


TASK_WORDS = ("subject", "notes")


def _search_ddl(table: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    """An index of the words of a table, kept by the file itself whoever writes its rows.

    Its tokens are without accents.
    """
    words = search_words(columns, "new")
    # Not INSERT OR REPLACE: what an undo writes has a policy of its own for conflicts, which holds
    # inside of triggers too.
    enter = (
        f" BEGIN DELETE FROM {table}_search WHERE rowid = new.id;"
        f" INSERT INTO {table}_search(rowid, words) VALUES (new.id, {words}); END"
    )
    return (
        f"CREATE VIRTUAL TABLE {table}_search USING fts5("
        "words, content='', contentless_delete=1, detail=none, prefix='1 2 3 4 5',"
        " tokenize='unicode61 remove_diacritics 2')",
        f"CREATE TRIGGER {table}_words_added AFTER INSERT ON {table}{enter}",
        f"CREATE TRIGGER {table}_words_changed"
        f" AFTER UPDATE OF {', '.join(columns)} ON {table}{enter}",
        f"CREATE TRIGGER {table}_words_removed AFTER DELETE ON {table}"
        f" BEGIN DELETE FROM {table}_search WHERE rowid = old.id; END",
    )


SEARCH_DDL = (
    *_search_ddl("appointment", ("subject", "location", "notes")),
    *_search_ddl("task", TASK_WORDS),
)
