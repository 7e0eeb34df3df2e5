"""The values that are merged for recipients, whatever row of the data file they stand on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Final

from sme_crm.domain.contact import Contact
from sme_crm.domain.field import Field
from sme_crm.domain.fields import own_field_id
from sme_crm.domain.letters.template import LetterTemplate, field_keys
from sme_crm.domain.sales.purchase_fields import PURCHASE_FIELDS
from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries import merge_values as queries

Source = Callable[[DriverConnection, Sequence[Contact], Iterable[str]], queries.Found]

# Which keys are read where, by their beginnings. A new subject that letters may merge is one line
# here and its fields in `domain.letters.merge_fields`.
_SOURCES: Final[tuple[tuple[str | tuple[str, ...], Source], ...]] = (
    ("contact.responsible_id", queries.read_staff_names),
    ("contact.household", queries.read_households),
    (tuple(f"contact.{each.key}" for each in PURCHASE_FIELDS), queries.read_purchases),
    ("employer.", queries.read_employers),
    ("relation.", queries.read_related_names),
    ("own.", queries.read_own),
)
# What the recipient and the address he is written at give themselves.
_AT_HAND: Final = frozenset({"employer.name", "employer.function"})


class MergeValues:
    """Reads what is merged beside the recipient's own fields and address, by its keys."""

    def __init__(self, database: Database, keys: frozenset[str], wave_id: int = 0) -> None:
        """`wave_id`: the wave of a campaign whose letters they are (0: of none)."""
        self._database = database
        wanted = sorted(key for key in keys - _AT_HAND if _is_readable(key))
        of_wave: Source = partial(queries.read_campaign, wave_id=wave_id)
        sources = (*_SOURCES, ("campaign.", of_wave))
        asked = [
            (read, [key for key in wanted if key.startswith(beginning)])
            for beginning, read in sources
        ]
        self._asked = [(read, keys) for read, keys in asked if keys]

    def read(self, contacts: Sequence[Contact]) -> queries.Found:
        """{contact: {merge key: value}} for up to 1 000 contacts; empty values left out."""
        connection = self._database.reader()
        return queries.combine(read(connection, contacts, keys) for read, keys in self._asked)


def own_fields_of(database: Database, template: LetterTemplate) -> Mapping[str, Field]:
    """The user's own fields by key, for a template that merges any; else none are read."""
    if not any(own_field_id(key) is not None for key in field_keys(template)):
        return {}
    return all_own_fields(database)


def all_own_fields(database: Database) -> Mapping[str, Field]:
    """The user's own fields by key."""
    from sme_crm.store.queries.criteria import load_context

    return load_context(database).own_fields


def _is_readable(key: str) -> bool:
    return not key.startswith("own.") or own_field_id(key) is not None
