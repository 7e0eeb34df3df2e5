"""When two rows say the same."""

from __future__ import annotations

from sme_crm.domain.duplicates.equal_rows import TABLES_WITH_KEY, row_key, settle_state
from sme_crm.store.contact_references import CONTACT_REFERENCES


def same(table: str, one: dict[str, object], other: dict[str, object]) -> bool:
    return row_key(table, one) == row_key(table, other)


def test_every_table_that_moves_only_what_is_new_has_a_key() -> None:
    assert {each.table for each in CONTACT_REFERENCES if each.merge == "move_if_new"} == set(
        TABLES_WITH_KEY
    )


def test_addresses_by_their_words() -> None:
    one = {
        "street": "2 rue de l’Église",
        "postal_code": "44000",
        "locality": "NANTES",
        "kind": "home",
    }
    other = {"street": "2, Rue de l'Eglise", "postal_code": "44 000", "locality": "Nantes"}
    assert same("address", one, other)
    assert not same("address", one, {**other, "country": "BE"})
    assert not same("address", one, {**other, "complement": "Bâtiment B"})


def test_phones_mails_pages() -> None:
    assert same("phone", {"digits": "33612345678", "kind": "x"}, {"digits": "33612345678"})
    assert not same("phone", {"digits": "", "number": "poste"}, {"digits": "", "number": "autre"})
    assert same("email", {"folded": "a@b.fr"}, {"folded": "a@b.fr"})
    assert same("web_page", {"url": "https://www.nova.fr/"}, {"url": "http://nova.fr"})
    assert not same("web_page", {"url": "https://nova.fr/a"}, {"url": "https://nova.fr/b"})


def test_one_present_place_in_a_company() -> None:
    now = {"until_date": None, "from_date": "2020-01-01"}
    assert same("employment", now, {"until_date": None, "from_date": None})
    assert not same("employment", now, {"until_date": "2024-01-01", "from_date": "2020-01-01"})


def test_a_dead_row_stays_dead_unless_proved_good_later() -> None:
    dead, good = {"state": "dead"}, {"state": "good"}
    assert settle_state(dead, good) == "dead" == settle_state(good, dead)
    assert settle_state(dead, {**good, "verified_on": "2026-01-01"}) == "good"
    assert settle_state({**good, "verified_on": "2026-01-01"}, dead) == "good"
    assert settle_state(good, {"state": "doubtful"}) == "good"
