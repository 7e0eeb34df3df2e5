"""A wheel holds everything, and works where the checkout is not."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _run(command: list[str], folder: Path) -> str:
    """Run a command away from the checkout; fails the test with its output."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"PYTHONPATH", "PYTHONDONTWRITEBYTECODE"}
    }
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of the checkout so that nothing is left in it."""
    folder = tmp_path_factory.mktemp("wheel")
    copy = folder / "checkout"
    leave = shutil.ignore_patterns("__pycache__", "*.qm", "sme_crm_*.json")
    for name in ("sme_crm", "resources", "packaging"):
        shutil.copytree(ROOT / name, copy / name, ignore=leave)
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, copy)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet"]
    options = ["--no-deps", "--no-build-isolation", "--no-index"]
    _run([*pip, *options, "--wheel-dir", str(folder), str(copy)], folder)
    (built,) = folder.glob("sme_crm-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of an environment that has the wheel; dependencies are borrowed."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder / "env", with_pip=False)
    scheme = "nt_venv" if os.name == "nt" else "posix_venv"
    paths = sysconfig.get_paths(scheme, {"base": str(folder / "env"), "platbase": "unused"})
    site, scripts = Path(paths["purelib"]), Path(paths["scripts"])
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    options = ["install", "--no-deps", "--no-index", "--no-compile", str(wheel)]
    _run([*pip, "--python", str(python), *options], folder)
    # addsitedir would run the .pth file of an editable install, which points at the checkout
    borrowed = Path(sysconfig.get_paths()["purelib"])
    (site / "borrowed.pth").write_text(f"{borrowed}\n", encoding="utf-8")
    return scripts


def test_wheel_holds_code_resources_and_translations(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "sme_crm").rglob("*.py")}
    assert modules <= names
    left_out = (".ts", ".part", ".qm", ".json.part")
    resources = {
        f"sme_crm_resources/{path.relative_to(ROOT / 'resources').as_posix()}"
        for path in (ROOT / "resources").rglob("*")
        if path.is_file() and path.suffix not in left_out
    }
    assert resources <= names
    assert "sme_crm_resources/translations/sme_crm_fr.qm" in names
    assert not [name for name in names if name.startswith(("tests", "packaging", "resources/"))]


def test_installed_wheel_finds_its_resources(installed: Path, tmp_path: Path) -> None:
    python = str(installed / ("python.exe" if os.name == "nt" else "python"))
    question = (
        "import json, sme_crm, sme_crm.paths as p;"
        "print(json.dumps([sme_crm.__file__, str(p.resources()),"
        " (p.resources() / 'translations' / 'sme_crm_fr.qm').is_file()]))"
    )
    code, resources, translated = json.loads(_run([python, "-c", question], tmp_path))
    environment = installed.parent.resolve()
    assert Path(code).resolve().is_relative_to(environment)
    assert Path(resources).resolve().is_relative_to(environment)
    assert translated


def test_installed_command_says_its_version(installed: Path, tmp_path: Path) -> None:
    from sme_crm import __version__

    command = installed / ("sme-crm.exe" if os.name == "nt" else "sme-crm")
    assert __version__ in _run([str(command), "--version"], tmp_path)
