"""The page of the company: who it is, where, its letterhead with logo and signature."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sme_crm.domain.errors import FileRefused
from sme_crm.ui.settings_screen.company_form import CompanyForm
from sme_crm.ui.settings_screen.picture_row import PictureRow
from sme_crm.ui.settings_screen.settings_page import SettingsPage
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
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
        read_only = context.workspace.read_only
        self.logo = PictureRow(self.tr("Logo"), self.tr("Choose a logo…"), read_only)
        self.logo.chosen.connect(self.set_logo)
        self.signature = PictureRow(
            self.tr("Signature as a picture"), self.tr("Choose a signature…"), read_only
        )
        self.signature.chosen.connect(self.set_signature)
        self._mentions = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        head.body.addSpacing(size.SPACE_8)
        head.body.addWidget(self.logo)
        head.body.addWidget(self.signature)
        head.body.addWidget(self._mentions)
        self.column.addStretch(1)

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

        self.logo.show_picture(sender.logo)
        self.signature.show_picture(sender.signature_image)
        mentions = legal_mentions(sender, language_code())
        self._mentions.setText(
            self.tr("At the foot of letters: {mentions}").format(mentions=mentions)
            if mentions
            else ""
        )

    def set_logo(self, path: Path | None) -> None:
        """Put the picture of a file on the letterhead; None takes it off."""
        self._keep(self.context.workspace.letters.set_logo, path)

    def set_signature(self, path: Path | None) -> None:
        """Print the picture of a file above the name who signs; None takes it off."""
        self._keep(self.context.workspace.letters.set_signature_image, path)

    def _keep(self, keep: Callable[[bytes | None], None], path: Path | None) -> None:
        def work() -> None:
            keep(None if path is None else _read_picture(path))

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
