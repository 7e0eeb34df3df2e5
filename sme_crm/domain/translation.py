"""Marks texts of Qt-free modules for translation; the faces of the program translate them."""

from __future__ import annotations

import json
from functools import cache

from sme_crm.paths import resources


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    """Return `text` unchanged; `context` tells the catalogue where it belongs."""
    del context
    return text


@cache
def catalogue(language: str) -> dict[str, dict[str, str | list[str]]]:
    """The translations by context and source text, for what runs without Qt; empty for English.

    A checkout that was not set up has none: its texts stay English.
    """
    path = resources() / "translations" / f"sme_crm_{language}.json"
    if language == "en" or not path.exists():
        return {}
    loaded: dict[str, dict[str, str | list[str]]] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def translated(language: str, context: str, text: str) -> str:
    """A marked text in a language, the English source when there is no translation."""
    translation = catalogue(language).get(context, {}).get(text, text)
    return translation if isinstance(translation, str) else translation[-1]
