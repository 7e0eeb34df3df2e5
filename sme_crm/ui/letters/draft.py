"""The template being written: what was typed, when it is kept, and under which id."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from sme_crm.domain.letters.template import LetterTemplate

if TYPE_CHECKING:
    from sme_crm.services.letters.templates import LetterTemplates, TemplateEntry
    from sme_crm.ui.context import UiContext


KEPT_AFTER: Final = 5000
"""Milliseconds after the last change until it is kept, however long somebody goes on writing."""


@dataclass(slots=True)
class _Place:
    """Where a template is kept; only the writer's lane changes it, save by save."""

    id: int
    visit: int | None = None


class LetterDraft(QObject):
    """One template at a time. A sample is copied at its first edit; saves of one visit are one."""

    opened = Signal()
    """Another template is the one being written."""
    changed = Signal()
    """It reads differently now (not yet kept)."""
    named = Signal()
    """It was given another name when it was kept."""
    stored = Signal(int)
    """It was kept under this id."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._place = _Place(0)
        self._dirty = False
        self.template: LetterTemplate | None = None
        self.origin = ""
        """The name of the sample it was made from, "" when from none."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEPT_AFTER)
        self._soon.timeout.connect(self.save)

    @property
    def name(self) -> str:
        """Its name, "" when none is open."""
        return self.template.name if self.template is not None else ""

    @property
    def template_id(self) -> int:
        """The id it is kept under, 0 for a sample nobody changed."""
        return self._place.id

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not kept."""
        return self._dirty

    def open(self, entry: TemplateEntry) -> None:
        """Go to another template; what was typed in this one is kept first."""
        self.save()
        self._place = _Place(entry.id)
        self.template = entry.template
        self.origin = entry.name if entry.sample else ""
        self.opened.emit()

    def close(self) -> None:
        """Nothing is open any more."""
        self.save()
        self._place, self.template, self.origin = _Place(0), None, ""
        self.opened.emit()

    def take(self, template: LetterTemplate) -> None:
        """The template reads like this now."""
        if template == self.template:
            return
        self.template = template
        self._dirty = True
        self._soon.start()
        self.changed.emit()

    def take_name(self, name: str) -> None:
        """It was kept under this name, which was free; the text goes on as it is."""
        if self.template is not None and self.template.name != name:
            self.template = replace(self.template, name=name)
            self.named.emit()

    def rename(self, name: str) -> None:
        """Give it another name, and keep it."""
        if self.template is not None and name.strip():
            self.take(replace(self.template, name=name.strip()))
            self.save()

    def end_visit(self) -> None:
        """Keep what was typed; what is typed from now on is a change and a version of its own."""
        self.save()
        place = self._place

        def end() -> None:
            place.visit = None

        if not self._context.workspace.read_only:
            self._context.jobs.write(end, owner=self)

    def save(self) -> None:
        """Keep what was typed."""
        self._soon.stop()
        if not self._dirty or self.template is None or self._context.workspace.read_only:
            return
        self._dirty = False
        place, template = self._place, self.template
        templates = self._context.workspace.letters.templates

        def stored(template_id: int) -> None:
            if self._place is place:
                self.stored.emit(template_id)

        self._context.jobs.write(lambda: _keep(templates, template, place), stored, owner=self)


def _keep(templates: LetterTemplates, template: LetterTemplate, place: _Place) -> int:
    """In the writer's lane: save, and remember where for the next save."""
    if not place.id:
        template = replace(template, name=templates.free_name(template.name))
    saved = templates.save(template, place.id, visit=place.visit)
    place.id = saved.id
    place.visit = saved.change_id or place.visit
    return saved.id
