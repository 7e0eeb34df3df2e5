"""The page of language and look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sme_crm.ui.labels import language_code
from sme_crm.ui.settings import LANGUAGE, THEME
from sme_crm.ui.settings_screen.settings_page import SettingsPage, row_of
from sme_crm.ui.widgets.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext


class GeneralPage(SettingsPage):
    """Both take effect at once."""

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
        self.column.addStretch(1)

    def load(self) -> None:
        """Show the look in use: the menu may have changed it."""
        chosen = self.context.settings.get(THEME)
        self.looks.choose(chosen if chosen in ("light", "dark") else "system")
