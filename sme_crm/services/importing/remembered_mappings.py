"""The memory of mappings: what the columns of a kind of file are, and how its imports are done.

A mapping is kept by itself with every import, under the shape of the headings; the user names it,
tells the supplier, edits it, shares it as a file and takes one in. Such a file is JSON that is
checked on reading; a field of one's own is told in it by its label, for ids are of one base.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.folding import clean_text, fold
from sme_crm.services.importing.targets import parse_targets
from sme_crm.store.database import Database
from sme_crm.store.queries.import_setup import read_mappings
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.services.importing.files import ImportFile
    from sme_crm.services.importing.rules import RunOptions

REMEMBERED_OPTIONS: tuple[str, ...] = (
    "on_match", "on_possible", "match_rules", "rule_actions", "winners",
    "status", "source", "lot", "off", "compare_rows",
)  # fmt: skip
"""The options of a run that the next import of such a file begins with."""


@dataclass(frozen=True, slots=True)
class RememberedMapping:
    """The targets of the columns of a kind of file, by heading, and the options it came with.

    `supplier` is who sends such files, "" when nobody said; `options` are those of
    REMEMBERED_OPTIONS that are not as usual; `used_at` is UTC.
    """

    id: int
    name: str
    shape: str
    targets: Mapping[str, str]
    used_at: str
    supplier: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)


class RememberedMappings:
    """Lists, names, edits and deletes remembered mappings; each write is one change."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.staff_id: int | None = None

    def list_mappings(self) -> list[RememberedMapping]:
        """The remembered mappings, last used first."""
        return [
            RememberedMapping(
                row[0], row[1], row[2], json.loads(row[3]), row[4], row[5], json.loads(row[6])
            )
            for row in read_mappings(self._database.reader())
        ]

    def find(self, name: str) -> RememberedMapping:
        """The mapping of a name (case and accents aside), of a supplier, or of an id as text.

        Raises NotFound mapping.
        """
        wanted = fold(name)
        known = self.list_mappings()
        for mapping in known:
            if mapping.name == name or fold(mapping.name) == wanted or str(mapping.id) == name:
                return mapping
        for mapping in known:
            if wanted and fold(mapping.supplier) == wanted:
                return mapping
        raise NotFound("mapping", name=name)

    def find_by_id(self, mapping_id: int) -> RememberedMapping:
        """One mapping; raises NotFound mapping."""
        for mapping in self.list_mappings():
            if mapping.id == mapping_id:
                return mapping
        raise NotFound("mapping", name=str(mapping_id))

    def rename(self, mapping_id: int, name: str, supplier: str = "") -> int:
        """Give a mapping a name and its supplier; returns the change.

        Raises NotFound mapping, InvalidInput mapping_name (no name).
        """
        known = self.find_by_id(mapping_id)
        name = clean_text(name)
        if not name:
            raise InvalidInput("mapping_name")
        values = {"name": name, "supplier": clean_text(supplier)}
        if (known.name, known.supplier) == (values["name"], values["supplier"]):
            return 0
        return self._write("mapping.rename", name, mapping_id, values)

    def set_targets(self, mapping_id: int, targets: Mapping[str, str]) -> int:
        """Bring the columns of a mapping into other fields ("" leaves one out); one change.

        Raises NotFound mapping, InvalidInput unknown_target.
        """
        known = self.find_by_id(mapping_id)
        for target in targets.values():
            parse_targets(target)
        if dict(known.targets) == dict(targets):
            return 0
        values = {"mapping": json.dumps(dict(targets), ensure_ascii=False)}
        return self._write("mapping.edit", known.name, mapping_id, values)

    def set_options(self, mapping_id: int, options: Mapping[str, Any]) -> int:
        """Keep other options with a mapping; raises NotFound mapping, InvalidInput mapping_file."""
        known = self.find_by_id(mapping_id)
        checked = check_options(options)
        if dict(known.options) == checked:
            return 0
        values = {"options": json.dumps(checked, ensure_ascii=False)}
        return self._write("mapping.edit", known.name, mapping_id, values)

    def delete(self, mapping_id: int) -> int:
        """Forget a mapping; returns the change. Raises NotFound mapping."""
        known = self.find_by_id(mapping_id)
        with UnitOfWork(
            self._database, "mapping.delete", {"mapping": known.name}, staff_id=self.staff_id
        ) as work:
            work.delete("import_mapping", mapping_id)
        return work.change_id

    def add(self, mapping: RememberedMapping) -> tuple[int, int]:
        """Keep a mapping that was taken in from a file; returns (its id, the change).

        One of the same headings is replaced, so that a kind of file has one mapping.
        """
        known = next((one for one in self.list_mappings() if one.shape == mapping.shape), None)
        values = {
            "name": mapping.name,
            "supplier": mapping.supplier,
            "shape": mapping.shape,
            "mapping": json.dumps(dict(mapping.targets), ensure_ascii=False),
            "options": json.dumps(dict(mapping.options), ensure_ascii=False),
        }
        with UnitOfWork(
            self._database, "mapping.take_in", {"mapping": mapping.name}, staff_id=self.staff_id
        ) as work:
            values["used_at"] = work.now
            if known is not None:
                mapping_id = known.id
                work.update("import_mapping", mapping_id, values)
            else:
                mapping_id = work.insert("import_mapping", values)
        return mapping_id, work.change_id

    def _write(self, change: str, name: str, mapping_id: int, values: Mapping[str, object]) -> int:
        with UnitOfWork(self._database, change, {"mapping": name}, staff_id=self.staff_id) as work:
            work.update("import_mapping", mapping_id, dict(values))
        return work.change_id


