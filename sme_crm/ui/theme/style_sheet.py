"""The one style sheet of the program, made from the tokens; Fusion draws what it leaves out."""

from __future__ import annotations

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.tokens import Tokens


def make_style_sheet(tokens: Tokens) -> str:
    """Style sheet for `tokens`. Fonts are not in it: the weights of Inter need QFont's axes."""
    return "\n".join(
        part(tokens) for part in (_labels, _buttons, _inputs, _choices, _views, _frames, _bars)
    )


def _labels(t: Tokens) -> str:
    tones = "".join(
        f'QLabel[tone="{name}"] {{ color: {t.color(name)}; }}'
        for name in ("muted", "danger", "ok", "warning")
    )
    return f"""
    {tones}
    QLabel[tone="accent"] {{ color: {t.accent_text}; }}
    QToolTip {{ background: {t.tooltip}; color: {t.on_tooltip}; border: 1px solid {t.tooltip};
        padding: {size.SPACE_4}px {size.SPACE_8}px; }}
    """


def _buttons(t: Tokens) -> str:
    inner = size.CONTROL_HEIGHT - 2
    focused = size.CONTROL_HEIGHT - 2 * size.FOCUS_WIDTH
    pad = size.SPACE_12
    return f"""
    QPushButton {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.strong_border};
        border-radius: {size.RADIUS_CONTROL}px; min-height: {inner}px; padding: 0 {pad}px; }}
    QPushButton:hover {{ background: {t.hover}; }}
    QPushButton:pressed {{ background: {t.sunken}; }}
    QPushButton:checked {{ background: {t.accent_soft}; color: {t.on_accent_soft};
        border-color: {t.accent}; }}
    QPushButton:disabled {{ color: {t.faint}; background: {t.surface_2};
        border-color: {t.border}; }}
    QPushButton:focus {{ border: {size.FOCUS_WIDTH}px solid {t.focus}; min-height: {focused}px;
        padding: 0 {pad - 1}px; }}
    QPushButton[kind="primary"] {{ background: {t.accent}; color: {t.on_accent};
        border-color: {t.accent}; }}
    QPushButton[kind="primary"]:hover {{ background: {t.accent_hover}; }}
    QPushButton[kind="primary"]:pressed {{ background: {t.accent_pressed}; }}
    QPushButton[kind="primary"]:focus {{ border-color: {t.focus_on_accent}; }}
    QPushButton[kind="danger"] {{ background: {t.danger}; color: {t.on_danger};
        border-color: {t.danger}; }}
    QPushButton[kind="danger"]:hover {{ background: {t.danger_hover}; }}
    QPushButton[kind="danger"]:focus {{ border-color: {t.focus_on_accent}; }}
    QPushButton[kind="primary"]:disabled, QPushButton[kind="danger"]:disabled {{
        background: {t.sunken}; color: {t.faint}; border-color: {t.border}; }}
    QPushButton[kind="quiet"], QToolButton {{ background: transparent; color: {t.text};
        border: 1px solid transparent; border-radius: {size.RADIUS_CONTROL}px; }}
    QPushButton[kind="quiet"] {{ padding: 0 {size.SPACE_8}px; }}
    QPushButton[kind="quiet"]:hover, QToolButton:hover {{ background: {t.sunken}; }}
    QPushButton[kind="quiet"]:checked {{ background: {t.accent_soft};
        color: {t.on_accent_soft}; }}
    QPushButton[kind="quiet"]:pressed, QToolButton:pressed,
    QToolButton:checked {{ background: {t.accent_soft}; }}
    QPushButton[kind="quiet"]:focus {{ border: {size.FOCUS_WIDTH}px solid {t.focus};
        padding: 0 {size.SPACE_8 - 1}px; }}
    QPushButton[kind="quiet"]:disabled, QToolButton:disabled {{ color: {t.faint}; }}
    QToolButton {{ padding: {size.SPACE_4 + 1}px; }}
    QToolButton:focus {{ border: {size.FOCUS_WIDTH}px solid {t.focus};
        padding: {size.SPACE_4}px; }}
    QPushButton::menu-indicator, QToolButton::menu-indicator {{
        image: url(control:down-{t.name}.svg); width: 12px; height: 12px;
        subcontrol-origin: padding; subcontrol-position: center right; right: 8px; }}
    QPushButton[kind="primary"][menu="true"]::menu-indicator:enabled {{
        image: url(control:down-accent-{t.name}.svg); }}
    QPushButton[menu="true"] {{ padding-right: {size.SPACE_16}px; }}
    QToolButton[popupMode="2"]::menu-indicator {{ image: none; }}
    QPushButton[segment="first"], QPushButton[segment="middle"] {{
        border-top-right-radius: 0; border-bottom-right-radius: 0; }}
    QPushButton[segment="last"], QPushButton[segment="middle"] {{
        border-top-left-radius: 0; border-bottom-left-radius: 0; }}
    QPushButton[segment="first"]:!checked:!focus, QPushButton[segment="middle"]:!checked:!focus {{
        border-right-color: transparent; }}
    """


