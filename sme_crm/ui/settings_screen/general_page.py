"""The page of language, look and what the program does in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from sme_crm.ui.labels import language_code
from sme_crm.ui.settings import KEEP_IN_TRAY, LANGUAGE, START_AT_LOGIN, THEME
from sme_crm.ui.settings_screen.settings_page import SettingsPage, row_of
from sme_crm.ui.widgets.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext


class GeneralPage(SettingsPage):
    """Everything takes effect at once."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        language = self.add_card(
            self.tr("Language"),
            self.tr("Of the windows. Letters have templates in the language of who receives them."),
        )
        # Each language is named in itself, so that it is found by who cannot read the other.
        self.languages = SegmentedControl(
            [("fr", "Français", ""), ("en", "English", "")], self.tr("Language")
        )
        self.languages.choose(language_code())
        self.languages.chosen.connect(lambda key: context.settings.set(LANGUAGE, key))
        language.body.addLayout(row_of(self.languages, stretch=True))
        look = self.add_card(self.tr("Look"))
        self.looks = SegmentedControl(
            [
                ("light", self.tr("Light"), "sun"),
                ("dark", self.tr("Dark"), "moon"),
                ("system", self.tr("As the system"), "settings"),
            ],
            self.tr("Look"),
        )
        self.looks.chosen.connect(lambda key: context.settings.set(THEME, key))
        look.body.addLayout(row_of(self.looks, stretch=True))
        self._fill_background()
        self.column.addStretch(1)

    def _fill_background(self) -> None:
        card = self.add_card(
            self.tr("Reminders"),
            self.tr(
                "Nothing rings while the program is closed: missed reminders come first at the"
                " next start. In the notification area the program goes on reminding you."
            ),
        )
        self.keep = QCheckBox(
            self.tr("Keep running in the notification area when the window is closed")
        )
        self.keep.clicked.connect(lambda on: self.context.settings.set(KEEP_IN_TRAY, on))
        self.at_login = QCheckBox(self.tr("Start at log-in in the notification area"))
        self.at_login.clicked.connect(lambda on: self.context.settings.set(START_AT_LOGIN, on))
        card.body.addWidget(self.keep)
        card.body.addWidget(self.at_login)
        self.context.settings.changed.connect(self._follow)

    def load(self) -> None:
        """Show what is in use: the menu or the system may have changed it."""
        chosen = self.context.settings.get(THEME)
        self.looks.choose(chosen if chosen in ("light", "dark") else "system")
        self.keep.setChecked(self.context.settings.get(KEEP_IN_TRAY))
        self.at_login.setChecked(self.context.settings.get(START_AT_LOGIN))

    def _follow(self, key: str) -> None:
        if key in (KEEP_IN_TRAY.key, START_AT_LOGIN.key):
            self.load()
