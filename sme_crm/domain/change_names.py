"""The names of changes in words: what a key of the journal says to a person.

A name has two texts: for one contact (or thing) and for several. `{count}` is the number of
contacts, other placeholders are the details that the unit of work recorded (counts and names of
the user's own groups and files, never of people).
"""

from __future__ import annotations

from collections.abc import Mapping

from sme_crm.domain.campaigns.campaign_texts import CAMPAIGN_CHANGES
from sme_crm.domain.campaigns.plan_texts import PLAN_CHANGES
from sme_crm.domain.campaigns.return_texts import RETURN_CHANGES
from sme_crm.domain.change_name import ChangeName
from sme_crm.domain.change_name import said_alike as _same
from sme_crm.domain.sales.change_names import ORDER_CHANGES, PIPELINE_CHANGES
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

CONTEXT = "ChangeNames"


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
    "contact.erase": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Contact erased for good"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} contacts erased for good"),
        "trash",
    ),
    "contact.merge": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Duplicate merged"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} duplicates merged"),
        "duplicates",
    ),
    "contact.unmerge": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Merged contact taken apart again"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} merged contacts taken apart again"),
        "restore",
    ),
    "distinct.add": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Not a duplicate: noted"),
        QT_TRANSLATE_NOOP("ChangeNames", "Not duplicates: {count} contacts noted"),
        "duplicates",
    ),
    "distinct.remove": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Not a duplicate: forgotten"),
        QT_TRANSLATE_NOOP("ChangeNames", "Not duplicates: {count} contacts forgotten"),
        "duplicates",
    ),
    "household.create": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Household made"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} households made"),
        "household",
    ),
    "household.edit": _same(QT_TRANSLATE_NOOP("ChangeNames", "Household edited"), "household"),
    "household.dissolve": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Household dissolved"), "household"
    ),
    "care.repair": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Data put right in one sheet"),
        QT_TRANSLATE_NOOP("ChangeNames", "Data put right in {count} sheets"),
        "check",
    ),
    "care.verify": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Address verified"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} addresses verified"),
        "check",
    ),
    "care.dead": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Address marked as dead"),
        QT_TRANSLATE_NOOP("ChangeNames", "Addresses of {count} contacts marked as dead"),
        "blocked",
    ),
    "care.good": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Address marked as good again"),
        QT_TRANSLATE_NOOP("ChangeNames", "Addresses of {count} contacts marked as good again"),
        "check",
    ),
    "contact.import": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Contacts imported"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} contacts imported"),
        "import",
    ),
    "mapping.rename": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Import mapping {mapping} named"), "columns"
    ),
    "mapping.edit": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Import mapping {mapping} edited"), "columns"
    ),
    "mapping.delete": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Import mapping {mapping} deleted"), "trash"
    ),
    "mapping.take_in": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Import mapping {mapping} taken in"), "columns"
    ),
    "history.note": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Note written"),
        QT_TRANSLATE_NOOP("ChangeNames", "Note written for {count} contacts"),
        "note",
    ),
    "history.call": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Call noted"),
        QT_TRANSLATE_NOOP("ChangeNames", "Call noted for {count} contacts"),
        "phone",
    ),
    "history.letter": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Letter noted"),
        QT_TRANSLATE_NOOP("ChangeNames", "Letter noted for {count} contacts"),
        "letters",
    ),
    "history.email": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "E-mail noted"),
        QT_TRANSLATE_NOOP("ChangeNames", "E-mail noted for {count} contacts"),
        "mail",
    ),
    "history.meeting": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Meeting noted"),
        QT_TRANSLATE_NOOP("ChangeNames", "Meeting noted for {count} contacts"),
        "calendar",
    ),
    "history.visit": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Visit noted"),
        QT_TRANSLATE_NOOP("ChangeNames", "Visit noted for {count} contacts"),
        "pin",
    ),
    "history.fax": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Fax noted"),
        QT_TRANSLATE_NOOP("ChangeNames", "Fax noted for {count} contacts"),
        "printer",
    ),
    "history.sms": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "SMS noted"),
        QT_TRANSLATE_NOOP("ChangeNames", "SMS noted for {count} contacts"),
        "mobile",
    ),
    "history.sale": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Sale noted"),
        QT_TRANSLATE_NOOP("ChangeNames", "Sale noted for {count} contacts"),
        "euro",
    ),
    "history.other": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Entry added to the history"),
        QT_TRANSLATE_NOOP("ChangeNames", "Entry added to the history of {count} contacts"),
        "history",
    ),
    "history.edit": _same(QT_TRANSLATE_NOOP("ChangeNames", "History entry edited"), "history"),
    "history.delete": _same(QT_TRANSLATE_NOOP("ChangeNames", "History entry deleted"), "history"),
    "document.add": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Document added"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} documents added"),
        "document",
    ),
    "document.remove": _same(QT_TRANSLATE_NOOP("ChangeNames", "Document removed"), "document"),
    "group.create": _same(QT_TRANSLATE_NOOP("ChangeNames", "Group created {name}"), "groups"),
    "group.edit": _same(QT_TRANSLATE_NOOP("ChangeNames", "Group edited {name}"), "groups"),
    "group.delete": _same(QT_TRANSLATE_NOOP("ChangeNames", "Group deleted {name}"), "groups"),
    "group.duplicate": _same(QT_TRANSLATE_NOOP("ChangeNames", "Group duplicated {name}"), "groups"),
    "group.snapshot": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Group frozen as a list {name}"), "groups"
    ),
    "group.add_members": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Contact added to the group {name}"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} contacts added to the group {name}"),
        "groups",
    ),
    "group.remove_members": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Contact taken out of the group {name}"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} contacts taken out of the group {name}"),
        "groups",
    ),
    "lot.create": _same(QT_TRANSLATE_NOOP("ChangeNames", "Address file added {name}"), "inbox"),
    "lot.edit": _same(QT_TRANSLATE_NOOP("ChangeNames", "Address file edited {name}"), "inbox"),
    "lot.delete": _same(QT_TRANSLATE_NOOP("ChangeNames", "Address file deleted {name}"), "inbox"),
    "lot.use": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Use of an address file noted {name}"), "inbox"
    ),
    "lot.use_remove": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Use of an address file taken out"), "inbox"
    ),
    "lot.check": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Offer checked against the base {name}"), "inbox"
    ),
    "lot.loan": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Address passed on to {name}"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} addresses passed on to {name}"),
        "export",
    ),
    "lot.seed": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Trap address marked"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} trap addresses marked"),
        "target",
    ),
    "lot.unseed": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Trap address made an ordinary contact again"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} trap addresses made ordinary contacts again"),
        "target",
    ),
    "call.note": _same(QT_TRANSLATE_NOOP("ChangeNames", "Call written down"), "phone"),
    "call.missed": _same(QT_TRANSLATE_NOOP("ChangeNames", "Missed call noted"), "phone"),
    "task.create": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Task added"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} tasks added"),
        "tasks",
    ),
    "task.edit": _same(QT_TRANSLATE_NOOP("ChangeNames", "Task edited"), "tasks"),
    "task.bulk_edit": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Task edited"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} tasks edited at once"),
        "tasks",
    ),
    "task.postpone": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Task postponed"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} tasks postponed"),
        "clock",
    ),
    "task.move": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Task moved"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} tasks moved"),
        "calendar",
    ),
    "task.complete": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Task done"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} tasks done"),
        "check",
    ),
    "task.drop": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Task dropped"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} tasks dropped"),
        "blocked",
    ),
    "task.reopen": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Task opened again"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} tasks opened again"),
        "restore",
    ),
    "task.delete": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Task deleted"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} tasks deleted"),
        "trash",
    ),
    "task_document.add": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Document added to a task"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} documents added to a task"),
        "document",
    ),
    "task_document.remove": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Document of a task removed"), "document"
    ),
    "task_filter.save": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "List of tasks kept {name}"), "filter"
    ),
    "task_filter.delete": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "List of tasks forgotten"), "filter"
    ),
    "activity_kind.create": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Kind of task added {name}"), "tag"
    ),
    "activity_kind.edit": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Kind of task edited {name}"), "tag"
    ),
    "activity_kind.move": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Kind of task moved {name}"), "tag"
    ),
    "activity_kind.delete": _same(QT_TRANSLATE_NOOP("ChangeNames", "Kind of task deleted"), "tag"),
    "series.create": _same(QT_TRANSLATE_NOOP("ChangeNames", "Series created {name}"), "repeat"),
    "series.edit": _same(QT_TRANSLATE_NOOP("ChangeNames", "Series edited {name}"), "repeat"),
    "series.delete": _same(QT_TRANSLATE_NOOP("ChangeNames", "Series deleted {name}"), "trash"),
    "series.start": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Series {name} started for one contact"),
        QT_TRANSLATE_NOOP("ChangeNames", "Series {name} started for {count} contacts"),
        "repeat",
    ),
    "series.move": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Series {name} moved to another day"), "repeat"
    ),
    "series.stop": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Series stopped for one contact"),
        QT_TRANSLATE_NOOP("ChangeNames", "Series stopped for {count} contacts"),
        "blocked",
    ),
    "series.refuse": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Proposal of the series {name} refused"),
        QT_TRANSLATE_NOOP("ChangeNames", "Series {name} refused for {count} contacts"),
        "blocked",
    ),
    "letter.print": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Letter printed {template}"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} letters printed {template}"),
        "letters",
    ),
    "label.print": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Label with an answer code printed: {sheet}"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} labels with answer codes printed: {sheet}"),
        "label",
    ),
    "printed_line.edit": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Address lines as printed changed"),
        QT_TRANSLATE_NOOP("ChangeNames", "Address lines as printed of {count} contacts changed"),
        "envelope",
    ),
    "template.create": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Letter template created"), "template"
    ),
    "template.edit": _same(QT_TRANSLATE_NOOP("ChangeNames", "Letter template edited"), "template"),
    "template.restore": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Letter template put back to an earlier version"),
        "template",
    ),
    "template.import": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Letter template taken in from a file"), "template"
    ),
    "template.delete": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Letter template deleted"), "template"
    ),
    "label_sheet.create": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Label sheet “{name}” added"), "label"
    ),
    "label_sheet.edit": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Label sheet “{name}” edited"), "label"
    ),
    "label_sheet.delete": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Label sheet “{name}” deleted"), "label"
    ),
    "custom_field.create": _same(QT_TRANSLATE_NOOP("ChangeNames", "Own field added"), "tag"),
    "custom_field.edit": _same(QT_TRANSLATE_NOOP("ChangeNames", "Own field edited"), "tag"),
    "custom_field.delete": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Own field deleted with its values"), "tag"
    ),
    "staff.create": _same(QT_TRANSLATE_NOOP("ChangeNames", "Staff member added"), "person"),
    "staff.edit": _same(QT_TRANSLATE_NOOP("ChangeNames", "Staff member edited"), "person"),
    "appointment.create": _same(QT_TRANSLATE_NOOP("ChangeNames", "Appointment made"), "calendar"),
    "appointment.edit": _same(QT_TRANSLATE_NOOP("ChangeNames", "Appointment edited"), "calendar"),
    "appointment.move": _same(QT_TRANSLATE_NOOP("ChangeNames", "Appointment moved"), "calendar"),
    "appointment.delete": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Appointment deleted"), "calendar"
    ),
    "closure.edit": _same(QT_TRANSLATE_NOOP("ChangeNames", "Closure of the company"), "calendar"),
    "closure.delete": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Closure of the company deleted"), "calendar"
    ),
    "calendar.import": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Calendar imported"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} entries of calendars imported"),
        "import",
    ),
    "category.edit": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Category of appointments edited"), "tag"
    ),
    "category.delete": _same(
        QT_TRANSLATE_NOOP("ChangeNames", "Category of appointments deleted"), "tag"
    ),
    **PIPELINE_CHANGES,
    **ORDER_CHANGES,
    **PLAN_CHANGES,
    **CAMPAIGN_CHANGES,
    **RETURN_CHANGES,
    "settings.edit": _same(QT_TRANSLATE_NOOP("ChangeNames", "Settings changed"), "settings"),
    "sample.create": _same(QT_TRANSLATE_NOOP("ChangeNames", "Sample business made"), "book"),
    "undo": _same(QT_TRANSLATE_NOOP("ChangeNames", "Change undone"), "undo"),
    "redo": _same(QT_TRANSLATE_NOOP("ChangeNames", "Change made again"), "redo"),
}
_UNKNOWN = _same(QT_TRANSLATE_NOOP("ChangeNames", "Other change"), "changes")


def change_name(key: str) -> ChangeName:
    """The words for a change's key; a key of a newer program gets a general one."""
    return CHANGE_NAMES.get(key, _UNKNOWN)


def fill_change_name(
    template: str, details: Mapping[str, object], count_text: str, quoted: str = "“{}”"
) -> str:
    """Put `details` and the count (already written as the language does) into a text.

    Names are put into `quoted`, the quotation marks of the language. A detail that the journal
    does not hold leaves its place empty: an old change must always be readable.
    """
    return " ".join(template.format_map(_Filling(details, count_text, quoted)).split())


class _Filling(dict[str, object]):
    """The values of the placeholders; names in quotes, an unknown one is empty."""

    def __init__(self, details: Mapping[str, object], count_text: str, quoted: str) -> None:
        super().__init__(
            {
                key: quoted.format(value)
                for key, value in details.items()
                if isinstance(value, str) and value
            }
        )
        self["count"] = count_text

    def __missing__(self, key: str) -> str:
        return ""
