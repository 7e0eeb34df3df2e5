"""What the export dialog needs to know of the data file, read in a worker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sme_crm.domain.contact_filter import ContactFilter, Sort

if TYPE_CHECKING:
    from sme_crm.services.custom_fields import CustomField
    from sme_crm.services.workspace import Workspace
    from sme_crm.ui.navigation import ExportContacts


@dataclass(frozen=True, slots=True)
class Offer:
    """What the dialog needs to know of the data file."""

    ids: Sequence[int]
    own_fields: list[CustomField]
    sets: dict[str, tuple[str, ...]]


def read_offer(workspace: Workspace, request: ExportContacts) -> Offer:
    """In a worker: who is exported, own fields, sets of columns."""
    selection = request.selection
    if selection is None or isinstance(selection, ContactFilter):
        wanted = selection or ContactFilter()
        ids: Sequence[int] = workspace.contact_lists.ids(wanted, request.sort or Sort())
    else:
        ids = selection
    own_fields = workspace.custom_fields.list_fields(counted=False)
    return Offer(ids, own_fields, workspace.column_sets.list_sets())
