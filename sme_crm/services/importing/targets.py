"""What a column of a file can be brought into: fields of the record, parts to split, own fields.

A target is written as the key of the field catalogue ("given_name", "address.street"), for rows
a contact may have several of with the kind of the row behind a colon ("phone.number:fax") and,
when a file has two of that kind, its number ("address.street:home#2"). Others are told below.

Several columns may share a target: texts are joined, of other values the first counts. A column
may go to several fields, its targets with + between them. "organization_name:else" fills what
the other columns of that key leave empty, "birth_date:year", ":month" and ":day" make one date,
"kind:company" is yes for a company.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.fields import OWN_PREFIX, find_field, stored_fields
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.domain.vocabulary import CHANNELS, CUSTOM_FIELD_KINDS

IGNORE: Final = ""
FULL_NAME: Final = "full_name"
WHOLE_ADDRESS: Final = "whole_address"
POSTAL_LOCALITY: Final = "postal_locality"
UID: Final = "uid"
PHONE_CODE: Final = "phone_code"
"""An area or country code in a column of its own: it goes before the phone next to it."""
MODIFIED: Final = "modified_on"
"""When a row was last changed where its file was made: what "newer" compares."""
RELATED: Final = "related"
"""A person named by the row: a relation, where that contact is found."""
RELATED_KIND: Final = "related.kind"
"""What the person of the same number is to the contact ("Spouse")."""
GROUPS: Final = "groups"
CONSENT: Final = "consent"
"""Whether somebody agreed (yes, or the day) or objected (no) to a channel, the kind behind it."""
CONSENT_DAY: Final = "consent_day"
CONSENT_WORDS: Final = "consent_words"
CONSENT_KEYS: Final = frozenset({CONSENT, CONSENT_DAY, CONSENT_WORDS})
NEW_PREFIX: Final = "new."
TARGETS_SIGN: Final = "+"
"""Between the targets of a column that goes to several fields."""
ROW: Final = "row"
"""The kind of columns of our own exports that belong to one row of several."""
ELSE: Final = "else"
"""The kind of a target that is used only where the other columns of its key are empty."""

SPECIAL_LABELS: Final[dict[str, str]] = {
    IGNORE: QT_TRANSLATE_NOOP("ImportTargets", "Do not import"),
    FULL_NAME: QT_TRANSLATE_NOOP("ImportTargets", "Whole name (split)"),
    WHOLE_ADDRESS: QT_TRANSLATE_NOOP("ImportTargets", "Whole address (split)"),
    POSTAL_LOCALITY: QT_TRANSLATE_NOOP("ImportTargets", "Postal code and town (split)"),
    GROUPS: QT_TRANSLATE_NOOP("ImportTargets", "Groups"),
    UID: QT_TRANSLATE_NOOP("ImportTargets", "Identifier of another program (UID)"),
    PHONE_CODE: QT_TRANSLATE_NOOP("ImportTargets", "Code before the phone next to it"),
    MODIFIED: QT_TRANSLATE_NOOP("ImportTargets", "Last modified (tells what is newer)"),
    RELATED: QT_TRANSLATE_NOOP("ImportTargets", "Related person"),
    RELATED_KIND: QT_TRANSLATE_NOOP("ImportTargets", "What the related person is"),
    CONSENT: QT_TRANSLATE_NOOP("ImportTargets", "Agrees (yes) or objects (no)"),
    CONSENT_DAY: QT_TRANSLATE_NOOP("ImportTargets", "Day it was said"),
    CONSENT_WORDS: QT_TRANSLATE_NOOP("ImportTargets", "Exact words"),
}
NEW_FIELD_LABEL: Final = QT_TRANSLATE_NOOP("ImportTargets", "New own field ({kind})")
# Own fields whose choices would have to be defined first are not offered.
NEW_KINDS: Final = tuple(kind for kind in CUSTOM_FIELD_KINDS if kind not in ("choice", "choices"))

# Parts of rows that have one kind each in the picker; the kind column is a target of its own.
_KINDS_OFFERED: Final[dict[str, tuple[str, ...]]] = {
    "phone.number": ("", "mobile", "work", "home", "switchboard", "fax", "other"),
    "email.address": ("", "work", "home", "other"),
    "web_page.url": ("",),
}
_ADDRESS_PARTS: Final = (
    "address.street", "address.complement", "address.building", "address.place",
    "address.postal_code", "address.locality", "address.region", "address.country",
)  # fmt: skip
_ADDRESS_KINDS_OFFERED: Final = ("", "home", "billing", "delivery", "other")
_EMPLOYMENT_PARTS: Final = (
    "employment.function", "employment.level", "employment.department",
    "employment.from_date", "employment.until_date",
)  # fmt: skip
_NOT_FROM_FILES: Final = frozenset({"photo"})


@dataclass(frozen=True, slots=True)
class Target:
    """A target taken apart: the base key, the kind of the row, which of several."""

    key: str
    kind: str = ""
    number: int = 1

    @property
    def entity(self) -> str:
        """ "contact", or the table the value goes to ("phone", "address"…)."""
        head, dot, _ = self.key.partition(".")
        if self.key in (WHOLE_ADDRESS, POSTAL_LOCALITY):
            return "address"
        return head if dot and head not in ("own", "new") else "contact"

    @property
    def text(self) -> str:
        """The target as written."""
        number = f"#{self.number}" if self.number > 1 else ""
        return f"{self.key}:{self.kind}{number}" if self.kind or number else self.key


def parse_target(text: str) -> Target:
    """A written target taken apart; raises InvalidInput unknown_target."""
    key, _, rest = text.partition(":")
    kind, _, number = rest.partition("#")
    field = find_field(key) if kind == ROW else None
    known = is_known_key(key) or (field is not None and field.stored and field.many)
    if not known or (number and not number.isdecimal()):
        raise InvalidInput("unknown_target", target=text)
    return Target(key, kind, int(number or 1))


def split_targets(text: str) -> list[str]:
    """The targets of a column, which may go to several fields ("notes+organization_name")."""
    return text.split(TARGETS_SIGN) if text else []


def without_target(text: str, target: str) -> str:
    """The targets of a column without one of them."""
    return TARGETS_SIGN.join(one for one in split_targets(text) if one != target)


def parse_targets(text: str) -> list[Target]:
    """The targets of a column taken apart; raises InvalidInput unknown_target.

    A column fills one own field at most.
    """
    targets = [parse_target(part) for part in split_targets(text)]
    if sum(1 for one in targets if one.key.startswith((OWN_PREFIX, NEW_PREFIX))) > 1:
        raise InvalidInput("unknown_target", target=text)
    return targets


def base_target(text: str) -> str:
    """The key of a written target, without kind and number."""
    return text.partition(":")[0]


def is_known_key(key: str) -> bool:
    """Whether a base key names something a column can be brought into."""
    if key in SPECIAL_LABELS:
        return True
    if key.startswith(NEW_PREFIX):
        return key.removeprefix(NEW_PREFIX) in CUSTOM_FIELD_KINDS
    if key.startswith(OWN_PREFIX):
        return key.removeprefix(OWN_PREFIX).isdecimal()
    found = find_field(key)
    return found is not None and found.importable and found.stored


@cache
def supported_keys() -> frozenset[str]:
    """The base keys a column can really be brought into."""
    return frozenset(parse_target(target).key for _, targets in offered_targets()
                     for target in targets)  # fmt: skip


def offered_targets(own_fields: Iterable[tuple[int, str]] = ()) -> list[tuple[str, list[str]]]:
    """The targets a picker shows, as (section of the field catalogue, targets)."""
    contact = [
        field for field in stored_fields()
        if field.entity == "contact" and field.importable and field.key not in _NOT_FROM_FILES
    ]  # fmt: skip
    sections: dict[str, list[str]] = {"identity": [FULL_NAME]}
    for field in contact:
        sections.setdefault(field.section, []).append(field.key)
    sections["employments"] = list(_EMPLOYMENT_PARTS)
    for key, kinds in _KINDS_OFFERED.items():
        section = {"phone": "phones", "email": "emails", "web_page": "web_pages"}[
            key.partition(".")[0]
        ]
        sections[section] = [Target(key, kind).text for kind in kinds]
    sections["phones"] += [PHONE_CODE, "phone.kind"]
    sections["emails"].append("email.kind")
    sections["addresses"] = [
        Target(key, kind).text
        for kind in _ADDRESS_KINDS_OFFERED
        for key in (*_ADDRESS_PARTS, POSTAL_LOCALITY, WHOLE_ADDRESS)
    ] + ["address.kind"]
    sections["consents"] = [Target(CONSENT, channel).text for channel in CHANNELS]
    sections["consents"] += [CONSENT_DAY, CONSENT_WORDS]
    sections["groups"] = [GROUPS]
    sections["own"] = [f"{OWN_PREFIX}{field_id}" for field_id, _ in own_fields] + [
        f"{NEW_PREFIX}{kind}" for kind in NEW_KINDS
    ]
    sections["record"] = [UID, MODIFIED, RELATED, RELATED_KIND]
    return list(sections.items())
