"""What the tables are made of: the metadata they share and their usual columns."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, Text, text
from sqlalchemy.schema import SchemaItem

metadata = MetaData()


def row_id() -> Column[int]:
    """The key of a row."""
    return Column("id", Integer, primary_key=True)


def uid() -> Column[str]:
    """The name a row keeps in other programs (vCard and iCalendar UID): 32 random hex digits."""
    return Column(
        "uid",
        Text,
        nullable=False,
        unique=True,
        server_default=text("(lower(hex(randomblob(16))))"),
    )


def text_column(name: str, default: str = "") -> Column[str]:
    """A text, never NULL."""
    return Column(name, Text, nullable=False, server_default=text(f"'{default}'"))


def number(name: str, default: int = 0) -> Column[int]:
    """A whole number, never NULL."""
    return Column(name, Integer, nullable=False, server_default=text(str(default)))


def reference(name: str, target: str, *, optional: bool = False) -> Column[int]:
    """The id of a row of `target`."""
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=optional)


def journalled(name: str, *parts: SchemaItem) -> Table:
    """A table whose rows the journal records; AUTOINCREMENT: an undone id never serves again."""
    return Table(name, metadata, row_id(), *parts, sqlite_autoincrement=True)
