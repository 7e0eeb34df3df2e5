"""Design tokens: every colour, distance, radius and type size of the program, for both themes."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Final

SPACE_4: Final = 4
SPACE_8: Final = 8
SPACE_12: Final = 12
SPACE_16: Final = 16
SPACE_24: Final = 24

RADIUS_CONTROL: Final = 7
RADIUS_CARD: Final = 10

CONTROL_HEIGHT: Final = 32
ROW_HEIGHT: Final = 48
COMPACT_ROW_HEIGHT: Final = 36
HEADER_HEIGHT: Final = 36
ICON_SIZE: Final = 16
ICON_SIZE_LARGE: Final = 20
ICON_SIZE_STATE: Final = 40
AVATAR_SIZE: Final = 32
AVATAR_SIZE_LARGE: Final = 56
CHIP_HEIGHT: Final = 22
SIDE_BAR_WIDTH: Final = 208
SIDE_BAR_WIDTH_NARROW: Final = 56
SIDE_BAR_ENTRY_HEIGHT: Final = 33
FOCUS_WIDTH: Final = 2


class Tone(StrEnum):
    """Meaning of a tint; a chip always says its meaning in words too."""

    NEUTRAL = "neutral"
    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"
    VIOLET = "violet"
    TEAL = "teal"
    PINK = "pink"


CATEGORY_TONES: Final = {
    "blue": Tone.INFO, "teal": Tone.TEAL, "violet": Tone.VIOLET, "orange": Tone.WARNING,
    "pink": Tone.PINK, "green": Tone.SUCCESS, "red": Tone.DANGER, "grey": Tone.NEUTRAL,
}  # fmt: skip
"""The tone of each colour that a category of appointments can have."""


@dataclass(frozen=True, slots=True)
class Tint:
    """A text colour, the soft background it stands on, and the full colour for dots and bars."""

    text: str
    background: str
    strong: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """All colours of one theme, as #RRGGBB."""

    name: str
    dark: bool
    background: str
    surface: str
    surface_2: str
    sunken: str
    hover: str
    border: str
    row_line: str
    strong_border: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    accent_pressed: str
    accent_soft: str
    accent_text: str
    on_accent: str
    on_accent_soft: str
    muted_strong: str
    focus: str
    focus_on_accent: str
    danger: str
    danger_hover: str
    on_danger: str
    ok: str
    warning: str
    side_bar: str
    side_bar_text: str
    side_bar_caption: str
    side_bar_selected: str
    side_bar_hover: str
    side_bar_strong: str
    side_bar_accent: str
    tooltip: str
    on_tooltip: str
    toast: str
    on_toast: str
    toast_action: str
    scroll_handle: str
    scroll_handle_hover: str
    shadow: str
    tones: tuple[tuple[Tone, Tint], ...]
    avatars: tuple[Tint, ...]
    series: tuple[str, ...]

    def tint(self, tone: Tone | str) -> Tint:
        """Tint of a tone; raises ValueError for an unknown tone."""
        wanted = Tone(tone)
        for known, tint in self.tones:
            if known is wanted:
                return tint
        raise ValueError(f"theme {self.name} has no tone {wanted}")

    def color(self, name: str) -> str:
        """Colour by the name of a token ("muted", "accent") or else of a tone ("teal")."""
        if name in _COLOR_NAMES:
            value = getattr(self, name)
            assert isinstance(value, str)
            return value
        return self.tint(name).strong


