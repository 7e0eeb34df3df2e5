"""The letter templates of a business: those it wrote and the samples of the program."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.letters.template import LetterTemplate
from sme_crm.domain.letters.template_json import template_from_json, template_to_json
from sme_crm.paths import resources
from sme_crm.services.campaign_links import unlink
from sme_crm.services.letters.pictures import LetterPictures
from sme_crm.store.database import Database
from sme_crm.store.unit_of_work import UnitOfWork

MOST_VERSIONS: Final = 50
"""Versions kept of one template; the oldest make room."""


@dataclass(frozen=True, slots=True)
class TemplateEntry:
    """One template in the list; a sample has id 0 and is copied before it is changed."""

    id: int
    name: str
    language: str
    template: LetterTemplate

    @property
    def sample(self) -> bool:
        """Whether it comes with the program."""
        return self.id == 0


@dataclass(frozen=True, slots=True)
class TemplateVersion:
    """What a template was before a visit changed it; `saved_at` is when it had been written."""

    id: int
    template_id: int
    name: str
    revision: int
    saved_at: str


@dataclass(frozen=True, slots=True)
class SavedTemplate:
    """What a save answers; `change_id` is 0 when nothing differed."""

    id: int
    change_id: int


@cache
def sample_templates() -> tuple[TemplateEntry, ...]:
    """The samples in `resources/templates`, French first."""
    entries = []
    for language in ("fr", "en"):
        for path in sorted((resources() / "templates" / language).glob("*.json")):
            template = _read(path)
            entries.append(TemplateEntry(0, template.name, language, template))
    return tuple(entries)


def sample_template(number: str, language: str) -> LetterTemplate:
    """The sample whose file begins with `number` ("08"), in a language, else in English."""
    folder = resources() / "templates" / language
    if not folder.is_dir():
        folder = folder.with_name("en")
    return _read(next(folder.glob(f"{number}-*.json")))


def _read(path: Path) -> LetterTemplate:
    return template_from_json(path.read_text(encoding="utf-8"))


class LetterTemplates:
    """Lists, finds, saves, copies and deletes templates; keeps what they were."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.pictures = LetterPictures(database)

    def list_templates(self, language: str = "") -> list[TemplateEntry]:
        """The business's own templates by name, then the samples; of one language if given."""
        with self._database.translated_errors():
            rows = (
                self._database.reader()
                .execute("SELECT id, name, language, blocks FROM letter_template ORDER BY name, id")
                .fetchall()
            )
        own = [TemplateEntry(row[0], row[1], row[2], template_from_json(row[3])) for row in rows]
        return [
            entry
            for entry in (*own, *sample_templates())
            if not language or entry.language == language
        ]

    def find(self, name: str) -> TemplateEntry:
        """The template meant by a name (case and accents aside) or an id; raises NotFound."""
        wanted = fold(name)
        for entry in self.list_templates():
            if fold(entry.name) == wanted or (entry.id and str(entry.id) == name):
                return entry
        raise NotFound("template", name=name)

    def save(
        self, template: LetterTemplate, template_id: int = 0, *, visit: int | None = None
    ) -> SavedTemplate:
        """Write a template (0: a new one) as one change.

        `visit` is the change of an earlier save: as long as nothing else was written, both are
        one change. What the template was before the visit becomes a version. Raises InvalidInput
        name_missing, NotFound template.
        """
        values = columns_of(template)
        kind = "template.edit" if template_id else "template.create"
        with UnitOfWork(self._database, kind, continues=visit) as work:
            if template_id:
                _rewrite(work, template_id, values, again=work.change_id == visit)
            else:
                template_id = insert_template(work, values)
        return SavedTemplate(template_id, work.change_id if work.changes else 0)

    def duplicate(self, entry: TemplateEntry, name: str = "") -> SavedTemplate:
        """Make a template of the business like another one or a sample, under a free name."""
        return self.save(replace(entry.template, name=self.free_name(name or entry.name)))

    def free_name(self, name: str) -> str:
        """`name`, or with a number after it when a template of the business has it already."""
        taken = {fold(entry.name) for entry in self.list_templates() if not entry.sample}
        wanted, number = name, 2
        while fold(wanted) in taken:
            wanted = f"{name} ({number})"
            number += 1
        return wanted

    def delete(self, template_id: int) -> int:
        """Delete a template of the business with its versions (can be undone).

        Letters printed with it keep their own text. Returns the change id; raises NotFound.
        """
        with UnitOfWork(self._database, "template.delete") as work:
            _find_row(work, template_id)
            runs = work.connection.execute(
                "SELECT id FROM letter_run WHERE template_id = ?", (template_id,)
            ).fetchall()
            work.update_many("letter_run", [row[0] for row in runs], {"template_id": None})
            unlink(work, "template_id", [template_id])
            work.delete_where("letter_version", f"template_id = {int(template_id)}")
            work.delete("letter_template", template_id)
        self.pictures.collect()
        return work.change_id

    # -- versions ------------------------------------------------------------------------------

    def versions(self, template_id: int) -> list[TemplateVersion]:
        """What a template was, newest first."""
        with self._database.translated_errors():
            rows = (
                self._database.reader()
                .execute(
                    "SELECT id, template_id, name, revision, saved_at FROM letter_version"
                    " WHERE template_id = ? ORDER BY revision DESC, id DESC",
                    (template_id,),
                )
                .fetchall()
            )
        return [TemplateVersion(*row) for row in rows]

    def version(self, version_id: int) -> LetterTemplate:
        """The template as a version has it, to look at; raises NotFound template_version."""
        with self._database.translated_errors():
            row = (
                self._database.reader()
                .execute("SELECT blocks FROM letter_version WHERE id = ?", (version_id,))
                .fetchone()
            )
        if row is None:
            raise NotFound("template_version", id=version_id)
        return template_from_json(row[0])

    def restore(self, version_id: int) -> SavedTemplate:
        """Make a version the template again (can be undone); what it is now becomes a version.

        Raises NotFound template_version.
        """
        values = columns_of(self.version(version_id))
        with UnitOfWork(self._database, "template.restore") as work:
            row = work.connection.execute(
                "SELECT template_id FROM letter_version WHERE id = ?", (version_id,)
            ).fetchone()
            if row is None:
                raise NotFound("template_version", id=version_id)
            _rewrite(work, row[0], values)
        return SavedTemplate(row[0], work.change_id if work.changes else 0)


