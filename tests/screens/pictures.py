"""Takes pictures of every screen in both themes and languages, at two sizes, under Xvfb.

python tests/screens/pictures.py --out FOLDER [--only NAME] [--theme light|dark]
    [--language fr|en] [--size 1440x900|1366x768]
"""

from __future__ import annotations

import argparse
import importlib.util
import itertools
import os
import shutil
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SIZES = ("1440x900", "1366x768")
THEMES = ("light", "dark")
LANGUAGES = ("fr", "en")


def main() -> int:
    """Run this script again once per combination, each under its own X server."""
    options = _options()
    if options.inside:
        return _take_all(options)
    if shutil.which("Xvfb") is None:
        print("Xvfb is missing: no pictures can be taken.", file=sys.stderr)
        return 2
    Path(options.out).mkdir(parents=True, exist_ok=True)
    status = 0
    for size, look, language in itertools.product(
        [options.size] if options.size else SIZES,
        [options.theme] if options.theme else THEMES,
        [options.language] if options.language else LANGUAGES,
    ):
        status |= _run_inside(options, size, look, language)
    return status


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Takes pictures of every screen.")
    parser.add_argument("--out", required=True)
    parser.add_argument("--only", default="")
    parser.add_argument("--theme", choices=THEMES)
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--size", choices=SIZES)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def _run_inside(options: argparse.Namespace, size: str, look: str, language: str) -> int:
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as stream:
        number = stream.readline().strip()
    command = [sys.executable, __file__, "--inside", "--out", options.out, "--only", options.only]
    command += ["--theme", look, "--language", language, "--size", size]
    with tempfile.TemporaryDirectory() as home:
        environment = dict(
            os.environ, DISPLAY=f":{number}", SME_CRM_HOME=home, QT_QPA_PLATFORM="xcb"
        )
        environment["PYTHONPATH"] = str(ROOT)
        try:
            return subprocess.call(command, env=environment)
        finally:
            server.terminate()
            server.wait()


def _take_all(options: argparse.Namespace) -> int:
    from PySide6.QtWidgets import QApplication

    from sme_crm.bootstrap import data_files
    from sme_crm.ui.application import Application
    from sme_crm.ui.settings import THEME
    from sme_crm.ui.start import make_qt_application
    from tests.screens.stage import Scene, Stage

    qt = make_qt_application([])
    width, height = (int(part) for part in options.size.split("x"))
    scenes: list[Scene] = [
        scene for scene in _all_scenes() if scene.name.startswith(options.only or scene.name)
    ]
    failures = 0
    for scene in sorted(scenes, key=lambda scene: not scene.own_file):
        application = Application(qt, data_files(), options.language)
        application.settings.set(THEME, options.theme)
        stage = Stage(application)
        try:
            if not scene.own_file:
                application.opener.open_sample()
                stage.wait(lambda application=application: application.window is not None)
                stage.window.setGeometry(0, 0, width, height)
                stage.settle()
            scene.act(stage)
            if not application.jobs.long_jobs():
                stage.settle()
            name = f"{scene.name}-{options.theme}-{options.language}-{width}.png"
            stage.take(Path(options.out) / name)
            print(name, flush=True)
        except Exception:  # noqa: BLE001 - the other scenes go on
            failures += 1
            print(f"{scene.name} failed:", file=sys.stderr)
            traceback.print_exc()
        for shown in QApplication.topLevelWidgets():
            if shown is not application.window:
                shown.close()
        application.end()
        stage.pause(1)
    return 1 if failures else 0


def _all_scenes() -> list[object]:
    """The scenes of every `scenes_*.py` beside this file."""
    found: list[object] = []
    for path in sorted(HERE.glob("scenes_*.py")):
        spec = importlib.util.spec_from_file_location(path.stem, path)
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        try:
            spec.loader.exec_module(module)
        except ImportError as error:
            print(f"{path.name} cannot be loaded: {error}", file=sys.stderr)
            continue
        found += module.SCENES
    return found


if __name__ == "__main__":
    raise SystemExit(main())
