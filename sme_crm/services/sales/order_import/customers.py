"""Which contact a customer of a file is: by reference, SIRET, e-mail, name, in this order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from sme_crm.domain.company_key import company_key
from sme_crm.domain.contact import ContactDraft, Email
from sme_crm.domain.derived import sort_name
from sme_crm.domain.folding import fold
from sme_crm.domain.legal_forms import looks_like_company
from sme_crm.domain.names import split_full_name
from sme_crm.services.sales.order_import.plan import CustomerFound
from sme_crm.store.queries.import_matching import find_candidates

if TYPE_CHECKING:
    from sme_crm.store.driver import DriverConnection


def match_customers(
    connection: DriverConnection, customers: Mapping[str, CustomerFound]
) -> dict[str, CustomerFound]:
    """Every customer with the contact it is taken for, by key.

    A name that several contacts have matches none: which one is meant must be said.
    """
    found = dict(customers)
    _match_by(connection, found, "reference", lambda one: [one.reference], several=True)
    _match_by(connection, found, "siret", lambda one: [one.siret], several=True)
    _match_by(connection, found, "email", lambda one: [one.email], several=True)
    _match_by(connection, found, "name", lambda one: _names_of(one.name), several=False)
    return found


def _match_by(
    connection: DriverConnection,
    customers: dict[str, CustomerFound],
    kind: str,
    keys_of: Callable[[CustomerFound], Iterable[str]],
    *,
    several: bool,
) -> None:
    """Match by one kind of key those nobody was found for yet; `several`: the first one counts."""
    wanted: dict[str, list[str]] = {}
    for customer in customers.values():
        if customer.contact_id is None:
            for key in keys_of(customer):
                if key:
                    wanted.setdefault(key, []).append(customer.key)
    contacts: dict[str, list[int]] = {}
    for candidate in find_candidates(connection, kind, list(wanted)):
        for key in wanted.get(candidate.key, ()):
            known = contacts.setdefault(key, [])
            if candidate.contact_id not in known:
                known.append(candidate.contact_id)
    for key, ids in contacts.items():
        if several or len(ids) == 1:
            customers[key] = replace(customers[key], contact_id=ids[0], by=kind)


def _names_of(name: str) -> Iterable[str]:
    """The folded names a customer may be kept under: as written, without its legal form, a
    person's family name first."""
    folded = fold(name)
    if not folded:
        return ()
    company = company_key(folded)
    person = split_full_name(name)
    return dict.fromkeys(
        (
            folded,
            company.name,
            f"{company.name} {company.form}".strip(),
            f"{company.form} {company.name}".strip(),
            sort_name("individual", person.given, person.family, name),
        )
    )


def draft_of(customer: CustomerFound, source: str) -> ContactDraft:
    """The contact made for a customer nobody knows: a company by its SIRET or its name."""
    values: dict[str, object] = {"status": "client", "source": source}
    if customer.reference:
        values["reference"] = customer.reference
    name = customer.name or customer.email or customer.reference or customer.siret
    person = split_full_name(name)
    if customer.siret or looks_like_company(name) or person.confidence == "low":
        values |= {"kind": "organization", "organization_name": name}
        if customer.siret:
            values["siret"] = customer.siret
    else:
        values |= {
            "kind": "individual",
            "civility": person.civility,
            "given_name": person.given,
            "family_name": person.family,
        }
    emails = [Email(customer.email)] if customer.email else []
    return ContactDraft(values, emails=emails)
