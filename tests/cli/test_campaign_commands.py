"""campaign: what a terminal says of campaigns."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.outcome import Command

KEYS = [
    "name", "state", "contacts", "cost", "price", "margin_rate", "answers", "sales", "revenue",
    "margin", "result", "return_ratio", "net_roi", "unit_contact_cost", "break_even_sales",
    "break_even_rate", "expected_answers", "parts", "increment",
]  # fmt: skip
CLOSED = "Fenêtres sans courant d’air"


def test_the_campaigns_there_are(command: Command, sample: Path) -> None:
    listed = command("--file", sample, "--json", "campaign", "list").document
    assert [one["state"] for one in listed] == ["idea", "running", "closed"]
    assert listed[2]["name"] == CLOSED and listed[2]["answers"] == 9
    assert "Clôturée" in command("--lang", "fr", "--file", sample, "campaign", "list").out


def test_a_closed_campaign_keeps_the_formulas(command: Command, sample: Path) -> None:
    shown = command("--file", sample, "--json", "campaign", "show", CLOSED).document
    assert list(shown) == KEYS
    assert shown["revenue"] == pytest.approx(shown["sales"] * shown["price"], abs=0.005)
    assert shown["margin"] == pytest.approx(shown["revenue"] * shown["margin_rate"], abs=0.005)
    assert shown["result"] == pytest.approx(shown["margin"] - shown["cost"], abs=0.001)
    assert shown["return_ratio"] == pytest.approx(shown["margin"] / shown["cost"])
    assert shown["net_roi"] == pytest.approx(shown["return_ratio"] - 1)
    assert shown["unit_contact_cost"] == pytest.approx(shown["cost"] / shown["contacts"], abs=0.005)
    needed = shown["cost"] / shown["margin_rate"] / shown["price"]
    assert shown["break_even_sales"] == pytest.approx(needed)
    assert shown["break_even_rate"] == pytest.approx(needed / shown["contacts"])
    assert shown["expected_answers"] == pytest.approx(shown["contacts"] * 0.06)
    assert shown["sales"] > needed and shown["result"] > 0


def test_a_closed_campaign_is_parted(command: Command, sample: Path) -> None:
    shown = command("--file", sample, "--json", "campaign", "show", CLOSED).document
    parts = shown["parts"]
    assert list(parts) == ["wave", "channel", "combination", "cell", "segment", "weight", "lot"]
    combined = {tuple(one["key"]): one for one in parts["combination"]}
    assert set(combined) == {("letter",), ("letter", "phone")}
    assert combined["letter", "phone"]["name"] == "Letter + Phone call"
    assert sum(one["contacts"] for one in combined.values()) == shown["contacts"]
    for way in ("wave", "channel", "combination", "segment", "weight"):
        assert sum(one["cost"] for one in parts[way]) == pytest.approx(shown["cost"])
        assert sum(one["margin"] for one in parts[way]) == pytest.approx(shown["margin"])
    (prospects,) = parts["segment"]
    assert (prospects["key"], prospects["name"]) == ("prospect", "Had bought nothing")
    low, high = prospects["answer_interval"]
    assert low < prospects["answer_rate"] < high
    low, high = shown["increment"]["buyers_between"]
    assert low < shown["increment"]["buyers"] < high


def test_a_running_campaign_tells_segments(command: Command, sample: Path) -> None:
    parts = command("--file", sample, "--json", "campaign", "show", "2").document["parts"]
    assert {one["key"] for one in parts["weight"]} == {"A", "B", "C"}
    assert len(parts["segment"]) > 3
    assert "prospect" not in {one["key"] for one in parts["segment"]}


def test_an_idea_is_shown_by_what_is_expected(command: Command, sample: Path) -> None:
    shown = command("--file", sample, "--json", "campaign", "show", "3").document
    assert shown["state"] == "idea" and shown["contacts"] == 66
    assert shown["expected_answers"] == pytest.approx(6.6) and shown["price"] == 1_800
    said = command("--file", sample, "campaign", "show", "3").out
    assert "expected" in said and "Break-even sales" in said


def test_an_unknown_campaign_is_said(command: Command, sample: Path) -> None:
    refused = command("--file", sample, "campaign", "show", "Soldes")
    assert refused.status == 1 and "Soldes" in refused.err
