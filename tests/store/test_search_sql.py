"""Search statements compared with a plain reading of the typed words."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sme_crm.domain.folding import fold
from sme_crm.services.search import Search
from sme_crm.store.database import Database
from sme_crm.store.unit_of_work import UnitOfWork

NAMES = ["Émilie", "Dupont", "du Pont", "Lefèvre", "O'Brien", "Ñandú", "Łukasz", "Σίσυφος", "3M"]


@given(data=st.data())
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_search_finds_what_brute_force_finds(database: Database, data: st.DataObject) -> None:
    name = st.one_of(st.sampled_from(NAMES), st.text(max_size=12))
    with UnitOfWork(database, "test") as work:
        work.delete_where("email", "1")
        work.delete_where("contact", "1")
        people: dict[int, str] = {}
        for given_name, family in data.draw(st.lists(st.tuples(name, name), max_size=8)):
            values = {"given_name": given_name, "family_name": family}
            contact = work.insert(
                "contact", {k: v.replace("\ud800", "") for k, v in values.items()}
            )
            people[contact] = fold(f"{given_name} {family}")
    for contact in data.draw(st.sets(st.sampled_from(sorted(people)))) if people else ():
        with UnitOfWork(database, "rename") as work:
            renamed = data.draw(name)
            work.update("contact", contact, {"given_name": "", "family_name": renamed})
            people[contact] = fold(renamed)
    query = data.draw(st.one_of(st.sampled_from(["du", "e", "lef", "emilie d"]), name))
    words = fold(query).split()
    expected = {
        contact
        for contact, text in people.items()
        if words and all(any(part.startswith(w) for part in text.split()) for w in words)
    }
    assert {row.id for row in Search(database).type_ahead(query)} == expected


def test_a_phone_is_found_as_it_is_typed(database: Database) -> None:
    with UnitOfWork(database, "test") as work:
        contact = work.insert("contact", {"given_name": "Ann", "reference": "C-12"})
        work.insert("phone", {"contact_id": contact, "number": "x", "digits": "33612345678"})
        work.insert("email", {"contact_id": contact, "address": "a@b.fr", "folded": "a@b.fr"})
    search = Search(database)
    for typed in ("06 12", "0612345678", "+33 6 12", "0033612", "c-12", "C-12", "a@b.fr", "a@b"):
        assert [row.id for row in search.type_ahead(typed)] == [contact], typed
    assert search.type_ahead("07 12") == []


def test_an_address_being_typed(database: Database) -> None:
    with UnitOfWork(database, "test") as work:
        ids = {}
        for name in ("luc.martin", "luc.martinez", "anne"):
            ids[name] = work.insert("contact", {"family_name": "X"})
            address = f"{name}@exemple-nantes.fr"
            work.insert("email", {"contact_id": ids[name], "address": address, "folded": address})
    search = Search(database)
    found = {
        "luc.mart": {"luc.martin", "luc.martinez"},
        "luc.martin@": {"luc.martin"},
        "martin@exem": {"luc.martin"},
        "@exemple-nant": set(ids),
        "exemple": set(ids),
        "@nantes.fr": set(ids),
        "anne@exemple-nantes.fr": {"anne"},
        "anne@autre": set(),
        "@": set(),
    }
    for typed, names in found.items():
        expected = {ids[name] for name in names}
        assert {row.id for row in search.type_ahead(typed)} == expected, typed


def test_whole_long_words_come_first(database: Database) -> None:
    with UnitOfWork(database, "test") as work:
        longer = work.insert("contact", {"family_name": "Abeille", "given_name": "Martineau"})
        whole = work.insert("contact", {"family_name": "Zola", "given_name": "Martine"})
    rows = Search(database).type_ahead("martine")
    assert [row.id for row in rows] == [whole, longer]
