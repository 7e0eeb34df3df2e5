"""The stored fields of a contact and of the rows it owns, in the order of the sheet."""

from __future__ import annotations

from functools import partial

from sme_crm.domain import vocabulary as words
from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

K = FieldKind

_identity = partial(Field, section="identity")
_company = partial(Field, section="company", applies_to="organization")
_person = partial(Field, section="person", applies_to="individual")
_follow_up = partial(Field, section="follow_up")
_record = partial(Field, section="record", importable=False, printable=False)

CONTACT_FIELDS: tuple[Field, ...] = (
    _identity(
        "kind", QT_TRANSLATE_NOOP("Fields", "Person or company"), K.CHOICE, choices=words.KINDS,
        length=12, listable=True, mergeable=False, never_empty=True,
    ),
    _identity(
        "civility", QT_TRANSLATE_NOOP("Fields", "Civility"), K.CHOICE, choices=words.CIVILITIES,
        length=12, applies_to="individual",
    ),
    _identity(
        "given_name", QT_TRANSLATE_NOOP("Fields", "Given name"), K.TEXT, applies_to="individual"
    ),
    _identity(
        "family_name", QT_TRANSLATE_NOOP("Fields", "Family name"), K.TEXT, applies_to="individual"
    ),
    _identity(
        "birth_name", QT_TRANSLATE_NOOP("Fields", "Birth name"), K.TEXT, applies_to="individual"
    ),
    _identity(
        "organization_name", QT_TRANSLATE_NOOP("Fields", "Company name"), K.TEXT, length=38,
        applies_to="organization",
    ),
    _identity(
        "reference", QT_TRANSLATE_NOOP("Fields", "Customer number"), K.TEXT, length=12,
        listable=True, sortable=True,
    ),
    _identity(
        "photo", QT_TRANSLATE_NOOP("Fields", "Photo"), K.PHOTO,
        filterable=False, importable=False, printable=False,
    ),
    _person("birth_date", QT_TRANSLATE_NOOP("Fields", "Birth date"), K.BIRTHDAY, length=10),
    _person("profession", QT_TRANSLATE_NOOP("Fields", "Profession"), K.TEXT),
    _person(
        "housing", QT_TRANSLATE_NOOP("Fields", "Housing"), K.CHOICE, choices=words.HOUSING,
        length=12,
    ),
    _person("children", QT_TRANSLATE_NOOP("Fields", "Children"), K.INTEGER, length=3),
    _company("legal_form", QT_TRANSLATE_NOOP("Fields", "Legal form"), K.TEXT, length=10),
    _company("siren", QT_TRANSLATE_NOOP("Fields", "SIREN"), K.TEXT, length=11),
    _company("siret", QT_TRANSLATE_NOOP("Fields", "SIRET"), K.TEXT, length=17),
    _company("vat_number", QT_TRANSLATE_NOOP("Fields", "VAT number"), K.TEXT, length=16),
    _company("naf", QT_TRANSLATE_NOOP("Fields", "NAF code"), K.TEXT, length=6),
    _company("sector", QT_TRANSLATE_NOOP("Fields", "Sector"), K.TEXT),
    _company("headcount", QT_TRANSLATE_NOOP("Fields", "Headcount"), K.INTEGER, length=7),
    _follow_up(
        "status", QT_TRANSLATE_NOOP("Fields", "Status"), K.CHOICE, choices=words.STATUSES,
        length=12, listable=True, sortable=True,
    ),
    _follow_up("source", QT_TRANSLATE_NOOP("Fields", "Source"), K.TEXT),
    _follow_up("responsible_id", QT_TRANSLATE_NOOP("Fields", "Responsible"), K.STAFF),
    _follow_up(
        "language", QT_TRANSLATE_NOOP("Fields", "Language"), K.CHOICE, choices=words.LANGUAGES,
        length=10,
    ),
    _follow_up(
        "wants_news", QT_TRANSLATE_NOOP("Fields", "Wants to hear about new products"), K.YES_NO,
        length=3,
    ),
    _follow_up(
        "ended", QT_TRANSLATE_NOOP("Fields", "Deceased or closed down"), K.CHOICE,
        choices=words.ENDS, length=12, listable=True,
    ),
    _follow_up(
        "verified_on", QT_TRANSLATE_NOOP("Fields", "Verified on"), K.DATE, length=10
    ),
    _follow_up("notes", QT_TRANSLATE_NOOP("Fields", "Notes"), K.LONG_TEXT, length=400),
    _record("lot_id", QT_TRANSLATE_NOOP("Fields", "Address file"), K.LOT),
    # Asked for by its name and whether there is one (`derived_fields`).
    _record(
        "household_id", QT_TRANSLATE_NOOP("Fields", "Household"), K.HOUSEHOLD, filterable=False
    ),
    _record(
        "deleted_at", QT_TRANSLATE_NOOP("Fields", "Put in the trash"), K.INSTANT, length=16,
        listable=True, filterable=False, mergeable=False,
    ),
)  # fmt: skip

_address = partial(Field, section="addresses", entity="address", many=True)
_phone = partial(Field, section="phones", entity="phone", many=True)
_email = partial(Field, section="emails", entity="email", many=True)
_web_page = partial(Field, section="web_pages", entity="web_page", many=True)
_employment = partial(
    Field, section="employments", entity="employment", many=True, applies_to="individual"
)
_consent = partial(
    Field, section="consents", entity="consent", many=True, importable=False, printable=False
)