# -- what an import leaves and takes up --------------------------------------------------------


def remember_mapping(work: UnitOfWork, file: ImportFile, options: RunOptions) -> None:
    """Keep the mapping of a file under the shape of its headings, in place of an older one."""
    row = work.connection.execute(
        "SELECT id FROM import_mapping WHERE shape = ? ORDER BY id DESC", (file.shape,)
    ).fetchone()
    values = {
        "mapping": json.dumps(file.mapping, ensure_ascii=False),
        "options": json.dumps(options_to_remember(options), ensure_ascii=False),
        "used_at": work.now,
    }
    if row is not None:
        work.update("import_mapping", row[0], values)
    else:
        values |= {"name": file.path.stem, "shape": file.shape}
        work.insert("import_mapping", values)


def options_to_remember(options: RunOptions) -> dict[str, Any]:
    """The options of a run that are not as usual, as JSON takes them."""
    usual = type(options)()
    kept: dict[str, Any] = {}
    for name in REMEMBERED_OPTIONS:
        value = getattr(options, name)
        if value != getattr(usual, name):
            kept[name] = _plain(value)
    return kept


def options_to_use(options: Mapping[str, Any]) -> dict[str, Any]:
    """Remembered options as `ImportRun.set_options` takes them."""
    values: dict[str, Any] = {}
    for name, value in options.items():
        if name not in REMEMBERED_OPTIONS:
            continue
        if name == "off":
            value = set(value)
        elif isinstance(value, list):
            value = tuple(value)
        values[name] = value
    return values


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return list(value)
    return value


def check_options(options: object) -> dict[str, Any]:
    """Options from outside, those known and well formed; raises InvalidInput mapping_file."""
    from sme_crm.services.importing.cleaning import RULES
    from sme_crm.services.importing.rules import MATCH_ACTIONS, MATCH_RULES, WINNERS

    if not isinstance(options, Mapping):
        raise InvalidInput("mapping_file")
    words: dict[str, Sequence[str]] = {
        "on_match": tuple(MATCH_ACTIONS), "on_possible": tuple(MATCH_ACTIONS)
    }  # fmt: skip
    lists = {"match_rules": MATCH_RULES, "off": RULES}
    maps = {"rule_actions": (MATCH_RULES, MATCH_ACTIONS), "winners": (None, WINNERS)}
    checked: dict[str, Any] = {}
    for name, value in options.items():
        if name in words:
            good = value in words[name]
        elif name in lists:
            good = isinstance(value, list) and all(one in lists[name] for one in value)
        elif name in maps:
            keys, values = maps[name]
            good = isinstance(value, Mapping) and all(
                isinstance(key, str) and (keys is None or key in keys) and one in values
                for key, one in value.items()
            )
        elif name in ("status", "source", "lot"):
            good = isinstance(value, str) and len(value) <= 200
        elif name == "compare_rows":
            good = isinstance(value, bool)
        else:
            # An option of a newer version is passed over.
            continue
        if not good:
            raise InvalidInput("mapping_file")
        checked[name] = value
    return checked
