"""Opens files as import runs and keeps the remembered mappings."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sme_crm.domain.errors import FileRefused, NotFound
from sme_crm.domain.folding import fold
from sme_crm.formats.source import SourceOptions
from sme_crm.services.contacts import Contacts
from sme_crm.services.custom_fields import CustomFields
from sme_crm.services.importing.files import ImportFile
from sme_crm.services.importing.run import ImportRun
from sme_crm.store.database import Database
from sme_crm.store.queries.import_setup import read_mappings


@dataclass(frozen=True, slots=True)
class RememberedMapping:
    """The targets of the columns of a kind of file, by heading."""

    id: int
    name: str
    shape: str
    targets: Mapping[str, str]
    used_at: str


class Imports:
    """Brings files of other programs into the base."""

    def __init__(self, database: Database, contacts: Contacts, custom_fields: CustomFields) -> None:
        self._database = database
        self._contacts = contacts
        self._custom_fields = custom_fields

    def open(
        self,
        paths: Sequence[Path],
        *,
        options: SourceOptions | None = None,
        mapping: str = "",
    ) -> ImportRun:
        """Open one or several files; a folder stands for the files in it.

        `mapping` names a remembered mapping to use for every table. Raises FileRefused when no
        file can be opened (those of several that cannot are told by the run), NotFound mapping.
        """
        chosen = options or SourceOptions()
        named = self._named(mapping) if mapping else None
        files: list[ImportFile] = []
        refused: list[tuple[Path, FileRefused]] = []
        for path in _expanded(paths):
            try:
                file = self._open_file(path, chosen)
            except FileRefused as error:
                refused.append((path, error))
                continue
            if named is not None and file.is_table:
                file.use_mapping(named.targets)
            files.append(file)
        if not files:
            raise refused[0][1] if refused else FileRefused("missing", path="")
        return ImportRun(self._database, files, refused, self._contacts.staff_id, self._open_file)

    def mappings(self) -> list[RememberedMapping]:
        """The remembered mappings, last used first."""
        return [
            RememberedMapping(row[0], row[1], row[2], json.loads(row[3]), row[4])
            for row in read_mappings(self._database.reader())
        ]

    def own_fields(self) -> list[tuple[int, str]]:
        """(id, label) of the own fields a column can fill."""
        return [(field.id, field.label) for field in self._custom_fields.list_fields()]

    def _open_file(self, path: Path, options: SourceOptions) -> ImportFile:
        by_shape: dict[str, tuple[str, Mapping[str, str]]] = {}
        for mapping in reversed(self.mappings()):
            by_shape[mapping.shape] = (mapping.name, mapping.targets)
        return ImportFile(path, options, by_shape)

    def _named(self, name: str) -> RememberedMapping:
        wanted = fold(name)
        for mapping in self.mappings():
            if mapping.name == name or fold(mapping.name) == wanted or str(mapping.id) == name:
                return mapping
        raise NotFound("mapping", name=name)


def _expanded(paths: Sequence[Path]) -> list[Path]:
    """The files meant: those of a folder by name, hidden ones and folders in it left out."""
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            files += sorted(
                one for one in path.iterdir() if one.is_file() and not one.name.startswith(".")
            )
        else:
            files.append(path)
    return files
