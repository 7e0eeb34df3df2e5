"""The index of the words of tasks when thousands come at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sme_crm.store.driver import DriverConnection
from sme_crm.store.follow_up_tables import TASK_WORDS, search_words

_TRIGGER: Final = "task_words_added"
_MANY: Final = 500


@contextmanager
def entered_at_once(connection: DriverConnection, count: int) -> Iterator[None]:
    """Enter the words of the `count` tasks added inside together, where they are many.

    A trigger enters them one by one, and the index writes itself down after each: 0.15 ms a task,
    ten times what the task takes. The trigger is gone meanwhile and back at the end; after an
    error the transaction, which the caller has open, must be rolled back.
    """
    if count < _MANY:
        yield
        return
    row = connection.execute(
        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", (_TRIGGER,)
    ).fetchone()
    last = connection.execute("SELECT coalesce(max(id), 0) FROM task").fetchone()
    assert row is not None
    assert last is not None
    connection.execute(f"DROP TRIGGER {_TRIGGER}")
    yield
    connection.execute(
        "INSERT INTO task_search(rowid, words)"
        f" SELECT t.id, {search_words(TASK_WORDS, 't')} FROM task t WHERE t.id > ?",
        (last[0],),
    )
    connection.execute(row[0])
