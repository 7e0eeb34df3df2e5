"""How the screens of the load come about."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from sme_crm.ui.load.capacity_dialog import CapacityDialog
from sme_crm.ui.load.levelling_dialog import LevellingDialog
from sme_crm.ui.load.load_panel import LoadPanel
from tests.ui.play import Play


def _panel(play: Play) -> LoadPanel:
    play.open("load")
    panel = play.panel(LoadPanel)
    play.wait(lambda: panel.model.load is not None)
    play.settle()
    return panel


def show_load(play: Play) -> QWidget:
    """The table of two weeks."""
    panel = _panel(play)
    panel.show_weeks(2)
    play.wait(lambda: panel.model.columnCount() < 20)
    play.settle()
    return panel


def ask_levelling(play: Play) -> QWidget:
    """What levelling out would do, overdue ones with it."""
    _panel(play).level()
    dialog = play.over(LevellingDialog)
    dialog.overdue.click()
    play.wait(lambda: dialog.plan is not None and dialog.plan.moves)
    play.settle()
    return dialog


def ask_capacities(play: Play) -> QWidget:
    """How many tasks people can do a day."""
    _panel(play).tools.capacities_wanted.emit()
    return play.over(CapacityDialog)


LOAD_SCREENS = {
    "load": show_load,
    "load-levelling": ask_levelling,
    "load-capacities": ask_capacities,
}
