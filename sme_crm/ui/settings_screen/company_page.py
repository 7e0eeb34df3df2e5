"""The page of the company: who it is, where, its letterhead with the logo."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout

from sme_crm.domain.errors import FileRefused
from sme_crm.ui.settings_screen.company_form import CompanyForm
from sme_crm.ui.settings_screen.settings_page import SettingsPage, row_of
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.letters.sender import Sender
    from sme_crm.ui.context import UiContext

COMPANY = (
    (("company.name", 4), ("company.legal_form", 2)),
    (("company.siren", 2), ("company.rcs_town", 2), ("company.capital", 2)),
    (("company.siret", 3), ("company.vat_number", 3)),
)
ADDRESS = (
    (("company.building", 3), ("company.street", 3)),
    (("company.place", 2), ("company.postal_code", 1), ("company.locality", 3)),
    (("company.phone", 2), ("company.email", 2), ("company.web_page", 2)),
)
SIGNATURE = ((("letter.signatory", 3), ("letter.signatory_function", 3)),)
_LOGO = (180, 72)
_LARGEST_LOGO = 5_000_000  # bytes


class CompanyPage(SettingsPage):
    """Saved field by field; what the law wants under a letter is shown as it will stand there."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        who = self.add_card(
            self.tr("Company"),
            self.tr("Letters of a registered business carry these (code de commerce, R123-237)."),
        )
        where = self.add_card(self.tr("Address and contact"))
        head = self.add_card(self.tr("Letterhead"))
        self._forms = [CompanyForm(context, lines) for lines in (COMPANY, ADDRESS, SIGNATURE)]
        for form, card in zip(self._forms, (who, where, head), strict=True):
            card.body.addWidget(form)
            form.saved.connect(self._load_letterhead)
        self._logo = QLabel()
        self._logo.setFixedSize(*_LOGO)
        self._logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._logo.setAccessibleName(self.tr("Logo"))
        self._logo.setProperty("logo", True)
        self._mentions = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self._choose = Button(self.tr("Choose a logo…"), "photo")
        self._choose.clicked.connect(self._ask_logo)
        self._remove = Button(self.tr("Remove"), "trash", "quiet")
        self._remove.clicked.connect(lambda _checked=False: self.set_logo(None))
        for button in (self._choose, self._remove):
            button.setEnabled(not context.workspace.read_only)
        head.body.addLayout(self._make_logo_line())
        head.body.addWidget(self._mentions)
        self.column.addStretch(1)

    def _make_logo_line(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, size.SPACE_8, 0, 0)
        column.addLayout(row_of(self._logo, self._choose, self._remove, stretch=True))
        return column

    def load(self) -> None:
        """Read everything."""
        for form in self._forms:
            form.load()
        self._load_letterhead()

    def leave(self) -> None:
        """Save what is being typed."""
        for form in self._forms:
            form.commit()

    def _load_letterhead(self) -> None:
        letters = self.context.workspace
        self.context.jobs.read(lambda: letters.letters.sender(), self._show_letterhead)

    def _show_letterhead(self, sender: Sender) -> None:
        from sme_crm.domain.letters.sender import legal_mentions
        from sme_crm.ui.labels import language_code

        picture = QPixmap()
        if sender.logo and picture.loadFromData(sender.logo):
            ratio = self.devicePixelRatioF()
            scaled = picture.scaled(
                self._logo.size() * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            scaled.setDevicePixelRatio(ratio)
            self._logo.setPixmap(scaled)
        else:
            self._logo.setText(self.tr("No logo"))
        self._remove.setVisible(bool(sender.logo))
        mentions = legal_mentions(sender, language_code())
        self._mentions.setText(
            self.tr("At the foot of letters: {mentions}").format(mentions=mentions)
            if mentions
            else ""
        )

    def _ask_logo(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose a logo"),
            str(Path.home()),
            self.tr("Pictures (*.png *.jpg *.jpeg)"),
        )
        if name:
            self.set_logo(Path(name))

    def set_logo(self, path: Path | None) -> None:
        """Put the picture of a file on the letterhead; None takes it off."""
        workspace = self.context.workspace

        def work() -> None:
            workspace.letters.set_logo(None if path is None else _read_picture(path))

        self.context.jobs.write(work, lambda _none: self._load_letterhead(), owner=self)


def _read_picture(path: Path) -> bytes:
    """The bytes of a picture file; raises FileRefused missing, unreadable or too_large."""
    try:
        if path.stat().st_size > _LARGEST_LOGO:
            raise FileRefused("too_large", file=path.name, limit=_LARGEST_LOGO)
        return path.read_bytes()
    except FileNotFoundError:
        raise FileRefused("missing", file=path.name) from None
    except OSError as error:
        raise FileRefused("unreadable", file=path.name) from error