def _inputs(t: Tokens) -> str:
    inner = size.CONTROL_HEIGHT - 2
    focused = size.CONTROL_HEIGHT - 2 * size.FOCUS_WIDTH
    every = "QLineEdit, QComboBox, QAbstractSpinBox"
    lines = "QTextEdit, QPlainTextEdit"
    return f"""
    {every}, {lines} {{ background: {t.surface}; color: {t.text};
        border: 1px solid {t.strong_border}; border-radius: {size.RADIUS_CONTROL}px;
        selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
    {every} {{ min-height: {inner}px; padding: 0 {size.SPACE_8 + 2}px; }}
    {lines} {{ padding: {size.SPACE_4}px {size.SPACE_4 + 2}px; }}
    {_each(every, ":hover")}, {_each(lines, ":hover")} {{ border-color: {t.faint}; }}
    QComboBox {{ padding-left: {size.SPACE_12}px; }}
    {_each(every, ":focus")} {{ border: {size.FOCUS_WIDTH}px solid {t.focus};
        min-height: {focused}px; padding: 0 {size.SPACE_8 + 1}px; }}
    QComboBox:focus {{ padding-left: {size.SPACE_12 - 1}px; }}
    {_each(lines, ":focus")} {{ border: {size.FOCUS_WIDTH}px solid {t.focus};
        padding: {size.SPACE_4 - 1}px {size.SPACE_4 + 1}px; }}
    {_each(every, ":disabled")}, {_each(lines, ":disabled")} {{ background: {t.surface_2};
        color: {t.faint}; border-color: {t.border}; }}
    QLineEdit:read-only, QPlainTextEdit:read-only {{ background: {t.surface_2}; }}
    QLineEdit[state="doubtful"], QComboBox[state="doubtful"] {{ border-color: {t.warning}; }}
    QLineEdit[state="wrong"], QComboBox[state="wrong"] {{ border-color: {t.danger}; }}
    QAbstractItemView QLineEdit, QAbstractItemView QLineEdit:focus {{ border: none; padding: 0;
        min-height: 0; background: {t.surface}; }}
    QAbstractSpinBox {{ max-height: {inner}px; }}
    QAbstractSpinBox:focus {{ max-height: {focused}px; }}
    QComboBox::drop-down {{ border: none; width: {size.SPACE_24}px; }}
    QComboBox::down-arrow {{ image: url(control:down-{t.name}.svg); width: 14px; height: 14px; }}
    QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.strong_border};
        padding: {size.SPACE_4}px; outline: none; }}
    QComboBox QAbstractItemView::item {{ min-height: 28px; padding: 0 {size.SPACE_8}px;
        border-radius: 5px; color: {t.text}; }}
    QComboBox QAbstractItemView::item:selected {{ background: {t.accent_soft};
        color: {t.on_accent_soft}; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none;
        width: {size.SPACE_24}px; background: transparent; }}
    QAbstractSpinBox::up-arrow {{ image: url(control:up-{t.name}.svg); width: 12px;
        height: 12px; }}
    QAbstractSpinBox::down-arrow, QDateEdit::down-arrow {{
        image: url(control:down-{t.name}.svg); width: 12px; height: 12px; }}
    QDateEdit::drop-down {{ border: none; width: {size.SPACE_24}px; }}
    """


