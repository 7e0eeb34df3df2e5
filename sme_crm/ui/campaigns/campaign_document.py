"""One campaign as a document of five steps, with what it still lacks always beside it."""

from __future__ import annotations

from pkgutil import resolve_name
from typing import TYPE_CHECKING, Any, Final, Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from sme_crm.domain.campaigns.campaign import STATES, missing
from sme_crm.ui.campaigns.campaign_list import TONES
from sme_crm.ui.campaigns.check_list import CheckList
from sme_crm.ui.campaigns.loaded_campaign import EditedStep, LoadedCampaign
from sme_crm.ui.forms.form_work import HeldVersion
from sme_crm.ui.labels import round_money_text, translated
from sme_crm.ui.navigation import ShowPlan
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.chip import StatusChip
from sme_crm.ui.widgets.labels import ElidedLabel, plain_tooltip
from sme_crm.ui.widgets.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.plan import Action
    from sme_crm.ui.campaigns.campaign_work import CampaignWork
    from sme_crm.ui.context import UiContext

_EDITED: Final = {
    "brief": "brief_page:BriefPage",
    "sizing": "sizing_page:SizingPage",
    "cells": "cells_page:CellsPage",
    "message": "message_page:MessagePage",
}
_VIEWS: Final = ("target", "sizing", "cells")
"""The pages of the step of the target: who, how many, which test."""
_SHOWN: Final = {
    "target": "target_page:TargetPage",
    "follow": "follow_page:FollowPage",
    "results": "results_page:ResultsPage",
}


class ShownStep(Protocol):
    """A step that reads its campaign itself."""

    def show_campaign(self, campaign_id: int) -> None:
        """Read and show a campaign."""


