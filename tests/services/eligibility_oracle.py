"""Who may be contacted, worked out slowly from the rows themselves: the oracle of eligibility."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import Any

from sme_crm.domain.contact_rules import ContactRules, is_consumer
from sme_crm.domain.eligibility import CampaignContext
from sme_crm.domain.email_address import is_generic_mailbox
from sme_crm.store.driver import DriverConnection

Row = dict[str, Any]
_KINDS = {"post": "letter", "phone": "call", "email": "email", "sms": "sms", "fax": "fax",
          "visit": "visit"}  # fmt: skip


class Oracle:
    """Reads every table whole and asks each rule of each contact in plain Python."""

    def __init__(self, connection: DriverConnection, rules: ContactRules, today: date) -> None:
        self._rules = rules
        self._today = today
        self.contacts: dict[int, Row] = {row["id"]: row for row in _all(connection, "contact")}
        self._of: dict[str, dict[int, list[Row]]] = {}
        for table in ("address", "phone", "email", "consent", "history", "campaign_recipient",
                      "campaign_answer", "customer_order"):  # fmt: skip
            rows: dict[int, list[Row]] = defaultdict(list)
            for row in _all(connection, table):
                rows[row["contact_id"]].append(row)
            self._of[table] = rows
        self._campaigns = {row["id"]: row for row in _all(connection, "campaign")}

    def reasons(
        self, contact_id: int, channel: str, campaign: CampaignContext | None, *, prospecting: bool
    ) -> set[str]:
        """Every reason against one contact."""
        contact = self.contacts[contact_id]
        found = {contact["ended"]} - {""}
        if contact["deleted_at"] is not None:
            found.add("trash")
        consents = [
            one for one in self._of["consent"][contact_id] if one["channel"] in ("all", channel)
        ]
        if any(one["decision"] == "objection" and not one["withdrawn_on"] for one in consents):
            found.add("objection")
        if channel == "post" or (channel == "visit" and campaign):
            found |= self._address_reasons(contact)
        if prospecting or campaign:
            found |= self._consent_reasons(contact, channel, consents)
        if campaign:
            found |= self._campaign_reasons(contact, channel, campaign)
        return found

    def _consent_reasons(self, contact: Row, channel: str, consents: list[Row]) -> set[str]:
        consumer = is_consumer(
            contact["kind"], contact["status"], contact["organization_id"], contact["siren"],
            contact["siret"],
        )  # fmt: skip
        rule = self._rules.rule_for(channel, consumer=consumer)
        if rule is None or rule.need != "consent" or date.fromisoformat(rule.since) > self._today:
            return set()
        given = [one for one in consents if one["decision"] == "consent"]
        if contact["status"] in rule.exempt or any(not one["withdrawn_on"] for one in given):
            return set()
        boxes = [one["address"] for one in self._live("email", contact["id"])]
        if channel == "email" and boxes and all(map(is_generic_mailbox, boxes)):
            return set()
        return {"consent_withdrawn" if given else "consent_missing"}

    def _address_reasons(self, contact: Row) -> set[str]:
        owners = (contact["id"], contact["organization_id"])
        states = [
            one["state"]
            for owner in owners
            for one in self._of["address"].get(owner, ())
            if one["locality"]
        ]
        if any(state != "dead" for state in states):
            return set()
        return {"dead_address" if states else "no_address"}

    def _campaign_reasons(self, contact: Row, channel: str, campaign: CampaignContext) -> set[str]:
        found = set()
        if campaign.news and contact["wants_news"] == 0:
            found.add("no_news")
        if self._kept_too_long(contact):
            found.add("retention_over")
        found |= self._unreachable(contact, channel)
        recipient_of = self._of["campaign_recipient"][contact["id"]]
        others = [self._campaigns[one["campaign_id"]] for one in recipient_of]
        if any(
            one["state"] in ("sent", "running") and one["id"] != campaign.campaign_id
            for one in others
        ):
            found.add("running_campaign")
        cap = self._rules.pressure.get(channel)
        if cap is not None and cap.most and self._days_of(contact, channel, cap.days) >= cap.most:
            found.add("pressure")
        return found

    def _days_of(self, contact: Row, channel: str, days: int) -> int:
        since = self._today - timedelta(days=days)
        told = {
            one["at"][:10]
            for one in self._of["history"][contact["id"]]
            if one["direction"] == "out" and one["kind"] == _KINDS[channel]
        }
        own = "letter" if channel == "post" else channel
        if channel not in ("phone", "visit"):  # these stand in the history once they were made
            told |= {
                one["sent_day"]
                for one in self._of["campaign_recipient"][contact["id"]]
                if one["channel"] == own and one["sent_day"]
            }
        return sum(since < date.fromisoformat(day) <= self._today for day in told)

    def _kept_too_long(self, contact: Row) -> bool:
        if contact["kind"] != "individual":
            return False
        if contact["status"] not in ("prospect", "former", "other"):
            return False
        heard = [contact["created_at"][:10]]
        of = self._of
        heard += [o["at"][:10] for o in of["history"][contact["id"]] if o["direction"] == "in"]
        heard += [o["day"] for o in of["campaign_answer"][contact["id"]]]
        heard += [o["given_on"] for o in of["consent"][contact["id"]] if o["decision"] == "consent"]
        for orders in of["customer_order"].values():
            heard += [
                o["day"] for o in orders if contact["id"] in (o["customer_id"], o["contact_id"])
            ]
        last = date.fromisoformat(max(heard))
        # Three years later to the day: the birthday of the last word.
        return (last.year + self._rules.retention_years, last.month, last.day) < (
            self._today.year, self._today.month, self._today.day,
        )  # fmt: skip

    def _unreachable(self, contact: Row, channel: str) -> set[str]:
        numbers = self._live("phone", contact["id"])
        voices = [one for one in numbers if one["kind"] != "fax"]
        if channel == "email" and not self._live("email", contact["id"]):
            return {"no_email"}
        if channel == "fax" and len(voices) == len(numbers):
            return {"no_fax"}
        if channel == "sms" and not any(
            one["kind"] == "mobile" or one["e164"].startswith(("+336", "+337")) for one in voices
        ):
            return {"no_mobile"}
        company = self._live("phone", contact["organization_id"])
        if channel == "phone" and not voices and all(one["kind"] == "fax" for one in company):
            return {"no_phone"}
        return set()

    def _live(self, table: str, owner: int | None) -> list[Row]:
        rows = self._of[table].get(owner, []) if owner is not None else []
        return [one for one in rows if one["state"] != "dead"]


def _all(connection: DriverConnection, table: str) -> list[Row]:
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})").fetchall()]
    rows = connection.execute(f"SELECT {', '.join(names)} FROM {table}").fetchall()
    return [dict(zip(names, row, strict=True)) for row in rows]
