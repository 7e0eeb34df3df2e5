"""The closed lists of the record: each value's key and its label for people."""

from __future__ import annotations

from sme_crm.domain.translation import QT_TRANSLATE_NOOP

STATUSES: dict[str, str] = {
    "client": QT_TRANSLATE_NOOP("Vocabulary", "Client"),
    "prospect": QT_TRANSLATE_NOOP("Vocabulary", "Prospect"),
    "former": QT_TRANSLATE_NOOP("Vocabulary", "Former client"),
    "supplier": QT_TRANSLATE_NOOP("Vocabulary", "Supplier"),
    "partner": QT_TRANSLATE_NOOP("Vocabulary", "Partner"),
    "prescriber": QT_TRANSLATE_NOOP("Vocabulary", "Prescriber"),
    "other": QT_TRANSLATE_NOOP("Vocabulary", "Other"),
}
KINDS: dict[str, str] = {
    "individual": QT_TRANSLATE_NOOP("Vocabulary", "Person"),
    "organization": QT_TRANSLATE_NOOP("Vocabulary", "Company"),
}
# Stored as the key; the label is what the interface shows, letters use `domain.salutation`.
CIVILITIES: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("Vocabulary", "Unknown"),
    "mr": QT_TRANSLATE_NOOP("Vocabulary", "Mr"),
    "mrs": QT_TRANSLATE_NOOP("Vocabulary", "Mrs"),
    "couple": QT_TRANSLATE_NOOP("Vocabulary", "Mr and Mrs"),
    "doctor": QT_TRANSLATE_NOOP("Vocabulary", "Doctor"),
    "maitre": QT_TRANSLATE_NOOP("Vocabulary", "Maître"),
    "professor": QT_TRANSLATE_NOOP("Vocabulary", "Professor"),
}
ENDS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("Vocabulary", "Active"),
    "deceased": QT_TRANSLATE_NOOP("Vocabulary", "Deceased"),
    "closed": QT_TRANSLATE_NOOP("Vocabulary", "Closed down"),
}
ROW_STATES: dict[str, str] = {
    "good": QT_TRANSLATE_NOOP("Vocabulary", "Good"),
    "doubtful": QT_TRANSLATE_NOOP("Vocabulary", "Doubtful"),
    "dead": QT_TRANSLATE_NOOP("Vocabulary", "Dead"),
}
# The four reasons of La Poste's returned mail since 2013.
DEAD_REASONS: dict[str, str] = {
    "addressing": QT_TRANSLATE_NOOP("Vocabulary", "Access or addressing fault"),
    "unknown": QT_TRANSLATE_NOOP("Vocabulary", "Unknown at this address"),
    "refused": QT_TRANSLATE_NOOP("Vocabulary", "Refused"),
    "unclaimed": QT_TRANSLATE_NOOP("Vocabulary", "Unclaimed"),
}
ADDRESS_KINDS: dict[str, str] = {
    "work": QT_TRANSLATE_NOOP("Vocabulary", "Work"),
    "home": QT_TRANSLATE_NOOP("Vocabulary", "Home"),
    "billing": QT_TRANSLATE_NOOP("Vocabulary", "Billing"),
    "delivery": QT_TRANSLATE_NOOP("Vocabulary", "Delivery"),
    "other": QT_TRANSLATE_NOOP("Vocabulary", "Other"),
}
PHONE_KINDS: dict[str, str] = {
    "work": QT_TRANSLATE_NOOP("Vocabulary", "Work"),
    "mobile": QT_TRANSLATE_NOOP("Vocabulary", "Mobile"),
    "home": QT_TRANSLATE_NOOP("Vocabulary", "Home"),
    "switchboard": QT_TRANSLATE_NOOP("Vocabulary", "Switchboard"),
    "fax": QT_TRANSLATE_NOOP("Vocabulary", "Fax"),
    "other": QT_TRANSLATE_NOOP("Vocabulary", "Other"),
}
EMAIL_KINDS: dict[str, str] = {
    "work": QT_TRANSLATE_NOOP("Vocabulary", "Work"),
    "home": QT_TRANSLATE_NOOP("Vocabulary", "Home"),
    "other": QT_TRANSLATE_NOOP("Vocabulary", "Other"),
}
WEB_PAGE_KINDS = EMAIL_KINDS
LEVELS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("Vocabulary", "Unknown"),
    "decision_maker": QT_TRANSLATE_NOOP("Vocabulary", "Decision maker"),
    "buyer": QT_TRANSLATE_NOOP("Vocabulary", "Buyer"),
    "prescriber": QT_TRANSLATE_NOOP("Vocabulary", "Prescriber"),
    "user": QT_TRANSLATE_NOOP("Vocabulary", "User"),
}
RELATION_KINDS: dict[str, str] = {
    "prescriber": QT_TRANSLATE_NOOP("Vocabulary", "Recommended by"),
    "sponsor": QT_TRANSLATE_NOOP("Vocabulary", "Sponsored by"),
    "family": QT_TRANSLATE_NOOP("Vocabulary", "Family of"),
    "subsidiary": QT_TRANSLATE_NOOP("Vocabulary", "Subsidiary of"),
    "assistant": QT_TRANSLATE_NOOP("Vocabulary", "Assistant of"),
    "other": QT_TRANSLATE_NOOP("Vocabulary", "Linked to"),
}
INVERSE_RELATION_KINDS: dict[str, str] = {
    "prescriber": QT_TRANSLATE_NOOP("Vocabulary", "Recommended"),
    "sponsor": QT_TRANSLATE_NOOP("Vocabulary", "Sponsors"),
    "family": QT_TRANSLATE_NOOP("Vocabulary", "Family of"),
    "subsidiary": QT_TRANSLATE_NOOP("Vocabulary", "Parent company of"),
    "assistant": QT_TRANSLATE_NOOP("Vocabulary", "Assisted by"),
    "other": QT_TRANSLATE_NOOP("Vocabulary", "Linked to"),
}
HOUSING: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("Vocabulary", "Unknown"),
    "owner": QT_TRANSLATE_NOOP("Vocabulary", "Owner"),
    "tenant": QT_TRANSLATE_NOOP("Vocabulary", "Tenant"),
    "hosted": QT_TRANSLATE_NOOP("Vocabulary", "Hosted"),
}
LANGUAGES: dict[str, str] = {
    "fr": QT_TRANSLATE_NOOP("Vocabulary", "French"),
    "en": QT_TRANSLATE_NOOP("Vocabulary", "English"),
    "de": QT_TRANSLATE_NOOP("Vocabulary", "German"),
    "es": QT_TRANSLATE_NOOP("Vocabulary", "Spanish"),
    "it": QT_TRANSLATE_NOOP("Vocabulary", "Italian"),
    "nl": QT_TRANSLATE_NOOP("Vocabulary", "Dutch"),
    "pt": QT_TRANSLATE_NOOP("Vocabulary", "Portuguese"),
}
CHANNELS: dict[str, str] = {
    "all": QT_TRANSLATE_NOOP("Vocabulary", "Every channel"),
    "post": QT_TRANSLATE_NOOP("Vocabulary", "Post"),
    "phone": QT_TRANSLATE_NOOP("Vocabulary", "Phone"),
    "email": QT_TRANSLATE_NOOP("Vocabulary", "E-mail"),
    "sms": QT_TRANSLATE_NOOP("Vocabulary", "SMS"),
    "fax": QT_TRANSLATE_NOOP("Vocabulary", "Fax"),
    "partners": QT_TRANSLATE_NOOP("Vocabulary", "Passing on to partners"),
}
DECISIONS: dict[str, str] = {
    "consent": QT_TRANSLATE_NOOP("Vocabulary", "Consent"),
    "objection": QT_TRANSLATE_NOOP("Vocabulary", "Objection"),
}
HISTORY_KINDS: dict[str, str] = {
    "note": QT_TRANSLATE_NOOP("Vocabulary", "Note"),
    "call": QT_TRANSLATE_NOOP("Vocabulary", "Call"),
    "letter": QT_TRANSLATE_NOOP("Vocabulary", "Letter"),
    "email": QT_TRANSLATE_NOOP("Vocabulary", "E-mail"),
    "meeting": QT_TRANSLATE_NOOP("Vocabulary", "Meeting"),
    "visit": QT_TRANSLATE_NOOP("Vocabulary", "Visit"),
    "fax": QT_TRANSLATE_NOOP("Vocabulary", "Fax"),
    "sms": QT_TRANSLATE_NOOP("Vocabulary", "SMS"),
    "sale": QT_TRANSLATE_NOOP("Vocabulary", "Sale"),
    "other": QT_TRANSLATE_NOOP("Vocabulary", "Other"),
}
CHANGE_KIND = "change"
"""Stands among the kinds of history for the changes of a record, which the journal knows."""
MERGE_KIND = "merge"
"""An entry that keeps what a contact was before it was merged into this one."""
# The kinds in which the two sides met: they move the "last exchange" of a contact.
EXCHANGE_KINDS: tuple[str, ...] = (
    "call",
    "letter",
    "email",
    "meeting",
    "visit",
    "fax",
    "sms",
)
DIRECTIONS: dict[str, str] = {
    "in": QT_TRANSLATE_NOOP("Vocabulary", "Received"),
    "out": QT_TRANSLATE_NOOP("Vocabulary", "Sent"),
    "internal": QT_TRANSLATE_NOOP("Vocabulary", "Internal"),
}
CUSTOM_FIELD_KINDS: dict[str, str] = {
    "text": QT_TRANSLATE_NOOP("Vocabulary", "Text"),
    "number": QT_TRANSLATE_NOOP("Vocabulary", "Number"),
    "amount": QT_TRANSLATE_NOOP("Vocabulary", "Amount"),
    "date": QT_TRANSLATE_NOOP("Vocabulary", "Date"),
    "yes_no": QT_TRANSLATE_NOOP("Vocabulary", "Yes/no"),
    "choice": QT_TRANSLATE_NOOP("Vocabulary", "Choice"),
    "choices": QT_TRANSLATE_NOOP("Vocabulary", "Several choices"),
}
