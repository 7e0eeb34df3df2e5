"""What becomes of each field of a merge: rules, choices, and nothing ever lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.duplicates.merge_plan import (
    MERGE_RULES,
    MERGED_FIELDS,
    MergePlan,
    MergeRecord,
    completes,
    is_empty,
    plan_merge,
    propose_survivor,
    take_out_notes,
)
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.fields import find_field


def record(
    number: int, made: str = "2026-01-01", changed: str = "", **values: object
) -> MergeRecord:
    return MergeRecord(number, values, made, changed or made)


def value(plan: MergePlan, key: str) -> object:
    return plan.fields[key].value


def test_the_most_complete_survives_then_the_oldest() -> None:
    bare = record(1, given_name="Anne", status="prospect", language="fr")
    full = record(2, given_name="Anne", profession="Notaire", status="prospect", language="fr")
    assert propose_survivor([bare, full]) == 2
    assert propose_survivor([record(5, "2026-02-01", a="x"), record(9, "2025-02-01", a="y")]) == 9
    rows = MergeRecord(1, bare.values, bare.created_at, bare.updated_at, rows=3)
    assert propose_survivor([rows, full]) == 1


def test_a_value_that_says_more_wins_over_the_survivors() -> None:
    survivor = record(1, given_name="J.", family_name="Dupont", birth_date="--05-12", sector="")
    other = record(
        2, given_name="Jean", family_name="Durand", birth_date="1980-05-12", sector="Bois"
    )
    plan = plan_merge([survivor, other], 1)
    assert {key: field.value for key, field in plan.fields.items()} == {
        "given_name": "Jean", "family_name": "Dupont", "birth_date": "1980-05-12", "sector": "Bois",
    }  # fmt: skip
    assert plan.lost == {
        1: {"given_name": "J.", "birth_date": "--05-12"},
        2: {"family_name": "Durand"},
    }
    assert plan.fields["given_name"].sources == (2,)


@pytest.mark.parametrize(
    ("longer", "shorter", "expected"),
    [
        ("Jean-Pierre", "Jean", True),
        ("Jean-Pierre", "J P", True),
        ("Élise", "Elise", True),
        ("Elise", "Élise", False),
        ("Dupont", "DUPONT", False),
        ("Anne-Sophie", "Marie", False),
        ("1980-05-12", "--05-12", True),
        ("1980-05-13", "--05-12", False),
    ],
)
def test_what_completes_what(longer: str, shorter: str, expected: bool) -> None:
    assert completes(longer, shorter) is expected


def test_no_choice_says_more_than_another() -> None:
    """ "mrs" begins with "mr", yet a lady is no gentleman told more completely."""
    plan = plan_merge([record(1, civility="mr"), record(2, civility="mrs")], 1)
    assert value(plan, "civility") == "mr"
    plan = plan_merge([record(1, civility=""), record(2, civility="mrs")], 1)
    assert value(plan, "civility") == "mrs"


def test_rules_a_user_may_choose() -> None:
    records = [
        record(1, changed="2026-01-01", sector="Bois", profession="Avocat"),
        record(2, changed="2026-03-01", sector="bois ", profession=""),
        record(3, changed="2026-02-01", sector="Métal", profession="Juge"),
    ]
    newest = plan_merge(records, 1, rules={"": "newest"})
    assert (value(newest, "sector"), value(newest, "profession")) == ("bois ", "Juge")
    frequent = plan_merge(records, 3, rules={"sector": "frequent"})
    assert (value(frequent, "sector"), value(frequent, "profession")) == ("Bois", "Juge")


def test_fields_with_a_rule_of_their_own() -> None:
    plan = plan_merge(
        [
            record(1, "2026-01-01", wants_news=1, status="prospect", verified_on="2025-01-01",
                   lot_id=7, language="fr", notes="Rappeler"),
            record(2, "2024-01-01", wants_news=0, status="client", verified_on="2026-01-01",
                   lot_id=None, language="de", notes="Parle allemand\n\nRappeler"),
        ],
        1,
    )  # fmt: skip
    assert {key: field.value for key, field in plan.fields.items()} == {
        "wants_news": 0, "status": "client", "verified_on": "2026-01-01", "lot_id": None,
        "language": "de", "notes": "Rappeler\n\nParle allemand\n\nRappeler",
    }  # fmt: skip
    assert "notes" not in plan.lost[1] and plan.lost[1]["lot_id"] == 7


def test_several_choices_are_all_kept() -> None:
    records = [MergeRecord(1, {"own.3": "Bois\nMétal"}), MergeRecord(2, {"own.3": "Verre\nBois"})]
    plan = plan_merge(records, 1, joined=frozenset({"own.3"}))
    assert value(plan, "own.3") == "Bois\nMétal\nVerre"
    assert plan.lost == {}


def test_a_choice_outweighs_every_rule() -> None:
    records = [record(1, notes="un", status="client"), record(2, notes="", status="other")]
    plan = plan_merge(records, 1, {"notes": 2, "status": 2})
    assert (value(plan, "notes"), value(plan, "status")) == ("", "other")
    assert plan.lost == {1: {"notes": "un", "status": "client"}}


def test_what_cannot_be_planned() -> None:
    records = [record(1, notes="un"), record(2)]
    for act, code in (
        (lambda: plan_merge(records, 3), "merge_survivor"),
        (lambda: plan_merge(records, 1, {"notes": 3}), "merge_choice"),
        (lambda: plan_merge(records, 1, rules={"notes": "best"}), "merge_rule"),
    ):
        with pytest.raises(InvalidInput) as met:
            act()
        assert met.value.code == code


def test_fields_of_a_merge_are_those_of_the_catalogue() -> None:
    assert "kind" not in MERGED_FIELDS and "deleted_at" not in MERGED_FIELDS
    assert {"family_name", "photo", "household_id", "notes"} < set(MERGED_FIELDS)
    assert all(find_field(key) for key in MERGED_FIELDS)


KEYS = ("given_name", "sector", "notes", "status", "language", "wants_news", "verified_on",
        "lot_id", "birth_date", "own.1", "own.2")  # fmt: skip
TEXTS = st.one_of(
    st.sampled_from(["", "Anne", "anne", "Ânne", "A.", "x\n\ny", "y", "--05-12", "1980-05-12"]),
    st.text(max_size=5),
)
VALUES = {
    "wants_news": st.sampled_from([None, 0, 1]),
    "lot_id": st.sampled_from([None, 1, 2]),
    "verified_on": st.sampled_from([None, "2026-01-01", "2025-01-01"]),
    "own.2": st.sampled_from([None, "Bois", "Bois\nMétal"]),
}
RECORDS = st.lists(
    st.fixed_dictionaries({key: VALUES.get(key, TEXTS) for key in KEYS}), min_size=2, max_size=4
)


@given(RECORDS, st.data())
def test_no_value_is_lost(values: list[dict[str, object]], data: st.DataObject) -> None:
    """Each value of each record is that of the merged one, part of it, or listed as lost."""
    records = [MergeRecord(n + 1, each, f"2026-01-0{n}", f"2026-02-0{n}") for n, each in
               enumerate(values)]  # fmt: skip
    ids = [each.id for each in records]
    choices = data.draw(st.dictionaries(st.sampled_from(KEYS), st.sampled_from(ids), max_size=3))
    rules = data.draw(
        st.dictionaries(st.sampled_from(["", *KEYS]), st.sampled_from(list(MERGE_RULES)))
    )
    plan = plan_merge(records, 0, choices, rules=rules, joined=frozenset({"own.2"}))
    by_id = {each.id: each for each in records}
    for key in KEYS:
        merged = value(plan, key) if key in plan.fields else records[0].values[key]
        for each in records:
            own = each.values[key]
            if is_empty(own) or own == merged:
                continue
            lost = plan.lost.get(each.id, {})
            held = key in ("notes", "own.2") and set(str(own).split("\n")) <= set(
                str(merged or "").split("\n")
            )
            assert lost.get(key) == own or held
            assert not (held and key == "own.2" and key in lost)
        if key in choices and key in plan.fields:
            assert is_empty(merged) or merged == by_id[choices[key]].values[key]


@given(st.lists(TEXTS.filter(bool), min_size=1, max_size=4), st.data())
def test_joined_notes_come_apart_again(parts: list[str], data: st.DataObject) -> None:
    records = [MergeRecord(n + 1, {"notes": part}) for n, part in enumerate(parts)]
    plan = plan_merge(records, 1)
    joined = str(value(plan, "notes")) if plan.fields else parts[0]
    assert all(take_out_notes(joined, part) != joined for part in parts)
    gone = data.draw(st.sampled_from(parts))
    rest = take_out_notes(joined, gone)
    assert len(rest) < len(joined)
