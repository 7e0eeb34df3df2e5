"""The fields that follow from others; `store.queries` registers the SQL of each by its key."""

from __future__ import annotations

from functools import partial

from sme_crm.domain import vocabulary as words
from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

K = FieldKind

_derived = partial(Field, derived=True, importable=False, mergeable=False, journalled=False)
_identity = partial(_derived, section="identity")
_main = partial(_derived, section="main")
_completeness = partial(_derived, section="completeness", printable=False, never_empty=True)
_history = partial(_derived, section="history", printable=False)
_person = partial(_derived, section="person", applies_to="individual", printable=False)
_record = partial(_derived, section="record", printable=False, never_empty=True)

DERIVED_FIELDS: tuple[Field, ...] = (
    _identity(
        "formatted_name", QT_TRANSLATE_NOOP("Fields", "Name"), K.TEXT, length=30, listable=True,
        sortable=True,
    ),
    _identity(
        "age", QT_TRANSLATE_NOOP("Fields", "Age"), K.INTEGER, length=3, applies_to="individual",
        printable=False,
    ),
    _identity(
        "days_to_birthday", QT_TRANSLATE_NOOP("Fields", "Days until the birthday"), K.INTEGER,
        length=3, applies_to="individual", printable=False,
    ),
    _main(
        "organization", QT_TRANSLATE_NOOP("Fields", "Company"), K.TEXT, length=30, listable=True,
        sortable=True,
    ),
    _main(
        "function", QT_TRANSLATE_NOOP("Fields", "Function"), K.TEXT, listable=True,
        applies_to="individual",
    ),
    _main(
        "locality", QT_TRANSLATE_NOOP("Fields", "Town"), K.TEXT, listable=True, sortable=True
    ),
    _main(
        "postal_code", QT_TRANSLATE_NOOP("Fields", "Postal code"), K.TEXT, length=8,
        listable=True, sortable=True,
    ),
    _main("department", QT_TRANSLATE_NOOP("Fields", "Département"), K.DEPARTMENT, length=20),
    _main("region", QT_TRANSLATE_NOOP("Fields", "Region"), K.REGION, printable=False),
    _main("country", QT_TRANSLATE_NOOP("Fields", "Country"), K.COUNTRY, printable=False),
    _main("near", QT_TRANSLATE_NOOP("Fields", "Distance from a town"), K.NEAR, printable=False),
    _main("email", QT_TRANSLATE_NOOP("Fields", "E-mail"), K.EMAIL, length=28, listable=True),
    _main("phone", QT_TRANSLATE_NOOP("Fields", "Phone"), K.PHONE, length=17, listable=True),
    _completeness(
        "has_address", QT_TRANSLATE_NOOP("Fields", "Has an address"), K.YES_NO, length=3
    ),
    _completeness("has_email", QT_TRANSLATE_NOOP("Fields", "Has an e-mail"), K.YES_NO, length=3),
    _completeness("has_phone", QT_TRANSLATE_NOOP("Fields", "Has a phone"), K.YES_NO, length=3),
    _completeness(
        "address_count", QT_TRANSLATE_NOOP("Fields", "Number of addresses"), K.INTEGER, length=3
    ),
    _completeness(
        "email_count", QT_TRANSLATE_NOOP("Fields", "Number of e-mails"), K.INTEGER, length=3
    ),
    _completeness(
        "phone_count", QT_TRANSLATE_NOOP("Fields", "Number of phones"), K.INTEGER, length=3
    ),
    _completeness(
        "employment_count", QT_TRANSLATE_NOOP("Fields", "Number of employers"), K.INTEGER,
        length=3, applies_to="individual",
    ),
    _completeness(
        "people_count", QT_TRANSLATE_NOOP("Fields", "Number of people"), K.INTEGER, length=3,
        applies_to="organization",
    ),
    _completeness(
        "document_count", QT_TRANSLATE_NOOP("Fields", "Number of documents"), K.INTEGER, length=3
    ),
    _completeness(
        "name_in_capitals", QT_TRANSLATE_NOOP("Fields", "Name in capitals"), K.YES_NO, length=3
    ),
    _completeness(
        "postal_code_unknown", QT_TRANSLATE_NOOP("Fields", "Postal code that does not exist"),
        K.YES_NO, length=3,
    ),
    _completeness(
        "postal_code_misfit", QT_TRANSLATE_NOOP("Fields", "Postal code of another town"),
        K.YES_NO, length=3,
    ),
    _completeness(
        "street_without_number", QT_TRANSLATE_NOOP("Fields", "Street without a number"),
        K.YES_NO, length=3,
    ),
    _completeness(
        "siret_wrong", QT_TRANSLATE_NOOP("Fields", "SIRET that does not check"), K.YES_NO,
        length=3, applies_to="organization",
    ),
    _completeness(
        "siren_wrong", QT_TRANSLATE_NOOP("Fields", "SIREN that does not check"), K.YES_NO,
        length=3, applies_to="organization",
    ),
    _completeness(
        "vat_number_wrong", QT_TRANSLATE_NOOP("Fields", "VAT number that does not check"),
        K.YES_NO, length=3, applies_to="organization",
    ),
    _derived(
        "last_verified", QT_TRANSLATE_NOOP("Fields", "Last verified (sheet or address)"), K.DATE,
        section="completeness", length=10, printable=False,
    ),
    _history(
        "history", QT_TRANSLATE_NOOP("Fields", "Contacted"), K.HISTORY, many=True,
        choices=words.HISTORY_KINDS,
    ),
    _history(
        "last_exchange", QT_TRANSLATE_NOOP("Fields", "Last exchange"), K.INSTANT, length=12,
        listable=True, sortable=True, printable=True,
    ),
    _history(
        "touches", QT_TRANSLATE_NOOP("Fields", "Touches (times we turned to the contact)"),
        K.INTEGER, length=4, listable=True, sortable=True, never_empty=True,
    ),
    _history(
        "days_since_last_exchange", QT_TRANSLATE_NOOP("Fields", "Days since the last exchange"),
        K.INTEGER, length=5,
    ),
    _history(
        "history_count", QT_TRANSLATE_NOOP("Fields", "Number of history entries"), K.INTEGER,
        length=4, never_empty=True,
    ),
    _history(
        "exchange_count", QT_TRANSLATE_NOOP("Fields", "Number of exchanges"), K.INTEGER, length=4,
        never_empty=True,
    ),
    _history(
        "letter_count", QT_TRANSLATE_NOOP("Fields", "Number of letters"), K.INTEGER, length=4,
        never_empty=True,
    ),
    _history(
        "call_count", QT_TRANSLATE_NOOP("Fields", "Number of calls"), K.INTEGER, length=4,
        never_empty=True,
    ),
    _person(
        "household", QT_TRANSLATE_NOOP("Fields", "Household"), K.TEXT, length=30, listable=True
    ),
    _person(
        "in_household", QT_TRANSLATE_NOOP("Fields", "In a household"), K.YES_NO, length=3,
        never_empty=True,
    ),
    _person(
        "household_one_letter", QT_TRANSLATE_NOOP("Fields", "One letter per household"),
        K.YES_NO, length=3, never_empty=True,
    ),
    _derived(
        "group", QT_TRANSLATE_NOOP("Fields", "Group"), K.GROUP, section="groups", many=True,
        printable=False,
    ),
    _record("trap_address", QT_TRANSLATE_NOOP("Fields", "Trap address"), K.YES_NO, length=3),
    _record(
        "created_at", QT_TRANSLATE_NOOP("Fields", "Created"), K.INSTANT, length=12,
        listable=True, sortable=True,
    ),
    _record(
        "updated_at", QT_TRANSLATE_NOOP("Fields", "Last modified"), K.INSTANT, length=12,
        listable=True, sortable=True,
    ),
)  # fmt: skip
