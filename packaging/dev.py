"""The commands of a developer; needs nothing but Python 3.11 or newer.

python3 packaging/dev.py run           set up, then open the window on the sample business
python3 packaging/dev.py test [ARG …]  set up, then run every check and test (ARGs to pytest)
python3 packaging/dev.py setup         make .venv with the locked dependencies, compile
python3 packaging/dev.py bench [ARG …] set up, then measure against the floors
python3 packaging/dev.py lock          renew packaging/requirements.lock (maintainers)
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11)
TEST_PROCESSES = "2"
ROOM_FOR_TESTS = 3_000_000_000
"""Bytes that the files of the tests may take at most."""


def run() -> int:
    """Open the window on the sample business, or print its files where there is no screen."""
    python = _set_up()
    if _has_screen():
        return _call([python, "-m", "sme_crm", "demo"])
    folder = ROOT / "out"
    print(
        "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): "
        "the sample business runs without a window instead.",
        flush=True,
    )
    status = _call([python, "-m", "sme_crm", "demo", "--headless", str(folder)])
    if folder.is_dir():
        print(f"\nWritten to {folder}:")
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                print(f"  {path.stat().st_size:>12,} bytes  {path.relative_to(folder)}")
    return status


def test(arguments: list[str]) -> int:
    """Run all checks, say which failed, then run the tests; the last line is pytest's own."""
    python = _set_up(for_tests=True)
    checks = {
        "ruff check": [python, "-m", "ruff", "check", "."],
        "ruff format": [python, "-m", "ruff", "format", "--check", "."],
        "types": [python, "-m", "mypy", "--strict", "sme_crm", "packaging"],
        "translations": [python, "packaging/translations.py", "missing"],
    }
    results: dict[str, int] = {}
    with _compiling_tests(python):
        for name, command in checks.items():
            print(f"\n== {name} ==", flush=True)
            results[name] = _call(command)
    print("\n== checks ==")
    for name, status in results.items():
        print(f"  {'passed' if status == 0 else 'FAILED'}  {name}")
    print("\n== tests ==", flush=True)
    options = ["-n", TEST_PROCESSES, "--dist", "worksteal", "--durations=15"]
    with tempfile.TemporaryDirectory(
        prefix="sme-crm-tests-", dir=_folder_in_memory(), ignore_cleanup_errors=True
    ) as folder:
        tested = _call([python, "-m", "pytest", *options, *arguments], TMPDIR=folder)
    return tested or int(any(results.values()))


def bench(arguments: list[str]) -> int:
    """Measure the numbers of the product against the floors of the same run."""
    python = _set_up(for_tests=True)
    return _call([python, "-m", "tests.perf", *arguments])


def lock() -> int:
    """Renew the lock file with the newest versions that pyproject.toml allows."""
    return _call([_set_up(), "packaging/lock.py"])


def _set_up(for_tests: bool = False) -> str:
    """Bring .venv up to date and return its Python; exits with a sentence when it cannot."""
    from environment import SetupFailed, set_up  # after the check of Python's version

    try:
        return str(set_up(for_tests))
    except SetupFailed as problem:
        raise SystemExit(f"\n{problem}") from None


def _has_screen() -> bool:
    """True where a window can be opened."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def _compiling_tests(python: str) -> Iterator[None]:
    """Have the bytecode of the tests made meanwhile: each process of tests would make its own.

    What fails here fails again, and is told, when the tests run.
    """
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    compiling = subprocess.Popen(
        [python, "-m", "pytest", "--collect-only", "-q"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        compiling.wait()


def _folder_in_memory() -> Path | None:
    """Where files wait for no disk, if the system has such a place with enough room.

    Each of the tests' thousands of writes waits until it is on the disk: 8 ms on an ordinary one.
    """
    memory = Path("/dev/shm")
    try:
        roomy = os.access(memory, os.W_OK) and shutil.disk_usage(memory).free >= ROOM_FOR_TESTS
    except OSError:
        return None
    return memory if roomy else None


def _call(command: list[str], **variables: str) -> int:
    """Run a command in the checkout with UTF-8 output; returns its exit status."""
    environment = {**os.environ, "PYTHONUTF8": "1", **variables}
    return subprocess.run(command, cwd=ROOT, env=environment).returncode


def main() -> int:
    """Run one command; returns the exit status."""
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(map(str, sys.version_info[:3]))
        print(f"Python 3.11 or newer is needed; this is Python {found}.", file=sys.stderr)
        return 1
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=["run", "test", "setup", "bench", "lock"])
    given, rest = parser.parse_known_args()
    if rest and given.command not in {"test", "bench"}:
        parser.error(f"{given.command} takes no further arguments: {' '.join(rest)}")
    if given.command == "test":
        return test(rest)
    if given.command == "bench":
        return bench(rest)
    if given.command == "run":
        return run()
    if given.command == "lock":
        return lock()
    _set_up()
    return 0


if __name__ == "__main__":
    sys.exit(main())
