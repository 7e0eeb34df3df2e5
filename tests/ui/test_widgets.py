"""Widgets: texts, keys, signals, names for screen readers, painting at scale 1 and 2."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.theme import current_tokens, theme
from sme_crm.ui.theme.tokens import LIGHT, Tone
from sme_crm.ui.widgets.avatar import Avatar, initials_of, tint_of
from sme_crm.ui.widgets.banner import Banner
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.chip import StatusChip, chip_width, paint_chip
from sme_crm.ui.widgets.combo_box import ComboBox, Splitter
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.labels import (
    ElidedLabel,
    FieldLabel,
    KeyHint,
    SectionLabel,
    TextLabel,
    plain_tooltip,
)
from sme_crm.ui.widgets.page_header import PageHeader
from sme_crm.ui.widgets.progress_card import ProgressCard
from sme_crm.ui.widgets.search_field import SearchField
from sme_crm.ui.widgets.segmented_control import SegmentedControl
from sme_crm.ui.widgets.states import EmptyState, ErrorState, LoadingState
from sme_crm.ui.widgets.toast import Toast
from sme_crm.ui.widgets.value_fields import DateField, NumberField
from tests.ui.painting import button_named, colors_of, light, painted, show

__all__ = ["light"]
MARKUP = "<b>bold</b> & <img src=x>"


def _error_with_markup() -> ErrorState:
    state = ErrorState()
    state.set_texts(MARKUP, MARKUP)
    return state


@pytest.mark.parametrize(
    "make",
    [
        lambda: TextLabel(MARKUP),
        lambda: ElidedLabel(MARKUP),
        lambda: FieldLabel(MARKUP),
        lambda: SectionLabel(MARKUP),
        lambda: EmptyState("contacts", MARKUP, MARKUP),
        _error_with_markup,
        lambda: LoadingState(MARKUP),
        lambda: Banner(MARKUP),
        lambda: Card(MARKUP),
        lambda: PageHeader(MARKUP),
        lambda: ProgressCard(MARKUP),
    ],
)
def test_text_is_never_markup(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    widget = make()
    qtbot.addWidget(widget)
    labels = widget.findChildren(QLabel)
    if isinstance(widget, QLabel):
        labels.append(widget)
    assert labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_tooltip_of_markup_shows_its_letters() -> None:
    assert plain_tooltip("Dupont") == "Dupont"
    assert plain_tooltip("<b>") == "<span>&lt;b&gt;</span>"


def test_elided_label_tells_the_whole_in_its_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("Directrice commerciale de l’Atelier Rivière")
    show(qtbot, label)
    label.resize(90, 20)
    assert label.text().endswith("…")
    assert label.toolTip() == label.whole_text() == label.accessibleName()
    label.resize(600, 20)
    assert label.text() == label.whole_text()
    assert not label.toolTip()


def test_field_label_names_its_field(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    field = QLineEdit(holder)
    label = FieldLabel("&Town", field, holder)
    assert label.buddy() is field
    assert field.accessibleName() == "Town"


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Émilie Dupont", "ÉD"),
        ("jean-paul le goff", "JG"),
        ("Madonna", "M"),
        ("  ", ""),
        ("« Au bon coin » 33", "A3"),
        ("ßtraße", "S"),
        ("李 明", "李明"),
    ],
)
def test_initials(name: str, initials: str) -> None:
    assert initials_of(name) == initials


def test_tints_are_stable_and_spread() -> None:
    assert tint_of(42) is tint_of(42)
    used = {tint_of(number) for number in range(1, 200)}
    assert len(used) == len(LIGHT.avatars)
    assert all(tint_of(number) != tint_of(number + 1) for number in range(1, 200))
    assert tint_of(-5) in LIGHT.avatars


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_avatar_and_chip_paint_their_tint(qtbot: QtBot, ratio: float) -> None:
    avatar = Avatar("Émilie Dupont", 1)
    chip = StatusChip("Customer", "success")
    for widget in (avatar, chip):
        qtbot.addWidget(widget)
    assert QColor(tint_of(1).background).name() in colors_of(painted(avatar, ratio))
    success = LIGHT.tint(Tone.SUCCESS)
    assert QColor(success.background).name() in colors_of(painted(chip, ratio))
    assert chip.sizeHint().width() == chip_width("Customer")
    assert chip.accessibleName() == "Customer"


def test_avatar_shows_icon_or_photo(qtbot: QtBot) -> None:
    avatar = Avatar("Simon SARL", 2, icon="company")
    qtbot.addWidget(avatar)
    assert QColor(tint_of(2).background).name() in colors_of(painted(avatar))
    photo = QPixmap(10, 20)
    photo.fill(QColor("red"))
    avatar.set_photo(photo)
    assert QColor("red").name() in colors_of(painted(avatar))
    avatar.set_photo(None)
    assert QColor("red").name() not in colors_of(painted(avatar))


def test_chip_is_cut_to_its_room(qapp: QApplication) -> None:
    image = QImage(100, 30, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    room = image.rect().adjusted(0, 0, -50, 0)
    paint_chip(painter, room, "A very long status indeed", "info")
    paint_chip(painter, room.adjusted(0, 0, -60, 0), "No room", "info")
    painter.end()
    assert all(image.pixelColor(x, 15).alpha() == 0 for x in range(51, 100))


def test_unknown_tone_and_kind_are_refused(qtbot: QtBot) -> None:
    with pytest.raises(ValueError, match="loud"):
        StatusChip("a", "loud")
    with pytest.raises(ValueError, match="loud"):
        Button("a", kind="loud")
    with pytest.raises(KeyError):
        Banner("a", "loud")


def test_buttons_have_names_and_icons(qtbot: QtBot) -> None:
    primary = Button("New contact", "plus", "primary")
    edit = IconButton("edit", "Edit", shortcut="F2")
    for widget in (primary, edit):
        qtbot.addWidget(widget)
    assert not primary.icon().isNull()
    assert primary.property("kind") == "primary"
    assert edit.accessibleName() == "Edit"
    assert edit.toolTip() == "Edit (F2)"
    menu = QMenu(primary)
    primary.set_menu(menu)
    assert primary.menu() is menu
    assert edit.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_kinds_of_buttons_look_different(qtbot: QtBot) -> None:
    for kind, color in (("primary", LIGHT.accent), ("danger", LIGHT.danger)):
        button = Button("Go", kind=kind)
        qtbot.addWidget(button)
        assert QColor(color).name() in colors_of(painted(button))


def test_search_waits_for_a_pause_and_obeys_keys(qtbot: QtBot) -> None:
    field = SearchField("Search", "Ctrl+F", delay=20)
    show(qtbot, field)
    heard: list[str] = []
    field.searched.connect(heard.append)
    QTest.keyClicks(field, "dup")
    assert heard == []
    qtbot.waitUntil(lambda: heard == ["dup"], timeout=60_000)
    QTest.keyClicks(field, "o")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert heard == ["dup", "dupo"]
    with qtbot.waitSignal(field.left_downwards, timeout=60_000):
        QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert heard == ["dup", "dupo", ""]
    assert field.accessibleName() == "Search"


def test_search_shows_hint_or_button_to_clear(qtbot: QtBot) -> None:
    field = SearchField("Search", "Ctrl+F")
    show(qtbot, field)
    hint = field.findChild(KeyHint)
    clear = field.findChild(IconButton)
    assert hint is not None
    assert clear is not None
    assert hint.isVisible()
    assert not clear.isVisible()
    field.setText("x")
    assert not hint.isVisible()
    clear.click()
    assert field.text() == ""
    assert hint.isVisible()


def test_card_and_header_place_what_they_get(qtbot: QtBot) -> None:
    card = Card("Tasks")
    qtbot.addWidget(card)
    card.body.addWidget(QLabel("x"))
    card.add_to_title_line(Button("All"))
    card.set_title("My tasks")
    assert card.accessibleName() == "My tasks"
    plain = Card()
    qtbot.addWidget(plain)
    with pytest.raises(ValueError, match="title"):
        plain.set_title("x")
    header = PageHeader("Contacts")
    show(qtbot, header)
    field = SearchField("Search")
    header.add_left(field)
    header.add_right(Button("New", kind="primary"))
    QApplication.processEvents()
    assert field.isVisible()
    header.set_title("Groups", "3 groups")
    assert header.title() == "Groups"


@pytest.mark.parametrize("kind", ["info", "success", "warning", "error", "conflict", "sample"])
def test_banner(qtbot: QtBot, kind: str) -> None:
    banner = Banner("Someone changed this sheet", kind)
    show(qtbot, banner)
    done: list[bool] = []
    banner.add_action("Reload", lambda: done.append(True)).click()
    assert done == [True]
    with qtbot.waitSignal(banner.dismissed, timeout=60_000):
        button_named(banner, "Dismiss").click()
    assert not banner.isVisible()
    assert banner.accessibleName() == banner.text()


def test_a_long_message_stands_on_several_lines(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(900, 600)
    show(qtbot, window)
    toast = Toast(window)
    toast.show_message("Saved")
    low = toast.height()
    sentence = "The price, the cost or a rate of this product cannot be read where it stands. "
    toast.show_message(sentence * 2, "Undo", lambda: None)
    assert toast.shown_text() == (sentence * 2).strip()
    assert toast.toolTip() == ""
    assert low < toast.height() <= 100
    toast.show_message(sentence * 9)
    assert toast.shown_text().endswith("…")
    assert toast.toolTip() == (sentence * 9).strip()
    assert toast.height() <= 100


def test_toast_does_not_take_the_focus_and_undoes(qtbot: QtBot) -> None:
    window = QWidget()
    field = QLineEdit()
    QVBoxLayout(window).addWidget(field)
    window.resize(500, 300)
    show(qtbot, window)
    field.setFocus()
    undone: list[bool] = []
    toast = Toast(window)
    toast.show_message("Contact moved to the trash", "Undo", lambda: undone.append(True))
    QApplication.processEvents()
    assert toast.isVisible()
    assert field.hasFocus()
    window.resize(700, 500)
    QApplication.processEvents()
    assert window.rect().contains(toast.geometry())
    assert toast.geometry().bottom() > 400
    (button,) = toast.findChildren(QAbstractButton)
    button.click()
    assert undone == [True]
    assert not toast.isVisible()
    toast.show_message("Saved")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert toast.findChildren(QAbstractButton) == []
    assert toast.text() == "Saved"
    assert QColor(LIGHT.toast).name() in colors_of(toast.grab().toImage())


def test_segmented_control(qtbot: QtBot) -> None:
    control = SegmentedControl(
        [("d", "Day", ""), ("w", "Week", ""), ("l", "List", "tasks")], "Span"
    )
    show(qtbot, control)
    assert control.choice() == "d"
    heard: list[str] = []
    control.chosen.connect(heard.append)
    control.choose("w")
    assert heard == []
    for _ in range(2):
        focused = next(b for b in control.findChildren(QAbstractButton) if b.isChecked())
        focused.setFocus()
        QTest.keyClick(focused, Qt.Key.Key_Right)
    assert heard == ["l", "d"]
    with pytest.raises(KeyError):
        control.choose("x")
    control.choose("")
    assert control.choice() == ""
    QTest.keyClick(control, Qt.Key.Key_Right)
    assert (control.choice(), heard[-1]) == ("d", "d")
    control.choose("")
    control.findChildren(QAbstractButton)[1].click()
    assert (control.choice(), heard[-1]) == ("w", "w")


def test_a_segment_may_stand_for_no_answer(qtbot: QtBot) -> None:
    control = SegmentedControl([("", "Either", ""), ("yes", "Yes", "")], "Has a phone")
    show(qtbot, control)
    control.choose("yes")
    control.choose("")
    either, yes = control.findChildren(QAbstractButton)
    assert either.isChecked() and not yes.isChecked()
    QTest.keyClick(control, Qt.Key.Key_Right)
    assert yes.isChecked() and control.choice() == "yes"


def test_combo_box_keeps_its_key(qtbot: QtBot) -> None:
    combo = ComboBox([("a", "Anna"), ("b", "Ben")], "Responsible")
    show(qtbot, combo)
    combo.choose("b")
    combo.set_choices([("c", "Carl"), ("b", "Ben")])
    assert combo.key() == "b"
    combo.choose("nobody")
    assert combo.key() == "c"
    assert ComboBox().key() == ""


@pytest.mark.parametrize(
    "make", [lambda: ComboBox([("a", "A"), ("b", "B")]), NumberField, DateField]
)
def test_wheel_changes_nothing_without_focus(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    other = QLineEdit()
    widget = make()
    column.addWidget(other)
    column.addWidget(widget)
    show(qtbot, holder)
    other.setFocus()
    before = widget.grab().toImage()
    at = widget.rect().center().toPointF()
    wheel = QWheelEvent(
        at,
        widget.mapToGlobal(at),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, wheel)
    assert not wheel.isAccepted()
    assert widget.grab().toImage() == before


def test_controls_have_one_height(qtbot: QtBot) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    widgets = [QLineEdit(), ComboBox([("a", "A")]), NumberField(), DateField(), Button("Go")]
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    holder.resize(300, 400)
    show(qtbot, holder)
    heights = {type(widget).__name__: widget.height() for widget in widgets}
    assert set(heights.values()) == {size.CONTROL_HEIGHT}, heights


def test_flow_layout_breaks_lines(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, 4)
    for _ in range(6):
        child = QWidget()
        child.setFixedSize(50, 20)
        flow.addWidget(child)
    assert flow.count() == 6
    assert flow.heightForWidth(1000) == 20
    assert flow.heightForWidth(110) == 3 * 20 + 2 * 4
    assert flow.heightForWidth(10) == 6 * 20 + 5 * 4
    assert flow.takeAt(9) is None
    assert flow.itemAt(9) is None


def test_progress_card(qtbot: QtBot) -> None:
    card = ProgressCard("Importing clients.xlsx")
    show(qtbot, card)
    card.set_progress(0.5, "100 rows", 12)
    texts = [label.text() for label in card.findChildren(QLabel)]
    assert "100 rows" in texts
    assert any("12" in text for text in texts)
    card.set_progress(None)
    card.set_progress(7.0, seconds_left=0.2)
    card.set_progress(1.0, seconds_left=130)
    with qtbot.waitSignal(card.cancelled, timeout=60_000):
        card.findChildren(Button)[0].click()
    assert not card.findChildren(Button)[0].isEnabled()
    card.set_progress(0.9, seconds_left=20)
    assert "Stopping…" in [label.text() for label in card.findChildren(QLabel)]


def test_splitter_handle_shows_a_line_under_the_pointer(qtbot: QtBot) -> None:
    splitter = Splitter()
    splitter.addWidget(QWidget())
    splitter.addWidget(QWidget())
    splitter.resize(300, 100)
    show(qtbot, splitter)
    assert splitter.handleWidth() == size.SPACE_12
    handle = splitter.handle(1)
    line = QColor(LIGHT.strong_border).name()
    assert line not in colors_of(handle.grab().toImage())
    move = QPoint(3, 3).toPointF()
    QTest.mouseMove(handle, QPoint(3, 3))
    from PySide6.QtGui import QEnterEvent

    QApplication.sendEvent(handle, QEnterEvent(move, move, move))
    assert line in colors_of(handle.grab().toImage())


def test_change_of_theme_reaches_every_widget(qtbot: QtBot) -> None:
    chip = StatusChip("Customer", "success")
    banner = Banner("Sample", "sample")
    for widget in (chip, banner):
        qtbot.addWidget(widget)
    theme().set_mode("dark")
    dark = current_tokens()
    assert QColor(dark.tint("success").background).name() in colors_of(painted(chip))
    assert QColor(dark.tint("violet").background).name() in colors_of(painted(banner))


def test_icons_of_buttons_are_sharp_at_scale_two(qtbot: QtBot) -> None:
    button = Button("Filter", "filter")
    qtbot.addWidget(button)
    picture = button.icon().pixmap(button.iconSize(), 2.0, QIcon.Mode.Normal)
    assert picture.size() == button.iconSize() * 2
