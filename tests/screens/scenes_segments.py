"""Scenes of the segments: the map, the curve, rhythm, sleep, years, movement, pairs, profile."""

from __future__ import annotations

import random
from datetime import timedelta
from functools import partial

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.dates import present_day
from sme_crm.domain.segments.rfm import OwnCuts
from sme_crm.store.unit_of_work import UnitOfWork
from sme_crm.ui.segments.cuts_dialog import CutsDialog
from sme_crm.ui.segments.profile_page import ProfilePage
from sme_crm.ui.segments.rfm_page import RfmPage
from sme_crm.ui.segments.segment_page import SegmentPage
from sme_crm.ui.segments.segments_panel import SegmentsPanel
from tests.screens.stage import Scene, Stage

_ENOUGH = 60


def fill(stage: Stage) -> None:
    """Orders of five years where the sample business has too few."""
    workspace, draw, today = stage.context.workspace, random.Random(5), present_day()
    if len(workspace.segments.book.sums()) >= _ENOUGH:
        return
    ids = list(workspace.contact_lists.ids(ContactFilter()))[: 4 * _ENOUGH]
    with UnitOfWork(workspace.database, "order.create") as work:
        products = [
            work.insert("product", {"name": name})
            for name in ("Coffret cadeau", "Miel toutes fleurs", "Confiture", "Sirop", "Bougie")
        ]
        for customer in ids:
            if draw.random() < 0.3:
                continue
            began, pace = draw.randrange(60, 1800), draw.choice((25, 40, 90, 200, 400))
            until = draw.choice((0, 0, 30, 120, 300, 700))
            taste = draw.sample(products, draw.randint(1, 3))
            size = draw.choice((4_000, 9_000, 30_000, 120_000))
            back = began
            while back > until:
                amount = round(size * draw.uniform(0.5, 1.6))
                order = work.insert(
                    "customer_order",
                    {
                        "customer_id": customer, "contact_id": customer, "amount": amount,
                        "margin": round(amount * draw.uniform(0.2, 0.6)),
                        "day": (today - timedelta(days=back)).isoformat(),
                    },
                )  # fmt: skip
                for product in taste:
                    work.insert("order_line", {"order_id": order, "product_id": product})
                back -= round(pace * draw.uniform(0.8, 1.25)) + 1


def show(stage: Stage, view: str) -> SegmentPage:
    """A page with its figures."""
    fill(stage)
    stage.open("segments")
    panel = stage.panel(SegmentsPanel)
    panel.show_view(view)
    page = panel.page(view)
    stage.wait(page.is_shown)
    for card in ("card", "churn", "cohorts"):
        shown = getattr(page, card, None)
        if shown is not None and shown.view.chart() is not None:
            stage.wait(shown.view.is_drawn)
    return page


def choose_cell(stage: Stage) -> None:
    """The map with a cell chosen."""
    page = show(stage, "rfm")
    assert isinstance(page, RfmPage)
    page.card.chosen.emit("55")
    stage.wait(lambda: page.bar.show_list.isEnabled())


def ask_cuts(stage: Stage) -> None:
    """The cut points of the scores."""
    page = show(stage, "rfm")
    dialog = CutsDialog(stage.context, OwnCuts(), page)
    dialog.open()
    stage.shown = dialog


def rank_prospects(stage: Stage) -> None:
    """The profile with the prospects ranked."""
    page = show(stage, "profile")
    assert isinstance(page, ProfilePage)
    page.rank.click()
    stage.wait(lambda: page.rank.isEnabled() and not page.bar.isHidden())


SCENES = [
    Scene("segments-rfm", choose_cell),
    Scene("segments-cuts", ask_cuts),
    *(
        Scene(f"segments-{view}", partial(show, view=view))
        for view in ("pareto", "rhythm", "sleep", "years", "movement", "cross")
    ),
    Scene("segments-profile", rank_prospects),
]
