"""Every reason against a plain reading of the rows, and the rules of the law one by one."""

from __future__ import annotations

from datetime import date
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest

from sme_crm.domain.contact import Address, Consent, ContactDraft, Email, Employment, Phone
from sme_crm.domain.contact_rules import RULES, rule_as_json, rule_from_json, rule_setting
from sme_crm.domain.eligibility import OVERRIDABLE, REASONS, CampaignContext
from sme_crm.services.eligibility.retention import years_before
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork
from tests.fresh_file import fresh_workspace
from tests.services.eligibility_oracle import Oracle

TODAY = date(2026, 11, 22)
CAMPAIGN = CampaignContext()
CHANNELS = ("post", "phone", "email", "sms", "fax", "visit")


def add(workspace: Workspace, *parts: Any, **values: object) -> int:
    draft = ContactDraft(values={"family_name": "Petit", **values})
    places: dict[type, list[Any]] = {
        Address: draft.addresses, Phone: draft.phones, Email: draft.emails,
        Consent: draft.consents, Employment: draft.employments,
    }  # fmt: skip
    for part in parts:
        places[type(part)].append(part)
    return workspace.contacts.create(draft)[0]


def reasons(workspace: Workspace, one: int, channel: str, **options: Any) -> list[str]:
    options.setdefault("today", TODAY)
    found = workspace.eligibility.refusals([one], channel, **options)
    return [refusal.reason for refusal in found.get(one, ())]


PHONE, MAIL = Phone("06 12 34 56 78", "mobile"), Email("lea@petit.fr")


def test_phone_to_consumers_needs_consent_since_the_summer_of_2026(workspace: Workspace) -> None:
    consumer = add(workspace, PHONE)
    client = add(workspace, PHONE, status="client")
    at_work = add(workspace, PHONE, Employment(organization="Nova"))
    agreed = add(workspace, PHONE, Consent("consent", "phone", "2026-09-01", "« Oui »"))
    took_back = add(
        workspace, PHONE,
        Consent("consent", "all", "2026-09-01", "« Oui »", withdrawn_on="2026-10-01"),
    )  # fmt: skip
    asked = {"prospecting": True}
    assert reasons(workspace, consumer, "phone", **asked) == ["consent_missing"]
    assert reasons(workspace, consumer, "phone", today=date(2026, 8, 10), **asked) == []
    assert reasons(workspace, consumer, "phone", today=date(2026, 8, 11), **asked) != []
    for one in (client, at_work, agreed):
        assert reasons(workspace, one, "phone", **asked) == []
    refusal = workspace.eligibility.refusals([took_back], "phone", today=TODAY, **asked)[took_back]
    assert [(one.reason, one.on, one.words, one.rule) for one in refusal] == [
        ("consent_withdrawn", "2026-10-01", "« Oui »", "phone.consumer")
    ]
    # A letter, or a call that somebody waits for, asks nothing of it.
    assert reasons(workspace, consumer, "phone") == []
    assert "consent_missing" not in reasons(workspace, consumer, "post", **asked)


def test_mail_to_consumers_needs_consent_generic_mailboxes_do_not(workspace: Workspace) -> None:
    asked = {"prospecting": True}
    assert reasons(workspace, add(workspace, MAIL), "email", **asked) == ["consent_missing"]
    for status in ("client", "former", "supplier"):
        assert reasons(workspace, add(workspace, MAIL, status=status), "email", **asked) == []
    info = Email("info@petit.fr")
    assert reasons(workspace, add(workspace, info), "email", **asked) == []
    assert reasons(workspace, add(workspace, info, MAIL), "email", **asked) == ["consent_missing"]
    assert reasons(workspace, add(workspace, siret="73282932000074"), "email", **asked) == []


