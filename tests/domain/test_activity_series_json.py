"""Series as files: what is written is read again, what does not fit is refused."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.activity_series import STOP_REASONS, Proposal, Series, Step, Variant
from sme_crm.domain.activity_series_json import (
    check_series,
    portable,
    series_from_json,
    series_to_json,
)
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text
from sme_crm.domain.task import PRIORITIES, TASK_KINDS
from sme_crm.domain.vocabulary import STATUSES

WORDS = st.text(max_size=30).map(clean_text).filter(bool)
IDS = st.none() | st.integers(1, 10**6)
KINDS = st.sampled_from([*TASK_KINDS, "own.3"])
VARIANTS = st.builds(
    Variant,
    statuses=st.lists(st.sampled_from(list(STATUSES)), unique=True).map(tuple),
    group_id=IDS,
    kind=KINDS | st.just(""),
    subject=WORDS | st.just(""),
    template=st.just("") | st.just("ab12"),
)
STEPS = st.builds(
    Step,
    offset=st.integers(-3650, 3650),
    kind=KINDS,
    subject=WORDS,
    notes=st.text(max_size=40).map(lambda text: clean_text(text, multi_line=True)),
    time=st.sampled_from(["", "00:00", "09:30", "23:59"]),
    priority=st.sampled_from(list(PRIORITIES)),
    template=st.just("") | st.just("ab12"),
    responsible_id=IDS,
    variants=st.lists(VARIANTS, max_size=3).map(tuple),
)
PROPOSALS = st.one_of(
    st.none(),
    st.builds(Proposal, st.just("date_field"), st.integers(0, 3650), st.just("birth_date")),
    st.builds(Proposal, st.just("last_order"), st.integers(0, 3650)),
    st.builds(Proposal, kind=st.just("group"), group_id=st.integers(1, 99)),
)
SERIES = st.builds(
    Series,
    name=WORDS,
    steps=st.lists(STEPS, max_size=5).map(tuple),
    description=WORDS | st.just(""),
    anchor=WORDS | st.just(""),
    language=st.sampled_from(["fr", "en"]),
    shift=st.sampled_from(["later", "earlier", "none"]),
    capacity=st.integers(0, 100_000),
    stop_on=st.sets(st.sampled_from(list(STOP_REASONS))).map(
        lambda chosen: tuple(reason for reason in STOP_REASONS if reason in chosen)
    ),
    proposal=PROPOSALS,
)


@given(SERIES)
def test_a_series_comes_back_from_its_file(series: Series) -> None:
    assert series_from_json(series_to_json(series)) == series


@given(SERIES)
def test_what_goes_to_others_holds_nothing_of_this_file(series: Series) -> None:
    text = series_to_json(portable(series))
    assert '"own.' not in text
    assert "group_id" not in text
    assert "responsible_id" not in text
    assert len(series_from_json(text).steps) == len(series.steps)


def _with(**values: object) -> str:
    step: dict[str, object] = {"offset": 0, "kind": "call", "subject": "Call"}
    data: dict[str, object] = {
        "format": "sme-crm-series",
        "format_version": 1,
        "name": "A",
        "steps": [step],
    }
    for key, value in values.items():
        if key in ("offset", "kind", "subject", "time", "colour", "variants"):
            step[key] = value
        else:
            data[key] = value
    return json.dumps(data)


@pytest.mark.parametrize(
    ("text", "code", "where"),
    [
        ("{", "series_json", ""),
        ("[" * 100_000, "series_json", ""),
        ("[]", "series_format", ""),
        (_with(format="sme-crm-letter"), "series_format", ""),
        (_with(format_version=True), "series_format", ""),
        (_with(format_version=2), "series_newer", ""),
        (_with(name=" "), "name_missing", ""),
        (_with(name=3), "series_value", "name"),
        (_with(steps={}), "series_value", "steps"),
        (_with(steps=[7]), "series_value", "steps[0]"),
        (_with(capacity=-1), "series_value", "capacity"),
        (_with(shift="sideways"), "series_value", "shift"),
        (_with(stop_on=["rain"]), "series_value", "stop_on"),
        (_with(offset=True), "series_value", "steps[0].offset"),
        (_with(offset=4000), "series_value", "steps[0].offset"),
        (_with(kind="dance"), "series_value", "steps[0].kind"),
        (_with(subject=""), "series_value", "steps[0].subject"),
        (_with(time="9:00"), "series_value", "steps[0].time"),
        (_with(time="24:00"), "series_value", "steps[0].time"),
        (_with(colour="red"), "series_value", "steps[0].colour"),
        (_with(variants=[{"kind": "x"}]), "series_value", "steps[0].variants[0].kind"),
        (_with(proposal={"kind": "date_field"}), "series_value", "proposal.field"),
        (_with(proposal={"kind": "group"}), "series_value", "proposal.group_id"),
    ],
)
def test_what_is_no_series_is_refused_with_its_place(text: str, code: str, where: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        series_from_json(text)
    assert caught.value.code == code
    assert caught.value.params.get("where", "") == where


def test_a_series_is_not_endless() -> None:
    step = Step(0, "call", "Call")
    assert len(check_series(Series("A", (step,) * 40)).steps) == 40
    with pytest.raises(InvalidInput, match="series_too_long"):
        check_series(Series("A", (step,) * 41))
