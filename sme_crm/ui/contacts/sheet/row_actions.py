"""What can be done with one row of a sheet: its menu."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from sme_crm.domain.contact import (
    Address,
    Consent,
    Email,
    Employment,
    Phone,
    Relation,
    WebPage,
)
from sme_crm.domain.dates import present_day
from sme_crm.domain.vocabulary import DEAD_REASONS
from sme_crm.ui.contacts.sheet.row_editor import RowEditor
from sme_crm.ui.labels import translated
from sme_crm.ui.theme.icons import icon

translate = QCoreApplication.translate


def fill_row_menu(menu: QMenu, editor: RowEditor) -> None:
    """Put the actions that make sense for the row of `editor` into its menu."""
    for child in menu.findChildren(QMenu):
        child.deleteLater()
    menu.clear()
    row = editor.row
    _add_opening(menu, editor)
    if editor.hides_parts():
        menu.addAction(
            icon("plus"), translate("SheetRows", "Show all fields"), editor.show_all_parts
        )
    if row.id and not editor.is_first and editor.form.ordered:
        menu.addAction(
            icon("star"),
            translate("SheetRows", "Make it the main one"),
            lambda: editor.main_wanted.emit(editor),
        )
    if isinstance(row, Employment) and row.id and not row.main:
        menu.addAction(
            icon("star"),
            translate("SheetRows", "Make it the main employer"),
            lambda: editor.main_wanted.emit(editor),
        )
    if row.id:
        _add_states(menu, editor)
    if isinstance(row, Consent) and row.channel:
        _add_withdrawal(menu, editor, row)
    menu.addSeparator()
    menu.addAction(
        icon("trash"),
        translate("SheetRows", "Remove this line"),
        lambda: editor.removed.emit(editor),
    )


def _add_opening(menu: QMenu, editor: RowEditor) -> None:
    row = editor.row
    if isinstance(row, Employment) and row.organization_id:
        organization_id = row.organization_id
        menu.addAction(
            icon("company"),
            translate("SheetRows", "Open this company"),
            lambda: editor.open_wanted.emit(organization_id),
        )
    elif isinstance(row, Relation) and row.other_id:
        other_id = row.other_id
        menu.addAction(
            icon("person"),
            translate("SheetRows", "Open this contact"),
            lambda: editor.open_wanted.emit(other_id),
        )
    elif isinstance(row, Phone) and row.id and row.kind != "fax":
        menu.addAction(
            icon("phone"),
            translate("SheetRows", "Dial this number"),
            lambda: editor.call_wanted.emit(row),
        )
    elif isinstance(row, Email) and row.id and row.state != "dead":
        menu.addAction(
            icon("mail"),
            translate("SheetRows", "Write an e-mail"),
            lambda: open_mail(row.address),
        )
    elif isinstance(row, WebPage) and row.id and row.url.startswith(("http://", "https://")):
        menu.addAction(
            icon("external"),
            translate("SheetRows", "Open this page"),
            lambda: QDesktopServices.openUrl(QUrl(row.url)),
        )


def open_mail(address: str) -> None:
    """Begin a message to an address in the mail program of this machine."""
    url = QUrl()
    url.setScheme("mailto")
    url.setPath(address)
    QDesktopServices.openUrl(url)


def _set_dead(editor: RowEditor, address: Address, reason: str) -> None:
    editor.set_row(replace(address, state="dead", dead_reason=reason))


def _add_withdrawal(menu: QMenu, editor: RowEditor, row: Consent) -> None:
    """What was said is kept for ever; that it was taken back is kept beside it."""
    if row.withdrawn_on:
        menu.addAction(
            icon("undo"),
            translate("SheetRows", "It holds again"),
            lambda: editor.set_row(replace(row, withdrawn_on=None)),
        )
        return
    today = present_day().isoformat()
    menu.addAction(
        icon("blocked" if row.decision == "consent" else "check"),
        translate("SheetRows", "Taken back today"),
        lambda: editor.set_row(replace(row, withdrawn_on=today)),
    )


def _add_states(menu: QMenu, editor: RowEditor) -> None:
    row = editor.row
    if not isinstance(row, Address | Phone | Email | WebPage):
        return
    if not isinstance(row, WebPage):
        today = present_day().isoformat()
        menu.addAction(
            icon("check"),
            translate("SheetRows", "Verified today"),
            lambda: editor.set_row(replace(row, verified_on=today)),
        )
    if row.state == "dead":
        alive = replace(row, state="good")
        if isinstance(alive, Address):
            alive = replace(alive, dead_reason="")
        menu.addAction(
            icon("undo"),
            translate("SheetRows", "It is good again"),
            lambda: editor.set_row(alive),
        )
    elif isinstance(row, Address):
        address = row
        reasons = menu.addMenu(icon("blocked"), translate("SheetRows", "Mail came back"))
        for key, label in DEAD_REASONS.items():
            reasons.addAction(
                translated("Vocabulary", label),
                partial(_set_dead, editor, address, key),
            )
    else:
        dead = replace(row, state="dead")
        menu.addAction(
            icon("blocked"),
            translate("SheetRows", "It is out of use"),
            lambda: editor.set_row(dead),
        )
