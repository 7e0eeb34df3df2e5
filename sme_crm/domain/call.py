"""A phone call: its results, the step each of them calls for, and who may be calling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.domain.contact import Phone
    from sme_crm.domain.task import TaskDraft

CONTEXT: Final = "CallWords"
Direction = Literal["out", "in"]
WRONG_NUMBER: Final = "wrong_number"
REFUSES: Final = "refuses"
LEAST_DIGITS: Final = 4
"""So many digits of a number are needed to look for it."""


@dataclass(frozen=True, slots=True)
class CallResult:
    """A result in words; after how many working days to call again, None when nothing follows."""

    text: str
    call_again: int | None = None


CALL_RESULTS: Final[dict[str, CallResult]] = {
    "reached": CallResult(QT_TRANSLATE_NOOP("CallWords", "Reached")),
    "no_answer": CallResult(QT_TRANSLATE_NOOP("CallWords", "No answer"), 1),
    "busy": CallResult(QT_TRANSLATE_NOOP("CallWords", "Busy"), 0),
    "voicemail": CallResult(QT_TRANSLATE_NOOP("CallWords", "Left a message"), 2),
    "call_back": CallResult(QT_TRANSLATE_NOOP("CallWords", "Wants to be called back"), 1),
    WRONG_NUMBER: CallResult(QT_TRANSLATE_NOOP("CallWords", "Wrong number")),
    REFUSES: CallResult(QT_TRANSLATE_NOOP("CallWords", "Wants no calls")),
}
"""In the order in which they are offered; the keys are kept with the call."""


@dataclass(frozen=True, slots=True)
class CallNote:
    """What is written down of a call that has ended.

    `outcome` is its result in the user's words, `seconds` how long it took (None: not timed).
    `phone_id` is the number dialled: it becomes doubtful when it is a wrong one. `objects`: the
    contact objects to calls from now on. `task_id` is the task that it settles: for this contact
    alone where the task has others, for all of them with `whole_task`. `despite`: the keys of the
    rules of contact that it went past, for a reason that stands in the note.
    """

    contact_id: int
    result: str
    outcome: str
    direction: Direction = "out"
    seconds: int | None = None
    subject: str = ""
    note: str = ""
    phone_id: int | None = None
    objects: bool = False
    task_id: int | None = None
    next_step: TaskDraft | None = None
    whole_task: bool = False
    despite: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SavedCall:
    """What writing a call down did: the change, the next step, the repetition of its task.

    `left`: so many contacts the task is still open for.
    """

    change_id: int
    next_id: int | None = None
    repeated_ids: tuple[int, ...] = ()
    left: int = 0


@dataclass(frozen=True, slots=True)
class Caller:
    """A contact whose number begins or ends as was typed."""

    contact_id: int
    name: str
    organization: str
    number: str
    phone_id: int
    last_exchange: str = ""


@dataclass(frozen=True, slots=True)
class CallPartner:
    """Whom a call is with: numbers to dial, whether calls are refused, what was said last."""

    contact_id: int
    name: str
    organization: str
    function: str
    phones: tuple[Phone, ...]
    refuses: bool
    last_exchange: str | None
