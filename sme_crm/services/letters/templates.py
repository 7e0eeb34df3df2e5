"""The letter templates of a business: those it wrote and the samples of the program."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.letters.template import LetterTemplate
from sme_crm.domain.letters.template_json import template_from_json, template_to_json
from sme_crm.paths import resources
from sme_crm.store.database import Database
from sme_crm.store.unit_of_work import UnitOfWork


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


def _read(path: Path) -> LetterTemplate:
    return template_from_json(path.read_text(encoding="utf-8"))


class LetterTemplates:
    """Lists, finds, saves and copies templates."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list_templates(self, language: str = "") -> list[TemplateEntry]:
        """The business's own templates by name, then the samples; of one language if given."""
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
        one change. Raises InvalidInput name_missing, NotFound template.
        """
        name = clean_text(template.name)
        if not name:
            raise InvalidInput("name_missing")
        blocks = template_to_json(replace(template, name=name))
        values = {"name": name, "language": template.language, "blocks": blocks}
        kind = "template.edit" if template_id else "template.create"
        with UnitOfWork(self._database, kind, continues=visit) as work:
            if template_id:
                row = work.connection.execute(
                    "SELECT revision, blocks, name FROM letter_template WHERE id = ?",
                    (template_id,),
                ).fetchone()
                if row is None:
                    raise NotFound("template", id=template_id)
                if (blocks, name) != (row[1], row[2]):
                    work.update(
                        "letter_template",
                        template_id,
                        {**values, "updated_at": work.now, "revision": row[0] + 1},
                    )
            else:
                template_id = work.insert(
                    "letter_template", {**values, "created_at": work.now, "updated_at": work.now}
                )
        return SavedTemplate(template_id, work.change_id if work.changes else 0)

    def free_name(self, name: str) -> str:
        """`name`, or with a number after it when a template of the business has it already."""
        taken = {fold(entry.name) for entry in self.list_templates() if not entry.sample}
        wanted, number = name, 2
        while fold(wanted) in taken:
            wanted = f"{name} ({number})"
            number += 1
        return wanted

    def delete(self, template_id: int) -> int:
        """Delete a template of the business (can be undone); returns the change id.

        Letters printed with it keep their own text.
        """
        with UnitOfWork(self._database, "template.delete") as work:
            runs = work.connection.execute(
                "SELECT id FROM letter_run WHERE template_id = ?", (template_id,)
            ).fetchall()
            work.update_many("letter_run", [row[0] for row in runs], {"template_id": None})
            work.delete("letter_template", template_id)
        return work.change_id
