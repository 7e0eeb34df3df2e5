"""The screens there are, each named here once; nothing of a screen is imported but its spec."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sme_crm.ui.care.panel import spec as care_spec
from sme_crm.ui.changes_screen.panel import spec as changes_spec
from sme_crm.ui.contacts.panel import spec as contacts_spec
from sme_crm.ui.duplicates.panel import spec as duplicates_spec
from sme_crm.ui.groups.panel import spec as groups_spec
from sme_crm.ui.importing.panel import spec as import_spec
from sme_crm.ui.letters.panel import spec as letters_spec
from sme_crm.ui.lots.panel import spec as lots_spec
from sme_crm.ui.navigation import BELOW, PanelSpec
from sme_crm.ui.settings_screen.panel import spec as settings_spec

translate = QCoreApplication.translate


def panel_specs() -> tuple[PanelSpec, ...]:
    """Every screen, in the order of the side bar within its step."""
    return (
        contacts_spec(),
        groups_spec(),
        import_spec(),
        lots_spec(),
        duplicates_spec(),
        care_spec(),
        letters_spec(),
        changes_spec(),
        settings_spec(),
    )


def step_captions() -> dict[int, str]:
    """The captions of the side bar: the five steps of the method, and what stands below them."""
    return {
        0: "",
        1: translate("Steps", "1 Base"),
        2: translate("Steps", "2 Prepare"),
        3: translate("Steps", "3 Message"),
        4: translate("Steps", "4 Follow up"),
        5: translate("Steps", "5 Keep"),
        BELOW: translate("Steps", "Safety"),
    }
