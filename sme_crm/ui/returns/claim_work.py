"""A refund claim: the letter made in one click, then shown among the letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sme_crm.domain.dates import present_day
from sme_crm.ui.labels import language_code
from sme_crm.ui.navigation import PrintLetters
from sme_crm.ui.returns.rate_dialogs import SupplierDialog

if TYPE_CHECKING:
    from sme_crm.domain.contact import Address
    from sme_crm.services.campaigns.refund_claims import Claim, ClaimLetter
    from sme_crm.ui.context import UiContext


class ClaimWork(QObject):
    """Asks only for what is not known: the address of the supplier."""

    def __init__(self, context: UiContext, screen: QWidget) -> None:
        super().__init__(screen)
        self._context = context
        self._screen = screen

    def begin(self, lot_id: int) -> None:
        """Claim a refund for an address file."""
        claims = self._context.workspace.refund_claims
        self._context.jobs.read(
            lambda: claims.claim(lot_id, present_day()), self._go_on, self._fail, owner=self
        )

    def _go_on(self, claim: Claim) -> None:
        if claim.supplier_id is not None and claim.has_address:
            self._write(claim, "", None)
            return
        dialog = SupplierDialog(claim, self._screen.window())
        dialog.accepted.connect(
            lambda: self._write(claim, dialog.name.text(), dialog.fields.address())
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, claim: Claim, supplier: str, address: Address | None) -> None:
        claims, language, today = (
            self._context.workspace.refund_claims, language_code(), present_day(),
        )  # fmt: skip
        self._context.jobs.write(
            lambda: claims.write(claim, language, supplier=supplier, address=address, today=today),
            self._show,
            self._fail,
            owner=self,
        )

    def _show(self, letter: ClaimLetter) -> None:
        said = self.tr("The claim is written: read it, then print it.")
        self._context.notices.toast_change(said, letter.change_id, "letters")
        self._context.navigator.send(
            PrintLetters((letter.supplier_id,), template_id=letter.template_id)
        )

    def _fail(self, error: Exception) -> None:
        self._context.notices.tell_failure(error)
