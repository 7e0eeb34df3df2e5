"""People, campaigns and waves to send, for tests of sendings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sme_crm.domain.campaigns.campaign import Wave
from sme_crm.domain.contact import Address, ContactDraft, Phone
from sme_crm.domain.letters.template import (
    AddressWindow,
    Coupon,
    LetterTemplate,
    PlaceDate,
)
from sme_crm.services.campaigns.hand_over import HandOverOrder
from sme_crm.services.campaigns.sending import SendOrder, Sent
from sme_crm.services.progress import Progress
from sme_crm.services.workspace import Workspace

DAY = date(2026, 11, 24)
LETTER = LetterTemplate("Offre", "fr", (AddressWindow(), PlaceDate(), Coupon()))


def plainly(_context: str, text: str) -> str:
    return text


def noted(workspace: Workspace, contact: int) -> list[tuple[object, ...]]:
    return rows(
        workspace, f"SELECT kind, subject, direction FROM history WHERE contact_id = {contact}"
    )


def people(workspace: Workspace, count: int, status: str = "") -> list[int]:
    return [
        workspace.contacts.create(
            ContactDraft(
                {
                    "family_name": f"Nom{nth}",
                    "status": status or ("client" if nth % 2 else "prospect"),
                },
                addresses=[
                    Address(
                        street=f"{nth + 1} rue Haute",
                        postal_code="44000" if nth % 4 < 2 else "69002",
                        locality="Nantes" if nth % 4 < 2 else "Lyon",
                    )
                ],
                phones=[Phone(number=f"0240{nth:06d}")],
            )
        )[0]
        for nth in range(count)
    ]


def campaign_for(workspace: Workspace, ids: list[int], name: str = "Noël") -> int:
    campaign = workspace.campaigns.create(name)
    group = workspace.groups.create_from(tuple(ids), f"Cible {name}")
    workspace.campaigns.set_groups(campaign, [(group, "in")])
    return campaign


def letter_wave(workspace: Workspace, campaign: int) -> int:
    template = workspace.letters.templates.save(LETTER).id
    return workspace.campaigns.put_part(
        campaign, Wave(name="Lettre", channel="letter", unit_cost=120, template_id=template)
    )


def send(workspace: Workspace, order: SendOrder, progress: Progress | None = None) -> Sent:
    return workspace.sendings.send(
        replace(order, day=order.day or DAY), translate=plainly, progress=progress
    )


def rows(workspace: Workspace, sql: str) -> list[tuple[object, ...]]:
    return workspace.database.reader().execute(sql).fetchall()


NOTED = HandOverOrder("none")
