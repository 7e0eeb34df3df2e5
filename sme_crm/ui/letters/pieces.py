"""What is printed one for each contact, as the options stand: labels, envelopes, lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sme_crm.services.progress import Progress
    from sme_crm.ui.letters.finding_model import Checked
    from sme_crm.ui.preview.ghosts import Ghost

_A4 = (210.0, 297.0)


@dataclass(frozen=True, slots=True)
class Pieces:
    """What is to be printed with the options as they are.

    `check` reads who gets one (None: nothing to check), `preview` makes the page to show, of the
    recipients in the order of the check; `write` writes all and returns what is said of it,
    `take_back` undoes the trace of that when nothing came out of the printer.
    `paper` is in millimetres; `kinds` the endings that can be written.
    """

    name: str
    check: Callable[[Progress], Checked] | None
    preview: Callable[[Sequence[int]], bytes]
    write: Callable[[Path, Progress], str]
    paper: tuple[float, float] = _A4
    ghosts: tuple[Ghost, ...] = ()
    kinds: tuple[str, ...] = ("pdf",)
    take_back: Callable[[], None] | None = None
