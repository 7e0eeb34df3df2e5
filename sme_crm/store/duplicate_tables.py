"""The tables of duplicates: what a run found, what people decided, what merged records leave."""

from __future__ import annotations

from sqlalchemy import REAL, Column, Index, Integer, Table, text

from sme_crm.store.table_parts import (
    journalled,
    metadata,
    number,
    reference,
    row_id,
    text_column,
)

# Derived from the contacts, not journalled, and without foreign keys: contacts go and come
# without regard to what an older run said of them; readers join the contacts there are.
duplicate_run = Table(
    "duplicate_run",
    metadata,
    row_id(),
    text_column("at"),
    number("change_id"),
    number("contacts"),
    number("candidates"),
    text_column("thresholds", "{}"),
    text_column("statistics"),
)

# The pairs of the last run, the smaller contact id left.
duplicate_pair = Table(
    "duplicate_pair",
    metadata,
    Column("left_id", Integer, primary_key=True),
    Column("right_id", Integer, primary_key=True),
    Column("probability", REAL, nullable=False),
    number("reasons"),
    sqlite_with_rowid=False,
)
Index("duplicate_pair_by_probability", duplicate_pair.c.probability)
Index("duplicate_pair_to_right", duplicate_pair.c.right_id)

# Two people the last run takes for members of one household, the smaller contact id left.
household_pair = Table(
    "household_pair",
    metadata,
    Column("left_id", Integer, primary_key=True),
    Column("right_id", Integer, primary_key=True),
    Column("probability", REAL, nullable=False),
    sqlite_with_rowid=False,
)

# Two contacts that are not one, said by a person. Which of them stands left means nothing; the
# index keeps a pair from being said twice, whichever way round a merge has turned it.
distinct_pair = journalled(
    "distinct_pair",
    reference("left_id", "contact"),
    reference("right_id", "contact"),
    text_column("reason", "not_duplicate"),
    text_column("at"),
    reference("staff_id", "staff", optional=True),
)
Index("distinct_pair_of_left", distinct_pair.c.left_id)
Index("distinct_pair_of_right", distinct_pair.c.right_id)
Index(
    "distinct_pair_once",
    text("min(left_id, right_id)"),
    text("max(left_id, right_id)"),
    unique=True,
    _table=distinct_pair,
)

# A reference or UID that a contact had before a merge: files that know it go on finding it.
# `record_id`: the merged record that leaves with it again; `name`: what the contact that had it
# was called (folded).
former_key = journalled(
    "former_key",
    reference("contact_id", "contact"),
    number("record_id"),
    text_column("kind", "reference"),
    text_column("value"),
    text_column("name"),
)
Index("former_key_by_value", former_key.c.kind, former_key.c.value)
Index("former_key_of_contact", former_key.c.contact_id)