def test_a_rule_is_edited_with_its_source(workspace: Workspace) -> None:
    consumer = add(workspace, MAIL)
    lax = rule_as_json(rule_from_json(
        '{"need": "no_objection", "since": "2030-01-01", "source": "Essai"}',
        RULES["email.consumer"],
    ))  # fmt: skip
    workspace.settings.set(rule_setting("email.consumer"), lax)
    assert reasons(workspace, consumer, "email", prospecting=True) == []
    rule = workspace.eligibility.rules().rules["email.consumer"]
    assert (rule.need, rule.since, rule.source) == ("no_objection", "2030-01-01", "Essai")
    for broken in ("", "{", "[]", '{"need": "x", "since": "", "source": ""}'):
        workspace.settings.set(rule_setting("email.consumer"), broken)
        assert reasons(workspace, consumer, "email", prospecting=True) == ["consent_missing"]


def test_the_pressure_cap_counts_days_not_entries(workspace: Workspace) -> None:
    one = add(workspace, PHONE, status="client")
    workspace.settings.set_many(
        {"contact.pressure.phone.most": 2, "contact.pressure.phone.days": 30}
    )
    for at in ("2026-11-10T08:00:00Z", "2026-11-10T15:00:00Z"):
        workspace.history.add([one], "call", direction="out", at=at)
    assert reasons(workspace, one, "phone", campaign=CAMPAIGN) == []
    workspace.history.add([one], "call", direction="out", at="2026-10-24T08:00:00Z")
    assert reasons(workspace, one, "phone", campaign=CAMPAIGN) == ["pressure"]
    assert reasons(workspace, one, "phone") == []
    later = date(2026, 11, 24)
    assert reasons(workspace, one, "phone", campaign=CAMPAIGN, today=later) == []
    workspace.settings.set("contact.pressure.phone.most", 0)
    assert reasons(workspace, one, "phone", campaign=CAMPAIGN) == []


def test_retention_runs_from_the_last_word_of_the_prospect(workspace: Workspace) -> None:
    one = add(workspace, Address(locality="Nantes"))
    soon, late = date(2029, 11, 1), date(2030, 3, 1)
    collect(workspace, {one: "2026-11-20"})
    assert reasons(workspace, one, "post", campaign=CAMPAIGN, today=soon) == []
    workspace.history.add([one], "letter", direction="out", at="2028-01-05T08:00:00Z")
    assert reasons(workspace, one, "post", campaign=CAMPAIGN, today=late) == ["retention_over"]
    workspace.history.add([one], "call", direction="in", at="2028-01-05T08:00:00Z")
    assert reasons(workspace, one, "post", campaign=CAMPAIGN, today=late) == []
    workspace.contacts.update_many([one], {"status": "client"})
    assert reasons(workspace, one, "post", campaign=CAMPAIGN, today=date(2040, 1, 1)) == []


def test_years_before_the_leap_day() -> None:
    assert years_before(date(2028, 2, 29), 3) == date(2025, 2, 28)
    assert years_before(date(2028, 2, 29), 4) == date(2024, 2, 29)


def test_what_may_be_overridden_is_good_manners() -> None:
    assert set(REASONS) > OVERRIDABLE
    assert not OVERRIDABLE & {"objection", "consent_missing", "lot_used_up", "no_address", "trash"}


@pytest.mark.parametrize("seed", range(4))
def test_everybody_against_the_oracle(tmp_path: Path, seed: int) -> None:
    workspace = fresh_workspace(tmp_path / "oracle.crm")
    try:
        _fill(workspace, Random(seed))
        connection = workspace.database.reader()
        rules = workspace.eligibility.rules()
        oracle = Oracle(connection, rules, TODAY)
        ids = sorted(oracle.contacts)
        campaigns = (None, CampaignContext(), CampaignContext(1, news=False))
        seen: set[str] = set()
        for channel, campaign, asked in product(CHANNELS, campaigns, (False, True)):
            found = workspace.eligibility.refusals(
                ids, channel, today=TODAY, prospecting=asked, campaign=campaign
            )
            few = ids[::7]
            alone = workspace.eligibility.refusals(
                few, channel, today=TODAY, prospecting=asked, campaign=campaign
            )
            assert alone == {one: found[one] for one in few if one in found}
            for one in ids:
                told = [refusal.reason for refusal in found.get(one, ())]
                wanted = oracle.reasons(one, channel, campaign, prospecting=asked)
                assert sorted(set(told)) == sorted(wanted), (channel, campaign, one)
                assert told == sorted(told, key=list(REASONS).index)
                seen |= wanted
        assert seen >= {
            "trash", "deceased", "objection", "consent_withdrawn", "consent_missing", "no_address",
            "retention_over", "dead_address", "no_email", "no_phone", "no_mobile", "no_fax",
            "no_news", "running_campaign", "pressure",
        }  # fmt: skip
    finally:
        workspace.close()


