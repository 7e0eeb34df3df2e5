"""Who may be written to, and every reason why not."""

from __future__ import annotations

from sme_crm.domain.contact import Address, Consent, ContactDraft, Employment
from sme_crm.services.workspace import Workspace

HERE = Address(street="2 rue Haute", postal_code="44000", locality="Nantes")
DEAD = Address(locality="Nantes", state="dead", dead_reason="unknown")


def add(workspace: Workspace, draft: ContactDraft) -> int:
    draft.values.setdefault("family_name", "Dupont")
    return workspace.contacts.create(draft)[0]


def reasons(workspace: Workspace, contact_id: int, channel: str = "post") -> list[str]:
    found = workspace.eligibility.refusals([contact_id], channel)
    return [refusal.reason for refusal in found.get(contact_id, ())]


def test_addresses(workspace: Workspace) -> None:
    assert reasons(workspace, add(workspace, ContactDraft(addresses=[HERE]))) == []
    assert reasons(workspace, add(workspace, ContactDraft())) == ["no_address"]
    assert reasons(workspace, add(workspace, ContactDraft(addresses=[DEAD]))) == ["dead_address"]
    assert reasons(workspace, add(workspace, ContactDraft(addresses=[DEAD, HERE]))) == []
    nowhere = Address(street="2 rue Haute")
    assert reasons(workspace, add(workspace, ContactDraft(addresses=[nowhere]))) == ["no_address"]
    assert reasons(workspace, add(workspace, ContactDraft()), "phone") == []


def test_the_employers_address_serves(workspace: Workspace) -> None:
    company = ContactDraft(
        values={"kind": "organization", "organization_name": "Nova"}, addresses=[HERE]
    )
    company_id, _ = workspace.contacts.create(company)
    person = add(workspace, ContactDraft(employments=[Employment(organization="Nova")]))
    assert reasons(workspace, person) == []
    sheet = workspace.contacts.sheet(company_id)
    workspace.contacts.remove_row(company_id, sheet.addresses[0], sheet.contact.version)
    assert reasons(workspace, person) == ["no_address"]


def test_objections_have_channel_date_and_words(workspace: Workspace) -> None:
    said = Consent("objection", "post", "2025-01-02", "« Non merci. »")
    contact_id = add(workspace, ContactDraft(addresses=[HERE], consents=[said]))
    refusal = workspace.eligibility.refusals([contact_id])[contact_id][0]
    assert (refusal.reason, refusal.on, refusal.words) == (
        "objection", "2025-01-02", "« Non merci. »",
    )  # fmt: skip
    assert reasons(workspace, contact_id, "email") == []
    for channel in ("post", "email", "phone"):
        everything = Consent("objection", "all", "2025-01-02")
        other = add(workspace, ContactDraft(addresses=[HERE], consents=[everything]))
        assert reasons(workspace, other, channel) == ["objection"]


def test_a_withdrawn_objection_and_a_consent_allow(workspace: Workspace) -> None:
    taken_back = Consent("objection", "post", "2025-01-02", withdrawn_on="2026-01-01")
    allowed = Consent("consent", "post", "2025-01-02")
    draft = ContactDraft(addresses=[HERE], consents=[taken_back, allowed])
    assert reasons(workspace, add(workspace, draft)) == []


def test_every_reason_is_told(workspace: Workspace) -> None:
    draft = ContactDraft(
        values={"ended": "deceased"}, consents=[Consent("objection", "all", "2025-01-02")]
    )
    contact_id = add(workspace, draft)
    workspace.contacts.throw_away([contact_id])
    assert reasons(workspace, contact_id) == ["trash", "deceased", "objection", "no_address"]


def test_many_at_once(workspace: Workspace) -> None:
    ids = [add(workspace, ContactDraft(addresses=[HERE] if n % 2 else [])) for n in range(20)]
    assert set(workspace.eligibility.refusals(ids)) == set(ids[::2])
    assert workspace.eligibility.refusals([]) == {}
