"""A call: the number to dial, a clock, the result in one key, what was said, what comes next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.call import CALL_RESULTS, CONTEXT, REFUSES, WRONG_NUMBER
from sme_crm.domain.dates import present_day, present_time
from sme_crm.domain.working_days import WorkingCalendar
from sme_crm.ui.follow_up.call_clock import CallClock
from sme_crm.ui.follow_up.call_head import CAMPAIGN, CallHead
from sme_crm.ui.follow_up.call_list import CallList, counted
from sme_crm.ui.follow_up.call_numbers import CallNumbers
from sme_crm.ui.follow_up.call_warnings import CallWarnings
from sme_crm.ui.follow_up.next_step import StepAfterCall, captioned
from sme_crm.ui.forms.editors import LongTextEditor
from sme_crm.ui.forms.form_layout import FormLayout
from sme_crm.ui.labels import translated
from sme_crm.ui.navigation import StartCall
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.labels import TextLabel, plain_tooltip
from sme_crm.ui.widgets.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from sme_crm.domain.call import CallNote, CallPartner, SavedCall
    from sme_crm.domain.calling import CallWarning
    from sme_crm.domain.contact_rules import ContactRules
    from sme_crm.domain.task import Task
    from sme_crm.services.tasks.kinds import ActivityKind
    from sme_crm.ui.context import UiContext

_WIDTH = 600
_Listed = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class _Offers:
    """What the dialog shows and offers, as it was read."""

    partner: CallPartner
    task: Task | None
    listed: _Listed
    kinds: list[ActivityKind]
    calendar: WorkingCalendar
    rules: ContactRules
    warnings: tuple[CallWarning, ...]


class CallDialog(QDialog):
    """Saving writes history, next step and the task it comes from as one change."""

    def __init__(
        self, context: UiContext, request: StartCall, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Call"))
        self._context = context
        self._request = request
        self._partner: CallPartner | None = None
        self._offers: _Offers | None = None
        self._task: Task | None = None
        self._calendar = WorkingCalendar("")
        self._result = "reached"
        self._make_fields()
        self._lay_out()
        self.choose_result("reached")
        self._read()

    # -- making --------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.head = CallHead()
        self.warnings = CallWarnings()
        self.warnings.settled.connect(self._heed_rules)
        self.numbers = CallNumbers()
        self.numbers.dialled.connect(self._note_dialled)
        self.direction = SegmentedControl(
            [("out", self.tr("I call"), ""), ("in", self.tr("Calls me"), "")],
            self.tr("Who is calling"),
        )
        self.direction.choose("in" if self._request.incoming else "out")
        self.direction.chosen.connect(lambda _key: self._show_warnings())
        self.clock = CallClock()
        self.list = CallList()
        self.list.chosen.connect(self._call_instead)
        self.list.whole_changed.connect(self._show_next)
        self.result_buttons: dict[str, Button] = {}
        for place, (key, result) in enumerate(CALL_RESULTS.items(), 1):
            button = Button(translated(CONTEXT, result.text), kind="quiet")
            button.setCheckable(True)
            button.setToolTip(f"Alt+{place}")
            button.clicked.connect(lambda _checked=False, key=key: self.choose_result(key))
            keys = QShortcut(QKeySequence(f"Alt+{place}"), self)
            keys.activated.connect(button.click)
            self.result_buttons[key] = button
        self.objects = QCheckBox(self.tr("Note that calls are objected to: no list calls again"))
        self.doubtful = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.note = LongTextEditor()
        self.note.setAccessibleName(self.tr("What was said"))
        self.next_step = StepAfterCall(self._context)

    def _lay_out(self) -> None:
        results = QWidget()
        flow = FlowLayout(results, size.SPACE_4)
        for button in self.result_buttons.values():
            flow.addWidget(button)
        self.save_button = Button(self.tr("Save the call"), "check", "primary")
        self.save_button.clicked.connect(lambda _checked=False: self.save())
        self.save_button.setEnabled(False)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)
        self.keys_hint = TextLabel(self.tr("Ctrl+Enter saves"), TextRole.SMALL, "muted")
        self.next_button = Button("", "phone")
        self.next_button.clicked.connect(lambda _checked=False: self.save_and_go_on())
        self.next_button.hide()
        go_on = QShortcut(QKeySequence("Ctrl+Shift+Return"), self)
        go_on.activated.connect(self.save_and_go_on)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(lambda _checked=False: self.reject())
        for button in (self.save_button, self.next_button, cancel):
            button.setAutoDefault(False)
        fields = QWidget()
        form = FormLayout(fields)
        form.add(captioned(self.tr("Result"), results))
        form.add(self.objects)
        form.add(self.doubtful)
        form.add(captioned(self.tr("What was said"), self.note))
        form.add(self.next_step)
        top = QHBoxLayout()
        top.addWidget(self.direction)
        top.addStretch(1)
        top.addWidget(self.clock)
        bottom = QHBoxLayout()
        bottom.addWidget(self.keys_hint)
        bottom.addStretch(1)
        bottom.addWidget(cancel)
        bottom.addWidget(self.next_button)
        bottom.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_16, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        for widget in (self.head, self.list, self.warnings, self.numbers):
            column.addWidget(widget)
        column.addLayout(top)
        column.addWidget(fields)
        column.addLayout(bottom)
        self.setFixedWidth(_WIDTH)

    # -- reading -------------------------------------------------------------------------------

    def _read(self) -> None:
        workspace, request = self._context.workspace, self._request

        def read() -> _Offers:
            task: Task | None = None
            listed: _Listed = ()
            if request.task_id is not None:
                task = workspace.tasks.task(request.task_id)
                listed = workspace.calls.list_of(request.task_id)
            return _Offers(
                workspace.calls.partner(request.contact_id),
                task,
                listed,
                workspace.activity_kinds.list_kinds(),
                workspace.working_days.calendar(),
                workspace.calling_rules.rules(),
                workspace.calling_rules.warnings(
                    request.contact_id,
                    datetime.combine(present_day(), present_time()),
                    canvassing=task is not None and task.link_kind == CAMPAIGN,
                ),
            )

        self._context.jobs.read(read, self._take, self._refuse, owner=self)

    def _refuse(self, error: Exception) -> None:
        self._context.notices.show_error(error)
        self.reject()

    def _take(self, offers: _Offers) -> None:
        partner, self._task, self._calendar = offers.partner, offers.task, offers.calendar
        self._partner, self._offers = partner, offers
        repeated = self._task is not None and bool(self._task.recurrence)
        self.list.show_list(offers.listed, partner.contact_id, repeated=repeated)
        self._show_next()
        self.head.show_partner(partner, self._task)
        self.numbers.show_numbers(partner.phones, self._request.phone_id)
        self._show_warnings()
        if self._request.phone_id is not None and self.numbers.phone and self.warnings.may_dial():
            self.numbers.dial(self.numbers.phone)
        self.next_step.offer_kinds(offers.kinds)
        self.save_button.setEnabled(not self._context.workspace.read_only)
        self.choose_result(self._result)
        (self.warnings.why if self.warnings.asks_why() else self.note).setFocus()

    # -- the call ------------------------------------------------------------------------------

    def _show_warnings(self) -> None:
        """Who calls himself is no case of the rules."""
        if self._offers is not None:
            outgoing = self.direction.choice() != "in"
            self.warnings.show_warnings(
                self._offers.warnings if outgoing else (), self._offers.rules
            )
            self._fit()

    def _heed_rules(self) -> None:
        """The numbers are dialled only when nothing stands against it, or a note says why."""
        self.numbers.setEnabled(self.warnings.may_dial())

    def _note_dialled(self) -> None:
        self._show_doubt()
        self.clock.start()

    def _call_instead(self, contact_id: int) -> None:
        """Another one of the list; what was written down stays."""
        self._request = replace(self._request, contact_id=contact_id, phone_id=None)
        self._read()

    def _show_next(self) -> None:
        """Offer to go on with the one who is left."""
        following = self.list.following()
        self.next_button.setVisible(following is not None)
        self.keys_hint.setVisible(following is None)
        if following is not None:
            self.next_button.setText(self.tr("Save, call the next one"))
            self.next_button.setToolTip(
                plain_tooltip(self.tr("{name} (Ctrl+Shift+Enter)").format(name=following[1]))
            )
        self._fit()

    # -- result and next step ------------------------------------------------------------------

    def choose_result(self, key: str) -> None:
        """Put a result in, and the step it calls for."""
        self._result = key
        for each, button in self.result_buttons.items():
            button.setChecked(each == key)
        self.objects.setVisible(key == REFUSES)
        self.objects.setChecked(key == REFUSES)
        self._show_doubt()
        again = CALL_RESULTS[key].call_again
        subject, day = "", None
        if again is not None:
            name = self._partner.name if self._partner is not None else ""
            subject = self._task.subject if self._task is not None else ""
            subject = subject or self.tr("Call {name}").format(name=name)
            day = self._calendar.add_working_days(present_day(), again).isoformat()
        self.next_step.propose(subject, day)
        self._fit()

    def _fit(self) -> None:
        """As high as what is shown now."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.resize(_WIDTH, self.heightForWidth(_WIDTH) if self.hasHeightForWidth() else 0)

    def event(self, event: QEvent) -> bool:
        """What comes later, or needs more lines, makes the dialog higher."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return handled

    def _show_doubt(self) -> None:
        number = "" if self.numbers.phone is None else self.numbers.phone.number
        self.doubtful.setVisible(self._result == WRONG_NUMBER and bool(number))
        self.doubtful.setText(self.tr("{number} is marked as doubtful.").format(number=number))

    def note_of_call(self) -> CallNote:
        """What was filled in."""
        from sme_crm.domain.call import CallNote

        return CallNote(
            contact_id=self._request.contact_id,
            result=self._result,
            outcome=translated(CONTEXT, CALL_RESULTS[self._result].text),
            direction="in" if self.direction.choice() == "in" else "out",
            seconds=self.clock.seconds(),
            subject=self._task.subject if self._task is not None else "",
            note=self._noted(),
            phone_id=None if self.numbers.phone is None else self.numbers.phone.id,
            objects=self.objects.isChecked(),
            task_id=self._request.task_id,
            next_step=self.next_step.draft(self._task.responsible_id if self._task else None),
            whole_task=self.list.ends_task(),
            despite=tuple(one.rule for one in self._gone_past()),
        )

    def _gone_past(self) -> list[CallWarning]:
        """The rules that were gone past with a note."""
        shown = self.warnings.warnings() if self.warnings.reason() else ()
        return [one for one in shown if one.weight != "told"]

    def _noted(self) -> str:
        """What was said, and why somebody was called against a rule."""
        said = self.note.toPlainText()
        if not self._gone_past():
            return said
        why = self.tr("Called all the same: {reason}").format(reason=self.warnings.reason())
        return "\n".join(filter(None, (said, why)))

    def save_and_go_on(self) -> None:
        """Write the call down, then begin with the next contact of the list."""
        following = self.list.following()
        if following is not None:
            self.save(StartCall(following[0], self._request.task_id))

    def save(self, then: StartCall | None = None) -> None:
        """Write the call down and close; a day that cannot be read is shown instead."""
        if self._partner is None or not self.save_button.isEnabled():
            return
        if not self.next_step.day.commit():
            self.next_step.day.setFocus()
            return
        if self.warnings.asks_why() and not self.warnings.reason():
            self.warnings.why.setFocus()
            return
        call = self.note_of_call()
        context = self._context
        calls = context.workspace.calls
        text = self.tr("Call with {name} written down").format(name=self._partner.name)

        def done(saved: SavedCall) -> None:
            said = f"{text} · {counted().left(saved.left)}" if saved.left else text
            context.notices.toast_change(said, saved.change_id)
            if then is not None:
                # Only now: the list it reads has one contact less.
                context.navigator.send(then)

        context.jobs.write(lambda: calls.save(call, origin="calls"), done)
        self.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The clock stops with the window."""
        self.clock.stop()
        super().closeEvent(event)
