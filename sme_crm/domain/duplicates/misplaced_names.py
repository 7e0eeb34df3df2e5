"""Names of companies that were typed as a person's name."""

from __future__ import annotations

from dataclasses import replace

from sme_crm.domain.duplicates.normalising import organization_key, sorted_words
from sme_crm.domain.duplicates.records import Records
from sme_crm.domain.folding import fold
from sme_crm.domain.legal_forms import looks_like_company


def move_company_names(records: Records) -> Records:
    """The same records, people who bear a company's name in one field as companies.

    Only a person with one name field filled and no employer: "Garage Martin" as the last name is
    one where a company of the base is so called, or where the words tell a company.
    """
    size = len(records)
    given = records.given_name or [""] * size
    family = records.family_name or [""] * size
    firms = records.organization or [""] * size
    company = records.company or [False] * size
    suspects = [
        row
        for row, (one, two, firm) in enumerate(zip(given, family, firms, strict=True))
        if not firm and (not one) != (not two) and " " in (one or two) and not company[row]
    ]
    if not suspects:
        return records
    known = {_key(firm) for firm, is_one in zip(firms, company, strict=True) if is_one and firm}
    moved = [row for row in suspects if _is_company(given[row] or family[row], known)]
    if not moved:
        return records
    given, family, firms, company = list(given), list(family), list(firms), list(company)
    for row in moved:
        firms[row] = given[row] or family[row]
        given[row] = family[row] = ""
        company[row] = True
    return replace(
        records, given_name=given, family_name=family, organization=firms, company=company
    )


def _key(name: str) -> str:
    return sorted_words(organization_key(fold(name)))


def _is_company(name: str, known: set[str]) -> bool:
    return _key(name) in known or looks_like_company(name)
