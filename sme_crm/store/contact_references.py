"""Every column that refers to a contact, and how each duty treats the row it stands in.

A new table that names a contact registers here once; merge, unmerge, timeline, erasure, the
access file and the touched-since rule of undo all read this list. A test compares it with the
foreign keys of the schema.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal


@dataclass(frozen=True, slots=True)
class ContactReference:
    """One column that holds a contact id.

    `merge`: what happens to the rows of the losing record; `timeline`, `access`: whether the row
    is shown there; `erasure`: deleted with the person or only unlinked.
    """

    table: str
    column: str
    merge: Literal["move", "move_if_new"]
    timeline: bool
    erasure: Literal["delete", "unlink"]
    access: bool


CONTACT_REFERENCES: tuple[ContactReference, ...] = (
    ContactReference("address", "contact_id", "move_if_new", False, "delete", True),
    ContactReference("phone", "contact_id", "move_if_new", False, "delete", True),
    ContactReference("email", "contact_id", "move_if_new", False, "delete", True),
    ContactReference("web_page", "contact_id", "move_if_new", False, "delete", True),
    ContactReference("employment", "person_id", "move_if_new", True, "delete", True),
    ContactReference("employment", "organization_id", "move_if_new", True, "delete", True),
    ContactReference("relation", "contact_id", "move_if_new", False, "delete", True),
    ContactReference("relation", "other_id", "move_if_new", False, "delete", True),
    ContactReference("consent", "contact_id", "move", True, "delete", True),
    ContactReference("document", "contact_id", "move", True, "delete", True),
    ContactReference("custom_value", "contact_id", "move_if_new", False, "delete", True),
    ContactReference("history", "contact_id", "move", True, "delete", True),
    ContactReference("group_member", "contact_id", "move_if_new", False, "delete", True),
    ContactReference("lot_member", "contact_id", "move_if_new", False, "delete", True),
    ContactReference("seed", "contact_id", "move_if_new", False, "delete", True),
    ContactReference("distinct_pair", "left_id", "move_if_new", False, "delete", False),
    ContactReference("distinct_pair", "right_id", "move_if_new", False, "delete", False),
    ContactReference("task_contact", "contact_id", "move_if_new", True, "delete", True),
    ContactReference("appointment_contact", "contact_id", "move_if_new", True, "delete", True),
    ContactReference("series_member", "contact_id", "move", True, "delete", True),
    ContactReference("series_refusal", "contact_id", "move_if_new", False, "delete", False),
    ContactReference("printed_line", "contact_id", "move_if_new", False, "delete", True),
    ContactReference("opportunity", "customer_id", "move", True, "unlink", True),
    ContactReference("opportunity_contact", "contact_id", "move_if_new", True, "delete", True),
    ContactReference("quote", "customer_id", "move", True, "unlink", True),
    ContactReference("quote", "contact_id", "move", True, "unlink", True),
    ContactReference("customer_order", "customer_id", "move", True, "unlink", True),
    ContactReference("customer_order", "contact_id", "move", True, "unlink", True),
    ContactReference("campaign_override", "contact_id", "move_if_new", False, "delete", True),
    ContactReference("campaign_recipient", "contact_id", "move_if_new", True, "delete", True),
    ContactReference("campaign_recipient", "customer_id", "move", False, "unlink", False),
    ContactReference("campaign_answer", "contact_id", "move", True, "unlink", True),
    ContactReference("returned_mail", "contact_id", "move", True, "delete", True),
    ContactReference("former_key", "contact_id", "move", False, "delete", True),
)


@cache
def reference_columns(table: str) -> tuple[str, ...]:
    """The columns of `table` that hold contact ids; ("id",) for the contact table itself."""
    if table == "contact":
        return ("id",)
    return tuple(entry.column for entry in CONTACT_REFERENCES if entry.table == table)


@cache
def keyed_columns(table: str) -> tuple[str, ...]:
    """The columns of `table` that tell which of two rows stays when contacts become one."""
    return tuple(
        entry.column
        for entry in CONTACT_REFERENCES
        if entry.table == table and entry.merge == "move_if_new"
    )
