"""A campaign that was sent, for tests of what comes back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sme_crm.domain.campaigns.campaign import Wave
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork

SENT = date(2026, 3, 2)


def sent_campaign(
    workspace: Workspace,
    contacts: Sequence[int],
    *,
    mailing: int = 1,
    sent: date = SENT,
    unit_cost: int = 150,
    window_days: int = 60,
    cells: Mapping[int, int] | None = None,
    controls: Sequence[int] = (),
) -> int:
    """A campaign whose one wave reached `contacts`; `cells`: the cell of each; its id."""
    campaign = workspace.campaigns.create(f"Campaign {mailing}")
    workspace.campaigns.save(
        campaign, {"window_days": window_days, "price": 10_000, "margin_rate": 5_000}
    )
    wave = workspace.campaigns.put_part(
        campaign, Wave(name="Letter", channel="letter", unit_cost=unit_cost)
    )
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        work.update(
            "campaign_wave",
            wave,
            {"mailing": mailing, "state": "sent", "sent_day": sent.isoformat()},
        )
        for contact in (*contacts, *controls):
            out = contact not in controls
            work.insert(
                "campaign_recipient",
                {
                    "campaign_id": campaign,
                    "wave_id": wave,
                    "contact_id": contact,
                    "customer_id": contact,
                    "cell_id": (cells or {}).get(contact),
                    "channel": "letter",
                    "sent_day": sent.isoformat() if out else "",
                },
            )
    return campaign
