"""Named sets of columns for exports, kept in the data file so that all who use it have them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.fields import OWN_PREFIX, own_field_id
from sme_crm.domain.folding import clean_text, fold
from sme_crm.services.custom_fields import CustomField, CustomFields
from sme_crm.services.exporting.columns import known_columns
from sme_crm.services.settings import Settings

SETTING = "export.column_sets"
_OWN_LABEL = "own:"


class ColumnSets:
    """Saves and finds sets of columns by name."""

    def __init__(self, settings: Settings, custom_fields: CustomFields) -> None:
        self._settings = settings
        self._custom_fields = custom_fields

    def list_sets(self) -> dict[str, tuple[str, ...]]:
        """The columns of each set by its name, in the order of the names."""
        own_fields = self._custom_fields.list_fields(counted=False)
        return {name: present(keys, own_fields) for name, keys in sorted(self._read().items())}

    def find(self, name: str) -> tuple[str, ...] | None:
        """The columns of the set named `name` (case and accents aside)."""
        wanted = fold(name)
        sets = self.list_sets()
        return next((keys for known, keys in sets.items() if fold(known) == wanted), None)

    def save(self, name: str, keys: Sequence[str]) -> None:
        """Keep a set, in the place of one of the same name; InvalidInput name_missing."""
        name = clean_text(name)
        if not name:
            raise InvalidInput("name_missing")
        own_fields = self._custom_fields.list_fields(counted=False)
        sets = {known: kept for known, kept in self._read().items() if fold(known) != fold(name)}
        sets[name] = list(portable(keys, own_fields))
        self._write(sets)

    def delete(self, name: str) -> None:
        """Forget a set."""
        self._write({known: keys for known, keys in self._read().items() if known != name})

    def _read(self) -> dict[str, list[str]]:
        try:
            sets = json.loads(self._settings.text(SETTING) or "{}")
        except ValueError:
            return {}
        return sets if isinstance(sets, dict) else {}

    def _write(self, sets: dict[str, list[str]]) -> None:
        self._settings.set(SETTING, json.dumps(sets, ensure_ascii=False), origin="export")


def portable(keys: Sequence[str], own_fields: Sequence[CustomField]) -> tuple[str, ...]:
    """Keys that mean the same in another data file: own fields by their label."""
    labels = {f"{OWN_PREFIX}{one.id}": f"{_OWN_LABEL}{one.label}" for one in own_fields}
    return tuple(labels.get(key, key) for key in keys)


def present(keys: Sequence[str], own_fields: Sequence[CustomField]) -> tuple[str, ...]:
    """Portable keys as those of this data file; what it does not have is left out."""
    by_label = {fold(one.label): f"{OWN_PREFIX}{one.id}" for one in own_fields}
    found = [
        by_label.get(fold(key.removeprefix(_OWN_LABEL)), "") if key.startswith(_OWN_LABEL) else key
        for key in keys
        if own_field_id(key) is None
    ]
    return known_columns((key for key in found if key), own_fields)
