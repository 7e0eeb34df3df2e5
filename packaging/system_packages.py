"""What the program needs from the operating system: Qt's libraries and the tests' tools.

The list was made by asking the loader, in a bare Debian, what Qt's modules and plugins lack.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Qt's libraries on Linux and the Debian package of each."""

TEST_TOOLS = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool", "qpdf": "qpdf"}
"""Commands that tests of real windows and PDF files use, and the Debian package of each."""


class SystemPackagesMissing(Exception):
    """Something that only the operating system can provide is not there."""


def require_system_packages(make_environment: bool) -> None:
    """Make sure that Qt finds its libraries and, if asked, that Python can make environments.

    Installs what is missing on Debian as root; raises SystemPackagesMissing otherwise.
    """
    packages: list[str] = []
    said: list[str] = []
    if make_environment and not _has_modules("venv", "ensurepip"):
        packages.append(f"python3.{sys.version_info.minor}-venv")
        said.append("This Python cannot make an environment: venv or ensurepip is missing.")
    libraries = [name for name in LIBRARIES if _is_linux() and not _can_load(name)]
    if libraries:
        packages += [LIBRARIES[name] for name in libraries]
        said.append(f"Qt needs system libraries that are missing: {', '.join(libraries)}.")
    if not packages:
        return
    if len(libraries) == len(packages) and shutil.which("apt-get") is None:
        print(f"{said[0]}\nThis is no Debian: look for them by these names.", file=sys.stderr)
        return
    _install(packages, "\n".join(said))


def offer_test_tools() -> None:
    """Install the tools of the window tests when possible; else say that those tests skip."""
    if not _is_linux():
        return
    packages = [package for tool, package in TEST_TOOLS.items() if shutil.which(tool) is None]
    if not packages:
        return
    said = "Tests of real windows and of PDF files are skipped without these tools."
    try:
        _install(packages, said)
    except SystemPackagesMissing as problem:
        print(problem, file=sys.stderr)


def _is_linux() -> bool:
    """True where programs come with the packages of a Linux distribution."""
    return sys.platform.startswith("linux")


def _has_modules(*names: str) -> bool:
    """True when every module is there, without importing any."""
    return all(importlib.util.find_spec(name) is not None for name in names)


def _can_load(library: str) -> bool:
    """True when the loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _install(packages: list[str], said: str) -> None:
    """Install Debian packages as root; otherwise raise with the exact line to type."""
    line = f"apt-get install -y --no-install-recommends {' '.join(sorted(set(packages)))}"
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        raise SystemPackagesMissing(f"{said}\nOn Debian or Ubuntu:  sudo {line}")
    print(f"{said}\n{line}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-q"], line.split()):
        done = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            check=False,
        )
        if done.returncode != 0 and command[1] == "install":
            raise SystemPackagesMissing(f"apt-get could not install them: {line}")
