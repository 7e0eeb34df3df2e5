"""Makes the schema of a new data file from the tables."""

from __future__ import annotations

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from sme_crm.store.driver import APPLICATION_ID, DriverConnection
from sme_crm.store.follow_up_tables import SEARCH_DDL
from sme_crm.store.tables import SCHEMA_VERSION, SEARCH_INDEX_DDL, metadata


def schema_statements() -> list[str]:
    """Every CREATE statement of the newest schema, in order."""
    dialect = sqlite.dialect()
    statements: list[str] = []
    for table in metadata.sorted_tables:
        statements.append(str(CreateTable(table).compile(dialect=dialect)).strip())
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            statements.append(str(CreateIndex(index).compile(dialect=dialect)).strip())
    statements += (SEARCH_INDEX_DDL, *SEARCH_DDL)
    return statements


def create_schema(connection: DriverConnection) -> None:
    """Create all tables in one transaction and mark the file as ours."""
    connection.execute("BEGIN IMMEDIATE")
    for statement in schema_statements():
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
    connection.execute("COMMIT")
