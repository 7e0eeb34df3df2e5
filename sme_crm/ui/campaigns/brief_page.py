"""The first step: what the campaign is for, for whom, with which offer, and what it may bring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from sme_crm.domain.campaigns.campaign import KINDS, STATES, Campaign
from sme_crm.domain.campaigns.channels import ANSWER_WAYS
from sme_crm.domain.campaigns.sending import (
    STATES_AFTER_TEXT,
    STATES_BEFORE_TEXT,
    is_under_way,
    next_states,
)
from sme_crm.ui.campaigns.loaded_campaign import EditedStep, LoadedCampaign
from sme_crm.ui.forms.choice_editors import ChoiceEditor, ChoicesEditor, IdChoiceEditor
from sme_crm.ui.forms.editors import LineEditor, LongTextEditor
from sme_crm.ui.forms.field_box import FieldBox
from sme_crm.ui.forms.field_form import FormField, fill_form
from sme_crm.ui.forms.value_editors import (
    AmountEditor,
    IntegerEditor,
    RateEditor,
    WholeDayEditor,
)
from sme_crm.ui.labels import translated
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.ui.campaigns.campaign_work import CampaignWork
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.forms.form_work import HeldVersion

_NUMBERS: Final = frozenset(
    {
        "price", "margin_rate", "answer_rate", "sale_rate", "discount_rate", "hourly_cost",
        "window_days",
    }
)  # fmt: skip
"""What is 0 where nothing is told."""
_DAYS: Final = frozenset({"start_day", "end_day"})


class BriefPage(EditedStep):
    """The brief, field by field."""

    def __init__(
        self,
        context: UiContext,
        work: CampaignWork,
        held: HeldVersion,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, work, held, parent)
        self.boxes: dict[str, FieldBox] = {}
        self._add_card(self.tr("What it is for"), self._purpose())
        course = self._add_card(self.tr("When and how"), self._course())
        self.state_rule = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        course.body.addWidget(self.state_rule)
        card = self._add_card(self.tr("What it may bring"), self._hopes())
        card.body.addWidget(
            TextLabel(
                self.tr(
                    "Amounts without VAT. The margin rate is that of the full price: a discount"
                    " counts as a cost, once."
                ),
                TextRole.SMALL,
                "muted",
                wrap=True,
            )
        )
        self.column.addStretch(1)

    def _add_card(self, title: str, fields: list[FormField]) -> Card:
        card, form = Card(title), QWidget()
        self.boxes |= fill_form(form, fields, self._save)
        card.body.addWidget(form)
        self.column.addWidget(card)
        return card

    def _purpose(self) -> list[FormField]:
        kinds = [(key, translated("Campaigns", text)) for key, text in KINDS.items()]
        return [
            ("name", self.tr("Name"), LineEditor(), 8),
            ("kind", self.tr("Kind"), ChoiceEditor(kinds), 4),
            ("description", self.tr("What it is about"), LongTextEditor(), 12),
            ("objective", self.tr("What it is to reach"), LongTextEditor(), 6),
            ("benefits", self.tr("What the customer gains"), LongTextEditor(), 6),
            ("offer", self.tr("The offer"), LongTextEditor(), 12),
        ]

    def _course(self) -> list[FormField]:
        ways = [(key, translated("Channels", text)) for key, text in ANSWER_WAYS.items()]
        return [
            ("start_day", self.tr("Starts on"), WholeDayEditor(), 3),
            ("end_day", self.tr("Ends on"), WholeDayEditor(), 3),
            ("window_days", self.tr("Orders count for (days)"), IntegerEditor(), 3),
            ("state", self.tr("State"), ChoiceEditor(), 3),
            ("answer_ways", self.tr("How people answer"), ChoicesEditor(ways), 8),
            ("responsible_id", self.tr("Responsible"), IdChoiceEditor(), 4),
        ]

    def _hopes(self) -> list[FormField]:
        return [
            ("price", self.tr("A sale brings"), AmountEditor(), 4),
            ("margin_rate", self.tr("Margin rate"), RateEditor(), 4),
            ("discount_rate", self.tr("Discount offered"), RateEditor(), 4),
            ("answer_rate", self.tr("Answers expected"), RateEditor(), 4),
            ("sale_rate", self.tr("Sales expected"), RateEditor(), 4),
            ("hourly_cost", self.tr("Own hour costs"), AmountEditor(), 4),
        ]

    def boxes_shown(self) -> list[FieldBox]:
        """Every field of the brief."""
        return list(self.boxes.values())

    def fill(self, loaded: LoadedCampaign, *, fresh: bool) -> None:
        """Fill the fields."""
        staff = self.boxes["responsible_id"].editor
        if isinstance(staff, IdChoiceEditor):
            people = [(str(one), name) for one, name in loaded.staff]
            staff.offer([("", self.tr("Nobody")), *people])
        for key, box in self.boxes.items():
            value = getattr(loaded.campaign, key)
            if key in _NUMBERS or key in _DAYS:
                value = value or None
            elif key == "answer_ways":
                value = tuple(value.split(",")) if value else ()
            self.show_value(box, value, fresh=fresh)
        self._offer_states(loaded.campaign)

    def _offer_states(self, campaign: Campaign) -> None:
        """The state it is in and those that may follow, and why these."""
        editor = self.boxes["state"].editor
        if isinstance(editor, ChoiceEditor):
            offered = {campaign.state, *next_states(campaign)}
            editor.offer(
                [
                    (key, translated("Campaigns", text))
                    for key, text in STATES.items()
                    if key in offered
                ]
            )
        rule = STATES_AFTER_TEXT if is_under_way(campaign) else STATES_BEFORE_TEXT
        self.state_rule.setText(translated("Sending", rule))

    def _save(self, key: str, value: object) -> None:
        if self.loaded is None:
            return
        if key in _NUMBERS:
            value = value or 0
        elif key in _DAYS:
            value = value or ""
        elif isinstance(value, tuple):
            value = ",".join(value)
        self.work.save(self.loaded.campaign.id, self.held, {key: value})
