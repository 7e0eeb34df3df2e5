"""Measures writing a letter in its editor, in CPU time of the process, painting included.

python -m tests.perf.bench_letter_editor prints the figures: a letter of two pages with twelve
fields, four conditions and a table; a key typed in the middle of it, the template opened, what
follows each pause in typing (the template read out of the text, and laid out as pages).
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.perf.figure import Figure

ROOT = Path(__file__).resolve().parents[2]
_KEYS = "Nous vous attendons à 18 h ; venez nombreux, et « en famille » ! "
_ROUNDS = 5
_KEY_GOAL, _OPEN_GOAL = 16.0, 100.0


def run(folder: Path) -> list[Figure]:
    """The figures of the editor."""
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.perf.bench_letter_editor", "--measure"],
        cwd=ROOT,
        env={**os.environ, "SME_CRM_HOME": str(folder / "home"), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return [Figure(*row) for row in json.loads(done.stdout.splitlines()[-1])]


def _cpu(call: Callable[[], object]) -> float:
    started = time.process_time()
    call()
    return (time.process_time() - started) * 1000


def _measure() -> list[tuple[str, float, str, float | None, str]]:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent, QTextCursor
    from PySide6.QtWidgets import QApplication

    from sme_crm.domain.letters.template import LetterTemplate, every_block
    from sme_crm.ui.letters.editor.block_words import LetterWording, ShownContact
    from sme_crm.ui.letters.editor.letter_edit import LetterEdit
    from sme_crm.ui.letters.letter_words import FieldNames
    from sme_crm.ui.start import make_qt_application

    qt: QApplication = make_qt_application([])
    wording = LetterWording()
    wording.show(ShownContact({"contact.family_name": "Martin"}, "mrs", ("Mme MARTIN", "LYON")))
    edit = LetterEdit(FieldNames(()), wording.look)
    edit.chips.value_of = wording.field
    edit.margin.condition_words = lambda _criteria: "Client depuis plus d’un an"
    edit.resize(560, 700)
    edit.show()
    blocks = _two_pages()

    def open_it() -> None:
        edit.show_blocks(blocks, "fr")
        qt.processEvents()

    opened = [_cpu(open_it) for _round in range(_ROUNDS)]
    keys = []
    for part in range(_ROUNDS):
        cursor = QTextCursor(edit.document())
        cursor.setPosition(edit.document().characterCount() * (part + 1) // (_ROUNDS + 2))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        edit.setTextCursor(cursor)
        qt.processEvents()
        for letter in _KEYS:

            def press(letter: str = letter) -> None:
                event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(edit, event)
                qt.processEvents()

            keys.append(_cpu(press))
    read = [_cpu(edit.blocks) for _round in range(_ROUNDS)]
    refreshed = [_cpu(lambda: (edit.refresh(), qt.processEvents())) for _round in range(_ROUNDS)]
    keys.sort()
    count = sum(1 for _block in every_block(blocks))
    note = f"{count} blocks; 95 % {keys[len(keys) * 95 // 100]:.1f}, worst {keys[-1]:.1f} ms"
    assert LetterTemplate("", "fr", edit.blocks()) != LetterTemplate("", "fr", blocks)
    return [
        ("letter editor: a key typed", statistics.median(keys), "ms", _KEY_GOAL, note),
        ("letter editor: a template opened", statistics.median(opened), "ms", _OPEN_GOAL, ""),
        ("letter editor: the text read out", statistics.median(read), "ms", None, "each pause"),
        ("letter editor: another contact", statistics.median(refreshed), "ms", None, ""),
    ]


def _two_pages() -> tuple[object, ...]:
    """A letter of two pages: twelve fields, four conditions, one inside another, a table."""
    from sme_crm.domain.criteria import Test
    from sme_crm.domain.criteria_operators import Operator
    from sme_crm.domain.letters.template import (
        AddressWindow,
        Conditional,
        Coupon,
        FieldRun,
        ItemList,
        Letterhead,
        Paragraph,
        PlaceDate,
        Postscript,
        RunStyle,
        Salutation,
        Signature,
        Subject,
        Table,
        TextRun,
        Valediction,
    )

    words = "Votre maison mérite des fenêtres qui gardent la chaleur et laissent le bruit dehors. "
    client = Test("status", Operator.ONE_OF, ("client",))
    fields = [FieldRun("contact.family_name", fallback="vous"), FieldRun("address.locality")]

    def text(times: int) -> Paragraph:
        bold = TextRun("en trente minutes ", RunStyle(bold=True))
        return Paragraph((TextRun(words * times), fields[0], bold, fields[1], TextRun(words)))

    table = Table(tuple(((TextRun("Pose"),), (TextRun("120 €"),)) for _row in range(5)))
    listed = ItemList(tuple((TextRun(words),) for _item in range(4)))
    nested = Conditional(client, (text(2), Conditional(client, (text(1),))))
    return (
        Letterhead(), AddressWindow(), PlaceDate(), Subject((TextRun("Objet : visite"),)),
        Salutation(), text(3), nested, listed, Conditional(client, (text(2),), (text(3),)), table,
        text(3), Conditional(client, (listed,)), Valediction(), Signature(),
        Postscript((TextRun(words),)), Coupon((TextRun("Oui"),)),
    )  # fmt: skip


if __name__ == "__main__":
    if "--measure" in sys.argv:
        print(json.dumps(_measure()))
    else:
        import tempfile

        with tempfile.TemporaryDirectory() as place:
            for figure in run(Path(place)):
                print(f"{figure.name}: {figure.value:.2f} {figure.unit} {figure.note}")
