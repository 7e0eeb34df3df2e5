"""Makes .venv: locked dependencies checked by their hashes, the project, everything compiled."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from system_packages import SystemPackagesMissing, offer_test_tools, require_system_packages

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
SCRIPTS = FOLDER / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
LOCK = ROOT / "packaging" / "requirements.lock"
STAMP = FOLDER / "set-up.stamp"


class SetupFailed(Exception):
    """The environment could not be made; the text says why and what to do."""


def set_up(for_tests: bool = False) -> Path:
    """Bring .venv up to date and return its Python; raises SetupFailed.

    The slow part is skipped while a stamp in .venv matches the lock file, pyproject.toml and the
    Python in use. `for_tests` also installs the tools of the window tests where that is possible.
    """
    try:
        wanted = _stamp()
        fresh = not STAMP.exists() or STAMP.read_text(encoding="utf-8") != wanted
        require_system_packages(make_environment=fresh)
        if for_tests:
            offer_test_tools()
    except SystemPackagesMissing as problem:
        raise SetupFailed(str(problem)) from problem
    if fresh:
        _make_environment()
        _install()
    _compile(fresh)
    if fresh:
        STAMP.write_text(wanted, encoding="utf-8")
        print(f"Ready: {PYTHON}", flush=True)
    return PYTHON


def _stamp() -> str:
    """What the environment depends on, as one hash."""
    digest = hashlib.sha256()
    for part in (LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes()):
        digest.update(part + b"\0")
    digest.update(f"{sys.version} {ROOT}".encode())
    return digest.hexdigest()


def _make_environment() -> None:
    """Make .venv, again if the one that is there does not work or has another Python."""
    version = "import sys, pip; print(sys.version)"
    if PYTHON.exists():
        done = subprocess.run([PYTHON, "-c", version], capture_output=True, text=True, check=False)
        if done.returncode == 0 and done.stdout.strip() == sys.version:
            return
    print(f"Making {FOLDER} …", flush=True)
    if FOLDER.exists():
        shutil.rmtree(FOLDER)
    _run([sys.executable, "-m", "venv", str(FOLDER)], "Python could not make an environment.")


def _install() -> None:
    """Install the locked dependencies by their hashes, then the project itself as editable."""
    print("Installing the locked dependencies …", flush=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    _run(
        [*pip, "--no-deps", "--require-hashes", "--prefer-binary", "--no-compile", "-r", str(LOCK)],
        "The dependencies could not be installed (is the network there?).",
    )
    _run(
        [*pip, "--no-deps", "--no-build-isolation", "--no-compile", "--editable", str(ROOT)],
        "The project itself could not be installed.",
    )


def _compile(everything: bool) -> None:
    """Compile the translations where they are older than their sources, and Python's bytecode.

    Bytecode is compiled whatever PYTHONDONTWRITEBYTECODE says: without it the start of the
    program takes several times as long.
    """
    translations = ROOT / "resources" / "translations"
    compiled = translations / "sme_crm_fr.json"
    newest = max((path.stat().st_mtime for path in translations.glob("*.ts")), default=0.0)
    if everything or not compiled.exists() or compiled.stat().st_mtime < newest:
        _run(
            [str(PYTHON), "packaging/translations.py", "compile"],
            "The translations could not be compiled.",
            quiet=True,
        )
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    folders = [str(ROOT / "sme_crm")]
    if everything:
        folders.append(_site_packages())
    subprocess.run(  # packages may hold templates that are no Python: their failure does not count
        [str(PYTHON), "-m", "compileall", "-qq", "-j", "0", *folders],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        check=False,
    )


def _site_packages() -> str:
    """The folder of .venv that holds the installed packages."""
    question = "import sysconfig; print(sysconfig.get_path('purelib'))"
    done = subprocess.run([PYTHON, "-c", question], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def _run(command: list[str], complaint: str, quiet: bool = False) -> None:
    """Run one step; raises SetupFailed with `complaint` when it fails."""
    output = subprocess.DEVNULL if quiet else None
    done = subprocess.run(command, cwd=ROOT, stdout=output, check=False)
    if done.returncode != 0:
        raise SetupFailed(complaint)
