"""What the data care screen looks for: each line is criteria, so each line is a live group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from sme_crm.domain.criteria import All, Criteria, Not, Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

Section = Literal["missing", "doubtful", "ageing"]
Base = Literal["contacts", "individual", "organization"]
"""What a line is a share of: every contact, the people or the companies."""

YEAR: Final = 365
_A_CENTURY: Final = 100 * YEAR

SECTIONS: Final[dict[Section, str]] = {
    "missing": QT_TRANSLATE_NOOP("Care", "Missing"),
    "doubtful": QT_TRANSLATE_NOOP("Care", "Doubtful"),
    "ageing": QT_TRANSLATE_NOOP("Care", "Ageing"),
}


@dataclass(frozen=True, slots=True)
class CareLine:
    """One line: `title` is translated in the context "Care"; `repair` names what mends it.

    "verify" and "revive" are rounds of contacts: addresses that age, addresses that are dead.
    """

    key: str
    section: Section
    title: str
    criteria: Criteria
    base: Base = "contacts"
    repair: str = ""


_PERSON: Final = Test("kind", Operator.ONE_OF, ("individual",))
_COMPANY: Final = Test("kind", Operator.ONE_OF, ("organization",))


def _empty(field: str) -> Test:
    return Test(field, Operator.IS_EMPTY)


def _filled(field: str) -> Test:
    return Test(field, Operator.IS_FILLED)


def _yes(field: str) -> Test:
    return Test(field, Operator.IS, (True,))


def _no(field: str) -> Test:
    return Test(field, Operator.IS, (False,))


def _state(field: str, state: str) -> Test:
    return Test(field, Operator.ONE_OF, (state,))


# A person without an address of his own is written to where he works: the main town and postal
# code are then the employer's.
_NO_ADDRESS: Final = (_no("has_address"), _empty("locality"), _empty("postal_code"))
_IN_FRANCE: Final = Test("country", Operator.ONE_OF, ("FR",))

_MISSING: Final = (
    CareLine(
        "no_address", "missing", QT_TRANSLATE_NOOP("Care", "No postal address"), All(_NO_ADDRESS)
    ),
    CareLine(
        "no_postal_code", "missing", QT_TRANSLATE_NOOP("Care", "Address without a postal code"),
        All((_IN_FRANCE, _empty("postal_code"))), repair="postal_codes",
    ),
    CareLine(
        "no_town", "missing", QT_TRANSLATE_NOOP("Care", "Address without a town"),
        All((_filled("postal_code"), _empty("locality"))), repair="towns",
    ),
    CareLine(
        "no_street", "missing", QT_TRANSLATE_NOOP("Care", "Address without a street"),
        All((_yes("has_address"), _empty("address.street"), _empty("address.place"))),
    ),
    CareLine("no_phone", "missing", QT_TRANSLATE_NOOP("Care", "No phone"), _no("has_phone")),
    CareLine("no_email", "missing", QT_TRANSLATE_NOOP("Care", "No e-mail"), _no("has_email")),
    CareLine(
        "unreachable", "missing", QT_TRANSLATE_NOOP("Care", "No way to reach them"),
        All((*_NO_ADDRESS, _no("has_phone"), _no("has_email"))),
    ),
    CareLine(
        "no_civility", "missing", QT_TRANSLATE_NOOP("Care", "People without a civility"),
        All((_PERSON, _empty("civility"))), "individual", "civility",
    ),
    CareLine(
        "no_given_name", "missing", QT_TRANSLATE_NOOP("Care", "People without a given name"),
        All((_PERSON, _empty("given_name"))), "individual",
    ),
    CareLine(
        "no_siret", "missing", QT_TRANSLATE_NOOP("Care", "Companies without a SIRET"),
        All((_COMPANY, _empty("siret"))), "organization",
    ),
    CareLine(
        "no_status", "missing", QT_TRANSLATE_NOOP("Care", "No status"), _empty("status")
    ),
    CareLine(
        "no_source", "missing", QT_TRANSLATE_NOOP("Care", "No source: where they come from"),
        All((_empty("source"), _empty("lot_id"))),
    ),
)  # fmt: skip

_DOUBTFUL: Final = (
    CareLine(
        "phone_doubtful", "doubtful", QT_TRANSLATE_NOOP("Care", "Phones that cannot be dialled"),
        _state("phone.state", "doubtful"), repair="phones",
    ),
    CareLine(
        "email_doubtful", "doubtful", QT_TRANSLATE_NOOP("Care", "E-mails that look wrong"),
        _state("email.state", "doubtful"), repair="emails",
    ),
    CareLine(
        "postal_code_unknown", "doubtful",
        QT_TRANSLATE_NOOP("Care", "Postal codes that do not exist"),
        _yes("postal_code_unknown"), repair="postal_codes",
    ),
    CareLine(
        "postal_code_misfit", "doubtful",
        QT_TRANSLATE_NOOP("Care", "Postal codes of another town"),
        _yes("postal_code_misfit"), repair="postal_codes",
    ),
    CareLine(
        "street_without_number", "doubtful",
        QT_TRANSLATE_NOOP("Care", "Streets without a number"), _yes("street_without_number"),
    ),
    CareLine(
        "person_in_capitals", "doubtful", QT_TRANSLATE_NOOP("Care", "Names in capitals"),
        All((_PERSON, _yes("name_in_capitals"))), "individual", "names",
    ),
    CareLine(
        "company_in_capitals", "doubtful", QT_TRANSLATE_NOOP("Care", "Companies in capitals"),
        All((_COMPANY, _yes("name_in_capitals"))), "organization", "companies",
    ),
    CareLine(
        "siret_wrong", "doubtful", QT_TRANSLATE_NOOP("Care", "SIRET that does not check"),
        _yes("siret_wrong"), "organization", "company_numbers",
    ),
    CareLine(
        "siren_wrong", "doubtful", QT_TRANSLATE_NOOP("Care", "SIREN that does not check"),
        _yes("siren_wrong"), "organization", "company_numbers",
    ),
    CareLine(
        "vat_number_wrong", "doubtful",
        QT_TRANSLATE_NOOP("Care", "VAT number that does not check"),
        _yes("vat_number_wrong"), "organization", "company_numbers",
    ),
    CareLine(
        "born_later", "doubtful", QT_TRANSLATE_NOOP("Care", "Birth date in the future"),
        Test("age", Operator.LESS, (0,)), "individual",
    ),
    CareLine(
        "too_old", "doubtful", QT_TRANSLATE_NOOP("Care", "More than 110 years old"),
        Test("age", Operator.GREATER, (110,)), "individual",
    ),
    CareLine(
        "verified_later", "doubtful",
        QT_TRANSLATE_NOOP("Care", "Verified on a day still to come"),
        All((
            _filled("last_verified"),
            Not(Test("last_verified", Operator.WITHIN_LAST, (_A_CENTURY,))),
        )),
    ),
)  # fmt: skip

_ALIVE: Final = _empty("ended")
_TO_POST: Final = All((_yes("has_address"), _ALIVE))


def _verified_before(years: int) -> Criteria:
    return All((*_TO_POST.children, Test("last_verified", Operator.OLDER_THAN, (years * YEAR,))))


_AGEING: Final = (
    CareLine(
        "never_verified", "ageing", QT_TRANSLATE_NOOP("Care", "Address never verified"),
        All((*_TO_POST.children, _empty("last_verified"))), repair="verify",
    ),
    CareLine(
        "verified_1", "ageing", QT_TRANSLATE_NOOP("Care", "Verified more than a year ago"),
        _verified_before(1), repair="verify",
    ),
    CareLine(
        "verified_2", "ageing", QT_TRANSLATE_NOOP("Care", "Verified more than two years ago"),
        _verified_before(2), repair="verify",
    ),
    CareLine(
        "verified_3", "ageing", QT_TRANSLATE_NOOP("Care", "Verified more than three years ago"),
        _verified_before(3), repair="verify",
    ),
    CareLine(
        "address_dead", "ageing", QT_TRANSLATE_NOOP("Care", "An address is dead"),
        _state("address.state", "dead"), repair="revive",
    ),
    CareLine(
        "only_dead", "ageing", QT_TRANSLATE_NOOP("Care", "Every address is dead"),
        All((
            _state("address.state", "dead"),
            Not(Test("address.state", Operator.ONE_OF, ("good", "doubtful"))),
        )),
        repair="revive",
    ),
    CareLine(
        "ended", "ageing", QT_TRANSLATE_NOOP("Care", "Deceased or closed down"), _filled("ended")
    ),
)  # fmt: skip

LINES: Final[tuple[CareLine, ...]] = (*_MISSING, *_DOUBTFUL, *_AGEING)


def find_line(key: str) -> CareLine | None:
    """The line called `key`."""
    return next((line for line in LINES if line.key == key), None)


def expected_stale(counts: dict[str, int], rate: float) -> int:
    """How many addresses are expected to be wrong by now, at `rate` (a fraction) a year.

    1 − (1 − rate)^years of those verified that many years ago: 1.5, 2.5 and 4 years stand for
    the second, third and later years; an address never verified counts as one year old.
    """
    one, two, three = (counts.get(f"verified_{years}", 0) for years in (1, 2, 3))
    aged = ((counts.get("never_verified", 0), 1.0), (one - two, 1.5), (two - three, 2.5),
            (three, 4.0))  # fmt: skip
    stale: float = sum(count * (1 - (1 - rate) ** years) for count, years in aged)
    return round(stale)
