"""Files that are no data file of ours, or are hurt: a clear refusal, and nothing is touched."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from sme_crm.bootstrap import create_workspace, open_workspace
from sme_crm.domain.contact import Address, ContactDraft
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.error_texts import DATA_FILE
from sme_crm.domain.errors import DataFileError, NotFound
from sme_crm.services.workspace import Workspace
from sme_crm.store import driver
from sme_crm.store.backup import check_file
from sme_crm.store.database import NEWEST_VERSION, Database
from sme_crm.store.file_header import read_schema_version
from sme_crm.store.tables import SCHEMA_VERSION


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed data file of a few hundred pages."""
    path = tmp_path_factory.mktemp("filled") / "filled.crm"
    workspace = create_workspace(path)
    for number in range(60):
        workspace.contacts.create(
            ContactDraft(
                values={"given_name": "Anne", "family_name": f"Nom{number}", "notes": "x" * 3000},
                addresses=[Address(postal_code="44000", locality="Nantes")],
            )
        )
    workspace.close()
    return path


def make_text(path: Path) -> None:
    path.write_text("Nom;Prénom\nDupont;Anne\n" * 50, encoding="utf-8")


def make_foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE contact(id)")
    connection.commit()
    connection.close()


def make_newer(path: Path) -> None:
    Database.create(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    connection.close()


def make_random(path: Path) -> None:
    path.write_bytes(random.Random(7).randbytes(40_000))


def make_header_only(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + b"\0" * 20)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda path: None, "missing"),
        (lambda path: path.touch(), "empty"),
        (make_text, "foreign"),
        (make_foreign, "foreign"),
        (make_random, "foreign"),
        (make_header_only, "damaged"),
        (make_newer, "newer"),
        (Path.mkdir, "foreign"),
    ],
    ids=["missing", "empty", "text", "foreign", "random", "header", "newer", "folder"],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_refusals(tmp_path: Path, make: Callable[[Path], None], code: str, read_only: bool) -> None:
    path = tmp_path / "file.crm"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(DataFileError) as refused:
        open_workspace(path, read_only=read_only)
    assert refused.value.code == code
    assert refused.value.params["file"] == "file.crm"
    assert code in DATA_FILE
    assert (path.read_bytes() if path.is_file() else None) == before
    if code == "missing":
        assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.99])
def test_a_truncated_file_is_damaged(tmp_path: Path, filled: Path, kept: float) -> None:
    path = tmp_path / "cut.crm"
    whole = filled.read_bytes()
    path.write_bytes(whole[: int(len(whole) * kept)])
    with pytest.raises(DataFileError) as refused:
        open_workspace(path)
    assert refused.value.code == "damaged"


def what_a_user_does(workspace: Workspace) -> list[Callable[[], object]]:
    """Look, search, open, write, back up: each by itself."""
    lists = workspace.contact_lists
    person = ContactDraft(values={"family_name": "Nouveau"})
    return [
        lists.first_page,
        lambda: lists.first_page(ContactFilter(text="nom1")),
        lists.ids,
        *(lambda one=number: workspace.contacts.sheet(one) for number in range(1, 61)),
        *(lambda one=number: workspace.history.timeline(one) for number in range(1, 61)),
        *(lambda one=number: workspace.history.count(one) for number in range(1, 61)),
        lambda: workspace.search.type_ahead("ann"),
        workspace.undo.list_changes,
        workspace.undo.next_undo,
        workspace.custom_fields.list_fields,
        lambda: workspace.settings.get("company.name"),
        workspace.staff.list_members,
        lambda: workspace.contacts.photo("0"),
        lambda: workspace.matching.candidates(person),
        lambda: workspace.contacts.create(person),
        lambda: workspace.undo.undo(),
        workspace.backups.back_up,
    ]


def _is_hurt_to_sqlite(path: Path) -> bool:
    try:
        check_file(path)
    except DataFileError:
        return True
    return False


