"""The words of refused commands: what a command got and cannot use, what it did not find."""

from __future__ import annotations

from sme_crm.domain.campaigns.campaign_texts import CAMPAIGN_NOT_FOUND, CAMPAIGN_REFUSED
from sme_crm.domain.campaigns.plan_texts import PLAN_NOT_FOUND, PLAN_REFUSED
from sme_crm.domain.campaigns.return_texts import RETURN_NOT_FOUND, RETURN_REFUSED
from sme_crm.domain.error_sentences import CHECK_INPUT, CHOOSE_NAME, DATA_SAFE, TRY_AGAIN, ErrorText
from sme_crm.domain.print_error_texts import REFUSED_PRINTS
from sme_crm.domain.sales.error_texts import PIPELINE_NOT_FOUND, PIPELINE_REFUSED
from sme_crm.domain.sales.order_error_texts import ORDER_NOT_FOUND, ORDER_REFUSED
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

_SEE_GROUPS = QT_TRANSLATE_NOOP("ErrorTexts", "Look into the list of groups.")
_SEE_CHANGES = QT_TRANSLATE_NOOP("ErrorTexts", "Look into the list of changes.")
_SEE_TEMPLATES = QT_TRANSLATE_NOOP("ErrorTexts", "Look into the list of templates.")
_SEE_TRASH = QT_TRANSLATE_NOOP("ErrorTexts", "Look into the trash or the list of changes.")
_NEWEST = QT_TRANSLATE_NOOP("ErrorTexts", "Install the newest version of SME CRM.")
_CORRECT_CRITERIA = QT_TRANSLATE_NOOP("ErrorTexts", "Correct the criteria of the group.")
_TEMPLATE_DAMAGED = QT_TRANSLATE_NOOP("ErrorTexts", "Begin again from a sample template.")
_OUR_FAULT = QT_TRANSLATE_NOOP(
    "ErrorTexts", "This is a fault of the program: save a report and send it to us."
)
_UNREADABLE_SERIES = QT_TRANSLATE_NOOP("ErrorTexts", "The file holds no series of activities.")
_SERIES_AGAIN = QT_TRANSLATE_NOOP(
    "ErrorTexts", "Have it exported again, or begin from a sample series."
)
_UNREADABLE_TEMPLATE = QT_TRANSLATE_NOOP("ErrorTexts", "The template cannot be read.")
_UNREADABLE_CRITERIA = QT_TRANSLATE_NOOP("ErrorTexts", "The criteria of the group cannot be read.")
_UNKNOWN_CONDITION = QT_TRANSLATE_NOOP(
    "ErrorTexts", "A condition of the template cannot be understood."
)


def _safe(happened: str, remedy: str) -> ErrorText:
    """A command that was refused before it wrote anything."""
    return ErrorText(happened, DATA_SAFE, remedy)


