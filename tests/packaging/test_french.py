"""The French of the translations keeps the typography of norms: spaces, apostrophes, quotes."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"
FILES = sorted(FOLDER.glob("fr_*.ts"))
_NARROW = "\N{NARROW NO-BREAK SPACE}"
_WIDE = "\N{NO-BREAK SPACE}"
_FAULTS = {
    "straight apostrophe": re.compile(r"(?<=\w)'(?=\w)"),
    "English quotation marks": re.compile(r"[“”]"),
    "no narrow space before ; ! ?": re.compile(
        rf"(?<![{_NARROW}\s(?!…])[;!?](?=\s|$)| [;!?](?!haute)"
    ),
    "no space before a colon": re.compile(rf"(?<=[\w»)])(?<!{_WIDE}):(?=\s|$)| :"),
    "no space inside « »": re.compile(rf"«(?!{_WIDE})|(?<!{_WIDE})»"),
    "three dots": re.compile(r"\.\.\."),
    "tutoiement": re.compile(r"(?i)\b(tu|ton|tes|toi)\b"),
}


def _texts(path: Path) -> list[str]:
    found: list[str] = []
    for message in ElementTree.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        if translation is None:
            continue
        forms = translation.findall("numerusform") or [translation]
        found += [form.text or "" for form in forms]
    return found


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_typography(path: Path) -> None:
    faults = [
        f"{name}: {text}"
        for text in _texts(path)
        for name, pattern in _FAULTS.items()
        if pattern.search(text)
    ]
    assert not faults


def test_there_is_french_to_look_at() -> None:
    assert len(FILES) > 5