def _fill(workspace: Workspace, chance: Random) -> None:
    """People and companies with rows of every kind, at random."""
    days = ("2022-03-01", "2023-11-21", "2023-11-22", "2025-06-01", "2026-10-30", "2026-11-12",
            "2026-11-20", "2026-11-22")  # fmt: skip

    def some(most: int) -> range:
        return range(chance.randint(0, most))

    with UnitOfWork(workspace.database, "contact.create") as work:
        for campaign_id, state in enumerate(("running", "closed", "sent"), 1):
            work.insert("campaign", {"id": campaign_id, "name": state, "state": state})
        companies: list[int] = []
        everybody: list[int] = []
        for _ in range(90):
            company = chance.random() < 0.2
            name = "organization_name" if company else "family_name"
            one = work.insert("contact", {
                "kind": "organization" if company else "individual",
                name: "Nova",
                "status": chance.choice(("client", "prospect", "former", "other", "partner")),
                "wants_news": chance.choice((None, None, 0, 1)),
                "siren": chance.choice(("", "", "", "732829320")),
                "ended": chance.choice(("", "", "", "", "deceased")),
                "deleted_at": chance.choice((None, None, None, "2026-01-01T00:00:00Z")),
            })  # fmt: skip
            everybody.append(one)
            if company:
                companies.append(one)
            elif companies and chance.random() < 0.4:
                employer = {"person_id": one, "organization_id": chance.choice(companies)}
                work.insert("employment", employer)
            state = ("good", "dead", "doubtful")
            for _turn in some(2):
                work.insert("address", {
                    "contact_id": one, "state": chance.choice(state),
                    "locality": chance.choice(("", "Nantes", "Lyon")),
                })  # fmt: skip
                work.insert("email", {
                    "contact_id": one, "state": chance.choice(state),
                    "address": chance.choice(("info@a.fr", "lea@a.fr")), "folded": "x",
                })  # fmt: skip
                work.insert("phone", {
                    "contact_id": one, "state": chance.choice(state), "number": "1",
                    "kind": chance.choice(("fax", "mobile", "work")),
                    "e164": chance.choice(("", "+33612345678", "+33142345678")),
                })  # fmt: skip
                work.insert("consent", {
                    "contact_id": one, "decision": chance.choice(("consent", "objection")),
                    "channel": chance.choice(("all", *CHANNELS)), "given_on": chance.choice(days),
                    "withdrawn_on": chance.choice((None, "2026-10-01")),
                })  # fmt: skip
                work.insert("campaign_recipient", {
                    "campaign_id": chance.randint(1, 3), "contact_id": one,
                    "channel": chance.choice(("letter", "phone", "email", "sms", "fax", "visit")),
                    "sent_day": chance.choice(("", *days)),
                })  # fmt: skip
            for _turn in some(5):
                work.insert("history", {
                    "contact_id": one, "at": chance.choice(days) + "T10:00:00Z",
                    "kind": chance.choice(("letter", "call", "email", "sms", "fax", "visit")),
                    "direction": chance.choice(("in", "out", "out", "out")),
                })  # fmt: skip
            if chance.random() < 0.1:
                work.insert("campaign_answer", {"campaign_id": 2, "contact_id": one,
                                                "day": chance.choice(days)})  # fmt: skip
    collect(workspace, {one: chance.choice(days) for one in everybody})


def collect(workspace: Workspace, days: dict[int, str]) -> None:
    """Pretend that contacts came into the base on these days."""
    connection = workspace.database.begin_write()
    connection.executemany(
        "UPDATE contact SET created_at = ? WHERE id = ?",
        [(day + "T08:00:00Z", one) for one, day in days.items()],
    )
    workspace.database.commit_write()