LIGHT: Final = Tokens(
    name="light",
    dark=False,
    background="#F5F6F8",
    surface="#FFFFFF",
    surface_2="#F9FAFB",
    sunken="#EBEEF3",
    hover="#F4F6FA",
    border="#E3E6EB",
    row_line="#EEF0F4",
    strong_border="#D0D5DD",
    text="#111827",
    muted="#667085",
    faint="#98A2B3",
    accent="#2952CC",
    accent_hover="#2348B5",
    accent_pressed="#1D3C98",
    accent_soft="#E8EEFD",
    accent_text="#2952CC",
    on_accent="#FFFFFF",
    on_accent_soft="#111827",
    muted_strong="#515B72",
    focus="#2952CC",
    focus_on_accent="#111827",
    danger="#D92D20",
    danger_hover="#B9251A",
    on_danger="#FFFFFF",
    ok="#067647",
    warning="#B54708",
    side_bar="#131C31",
    side_bar_text="#B8C1D6",
    side_bar_caption="#8490AB",
    side_bar_selected="#24304F",
    side_bar_hover="#1B2640",
    side_bar_strong="#FFFFFF",
    side_bar_accent="#7C9BFF",
    tooltip="#1D2536",
    on_tooltip="#F5F6F8",
    toast="#1D2536",
    on_toast="#F5F6F8",
    toast_action="#A9BDFF",
    scroll_handle="#CBD2DD",
    scroll_handle_hover="#98A2B3",
    shadow="#101828",
    tones=(
        (Tone.NEUTRAL, Tint("#475467", "#EEF0F4", "#667085")),
        (Tone.INFO, Tint("#2349BD", "#ECF2FF", "#2952CC")),
        (Tone.SUCCESS, Tint("#067647", "#E8F8EF", "#067647")),
        (Tone.WARNING, Tint("#A63F06", "#FFF3DF", "#C4630B")),
        (Tone.DANGER, Tint("#B42318", "#FEECEA", "#D92D20")),
        (Tone.VIOLET, Tint("#5B35D5", "#EEEAFE", "#7A5AF8")),
        (Tone.TEAL, Tint("#0B6B62", "#DEF3F0", "#0E9384")),
        (Tone.PINK, Tint("#B0146B", "#FCE7F3", "#DD2590")),
    ),
    avatars=(
        Tint("#5B35D5", "#E9E4FD", "#7A5AF8"),
        Tint("#0A6796", "#D8ECF7", "#0B82BD"),
        Tint("#B0146B", "#FBE0EF", "#DD2590"),
        Tint("#3A681D", "#DFEBDA", "#4E8A28"),
        Tint("#A0430E", "#F7E4DA", "#C4560F"),
        Tint("#0B6B62", "#D9F0ED", "#0E9384"),
        Tint("#2349BD", "#DDE5FB", "#2952CC"),
        Tint("#8A5A00", "#F8ECCB", "#B27A0A"),
    ),
    series=("#2952CC", "#0E9384", "#7A5AF8", "#C4560F", "#DD2590", "#0B82BD", "#4E8A28", "#667085"),
)

DARK: Final = Tokens(
    name="dark",
    dark=True,
    background="#0E131C",
    surface="#161C27",
    surface_2="#1B2230",
    sunken="#111722",
    hover="#1B2331",
    border="#262E3D",
    row_line="#202836",
    strong_border="#384255",
    text="#E8ECF3",
    muted="#98A3B7",
    faint="#6B768A",
    accent="#6D8DF7",
    accent_hover="#819DF9",
    accent_pressed="#5B7CEB",
    accent_soft="#1E2A4A",
    accent_text="#8AA4FA",
    on_accent="#0B1120",
    on_accent_soft="#E8ECF3",
    muted_strong="#AAB4C8",
    focus="#8AA4FA",
    focus_on_accent="#FFFFFF",
    danger="#F97066",
    danger_hover="#FB8A82",
    on_danger="#1A0A08",
    ok="#47CD89",
    warning="#F7A23B",
    side_bar="#0A0E16",
    side_bar_text="#A6B0C5",
    side_bar_caption="#7D889F",
    side_bar_selected="#1B2438",
    side_bar_hover="#131A28",
    side_bar_strong="#FFFFFF",
    side_bar_accent="#7C9BFF",
    tooltip="#2A3345",
    on_tooltip="#F1F4F9",
    toast="#2A3345",
    on_toast="#F1F4F9",
    toast_action="#A9BDFF",
    scroll_handle="#3A4458",
    scroll_handle_hover="#56627A",
    shadow="#000000",
    tones=(
        (Tone.NEUTRAL, Tint("#AFB9CB", "#272F3E", "#7D889F")),
        (Tone.INFO, Tint("#93ABFB", "#1A2A55", "#6D8DF7")),
        (Tone.SUCCESS, Tint("#4FD391", "#0E3222", "#1FA363")),
        (Tone.WARNING, Tint("#F9B04E", "#3A2609", "#E08A1E")),
        (Tone.DANGER, Tint("#FB8A82", "#411A18", "#F97066")),
        (Tone.VIOLET, Tint("#B8A5FD", "#2E2557", "#8F75F8")),
        (Tone.TEAL, Tint("#4FD1C1", "#0D332F", "#14A494")),
        (Tone.PINK, Tint("#F79ACB", "#471735", "#E5479F")),
    ),
    avatars=(
        Tint("#C3B3FE", "#352C6B", "#8F75F8"),
        Tint("#6CC4F5", "#0F3A56", "#2A9AD6"),
        Tint("#F79ACB", "#521B3F", "#E5479F"),
        Tint("#8FD069", "#24391A", "#5FA637"),
        Tint("#FCA06B", "#4C2814", "#E0702B"),
        Tint("#4FD1C1", "#12413C", "#14A494"),
        Tint("#93ABFB", "#1F2F66", "#6D8DF7"),
        Tint("#F2C25C", "#40310C", "#C99522"),
    ),
    series=("#6D8DF7", "#14A494", "#8F75F8", "#E0702B", "#E5479F", "#2A9AD6", "#5FA637", "#7D889F"),
)

_COLOR_NAMES: Final = frozenset(
    field.name for field in fields(Tokens) if field.name not in {"name", "dark"}
) - {"tones", "avatars", "series"}
