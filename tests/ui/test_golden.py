"""What every screen says, in both languages, on the sample business: compared with kept texts.

`UPDATE_GOLDEN=1` writes them anew; look at the difference before you commit it.
"""

from __future__ import annotations

import difflib
import gc
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from sme_crm.bootstrap import data_files, open_sample
from sme_crm.paths import resources
from sme_crm.ui import application as application_module
from sme_crm.ui.application import Application
from sme_crm.ui.language import use_language
from sme_crm.ui.settings import THEME
from tests.ui.fixed_day import MOMENT, stop_the_clock
from tests.ui.golden_screens import SCREENS, Screen
from tests.ui.play import Play
from tests.ui.window_text import window_text

GOLDEN = Path(__file__).resolve().parent / "golden"
SIZE = (1366, 768)
# What differs from machine to machine or from run to run.
_VARYING = (
    (re.compile(r"\b\d{1,2}[:h]\d{2}\b"), "‹time›"),
    (re.compile(r"\b\d+(?:[.,]\d+)?[\s\u00a0\u202f](?:bytes|octets|[kKMG]i?[Bo])\b"), "‹size›"),
)
_VERSION = re.compile(r"\b\d+\.\d+(?:\.\d+)*\b")


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample business as of the day at which the clock of these tests stands."""
    path = tmp_path_factory.mktemp("golden") / "sample.crm"
    with pytest.MonkeyPatch.context() as patch:
        stop_the_clock(patch)
        open_sample(path, today=MOMENT.date()).close()
    return path


def _clear_away(qapp: QApplication) -> None:
    """Delete the widgets that other tests left: the theme would style each of them anew."""
    gc.collect()
    for left in qapp.topLevelWidgets():
        left.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def play(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    sample: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Play]:
    """The application in the language of the test, with its own copy of the sample open."""
    screen, language = request.param
    if language != "en" and not (resources() / "translations" / f"sme_crm_{language}.qm").exists():
        pytest.skip("the translations are not compiled: packaging/translations.py compile")
    stop_the_clock(monkeypatch)
    _clear_away(qapp)
    monkeypatch.setattr(application_module, "_AFTER_FIRST_PAGE", 0)
    errors: list[BaseException] = []
    made = Application(qapp, data_files(), language)
    made.jobs.unhandled.connect(errors.append)
    made.settings.set(THEME, "light")
    play = Play(made)
    if not screen.begins_empty:
        path = tmp_path / "Menuiserie Vauban.crm"
        shutil.copyfile(sample, path)
        made.opener.open_file(path)
        play.wait(lambda: made.window is not None)
        play.window.resize(*SIZE)
        play.settle()
    yield play
    if made.opener.start_dialog is not None:
        made.opener.start_dialog.finish()
    for shown in qapp.topLevelWidgets():
        if shown is not made.window:
            shown.close()
    made.end()
    made.deleteLater()
    use_language("en")
    assert not errors, f"errors nobody caught: {errors!r}"


def _cases() -> list[object]:
    return [
        pytest.param((screen, language), screen, language, id=f"{screen.name}-{language}")
        for screen in SCREENS
        for language in ("en", "fr")
    ]


@pytest.mark.parametrize(("play", "screen", "language"), _cases(), indirect=["play"])
def test_the_screen_says_what_it_said(
    play: Play, screen: Screen, language: str, tmp_path: Path, own_folders: Path
) -> None:
    text = window_text(screen.act(play))
    for folder, word in ((tmp_path, "‹files›"), (own_folders, "‹home›"), (Path.home(), "‹user›")):
        text = text.replace(str(folder), word)
    for pattern, word in _VARYING:
        text = pattern.sub(word, text)
    if screen.name == "about":
        text = _VERSION.sub("‹version›", text)
    kept = GOLDEN / f"{screen.name}.{language}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        kept.write_text(text, encoding="utf-8", newline="\n")
        return
    assert kept.exists(), f"no kept text: UPDATE_GOLDEN=1 writes {kept.name}"
    was = kept.read_text(encoding="utf-8")
    if text != was:
        changed = difflib.unified_diff(was.splitlines(), text.splitlines(), "kept", "now", n=1)
        pytest.fail("\n".join(changed), pytrace=False)


def test_every_kept_text_has_its_screen() -> None:
    names = {f"{screen.name}.{language}.txt" for screen in SCREENS for language in ("en", "fr")}
    assert {path.name for path in GOLDEN.glob("*.txt")} == names