def columns_of(template: LetterTemplate) -> dict[str, object]:
    """The columns of a template; raises InvalidInput name_missing."""
    name = clean_text(template.name)
    if not name:
        raise InvalidInput("name_missing")
    blocks = template_to_json(replace(template, name=name))
    return {"name": name, "language": template.language, "blocks": blocks}


def insert_template(work: UnitOfWork, values: dict[str, object]) -> int:
    """Store a new template; returns its id."""
    return work.insert(
        "letter_template", {**values, "created_at": work.now, "updated_at": work.now}
    )


def _find_row(work: UnitOfWork, template_id: int) -> tuple[int, str, str, str]:
    """(revision, blocks, name, when it was written) of a template."""
    row: tuple[int, str, str, str] | None = work.connection.execute(
        "SELECT revision, blocks, name, updated_at FROM letter_template WHERE id = ?",
        (template_id,),
    ).fetchone()
    if row is None:
        raise NotFound("template", name=template_id)
    return row


def _rewrite(
    work: UnitOfWork, template_id: int, values: dict[str, object], *, again: bool = False
) -> None:
    """Write what differs; `again`: in the same visit, whose beginning is a version already."""
    revision, blocks, name, saved_at = _find_row(work, template_id)
    if (values["blocks"], values["name"]) == (blocks, name):
        return
    if not again:
        before = {"name": name, "blocks": blocks, "revision": revision, "saved_at": saved_at}
        work.insert("letter_version", {"template_id": template_id, **before})
        work.delete_where(
            "letter_version",
            f"template_id = {int(template_id)} AND id NOT IN (SELECT id FROM letter_version"
            f" WHERE template_id = {int(template_id)}"
            f" ORDER BY revision DESC, id DESC LIMIT {MOST_VERSIONS})",
        )
    changed = {**values, "updated_at": work.now, "revision": revision + 1}
    work.update("letter_template", template_id, changed)
