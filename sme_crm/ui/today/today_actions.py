"""What can be done with each row of Today: the button for it, the key, the words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt

from sme_crm.ui.today.today_rows import TodayThing

translate = QCoreApplication.translate
DONE, TOMORROW, NEXT_WEEK, DAY = "done", "tomorrow", "next_week", "day"
LATER, CALL, OPEN, TASK, GO, DROP = "later", "call", "open", "task", "go", "drop"
START, REFUSE = "start", "refuse"
LETTER, MAIL = "letter", "mail"
BUTTON_ICONS = {
    DONE: "check",
    LATER: "clock",
    CALL: "phone",
    OPEN: "external",
    TASK: "plus",
    GO: "chevron-right",
    START: "repeat",
    REFUSE: "close",
    LETTER: "letters",
    MAIL: "mail",
}
KEYS = {
    Qt.Key.Key_Space: "",
    Qt.Key.Key_Return: "",
    Qt.Key.Key_Enter: "",
    Qt.Key.Key_T: TOMORROW,
    Qt.Key.Key_W: NEXT_WEEK,
    Qt.Key.Key_D: DAY,
    Qt.Key.Key_C: CALL,
    Qt.Key.Key_O: OPEN,
    Qt.Key.Key_N: TASK,
    Qt.Key.Key_R: REFUSE,
    Qt.Key.Key_L: LETTER,
    Qt.Key.Key_M: MAIL,
}
"""The action of each key; "" is the first one that a row has."""
_POSTPONING = (TOMORROW, NEXT_WEEK, DAY)


@dataclass(frozen=True, slots=True)
class ActionWords:
    """An action in words, and its key as shown."""

    text: str
    key: str


def action_words() -> dict[str, ActionWords]:
    """Every action in words."""
    return {
        DONE: ActionWords(translate("TodayActions", "Done…"), "Space"),
        LATER: ActionWords(translate("TodayActions", "Later"), ""),
        TOMORROW: ActionWords(translate("TodayActions", "Tomorrow"), "T"),
        NEXT_WEEK: ActionWords(translate("TodayActions", "Next week"), "W"),
        DAY: ActionWords(translate("TodayActions", "Another day…"), "D"),
        CALL: ActionWords(translate("TodayActions", "Call"), "C"),
        OPEN: ActionWords(translate("TodayActions", "Open the contact"), "O"),
        TASK: ActionWords(translate("TodayActions", "New task for this contact"), "N"),
        GO: ActionWords(translate("TodayActions", "Show"), "Space"),
        START: ActionWords(translate("TodayActions", "Start the series…"), "Space"),
        REFUSE: ActionWords(translate("TodayActions", "Not this time"), "R"),
        LETTER: ActionWords(translate("TodayActions", "Chase by letter"), "L"),
        MAIL: ActionWords(translate("TodayActions", "Chase by e-mail draft"), "M"),
        DROP: ActionWords(translate("TodayActions", "Not to be done any more"), ""),
    }


def buttons_of(thing: TodayThing) -> tuple[str, ...]:
    """The buttons of a row, from left to right."""
    known = thing.contact_id is not None
    if thing.kind == "task":
        return (DONE, LATER, CALL, OPEN) if known else (DONE, LATER)
    if thing.kind == "quote":
        return (GO, CALL, LETTER, MAIL, LATER) if known else (GO, LATER)
    if thing.kind == "contact":
        return (CALL, TASK, LATER, OPEN)
    if thing.kind == "appointment":
        return (GO, CALL, TASK, OPEN) if known else (GO,)
    if thing.kind == "proposal":
        return (START, REFUSE, OPEN)
    return (GO,) if thing.kind in ("suggestion", "more") else ()


def action_of(thing: TodayThing, action: str) -> str:
    """The action meant on a row: its first one for "", and "" when the row does not have it."""
    buttons = buttons_of(thing)
    if not action:
        return buttons[0] if buttons else ""
    if action in _POSTPONING:
        return action if LATER in buttons else ""
    if action == TASK:
        return TASK if thing.contact_id is not None and thing.kind != "proposal" else ""
    return action if action in buttons else ""
