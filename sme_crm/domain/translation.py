"""Marks texts of Qt-free modules for translation; the faces of the program translate them."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    """Return `text` unchanged; `context` tells the catalogue where it belongs."""
    del context
    return text
