"""The letter templates of a business: those it wrote and the samples of the program."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.letter_template import LetterTemplate
from sme_crm.domain.letter_template_json import template_from_json, template_to_json
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

    def save(self, template: LetterTemplate, template_id: int = 0) -> int:
        """Write a template (0: a new one) as one change; returns its id."""
        name = clean_text(template.name)
        if not name:
            raise InvalidInput("name_missing")
        blocks = template_to_json(replace(template, name=name))
        values = {"name": name, "language": template.language, "blocks": blocks}
        kind = "template.edit" if template_id else "template.create"
        with UnitOfWork(self._database, kind) as work:
            values["updated_at"] = work.now
            if template_id:
                row = work.connection.execute(
                    "SELECT revision FROM letter_template WHERE id = ?", (template_id,)
                ).fetchone()
                if row is None:
                    raise NotFound("template", id=template_id)
                work.update("letter_template", template_id, {**values, "revision": row[0] + 1})
            else:
                template_id = work.insert("letter_template", {**values, "created_at": work.now})
        return template_id

    def delete(self, template_id: int) -> int:
        """Delete a template of the business (can be undone); returns the change id."""
        with UnitOfWork(self._database, "template.delete") as work:
            work.connection.execute(
                "UPDATE letter_run SET template_id = NULL WHERE template_id = ?", (template_id,)
            )
            work.delete("letter_template", template_id)
        return work.change_id
