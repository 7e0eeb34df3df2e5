"""The second step: whom the campaign is for, who may be contacted, and why the others may not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from sme_crm.domain.campaigns.channels import CHANNELS, find_channel
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.contact_rules import ContactRules
from sme_crm.printing.charts.chart import CategoryChart, Series
from sme_crm.services.campaigns.funnel import Funnel, ReasonShare
from sme_crm.ui.campaigns.campaign_step import CampaignStep
from sme_crm.ui.campaigns.target_groups import GroupsCard
from sme_crm.ui.campaigns.target_rows import (
    BY_HAND,
    INCLUDED,
    included_ids,
    included_note,
    reason_name,
    reason_rule,
    target_rows,
)
from sme_crm.ui.campaigns.target_work import TargetWork
from sme_crm.ui.charts.chart_card import ChartCard
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.labels import count_text, translated
from sme_crm.ui.lists.figure_table import FigureTable
from sme_crm.ui.navigation import MakeGroup, ShowContacts
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.segmented_control import SegmentedControl
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.domain.group import Group
    from sme_crm.ui.context import UiContext

_MEMBERS: Final = "members"
_SELECTED: Final = "selected"
_ELIGIBLE: Final = "eligible"
_GROUPS_WIDTH: Final = 272
_LEAST_TABLE: Final = 4 * size.COMPACT_ROW_HEIGHT
_CHART_HEAD: Final = 72
_BAR: Final = 18
_HEARD: Final = (
    "campaign", "campaign_group", "campaign_override", "campaign_recipient", "group_member",
    "contact_group", "contact", "address", "email", "phone", "consent", "history", "setting",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """A funnel with what its words need."""

    name: str
    funnel: Funnel
    rules: ContactRules
    offered: tuple[Group, ...]


class TargetPage(CampaignStep):
    """Groups at the left, the funnel above the reasons; a reason opens its list."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._shown: Shown | None = None
        self.work = TargetWork(context, self)
        self.work.written.connect(self.reload)
        self.channel = SegmentedControl(
            [(one.key, translated("Channels", one.name), "") for one in CHANNELS if one.addressed],
            self.tr("Channel"),
        )
        self.channel.choose("letter")
        self.channel.chosen.connect(self.reload)
        self.sentence = TextLabel("", TextRole.TITLE, wrap=True)
        self.groups = GroupsCard(context)
        self.groups.setFixedWidth(_GROUPS_WIDTH)
        self.groups.changed.connect(self._keep_groups)
        self.chart = ChartCard(self.tr("From the groups to who may be contacted"), context.jobs)
        self.chart.chosen.connect(self._open_step)
        self.reasons = FigureTable(
            self.tr("Why not"),
            (self.tr("Why not"), self.tr("Contacts"), self.tr("Decides"), self.tr("Rule")),
            (1, 2),
            {0: 236, 1: 76, 2: 70},
        )
        self.reasons.chosen.connect(self._choose)
        self.reasons.doubleClicked.connect(lambda _index: self.show_list())
        self._make_buttons()
        self._lay_out()
        self._choose(None)
        context.changes.committed.connect(self._hear)

    def _make_buttons(self) -> None:
        self.open_list = Button(self.tr("Show the list"), "contacts")
        self.include = Button(self.tr("Contact them all the same…"), "check")
        self.leave_out = Button(self.tr("Leave contacts out…"), "blocked")
        self.undecide = Button(self.tr("Take decisions back"), "undo")
        self.print_list = Button(self.tr("Print who is left out…"), "printer")
        self.make_group = Button(self.tr("Make a group"), "groups")
        self.open_list.clicked.connect(self.show_list)
        self.include.clicked.connect(self._include)
        self.leave_out.clicked.connect(self._leave_out)
        self.undecide.clicked.connect(self._undecide)
        self.print_list.clicked.connect(self._print)
        self.make_group.clicked.connect(self._group)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(size.SPACE_12)
        head.addWidget(self.sentence, 1)
        head.addWidget(self.print_list)
        table = Card(self.tr("Why the others are left out"), padding=0)
        table.body.addWidget(self.reasons)
        self.reasons.setMinimumHeight(_LEAST_TABLE)
        # As high as is left: its own wish would make the page scroll in a small window.
        self.reasons.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.about = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        decisions = Card(self.tr("With those chosen"))
        decisions.setFixedWidth(_GROUPS_WIDTH)
        for button in (
            self.open_list, self.make_group, self.include, self.leave_out, self.undecide
        ):  # fmt: skip
            decisions.body.addWidget(button)
        left = QVBoxLayout()
        left.setSpacing(size.SPACE_12)
        left.addWidget(self.groups, 1)
        left.addWidget(decisions)
        self.nothing = EmptyState(
            "groups",
            self.tr("Nobody is chosen yet"),
            self.tr(
                "Add a group at the left: here you see how many of it may be contacted by which"
                " channel, and why the others may not."
            ),
        )
        chosen = QWidget()
        right = QVBoxLayout(chosen)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(size.SPACE_12)
        right.addWidget(self.channel)
        right.addWidget(self.chart)
        right.addWidget(table, 1)
        right.addWidget(self.about)
        self.pages = QStackedWidget()
        self.pages.addWidget(chosen)
        self.pages.addWidget(self.nothing)
        area = ScrollPage()
        body = QHBoxLayout(area.page)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(size.SPACE_12)
        body.addLayout(left)
        body.addWidget(self.pages, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(size.SPACE_12)
        outer.addLayout(head)
        outer.addWidget(area, 1)

    # -- reading -------------------------------------------------------------------------------

    def read(self, campaign_id: int) -> Shown:
        """The funnel of the channel chosen."""
        workspace = self.context.workspace
        return Shown(
            workspace.campaigns.get(campaign_id).name,
            workspace.targets.funnel(campaign_id, self.channel.choice()),
            workspace.eligibility.rules(),
            tuple(one for one in workspace.groups.list_groups() if not one.unreadable),
        )

    def reload(self) -> None:
        """Read the campaign anew."""
        self.show_campaign(self.campaign_id)

    def show_read(self, found: Any) -> None:
        """Say it, draw it, list the reasons."""
        self._shown = found
        funnel: Funnel = found.funnel
        self.groups.show_groups(funnel.groups, found.offered)
        self.sentence.setText(self._sentence(funnel))
        chart = self._chart(funnel)
        self.chart.setFixedHeight(_CHART_HEAD + _BAR * len(chart.labels))
        self.chart.show_chart(chart)
        self.reasons.set_rows(target_rows(funnel, found.rules))
        self.pages.setCurrentIndex(0 if _has_groups(funnel) else 1)
        self.print_list.setEnabled(bool(funnel.excluded))
        self._choose(None)

    def funnel(self) -> Funnel | None:
        """What is shown."""
        return None if self._shown is None else self._shown.funnel

    def _sentence(self, funnel: Funnel) -> str:
        if not _has_groups(funnel):
            return self.tr("Choose the groups that the campaign is for.")
        selected = len(funnel.selected)
        return self.tr("%n of {selected} may be contacted", "", len(funnel.eligible)).format(
            selected=count_text(selected)
        )

    def _chart(self, funnel: Funnel) -> CategoryChart:
        decisive = [share for share in funnel.reasons if share.decides]
        decisive.sort(key=lambda share: -share.decides)
        steps = [
            (_MEMBERS, self.tr("In the groups"), funnel.members),
            (_SELECTED, self.tr("Selected"), len(funnel.selected)),
            *(
                (share.reason, f"− {reason_name(share.reason)}", share.decides)
                for share in decisive
            ),
            (_ELIGIBLE, self.tr("May be contacted"), len(funnel.eligible)),
        ]
        return CategoryChart(
            title=self.tr("From the groups to who may be contacted"),
            labels=tuple(label for _, label, _ in steps),
            series=(Series(self.tr("Contacts"), tuple(float(count) for *_, count in steps)),),
            horizontal=True,
            keys=tuple(key for key, *_ in steps),
            label_title=self.tr("Step"),
        )

    # -- choosing ------------------------------------------------------------------------------

    def _open_step(self, key: str) -> None:
        """A bar was chosen: those it stands for are shown."""
        self._choose(key)
        self.show_list()

    def _choose(self, key: object) -> None:
        self._key = str(key) if key else ""
        share = self._share()
        writable = self.work.writable and self._shown is not None
        self.open_list.setEnabled(bool(self.chosen_ids()))
        self.make_group.setEnabled(bool(self.chosen_ids()))
        self.include.setEnabled(writable and share is not None and share.overridable)
        self.leave_out.setEnabled(writable and bool(self._selected()))
        decided = bool(self._decided())
        self.undecide.setText(
            self.tr("Take this decision back")
            if self._key in (BY_HAND, INCLUDED)
            else self.tr("Take decisions back")
        )
        self.undecide.setEnabled(writable and decided)
        self.undecide.setVisible(decided)
        parts = (self._about(share), self._rule(share))
        self.about.setText(" · ".join(part for part in parts if part))

    def _rule(self, share: ReasonShare | None) -> str:
        if self._shown is None:
            return ""
        if self._key == INCLUDED:
            return included_note(self._shown.funnel)
        return "" if share is None else reason_rule(self._shown.funnel, share, self._shown.rules)

    def _about(self, share: ReasonShare | None) -> str:
        if self._key == INCLUDED:
            return self.tr("You decided to contact them all the same.")
        if share is None:
            return self.tr("Choose a bar or a reason to see whom it holds for.")
        if share.overridable:
            return self.tr("You may decide against this one, with a note.")
        if share.reason == BY_HAND:
            return self.tr("You left them out yourself.")
        return self.tr("A matter of law or fact: it is mended on the contact sheet.")

    def _share(self) -> ReasonShare | None:
        if self._shown is None:
            return None
        return next((one for one in self._shown.funnel.reasons if one.reason == self._key), None)

    def _selected(self) -> tuple[int, ...]:
        return () if self._shown is None else self._shown.funnel.selected

    def chosen_ids(self) -> tuple[int, ...]:
        """Those the reason or step chosen holds for; nothing chosen: those who may be contacted."""
        if self._shown is None:
            return ()
        share = self._share()
        if share is not None:
            return share.ids
        if self._key == INCLUDED:
            return included_ids(self._shown.funnel)
        if self._key in (_MEMBERS, _SELECTED):
            return self._shown.funnel.selected
        return self._shown.funnel.eligible

    def _decided(self) -> tuple[int, ...]:
        """About whom there are decisions: those of the decision chosen, else all."""
        if self._shown is None:
            return ()
        decided = self._shown.funnel.overridden
        if self._key in (BY_HAND, INCLUDED):
            return tuple(one for one in self.chosen_ids() if one in decided)
        return tuple(decided)

    # -- acting --------------------------------------------------------------------------------

    def show_list(self) -> None:
        """Open the list of contacts with those chosen."""
        if self.chosen_ids():
            self.context.navigator.send(ShowContacts(ContactFilter(ids=self.chosen_ids())))

    def _group(self) -> None:
        name = self._shown.name if self._shown is not None else ""
        self.context.navigator.send(MakeGroup(self.chosen_ids(), name))

    def _keep_groups(self, sides: object) -> None:
        if self.campaign_id is not None and isinstance(sides, tuple):
            self.work.set_groups(self.campaign_id, sides)

    def _include(self) -> None:
        share = self._share()
        if share is not None and self.campaign_id is not None:
            self.work.ask_include(self.campaign_id, share.ids, reason_name(share.reason))

    def _leave_out(self) -> None:
        if self.campaign_id is not None and self._shown is not None:
            self.work.ask_leave_out(self.campaign_id)

    def _undecide(self) -> None:
        if self.campaign_id is not None:
            self.work.decide(self.campaign_id, self._decided(), "")

    def _print(self) -> None:
        if self.campaign_id is not None and self._shown is not None:
            channel = self.channel.choice()
            words = translated("Channels", find_channel(channel).name)
            name = self.tr("{campaign}: left out ({channel})").format(
                campaign=self._shown.name, channel=words
            )
            self.work.save_list(self.campaign_id, channel, name)

    def _hear(self, changes: Changes) -> None:
        if self.isVisible() and any(changes.touches(table) for table in _HEARD):
            self.reload()


def _has_groups(funnel: Funnel) -> bool:
    return any(one.side == "in" for one in funnel.groups)
