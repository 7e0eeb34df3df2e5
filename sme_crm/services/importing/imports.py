"""Opens files as import runs and keeps the remembered mappings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from sme_crm.domain.errors import FileRefused
from sme_crm.formats.pasted_text import PastedText
from sme_crm.formats.source import SourceOptions
from sme_crm.services.contacts import Contacts
from sme_crm.services.custom_fields import CustomFields
from sme_crm.services.duplicates.weighing import Weighing
from sme_crm.services.importing.files import ImportFile
from sme_crm.services.importing.mapping_files import read_mapping_file, write_mapping_file
from sme_crm.services.importing.remembered_mappings import (
    RememberedMapping,
    RememberedMappings,
    options_to_use,
)
from sme_crm.services.importing.run import ImportRun
from sme_crm.store.database import Database
from sme_crm.store.queries.import_setup import read_own_fields


class Imports:
    """Brings files of other programs into the base; `memory` keeps their mappings."""

    def __init__(
        self,
        database: Database,
        contacts: Contacts,
        custom_fields: CustomFields,
        weighing: Weighing,
    ) -> None:
        self._weighing = weighing
        self._database = database
        self._contacts = contacts
        self._custom_fields = custom_fields
        self.memory = RememberedMappings(database)

    def open(
        self,
        paths: Sequence[Path],
        *,
        options: SourceOptions | None = None,
        mapping: str = "",
    ) -> ImportRun:
        """Open one or several files; a folder stands for the files in it.

        A workbook whose sheets go on with the same table (the same headings) is opened once for
        each of them, unless `options` name the sheet.

        `mapping` names a remembered mapping to use for every table. A run all of whose tables
        have the same remembered mapping begins with its options. Raises FileRefused when no file
        can be opened (those of several that cannot are told by the run), NotFound mapping.
        """
        chosen = options or SourceOptions()
        named = self.memory.find(mapping) if mapping else None
        files: list[ImportFile] = []
        refused: list[tuple[Path, FileRefused]] = []
        for path in _expanded(paths):
            try:
                opened = self._open_sheets(path, chosen)
            except FileRefused as error:
                refused.append((path, error))
                continue
            for file in opened:
                if named is not None and file.is_table:
                    file.use_mapping(named.targets)
            files += opened
        if not files:
            raise refused[0][1] if refused else FileRefused("missing", path="")
        run = self._run(files, refused)
        self._take_up_options(run, named)
        return run

    def open_text(
        self, text: str, name: str = "", *, options: SourceOptions | None = None
    ) -> ImportRun:
        """Open a text from the clipboard: vCards, LDIF, a table, else one business card.

        `name` is what the report calls it. The text is kept in memory only. Raises FileRefused.
        """
        if not text.strip():
            raise FileRefused("empty", file=name)
        file = self.open_file(PastedText.of(text, name), options or SourceOptions())
        run = self._run([file], ())
        self._take_up_options(run, None)
        return run

    def mappings(self) -> list[RememberedMapping]:
        """The remembered mappings, last used first."""
        return self.memory.list_mappings()

    def save_mapping(self, mapping_id: int, path: Path) -> Path:
        """Write a remembered mapping as a file to share; raises NotFound, OutputError."""
        own_fields = read_own_fields(self._database.reader())
        return write_mapping_file(path, self.memory.find_by_id(mapping_id), own_fields)

    def take_in_mapping(self, path: Path) -> RememberedMapping:
        """Keep the mapping of a file somebody shared; raises FileRefused, InvalidInput."""
        own_fields = read_own_fields(self._database.reader())
        mapping_id, _ = self.memory.add(read_mapping_file(path, own_fields))
        return self.memory.find_by_id(mapping_id)

    def own_fields(self) -> list[tuple[int, str]]:
        """(id, label) of the own fields a column can fill."""
        return [(field.id, field.label) for field in self._custom_fields.list_fields()]

    def _run(
        self, files: Sequence[ImportFile], refused: Sequence[tuple[Path, FileRefused]]
    ) -> ImportRun:
        return ImportRun(
            self._database, files, refused, self._contacts.staff_id, self.open_file, self._weighing
        )

    def _open_sheets(self, path: Path, options: SourceOptions) -> list[ImportFile]:
        file = self.open_file(path, options)
        names = file.source.like_sheets if options.sheet is None else ()
        return [file, *(self.open_file(path, replace(options, sheet=name)) for name in names)]

    def open_file(self, path: Path, options: SourceOptions) -> ImportFile:
        """One file (or sheet), with the mapping remembered for its headings; raises FileRefused."""
        by_shape: dict[str, tuple[str, Mapping[str, str]]] = {}
        for mapping in reversed(self.mappings()):
            by_shape[mapping.shape] = (mapping.name, mapping.targets)
        return ImportFile(path, options, by_shape)

    def _take_up_options(self, run: ImportRun, named: RememberedMapping | None) -> None:
        """Begin with the options of the mapping that every table of the run is read by."""
        shapes = {file.shape for file in run.files if file.is_table}
        if named is None and len(shapes) == 1 and all(file.remembered for file in run.files):
            shape = shapes.pop()
            named = next((one for one in self.mappings() if one.shape == shape), None)
        if named is not None and named.options:
            run.set_options(**options_to_use(named.options))


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
