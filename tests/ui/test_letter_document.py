"""A template written into a text document and read back: nothing lost, whatever it holds."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from sme_crm.domain.criteria import Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.letters.template import (
    AddressWindow,
    Block,
    Conditional,
    Coupon,
    FieldRun,
    Image,
    ItemList,
    Letterhead,
    PageBreak,
    Paragraph,
    PlaceDate,
    Postscript,
    Runs,
    RunStyle,
    Salutation,
    Signature,
    Spacer,
    Subject,
    Table,
    TextRun,
    Valediction,
    every_block,
)
from sme_crm.services.letters.templates import sample_templates
from sme_crm.ui.letters.editor.conditions import Conditions
from sme_crm.ui.letters.editor.template_reading import read_range, read_template, start_of
from sme_crm.ui.letters.editor.template_writing import write_template

CLIENT = Test("status", Operator.ONE_OF, ("client",))

styles = st.builds(
    RunStyle,
    bold=st.booleans(),
    italic=st.booleans(),
    underline=st.booleans(),
    size=st.sampled_from([None, 9.0, 13.0]),
)
NO_TEXT = "\ufffc\ufdd0\ufdd1"
"""What Qt itself uses inside documents is no text of anybody's."""
texts = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters=NO_TEXT)
    | st.sampled_from("\n é’😀"),
    min_size=1, max_size=12,
)  # fmt: skip
extras = st.sampled_from([{}, {"later": 1}])
fields = st.builds(
    FieldRun,
    st.sampled_from(["contact.given_name", "own.7", "gone.field"]),
    st.sampled_from(["", "upper", "long_date"]),
    st.sampled_from(["", "vous « & » <b>"]),
    styles,
)


def _joined(runs: list[TextRun | FieldRun]) -> Runs:
    """Neighbours of one style as one run, as an editor has them."""
    joined: list[TextRun | FieldRun] = []
    for run in runs:
        last = joined[-1] if joined else None
        if isinstance(run, TextRun) and isinstance(last, TextRun) and last.style == run.style:
            joined[-1] = TextRun(last.text + run.text, run.style)
        else:
            joined.append(run)
    return tuple(joined)


runs = st.lists(st.builds(TextRun, texts, styles) | fields, max_size=5).map(_joined)
some_runs = runs.filter(bool)
aligns = st.sampled_from(["left", "justify", "right", "center"])
tones = st.sampled_from(["formal", "warm"])


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.integers(1, 3))
    rows = draw(st.lists(st.tuples(*[runs] * columns), min_size=1, max_size=3))
    widths = draw(st.sampled_from([(), (1.0, 2.0, 3.0)[:columns]]))
    aligned = draw(st.sampled_from([(), ("left", "right", "center")[:columns]]))
    ruled = draw(st.sampled_from(["none", "rows", "grid"]))
    return Table(tuple(rows), widths, aligned, draw(st.booleans()), ruled, draw(extras))


lines = st.one_of(
    *(st.builds(kind, extras) for kind in (Letterhead, AddressWindow, PlaceDate, PageBreak)),
    st.builds(Subject, runs, extras),
    st.builds(Salutation, tones, extras),
    st.builds(Paragraph, runs, aligns, extras),
    st.builds(ItemList, st.lists(runs, min_size=1, max_size=3).map(tuple), st.booleans(), extras),
    tables(),
    st.builds(Image, st.just("ab" * 32), st.floats(1, 170), aligns, extras),
    st.builds(Coupon, runs, st.sampled_from(["text", "qr", "datamatrix"]), extras),
    st.builds(Valediction, tones, st.just(()), extras),
    st.builds(Valediction, tones, some_runs, extras),
    st.builds(Signature, runs, extras),
    st.builds(Postscript, runs, extras),
    st.builds(Spacer, st.floats(0, 250, allow_nan=False), extras),
)


def conditionals(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    some = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.builds(Conditional, st.just(CLIENT), some, st.just(()) | some, extras)


blocks = st.lists(st.recursive(lines, conditionals, max_leaves=4), max_size=6).map(tuple)


def written_and_read(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    document, conditions = QTextDocument(), Conditions()
    write_template(document, blocks, conditions)
    return read_template(document, conditions)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(blocks=blocks)
def test_blocks_come_back_as_they_went_in(qapp: QApplication, blocks: tuple[Block, ...]) -> None:
    assert written_and_read(blocks) == blocks


def test_every_sample_comes_back(qapp: QApplication) -> None:
    for entry in sample_templates():
        assert written_and_read(entry.template.blocks) == entry.template.blocks, entry.name


def test_what_no_document_can_hold_is_left_out(qapp: QApplication) -> None:
    """A table without cells, a list without items, a condition around nothing."""
    read = written_and_read((Table(), ItemList(), Conditional(CLIENT), Paragraph()))
    assert read == (Conditional(CLIENT, (Paragraph(),)), Paragraph())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(blocks=blocks)
def test_each_block_is_found_by_its_place(qapp: QApplication, blocks: tuple[Block, ...]) -> None:
    document, conditions = QTextDocument(), Conditions()
    write_template(document, blocks, conditions)
    last = document.characterCount()
    places = list(every_block(blocks))
    for place, block in enumerate(places):
        start = start_of(document, conditions, place)
        assert start is not None
        if not isinstance(block, Conditional):
            read = read_range(document, conditions, start, start)
            found = [each for each in every_block(read) if not isinstance(each, Conditional)]
            assert type(found[0]) is type(block)
    assert start_of(document, conditions, len(places)) is None
    assert last == document.characterCount()
