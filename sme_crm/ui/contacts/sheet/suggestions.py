"""Suggestions while one types: existing companies and contacts, towns and postal codes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sme_crm.domain.contact import INDIVIDUAL, ORGANIZATION, ContactRow
from sme_crm.domain.geography import Commune, communes_of, find_communes
from sme_crm.ui.forms.suggesting_editor import SuggestingEditor, Suggestion
from sme_crm.ui.jobs.latest_read import LatestRead

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_MOST = 8
Find = Callable[[str], list[Suggestion]]


class Suggestions(QObject):
    """Answers what suggesting editors ask, in a reading worker; only the last question counts."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._latest = LatestRead(context.jobs)

    def serve(self, key: str, editor: SuggestingEditor) -> None:
        """Answer the questions of an editor of the field `key`."""
        finders: dict[str, Find] = {
            "employment.organization": self._find_organizations,
            "relation.other": self._find_contacts,
            "household.member": self._find_people,
            "address.postal_code": lambda text: find_towns(text, by_code=True),
            "address.locality": lambda text: find_towns(text, by_code=False),
        }
        find = finders[key]
        editor.wanted.connect(lambda text: self._answer(editor, text, find))

    def fill_town(self, postal_code: str, done: Callable[[str], object], owner: QObject) -> None:
        """Tell the one town of a postal code; nothing is told when there are several or none."""

        def work() -> str:
            found = communes_of("".join(postal_code.split()))
            return found[0].name if len(found) == 1 else ""

        self._context.jobs.read(work, lambda town: done(town) if town else None, owner=owner)

    def _answer(self, editor: SuggestingEditor, text: str, find: Find) -> None:
        self._latest.ask(
            lambda: find(text), lambda found: editor.suggest(text, found), owner=editor
        )

    def _find_organizations(self, text: str) -> list[Suggestion]:
        rows = self._context.workspace.search.type_ahead(text, 60)
        return [_of_contact(row) for row in rows if row.kind == ORGANIZATION][:_MOST]

    def _find_people(self, text: str) -> list[Suggestion]:
        rows = self._context.workspace.search.type_ahead(text, 60)
        return [_of_contact(row) for row in rows if row.kind == INDIVIDUAL][:_MOST]

    def _find_contacts(self, text: str) -> list[Suggestion]:
        return [_of_contact(row) for row in self._context.workspace.search.type_ahead(text, _MOST)]


def _of_contact(row: ContactRow) -> Suggestion:
    told = [row.organization if row.organization != row.formatted_name else "", row.locality]
    return Suggestion(
        row.formatted_name, " · ".join([row.formatted_name, *filter(None, told)]), row.id
    )


def find_towns(text: str, by_code: bool) -> list[Suggestion]:
    """Towns by the beginning of their name or postal code; the data is (postal code, town)."""
    if by_code and not text.replace(" ", "").isdigit():
        return []
    found: list[Suggestion] = []
    for commune in find_communes(text.replace(" ", "") if by_code else text, _MOST):
        for code in _codes(commune, text if by_code else ""):
            shown = f"{code} {commune.name}"
            found.append(Suggestion(code if by_code else commune.name, shown, (code, commune.name)))
    return found[:_MOST]


def _codes(commune: Commune, begin: str) -> list[str]:
    wanted = begin.replace(" ", "")
    return [code for code in commune.postal_codes if code.startswith(wanted)][:3]
