"""Readers and the one writer at the same time: everybody waits a little, nobody fails."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlalchemy import text

from sme_crm.bootstrap import create_workspace
from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.errors import DataFileError
from sme_crm.services.workspace import Workspace
from sme_crm.store import driver
from sme_crm.store.database import Database
from sme_crm.store.unit_of_work import UnitOfWork
from tests.store.child import child

LONG = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {times})"
    " SELECT count(*), (SELECT count(*) FROM contact) FROM n, contact WHERE contact.id = 1"
)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = create_workspace(tmp_path / "base.crm")
    for number in range(5):
        workspace.contacts.create(ContactDraft(values={"family_name": f"Nom{number}"}))
    return workspace


def run(threads: list[threading.Thread]) -> None:
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not any(thread.is_alive() for thread in threads)


def test_a_save_waits_for_a_long_reader(workspace: Workspace) -> None:
    started = threading.Event()
    seen: list[int] = []

    def read() -> None:
        with workspace.database.snapshot() as connection:
            connection.execute("SELECT count(*) FROM contact").fetchone()
            started.set()
            row = connection.execute(LONG.format(times=600_000)).fetchone()
            seen.append(row[1])

    reader = threading.Thread(target=read)
    reader.start()
    assert started.wait(30)
    contact = workspace.contacts.sheet(1).contact
    saved = workspace.contacts.save(1, {"family_name": "Gardé"}, contact.version)
    assert saved.change_id
    reader.join(60)
    assert seen == [5]
    assert workspace.contacts.sheet(1).contact.family_name == "Gardé"
    workspace.close()


def test_a_reader_that_never_ends_gives_busy_and_nothing_is_lost(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "BUSY_TIMEOUT_MS", 200)
    contact = workspace.contacts.sheet(1).contact
    # The writer was opened with the usual patience.
    workspace.database.writer().execute("PRAGMA busy_timeout=200")
    blocking = driver.connect(workspace.path, read_only=True)
    blocking.execute("BEGIN")
    blocking.execute("SELECT count(*) FROM contact").fetchone()
    with pytest.raises(DataFileError) as met:
        workspace.contacts.save(1, {"family_name": "Perdu"}, contact.version)
    assert met.value.code == "busy"
    blocking.execute("COMMIT")
    blocking.close()
    assert workspace.contacts.sheet(1).contact.family_name == "Nom0"
    workspace.contacts.save(1, {"family_name": "Gardé"}, contact.version)
    assert workspace.checks.run().sound
    workspace.close()


def test_readers_during_a_bulk_write_see_all_or_nothing(workspace: Workspace) -> None:
    database = workspace.database
    done = threading.Event()
    counts: set[int] = set()
    failures: list[Exception] = []

    def read() -> None:
        while not done.is_set():
            try:
                counts.add(workspace.contact_lists.count(ContactFilter()))
                found = workspace.search.type_ahead("nouveau", 200)
                assert len(found) in (0, 200)
            except Exception as error:  # noqa: BLE001 - told to the test
                failures.append(error)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    with UnitOfWork(database, "import") as work:
        for number in range(400):
            work.insert("contact", {"family_name": f"Nouveau {number}", "notes": "n" * 500})
    done.set()
    run_out(readers)
    assert failures == []
    assert counts <= {5, 405}
    assert workspace.contact_lists.count(ContactFilter()) == 405
    workspace.close()


def run_out(threads: list[threading.Thread]) -> None:
    for thread in threads:
        thread.join(60)
    assert not any(thread.is_alive() for thread in threads)


def test_many_threads_save_one_after_another(workspace: Workspace) -> None:
    failures: list[Exception] = []

    def save(contact_id: int) -> None:
        try:
            for number in range(10):
                version = workspace.contacts.sheet(contact_id).contact.version
                workspace.contacts.save(contact_id, {"notes": f"{number}"}, version)
                workspace.history.add([contact_id], "note", text=str(number))
        except Exception as error:  # noqa: BLE001 - told to the test
            failures.append(error)

    run([threading.Thread(target=save, args=(number,)) for number in range(1, 6)])
    assert failures == []
    for number in range(1, 6):
        assert workspace.contacts.sheet(number).contact.notes == "9"
        assert workspace.history.count(number) == 10
    assert workspace.checks.run().sound
    workspace.close()


def test_the_connection_of_an_ended_thread_is_closed(database: Database) -> None:
    def read() -> None:
        database.reader().execute("SELECT 1").fetchone()

    for _ in range(20):
        run([threading.Thread(target=read)])
    read()
    assert len(database._opened) <= 2


def test_closing_twice_and_after_use_in_threads(workspace: Workspace) -> None:
    run([threading.Thread(target=workspace.contact_lists.first_page) for _ in range(3)])
    workspace.close()
    workspace.close()
    with pytest.raises(DataFileError):
        workspace.contact_lists.first_page()


def test_closing_is_quiet_where_composed_statements_were_read(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever reads with SQLAlchemy leaves a connection that ends when the file is closed."""
    read, ends = threading.Event(), threading.Event()

    def half_read() -> None:
        answer = database.query().execute(text("SELECT type FROM sqlite_schema"))
        assert answer.fetchone() is not None
        read.set()
        assert ends.wait(30)

    reader = threading.Thread(target=half_read)
    reader.start()
    assert read.wait(30)
    database.close()
    ends.set()
    reader.join(30)
    assert [record.getMessage() for record in caplog.records] == []


