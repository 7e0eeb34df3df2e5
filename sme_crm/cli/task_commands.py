"""tasks, task: what is to be done, added, done and put off from a terminal."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from sme_crm.cli.session import Session, contacts_named, positive, printable, table
from sme_crm.domain.dates import present_time
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import fold
from sme_crm.domain.task import HIGH, TASK_KINDS, TASK_STATUSES
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.domain.task_filter import Closed, Due, TaskFilter, TaskRow
    from sme_crm.services.tasks.postponing import PostponeTo
    from sme_crm.services.workspace import Workspace

_NO_TASKS = QT_TRANSLATE_NOOP("Cli", "No such tasks.")
_HEADINGS = (
    QT_TRANSLATE_NOOP("Cli", "id"),
    QT_TRANSLATE_NOOP("Cli", "due"),
    QT_TRANSLATE_NOOP("Cli", "time"),
    QT_TRANSLATE_NOOP("Cli", "kind"),
    QT_TRANSLATE_NOOP("Cli", "task"),
    QT_TRANSLATE_NOOP("Cli", "contact"),
    QT_TRANSLATE_NOOP("Cli", "responsible"),
)
_ADDED = QT_TRANSLATE_NOOP("Cli", "Task {id} added.")
_UNCLEAR = QT_TRANSLATE_NOOP("Cli", "Not linked to a contact, several may be meant: {names}")
_DONE = QT_TRANSLATE_NOOP("Cli", "Task {id} done.")
_AGAIN = QT_TRANSLATE_NOOP("Cli", "It comes again as task {id}.")
_PUT_OFF = QT_TRANSLATE_NOOP("Cli", "Task {id} put off to {day}.")
_SINCE = QT_TRANSLATE_NOOP("Cli", "{day} (late)")


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the commands of this module."""
    tasks = commands.add_parser("tasks", help="list what is to be done")
    which = tasks.add_mutually_exclusive_group()
    for name, text in (
        ("overdue", "due before today"),
        ("week", "due this week"),
        ("all", "open and closed ones"),
        ("done", "done and dropped ones, the last first"),
        ("load", "how many fall on each day and person"),
    ):
        which.add_argument(f"--{name}", dest="which", action="store_const", const=name, help=text)
    tasks.add_argument(
        "--today",
        action=_DueToday,
        nargs="?",
        type=date.fromisoformat,
        default=argparse.SUPPRESS,
        metavar="DAY",
        help="due today; with a day: pretend today is that day",
    )
    tasks.add_argument(
        "--weeks", type=positive, metavar="N", help="with --load: of so many weeks (4)"
    )
    tasks.add_argument("--kind", default="", help="only this kind")
    tasks.add_argument("--contact", default="", metavar="NAME", help="only of this contact")
    tasks.set_defaults(run=run_tasks, which="open", own_today=True)
    actions = commands.add_parser("task", help="add, finish or put off a task").add_subparsers(
        dest="action", metavar="ACTION", required=True
    )
    add = actions.add_parser("add", help="add a task in words")
    add.add_argument("words", nargs="+", metavar="WORDS")
    add.set_defaults(run=run_add)
    done = actions.add_parser("done", help="close a task as done")
    done.add_argument("id", type=int)
    done.add_argument("--outcome", default="", metavar="TEXT", help="what came of it")
    done.set_defaults(run=run_done)
    postpone = actions.add_parser("postpone", help="put a task off")
    postpone.add_argument("id", type=int)
    postpone.add_argument("day", metavar="DAY", help="a day, tomorrow or next-week")
    postpone.set_defaults(run=run_postpone)