def _each(selectors: str, state: str) -> str:
    return ", ".join(f"{selector.strip()}{state}" for selector in selectors.split(","))


def _choices(t: Tokens) -> str:
    boxes = (
        "QCheckBox::indicator, QAbstractItemView::indicator, QGroupBox::indicator, QMenu::indicator"
    )
    return f"""
    QCheckBox, QRadioButton {{ spacing: {size.SPACE_8}px; min-height: {size.SPACE_24}px;
        border: {size.FOCUS_WIDTH}px solid transparent; border-radius: 5px;
        padding: 0 {size.SPACE_4}px; }}
    QCheckBox:focus, QRadioButton:focus {{ border-color: {t.focus}; }}
    QCheckBox:disabled, QRadioButton:disabled {{ color: {t.faint}; }}
    {boxes}, QRadioButton::indicator {{ width: 16px; height: 16px; background: {t.surface};
        border: 1px solid {t.faint}; border-radius: 4px; }}
    QRadioButton::indicator {{ border-radius: 9px; }}
    {_each(boxes, ":hover")}, QRadioButton::indicator:hover {{ border-color: {t.accent}; }}
    {_each(boxes, ":checked")} {{ background: {t.accent}; border-color: {t.accent};
        image: url(control:check-{t.name}.svg); }}
    {_each(boxes, ":indeterminate")} {{ background: {t.accent}; border-color: {t.accent};
        image: url(control:dash-{t.name}.svg); }}
    {_each(boxes, ":disabled")} {{ background: {t.sunken}; border-color: {t.strong_border}; }}
    QRadioButton::indicator:checked {{ border: 5px solid {t.accent}; width: 8px; height: 8px; }}
    QProgressBar {{ background: {t.border}; border: none; border-radius: 3px; min-height: 6px;
        max-height: 6px; }}
    QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
    QSlider {{ min-height: {size.SPACE_24}px; }}
    QSlider::groove:horizontal {{ background: {t.border}; height: 4px; border-radius: 2px; }}
    QSlider::sub-page:horizontal {{ background: {t.accent}; border-radius: 2px; }}
    QSlider::sub-page:horizontal:disabled {{ background: {t.strong_border}; }}
    QSlider::handle:horizontal {{ background: {t.surface}; border: 2px solid {t.accent};
        width: 14px; height: 14px; margin: -7px 0; border-radius: 9px; }}
    QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus {{
        background: {t.accent}; border-color: {t.focus}; }}
    QSlider::handle:horizontal:disabled {{ border-color: {t.strong_border}; }}
    """


def _views(t: Tokens) -> str:
    return f"""
    QAbstractItemView {{ background: {t.surface}; alternate-background-color: {t.surface_2};
        color: {t.text}; border: none; outline: none; gridline-color: {t.border};
        selection-background-color: {t.accent_soft}; selection-color: {t.on_accent_soft}; }}
    QHeaderView {{ background: transparent; border: none; }}
    QTableView, QTreeView {{ border-radius: {size.RADIUS_CARD - 1}px; }}
    QHeaderView::section {{ background: {t.surface_2}; color: {t.muted}; border: none;
        border-bottom: 1px solid {t.border}; padding: 0 {size.SPACE_12}px;
        min-height: {size.HEADER_HEIGHT - 1}px; }}
    QHeaderView::section:first {{ border-top-left-radius: {size.RADIUS_CARD - 1}px; }}
    QHeaderView::section:hover {{ color: {t.text}; }}
    QHeaderView::up-arrow {{ image: url(control:up-{t.name}.svg); width: 12px; height: 12px;
        subcontrol-position: center right; right: 4px; }}
    QHeaderView::down-arrow {{ image: url(control:down-{t.name}.svg); width: 12px; height: 12px;
        subcontrol-position: center right; right: 4px; }}
    QTableCornerButton::section {{ background: {t.surface_2}; border: none; }}
    QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {t.surface_2};
        border-bottom: 1px solid {t.border}; }}
    QCalendarWidget QAbstractItemView {{ selection-background-color: {t.accent};
        selection-color: {t.on_accent}; }}
    QCalendarWidget QAbstractItemView:disabled {{ color: {t.faint}; }}
    """


