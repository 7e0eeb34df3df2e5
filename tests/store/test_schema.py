"""The schema of a data file: as released, complete, and every reference to a contact known."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.store import driver
from sme_crm.store.contact_references import CONTACT_REFERENCES, reference_columns
from sme_crm.store.database import NEWEST_VERSION, Database
from sme_crm.store.migrations import known_steps, upgrade
from sme_crm.store.schema import create_schema
from sme_crm.store.tables import (
    JOURNALLED,
    SCHEMA_VERSION,
    contact,
    metadata,
)
from tests.store.schema_dump import schema_dump

GOLDEN = Path(__file__).parent / "schema.txt"


def test_a_fresh_file_has_the_schema_on_record(database: Database) -> None:
    """`schema.txt` is what version `SCHEMA_VERSION` looks like.

    Before the first release it is written anew with the tables; afterwards another schema needs
    another version and a migration.
    """
    assert schema_dump(database.reader()) == GOLDEN.read_text(encoding="utf-8")


def test_versions_agree(database: Database) -> None:
    assert NEWEST_VERSION == SCHEMA_VERSION
    assert database.reader().execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION
    mark = database.reader().execute("PRAGMA application_id").fetchone()[0]
    assert mark == driver.APPLICATION_ID
    assert sorted(known_steps()) == list(range(2, SCHEMA_VERSION + 1))


def test_migrated_and_fresh_schema_are_the_same(tmp_path: Path) -> None:
    """From the newest sample file of a released version, when there is one."""
    for sample in sorted((Path(__file__).parent / "released").glob("*.crm")):
        connection = driver.connect(tmp_path / sample.name, create=True)
        sample_connection = driver.connect(sample, read_only=True)
        sample_connection.backup(connection)
        sample_connection.close()
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        assert upgrade(connection, version) == SCHEMA_VERSION
        assert schema_dump(connection) == GOLDEN.read_text(encoding="utf-8")
        connection.close()


def test_every_foreign_key_to_contact_is_registered() -> None:
    """Merge, unmerge, timeline, erasure and access file read the register: none may be missing."""
    in_schema = {
        (table.name, key.parent.name)
        for table in metadata.tables.values()
        for key in table.foreign_keys
        if key.column.table is contact
    }
    registered = [(entry.table, entry.column) for entry in CONTACT_REFERENCES]
    assert in_schema == set(registered)
    assert len(registered) == len(set(registered))


def test_columns_that_look_like_a_contact_are_foreign_keys() -> None:
    """A column named for a contact that is no foreign key would escape the register."""
    # Journal rows outlive the contact they tell of; the derived employer follows employment.
    allowed = {
        ("change_row", "contact_id"),
        ("change_contact", "contact_id"),
        ("contact", "organization_id"),
        # Derived keys outlive a contact that goes until they are made anew.
    }
    found = {
        (table.name, column.name)
        for table in metadata.tables.values()
        for column in table.columns
        if column.name in {"contact_id", "person_id", "organization_id", "other_id"}
        and not any(key.column.table is contact for key in column.foreign_keys)
    }
    assert found == allowed


def test_every_reference_is_indexed(database: Database) -> None:
    """Without an index, deleting one contact would read whole tables."""
    for entry in CONTACT_REFERENCES:
        plan = (
            database.reader()
            .execute(f'EXPLAIN QUERY PLAN SELECT 1 FROM "{entry.table}" WHERE "{entry.column}" = 1')
            .fetchall()
        )
        assert "SEARCH" in plan[0][3], entry


def test_reference_columns() -> None:
    assert reference_columns("contact") == ("id",)
    assert reference_columns("employment") == ("person_id", "organization_id")
    assert reference_columns("setting") == ()


@pytest.mark.parametrize("name", sorted(JOURNALLED))
def test_an_undone_id_never_serves_again(database: Database, name: str) -> None:
    row = database.reader().execute("SELECT sql FROM sqlite_schema WHERE name = ?", (name,))
    assert "AUTOINCREMENT" in row.fetchone()[0]


def test_rows_a_user_can_name_have_a_uid(database: Database) -> None:
    named = {
        "staff", "lot", "household", "contact", "consent", "document", "custom_field", "history",
        "contact_group", "letter_template", "letter_run", "import_run", "import_mapping",
        "lot_loan", "activity_kind", "series", "series_run", "task", "task_document",
        "task_filter", "appointment_category", "appointment", "label_sheet",
        "product", "opportunity_stage", "opportunity", "quote", "customer_order",
        "plan_objective", "plan_action", "plan_date", "campaign", "campaign_cell",
        "campaign_wave", "campaign_answer", "returned_mail",
    }  # fmt: skip
    assert {name for name, table in JOURNALLED.items() if "uid" in table.columns} == named
    connection = database.begin_write()
    uids = [
        connection.execute("INSERT INTO staff(name) VALUES ('x') RETURNING uid").fetchone()[0]
        for _ in range(3)
    ]
    database.rollback_write(None)
    assert len(set(uids)) == 3
    assert all(len(uid) == 32 and int(uid, 16) >= 0 for uid in uids)


def test_settings_of_a_connection(database: Database) -> None:
    def value(connection: driver.DriverConnection, name: str) -> object:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]

    writer = database.begin_write()
    database.rollback_write(None)
    assert value(writer, "journal_mode") == "truncate"
    assert value(writer, "synchronous") == 2
    for connection in (writer, database.reader()):
        assert value(connection, "foreign_keys") == 1
        assert value(connection, "trusted_schema") == 0
        assert value(connection, "busy_timeout") == driver.BUSY_TIMEOUT_MS
    assert value(writer, "secure_delete") == 1
    secure = database.reader().execute(
        "SELECT v FROM contact_search_config WHERE k = 'secure-delete'"
    )
    assert secure.fetchone() in (None, (0,))


def test_creating_the_schema_is_one_transaction(tmp_path: Path) -> None:
    connection = driver.connect(tmp_path / "x.crm", create=True)
    connection.execute("CREATE TABLE setting(x)")
    with pytest.raises(driver.OperationalError):
        create_schema(connection)
    connection.execute("ROLLBACK")
    names = connection.execute("SELECT name FROM sqlite_schema").fetchall()
    assert names == [("setting",)]
    connection.close()
