"""The head of a sheet: who it is, where, and what one does most with a contact."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sme_crm.domain.contact import ORGANIZATION, ContactSheet
from sme_crm.domain.vocabulary import CHANNELS, ENDS, STATUSES
from sme_crm.ui.contacts.sheet.photo import image_in
from sme_crm.ui.contacts.sheet.record import SheetRecord
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.theme.tokens import Tone
from sme_crm.ui.widgets.avatar import Avatar
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.chip import StatusChip
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.labels import ElidedLabel

STATUS_TONES = {
    "client": Tone.SUCCESS,
    "prospect": Tone.INFO,
    "former": Tone.NEUTRAL,
    "supplier": Tone.VIOLET,
    "partner": Tone.TEAL,
    "prescriber": Tone.PINK,
    "other": Tone.NEUTRAL,
}


class SheetHeader(QWidget):
    """Avatar, name, function and company, chips, main address, buttons."""

    note_wanted = Signal()
    call_wanted = Signal()
    letter_wanted = Signal()
    mail_wanted = Signal()
    photo_wanted = Signal()
    photo_removed = Signal()
    photo_pasted = Signal()
    photo_dropped = Signal(object)
    """A QImage or the Path of a picture."""
    delete_wanted = Signal()
    erase_wanted = Signal()
    full_page_wanted = Signal()

    def __init__(self, with_letters: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_photo = False
        self._chips: list[StatusChip] = []
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_16, size.SPACE_16, size.SPACE_16, size.SPACE_4)
        column.setSpacing(size.SPACE_12)
        top = QHBoxLayout()
        top.setSpacing(size.SPACE_12)
        self.avatar = Avatar("", 0, size.AVATAR_SIZE_LARGE)
        top.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(self._make_texts(), 1)
        top.addLayout(self._make_corner())
        column.addLayout(top)
        column.addWidget(self._make_buttons(with_letters))

    def _make_texts(self) -> QVBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        self.name = ElidedLabel("", TextRole.TITLE)
        self.place = ElidedLabel("", TextRole.BODY, "muted")
        self.address = ElidedLabel("", TextRole.SMALL, "muted")
        texts.addWidget(self.name)
        texts.addWidget(self.place)
        texts.addWidget(self.address)
        chips = QWidget()
        self._chip_line = FlowLayout(chips, size.SPACE_4)
        texts.addSpacing(size.SPACE_4)
        texts.addWidget(chips)
        return texts

    def _make_corner(self) -> QHBoxLayout:
        corner = QHBoxLayout()
        corner.setSpacing(0)
        self.more = IconButton("more", self.tr("More"))
        menu = QMenu(self.more)
        menu.aboutToShow.connect(lambda: self._fill_menu(menu))
        self.more.setMenu(menu)
        self.full_page = IconButton("external", self.tr("Show on the whole page"))
        self.full_page.clicked.connect(self.full_page_wanted)
        for button in (self.full_page, self.more):
            corner.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return corner

    def _make_buttons(self, with_letters: bool) -> QWidget:
        line = QWidget()
        self._button_line = line
        flow = FlowLayout(line)
        self.buttons: dict[str, Button] = {}
        wanted: list[tuple[str, str, str, Callable[[], object]]] = [
            ("note", "note", self.tr("&Note"), self.note_wanted.emit),
            ("call", "phone", self.tr("&Call"), self.call_wanted.emit),
            ("mail", "mail", self.tr("E-&mail"), self.mail_wanted.emit),
        ]
        if with_letters:
            wanted.append(("letter", "letters", self.tr("&Letter"), self.letter_wanted.emit))
        for key, picture, text, act in wanted:
            button = Button(text, picture)
            button.clicked.connect(lambda _checked=False, act=act: act())
            flow.addWidget(button)
            self.buttons[key] = button
        self.buttons["note"].setToolTip(self.tr("Write a note into the history"))
        self.buttons["call"].setToolTip(self.tr("Call, and write the call down (Ctrl+Shift+T)"))
        self.buttons["mail"].setToolTip(self.tr("Write with your mail program"))
        return line

    def set_read_only(self) -> None:
        """Offer only what writes nothing."""
        self.setAcceptDrops(False)
        for key in ("note", "call"):
            self.buttons[key].setEnabled(False)
        self.more.setEnabled(False)

    def set_full_page(self, full_page: bool) -> None:
        """Say whether the sheet has the page for itself: the button then goes back."""
        if full_page:
            self.full_page.set_icon("chevron-left", self.tr("Back to the list"))
        else:
            self.full_page.set_icon("external", self.tr("Show on the whole page"))

    def show_new(self, kind: str, title: str) -> None:
        """Head of a contact that is not made yet."""
        self.avatar.set_contact("", 0, "company" if kind == ORGANIZATION else "")
        self.avatar.set_photo(None)
        self.name.setText(title)
        self.place.setText("")
        self.address.setText("")
        self.place.hide()
        self.address.hide()
        self._show_chips([])
        self._button_line.hide()
        self.full_page.hide()
        self.more.hide()

    def show_record(self, record: SheetRecord) -> None:
        """Show a contact."""
        sheet = record.sheet
        contact = sheet.contact
        is_company = contact.kind == ORGANIZATION
        self.avatar.set_contact(contact.formatted_name, contact.id, "company" if is_company else "")
        photo = QPixmap()
        if record.photo is not None:
            photo.loadFromData(record.photo)
        self.avatar.set_photo(None if photo.isNull() else photo)
        self._has_photo = not photo.isNull()
        self.name.setText(contact.formatted_name or self.tr("Without a name"))
        place = [contact.function, "" if is_company else contact.organization]
        if is_company:
            place = [contact.legal_form, contact.sector]
        self._show_line(self.place, " · ".join(part for part in place if part))
        self._show_line(self.address, address_line(sheet))
        self._show_chips(self._chips_of(sheet))
        self._button_line.show()
        self.buttons["mail"].setVisible(bool(contact.email))
        self.full_page.show()
        self.more.show()

    def _chips_of(self, sheet: ContactSheet) -> list[tuple[str, Tone]]:
        contact = sheet.contact
        status = translated("Vocabulary", STATUSES.get(contact.status, contact.status))
        chips = [(status, STATUS_TONES.get(contact.status, Tone.NEUTRAL))]
        if contact.ended:
            chips.append((translated("Vocabulary", ENDS.get(contact.ended, "")), Tone.DANGER))
        refused = dict.fromkeys(
            consent.channel
            for consent in sheet.consents
            if consent.decision == "objection" and not consent.withdrawn_on
        )
        for channel in refused:
            words = translated("Vocabulary", CHANNELS.get(channel, channel))
            chips.append((self.tr("Objection: {channel}").format(channel=words), Tone.DANGER))
        return chips

    def _show_chips(self, wanted: list[tuple[str, Tone]]) -> None:
        while len(self._chips) < len(wanted):
            chip = StatusChip()
            self._chip_line.addWidget(chip)
            self._chips.append(chip)
        for index, chip in enumerate(self._chips):
            chip.setVisible(index < len(wanted))
            if index < len(wanted):
                chip.set_status(*wanted[index])

    def _show_line(self, label: ElidedLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A picture may be dropped: it becomes the photo."""
        if self.more.isVisible() and image_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the picture."""
        found = image_in(event.mimeData())
        if found is not None:
            event.acceptProposedAction()
            self.photo_dropped.emit(found)

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        menu.addAction(icon("photo"), self.tr("Choose a photo…"), self.photo_wanted.emit)
        menu.addAction(icon("copy"), self.tr("Paste a photo"), self.photo_pasted.emit)
        if self._has_photo:
            menu.addAction(icon("minus"), self.tr("Remove the photo"), self.photo_removed.emit)
        menu.addSeparator()
        menu.addAction(icon("trash"), self.tr("Put into the trash"), self.delete_wanted.emit)
        menu.addAction(icon("blocked"), self.tr("Erase for good…"), self.erase_wanted.emit)


def address_line(sheet: ContactSheet) -> str:
    """The main address in one line."""
    address = next((one for one in sheet.addresses if one.state != "dead"), None)
    if address is None:
        return " ".join(filter(None, (sheet.contact.postal_code, sheet.contact.locality)))
    town = " ".join(part for part in (address.postal_code, address.locality) if part)
    return ", ".join(part for part in (address.street or address.place, town) if part)
