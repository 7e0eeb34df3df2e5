"""Makes many contacts at once for tests of lists."""

from __future__ import annotations

from sme_crm.domain.contact import ContactDraft, Email
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork


def add_people(
    workspace: Workspace, count: int, *, family: str = "Martin", status: str = "prospect"
) -> list[int]:
    """`count` people in one change, called Anna0000, Anna0001…; their ids in that order."""
    with UnitOfWork(workspace.database, "contact.create") as work:
        return [
            workspace.contacts.insert_draft(
                work,
                ContactDraft(
                    {"given_name": f"Anna{at:04}", "family_name": family, "status": status},
                    emails=[Email(f"anna{at:04}@example.fr")],
                ),
            )
            for at in range(count)
        ]
