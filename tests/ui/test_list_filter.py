"""Tests the filter of the list: what it asks for, how it is kept between two starts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.contact import Address, ContactDraft, Email
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.criteria import Test as CriteriaTest
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.vocabulary import STATUSES
from sme_crm.ui.contacts.filter_words import filter_parts
from sme_crm.ui.contacts.list_filter import (
    NEVER,
    PRESENCES,
    QUIET_DAYS,
    ListFilter,
    list_filter_of,
    read_filter,
    written_filter,
)
from sme_crm.ui.context import UiContext

FILTERS = st.builds(
    ListFilter,
    kind=st.sampled_from(["", "individual", "organization"]),
    statuses=st.lists(st.sampled_from(list(STATUSES)), unique=True).map(
        lambda keys: tuple(key for key in STATUSES if key in keys)
    ),
    responsible=st.none() | st.integers(0, 50),
    presences=st.dictionaries(st.sampled_from(PRESENCES), st.booleans()).map(
        lambda found: tuple(sorted(found.items()))
    ),
    quiet_days=st.sampled_from([0, NEVER, *QUIET_DAYS]),
    group_id=st.none() | st.integers(1, 50),
    criteria=st.none() | st.just(CriteriaTest("source", Operator.IS, ("Salon",))),
)


@given(FILTERS)
def test_it_is_kept_for_its_file(shown: ListFilter) -> None:
    kept = written_filter(shown, "/a.crm")
    assert read_filter(kept, "/a.crm") == shown
    assert read_filter(kept, "/b.crm") == ListFilter()


@given(st.text(max_size=60))
def test_what_is_unreadable_is_no_filter(text: str) -> None:
    assert read_filter(text, "/a.crm") == ListFilter()


@pytest.mark.parametrize(
    "kept",
    [
        '{"file": "/a.crm", "statuses": 5}',
        '{"file": "/a.crm", "presences": [1]}',
        '{"file": "/a.crm", "criteria": "{}"}',
        '{"file": "/a.crm", "group_id": "x", "responsible": true, "kind": "x"}',
    ],
)
def test_a_damaged_filter_is_no_filter(kept: str) -> None:
    assert read_filter(kept, "/a.crm") == ListFilter()


def test_ids_of_another_screen_are_not_kept() -> None:
    assert written_filter(ListFilter(ids=(1, 2)), "/a.crm") == ""
    assert list_filter_of(ContactFilter(ids=(1, 2), text="x")).contact_filter("x") == (
        ContactFilter(ids=(1, 2), text="x")
    )


@given(FILTERS)
def test_every_part_can_be_taken_away(shown: ListFilter) -> None:
    parts = filter_parts(shown, str, lambda _criteria: "criteria")
    assert len(parts) == shown.parts()
    for part in parts:
        assert part.text
        assert part.without.parts() == shown.parts() - 1
        assert part.without.group_id == shown.group_id


def test_it_finds_whom_it_means(ui_context: UiContext) -> None:
    workspace = ui_context.workspace
    member = workspace.staff.add("Claire Vidal")

    def create(**values: object) -> int:
        return workspace.contacts.create(ContactDraft(values))[0]

    hers = create(family_name="Adam", responsible_id=member)
    nobodys = create(family_name="Brun", status="client")
    company, _ = workspace.contacts.create(
        ContactDraft(
            {"kind": "organization", "organization_name": "Cave"},
            [Address(locality="Lyon")],
            emails=[Email("a@b.fr")],
        )
    )
    workspace.history.add([hers], "call", subject="x")

    def found(shown: ListFilter) -> set[int]:
        return set(workspace.contact_lists.ids(shown.contact_filter()))

    assert found(ListFilter()) == {hers, nobodys, company}
    assert found(ListFilter(responsible=member)) == {hers}
    assert found(ListFilter(responsible=0)) == {nobodys, company}
    assert found(ListFilter(quiet_days=NEVER)) == {nobodys, company}
    assert found(ListFilter(quiet_days=30)) == {nobodys, company}
    assert found(ListFilter(presences=(("has_address", True),))) == {company}
    both = ListFilter(presences=(("has_address", False), ("has_email", False)))
    assert found(both) == {hers, nobodys}
    assert found(replace(both, statuses=("client",))) == {nobodys}
    assert found(ListFilter(kind="organization", quiet_days=90)) == {company}
