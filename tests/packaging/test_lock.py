"""The lock file pins every dependency by hash, for every system, and names no index."""

from __future__ import annotations

import importlib.metadata
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "packaging" / "requirements.lock"
ENTRY = re.compile(r"([a-z0-9-]+)==(\S+)(?: ; (.+?))?(?: --hash=sha256:[0-9a-f]{64})+")


def _entries() -> dict[str, Requirement]:
    """Every pinned requirement by its name; fails on a line of any other form."""
    text = LOCK.read_text(encoding="utf-8").replace("\\\n", " ")
    found: dict[str, Requirement] = {}
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        entry = ENTRY.fullmatch(re.sub(r"\s+", " ", line))
        assert entry is not None, f"not pinned by hash: {line[:80]}"
        name, version, marker = entry.groups()
        found[name] = Requirement(f"{name}=={version}" + (f" ; {marker}" if marker else ""))
    return found


def _asked() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    return [Requirement(text) for text in asked]


def test_lock_names_no_index() -> None:
    text = LOCK.read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text


def test_lock_holds_what_the_project_asks_for() -> None:
    locked = _entries()
    for requirement in _asked():
        entry = locked.get(canonicalize_name(requirement.name))
        assert entry is not None, f"{requirement.name} is not locked: run dev.py lock"
        version = next(iter(entry.specifier)).version
        assert requirement.specifier.contains(version), f"{requirement}: locked at {version}"


def test_lock_holds_what_its_packages_ask_for() -> None:
    locked = _entries()
    for name in locked:
        try:
            needed = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:
            marker = locked[name].marker
            assert marker is not None, f"{name} is locked but not installed"
            assert not marker.evaluate(), f"{name} is locked but not installed"
            continue
        for text in needed:
            requirement = Requirement(text)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                assert canonicalize_name(requirement.name) in locked, f"{name} needs {text}"


@pytest.mark.parametrize("name", ["pyside6-essentials", "sqlcipher3", "uharfbuzz"])
def test_lock_covers_several_systems(name: str) -> None:
    text = LOCK.read_text(encoding="utf-8").split(f"\n{name}==")[1].split("==")[0]
    assert text.count("--hash=sha256:") >= 4
