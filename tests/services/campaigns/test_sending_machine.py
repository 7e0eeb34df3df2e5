"""Random draws, sendings, answers, merges, undo: nobody counts twice, no answer is lost."""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from sme_crm.domain.campaigns.campaign import Cell, Wave
from sme_crm.domain.contact import Address, ContactDraft
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.response_code import ResponseCode
from sme_crm.services.campaigns.hand_over import HandOverOrder
from sme_crm.services.campaigns.returns import Answer
from sme_crm.services.campaigns.sending import SendOrder
from tests.fresh_file import fresh_workspace
from tests.services.merges import open_merges

NUMBER = st.integers(min_value=0, max_value=999)
AUDIENCE = st.sampled_from(["target", "rest", "silent"])
KIND = st.sampled_from(["interest", "refusal", "quote", "objection"])
PEOPLE = 6
DAY = date(2026, 11, 2)
_TAKEN_BACK = (
    "campaign.draw", "campaign.send", "contact.merge", "contact.unmerge", "mail.returned",
    "campaign.remind",
)  # fmt: skip


class Campaigner(RuleBasedStateMachine):
    """Somebody who sends, takes back, merges, and notes what comes back."""

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.workspace = fresh_workspace(Path(self.folder.name) / "campaigns.crm")
        ids = [
            self.workspace.contacts.create(
                ContactDraft(
                    {"family_name": f"Nom{nth}"},
                    addresses=[
                        Address(street=f"{nth} rue", postal_code="44000", locality="Nantes")
                    ],
                )
            )[0]
            for nth in range(PEOPLE)
        ]
        self.sent_numbers: set[int] = set()
        self.days = 0
        self.campaign = self.workspace.campaigns.create("Essai")
        group = self.workspace.groups.create_from(tuple(ids), "Cible")
        self.workspace.campaigns.set_groups(self.campaign, [(group, "in")])
        for name, share, control in (("A", 5_000, False), ("T", 3_000, True)):
            self.workspace.campaigns.put_part(
                self.campaign, Cell(name=name, share=share, is_control=control)
            )
        for nth in range(3):
            self.workspace.campaigns.put_part(self.campaign, Wave(name=f"V{nth}", channel="letter"))

    def teardown(self) -> None:
        if hasattr(self, "workspace"):
            report = self.workspace.checks.run()
            self.workspace.close()
            self.folder.cleanup()
            assert report.sound, report

    def rows(self, sql: str) -> list[Any]:
        return self.workspace.database.reader().execute(sql).fetchall()

    def pick(self, number: int) -> int:
        ids = self.rows("SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id")
        return int(ids[number % len(ids)][0])

    @rule(seed=st.integers(min_value=1, max_value=50))
    def draw(self, seed: int) -> None:
        ids = [row[0] for row in self.rows("SELECT id FROM contact ORDER BY id")]
        try:
            self.workspace.campaign_tests.draw(self.campaign, ids, seed=seed)
        except InvalidInput as refused:
            assert refused.code == "campaign_under_way"

    @rule(number=NUMBER, audience=AUDIENCE)
    def send(self, number: int, audience: Any) -> None:
        waves = self.workspace.campaigns.get(self.campaign).waves
        wave = waves[number % len(waves)]
        # Far apart, so that no cap on contacts keeps people out.
        self.days += 200
        order = SendOrder(
            self.campaign, wave.id, HandOverOrder("none"), audience,
            DAY + timedelta(days=self.days),
        )  # fmt: skip
        try:
            sent = self.workspace.sendings.send(order, translate=lambda _, text: text)
        except InvalidInput as refused:
            assert refused.code in {
                "campaign_not_drawn", "campaign_wave_sent", "campaign_nobody",
            }  # fmt: skip
            return
        assert wave.mailing or sent.mailing not in self.sent_numbers
        self.sent_numbers.add(sent.mailing)

    @rule(number=NUMBER, kind=KIND)
    def answer(self, number: int, kind: str) -> None:
        self.workspace.returns.note_answer(
            self.campaign, Answer(self.pick(number), kind, DAY + timedelta(days=self.days + 3))
        )

    @rule(one=NUMBER, two=NUMBER)
    def merge(self, one: int, two: int) -> None:
        survivor, loser = self.pick(one), self.pick(two)
        if survivor != loser:
            self.workspace.merging.merge_contacts(survivor, [loser])

    @rule(number=NUMBER)
    def take_apart(self, number: int) -> None:
        """What came since the merge stays with the one that was kept."""
        merged = [
            record
            for (contact,) in self.rows("SELECT id FROM contact WHERE deleted_at IS NULL")
            for record in open_merges(self.workspace, contact)
        ]
        if merged:
            record = merged[number % len(merged)]
            self.workspace.merging.unmerge(record.change_id, [record.record_id])

    @rule(number=NUMBER)
    def comes_back(self, number: int) -> None:
        """A piece is returned: it is no answer, and the address dies, not the person."""
        day = DAY + timedelta(days=self.days + 5)
        try:
            self.workspace.returns.note_returned(self.pick(number), "unknown", day)
        except InvalidInput as refused:
            assert refused.code == "returned_before"

    @rule()
    def remind(self) -> None:
        """At most one more wave: what is silent is counted by the invariants when it is sent."""
        if len(self.workspace.campaigns.get(self.campaign).waves) > 4:
            return
        try:
            made = self.workspace.campaign_reminders.remind(self.campaign, "Relance", "Silence")
        except (InvalidInput, NotFound) as refused:
            assert refused.code in {"campaign_nobody", "campaign_wave"}
            return
        assert made.people == len(self.workspace.campaign_reminders.silent(self.campaign))

    @rule(back=st.integers(min_value=0, max_value=4))
    def undo(self, back: int) -> None:
        changes = [
            one
            for one in self.workspace.undo.list_changes(limit=20)
            if one.can_be_undone and one.undoes is None and one.name in _TAKEN_BACK
        ]
        if changes:
            self.workspace.undo.undo(changes[back % len(changes)].id)

    @rule()
    def redo(self) -> None:
        try:
            self.workspace.undo.redo()
        except (InvalidInput, NotFound):
            return

    # -- what always holds ---------------------------------------------------------------------

    @invariant()
    def nobody_counts_twice(self) -> None:
        if not hasattr(self, "campaign"):
            return
        twice = self.rows(
            "SELECT contact_id, wave_id FROM campaign_recipient WHERE wave_id IS NOT NULL"
            " GROUP BY contact_id, wave_id HAVING count(*) > 1"
        )
        assert twice == []
        people = self.rows(
            "SELECT count(DISTINCT contact_id), count(*) FROM campaign_recipient"
            " WHERE sent_day <> ''"
        )[0]
        result = self.workspace.campaign_analysis.result(
            self.workspace.campaigns.get(self.campaign)
        )
        assert (result.whole.contacts, result.whole.pieces) == tuple(people)

    @invariant()
    def no_answer_is_lost(self) -> None:
        if not hasattr(self, "campaign"):
            return
        made = self.rows(
            "SELECT count(*) FROM change WHERE name = 'campaign.answer' AND undoes IS NULL"
        )
        assert self.rows("SELECT count(*) FROM campaign_answer") == made
        counted = self.rows(
            "SELECT count(DISTINCT contact_id) FROM campaign_answer"
            " WHERE kind IN ('interest', 'quote')"
        )[0][0]
        result = self.workspace.campaign_analysis.result(
            self.workspace.campaigns.get(self.campaign)
        )
        assert result.whole.answers == counted

    @invariant()
    def who_answered_is_not_silent(self) -> None:
        if not hasattr(self, "campaign"):
            return
        silent = set(self.workspace.campaign_reminders.silent(self.campaign))
        answered = {row[0] for row in self.rows("SELECT DISTINCT contact_id FROM campaign_answer")}
        reached = {
            row[0]
            for row in self.rows(
                "SELECT DISTINCT contact_id FROM campaign_recipient WHERE sent_day <> ''"
            )
        }
        assert silent == reached - answered
        waiting = [
            one.row.contact_id for one in self.workspace.campaign_reminders.hot(self.campaign)
        ]
        assert len(waiting) == len(set(waiting))
        assert set(waiting) <= answered

    @invariant()
    def who_got_a_code_is_found_by_it(self) -> None:
        if not hasattr(self, "campaign"):
            return
        for mailing, contact in self.rows(
            "SELECT w.mailing, r.contact_id FROM campaign_recipient r JOIN campaign_wave w"
            " ON w.id = r.wave_id WHERE r.sent_day <> '' AND w.mailing > 0"
        ):
            found = self.workspace.returns.read_code(str(ResponseCode(mailing, contact))).recipient
            assert found is not None and found.contact_id == contact


TestCampaigner = Campaigner.TestCase
TestCampaigner.settings = settings(
    max_examples=settings().max_examples // 6,
    stateful_step_count=15,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
