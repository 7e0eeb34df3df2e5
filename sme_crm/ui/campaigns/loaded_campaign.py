"""What the steps of a campaign are shown from, and what each of them can do."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.domain.advised_times import AdvisedTime
from sme_crm.domain.campaigns.campaign import Campaign
from sme_crm.ui.forms.field_box import FieldBox
from sme_crm.ui.forms.form_work import HeldVersion
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.theme import tokens as size

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.plan import Action
    from sme_crm.services.letters.templates import TemplateEntry
    from sme_crm.ui.campaigns.campaign_work import CampaignWork
    from sme_crm.ui.context import UiContext


@dataclass(frozen=True, slots=True)
class LoadedCampaign:
    """A campaign with what can be chosen in it: (id, name) of staff, own templates."""

    campaign: Campaign
    staff: Sequence[tuple[int, str]]
    templates: Sequence[TemplateEntry]
    advised: Mapping[str, Mapping[str, AdvisedTime]]
    action: Action | None = None
    """What it carries out of the yearly plan."""


class EditedStep(QWidget):
    """A step whose fields are saved one by one; `held` is the visit that all steps share."""

    def __init__(
        self,
        context: UiContext,
        work: CampaignWork,
        held: HeldVersion,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.work = work
        self.held = held
        self.loaded: LoadedCampaign | None = None
        self.crossed = False
        """Whether a field that is being typed in was changed elsewhere meanwhile."""
        self.area = ScrollPage()
        self.column = QVBoxLayout(self.area.page)
        self.column.setContentsMargins(0, 0, size.SPACE_8, size.SPACE_16)
        self.column.setSpacing(size.SPACE_12)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def show_loaded(self, loaded: LoadedCampaign) -> None:
        """Show a campaign; of the same one again what is being typed stays."""
        before = self.loaded
        self.loaded = loaded
        self.crossed = False
        self.fill(loaded, fresh=before is None or before.campaign.id != loaded.campaign.id)

    @abstractmethod
    def fill(self, loaded: LoadedCampaign, *, fresh: bool) -> None:
        """Fill the fields; `fresh`: another campaign than before."""

    @abstractmethod
    def boxes_shown(self) -> list[FieldBox]:
        """Every field of the step."""

    def commit(self) -> bool:
        """Save what is being typed; False when it cannot be kept, the cursor is put there."""
        for box in self.boxes_shown():
            if box.isEnabled() and not box.editor.commit():
                box.setFocus()
                return False
        return True

    def go_to(self, key: str) -> None:
        """Put the cursor into the field of a key."""
        found = next((box for box in self.boxes_shown() if box.key == key), None)
        if found is not None:
            found.setFocus()
            self.area.ensureWidgetVisible(found)

    def show_value(self, box: FieldBox, value: object, *, fresh: bool) -> None:
        """Show a value unless something newer is typed or being written."""
        if fresh or not (self.held.pending or box.editor.is_dirty()):
            box.set_value(value)
        elif box.editor.is_dirty() and box.editor.kept() != value:
            self.crossed = True
        box.setEnabled(self.work.writable)
