"""What the cards of a file say of one another: related people by name and by UID."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.formats.parsed_card import ParsedCard
from sme_crm.formats.source import open_source


def _read(tmp_path: Path, content: str) -> list[ParsedCard]:
    path = tmp_path / "cards.vcf"
    path.write_text(content, encoding="utf-8")
    return list(open_source(path).cards())


def test_related_people_named_by_uid_are_told_by_name(tmp_path: Path) -> None:
    """The card of the related person stands before or behind; one that is nowhere stays a UID."""
    spouse, chief = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "03A0E51F-D1AA-4385-8A53-E29025ACD8AF"
    cards = (
        f"BEGIN:VCARD\nVERSION:4.0\nFN:Luc Petit\nUID:urn:uuid:{chief.lower()}\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:4.0\nFN:Anne Durand\n"
        f"RELATED;TYPE=spouse:urn:uuid:{spouse}\nitem1.RELATED;TYPE=contact:urn:uuid:{chief}\n"
        "RELATED;TYPE=friend:urn:uuid:00000000-0000-0000-0000-000000000000\nEND:VCARD\n"
        f"BEGIN:VCARD\nVERSION:4.0\nFN:Zoé Roux\\, mère\nUID:urn:uuid:{spouse}\nEND:VCARD\n"
    )
    read = _read(tmp_path, cards)
    assert [[person.line for person in card.related] for card in read] == [
        [],
        [
            "RELATED (spouse): Zoé Roux, mère",
            "RELATED (contact): Luc Petit",
            "RELATED (friend): urn:uuid:00000000-0000-0000-0000-000000000000",
        ],
        [],
    ]
    assert [person.uid for person in read[1].related][:2] == [spouse, chief]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("X-SPOUSE:Zoé Roux", ("spouse", "SPOUSE")),
        ("X-ASSISTANT:Zoé Roux", ("assistant", "ASSISTANT")),
        ("X-MANAGER:Zoé Roux", ("manager", "MANAGER")),
        ("X-EVOLUTION-SPOUSE:Zoé Roux", ("spouse", "EVOLUTION-SPOUSE")),
        ("X-RELATEDNAMES;TYPE=assistant:Zoé Roux", ("assistant", "RELATED (assistant)")),
        ("RELATED;VALUE=text;TYPE=agent:Zoé Roux", ("agent", "RELATED (agent)")),
        (
            "item1.X-ABRELATEDNAMES:Zoé Roux\nitem1.X-ABLabel:_$!<Mother>!$_",
            ("Mother", "RELATED (Mother)"),
        ),
    ],
)
def test_related_people_are_kept_with_what_they_are(
    tmp_path: Path, line: str, kept: tuple[str, str]
) -> None:
    text = f"BEGIN:VCARD\nVERSION:3.0\nN:Durand;Anne;;;\nFN:Anne Durand\n{line}\nEND:VCARD\n"
    (card,) = _read(tmp_path, text)
    assert [(one.label, one.heading, one.name) for one in card.related] == [(*kept, "Zoé Roux")]
    assert card.unmapped == ()
