"""The names of changes in words: what a key of the journal says to a person.

A name has two texts: for one contact (or thing) and for several. `{count}` is the number of
contacts, other placeholders are the details that the unit of work recorded (counts and names of
the user's own groups and files, never of people).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sme_crm.domain.translation import QT_TRANSLATE_NOOP

CONTEXT = "ChangeNames"


@dataclass(frozen=True, slots=True)
class ChangeName:
    """The two texts of a change, and the icon that stands before it."""

    one: str
    many: str
    icon: str = "edit"


def _same(text: str, icon: str) -> ChangeName:
    """A change that is said the same way whatever the number of contacts."""
    return ChangeName(text, text, icon)


CHANGE_NAMES: dict[str, ChangeName] = {
    "contact.create": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Contact created"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} contacts created"),
        "plus",
    ),
    "contact.edit": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Sheet edited"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} sheets edited"),
        "edit",
    ),
    "contact.bulk_edit": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Contact edited"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} contacts edited at once"),
        "edit",
    ),
    "contact.trash": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Contact put into the trash"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} contacts put into the trash"),
        "trash",
    ),
    "contact.restore": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Contact taken back from the trash"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} contacts taken back from the trash"),
        "restore",
    ),
    "import.run": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "1 contact imported"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} contacts imported"),
        "import",
    ),
    "group.create": _same(QT_TRANSLATE_NOOP("ChangeNames", "Group “{name}” made"), "groups"),
    "group.edit": _same(QT_TRANSLATE_NOOP("ChangeNames", "Group “{name}” edited"), "groups"),
    "group.nest": _same(QT_TRANSLATE_NOOP("ChangeNames", "Group “{name}” moved"), "groups"),
    "group.duplicate": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Group duplicated as “{name}”"), "groups"
    ),
    "group.snapshot": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Members of a group kept as “{name}”"), "groups"
    ),
    "group.delete": _same(QT_TRANSLATE_NOOP("ChangeNames", "Group “{name}” deleted"), "trash"),
    "group.add_members": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Contact put into “{name}”"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} contacts put into “{name}”"),
        "groups",
    ),
    "group.remove_members": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Contact taken out of “{name}”"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} contacts taken out of “{name}”"),
        "groups",
    ),
    "undo": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Change undone"),
        QT_TRANSLATE_NOOP("ChangeNames", "Change undone, {count} contacts taken back"),
        "undo",
    ),
    "redo": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Change made again"),
        QT_TRANSLATE_NOOP("ChangeNames", "Change made again, {count} contacts"),
        "redo",
    ),
}
_UNKNOWN = _same(QT_TRANSLATE_NOOP("ChangeNames", "Other change"), "changes")


def change_name(key: str) -> ChangeName:
    """The words for a change's key; a key of a newer program gets a general one."""
    return CHANGE_NAMES.get(key, _UNKNOWN)


def fill_change_name(template: str, details: Mapping[str, object], count_text: str) -> str:
    """Put `details` and the count (already written as the language does) into a text.

    A detail that the journal does not hold leaves its place empty: an old change must always
    be readable.
    """
    return template.format_map(_Filling(details, count_text)).strip()


class _Filling(dict[str, object]):
    """The values of the placeholders; an unknown one is empty."""

    def __init__(self, details: Mapping[str, object], count_text: str) -> None:
        super().__init__(details)
        self["count"] = count_text

    def __missing__(self, key: str) -> str:
        return ""
