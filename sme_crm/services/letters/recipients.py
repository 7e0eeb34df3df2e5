"""Whom a mailing reaches: who is left out and why, the others in postal order, their addresses.

Letters, labels and envelopes all choose their recipients here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sme_crm.domain.eligibility import Refusal
from sme_crm.domain.household import addressed_as
from sme_crm.domain.letters.merge_fields import recipient_values
from sme_crm.domain.letters.template import LetterTemplate
from sme_crm.domain.postal_address import recipient_name
from sme_crm.domain.postal_order import postal_key
from sme_crm.printing.letters.press import Recipient
from sme_crm.services.eligibility import Eligibility
from sme_crm.services.letters.conditions import TemplateConditions
from sme_crm.services.letters.merge_values import MergeValues
from sme_crm.store.database import Database
from sme_crm.store.queries.recipients import (
    AT_MOST,
    read_mailing_names,
    read_recipients,
)


@dataclass(frozen=True, slots=True)
class SortedRecipients:
    """Who is left out, who is reached in postal order, the characters of their widest line."""

    excluded: dict[int, tuple[Refusal, ...]]
    ready: list[int]
    widths: dict[int, int]


class MailingRecipients:
    """Sorts out and reads the recipients of mailings by post."""

    def __init__(self, database: Database, eligibility: Eligibility) -> None:
        self._database = database
        self._eligibility = eligibility

    def sort_out(self, ids: Sequence[int]) -> SortedRecipients:
        """Those who are left out with every reason, and the others in postal order.

        A household that wants one letter keeps one of its members.
        """
        excluded = self._eligibility.refusals(ids, "post")
        allowed = [one for one in dict.fromkeys(ids) if one not in excluded]
        doubles = self._eligibility.household_doubles(allowed)
        excluded.update((one, (refusal,)) for one, refusal in doubles.items())
        allowed = [one for one in allowed if one not in doubles]
        keys = []
        widths: dict[int, int] = {}
        for recipient in self.read(allowed):
            keys.append((postal_key(recipient.address), recipient.id))
            widths[recipient.id] = _widest_line(recipient)
        for gone in set(allowed).difference(widths):
            excluded[gone] = (Refusal("not_of_this_kind"),)
        return SortedRecipients(excluded, [contact_id for _, contact_id in sorted(keys)], widths)

    def read(
        self, ids: Sequence[int], template: LetterTemplate | None = None, day: date | None = None
    ) -> Iterator[Recipient]:
        """The recipients in the order of `ids`, read a thousand at a time.

        With a template they get the values it merges and the numbers of its conditions that they
        meet; `day` is the date of the letters.
        """
        merged = MergeValues(self._database, template) if template is not None else None
        asked = TemplateConditions(self._database, template, day) if template is not None else None
        for start in range(0, len(ids), AT_MOST):
            chunk = ids[start : start + AT_MOST]
            with self._database.translated_errors():
                rows = read_recipients(self._database.reader(), chunk)
                more = merged.read([row[0] for row in rows]) if merged is not None else {}
                named = {row[0].household_id for row in rows if row[0].household_id and not row[2]}
                names = read_mailing_names(self._database.reader(), named) if named else {}
            met = asked.met(chunk) if asked is not None else {}
            for contact, address, organization in rows:
                if contact.household_id in names and not organization:
                    contact = addressed_as(contact, names[contact.household_id])
                values = None
                if template is not None:
                    own = recipient_values(contact, address, employer=organization)
                    values = {**own, **more.get(contact.id, {})}
                yield Recipient(
                    contact,
                    address,
                    organization,
                    values=values,
                    met=met.get(contact.id, frozenset()),
                )


def _widest_line(recipient: Recipient) -> int:
    address = recipient.address
    lines = [recipient_name(recipient.contact), recipient.organization or ""]
    if address is not None:
        lines += [address.complement, address.building, address.street, address.place]
    return max(map(len, lines))
