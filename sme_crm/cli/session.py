"""What every command shares: the data file, the language, where results and progress go."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from sme_crm.cli.words import Words
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.errors import NotFound
from sme_crm.domain.folding import fold
from sme_crm.services.progress import Progress
from sme_crm.services.workspace import Workspace


class Files(Protocol):
    """The ways to open a data file; `sme_crm.bootstrap` is one."""

    def open_workspace(self, path: Path, *, read_only: bool = False) -> Workspace: ...
    def create_workspace(self, path: Path) -> Workspace: ...
    def open_sample(self, path: Path, progress: Progress | None = None) -> Workspace: ...
    def restore(self, backup: Path, path: Path) -> None: ...


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the command line."""

    path: Path
    words: Words
    as_json: bool
    today: date
    files: Files

    @contextmanager
    def reading(self) -> Iterator[Workspace]:
        """The data file for a reading command; works beside an open window."""
        workspace = self.files.open_workspace(self.path, read_only=True)
        try:
            yield workspace
        finally:
            workspace.close()

    @contextmanager
    def writing(self) -> Iterator[Workspace]:
        """The data file for a writing command, made when it is missing."""
        if self.path.exists():
            workspace = self.files.open_workspace(self.path)
        else:
            workspace = self.files.create_workspace(self.path)
        try:
            yield workspace
        finally:
            workspace.close()

    def progress(self) -> Progress:
        """Progress told on standard error when a person watches it."""
        if not sys.stderr.isatty():
            return Progress()

        def report(done: int, total: int, what: str) -> None:
            print(f"\r{what} {done}/{total or '?'}\x1b[K", end="", file=sys.stderr, flush=True)

        return Progress(report)

    def answer(self, document: object, lines: Sequence[str]) -> None:
        """Print the result: the JSON document, or the lines for people."""
        if self.as_json:
            print(json.dumps(document, ensure_ascii=False))
        else:
            for line in lines:
                print(line)


def table(rows: Sequence[Sequence[object]]) -> list[str]:
    """Rows as aligned columns for people; control characters of data are taken out."""
    texts = [["".join(c if c.isprintable() else " " for c in str(v)) for v in row] for row in rows]
    if not texts:
        return []
    widths = [max(len(row[n]) for row in texts) for n in range(len(texts[0]))]
    return [
        "  ".join(cell.ljust(widths[n]) for n, cell in enumerate(row)).rstrip() for row in texts
    ]


def find_named(kind: str, name: str, known: Mapping[int, str]) -> int:
    """The id meant by `name`: a number, or a name (case and accents aside); raises NotFound."""
    if name.isdigit() and int(name) in known:
        return int(name)
    wanted = fold(name)
    for row_id, label in known.items():
        if fold(label) == wanted:
            return row_id
    raise NotFound(kind, name=name)


def selection(workspace: Workspace, group: str | None) -> list[int]:
    """The contacts of a group by name or id, or everybody."""
    if group is None:
        return list(workspace.contact_lists.ids())
    known = {row.id: row.name for row in workspace.groups.list_groups()}
    group_id = find_named("group", group, known)
    return list(workspace.contact_lists.ids(ContactFilter(group_id=group_id)))