class CampaignDocument(QWidget):
    """A page is imported and made when it is first shown; `left` goes back to the list.

    The target has three pages, chosen beside the steps; each other step is one page.
    """

    left = Signal()

    def __init__(
        self, context: UiContext, work: CampaignWork, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._work = work
        self._loaded: LoadedCampaign | None = None
        self._pages: dict[str, QWidget] = {}
        self._stale: set[str] = set()
        self.held = HeldVersion()
        self.steps = SegmentedControl(
            [
                ("brief", self.tr("1 Brief"), ""),
                ("target", self.tr("2 Target"), ""),
                ("message", self.tr("3 Message"), ""),
                ("follow", self.tr("4 Follow-up"), ""),
                ("results", self.tr("5 Results"), ""),
            ],
            self.tr("Steps of the campaign"),
        )
        self.steps.chosen.connect(self._go_step)
        self.views = SegmentedControl(
            [
                ("target", self.tr("Who"), ""),
                ("sizing", self.tr("How many"), ""),
                ("cells", self.tr("Test"), ""),
            ],
            self.tr("The target"),
        )
        self.views.hide()
        self.views.chosen.connect(self.show_step)
        self.checks = CheckList()
        self.checks.wanted.connect(self.go_to)
        self.checks.ready.connect(lambda: self._save({"state": "ready"}))
        self._make_head()
        self._stack = QStackedWidget()
        self._lay_out()

    def _make_head(self) -> None:
        self.back = Button(self.tr("All campaigns"), "chevron-left", "quiet")
        self.back.clicked.connect(lambda _checked=False: self.left.emit())
        self.heading = ElidedLabel("", TextRole.CARD)
        self.plan = Button("", "flag", "quiet")
        self.plan.clicked.connect(lambda _checked=False: self._show_plan())
        self.plan.hide()
        self.state = StatusChip("", TONES["idea"])
        self.print = Button(
            self.tr("Print brief"), "printer", tooltip=self.tr("The brief as one page")
        )
        self.print.clicked.connect(lambda _checked=False: self.print_brief())
        self.more = Button(self.tr("More"), "more")
        menu = QMenu(self)
        self.more.set_menu(menu)
        self._save_pdf = menu.addAction(
            icon("pdf"), self.tr("Save the brief as PDF…"), lambda: self._do(self._work.save_brief)
        )
        self._copy = menu.addAction(
            icon("copy"),
            self.tr("Begin one like this"),
            lambda: self._do(lambda one: self._work.duplicate(one.id, one.name)),
        )
        self._put = menu.addAction(
            icon("flag"),
            self.tr("Put into the yearly plan"),
            lambda: self._do(self._work.put_into_plan),
        )
        self._delete = menu.addAction(
            icon("trash"),
            self.tr("Delete the campaign"),
            lambda: self._do(lambda one: self._work.delete(one.id)),
        )
        for action in (self._copy, self._put, self._delete):
            action.setEnabled(self._work.writable)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(size.SPACE_8)
        head.addWidget(self.back)
        head.addWidget(self.heading, 1)
        head.addWidget(self.plan)
        head.addWidget(self.state)
        head.addWidget(self.print)
        head.addWidget(self.more)
        body = QHBoxLayout()
        body.setSpacing(size.SPACE_12)
        body.addWidget(self._stack, 1)
        body.addWidget(self.checks)
        steps = QHBoxLayout()
        steps.addWidget(self.steps)
        steps.addStretch(1)
        steps.addWidget(self.views)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(size.SPACE_12)
        outer.addLayout(head)
        outer.addLayout(steps)
        outer.addLayout(body, 1)

    # -- showing -------------------------------------------------------------------------------

    def shown_id(self) -> int | None:
        """The campaign shown."""
        return None if self._loaded is None else self._loaded.campaign.id

    def shown_step(self) -> str:
        """The key of the page shown: that of its step, or one of the three of the target."""
        step = self.steps.choice()
        return self.views.choice() if step == "target" else step

    def page(self, step: str = "") -> QWidget:
        """The page of a step, made if need be; of the one shown if none is named."""
        step = step or self.shown_step()
        page = self._pages.get(step)
        if page is None:
            name = _EDITED.get(step) or _SHOWN[step]
            make: Any = resolve_name(f"sme_crm.ui.campaigns.{name}")
            own = (self._context, self._work, self.held) if step in _EDITED else (self._context,)
            page = self._pages[step] = cast(QWidget, make(*own))
            self._stack.addWidget(page)
            self._stale.add(step)
        return page

    def show_loaded(self, loaded: LoadedCampaign, *, foreign: bool = False) -> None:
        """Show a campaign as it stands.

        `foreign`: what is written next goes by this version, unless the very field that is being
        typed in was changed: then it is said when that field is left.
        """
        campaign = loaded.campaign
        fresh = self._loaded is None or self._loaded.campaign.id != campaign.id
        if fresh:
            self.held.version, self.held.visit = campaign.updated_at, None
        self._loaded = loaded
        self.heading.setText(campaign.name)
        state = translated("Campaigns", STATES[campaign.state])
        self.state.set_status(state, TONES[campaign.state])
        self._name_action(loaded.action)
        self.checks.show_missing(missing(campaign), campaign.state, writable=self._work.writable)
        self._stale.update(self._pages)
        self._refresh()
        page = self._stack.currentWidget()
        crossed = isinstance(page, EditedStep) and page.crossed
        if foreign and not fresh and not crossed and not self.held.pending:
            self.held.version = campaign.updated_at

    def show_step(self, step: str) -> None:
        """Go to a step, or to a page of the target; the field being typed is saved first."""
        shown = next((key for key, page in self._pages.items() if self._is_shown(page)), "")
        if shown and shown != step and not self._commit():
            self._mark(shown)
            return
        self._mark(step)
        self._stack.setCurrentWidget(self.page(step))
        self._refresh()

    def go_on(self, by: int) -> None:
        """The step `by` further, the first after the last; nothing beside the list."""
        if self.isVisible():
            self.steps.move_on(by)

    def _go_step(self, step: str) -> None:
        """A step was chosen: of the target the page that was shown last."""
        self.show_step(self.views.choice() if step == "target" else step)

    def _mark(self, step: str) -> None:
        """Show which step and page it is."""
        if step in _VIEWS:
            self.views.choose(step)
        self.steps.choose("target" if step in _VIEWS else step)
        self.views.setVisible(step in _VIEWS)

    def go_to(self, step: str, key: str) -> None:
        """Go to the field of something that is missing."""
        self.show_step(step)
        page = self.page()
        if isinstance(page, EditedStep):
            page.go_to(key)
        else:
            page.setFocus()

    def take_keyboard(self) -> None:
        """The keyboard comes to the steps when a campaign is opened, not to the way back."""
        self.steps.take_keyboard()

    def leave(self) -> bool:
        """Save what is being typed; False when it cannot be kept. The visit ends."""
        kept = self._commit()
        if kept:
            self.held.visit = None
        return kept

    def _commit(self) -> bool:
        page = self._stack.currentWidget()
        return page.commit() if isinstance(page, EditedStep) else True

    def _is_shown(self, page: QWidget) -> bool:
        return self._stack.currentWidget() is page

    def _refresh(self) -> None:
        """Only the step that is shown reads; the others do when they are gone to."""
        step = self.shown_step()
        if self._loaded is None or step not in self._pages or step not in self._stale:
            return
        self._stale.discard(step)
        page = self._pages[step]
        if isinstance(page, EditedStep):
            page.show_loaded(self._loaded)
        else:
            cast(ShownStep, page).show_campaign(self._loaded.campaign.id)

    # -- the plan ------------------------------------------------------------------------------

    def _name_action(self, action: Action | None) -> None:
        """The way back to the action of the plan that the campaign carries out."""
        self.plan.setVisible(action is not None)
        self._put.setVisible(action is None)
        if action is not None:
            self.plan.setText(self.tr("Plan {year}").format(year=action.year))
            planned = self.tr("“{name}” of the yearly plan: {expenses} → {revenue}")
            self.plan.setToolTip(
                plain_tooltip(
                    planned.format(
                        name=action.name,
                        expenses=round_money_text(action.budget, self._currency()),
                        revenue=round_money_text(action.expected, self._currency()),
                    )
                )
            )

    def _currency(self) -> str:
        return "EUR" if self._loaded is None else self._loaded.campaign.currency

    def _show_plan(self) -> None:
        action = None if self._loaded is None else self._loaded.action
        if action is not None and self._commit():
            self._context.navigator.send(ShowPlan(action.year, action.id))

    # -- acting --------------------------------------------------------------------------------

    def _save(self, values: dict[str, object]) -> None:
        if self._loaded is not None and self._commit():
            self._work.save(self._loaded.campaign.id, self.held, values)

    def print_brief(self) -> None:
        """Print the brief, one page."""
        self._do(self._work.print_brief)

    def _do(self, act: Any) -> None:
        if self._loaded is not None and self._commit():
            act(self._loaded.campaign)
