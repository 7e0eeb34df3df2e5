"""Criteria: JSON both ways, what is refused, and the words for people."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.criteria import (
    All,
    AnyOf,
    Criteria,
    Not,
    Test,
    both,
    check,
    from_json,
    groups_named_in,
    to_json,
)
from sme_crm.domain.criteria_operators import NEGATIVES, OPERATORS, Operator, value_shape
from sme_crm.domain.criteria_words import Labels, describe, operator_label
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.field import FieldKind
from sme_crm.domain.fields import own_field

Op = Operator

_values = st.one_of(
    st.text(max_size=8), st.integers(-9, 9), st.booleans(), st.floats(-5, 5, allow_nan=False)
)
_tests = st.builds(
    Test,
    st.sampled_from(["status", "own.3", "group", "address.street"]),
    st.sampled_from(list(Operator)),
    st.lists(_values, max_size=3).map(tuple),
)
_trees: st.SearchStrategy[Criteria] = st.recursive(
    _tests,
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple).map(All)
        | st.lists(inner, max_size=3).map(tuple).map(AnyOf)
        | inner.map(Not)
    ),
    max_leaves=8,
)


@given(_trees)
def test_json_round_trip(tree: Criteria) -> None:
    assert from_json(to_json(tree)) == tree


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        '{"version":1}',
        '{"version":"x","criteria":{}}',
        '{"version":1,"criteria":{"all":3}}',
        '{"version":1,"criteria":{"field":"status","operator":"is"}}',
        '{"version":1,"criteria":{"field":"status","operator":"likes","values":[]}}',
        '{"version":1,"criteria":{"field":"status","operator":["is"],"values":[]}}',
        '{"version":1,"criteria":{"field":"status","operator":"is","values":[null]}}',
        '{"version":1,"criteria":{"not":[]}}',
        '{"version":1,"criteria":' + '{"not":' * 30 + '{"all":[]}' + "}" * 31,
        "[" * 100_000,
    ],
)
def test_damaged_json_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput, match="criteria_unreadable"):
        from_json(text)


def test_newer_json_is_refused() -> None:
    with pytest.raises(InvalidInput, match="criteria_newer"):
        from_json(json.dumps({"version": 2, "criteria": {}}))


@pytest.mark.parametrize(
    ("test", "code"),
    [
        (Test("nonsense", Op.IS, ("x",)), "criteria_field"),
        (Test("deleted_at", Op.IS_EMPTY), "criteria_field"),
        (Test("status", Op.CONTAINS, ("x",)), "criteria_operator"),
        (Test("status", Op.ONE_OF), "criteria_values"),
        (Test("given_name", Op.IS, ("  ",)), "criteria_values"),
        (Test("given_name", Op.CONTAINS, ("x" * 500,)), "criteria_values"),
        (Test("children", Op.LESS, ("2",)), "criteria_values"),
        (Test("children", Op.LESS, (True,)), "criteria_values"),
        (Test("children", Op.BETWEEN, (2,)), "criteria_values"),
        (Test("verified_on", Op.SINCE, ("2026-02-30",)), "criteria_values"),
        (Test("verified_on", Op.SINCE, ("2020-W01-1",)), "criteria_values"),
        (Test("verified_on", Op.OLDER_THAN, (-1,)), "criteria_values"),
        (Test("group", Op.IN_GROUP, ("x",)), "criteria_values"),
        (Test("near", Op.WITHIN_KM, ("Lyon",)), "criteria_values"),
        (Test("history", Op.DONE_SINCE, ("yesterday", "", "", "")), "criteria_values"),
        (Test("wants_news", Op.IS, ("yes",)), "criteria_values"),
    ],
)
def test_what_cannot_be_asked_is_refused(test: Test, code: str) -> None:
    with pytest.raises(InvalidInput, match=code):
        check(All((test,)))


def refusal(criteria: Criteria) -> str:
    """The code with which criteria are refused, "" where they pass."""
    try:
        check(criteria)
    except InvalidInput as error:
        return error.code
    return ""


def test_usable_criteria_pass() -> None:
    usable = (
        Test("status", Op.ONE_OF, ("client", "prospect")),
        Test("own.3", Op.IS_EMPTY),
        Not(Test("history", Op.DONE_WITHIN, (90, "", "", ""))),
        AnyOf((Test("near", Op.WITHIN_KM, ("Lyon", 20)), Test("wants_news", Op.IS, (True,)))),
    )
    assert refusal(All(usable)) == ""
    assert refusal(All((*usable, Test("status", Op.ONE_OF)))) == "criteria_values"


def test_too_many_or_too_deep_is_refused() -> None:
    test = Test("given_name", Op.IS_EMPTY)
    with pytest.raises(InvalidInput, match="criteria_too_large"):
        check(All((test,) * 500))
    tree: Criteria = test
    for _ in range(40):
        tree = Not(tree)
    with pytest.raises(InvalidInput, match="criteria_too_large"):
        check(tree)


def test_groups_are_found_in_the_tree() -> None:
    tree = All((Test("group", Op.IN_GROUP, (3, 4)), Not(Test("group", Op.NOT_IN_GROUP, (5,)))))
    assert groups_named_in(tree) == {3, 4, 5}


def test_both_does_not_nest() -> None:
    one, two = Test("sector", Op.IS_EMPTY), Test("naf", Op.IS_EMPTY)
    assert both(All((one,)), two) == All((one, two))
    assert both(All(), one) == one


def test_every_kind_has_operators_with_shape_and_words() -> None:
    for kind in FieldKind:
        for operator in OPERATORS[kind]:
            assert value_shape(kind, operator)
            assert operator_label(kind, operator)


def test_negatives_are_offered_beside_their_positives() -> None:
    for operators in OPERATORS.values():
        for negative, positive in NEGATIVES.items():
            assert (negative in operators) <= (positive in operators)


def _words(criteria: Criteria, labels: Labels = Labels()) -> str:
    return describe(criteria, lambda context, text: text, labels)


def test_words_of_a_tree() -> None:
    tree = All(
        (
            Test("status", Op.ONE_OF, ("client", "prospect")),
            AnyOf((Test("locality", Op.IS, ("Lyon",)), Test("near", Op.WITHIN_KM, ("Lyon", 20.0)))),
            Not(Test("history", Op.DONE_WITHIN, (90, "letter", "", "out"))),
        )
    )
    assert _words(tree) == (
        "Status is one of Client or Prospect and (Town is “Lyon” or at most 20 km from Lyon)"
        " and not (Contacted (Letter, Sent) within the last 90 days)"
    )


def test_words_of_names_and_values() -> None:
    labels = Labels(
        groups={3: "Fair {0}"},
        staff={1: "Léa"},
        own_fields={"own.3": own_field(3, "Card", "choice", "both", ["Gold"])},
        places={FieldKind.DEPARTMENT: {"69": "Rhône"}},
        date=lambda iso: "/".join(reversed(iso.split("-"))),
    )
    assert _words(Test("group", Op.IN_GROUP, (3,)), labels) == "Group is in “Fair {0}”"
    assert _words(Test("group", Op.NOT_IN_GROUP, (9,)), labels) == (
        "Group is not in (no longer there)"
    )
    assert _words(Test("responsible_id", Op.ONE_OF, (1,)), labels) == "Responsible is “Léa”"
    assert _words(Test("own.3", Op.ONE_OF, ("Gold",)), labels) == "Card is Gold"
    assert _words(Test("own.9", Op.IS_EMPTY), labels) == "(no longer there) is empty"
    assert _words(Test("department", Op.NONE_OF, ("69",)), labels) == "Département is not Rhône"
    assert _words(Test("verified_on", Op.LESS, ("2026-01-31",)), labels) == (
        "Verified on is before 31/01/2026"
    )
    assert _words(Test("given_name", Op.CONTAINS, ("{field}<b>",))) == (
        "Given name contains “{field}<b>”"
    )
    assert _words(Test("wants_news", Op.IS, (False,))) == "Wants to hear about new products is no"
    assert _words(All()) == "all contacts"
    assert _words(AnyOf()) == "no contact"


def test_households_are_asked_for_as_they_were_before_they_had_a_name() -> None:
    for operator, answer in (("filled", True), ("empty", False)):
        asked = {"field": "household_id", "operator": operator, "values": []}
        read = from_json(json.dumps({"version": 1, "criteria": asked}))
        assert read == Test("in_household", Operator.IS, (answer,))
        check(read)
