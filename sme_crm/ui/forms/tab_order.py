"""Tab through a layout as one reads, whatever the order in which its widgets were made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QWidget


def tab_stops(layout: QLayout | None) -> list[QWidget]:
    """What Tab stops at, in the order of the layout."""
    return list(_stops(layout)) if layout is not None else []


def step_in_layout(area: QWidget, stops: list[QWidget], *, forward: bool) -> QWidget | None:
    """Move the focus from one of `stops` to the next or previous, past their ends to what stands
    around `area`. Returns where it went; None, nothing moved, when it is on none of them."""
    focused = QApplication.focusWidget()
    if focused is None or focused not in stops:
        return None
    at = stops.index(focused) + (1 if forward else -1)
    target = stops[at] if 0 <= at < len(stops) else _next_outside(area, focused, forward)
    if target is not None:
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
    return target


def _next_outside(area: QWidget, focused: QWidget, forward: bool) -> QWidget | None:
    found: QWidget | None = focused
    while found is not None:
        found = found.nextInFocusChain() if forward else found.previousInFocusChain()
        if found is None or found is focused:
            return None
        if _is_stop(found) and not area.isAncestorOf(found) and found.window() is area.window():
            return found
    return None


def _stops(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            if not widget.isVisible():
                continue
            if _is_stop(widget):
                yield widget
            inner = widget.layout()
        if inner is not None:
            yield from _stops(inner)


def _is_stop(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    return (
        bool(policy & Qt.FocusPolicy.TabFocus)
        and widget.isEnabled()
        and widget.isVisible()
        and widget.focusProxy() is None
    )