OWNED_FIELDS: tuple[Field, ...] = (
    _address(
        "address.kind", QT_TRANSLATE_NOOP("Fields", "Kind of address"), K.CHOICE,
        choices=words.ADDRESS_KINDS, length=12, printable=False,
    ),
    _address("address.complement", QT_TRANSLATE_NOOP("Fields", "Flat, floor, care of"), K.TEXT,
             length=38),
    _address("address.building", QT_TRANSLATE_NOOP("Fields", "Building"), K.TEXT, length=38),
    _address("address.street", QT_TRANSLATE_NOOP("Fields", "Street"), K.TEXT, length=38),
    _address("address.place", QT_TRANSLATE_NOOP("Fields", "Hamlet, PO box"), K.TEXT, length=38),
    _address("address.postal_code", QT_TRANSLATE_NOOP("Fields", "Postal code (each address)"),
             K.TEXT, length=8),
    _address("address.locality", QT_TRANSLATE_NOOP("Fields", "Town (each address)"), K.TEXT,
             length=32),
    _address("address.region", QT_TRANSLATE_NOOP("Fields", "State or province"), K.TEXT),
    _address("address.country", QT_TRANSLATE_NOOP("Fields", "Country (each address)"), K.COUNTRY),
    _address(
        "address.state", QT_TRANSLATE_NOOP("Fields", "State of the address"), K.CHOICE,
        choices=words.ROW_STATES, length=8, importable=False, printable=False,
    ),
    _address(
        "address.dead_reason", QT_TRANSLATE_NOOP("Fields", "Why mail came back"), K.CHOICE,
        choices=words.DEAD_REASONS, importable=False, printable=False,
    ),
    _address(
        "address.verified_on", QT_TRANSLATE_NOOP("Fields", "Address verified on"), K.DATE,
        length=10, importable=False, printable=False,
    ),
    _phone("phone.number", QT_TRANSLATE_NOOP("Fields", "Phone (each number)"), K.PHONE, length=17),
    _phone(
        "phone.kind", QT_TRANSLATE_NOOP("Fields", "Kind of phone"), K.CHOICE,
        choices=words.PHONE_KINDS, length=12, printable=False,
    ),
    _phone(
        "phone.e164", QT_TRANSLATE_NOOP("Fields", "Phone as dialled"), K.PHONE, length=16,
        importable=False, printable=False,
    ),
    _phone(
        "phone.state", QT_TRANSLATE_NOOP("Fields", "State of the phone"), K.CHOICE,
        choices=words.ROW_STATES, length=8, importable=False, printable=False,
    ),
    _phone(
        "phone.verified_on", QT_TRANSLATE_NOOP("Fields", "Phone verified on"), K.DATE, length=10,
        importable=False, printable=False,
    ),
    _email("email.address", QT_TRANSLATE_NOOP("Fields", "E-mail (each address)"), K.EMAIL,
           length=32),
    _email(
        "email.kind", QT_TRANSLATE_NOOP("Fields", "Kind of e-mail"), K.CHOICE,
        choices=words.EMAIL_KINDS, length=12, printable=False,
    ),
    _email(
        "email.state", QT_TRANSLATE_NOOP("Fields", "State of the e-mail"), K.CHOICE,
        choices=words.ROW_STATES, length=8, importable=False, printable=False,
    ),
    _email(
        "email.verified_on", QT_TRANSLATE_NOOP("Fields", "E-mail verified on"), K.DATE, length=10,
        importable=False, printable=False,
    ),
    _web_page("web_page.url", QT_TRANSLATE_NOOP("Fields", "Web page"), K.URL, length=40),
    _web_page(
        "web_page.kind", QT_TRANSLATE_NOOP("Fields", "Kind of web page"), K.CHOICE,
        choices=words.WEB_PAGE_KINDS, length=12, importable=False, printable=False,
    ),
    _web_page(
        "web_page.state", QT_TRANSLATE_NOOP("Fields", "State of the web page"), K.CHOICE,
        choices=words.ROW_STATES, length=8, importable=False, printable=False,
    ),
    _employment("employment.organization", QT_TRANSLATE_NOOP("Fields", "Employer (each)"), K.TEXT,
                length=38),
    _employment("employment.function", QT_TRANSLATE_NOOP("Fields", "Function (each)"), K.TEXT),
    _employment(
        "employment.level", QT_TRANSLATE_NOOP("Fields", "Level"), K.CHOICE, choices=words.LEVELS,
        length=14, printable=False,
    ),
    _employment("employment.department", QT_TRANSLATE_NOOP("Fields", "Department"), K.TEXT),
    _employment(
        "employment.from_date", QT_TRANSLATE_NOOP("Fields", "Employed from"), K.DATE, length=10,
        printable=False,
    ),
    _employment(
        "employment.until_date", QT_TRANSLATE_NOOP("Fields", "Employed until"), K.DATE, length=10,
        printable=False,
    ),
    _employment(
        "employment.main", QT_TRANSLATE_NOOP("Fields", "Main employer"), K.YES_NO, length=3,
        importable=False, printable=False,
    ),
    _consent(
        "consent.decision", QT_TRANSLATE_NOOP("Fields", "Consent or objection"), K.CHOICE,
        choices=words.DECISIONS, length=10,
    ),
    _consent(
        "consent.channel", QT_TRANSLATE_NOOP("Fields", "Channel of the consent or objection"),
        K.CHOICE, choices=words.CHANNELS, length=14,
    ),
    _consent(
        "consent.given_on", QT_TRANSLATE_NOOP("Fields", "Consent or objection of"), K.DATE,
        length=10,
    ),
    _consent(
        "consent.words", QT_TRANSLATE_NOOP("Fields", "Words of the consent or objection"),
        K.LONG_TEXT, length=200,
    ),
    _consent("consent.means", QT_TRANSLATE_NOOP("Fields", "How it was given"), K.TEXT),
    _consent(
        "consent.withdrawn_on", QT_TRANSLATE_NOOP("Fields", "Consent or objection ended on"),
        K.DATE, length=10,
    ),
)  # fmt: skip