CLOSING = """
import sys, threading, time
from pathlib import Path
from sme_crm.bootstrap import open_workspace
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.errors import DataFileError
from sme_crm.domain.criteria import Test
from sme_crm.domain.criteria_operators import Operator

# Threads change places so often that a step unguarded against closing is met within 20 rounds.
sys.setswitchinterval(1e-6)
found = set()

def read(workspace, wanted):
    try:
        while True:
            workspace.contact_lists.ids(wanted)
            workspace.contacts.sheet(1)
    except DataFileError as error:
        found.add(error.code)

for round in range(60):
    workspace = open_workspace(Path(sys.argv[1]))
    criteria = ContactFilter(criteria=Test("status", Operator.ONE_OF, ("prospect",)))
    threads = [
        threading.Thread(target=read, args=(workspace, wanted))
        for wanted in (ContactFilter(), ContactFilter(text="nou"), criteria)
    ]
    for thread in threads:
        thread.start()
    time.sleep(0.005 * (round % 8))
    workspace.close()
    for thread in threads:
        thread.join(30)
        assert not thread.is_alive()
print(sorted(found))
"""


def test_closing_while_others_read(workspace: Workspace) -> None:
    """The user closes the window before the list is complete: no crash, no false alarm."""
    connection = workspace.database.begin_write()
    connection.executemany(
        "INSERT INTO contact(family_name, sort_name) VALUES (?, ?)",
        [(f"Nouveau {number}", f"nouveau {number}") for number in range(20_000)],
    )
    workspace.database.commit_write()
    workspace.close()
    with child(CLOSING, str(workspace.path)) as other:
        assert other.line() == "['closed']"
        assert other.ends_well()


LETTING_GO = """
import sys, threading
from pathlib import Path
from sme_crm.store import driver
from sme_crm.store.database import Database

sys.setswitchinterval(1e-6)
gate = threading.Barrier(2)

def let_go(cursors):
    gate.wait()
    while cursors:
        cursors.pop()

def close_meanwhile(connection, close):
    cursors = [
        connection.execute(f"SELECT {number} UNION ALL SELECT 2 UNION ALL SELECT 3")
        for number in range(60)
    ]
    thread = threading.Thread(target=let_go, args=(cursors,))
    thread.start()
    gate.wait()
    close()
    thread.join()

path = Path(sys.argv[1])
for _ in range(60):
    database = Database.open(path)
    close_meanwhile(database.reader(), database.close)
    database = Database.open(path)
    close_meanwhile(database.writer(), database.close)
    scratch = driver.connect_scratch(Path(":memory:"))
    close_meanwhile(scratch, scratch.close)
print("closed")
"""


def test_closing_while_another_lets_go_of_cursors(database: Database) -> None:
    """An error shown by the window holds the cursors of the write that failed."""
    database.close()
    with child(LETTING_GO, str(database.path)) as other:
        assert other.line() == "closed"
        assert other.ends_well()


def test_a_cursor_let_go_while_its_connection_works_ends(database: Database) -> None:
    """A half-read answer that stayed open would keep every later change from being stored."""
    connection = database.reader()
    works, goes_on = threading.Event(), threading.Event()

    def work_and_fail() -> None:
        works.set()
        assert goes_on.wait(30)
        raise ValueError

    def work() -> None:
        with pytest.raises(driver.DatabaseError):
            connection.execute("SELECT work_and_fail()")

    connection.create_function("work_and_fail", 0, work_and_fail)
    half_read = connection.execute("SELECT type FROM sqlite_schema")
    worker = threading.Thread(target=work)
    worker.start()
    assert works.wait(30)
    del half_read
    goes_on.set()
    worker.join(30)
    database.begin_write().execute("CREATE TABLE scrap(number)")
    database.commit_write()
