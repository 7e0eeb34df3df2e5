"""Rates of answers by channel: those of guides, those assumed, those of the business."""

from __future__ import annotations

import pytest

from sme_crm.domain.campaigns.answer_rates import ADVISED_RATES, ASSUMED, AdvisedRate
from sme_crm.domain.campaigns.channels import GUIDE
from sme_crm.domain.errors import InvalidInput
from sme_crm.printing.reports.words import ReportWords
from sme_crm.services.campaigns.returns import Answer
from sme_crm.services.reports.campaign_sentences import assumption_sentence
from sme_crm.services.workspace import Workspace
from tests.services.campaigns.senders import SENT, sent_campaign
from tests.services.segments.buyers import add_customers


def test_every_rate_tells_where_it_comes_from() -> None:
    """Guides speak of letters; of the others nobody but this program does, and it says so."""
    assert {"letter", "phone", "email", "sms", "fax", "leaflet"} <= set(ADVISED_RATES)
    for channel, rate in ADVISED_RATES.items():
        assert rate.source == (GUIDE if channel == "letter" else ASSUMED)
        assert rate.is_assumed == (channel != "letter")
        assert 0 < rate.rate < 10_000 and rate.day


def test_own_rates_are_kept_undone_and_made_usual_again(workspace: Workspace) -> None:
    rates = workspace.answer_rates
    assert rates.all() == dict(ADVISED_RATES)
    own = AdvisedRate(350, "Our calls of spring", "2026-06-30")
    change = rates.save("phone", own)
    assert rates.all()["phone"] == own and rates.all()["letter"] == ADVISED_RATES["letter"]
    assert rates.save("phone", own) == 0
    workspace.undo.undo(change)
    assert rates.all()["phone"] == ADVISED_RATES["phone"]
    rates.save("phone", own)
    rates.reset("phone")
    assert rates.all() == dict(ADVISED_RATES)
    with pytest.raises(InvalidInput) as refused:
        rates.save("phone", AdvisedRate(10_001))
    assert refused.value.code == "campaign_value"


def test_what_was_measured_stands_beside_what_was_said(workspace: Workspace) -> None:
    people = add_customers(workspace, 50)
    campaign = sent_campaign(workspace, people)
    workspace.returns.note_answer(campaign, Answer(people[0], "quote", SENT))
    words = ReportWords("en", "EUR")

    def said() -> str:
        found = workspace.campaign_comparison.result(workspace.campaigns.get(campaign))
        return assumption_sentence(words, found).partition("Letter: ")[2]

    assert said() == (
        "2.0% answer, the guide said 2.0% (source: French guides of direct marketing, 2010)."
    )
    workspace.answer_rates.save("letter", AdvisedRate(250, "", "2026-06-30"))
    assert said() == "2.0% answer; your own figure was 2.5%."
    workspace.answer_rates.save("letter", AdvisedRate(250, ASSUMED, "2026-06-30"))
    assert said() == "2.0% answer; this program assumed 2.5%, without a source."
