"""Envelopes: the size, the sender in the corner, the printer; the very envelope of each contact."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from sme_crm.domain.dates import present_day
from sme_crm.domain.envelope_format import (
    ENVELOPES,
    USUAL_ENVELOPE,
    EnvelopeFormat,
    find_envelope,
)
from sme_crm.domain.zone import Zone
from sme_crm.ui.labels import count_text, language_code
from sme_crm.ui.letters.finding_model import Checked
from sme_crm.ui.letters.letter_words import grouped
from sme_crm.ui.letters.piece_page import PiecePage
from sme_crm.ui.letters.pieces import Pieces
from sme_crm.ui.preview.ghosts import Ghost, GhostKind
from sme_crm.ui.settings import MachineSetting
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.printing.envelopes import EnvelopeOptions
    from sme_crm.services.progress import Progress
    from sme_crm.ui.context import UiContext

FORMAT = MachineSetting("envelopes/format", USUAL_ENVELOPE)
WITH_SENDER = MachineSetting("envelopes/sender", True)
WITH_LOGO = MachineSetting("envelopes/logo", True)


class EnvelopesPage(PiecePage):
    """Envelopes of the chosen contacts, one after the other."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "envelope", parent)
        settings = context.settings
        self._at = 0
        self._count = 0
        words = self.tr("{name} · {size} mm")
        self.format = ComboBox(
            [(one.name, words.format(name=one.name, size=one.size_text)) for one in ENVELOPES],
            self.tr("Envelope"),
        )
        self.format.choose(settings.get(FORMAT))
        self.corner = QCheckBox(self.tr("My address in the corner"))
        self.corner.setChecked(settings.get(WITH_SENDER))
        self.logo = QCheckBox(self.tr("With the logo"))
        self.logo.setChecked(settings.get(WITH_LOGO))
        self.earlier = IconButton("chevron-left", self.tr("Envelope before"))
        self.following = IconButton("chevron-right", self.tr("Next envelope"))
        self._place = TextLabel("", tone="muted")
        self.add_field(self.tr("Envelope"), self.format)
        self.form.add(self.corner)
        self.form.add(self.logo)
        self.form.add(
            TextLabel(
                self.tr(
                    "The dashed zones stay blank: the stamp at the top right, the bars of the"
                    " post at the bottom right. Put the envelopes in as the printer shows it."
                ),
                tone="muted",
                wrap=True,
            )
        )
        for place, widget in enumerate((self.earlier, self._place, self.following), 1):
            self.page_line.insertWidget(place, widget)
        self.format.activated.connect(lambda _index: self._follow())
        self.corner.toggled.connect(lambda _on: self._follow())
        self.logo.toggled.connect(lambda _on: self._follow())
        self.earlier.clicked.connect(lambda: self.step(-1))
        self.following.clicked.connect(lambda: self.step(1))
        self._has_logo = True
        self._offer_logo()

    def renew(self) -> None:
        """Ask too whether there is a logo: the settings may have changed."""
        super().renew()
        letters = self._context.workspace.letters
        self._context.jobs.read(
            lambda: bool(letters.sender().logo), self._note_logo, self._fail, owner=self
        )

    def _note_logo(self, has_logo: bool) -> None:
        self._has_logo = has_logo
        self._offer_logo()

    def _offer_logo(self) -> None:
        self.logo.setEnabled(self._has_logo and self.corner.isChecked())
        words = "" if self._has_logo else self.tr("No logo is chosen in the settings yet.")
        self.logo.setToolTip(words)

    def _follow(self) -> None:
        settings = self._context.settings
        settings.set(FORMAT, self.format.key())
        settings.set(WITH_SENDER, self.corner.isChecked())
        settings.set(WITH_LOGO, self.logo.isChecked())
        self._offer_logo()
        self.options_changed()

    def step(self, places: int) -> None:
        """Show the envelope of another contact."""
        if 0 <= self._at + places < self._count:
            self._at += places
            self.options_changed()

    def _envelope(self) -> EnvelopeFormat:
        found = find_envelope(self.format.key())
        assert found is not None
        return found

    def pieces(self, ids: tuple[int, ...]) -> Pieces | None:
        """The envelopes of these contacts."""
        from sme_crm.printing.envelopes import EnvelopeOptions

        envelopes, size = self._context.workspace.envelopes, self._envelope()
        with_sender = self.corner.isChecked()
        plain = EnvelopeOptions(
            size,
            present_day(),
            with_logo=self.logo.isChecked(),
            title=self.tr("Envelopes"),
            language=language_code(),
        )
        at = self._at

        def options() -> EnvelopeOptions:
            return envelopes.with_sender(plain) if with_sender else plain

        def preview(ready: Sequence[int]) -> bytes:
            return envelopes.page(ready[min(at, len(ready) - 1)], options()) if ready else b""

        def write(path: Path, progress: Progress) -> str:
            check = envelopes.write(path, ids, options(), progress)
            return f"{self._counted(check.pieces)}."

        return Pieces(
            self.tr("Envelopes {size}").format(size=size.name.replace("/", "-")),
            lambda progress: envelopes.check(ids, options(), progress),
            preview,
            write,
            paper=(size.width, size.height),
            ghosts=(
                _ghost("clear", size.franking),
                _ghost("clear", size.indexing),
                _ghost("margin", size.address),
            ),
        )

    def said(self, check: Checked | None) -> str:
        """How many envelopes, and which one is shown."""
        self._count = len(check.ready) if check is not None else 0
        self._at = min(self._at, max(0, self._count - 1))
        words = self.tr("{number} of {count}")
        place = words.format(number=count_text(self._at + 1), count=count_text(self._count))
        self._place.setText(place if self._count else "")
        self.earlier.setEnabled(self._at > 0)
        self.following.setEnabled(self._at + 1 < self._count)
        return self._counted(self._count)

    def _counted(self, count: int) -> str:
        return grouped(self.tr("%n envelope(s)", "", count), count)


def _ghost(kind: GhostKind, zone: Zone) -> Ghost:
    return Ghost(kind, zone.left, zone.top, zone.width, zone.height)
