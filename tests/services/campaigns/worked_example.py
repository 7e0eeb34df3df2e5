"""The worked example of the guides as a campaign that was sent, to the cent.

2 000 letters at 4.50 € and 6 000 € of discount (100 € × 30 % × 200) cost 15 000 €. They bring 40
answers (2 %) and 200 sales of 100 € at 50 % of margin: 20 000 € of revenue, 10 000 € of margin, a
result of −5 000 €, a return ratio of 0.67, a net ROI of −33.3 %; 300 sales would pay.
"""

from __future__ import annotations

from datetime import date, timedelta

from sme_crm.domain.campaigns.campaign import Cost
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork
from tests.services.campaigns.senders import SENT, sent_campaign
from tests.services.segments.buyers import add_customers

LETTERS, ANSWERS, SALES = 2_000, 40, 200


def worked_example(workspace: Workspace, sent: date = SENT) -> int:
    """The campaign; what it was expected to bring is what it brought. Its id."""
    customers = add_customers(workspace, LETTERS)
    campaign = sent_campaign(workspace, customers, unit_cost=450, sent=sent)
    workspace.campaigns.save(
        campaign, {"answer_rate": 200, "sale_rate": 1_000, "discount_rate": 3_000}
    )
    # The discount was planned by its rate; what it did cost is told in a line of its own.
    workspace.campaigns.put_part(campaign, Cost(kind="discount", unit_price=0, actual=600_000))
    with UnitOfWork(workspace.database, "order.create") as work:
        for customer in customers[:SALES]:
            work.insert(
                "customer_order",
                {"customer_id": customer, "contact_id": customer, "amount": 10_000,
                 "margin": 5_000, "day": (sent + timedelta(days=9)).isoformat(),
                 "currency": "EUR"},
            )  # fmt: skip
        for customer in customers[-ANSWERS:]:
            work.insert(
                "campaign_answer",
                {"campaign_id": campaign, "contact_id": customer, "kind": "interest",
                 "day": (sent + timedelta(days=4)).isoformat(), "created_at": work.now},
            )  # fmt: skip
    return campaign
