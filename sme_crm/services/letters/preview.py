"""Single letters of one template as they will be printed, one contact after the other."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sme_crm.domain.eligibility import Refusal
from sme_crm.domain.letters.print_check import PrintWarning
from sme_crm.domain.letters.template import LetterTemplate
from sme_crm.domain.salutation import AddressForm, address_form
from sme_crm.printing.letters.press import LetterPress, Recipient
from sme_crm.services.eligibility import Eligibility


@dataclass(frozen=True, slots=True)
class PreviewedLetter:
    """One letter: its PDF (empty when none can be made), and why it would not be printed.

    `refusals` keep the contact out of a mailing; `warnings` are worth a look. `values` are all
    that a letter to him can merge, `form` how he is addressed, `address` the lines of the window.
    """

    contact_id: int
    name: str
    pdf: bytes
    refusals: tuple[Refusal, ...] = ()
    warnings: tuple[PrintWarning, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    form: AddressForm = "unknown"
    address: tuple[str, ...] = ()


class LetterPreview:
    """Keeps what was shaped for one template; letters come one at a time, from any thread.

    `make_press` makes what composes them, when the first one is asked for; `read` gives the
    recipient of a contact, None when he is gone.
    """

    def __init__(
        self,
        template: LetterTemplate,
        eligibility: Eligibility,
        make_press: Callable[[], LetterPress],
        read: Callable[[int], Recipient | None],
    ) -> None:
        self.template = template
        self._make_press = make_press
        self._read = read
        self._eligibility = eligibility
        self._press: LetterPress | None = None
        self._lock = threading.Lock()

    def letter(self, contact_id: int) -> PreviewedLetter | None:
        """The letter of one contact, None when he is gone."""
        refusals = self._eligibility.refusals([contact_id], "post").get(contact_id, ())
        recipient = self._read(contact_id)
        if recipient is None:
            return None
        with self._lock:
            if self._press is None:
                self._press = self._make_press()
            warnings = tuple(self._press.compose(recipient)[1])
            pdf = self._press.pdf(recipient)
            values = self._press.values_of(recipient)
            address = self._press.address_of(recipient).lines
        # A dead address leaves none to print: that was told already.
        told = {"no_address"} if refusals else set()
        left_out = tuple(
            Refusal(warning.kind, words=warning.detail)
            for warning in warnings
            if warning.left_out and warning.kind not in told
        )
        return PreviewedLetter(
            contact_id,
            recipient.contact.formatted_name,
            pdf,
            (*refusals, *left_out),
            tuple(warning for warning in warnings if not warning.left_out),
            values,
            address_form(recipient.person or recipient.contact),
            address,
        )
