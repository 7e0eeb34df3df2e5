"""The record of a contact: a person or an organization (vCard KIND) and the rows it owns.

Screens, the command line and the printers get these frozen values; `version` is what they send
back with a command so that a conflict is seen. Dates are ISO texts (a birthday may be `--MM-DD`,
vCard's form without a year), instants are UTC ISO texts ending in `Z`, texts are NFC.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["individual", "organization"]
RowState = Literal["good", "doubtful", "dead"]

INDIVIDUAL: Kind = "individual"
ORGANIZATION: Kind = "organization"


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address; the parts follow the lines of NF Z 10-011.

    `complement` is line 2 (flat, stair, c/o), `building` line 3, `street` line 4,
    `place` line 5 (hamlet, BP, CS), `postal_code` and `locality` line 6; `country` is an
    ISO 3166 alpha-2 code, empty for France.
    """

    kind: str = "work"
    complement: str = ""
    building: str = ""
    street: str = ""
    place: str = ""
    postal_code: str = ""
    locality: str = ""
    region: str = ""
    country: str = ""
    state: RowState = "good"
    dead_reason: str = ""
    verified_on: str | None = None
    id: int = 0

    def is_empty(self) -> bool:
        """True when no postal part is filled."""
        return not (
            self.complement
            or self.building
            or self.street
            or self.place
            or self.postal_code
            or self.locality
        )


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number as shown (`number`) and as dialled (`e164`, empty when unknown)."""

    number: str
    kind: str = "work"
    e164: str = ""
    state: RowState = "good"
    verified_on: str | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Email:
    """An e-mail address."""

    address: str
    kind: str = "work"
    state: RowState = "good"
    verified_on: str | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class WebPage:
    """A web page."""

    url: str
    kind: str = "work"
    state: RowState = "good"
    id: int = 0


@dataclass(frozen=True, slots=True)
class Employment:
    """A person's place in an organization, from/until as ISO dates; `organization` is its name.

    In a draft `organization_id` may be 0: the organization is then found or made by its name.
    """

    organization: str = ""
    function: str = ""
    level: str = ""
    department: str = ""
    from_date: str | None = None
    until_date: str | None = None
    main: bool = True
    organization_id: int = 0
    person_id: int = 0
    person: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Relation:
    """A typed link to another contact, read from the side of `contact_id`."""

    kind: str
    other_id: int
    other: str = ""
    inverse: bool = False
    note: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """A file kept with a contact; `size` in bytes, the content is found by `sha256`."""

    name: str
    media_type: str
    size: int
    sha256: str
    added_at: str
    id: int = 0


@dataclass(frozen=True, slots=True)
class Consent:
    """What a contact allowed (`decision` "consent") or refused ("objection") for one channel.

    `words` are kept verbatim; `channel` "all" covers every channel; `withdrawn_on` ends it.
    `noted_by` names the member of staff who noted it, where it is read for a sheet; it is kept
    with the row and never written anew.
    """

    decision: Literal["consent", "objection"]
    channel: str
    given_on: str
    words: str = ""
    means: str = ""
    withdrawn_on: str | None = None
    id: int = 0
    noted_by: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """The scalar fields of one contact, stored first, then derived ones (see `domain.fields`)."""

    kind: Kind = INDIVIDUAL
    reference: str = ""
    status: str = "prospect"
    civility: str = ""
    given_name: str = ""
    family_name: str = ""
    birth_name: str = ""
    organization_name: str = ""
    birth_date: str | None = None
    profession: str = ""
    housing: str = ""
    children: int | None = None
    legal_form: str = ""
    siren: str = ""
    siret: str = ""
    vat_number: str = ""
    naf: str = ""
    sector: str = ""
    headcount: int | None = None
    language: str = "fr"
    source: str = ""
    responsible_id: int | None = None
    wants_news: bool | None = None
    ended: str = ""
    verified_on: str | None = None
    notes: str = ""
    photo: str | None = None
    lot_id: int | None = None
    household_id: int | None = None
    deleted_at: str | None = None
    id: int = 0
    uid: str = ""
    version: int = 0
    created_at: str = ""
    updated_at: str = ""
    formatted_name: str = ""
    organization: str = ""
    organization_id: int | None = None
    function: str = ""
    locality: str = ""
    postal_code: str = ""
    department: str = ""
    country: str = ""
    email: str = ""
    phone: str = ""
    last_exchange: str | None = None
    touches: int = 0


@dataclass(frozen=True, slots=True)
class ContactSheet:
    """One contact with every row it owns, as one screen shows it."""

    contact: Contact
    addresses: tuple[Address, ...] = ()
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    web_pages: tuple[WebPage, ...] = ()
    employments: tuple[Employment, ...] = ()
    people: tuple[Employment, ...] = ()
    relations: tuple[Relation, ...] = ()
    documents: tuple[Document, ...] = ()
    consents: tuple[Consent, ...] = ()
    groups: tuple[tuple[int, str], ...] = ()
    custom: dict[int, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ContactRow:
    """What a list shows of one contact; `trap`: it is a trap address, which no figure counts.

    What was bought is that of the contact's organization where he bought nothing himself; money
    in cents.
    """

    id: int
    kind: Kind
    formatted_name: str
    organization: str
    function: str
    locality: str
    postal_code: str
    status: str
    email: str
    phone: str
    last_exchange: str | None
    created_at: str
    updated_at: str
    reference: str
    photo: str | None
    ended: str
    deleted_at: str | None
    touches: int
    household: str
    order_count: int
    purchase_total: int | None
    year_amount: int | None
    last_order: str | None
    trap: bool


@dataclass(slots=True)
class ContactDraft:
    """A contact being made: by a form, an import row, a vCard or the sample business.

    `values` holds scalar stored fields of `Contact` by key; only keys that are present count,
    so a draft can also update. Texts are what the user typed: the services clean them.
    """

    values: dict[str, object] = field(default_factory=dict)
    addresses: list[Address] = field(default_factory=list)
    phones: list[Phone] = field(default_factory=list)
    emails: list[Email] = field(default_factory=list)
    web_pages: list[WebPage] = field(default_factory=list)
    employments: list[Employment] = field(default_factory=list)
    consents: list[Consent] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    custom: dict[str, object] = field(default_factory=dict)
    photo: bytes | None = None
    uid: str = ""
