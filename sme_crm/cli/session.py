"""What every command shares: the data file, the language, where results and progress go."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Protocol
from unicodedata import category

from sme_crm.cli.words import Words
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.errors import NotFound
from sme_crm.domain.folding import fold
from sme_crm.services.progress import Progress

if TYPE_CHECKING:
    from sme_crm.services.workspace import Workspace


class Files(Protocol):
    """The ways to open a data file; `sme_crm.bootstrap` is one."""

    def open_workspace(self, path: Path, *, read_only: bool = False) -> Workspace: ...
    def create_workspace(self, path: Path) -> Workspace: ...
    def open_sample(
        self, path: Path, progress: Progress | None = None, today: date | None = None
    ) -> Workspace: ...
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
        new = not self.path.exists()
        if new:
            workspace = self.files.create_workspace(self.path)
        else:
            workspace = self.files.open_workspace(self.path)
        try:
            yield workspace
        except BaseException:
            # A command that failed before it wrote anything leaves no empty file behind.
            new = new and not workspace.undo.list_changes(limit=1)
            workspace.close()
            if new:
                self.path.unlink(missing_ok=True)
            raise
        workspace.close()

    @contextmanager
    def rehearsing(self) -> Iterator[Workspace]:
        """The data file read only; an empty one for the time being when it is missing."""
        if self.path.exists():
            with self.reading() as workspace:
                yield workspace
            return
        with TemporaryDirectory() as folder:
            workspace = self.files.create_workspace(Path(folder) / self.path.name)
            try:
                yield workspace
            finally:
                workspace.close()

    def progress(self) -> Progress:
        """Progress told on standard error when a person watches it."""
        if not sys.stderr.isatty():
            return Progress()

        def report(done: int, total: int, what: str) -> None:
            end = "\n" if total and done >= total else ""
            print(f"\r{what} {done}/{total or '?'}\x1b[K", end=end, file=sys.stderr, flush=True)

        return Progress(report)

    def answer(self, document: object, lines: Sequence[str]) -> None:
        """Print the result: the JSON document, or the lines for people."""
        if self.as_json:
            print_json(document)
        else:
            for line in lines:
                print(line)


def positive(text: str) -> int:
    """A number of 1 or more, as an argument; argparse words the ValueError."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def printable(text: str) -> str:
    """One line that cannot steer a terminal: control characters of data become blanks."""
    return "".join(
        letter if letter.isprintable() or category(letter) == "Zs" else " " for letter in text
    )


def print_json(document: object) -> None:
    """Print one JSON document; letters the output's encoding may lack are escaped, never lost."""
    unicode = (sys.stdout.encoding or "").lower().startswith("utf")
    print(json.dumps(document, ensure_ascii=not unicode))


def table(rows: Sequence[Sequence[object]]) -> list[str]:
    """Rows as aligned columns for people, each safe to print."""
    texts = [[printable(str(value)) for value in row] for row in rows]
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
    return list(workspace.contact_lists.ids(ContactFilter(group_id=_found(workspace, group)[0])))


def group_name(workspace: Workspace, group: str) -> str:
    """The name of a group meant by its name or id."""
    return _found(workspace, group)[1]


def _found(workspace: Workspace, group: str) -> tuple[int, str]:
    known = {row.id: row.name for row in workspace.groups.list_groups()}
    group_id = find_named("group", group, known)
    return group_id, known[group_id]


def contacts_named(workspace: Workspace, name: str) -> tuple[int, ...]:
    """The contacts that a name or an id means; raises NotFound contact."""
    if name.isdigit() and workspace.contact_lists.rows([int(name)]):
        return (int(name),)
    found = workspace.search.type_ahead(name, limit=50) if name.strip() else ()
    if not found:
        raise NotFound("contact", name=name)
    exact = [row.id for row in found if fold(row.formatted_name) == fold(name)]
    return tuple(exact or [row.id for row in found])
