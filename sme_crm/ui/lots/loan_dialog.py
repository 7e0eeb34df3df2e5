"""Addresses passed on: which, to whom, what for; how many agreed and how many stay out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.folding import clean_text
from sme_crm.domain.lot import LOAN_KINDS, LoanTerms
from sme_crm.domain.lot_criteria import members_of
from sme_crm.ui.forms.asking_dialog import AskingDialog
from sme_crm.ui.labels import translated
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.group import Group
    from sme_crm.domain.lot import Lot
    from sme_crm.services.lot_loans import LoanPreview
    from sme_crm.ui.context import UiContext


class LoanDialog(AskingDialog):
    """Accepted with `terms()` and `selection()` when somebody agreed."""

    def __init__(
        self,
        context: UiContext,
        lots: Sequence[Lot],
        lot: Lot | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Lend or exchange addresses"), self.tr("Save the file…"), parent)
        self._context = context
        self._agreed = 0
        self.kind = ComboBox(
            [(key, translated("Lots", word)) for key, word in LOAN_KINDS.items()], self.tr("Kind")
        )
        choices = [(f"lot {each.id}", each.name) for each in lots if each.contacts]
        self.source = ComboBox(choices, self.tr("Addresses of"))
        if lot is not None:
            self.source.choose(f"lot {lot.id}")
        self.source.activated.connect(lambda _index: self._count())
        self.recipient = self._line(self.tr("Recipient"), "")
        self.purpose = self._line(self.tr("What for"), self.tr("Invitation to their open days"))
        self.allowed_use = self._line(self.tr("Use allowed"), self.tr("One mailing by post"))
        self.told = TextLabel("", wrap=True)
        self.lay_out(
            self.tr(
                "Only people who agreed to being passed on go into the file, with your trap"
                " addresses among them. Recipient, purpose and use are kept in the register."
            ),
            [
                (self.tr("Addresses of"), self.source),
                (self.tr("Kind"), self.kind),
                (self.tr("Recipient"), self.recipient),
                (self.tr("What for"), self.purpose),
                (self.tr("Use allowed"), self.allowed_use),
                ("", self.told),
            ],
        )
        context.jobs.read(context.workspace.groups.list_groups, self._offer_groups, owner=self)
        self.recipient.setFocus()

    def _line(self, name: str, example: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setPlaceholderText(example)
        line.setMaxLength(300)
        return line

    def _offer_groups(self, groups: Sequence[Group]) -> None:
        chosen = self.source.key()
        choices = [
            (self.source.itemData(row), self.source.itemText(row))
            for row in range(self.source.count())
        ]
        choices += [
            (f"group {group.id}", self.tr("Group {name}").format(name=group.name))
            for group in groups
            if not group.unreadable
        ]
        self.source.set_choices(choices)
        if chosen:
            self.source.choose(chosen)
        self._count()

    def selection(self) -> ContactFilter:
        """The contacts meant, before those who did not agree are left out."""
        kind, _, number = self.source.key().partition(" ")
        if not number:
            return ContactFilter(ids=())
        if kind == "lot":
            return ContactFilter(criteria=members_of(int(number)))
        return ContactFilter(group_id=int(number))

    def terms(self) -> LoanTerms:
        """What was agreed with the recipient."""
        kind, _, number = self.source.key().partition(" ")
        return LoanTerms(
            recipient=self.recipient.text(),
            purpose=self.purpose.text(),
            allowed_use=self.allowed_use.text(),
            kind=self.kind.key(),
            selection=self.source.currentText(),
            lot_id=int(number) if kind == "lot" and number else None,
        )

    def _count(self) -> None:
        workspace, wanted = self._context.workspace, self.selection()
        self._agreed = 0
        self._context.jobs.read(
            lambda: workspace.lot_loans.preview(workspace.contact_lists.ids(wanted)),
            self._tell,
            owner=self,
        )

    def _tell(self, preview: LoanPreview) -> None:
        self._agreed = len(preview.agreed)
        said = [self.tr("%n person(s) agreed and go into the file.", "", len(preview.agreed))]
        if preview.left_out:
            said.append(self.tr("%n stay(s) out: no consent noted.", "", preview.left_out))
        said.append(self.tr("%n trap address(es) added.", "", len(preview.seeds)))
        self.told.setText(" ".join(said))
        self.told.set_tone("" if preview.agreed else "warning")
        self.fit()

    def missing(self) -> str:
        """Recipient and purpose must be told to who asks."""
        if not clean_text(self.recipient.text()):
            self.recipient.setFocus()
            return self.tr("Name the recipient: you must be able to tell.")
        if not clean_text(self.purpose.text()):
            self.purpose.setFocus()
            return self.tr("Say what for: it is the proof of what was done.")
        if not self._agreed:
            return self.tr(
                "None of these contacts agreed to being passed on. Note their consent for the"
                " channel “Passing on to partners” first."
            )
        return ""