class _DueToday(argparse.Action):
    """`--today` chooses the tasks of today; with a day it is the option all commands have."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,
    ) -> None:
        """Note what was meant."""
        del parser, option_string
        if values is None:
            namespace.which = "today"
        else:
            namespace.today = values


def run_tasks(session: Session, arguments: argparse.Namespace) -> int:
    """`tasks`."""
    if arguments.which == "load":
        from sme_crm.cli.task_load_command import run_load

        return run_load(session, arguments)
    from sme_crm.domain.task_filter import TaskSort

    closed = arguments.which == "done"
    sort = TaskSort("closed", descending=True) if closed else TaskSort()
    with session.reading() as workspace:
        kinds = _kinds(session, workspace)
        wanted = _filter(workspace, arguments, kinds)
        rows = workspace.task_lists.rows(workspace.task_lists.ids(wanted, sort))
        documents = [task_document(row, session.today) for row in rows]
    lines = [tuple(session.words("Cli", heading) for heading in _HEADINGS)]
    for row in rows:
        mark = "! " if row.priority == HIGH else ""
        lines.append(
            (str(row.id), _day(session, row), row.due_time, kinds.get(row.kind, row.kind),
             mark + row.subject, row.contact, row.responsible)
        )  # fmt: skip
    session.answer(documents, table(lines) if rows else [session.words("Cli", _NO_TASKS)])
    return 0


def run_add(session: Session, arguments: argparse.Namespace) -> int:
    """`task add WORDS`."""
    with session.writing() as workspace:
        line = " ".join(arguments.words)
        found = workspace.quick_tasks.read(line, session.today, present_time())
        task_id, change_id = workspace.tasks.create(found.draft(), origin="cli")
        row = workspace.task_lists.rows([task_id])[0]
    unclear = [] if found.contact is not None else [person.id for person in found.people]
    document = {"change": change_id, **task_document(row, session.today), "candidates": unclear}
    lines = [session.words("Cli", _ADDED).format(id=task_id)]
    lines += table([(row.due_date or "", row.due_time, row.subject, row.contact)])
    if unclear:
        names = ", ".join(printable(person.formatted_name) for person in found.people)
        lines.append(session.words("Cli", _UNCLEAR).format(names=names))
    session.answer(document, lines)
    return 0


def run_done(session: Session, arguments: argparse.Namespace) -> int:
    """`task done ID`."""
    from sme_crm.services.tasks.closing import Closing

    with session.writing() as workspace:
        _refuse_closed(workspace, arguments.id)
        closed = workspace.tasks.complete([arguments.id], Closing(arguments.outcome), origin="cli")
    lines = [session.words("Cli", _DONE).format(id=arguments.id)]
    lines += [session.words("Cli", _AGAIN).format(id=again) for again in closed.repeated_ids]
    document = {"change": closed.change_id, "next": list(closed.repeated_ids)}
    session.answer(document, lines)
    return 0


def run_postpone(session: Session, arguments: argparse.Namespace) -> int:
    """`task postpone ID DAY`."""
    with session.writing() as workspace:
        _refuse_closed(workspace, arguments.id)
        day = _postponed_to(arguments.day, session.today)
        change_id = workspace.tasks.postpone([arguments.id], day, origin="cli")
        due = workspace.tasks.task(arguments.id).due_date
    said = session.words("Cli", _PUT_OFF).format(id=arguments.id, day=due)
    session.answer({"change": change_id, "id": arguments.id, "due_date": due}, [said])
    return 0


def _refuse_closed(workspace: Workspace, task_id: int) -> None:
    if not workspace.tasks.task(task_id).is_open:
        raise InvalidInput("task_closed", name=task_id)


def _postponed_to(text: str, today: date) -> PostponeTo:
    """A day as typed: ISO, as the country writes it, or in words."""
    from sme_crm.domain.dates import read_date
    from sme_crm.domain.task_words import read_quick_task

    if text in ("tomorrow", "demain"):
        return "tomorrow"
    if text in ("next-week", "semaine-prochaine"):
        return "next_week"
    found = read_date(text, today=today)
    if found.day is not None:
        return found.day
    due = read_quick_task(text, today, present_time()).due_date
    if due is None:
        raise InvalidInput("task_value", value=text[:40])
    return date.fromisoformat(due)


def _kinds(session: Session, workspace: Workspace) -> dict[str, str]:
    known = {key: session.words("TaskWords", label) for key, label in TASK_KINDS.items()}
    return known | {kind.key: kind.label for kind in workspace.activity_kinds.list_kinds()}


def _filter(
    workspace: Workspace, arguments: argparse.Namespace, kinds: dict[str, str]
) -> TaskFilter:
    from sme_crm.domain.task_filter import TaskFilter

    chosen: tuple[str, ...] = ()
    if arguments.kind:
        wanted = fold(arguments.kind)
        chosen = tuple(key for key, label in kinds.items() if wanted in (key, fold(label)))
        if not chosen:
            raise InvalidInput("unknown_kind", kind=arguments.kind)
    dues: dict[str, Due] = {"overdue": "overdue", "today": "today", "week": "week"}
    ends: dict[str, Closed] = {"all": "all", "done": "closed"}
    return TaskFilter(
        due=dues.get(arguments.which, ""),
        kinds=chosen,
        closed=ends.get(arguments.which, "open"),
        contact_ids=contacts_named(workspace, arguments.contact) if arguments.contact else (),
    )


def task_document(row: TaskRow, today: date) -> dict[str, object]:
    """A task as JSON."""
    late = row.closed_at is None and row.due_date is not None
    return {
        "id": row.id,
        "subject": row.subject,
        "kind": row.kind,
        "due_date": row.due_date,
        "due_time": row.due_time or None,
        "planned_date": row.planned_date,
        "overdue": late and str(row.due_date) < today.isoformat(),
        "priority": {0: "low", 1: "normal", 2: "high"}[row.priority],
        "status": row.status,
        "responsible": row.responsible or None,
        "contact": row.contact or None,
        "contact_id": row.contact_id,
        "contacts": row.contacts,
        "recurrence": row.recurrence or None,
        "outcome": row.outcome or None,
        "closed_at": row.closed_at,
    }


def _day(session: Session, row: TaskRow) -> str:
    if row.closed_at is not None:
        return session.words("TaskWords", TASK_STATUSES[row.status])
    if row.due_date is not None and row.due_date < session.today.isoformat():
        return session.words("Cli", _SINCE).format(day=row.due_date)
    return printable(row.due_date or "")
