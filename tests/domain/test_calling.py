"""Who may be called when: the law of France as data, public holidays, what a note goes past."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.calling import (
    CallPermission,
    call_warnings,
    is_call_time,
    permission_of,
)
from sme_crm.domain.contact_rules import RULES, rule_as_json, rule_from_json
from sme_crm.domain.eligibility import Refusal

RULE = RULES["phone.consumer"]
MONDAY, SATURDAY = datetime(2026, 11, 23, 10, 0), datetime(2026, 11, 28, 10, 0)


def test_consumers_are_called_on_working_days_from_10_to_13_and_14_to_20() -> None:
    allowed = ("10:00", "12:59", "14:00", "19:59")
    for at in (*allowed, "09:59", "13:00", "13:59", "20:00", "00:00", "23:59"):
        hours, minutes = map(int, at.split(":"))
        moment = MONDAY.replace(hour=hours, minute=minutes)
        assert is_call_time(RULE, moment, holiday=False) is (at in allowed), at
        assert not is_call_time(RULE, moment, holiday=True)
        assert not is_call_time(RULE, SATURDAY.replace(hour=hours), holiday=False)
    assert is_call_time(RULES["phone.professional"], SATURDAY.replace(hour=3), holiday=True)


def test_clients_may_be_called_about_their_contract_not_canvassed_at_any_hour() -> None:
    permission = permission_of((), RULE, "client", None)
    assert (permission.mark, permission.exempt) == ("exempt", True)
    late = MONDAY.replace(hour=21)
    assert call_warnings(permission, late, holiday=False, canvassing=False) == ()
    (warning,) = call_warnings(permission, late, holiday=False, canvassing=True)
    assert (warning.reason, warning.rule, warning.weight) == ("hours", "phone.consumer", "note")
    assert call_warnings(permission, MONDAY, holiday=False, canvassing=True) == ()
    # The law holds from a day on.
    before = datetime(2026, 8, 10, 22, 0)
    assert call_warnings(permission, before, holiday=False, canvassing=True) == ()


def test_an_objection_is_final_in_campaigns_alone() -> None:
    said = Refusal("objection", "2026-09-01", "Stop", "phone", "objection")
    missing = Refusal("consent_missing", rule="phone.consumer")
    permission = permission_of((said, missing), RULE, "prospect", None)
    assert (permission.mark, permission.on) == ("objection", "2026-09-01")

    def weights(*, canvassing: bool, rule: object = RULE) -> list[tuple[str, str]]:
        shown = replace(permission, rule=rule)
        found = call_warnings(shown, MONDAY, holiday=False, canvassing=canvassing)
        return [(one.reason, one.weight) for one in found]

    assert weights(canvassing=True) == [("objection", "never"), ("consent_missing", "note")]
    assert weights(canvassing=False) == [("objection", "note"), ("consent_missing", "note")]
    strict = replace(RULE, override=False)
    assert weights(canvassing=False, rule=strict)[0] == ("consent_missing", "never")


def test_marks_of_a_list_of_calls() -> None:
    professional = RULES["phone.professional"]
    assert permission_of((), RULE, "prospect", "2026-09-01").mark == "consent"
    assert permission_of((), professional, "prospect", None).mark == "free"
    assert permission_of((), None, "prospect", None).mark == "free"
    gone = Refusal("consent_withdrawn", "2026-10-01", rule="phone.consumer")
    assert permission_of((gone,), RULE, "prospect", None) == CallPermission(
        "withdrawn", "2026-10-01", RULE, False, (gone,)
    )


def test_other_reasons_are_told_and_never_forbid() -> None:
    permission = permission_of((Refusal("deceased"),), None, "client", None)
    (warning,) = call_warnings(permission, MONDAY, holiday=False, canvassing=True)
    assert (warning.reason, warning.weight) == ("deceased", "told")


CLOCK = st.tuples(st.integers(0, 23), st.integers(0, 59)).map(lambda at: f"{at[0]:02}:{at[1]:02}")


@given(
    st.lists(st.integers(0, 6), unique=True),
    st.lists(st.tuples(CLOCK, CLOCK), max_size=3),
    st.booleans(),
)
def test_days_and_hours_are_kept_with_the_rule(
    days: list[int], hours: list[tuple[str, str]], override: bool
) -> None:
    rule = replace(RULE, days=tuple(sorted(days)), hours=tuple(hours), override=override)
    assert rule_from_json(rule_as_json(rule), RULE) == rule


def test_rules_kept_before_they_had_hours_take_the_usual_ones() -> None:
    kept = '{"need": "consent", "since": "2026-08-11", "source": "Own"}'
    assert rule_from_json(kept, RULE) == replace(RULE, source="Own")
