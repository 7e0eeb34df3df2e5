"""A company with an employee, opportunities and quotes for the tests of sales."""

from __future__ import annotations

from typing import Any

from sme_crm.domain.contact import Address, ContactDraft, Email, Employment
from sme_crm.domain.sales.opportunity import OpportunityDraft
from sme_crm.domain.sales.quote import QuoteDraft, QuoteLine
from sme_crm.services.workspace import Workspace

WINDOWS = QuoteLine("Oak window", quantity=3_000, unit_price=48_900, unit_cost=30_000)
FITTING = QuoteLine("Fitting", quantity=1_500, unit_price=20_000, vat_rate=1_000)


def a_company(workspace: Workspace, name: str = "Nova Conseil") -> int:
    """A company in Lyon with an e-mail address."""
    draft = ContactDraft(
        values={"kind": "organization", "organization_name": name},
        addresses=[Address(street="12 rue des Halles", postal_code="69002", locality="Lyon")],
        emails=[Email("info@nova.example")],
    )
    return workspace.contacts.create(draft)[0]


def an_employee(workspace: Workspace, employer: str = "Nova Conseil") -> int:
    """Somebody who works there."""
    draft = ContactDraft(
        values={"civility": "mrs", "given_name": "Anne", "family_name": "Petit"},
        employments=[Employment(organization=employer)],
    )
    return workspace.contacts.create(draft)[0]


def an_opportunity(workspace: Workspace, name: str = "Roof", **values: Any) -> int:
    """An opportunity at the first stage."""
    return workspace.opportunities.create(OpportunityDraft(name, **values))[0]


def a_quote(workspace: Workspace, contact_id: int | None, **values: Any) -> int:
    """A draft of two lines."""
    values.setdefault("lines", (WINDOWS, FITTING))
    return workspace.quotes.create(QuoteDraft(contact_id, **values))[0]
