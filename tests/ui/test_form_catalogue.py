"""Every stored field of the catalogue can be filled on the sheet, and the sheet has no other."""

from __future__ import annotations

from sme_crm.domain.fields import stored_fields
from sme_crm.ui.context import UiContext

# Stored fields that are not typed on the sheet, and where they come from.
_ELSEWHERE = {
    "kind": "chosen when the sheet is made", "photo": "the picture in the header",
    "lot_id": "the import", "household_id": "its own section",
    "deleted_at": "the trash", "phone.e164": "the number", "address.state": "the row's menu",
    "address.dead_reason": "the row's menu", "phone.state": "the row's menu",
    "email.state": "the row's menu", "web_page.state": "the row's menu",
    "employment.main": "the row's menu",
}  # fmt: skip


def test_the_sheet_has_every_stored_field(ui_context: UiContext) -> None:
    from sme_crm.ui.contacts.sheet import row_forms
    from sme_crm.ui.contacts.sheet.form_page import FormPage
    from sme_crm.ui.contacts.sheet.sections import NotesSection, ScalarSection
    from sme_crm.ui.contacts.sheet.suggestions import Suggestions

    page = FormPage(Suggestions(ui_context))
    shown = {key for section in page.findChildren(ScalarSection) for key in section.boxes}
    if page.findChildren(NotesSection):
        shown.add("notes")
    forms = (
        row_forms.ADDRESS,
        row_forms.PHONE,
        row_forms.EMAIL,
        row_forms.WEB_PAGE,
        row_forms.EMPLOYMENT,
        row_forms.CONSENT,
    )
    for form in forms:
        shown |= {f"{form.entity}.{part.attribute}" for part in form.parts}
    page.deleteLater()
    stored = {field.key for field in stored_fields()}
    assert stored - shown == set(_ELSEWHERE)
    assert shown - stored == set()
