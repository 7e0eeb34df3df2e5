"""The language of the interface: translators of the program and of Qt, and the locale."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.paths import resources

_LOG = logging.getLogger(__name__)
LANGUAGES = ("fr", "en")
_QT_TEXTS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
)
"""Texts of Qt's own file dialog that Qt's French translation lacks: ours has them."""
_installed: list[QTranslator] = []


def wanted_language(asked: str) -> str:
    """The language to use: the one asked for, else the system's if we speak it, else French."""
    if asked in LANGUAGES:
        return asked
    for name in QLocale.system().uiLanguages():
        code = name[:2].lower()
        if code in LANGUAGES:
            return code
    return "fr"


def use_language(code: str) -> None:
    """Speak "fr" or "en" from now on; texts that stand on the screen already stay as they are."""
    application = QCoreApplication.instance()
    assert application is not None, "the application comes first"
    for translator in _installed:
        application.removeTranslator(translator)
    _installed.clear()
    QLocale.setDefault(_locale(code))
    files = [(str(resources() / "translations"), f"sme_crm_{code}")]
    if code != "en":
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        files.append((qt, f"qtbase_{code}"))
    for folder, name in files:
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
            _installed.append(translator)
        else:
            _LOG.info("there is no translation %s", name)


def _locale(code: str) -> QLocale:
    """The system's locale when it speaks the language (fr-CH, en-IE), else the plain one."""
    system = QLocale.system()
    if system.name()[:2] == code:
        return QLocale(system.name())
    if code == "fr":
        return QLocale(QLocale.Language.French, QLocale.Country.France)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