NOT_FOUND: dict[str, ErrorText] = {
    **PIPELINE_NOT_FOUND,
    **ORDER_NOT_FOUND,
    **PLAN_NOT_FOUND,
    **CAMPAIGN_NOT_FOUND,
    **RETURN_NOT_FOUND,
    "contact": _safe(QT_TRANSLATE_NOOP("ErrorTexts", "There is no contact “{name}”."), _SEE_TRASH),
    "group": _safe(QT_TRANSLATE_NOOP("ErrorTexts", "There is no group “{name}”."), _SEE_GROUPS),
    "activity_kind": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is no kind of task “{name}”."), _SEE_CHANGES
    ),
    "template": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is no template “{name}”."), _SEE_TEMPLATES
    ),
    "template_version": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This version of the template is not there any more."),
        _SEE_TEMPLATES,
    ),
    "sheet": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is no label sheet “{name}”."),
        QT_TRANSLATE_NOOP("ErrorTexts", "See: list sheets."),
    ),
    "envelope": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is no envelope “{name}”."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Use DL, C6/5, C6, C5 or C4."),
    ),
    "mapping": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "No columns are remembered under the name “{name}”."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Import once in the window and remember the columns."),
    ),
    "lot": _safe(QT_TRANSLATE_NOOP("ErrorTexts", "There is no address file {name}."), _SEE_CHANGES),
    "change": _safe(QT_TRANSLATE_NOOP("ErrorTexts", "There is no change {name}."), _SEE_CHANGES),
    "report": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is no report “{name}”."),
        QT_TRANSLATE_NOOP("ErrorTexts", "See which reports there are: list reports."),
    ),
    "repair": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is no repair “{name}”."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose a repair on the screen of data care."),
    ),
    "document": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This document is not there any more."), _SEE_CHANGES
    ),
    "field": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This field of your own is not there any more."),
        _SEE_CHANGES,
    ),
    "merge_field": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "No field is meant by “{name}”."),
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "Give the name of one of your own fields, or a key like contact.phone."
        ),
    ),
    "letter": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This letter cannot be made again: its text is gone."),
        _SEE_CHANGES,
    ),
    "letter_of_run": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "No letter of this mailing is meant by “{name}”."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Give the number of a page, or how the name begins."),
    ),
    "task": _safe(QT_TRANSLATE_NOOP("ErrorTexts", "There is no task {name}."), _SEE_CHANGES),
    "appointment": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This appointment is not in the agenda any more."),
        _SEE_CHANGES,
    ),
    "closure": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This closure is not there any more."), _SEE_CHANGES
    ),
    "series": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is no series “{name}”."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Look into the list of series."),
    ),
    "series_run": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This run of a series is not there any more."),
        _SEE_CHANGES,
    ),
    "nothing_to_undo": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is nothing to undo."), _SEE_CHANGES
    ),
    "nothing_to_redo": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is nothing to do again."), _SEE_CHANGES
    ),
    "household": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This household is not there any more."), _SEE_CHANGES
    ),
    "merge": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This merged contact stands on its own again already."),
        _SEE_CHANGES,
    ),
    "": _safe(QT_TRANSLATE_NOOP("ErrorTexts", "This is not there any more."), _SEE_TRASH),
}

