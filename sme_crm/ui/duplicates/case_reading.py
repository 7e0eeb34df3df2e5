"""A case as the review shows it: its sheets and what a merge would make, read in a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.fields import own_field

if TYPE_CHECKING:
    from sme_crm.domain.contact import ContactSheet
    from sme_crm.services.duplicates.merging import MergePreview
    from sme_crm.services.duplicates.review import Case
    from sme_crm.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class CaseNames:
    """What the ids in records mean; read once for a review."""

    ids: Mapping[FieldKind, Mapping[int, str]]
    own_fields: tuple[Field, ...]
    rules: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CaseContent:
    """A case with its contacts; `refusal` says why they cannot be merged.

    Of a case one of whose contacts is gone or in the trash `sheets` is empty.
    """

    case: Case
    sheets: tuple[ContactSheet, ...] = ()
    preview: MergePreview | None = None
    refusal: InvalidInput | None = None
    people: bool = True


def read_names(workspace: Workspace) -> CaseNames:
    """The names a review needs; for a worker."""
    return CaseNames(
        ids={
            FieldKind.STAFF: {each.id: each.name for each in workspace.staff.list_members()},
            FieldKind.LOT: {each.id: each.name for each in workspace.lots.list_lots()},
            FieldKind.HOUSEHOLD: {
                each.id: each.mailing_name for each in workspace.households.list_households()
            },
        },
        own_fields=tuple(
            own_field(own.id, own.label, own.kind, "both", own.choices)
            for own in workspace.custom_fields.list_fields(counted=False)
        ),
        rules=workspace.duplicate_options.rules(),
    )


def read_case(workspace: Workspace, case: Case, rules: Mapping[str, str]) -> CaseContent:
    """The contacts of a case; for a worker."""
    try:
        sheets = tuple(workspace.contacts.sheet(contact_id) for contact_id in case.ids)
    except NotFound:
        return CaseContent(case)
    people = all(sheet.contact.kind == "individual" for sheet in sheets)
    try:
        preview = workspace.merging.preview(case.ids, rules=rules)
    except InvalidInput as refusal:
        if refusal.code == "merge_trash":
            return CaseContent(case)
        return CaseContent(case, sheets, refusal=refusal, people=people)
    except NotFound:
        return CaseContent(case)
    return CaseContent(case, sheets, preview, people=people)


def case_of(workspace: Workspace, ids: tuple[int, ...]) -> Case:
    """The contacts chosen by hand as a case, with what the engine says of them."""
    from sme_crm.domain.duplicates.reasons import reason_keys
    from sme_crm.services.duplicates.review import Case

    found = workspace.duplicates.search_among(ids)
    mask = 0
    for reasons in found.pairs.reasons.tolist():
        mask |= reasons
    likely = found.pairs.probability.tolist()
    whole = len(found.clusters) == 1 and len(found.clusters[0].members) == len(ids)
    probability = found.clusters[0].probability if whole else 0.0
    tier = found.clusters[0].tier if whole else ""
    return Case(ids, probability if likely else 0.0, tier, reason_keys(mask))