def _frames(t: Tokens) -> str:
    return f"""
    QFrame[card="true"] {{ background: {t.surface}; border: 1px solid {t.border};
        border-radius: {size.RADIUS_CARD}px; }}
    QFrame[card="floating"] {{ background: {t.surface}; border: 1px solid {t.strong_border};
        border-radius: {size.RADIUS_CARD}px; }}
    QFrame[card="sunken"] {{ background: {t.sunken}; border: none;
        border-radius: {size.RADIUS_CARD}px; }}
    QFrame[line="true"] {{ background: {t.border}; border: none; max-height: 1px;
        min-height: 1px; }}
    QScrollArea, QScrollArea > QWidget > QWidget[page="true"], QListView[page="true"] {{
        background: transparent; border: none; }}
    QMenu {{ background: {t.surface}; border: 1px solid {t.strong_border};
        padding: {size.SPACE_4}px; }}
    QMenu::item {{ padding: 6px {size.SPACE_24}px 6px {size.SPACE_8}px; border-radius: 5px;
        color: {t.text}; }}
    QMenu::item:selected {{ background: {t.accent_soft}; color: {t.on_accent_soft}; }}
    QMenu::item:disabled {{ color: {t.faint}; }}
    QMenu::indicator {{ margin-left: {size.SPACE_8}px; }}
    QMenu::icon {{ padding-left: {size.SPACE_8}px; }}
    QMenu::separator {{ height: 1px; background: {t.border};
        margin: {size.SPACE_4}px {size.SPACE_8}px; }}
    QMenuBar {{ background: transparent; border: none; }}
    QMenuBar::item {{ padding: {size.SPACE_4}px {size.SPACE_8}px; border-radius: 5px; }}
    QMenuBar::item:selected {{ background: {t.accent_soft}; }}
    QTabWidget::pane {{ border: none; border-top: 1px solid {t.border}; }}
    QTabBar {{ qproperty-drawBase: 0; }}
    QTabBar::tab {{ background: transparent; color: {t.muted}; border: none;
        border-bottom: 2px solid transparent; padding: {size.SPACE_8}px {size.SPACE_4}px;
        margin-right: {size.SPACE_12}px; }}
    QTabBar::tab:hover {{ color: {t.text}; }}
    QTabBar::tab:selected {{ color: {t.accent_text}; border-bottom-color: {t.accent}; }}
    QTabBar::tab:disabled {{ color: {t.faint}; }}
    QGroupBox {{ border: 1px solid {t.border}; border-radius: {size.RADIUS_CARD}px;
        margin-top: {size.SPACE_16}px; padding: {size.SPACE_12}px; }}
    QGroupBox::title {{ subcontrol-origin: margin; left: {size.SPACE_12}px;
        padding: 0 {size.SPACE_4}px; }}
    QStatusBar {{ background: {t.surface}; border-top: 1px solid {t.border}; color: {t.muted}; }}
    """


def _bars(t: Tokens) -> str:
    return f"""
    QScrollBar {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ width: 10px; margin: 2px; }}
    QScrollBar:horizontal {{ height: 10px; margin: 2px; }}
    QScrollBar::handle {{ background: {t.scroll_handle}; border-radius: 3px; }}
    SideBar QScrollBar::handle {{ background: {t.side_bar_selected}; }}
    QScrollBar::handle:vertical {{ min-height: 32px; }}
    QScrollBar::handle:horizontal {{ min-width: 32px; }}
    QScrollBar::handle:hover {{ background: {t.scroll_handle_hover}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QAbstractScrollArea::corner {{ background: transparent; border: none; }}
    QSplitter::handle {{ background: transparent; }}
    """
