"""Letter templates: JSON there and back, refusals with a reason, the samples."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.letters.condition import Combination, Condition, FieldTest, is_met
from sme_crm.domain.letters.filling import with_typography
from sme_crm.domain.letters.merge_fields import merge_fields, recipient_values
from sme_crm.domain.letters.sender import Sender, sender_values
from sme_crm.domain.letters.template import (
    AddressWindow,
    Block,
    Conditional,
    FieldRun,
    ItemList,
    Letterhead,
    LetterTemplate,
    PageBreak,
    Paragraph,
    PlaceDate,
    Postscript,
    RunStyle,
    Salutation,
    Signature,
    Spacer,
    Subject,
    TextRun,
    Valediction,
    field_keys,
)
from sme_crm.domain.letters.template_json import template_from_json, template_to_json
from sme_crm.paths import resources

texts = st.text(max_size=12)
styles = st.builds(
    RunStyle,
    bold=st.booleans(),
    italic=st.booleans(),
    underline=st.booleans(),
    size=st.none() | st.sampled_from([8.0, 10.5, 13.0]),
)
extras = st.dictionaries(
    st.sampled_from(["zoom", "note", "later"]), st.integers() | texts | st.lists(texts, max_size=2)
)
runs = st.lists(
    st.builds(TextRun, texts, styles, extras)
    | st.builds(
        FieldRun,
        st.sampled_from(["contact.given_name", "today", "own.7"]),
        st.sampled_from(["", "upper", "long_date"]),
        texts,
        styles,
        extras,
    ),
    max_size=3,
).map(tuple)
tones = st.sampled_from(["formal", "warm"])
tests_on_fields = st.builds(
    FieldTest,
    st.sampled_from(["status", "organization"]),
    st.sampled_from(["filled", "empty", "is", "is_not", "contains"]),
    st.lists(texts, max_size=2).map(tuple),
)
conditions: st.SearchStrategy[Condition] = st.recursive(
    tests_on_fields,
    lambda inner: (
        st.builds(
            Combination, st.sampled_from(["all", "any"]), st.lists(inner, max_size=3).map(tuple)
        )
        | st.builds(Combination, st.just("not"), inner.map(lambda one: (one,)))
    ),
    max_leaves=4,
)
plain_blocks: st.SearchStrategy[Block] = st.one_of(
    *(st.builds(kind, extras) for kind in (Letterhead, AddressWindow, PlaceDate, PageBreak)),
    st.builds(Subject, runs, extras),
    st.builds(Salutation, tones, extras),
    st.builds(Paragraph, runs, st.sampled_from(["left", "justify", "right", "center"]), extras),
    st.builds(ItemList, st.lists(runs, max_size=2).map(tuple), st.booleans(), extras),
    st.builds(Valediction, tones, runs, extras),
    st.builds(Signature, runs, extras),
    st.builds(Postscript, runs, extras),
    st.builds(Spacer, st.floats(0, 300, allow_nan=False), extras),
)
blocks = st.recursive(
    plain_blocks,
    lambda inner: st.builds(
        Conditional,
        conditions,
        st.lists(inner, max_size=2).map(tuple),
        st.lists(inner, max_size=2).map(tuple),
        extras,
    ),
    max_leaves=4,
)


@given(
    st.builds(
        LetterTemplate,
        name=texts,
        language=st.sampled_from(["fr", "en"]),
        blocks=st.lists(blocks, max_size=5).map(tuple),
        description=texts,
        extra=extras,
    )
)
def test_round_trip(template: LetterTemplate) -> None:
    text = template_to_json(template)
    assert template_from_json(text) == template
    assert template_to_json(template_from_json(text)) == text
    assert with_typography(with_typography(template)) == with_typography(template)


def written(**changes: object) -> str:
    data: dict[str, object] = {
        "format": "sme-crm-letter",
        "format_version": 1,
        "name": "x",
        "language": "fr",
        "blocks": [],
    }
    return json.dumps(data | changes)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "template_json"),
        ("[" * 100_000, "template_json"),
        ("[]", "template_format"),
        ("{}", "template_format"),
        (written(format_version=True), "template_format"),
        (written(format_version=2), "template_newer"),
        (written(name=3), "template_value"),
        (written(blocks={}), "template_value"),
        (written(blocks=["x"]), "template_value"),
        (written(blocks=[{"block": "hologram"}]), "template_block"),
        (written(blocks=[{"block": "paragraph", "runs": [3]}]), "template_value"),
        (written(blocks=[{"block": "paragraph", "align": "up"}]), "template_value"),
        (written(blocks=[{"block": "paragraph", "runs": [{"bold": True}]}]), "template_value"),
        (
            written(blocks=[{"block": "subject", "runs": [{"text": "", "bold": 1}]}]),
            "template_value",
        ),
        (
            written(blocks=[{"block": "subject", "runs": [{"text": "", "size": 900}]}]),
            "template_value",
        ),
        (written(blocks=[{"block": "spacer", "height": -1}]), "template_value"),
        (
            written(blocks=[{"block": "conditional", "condition": {"x": 1}, "blocks": []}]),
            "template_condition",
        ),
    ],
)
def test_refusals_name_their_reason(text: str, code: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        template_from_json(text)
    assert refused.value.code == code


def test_deep_conditions_are_refused() -> None:
    block: object = {"block": "page_break"}
    test = {"field": "status", "operator": "filled", "values": []}
    for _ in range(30):
        block = {"block": "conditional", "condition": test, "blocks": [block]}
    with pytest.raises(InvalidInput) as refused:
        template_from_json(written(blocks=[block]))
    assert refused.value.code == "template_depth"


def test_conditions() -> None:
    values = {"contact.status": "client", "contact.organization": "Café Été"}
    assert is_met(FieldTest("status", "is", ("Client",)), values)
    assert is_met(FieldTest("contact.status", "is_not", ("prospect",)), values)
    assert is_met(FieldTest("organization", "contains", ("ete",)), values)
    assert is_met(FieldTest("organization", "starts_with", ("CAFÉ",)), values)
    assert is_met(FieldTest("status", "one_of", ("prospect", "client")), values)
    assert is_met(FieldTest("missing", "empty"), values)
    assert not is_met(FieldTest("missing", "filled"), values)
    client = FieldTest("status", "is", ("client",))
    assert not is_met(Combination("not", (client,)), values)
    assert is_met(Combination("all", (client, FieldTest("missing", "empty"))), values)
    assert not is_met(Combination("any", ()), values)


def samples() -> list[Path]:
    return sorted((resources() / "templates").glob("*/*.json"))


def test_three_samples_in_each_language() -> None:
    languages = [path.parent.name for path in samples()]
    assert languages.count("fr") == languages.count("en") == 3


@pytest.mark.parametrize("path", samples(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_sample_is_whole(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    template = template_from_json(text)
    assert template.language == path.parent.name
    assert template_to_json(template) == text
    assert with_typography(template) == template, "typography was applied already"
    kinds = {type(block) for block in template.blocks}
    assert kinds >= {Letterhead, AddressWindow, PlaceDate, Subject, Salutation, Conditional}
    assert kinds >= {Valediction, Signature, Postscript}
    offered = {field.key for field in merge_fields()}
    bare = {key.removeprefix("contact.") for key in offered}
    assert field_keys(template) <= offered | bare


def test_every_offered_field_has_a_value() -> None:
    from sme_crm.domain.contact import Address, Contact

    values = recipient_values(Contact(), Address()) | sender_values(Sender()) | {"today": ""}
    assert {field.key for field in merge_fields()} <= set(values)


def test_unknown_attributes_survive() -> None:
    text = written(blocks=[{"block": "salutation", "colour": "red"}], later=[1])
    template = template_from_json(text)
    assert json.loads(template_to_json(template))["later"] == [1]
    assert json.loads(template_to_json(template))["blocks"][0]["colour"] == "red"
    assert replace(template, extra={}) != template
