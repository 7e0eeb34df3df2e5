"""Measures what the duplicate engine costs where contacts come in: while typing, and at import."""

from __future__ import annotations

import gc
import time
from pathlib import Path
from random import Random

from sme_crm.bootstrap import open_workspace
from sme_crm.domain.contact import Address, ContactDraft, Email, Employment, Phone
from sme_crm.services.matching import Matching
from sme_crm.services.workspace import Workspace
from sme_crm.store.driver import DriverConnection
from tests.perf.figure import Figure
from tests.perf.french_base import french_base

_PROBES = 300
_FLOOR_SQL = (
    "SELECT id, sort_name FROM contact WHERE sort_name >= ? AND sort_name < ?"
    " AND deleted_at IS NULL LIMIT 50"
)


def run(folder: Path) -> list[Figure]:
    """The figures against a base of 100 000 rows of French contacts; made in `folder`."""
    workspace = open_workspace(french_base(folder), read_only=True)
    try:
        return _measure(workspace)
    finally:
        workspace.close()


def _measure(workspace: Workspace) -> list[Figure]:
    connection = workspace.database.reader()
    drafts = _drafts(workspace, connection)
    started = time.process_time()
    workspace.matching.warm()
    warming = time.process_time() - started
    # As in the window: the cyclic collector runs in no worker, and the engine is warm.
    gc.collect()
    gc.disable()
    try:
        taken = sorted(_cpu(workspace.matching, draft) for draft in drafts)
    finally:
        gc.enable()
    floors = sorted(_floor(connection, draft) for draft in drafts)
    median, late, floor = taken[_PROBES // 2], taken[_PROBES * 95 // 100], floors[_PROBES // 2]
    note = f"median {median:.1f} ms, 19 of 20 {late:.1f} ms; warming {warming * 1000:.0f} ms"
    return [
        Figure("likely duplicates of a typed contact, 100 000 contacts, the worst of 300",
               taken[-1], "ms CPU", 20.0, note),
        Figure("the same, median, per namesakes read from the index", median / floor, "× floor",
               None, f"a floor of {floor:.3f} ms"),
    ]  # fmt: skip


def _drafts(workspace: Workspace, connection: DriverConnection) -> list[ContactDraft]:
    """Contacts of the base as somebody types them again, a letter exchanged in the name."""
    random = Random(7)
    ids = [row[0] for row in connection.execute("SELECT id FROM contact").fetchall()]
    drafts = []
    for contact_id in random.sample(ids, _PROBES):
        sheet = workspace.contacts.sheet(contact_id)
        contact = sheet.contact
        drafts.append(
            ContactDraft(
                values={
                    "kind": contact.kind,
                    "given_name": contact.given_name,
                    "family_name": _misspelt(contact.family_name, random),
                    "organization_name": contact.organization_name,
                },
                addresses=[
                    Address(street=one.street, postal_code=one.postal_code, locality=one.locality)
                    for one in sheet.addresses
                ],
                phones=[Phone(one.number) for one in sheet.phones[:1]],
                emails=[Email(one.address) for one in sheet.emails[:1]],
                employments=[
                    Employment(organization=one.organization) for one in sheet.employments[:1]
                ],
            )
        )
    return drafts


def _misspelt(name: str, random: Random) -> str:
    if len(name) < 4:
        return name
    at = random.randrange(len(name) - 1)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def _cpu(matching: Matching, draft: ContactDraft) -> float:
    started = time.process_time()
    matching.candidates(draft)
    return (time.process_time() - started) * 1000


def _floor(connection: DriverConnection, draft: ContactDraft) -> float:
    """The least that finds anybody: those whose name begins so, by the index."""
    name = str(draft.values["family_name"] or draft.values["organization_name"]).lower()
    started = time.process_time()
    connection.execute(_FLOOR_SQL, (name, name + "\U0010ffff")).fetchall()
    return (time.process_time() - started) * 1000
