"""The colours a chart is drawn with: those of the theme on screen, those of paper in print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class ChartColors:
    """`#RRGGBB` each; `series` are counted by the tones of a chart."""

    surface: str
    text: str
    muted: str
    faint: str
    grid: str
    series: tuple[str, ...]


PAPER: Final = ChartColors(
    surface="#FFFFFF",
    text="#111827",
    muted="#4B5565",
    faint="#8A94A6",
    grid="#E3E6EB",
    series=(
        "#2952CC", "#0E9384", "#7A5AF8", "#C4560F", "#DD2590", "#0B82BD", "#4E8A28", "#667085",
    ),
)  # fmt: skip
"""The light theme with darker small print."""


def mixed(color: str, other: str, share: float) -> str:
    """`share` (0 to 1) of one colour with the rest of another, as `#RRGGBB`: never transparent."""
    parts = [
        round(int(color[at : at + 2], 16) * share + int(other[at : at + 2], 16) * (1 - share))
        for at in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02X}" for part in parts)


def luminance(color: str) -> float:
    """Relative luminance of `#RRGGBB`, 0 black to 1 white (WCAG 2.2)."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def readable_on(background: str, *choices: str) -> str:
    """The one of `choices` that stands out most from a background (WCAG contrast)."""

    def contrast(color: str) -> float:
        light, dark = sorted((luminance(color), luminance(background)), reverse=True)
        return (light + 0.05) / (dark + 0.05)

    return max(choices, key=contrast)
