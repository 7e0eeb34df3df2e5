"""Theme: contrast, palette, style sheet, fonts, icons, change of mode."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from sme_crm.paths import resources
from sme_crm.ui.theme import fonts
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.icons import icon, pixmap
from sme_crm.ui.theme.style_sheet import make_style_sheet
from sme_crm.ui.theme.theme import Theme, ThemeMode, current_tokens, theme
from sme_crm.ui.theme.tokens import DARK, LIGHT, Tokens, Tone
from tests.calm_seconds import calm_seconds
from tests.ui.contrast import contrast_ratio, text_pairs

ICONS = sorted(file.stem for file in (resources() / "icons").glob("*.svg"))
UI = Path(__file__).resolve().parents[2] / "sme_crm" / "ui"
THEMES = [pytest.param(tokens, id=tokens.name) for tokens in (LIGHT, DARK)]


@pytest.fixture
def in_light(dressed: QApplication) -> Iterator[Theme]:
    """The theme of the program in light mode."""
    theme().set_mode(ThemeMode.LIGHT)
    yield theme()
    theme().set_mode(ThemeMode.LIGHT)


@pytest.mark.parametrize("tokens", THEMES)
def test_text_is_readable_on_every_ground(tokens: Tokens) -> None:
    poor = {
        what: round(contrast_ratio(text, ground), 2)
        for what, text, ground in text_pairs(tokens)
        if contrast_ratio(text, ground) < 4.5
    }
    assert not poor


@pytest.mark.parametrize("tokens", THEMES)
def test_focus_ring_stands_out(tokens: Tokens) -> None:
    for ring, ground in (
        (tokens.focus, tokens.background),
        (tokens.focus, tokens.surface),
        (tokens.focus, tokens.accent_soft),
        (tokens.focus_on_accent, tokens.background),
        (tokens.side_bar_accent, tokens.side_bar),
    ):
        assert contrast_ratio(ring, ground) >= 3  # WCAG 2.2, 1.4.11


def test_contrast_ratio_of_black_on_white_is_21() -> None:
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast_ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_both_themes_know_every_tone() -> None:
    for tokens in (LIGHT, DARK):
        assert {tone for tone, _ in tokens.tones} == set(Tone)
        assert tokens.tint("info") is tokens.tint(Tone.INFO)
        with pytest.raises(ValueError, match="nothing"):
            tokens.tint("nothing")
    assert len(LIGHT.avatars) == len(DARK.avatars)
    assert len(LIGHT.series) == len(DARK.series)


def test_color_by_name_of_token_or_tone() -> None:
    assert LIGHT.color("muted") == "#667085"
    assert LIGHT.color("teal") == LIGHT.tint(Tone.TEAL).strong
    with pytest.raises(ValueError, match="nothing"):
        LIGHT.color("nothing")


def test_no_colour_or_style_sheet_outside_the_theme() -> None:
    forbidden = re.compile(
        r"#[0-9A-Fa-f]{6}\b|#[0-9A-Fa-f]{3}[\"']|\.setStyleSheet\(|setPixelSize\(|setPointSize"
    )
    # The text of a letter has sizes of its own, which the zoom of its editor multiplies.
    zoomed = {"field_chips.py", "text_zoom.py"}
    found = [
        f"{path.relative_to(UI)}:{number}: {line.strip()}"
        for path in sorted(UI.rglob("*.py"))
        if path.parent.name != "theme"
        and not (path.parent.name == "editor" and path.name in zoomed)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if forbidden.search(line)
    ]
    assert not found


@pytest.mark.parametrize("tokens", THEMES)
def test_style_sheet_uses_colours_of_the_tokens_only(tokens: Tokens) -> None:
    sheet = make_style_sheet(tokens)
    known = set(re.findall(r"#[0-9A-F]{6}", repr(tokens)))
    assert set(re.findall(r"#[0-9A-Fa-f]{6}\b", sheet)) <= known
    assert "font-" not in sheet
    assert sheet.count("{") == sheet.count("}")
    for name in re.findall(r"url\(control:([^)]+)\)", sheet):
        assert (resources() / "icons" / "control" / name).is_file()


@pytest.mark.parametrize(("tokens", "names"), [(LIGHT, "light"), (DARK, "dark")])
def test_control_pictures_have_the_colours_of_the_tokens(tokens: Tokens, names: str) -> None:
    folder = resources() / "icons" / "control"
    for name, color in (
        ("check", tokens.on_accent),
        ("dash", tokens.on_accent),
        ("down", tokens.muted),
        ("down-accent", tokens.on_accent),
        ("up", tokens.muted),
    ):
        assert f'stroke="{color}"' in (folder / f"{name}-{names}.svg").read_text(encoding="utf-8")


def test_apply_sets_palette_and_font(in_light: Theme, qapp: QApplication) -> None:
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.background)
    assert qapp.font().pixelSize() == 13
    assert qapp.font().family() == fonts.family() == "Inter"


def test_change_of_mode_repaints_what_is_there(
    in_light: Theme, qtbot: QtBot, qapp: QApplication
) -> None:
    label = QLabel("a")
    qtbot.addWidget(label)
    button = QPushButton(icon("plus", "text"), "b")
    qtbot.addWidget(button)
    with qtbot.waitSignal(in_light.changed, timeout=60_000):
        in_light.set_mode("dark")
    assert current_tokens() is DARK
    assert label.palette().color(QPalette.ColorRole.Window) == QColor(DARK.background)
    assert _main_color(button.icon().pixmap(32, 32).toImage()) == QColor(DARK.text)


def test_same_mode_again_says_nothing(in_light: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(in_light.changed):
        in_light.set_mode(ThemeMode.LIGHT)
        in_light.set_mode("light")


def test_unknown_mode_is_refused(in_light: Theme) -> None:
    with pytest.raises(ValueError, match="pink"):
        in_light.set_mode("pink")
    assert current_tokens() is LIGHT


def test_system_mode_is_light_where_the_system_says_nothing(in_light: Theme) -> None:
    in_light.set_mode("dark")
    in_light.set_mode("system")
    assert in_light.mode is ThemeMode.SYSTEM
    assert in_light.tokens in (LIGHT, DARK)


def test_weights_differ_in_width(qapp: QApplication) -> None:
    words = "Émilie Dupont"
    widths = [
        metrics(role).horizontalAdvance(words * 4)
        for role in (TextRole.BODY, TextRole.MEDIUM, TextRole.STRONG)
    ]
    assert widths == sorted(set(widths))


def test_numbers_have_figures_of_one_width(qapp: QApplication) -> None:
    number = metrics(TextRole.NUMBER)
    assert number.horizontalAdvance("1111") == number.horizontalAdvance("0000")
    assert font(TextRole.SMALL_STRONG, 9).pixelSize() == 9


def test_words_do_not_ask_for_figures_of_one_width(qapp: QApplication) -> None:
    assert fonts.is_figure("1 974") and not fonts.is_figure("Même e-mail")
    spread = metrics(TextRole.NUMBER).horizontalAdvance("e-mail")
    assert metrics(TextRole.BODY).horizontalAdvance("e-mail") < spread, "why it matters"


def test_fonts_load_quickly(qapp: QApplication) -> None:
    fonts.family.cache_clear()
    with calm_seconds() as seconds:
        fonts.family()
        for role in (TextRole.BODY, TextRole.MEDIUM, TextRole.STRONG):
            metrics(role).horizontalAdvance("Émilie")
    assert seconds.taken < 0.15  # 30 ms on a quiet machine; this catches a blunder


@pytest.mark.expect_logs("Inter font")
def test_system_font_replaces_a_missing_package(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "fontpkg_inter", None)
    name = fonts.family.__wrapped__()
    assert name


def test_icons_are_strokes_in_the_current_colour(qapp: QApplication) -> None:
    names = ICONS
    assert len(names) >= 80
    for name in names:
        source = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        root = ElementTree.fromstring(source)
        assert root.get("viewBox") == "0 0 24 24"
        assert root.get("stroke") == "currentColor"
        assert root.get("stroke-width") == "1.75"
        assert root.get("stroke-linecap") == "round"
        assert not re.search(r"#[0-9A-Fa-f]{3,6}", source)
        assert _main_color(pixmap(name, "#FF0000", 32).toImage()) == QColor("#FF0000"), name


def test_icons_named_in_the_sources_exist() -> None:
    named = re.compile(
        r"(?:\bicon|\bpaint_icon|IconButton|EmptyState|set_icon)\(\s*\"([a-z][a-z-]+)\""
    )
    known = set(ICONS)
    unknown = {
        f"{path.relative_to(UI)}: {name}"
        for path in UI.rglob("*.py")
        for name in named.findall(path.read_text(encoding="utf-8"))
        if name not in known
    }
    assert not unknown


@pytest.mark.expect_logs("no icon 'nothing'")
def test_unknown_icon_is_empty(qapp: QApplication) -> None:
    assert not _inked(pixmap("nothing", LIGHT.text, 16).toImage())


def test_icon_states_and_scales(in_light: Theme) -> None:
    plus = icon("plus", "accent")
    big = plus.pixmap(QSize(16, 16), 2.0)
    assert big.size() == QSize(32, 32)
    assert big.devicePixelRatio() == 2.0
    off = plus.pixmap(QSize(32, 32), 1.0, QIcon.Mode.Disabled)
    assert _main_color(off.toImage()) == QColor(LIGHT.faint)
    assert _main_color(QIcon(plus).pixmap(32, 32).toImage()) == QColor(LIGHT.accent)


def _inked(image: QImage) -> list[QColor]:
    colors = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return [color for color in colors if color.alpha() > 0]


def _main_color(image: QImage) -> QColor:
    """Colour of the most opaque pixel."""
    inked = _inked(image)
    assert inked, "nothing was painted"
    strongest = max(inked, key=lambda color: color.alpha())
    strongest.setAlpha(255)
    return strongest
