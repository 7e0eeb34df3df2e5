"""Criteria as SQL: the same contacts as an evaluation one by one, whatever the tree."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.criteria import All, AnyOf, Criteria, Not, Test, check, to_json
from sme_crm.domain.criteria_operators import Operator, ValueShape, operators_for, value_shape
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.field import Field
from sme_crm.domain.fields import FIELDS, own_field
from sme_crm.store.database import Database
from sme_crm.store.purchases import roll_year
from sme_crm.store.queries.criteria import (
    count_statement,
    filter_forms,
    load_context,
    select_ids,
)
from sme_crm.store.queries.statement import render
from sme_crm.store.unit_of_work import UnitOfWork
from tests.fresh_file import fresh_database
from tests.store.criteria_oracle import CUTS, Oracle

Op = Operator
TODAY = date(2026, 3, 1)
_WORDS = [
    "Élan",
    "elan",
    "Hôtel du Lac",
    "HOTEL-DU LAC",
    "ÉLAN",
    "J.P.",
    "SNCF",
    "l'abbé",
    "été*[1]?",
    "",
    "ça",
    "2 rue",
]
_PLACES = [
    ("69001", "Lyon", ""), ("69100", "Villeurbanne", ""), ("75002", "Paris", ""),
    ("20000", "Ajaccio", ""), ("1000", "Bruxelles", "BE"), ("", "Lyon", ""),
    ("1000", "Bourg-en-Bresse", ""), ("33000", "LYON", ""), ("69431", "LYON CEDEX 03", ""),
]  # fmt: skip
_OWN = [
    own_field(1, "Card", "text", "both"),
    own_field(2, "Budget", "number", "both"),
    own_field(3, "Renewal", "date", "both"),
    own_field(4, "Member", "yes_no", "both"),
    own_field(5, "Likes", "choices", "both", ["tea", "coffee"]),
]


def _day(chance: random.Random) -> str:
    return (TODAY + timedelta(days=chance.randint(-900, 60))).isoformat()


def _fill_contact(work: UnitOfWork, chance: random.Random) -> None:
    """One contact with rows of every kind, most of them there or not by chance."""

    def word() -> str:
        return chance.choice(_WORDS)

    organization = chance.random() < 0.3
    contact_id = work.insert(
        "contact",
        {
            "kind": "organization" if organization else "individual",
            "status": chance.choice(["client", "prospect", "former"]),
            "given_name": "" if organization else word(),
            "family_name": "" if organization else word(),
            "organization_name": word() if organization else "",
            "birth_date": chance.choice(
                [None, "--02-29", "1980-03-01", "1990-02-28", _day(chance)]
            ),
            "children": chance.choice([None, 0, 2, 3]),
            "wants_news": chance.choice([None, 0, 1]),
            "siret": chance.choice(["", "73282932000074", "73282932000075"]),
            "siren": chance.choice(["", "732829320", "732829321"]),
            "vat_number": chance.choice(["", "FR44732829320", "FR00732829320"]),
            "verified_on": chance.choice([None, _day(chance)]),
            "notes": word(),
            "deleted_at": "2026-01-01T00:00:00Z" if chance.random() < 0.15 else None,
        },
    )
    for _ in range(chance.randint(0, 2)):
        code, town, country = chance.choice(_PLACES)
        work.insert(
            "address",
            {"contact_id": contact_id, "street": word(), "postal_code": code, "locality": town,
             "country": country, "state": chance.choice(["good", "dead"]),
             "verified_on": chance.choice([None, None, _day(chance)])},
        )  # fmt: skip
    if chance.random() < 0.5:
        number = chance.choice(["06 12 34 56 78", "+32 2 345", "04.72"])
        digits = "".join(filter(str.isdigit, number))
        work.insert("phone", {"contact_id": contact_id, "number": number, "digits": digits})
    if chance.random() < 0.5:
        address = chance.choice(["a.b@x.fr", "B@X.fr"])
        work.insert(
            "email", {"contact_id": contact_id, "address": address, "folded": address.lower()}
        )
    if chance.random() < 0.3:
        work.insert(
            "consent",
            {"contact_id": contact_id, "decision": "objection", "given_on": _day(chance)},
        )
    for _ in range(chance.randint(0, 2)):
        work.insert(
            "history",
            {"contact_id": contact_id, "kind": chance.choice(["note", "call", "letter"]),
             "at": f"{_day(chance)}T10:00:00Z", "channel": chance.choice(["", "post"]),
             "direction": chance.choice(["in", "out"])},
        )  # fmt: skip
    values: dict[int, Any] = {
        1: word() or "x",
        2: float(chance.randint(0, 5)),
        3: _day(chance),
        4: float(chance.randint(0, 1)),
        5: chance.choice(["tea", "tea\ncoffee"]),
    }
    for field_id, value in values.items():
        if chance.random() < 0.5:
            column = "number_value" if isinstance(value, float) else "text_value"
            work.insert(
                "custom_value", {"contact_id": contact_id, "field_id": field_id, column: value}
            )


def _fill_sales(work: UnitOfWork, chance: random.Random, people: list[int]) -> None:
    """Orders, credits, quotes and opportunities of some of the contacts."""
    for name, family in (("Chair", "Seats"), ("Stool", "Seats"), ("Table", "Tables")):
        work.insert("product", {"name": name, "family": family})
    stage = work.insert("opportunity_stage", {"name": "Open"})
    customers = chance.sample(people, len(people) // 3)

    def money() -> str:
        return chance.choice(["EUR", "EUR", "CHF"])

    for _ in range(80):
        customer = chance.choice([*customers, None])
        amount = chance.randint(-20, 200)
        order = work.insert(
            "customer_order",
            {"customer_id": customer, "contact_id": customer, "day": _day(chance),
             "amount": amount, "margin": amount // 2, "currency": money()},
        )  # fmt: skip
        for _ in range(chance.randint(0, 2)):
            work.insert(
                "order_line",
                {"order_id": order, "product_id": chance.choice([None, 1, 2, 3]),
                 "amount": amount},
            )  # fmt: skip
    for _ in range(25):
        state = chance.choice(["draft", "sent", "sent", "accepted"])
        work.insert(
            "quote",
            {"customer_id": chance.choice(customers), "state": state, "day": _day(chance),
             "sent_day": None if state == "draft" else _day(chance), "currency": money(),
             "valid_until": chance.choice(["", _day(chance), "2026-03-01"]),
             "net": chance.randint(0, 200)},
        )  # fmt: skip
        work.insert(
            "opportunity",
            {"customer_id": chance.choice(customers), "stage_id": stage, "currency": money(),
             "amount": chance.randint(0, 300), "closed_day": chance.choice([None, _day(chance)])},
        )  # fmt: skip


def _make_base(path: Path, seed: int) -> Database:
    chance = random.Random(seed)
    database = fresh_database(path)
    client = to_json(Test("status", Op.ONE_OF, ("client",)))
    nested = to_json(All((Test("group", Op.IN_GROUP, (1, 3)), Test("children", Op.GREATER, (0,)))))
    with UnitOfWork(database, "test") as work:
        for field in _OWN:
            kind = {"decimal": "number"}.get(field.kind.value, field.kind.value)
            work.insert("custom_field", {"label": field.label, "kind": kind})
        for name, kind, criteria, parent in (
            ("Fair", "static", "null", None),
            ("Fair of Lyon", "static", "null", 1),
            ("Clients", "dynamic", client, None),
            ("Nested", "dynamic", nested, None),
            ("Clients below", "dynamic", client, 2),
            ("Traps", "dynamic", to_json(Test("trap_address", Op.IS, (True,))), None),
        ):
            work.insert(
                "contact_group",
                {"name": name, "kind": kind, "criteria": criteria, "parent_id": parent},
            )
        for _ in range(60):
            _fill_contact(work, chance)
        people = [
            row[0] for row in work.connection.execute("SELECT id, kind FROM contact").fetchall()
        ]
        for contact_id in people:
            if chance.random() < 0.3:
                work.insert(
                    "group_member",
                    {"group_id": chance.choice([1, 2]), "contact_id": contact_id},
                )
            if chance.random() < 0.3:
                work.insert(
                    "employment",
                    {"person_id": contact_id, "organization_id": chance.choice(people),
                     "function": chance.choice(_WORDS), "level": chance.choice(["", "buyer"]),
                     "until_date": chance.choice([None, _day(chance)])},
                )  # fmt: skip
        for name in ("Bought", "Rented"):
            work.insert("lot", {"name": name})
        for name, one_letter in (("M. et Mme Lyon", 1), ("", 0)):
            work.insert("household", {"mailing_name": name, "one_letter": one_letter})
        for contact_id in people:
            lot_id, household_id = (chance.choice([None, None, 1, 2]) for _ in range(2))
            work.update("contact", contact_id, {"lot_id": lot_id, "household_id": household_id})
            if chance.random() < 0.3:
                work.insert(
                    "lot_member", {"lot_id": chance.choice([1, 2]), "contact_id": contact_id}
                )
            if chance.random() < 0.1:
                work.insert("seed", {"contact_id": contact_id})
        _fill_sales(work, chance, people)
    connection = database.begin_write()
    connection.execute(
        "UPDATE purchase_state SET value = ? WHERE key = 'rfm_cuts'", (json.dumps(CUTS),)
    )
    database.commit_write()
    if seed:
        roll_year(database, TODAY)  # else the sums of the year are added up from the orders
    return database


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[tuple[Database, Oracle]]]:
    made = [
        _make_base(tmp_path_factory.mktemp("criteria") / f"base{seed}.crm", seed)
        for seed in range(3)
    ]
    yield [(database, Oracle(database, TODAY)) for database in made]
    for database in made:
        database.close()


_days = st.integers(0, 400).map(lambda days: TODAY - timedelta(days=days - 30)).map(str)
_any_history = st.tuples(
    st.sampled_from(["", "note", "letter", "call"]),
    st.sampled_from(["", "post"]),
    st.sampled_from(["", "in", "out"]),
)
_texts = st.sampled_from([*(word for word in _WORDS if word), "a", "el", "AJACCIO", "69", "lyon"])
_numbers = st.integers(-1, 400)
_SHAPES: dict[ValueShape, st.SearchStrategy[tuple[Any, ...]]] = {
    ValueShape.NOTHING: st.just(()),
    ValueShape.TEXT: _texts.map(lambda text: (text,)),
    ValueShape.TEXTS: st.lists(_texts, min_size=1, max_size=3).map(tuple),
    ValueShape.NUMBER: _numbers.map(lambda number: (number,)),
    ValueShape.NUMBERS: st.tuples(_numbers, _numbers),
    ValueShape.DATE: _days.map(lambda day: (day,)),
    ValueShape.DATES: st.tuples(_days, _days),
    ValueShape.DAYS: st.integers(0, 900).map(lambda days: (days,)),
    ValueShape.YES_NO: st.booleans().map(lambda answer: (answer,)),
    ValueShape.GROUPS: st.lists(st.integers(1, 7), min_size=1, max_size=2).map(tuple),
    ValueShape.PLACE: st.tuples(st.sampled_from(["Lyon", "75002", "Nowhere"]), st.integers(0, 30)),
    ValueShape.HISTORY: _any_history,
    ValueShape.HISTORY_DATE: st.tuples(_days, _any_history).map(lambda got: (got[0], *got[1])),
    ValueShape.HISTORY_DAYS: st.tuples(st.integers(0, 900), _any_history).map(
        lambda got: (got[0], *got[1])
    ),
}
_CHOICES = {
    "department": ["69", "2A", "75"],
    "region": ["84", "11", "94"],
    "country": ["FR", "BE", ""],
    "address.country": ["FR", "BE"],
    "lot_id": [1, 2],
    "bought_product": [1, 2, 3],
    "bought_family": ["Seats", "Tables"],
}
_FIELDS = [field for field in (*FIELDS, *_OWN) if field.filterable]


@st.composite
def _test(draw: st.DrawFn) -> Test:
    field: Field = draw(st.sampled_from(_FIELDS))
    operator = draw(st.sampled_from(operators_for(field)))
    shape = value_shape(field.kind, operator)
    if shape is ValueShape.CHOICES:
        known: list[Any] = _CHOICES.get(field.key) or list(field.choices) or [1, 2]
        values = draw(st.lists(st.sampled_from(known), min_size=1, max_size=3).map(tuple))
    else:
        values = draw(_SHAPES[shape])
    if field.key in ("phone", "phone.number", "phone.e164") and values:
        values = (draw(st.sampled_from(["06 12", "0612345678", "472", "+33 6", "abc"])),)
    return Test(field.key, operator, values)


_trees: st.SearchStrategy[Criteria] = st.recursive(
    _test(),
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple).map(All)
        | st.lists(inner, max_size=3).map(tuple).map(AnyOf)
        | inner.map(Not)
    ),
    max_leaves=5,
)


def _ids(database: Database, criteria: Criteria, *, broad: bool = False) -> list[int]:
    """What the statement finds; `broad`: the one made for criteria that keep many contacts."""
    context = load_context(database, TODAY)
    if broad:
        context = replace(context, count=lambda statement: 10**9)
    sql, values = render(select_ids(criteria, context))
    return [row[0] for row in database.reader().execute(sql, values).fetchall()]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(criteria=_trees)
@example(criteria=Test("near", Op.WITHIN_KM, ("Lyon", 0)))
def test_sql_agrees_with_an_evaluation_one_by_one(
    bases: list[tuple[Database, Oracle]], criteria: Criteria
) -> None:
    for database, oracle in bases:
        found = _ids(database, criteria)
        assert len(found) == len(set(found))
        assert set(found) == oracle.members_of(criteria)
        assert sorted(_ids(database, criteria, broad=True)) == sorted(found)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(criteria=_trees)
def test_the_negation_is_the_rest(bases: list[tuple[Database, Oracle]], criteria: Criteria) -> None:
    database, oracle = bases[0]
    everybody = oracle.members_of(AnyOf((criteria, Not(criteria))))
    assert set(_ids(database, Not(criteria))) == everybody - set(_ids(database, criteria))


def test_every_field_compiles_with_every_operator(bases: list[tuple[Database, Oracle]]) -> None:
    database, oracle = bases[0]
    samples: dict[ValueShape, tuple[Any, ...]] = {
        ValueShape.NOTHING: (),
        ValueShape.TEXT: ("a",),
        ValueShape.TEXTS: ("a", "b"),
        ValueShape.NUMBER: (2,),
        ValueShape.NUMBERS: (1, 3),
        ValueShape.DATE: ("2026-01-01",),
        ValueShape.DATES: ("0001-01-01", "9999-12-31"),
        ValueShape.DAYS: (36_600,),
        ValueShape.YES_NO: (True,),
        ValueShape.GROUPS: (1, 99),
        ValueShape.PLACE: ("Lyon", 20),
        ValueShape.HISTORY: ("", "", ""),
        ValueShape.HISTORY_DATE: ("2026-01-01", "letter", "post", "out"),
        ValueShape.HISTORY_DAYS: (90, "", "", ""),
    }
    own = {field.key: field for field in _OWN}
    for field in _FIELDS:
        for operator in operators_for(field):
            shape = value_shape(field.kind, operator)
            by_id = field.key in ("responsible_id", "lot_id", "bought_product")
            values = samples.get(shape, (1,) if by_id else tuple(field.choices) or ("69",))
            test = Test(field.key, operator, values)
            check(test, own)
            assert set(_ids(database, test)) == oracle.members_of(test), test


@pytest.mark.parametrize(
    "test",
    [
        *(Test("is_customer", Op.IS, (answer,)) for answer in (True, False)),
        *(Test("abc_class", Op.ONE_OF, (name,)) for name in "ABC"),
        Test("abc_class", Op.NONE_OF, ("A", "C")),
        Test("abc_class", Op.IS_EMPTY),
        All((Test("is_customer", Op.IS, (True,)), Test("abc_class", Op.ONE_OF, ("A",)))),
    ],
)
def test_customers_of_their_own_and_their_classes(
    bases: list[tuple[Database, Oracle]], test: Criteria
) -> None:
    for database, oracle in bases:
        wanted = oracle.members_of(test)
        assert wanted
        assert set(_ids(database, test)) == wanted == set(_ids(database, test, broad=True))


_BOUGHT = [
    Test("order_lateness", Op.GREATER, (0.5,)),
    Test("expected_value", Op.GREATER, (100,)),
    Test("average_interval", Op.LESS, (90,)),
    Test("days_since_last_order", Op.GREATER, (30,)),
    Test("rfm_recency", Op.GREATER, (2,)),
    Test("year_amount", Op.GREATER, (0,)),
    Test("order_count", Op.GREATER, (1,)),
    Test("open_quote_count", Op.GREATER, (0,)),
    Test("bought_product", Op.ONE_OF, (1,)),
    Test("is_customer", Op.IS, (True,)),
]


@pytest.mark.parametrize("one", _BOUGHT)
def test_tests_of_purchases_are_counted_and_joined(
    bases: list[tuple[Database, Oracle]], one: Test
) -> None:
    at = _BOUGHT.index(one)
    together = [All((one, other)) for other in _BOUGHT[at + 1 :: 3]]
    for database, oracle in bases:
        for criteria in (one, Not(one), *together, All((Not(one), _BOUGHT[-1]))):
            wanted = oracle.members_of(criteria)
            for broad in (False, True):
                found = _ids(database, criteria, broad=broad)
                assert sorted(found) == sorted(wanted), criteria
            statement = render(count_statement(criteria, load_context(database, TODAY)))
            assert database.reader().execute(*statement).fetchone()[0] == len(wanted), criteria


def test_a_circle_of_groups_is_refused(database: Database) -> None:
    circle = to_json(Test("group", Op.NOT_IN_GROUP, (1,)))
    with UnitOfWork(database, "test") as work:
        work.insert("contact_group", {"name": "A"})
        work.insert(
            "contact_group",
            {"name": "B", "kind": "dynamic", "criteria": circle, "parent_id": 1},
        )
    with pytest.raises(InvalidInput, match="group_cycle"):
        _ids(database, Test("group", Op.IN_GROUP, (1,)))


def test_towns_behind_a_cedex_are_near(database: Database) -> None:
    with UnitOfWork(database, "test") as work:
        contact_id = work.insert("contact", {"kind": "organization", "organization_name": "X"})
        work.insert(
            "address",
            {"contact_id": contact_id, "postal_code": "69431", "locality": "LYON CEDEX 03"},
        )
    assert _ids(database, Test("near", Op.WITHIN_KM, ("Villeurbanne", 10))) == [contact_id]
    assert _ids(database, Test("near", Op.WITHIN_KM, ("Paris", 10))) == []


def test_a_handwritten_statement_takes_every_form_of_a_filter(
    bases: list[tuple[Database, Oracle]],
) -> None:
    database, oracle = bases[1]
    wanted = ContactFilter(group_id=1, statuses=("client", "former"), kind="individual")
    forms = filter_forms(database, wanted)
    assert forms.ids is not None and forms.each is not None
    met = oracle.members_of(
        All(
            (
                Test("group", Op.IN_GROUP, (1,)),
                Test("status", Op.ONE_OF, ("client", "former")),
                Test("kind", Op.ONE_OF, ("individual",)),
            )
        )
    )
    for form in (forms, forms.each):
        sql = f"SELECT id FROM contact WHERE {form.sql}"
        found = database.reader().execute(sql, form.values).fetchall()
        assert {row[0] for row in found} == met
    found = database.reader().execute(forms.ids.sql, forms.ids.values).fetchall()
    assert {row[0] for row in found} == met