@pytest.mark.parametrize("seed", range(16))
def test_overwritten_pages_never_crash(tmp_path: Path, filled: Path, seed: int) -> None:
    """Whatever page is hurt, every failure is a DataFileError; a hurt file is not backed up.

    Bytes inside a long text are no structure: SQLite cannot see that they are hurt. "busy" was
    met once besides, on a loaded machine.
    """
    path = tmp_path / "hurt.crm"
    shutil.copy(filled, path)
    draw = random.Random(seed)
    size = path.stat().st_size
    with path.open("r+b") as stream:
        for _ in range(1 + seed):
            stream.seek(draw.randrange(1, size // 4096) * 4096)
            stream.write(draw.randbytes(4096) if seed % 2 else b"\0" * 4096)
    seen = _is_hurt_to_sqlite(path)
    try:
        workspace = open_workspace(path)
    except DataFileError as refused:
        assert refused.code == "damaged"
        return
    met: set[str] = set()
    for act in what_a_user_does(workspace):
        try:
            act()
        except DataFileError as error:
            met.add(error.code)
        except NotFound:
            continue
    workspace.close()
    assert "damaged" in met
    assert met <= {"damaged", "busy"}
    assert not seen or not list((tmp_path / "backups").glob("*"))


def test_a_random_header_behind_the_mark(tmp_path: Path, filled: Path) -> None:
    whole = bytearray(filled.read_bytes())
    draw = random.Random(3)
    for trial in range(40):
        hurt = bytearray(whole)
        for _ in range(1 + trial % 8):
            hurt[draw.randrange(16, 100)] = draw.randrange(256)
        path = tmp_path / f"{trial}.crm"
        path.write_bytes(hurt)
        try:
            open_workspace(path).close()
        except DataFileError as refused:
            assert refused.code in {"damaged", "foreign", "newer", "read_only"}, hurt[:100]


def test_the_newest_version_is_the_schemas() -> None:
    assert NEWEST_VERSION == SCHEMA_VERSION


def test_creating_never_touches_a_file_that_is_there(tmp_path: Path) -> None:
    path = tmp_path / "list.crm"
    make_text(path)
    before = path.read_bytes()
    with pytest.raises(DataFileError) as refused:
        create_workspace(path)
    assert refused.value.code == "exists"
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["list.crm"]


def leave_hot_journal(path: Path) -> None:
    """Bring a data file to the state a crash in the middle of a large write leaves."""
    twin = path.with_name("twin.crm")
    connection = driver.connect(path)
    connection.execute("PRAGMA cache_size=5")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("PRAGMA user_version=999")
    connection.executemany(
        "INSERT INTO content(sha256, bytes) VALUES (?, zeroblob(5000))",
        [(str(number),) for number in range(400)],
    )
    journal = path.with_name(path.name + "-journal")
    shutil.copy(path, twin)
    shutil.copy(journal, twin.with_name(twin.name + "-journal"))
    connection.execute("ROLLBACK")
    connection.close()
    twin.with_name(twin.name + "-journal").replace(journal)
    twin.replace(path)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_write_cut_off_by_a_crash_is_taken_back(
    tmp_path: Path, filled: Path, read_only: bool
) -> None:
    path = tmp_path / "crashed.crm"
    shutil.copy(filled, path)
    leave_hot_journal(path)
    workspace = open_workspace(path, read_only=read_only)
    assert workspace.contact_lists.first_page().count == 60
    assert workspace.checks.run().sound
    assert read_schema_version(path, NEWEST_VERSION) == NEWEST_VERSION
    workspace.close()


def test_a_foreign_file_with_a_journal_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    make_foreign(path)
    journal = tmp_path / "other.db-journal"
    journal.write_bytes(b"\xd9\xd5\x05\xf9 \xa1c\xd7" + b"\0" * 504)
    with pytest.raises(DataFileError) as refused:
        open_workspace(path)
    assert refused.value.code == "foreign"
    assert journal.stat().st_size == 512
