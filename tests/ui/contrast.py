"""Contrast of the colours that widgets put together (WCAG 2.2)."""

from __future__ import annotations

from typing import Final

from sme_crm.ui.theme.tokens import Tokens

_TEXT_ON_GROUND: Final = (
    "on_accent accent",
    "on_accent accent_hover",
    "on_accent accent_pressed",
    "on_accent_soft accent_soft",
    "muted_strong accent_soft",
    "muted_strong sunken",
    "accent_text surface",
    "accent_text background",
    "accent_text accent_soft",
    "on_danger danger",
    "on_danger danger_hover",
    "danger surface",
    "ok surface",
    "warning surface",
    "text sunken",
    "side_bar_text side_bar",
    "side_bar_text side_bar_hover",
    "side_bar_caption side_bar",
    "side_bar_strong side_bar_selected",
    "side_bar_strong side_bar_hover",
    "on_tooltip tooltip",
    "on_toast toast",
    "toast_action toast",
)


def relative_luminance(color: str) -> float:
    """Relative luminance 0–1 of #RRGGBB (WCAG 2.2, definition "relative luminance")."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast_ratio(one: str, other: str) -> float:
    """Contrast 1–21 of two #RRGGBB colours (WCAG 2.2, definition "contrast ratio")."""
    lighter, darker = sorted((relative_luminance(one), relative_luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def text_pairs(tokens: Tokens) -> list[tuple[str, str, str]]:
    """Every (what, text colour, background) that the widgets put together."""
    t = tokens
    pairs = [
        (f"{text} on {ground}", getattr(t, text), getattr(t, ground))
        for text in ("text", "muted")
        for ground in ("background", "surface", "surface_2", "hover")
    ]
    for name in _TEXT_ON_GROUND:
        text, ground = name.split()
        pairs.append((f"{text} on {ground}", getattr(t, text), getattr(t, ground)))
    pairs += [(f"tone {tone}", tint.text, tint.background) for tone, tint in t.tones]
    pairs += [(f"text on tone {tone}", t.text, tint.background) for tone, tint in t.tones]
    pairs += [(f"avatar {at}", tint.text, tint.background) for at, tint in enumerate(t.avatars)]
    return pairs
