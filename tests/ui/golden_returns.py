"""How the screens of the returns desk come about, for their kept texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from sme_crm.ui.navigation import ShowReturns
from sme_crm.ui.returns.returns_panel import ReturnsPanel
from tests.ui.play import Play


def _show(play: Play, view: str) -> QWidget:
    play.send(ShowReturns(view=view))
    panel = play.panel(ReturnsPanel)
    table = {"mail": panel.mail, "rates": panel.rates}.get(view, panel.answers).table
    play.wait(lambda: table.rows())
    play.settle()
    return play.window


RETURN_SCREENS: Mapping[str, Callable[[Play], QWidget]] = {
    "returns-answers": partial(_show, view="answers"),
    "returns-mail": partial(_show, view="mail"),
    "returns-rates": partial(_show, view="rates"),
}