INVALID_INPUT: dict[str, ErrorText] = {
    **REFUSED_PRINTS,
    "name_missing": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "A name is missing."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Type a name."),
    ),
    "organization_missing": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The name of the company is missing."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Type the name of the company."),
    ),
    "agenda_time": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{value}” is no day and no time."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Type a day, or a day and a time."),
    ),
    "agenda_order": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "An appointment cannot end before it starts."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose a later end."),
    ),
    "agenda_subject": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The appointment says nothing yet."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Say what it is about."),
    ),
    "agenda_value": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{value}” cannot be kept for an appointment."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose one of those offered."),
    ),
    "agenda_zone": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "Nobody knows a time zone “{value}”."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose one such as Europe/Paris."),
    ),
    "unknown_region": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "No public holidays are known for “{region}”."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose one of those offered."),
    ),
    "no_working_day": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "A week needs a working day."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Leave one day of the week to work on."),
    ),
    "capacity": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "{value} tasks a day cannot be."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Give a number from 0 (no limit) to {most}."),
    ),
    "closure_order": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The closure ends before it begins."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose a later last day."),
    ),
    "category_exists": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is already a category “{name}”."), CHOOSE_NAME
    ),
    "category_color": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The colour “{color}” is not offered."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose one of those offered."),
    ),
    "lot_exists": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is already an address file “{name}”."), CHOOSE_NAME
    ),
    "lot_value": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{value}” cannot be kept for an address file."),
        CHECK_INPUT,
    ),
    "lot_purpose_missing": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "What the addresses are used for is missing."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Say what for: it is the proof of what was done."),
    ),
    "lot_recipient_missing": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "Who gets the addresses is missing."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Name the recipient: you must be able to tell."),
    ),
    "lot_nobody_agreed": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "None of these contacts agreed to being passed on."),
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "Note their consent for the channel “Passing on to partners” first."
        ),
    ),
    "lot_has_contacts": _safe(
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "Contacts came from the address file “{name}”: it tells their source."
        ),
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "Undo its import first, or keep it with the state “Declined”."
        ),
    ),
    "field_exists": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is already a field of this name."), CHOOSE_NAME
    ),
    "not_a_number": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This field takes a number."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Type digits only."),
    ),
    "household_alone": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "It takes two people to make a household."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose at least two people."),
    ),
    "household_people": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "Only people who are not in the trash make a household."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Leave out companies and contacts in the trash."),
    ),
    "merge_alone": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "It takes two contacts to merge."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose at least two contacts."),
    ),
    "merge_kinds": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "A person and a company cannot be merged."),
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "Correct the kind of one of them, or enter the company as employer."
        ),
    ),
    "merge_trash": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "One of the contacts is in the trash."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Take it out of the trash first, or leave it there."),
    ),
    "merge_twice": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "A contact is among the duplicates of two others."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Merge one of the two first, then look again."),
    ),
    "merge_survivor": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The contact to keep is not among those to merge."),
        _OUR_FAULT,
    ),
    "merge_choice": _safe(
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "The value chosen for “{field}” is of none of these contacts."
        ),
        _OUR_FAULT,
    ),
    "merge_rule": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The rule “{rule}” is not known."), _OUR_FAULT
    ),
    "duplicate_thresholds": _safe(
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "What is sure must be at least as likely as what is shown to review."
        ),
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose other thresholds."),
    ),
    "merge_entry": _safe(
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "This entry keeps what a merged contact was: it stays as it is."
        ),
        QT_TRANSLATE_NOOP("ErrorTexts", "Take the merge apart instead."),
    ),
    "already_undone": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This change is undone already."), _SEE_CHANGES
    ),
    "erased_for_good": _safe(
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "The contacts of this change were erased for good: nothing is left of it."
        ),
        QT_TRANSLATE_NOOP("ErrorTexts", "Other changes can be undone as before."),
    ),
    "not_undone": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This change was not undone: it cannot be done again."),
        _SEE_CHANGES,
    ),
    "group_cycle": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "A group cannot contain itself, not even through others."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose another group."),
    ),
    "group_not_dynamic": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This group has a list of members, not criteria."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Make a dynamic group for criteria."),
    ),
    "group_not_static": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The members of this group follow from its criteria."),
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "Change its criteria, or put the contacts into another group."
        ),
    ),
    "criteria_field": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The criteria name a field that is not there any more."),
        _CORRECT_CRITERIA,
    ),
    "criteria_operator": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "A criterion compares its field in a way it cannot be."),
        _CORRECT_CRITERIA,
    ),
    "criteria_values": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "A criterion lacks its value, or the value does not fit."),
        _CORRECT_CRITERIA,
    ),
    "criteria_too_large": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The group has more than {most} criteria."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Make several groups and combine them."),
    ),
    "criteria_unreadable": _safe(_UNREADABLE_CRITERIA, _CORRECT_CRITERIA),
    "criteria_newer": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The group was made by a newer version of SME CRM."),
        _NEWEST,
    ),
    "too_many_contacts": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "A data file holds at most {limit} contacts."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Import fewer rows."),
    ),
    "unknown_target": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The mapping names “{target}”, which is no field."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose the fields of the columns again."),
    ),
    "mapping_file": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” is no mapping that can be read."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Ask for the file again; its name ends in .smemap."),
    ),
    "mapping_newer": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” was made by a newer version of SME CRM."),
        _NEWEST,
    ),
    "mapping_name": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "A mapping needs a name."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Type one, the supplier's for example."),
    ),
    "unknown_export_format": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{format}” is no format of export."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose one of these: {known}."),
    ),
    "unknown_column": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is no column “{column}” to export."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Use the words of the fields, or the name of a saved set."),
    ),
    "no_such_column": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "No file has a column “{column}” with something in it."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Write the heading as it stands in the file."),
    ),
    "unknown_encoding": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The encoding “{encoding}” is not known."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Try utf-8, cp1252 or iso-8859-15."),
    ),
    "document_too_large": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” is larger than {megabytes} MB."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Make it smaller, or keep it in a folder of your own."),
    ),
    "photo_too_large": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The photo is larger than {megabytes} MB."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Make it smaller."),
    ),
    "image_unreadable": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The image cannot be read."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose a PNG or JPEG image."),
    ),
    "picture_too_large": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "A picture is larger than {megabytes} MB."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Make it smaller."),
    ),
    "template_json": _safe(_UNREADABLE_TEMPLATE, _TEMPLATE_DAMAGED),
    "template_format": _safe(_UNREADABLE_TEMPLATE, _TEMPLATE_DAMAGED),
    "template_block": _safe(_UNREADABLE_TEMPLATE, _TEMPLATE_DAMAGED),
    "template_value": _safe(_UNREADABLE_TEMPLATE, _TEMPLATE_DAMAGED),
    "template_depth": _safe(_UNREADABLE_TEMPLATE, _TEMPLATE_DAMAGED),
    "template_condition": _safe(_UNKNOWN_CONDITION, _TEMPLATE_DAMAGED),
    "template_newer": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The template was made by a newer version of SME CRM."),
        _NEWEST,
    ),
    "subject_missing": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "A task needs a few words that say what is to be done."),
        CHECK_INPUT,
    ),
    "task_value": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{value}” cannot stand in a task."), CHECK_INPUT
    ),
    "task_closed": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "Task {name} is closed already."), CHECK_INPUT
    ),
    "advised_hours": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{value}” are no hours."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Write them like 9–12, 14–18."),
    ),
    "activity_kind_exists": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is a kind of task “{name}” already."), CHECK_INPUT
    ),
    "series_json": _safe(_UNREADABLE_SERIES, _SERIES_AGAIN),
    "series_format": _safe(_UNREADABLE_SERIES, _SERIES_AGAIN),
    "series_newer": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The series was made by a newer version of SME CRM."),
        _NEWEST,
    ),
    "series_value": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "A value of the series cannot be used: {where}."),
        CHECK_INPUT,
    ),
    "series_too_long": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "A series has at most {most} steps."), CHECK_INPUT
    ),
    "series_empty": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This series has no steps yet."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Add a step first."),
    ),
    "series_nobody": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "Nobody of the selection can get a step of this series."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose other contacts or a later day."),
    ),
    "recurrence_rule": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The repetition “{rule}” cannot be understood."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose again how often it repeats."),
    ),
    "base_keeps_changing": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The contacts kept changing during the import."),
        TRY_AGAIN,
    ),
    "not_staged": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The rejected rows are known after the dry run only."),
        _OUR_FAULT,
    ),
    "unknown_option": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The option “{option}” is not known."), _OUR_FAULT
    ),
    "not_ordered": _safe(QT_TRANSLATE_NOOP("ErrorTexts", "These rows have no order."), _OUR_FAULT),
    "unknown_kind": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The kind “{kind}” is not known."), _OUR_FAULT
    ),
    "unknown_direction": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The direction “{direction}” is not known."), _OUR_FAULT
    ),
    "unknown_field": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The field “{field}” is not known."), _OUR_FAULT
    ),
    "unknown_setting": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The setting “{key}” is not known."), _OUR_FAULT
    ),
    **PIPELINE_REFUSED,
    **ORDER_REFUSED,
    **PLAN_REFUSED,
    **CAMPAIGN_REFUSED,
    **RETURN_REFUSED,
    "": _safe(QT_TRANSLATE_NOOP("ErrorTexts", "This cannot be used as it is."), CHECK_INPUT),
}
