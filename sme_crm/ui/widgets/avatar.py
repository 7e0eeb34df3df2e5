"""Avatar: the initials of a contact on a tint that stays the same for the same contact."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.pixmap_cache import cached_pixmap
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.theme.tokens import Tint, Tokens

_FACTOR = 0x9E3779B1  # Knuth's multiplicative hash: neighbouring ids get unlike tints


@lru_cache(maxsize=2000)
def initials_of(name: str) -> str:
    """One or two capitals of `name` (first and last word that begin with a letter or figure)."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    if not words:
        return ""
    chosen = [words[0]] if len(words) == 1 else [words[0], words[-1]]
    return "".join(word[0].upper()[:1] for word in chosen)


def tint_of(identity: int, tokens: Tokens | None = None) -> Tint:
    """Tint of the contact with this id, in the current theme or in `tokens`."""
    tints = (tokens or current_tokens()).avatars
    return tints[((identity * _FACTOR) & 0xFFFFFFFF) * len(tints) >> 32]


def paint_avatar(
    painter: QPainter,
    rect: QRect,
    initials: str,
    identity: int,
    icon: str = "",
    tokens: Tokens | None = None,
) -> None:
    """Paint the avatar in the square `rect`: `icon` if there is one, else the initials.

    `tokens` other than those of the theme are for a ground that is dark in both themes.
    """
    tint = tint_of(identity, tokens)
    side = rect.height()
    picture = cached_pixmap(
        (initials, icon, tint),
        QSize(side, side),
        painter.device().devicePixelRatioF(),
        lambda fresh: _draw(fresh, side, initials, icon, tint),
    )
    painter.drawPixmap(rect.topLeft(), picture)


def _draw(painter: QPainter, side: int, initials: str, icon: str, tint: Tint) -> None:
    rect = QRect(0, 0, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tint.background))
    painter.drawEllipse(rect.toRectF())
    if icon or not initials:
        inner = QRect(0, 0, side // 2, side // 2)
        inner.moveCenter(rect.center())
        paint_icon(painter, inner, icon or "person", tint.text)
        return
    painter.setFont(font(TextRole.SMALL_STRONG, max(8, round(side * 0.36))))
    painter.setPen(QColor(tint.text))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials)


class Avatar(QWidget):
    """Initials, icon or photo of a contact in a circle."""

    def __init__(
        self,
        name: str = "",
        identity: int = 0,
        diameter: int = size.AVATAR_SIZE,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._diameter = diameter
        self._photo: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_contact(name, identity, icon)

    def set_contact(self, name: str, identity: int, icon: str = "") -> None:
        """Show another contact; `icon` ("company") replaces the initials."""
        self._initials = initials_of(name)
        self._identity = identity
        self._icon = icon
        self.setAccessibleName(name)
        self.update()

    def set_photo(self, photo: QPixmap | None) -> None:
        """Show a photo, cut to the circle; None goes back to the initials."""
        self._photo = photo
        self.update()

    def sizeHint(self) -> QSize:
        """The circle."""
        return QSize(self._diameter, self._diameter)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Circle with photo or initials."""
        painter = QPainter(self)
        rect = QRect(0, 0, self._diameter, self._diameter)
        if self._photo is None or self._photo.isNull():
            paint_avatar(painter, rect, self._initials, self._identity, self._icon)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        circle = QPainterPath()
        circle.addEllipse(rect.toRectF())
        painter.setClipPath(circle)
        side = min(self._photo.width(), self._photo.height())
        source = QRect(
            (self._photo.width() - side) // 2, (self._photo.height() - side) // 2, side, side
        )
        painter.drawPixmap(rect, self._photo, source)
