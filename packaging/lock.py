"""Renews requirements.lock: one version of every dependency, with the hashes of all its files.

Run by `dev.py lock` in .venv under the oldest supported Python, so that the chosen versions run
on every supported one. pip resolves the versions (`pip install --dry-run --report`). Dependencies
that only other systems or Pythons need are found by evaluating the markers of each package for
every TARGET, and pinned with a marker. The hashes come from the simple interface of the package
indexes that pip is configured for, so the lock file itself names no index: at installation pip
takes the files from wherever the machine is set up to take them, and accepts only these bytes.
"""

from __future__ import annotations

import html.parser
import json
import ssl
import subprocess
import sys
import tomllib
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.tags import Tag
from packaging.utils import (
    InvalidSdistFilename,
    InvalidWheelFilename,
    canonicalize_name,
    parse_sdist_filename,
    parse_wheel_filename,
)
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.lock"
MINORS = (11, 12, 13, 14)
SYSTEMS = {
    "Linux x86_64": ("linux", "Linux", "posix", "x86_64"),
    "Linux aarch64": ("linux", "Linux", "posix", "aarch64"),
    "Windows": ("win32", "Windows", "nt", "AMD64"),
    "macOS arm64": ("darwin", "Darwin", "posix", "arm64"),
    "macOS x86_64": ("darwin", "Darwin", "posix", "x86_64"),
}
HEADER = """\
# Every dependency of sme-crm in one version, with the hashes of its files for Linux, Windows and
# macOS. Written by `python3 packaging/dev.py lock`; not to be edited by hand.
"""

Target = tuple[str, int]
TARGETS = frozenset((system, minor) for system in SYSTEMS for minor in MINORS)


@dataclass(slots=True)
class Package:
    """One resolved package: its version and what it asks for."""

    name: str
    version: str
    requires: list[Requirement]
    targets: set[Target] = field(default_factory=set)


def main() -> int:
    """Resolve, collect hashes, write the lock file; returns the exit status."""
    if sys.version_info[:2] != (3, MINORS[0]):
        print(f"The lock is made with Python 3.{MINORS[0]}, the oldest supported.", file=sys.stderr)
        return 1
    roots = _roots()
    packages = _resolve_for_all(roots)
    lines = [HEADER]
    for name in sorted(packages):
        package = packages[name]
        if not package.targets:
            continue
        marker = _marker(package.targets)
        hashes = _hashes(package)
        lines.append(f"{name}=={package.version}{marker} \\")
        lines += [f"    --hash=sha256:{digest} \\" for digest in hashes[:-1]]
        lines.append(f"    --hash=sha256:{hashes[-1]}")
    LOCK.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{LOCK.relative_to(ROOT)}: {sum('==' in line for line in lines)} packages")
    return 0


def _roots() -> list[Requirement]:
    """What pyproject.toml asks for, the developers' group included."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    return [Requirement(text) for text in wanted]


def _resolve_for_all(roots: list[Requirement]) -> dict[str, Package]:
    """Resolve until every package that some target needs has a version."""
    asked = {str(root): root for root in roots}
    while True:
        packages = _resolve(list(asked))
        missing: dict[str, Requirement] = {}
        for target in TARGETS:
            _walk(roots, target, packages, missing)
        if not missing.keys() - asked.keys():
            return packages
        asked |= missing


def _resolve(wanted: list[str]) -> dict[str, Package]:
    """Ask pip for one version of everything."""
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed"]
    done = subprocess.run(
        [*command, "-qq", "--report", "-", *wanted],
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    packages: dict[str, Package] = {}
    for item in json.loads(done.stdout)["install"]:
        metadata = item["metadata"]
        name = canonicalize_name(metadata["name"])
        requires = [Requirement(text) for text in metadata.get("requires_dist", [])]
        # Normalized: a font's "2.012" is "2.12" in the names of its files.
        packages[name] = Package(name, str(Version(metadata["version"])), requires)
    return packages


def _walk(
    roots: list[Requirement],
    target: Target,
    packages: dict[str, Package],
    missing: dict[str, Requirement],
) -> None:
    """Mark every package that one target needs; note those that pip did not resolve here."""
    seen: set[tuple[str, frozenset[str]]] = set()
    waiting = [(root, frozenset[str]()) for root in roots]
    while waiting:
        requirement, extras_of_parent = waiting.pop()
        if not _applies(requirement, target, extras_of_parent):
            continue
        name = canonicalize_name(requirement.name)
        extras = frozenset(requirement.extras)
        if (name, extras) in seen:
            continue
        seen.add((name, extras))
        if name not in packages:
            plain = f"{requirement.name}{requirement.specifier}"
            missing[plain] = Requirement(plain)
            continue
        packages[name].targets.add(target)
        waiting += [(needed, extras) for needed in packages[name].requires]


def _applies(requirement: Requirement, target: Target, extras: frozenset[str]) -> bool:
    """True when a requirement counts on a target, for any of the extras asked of its parent."""
    if requirement.marker is None:
        return True
    environment = _environment(target)
    return any(
        requirement.marker.evaluate({**environment, "extra": extra}) for extra in {"", *extras}
    )


def _environment(target: Target) -> dict[str, str]:
    """The markers' variables of one target."""
    platform, system, os_name, machine = SYSTEMS[target[0]]
    return {
        **{name: str(value) for name, value in default_environment().items()},
        "sys_platform": platform,
        "platform_system": system,
        "os_name": os_name,
        "platform_machine": machine,
        "python_version": f"3.{target[1]}",
        "python_full_version": f"3.{target[1]}.0",
        "implementation_version": f"3.{target[1]}.0",
    }


def _marker(targets: set[Target]) -> str:
    """The shortest marker that is true on exactly these targets."""
    if targets == TARGETS:
        return ""
    parts: list[str] = []
    for minor in MINORS:
        systems = {SYSTEMS[system][0] for system, found in targets if found == minor}
        for platform in sorted(systems):
            parts.append(f'python_version == "3.{minor}" and sys_platform == "{platform}"')
    platforms = {SYSTEMS[system][0] for system, _ in targets}
    if targets == {target for target in TARGETS if SYSTEMS[target[0]][0] in platforms}:
        parts = [f'sys_platform == "{platform}"' for platform in sorted(platforms)]
    minors = {minor for _, minor in targets}
    if targets == {target for target in TARGETS if target[1] in minors}:
        parts = [f'python_version == "3.{minor}"' for minor in sorted(minors)]
    return " ; " + " or ".join(parts)


def _hashes(package: Package) -> list[str]:
    """The hashes of a package's files for the supported Pythons; warns of missing wheels."""
    files: dict[str, str] = {}
    for index in _indexes():
        files.update(_files(index, package))
    kept: set[str] = set()
    tags: set[Tag] = set()
    for name, digest in files.items():
        found = _tags(name, package)
        if found is not None:
            kept.add(digest)
            tags |= found
    if not kept:
        raise SystemExit(f"no index holds {package.name} {package.version}")
    without = [target for target in sorted(package.targets) if not _covers(tags, target)]
    if without:
        print(f"warning: {package.name} {package.version} has no wheel for {without}")
    return sorted(kept)


def _tags(file_name: str, package: Package) -> frozenset[Tag] | None:
    """The tags of a wheel of this version, none for its source; None for any other file."""
    try:
        if not file_name.endswith(".whl"):
            name, version = parse_sdist_filename(file_name)
            return frozenset() if (name, str(version)) == _identity(package) else None
        name, version, _, tags = parse_wheel_filename(file_name)
    except (InvalidSdistFilename, InvalidWheelFilename):
        return None
    if (name, str(version)) != _identity(package):
        return None
    supported = any(_covers(frozenset({tag}), target) for tag in tags for target in TARGETS)
    return tags if supported else None


def _identity(package: Package) -> tuple[str, str]:
    """Name and version as the parsers of file names return them."""
    return package.name, str(package.version)


def _covers(tags: frozenset[Tag] | set[Tag], target: Target) -> bool:
    """True when one of the tags can be installed on a target (old versions of systems aside)."""
    platform, _, _, machine = SYSTEMS[target[0]]
    starts = {"linux": ("manylinux", "linux"), "win32": ("win",), "darwin": ("macosx",)}[platform]
    ends = (machine.lower(), "universal2") if platform == "darwin" else (machine.lower(),)
    for tag in tags:
        fits = tag.platform == "any" or (
            tag.platform.startswith(starts) and tag.platform.endswith(ends)
        )
        if not fits:
            continue
        if tag.interpreter in {"py3", "py2.py3"} or tag.interpreter == f"cp3{target[1]}":
            return True
        number = tag.interpreter.removeprefix("cp3")
        if tag.abi == "abi3" and number.isdigit() and int(number) <= target[1]:
            return True
    return False


def _indexes() -> list[str]:
    """The package indexes that pip is configured for, by file, environment or default."""
    options = _pip_options()
    return [options.index_url, *options.extra_index_urls]


def _pip_options() -> Any:
    """The options of pip itself after it has read its configuration."""
    from pip._internal.commands import create_command

    options, _ = create_command("download").parse_args(["nothing"])
    return options


def _files(index: str, package: Package) -> dict[str, str]:
    """File names and SHA-256 of a project in one index, through the simple interface."""
    address = f"{index.rstrip('/')}/{package.name}/"
    if address.startswith("file:"):
        address += "index.html"
    accept = "application/vnd.pypi.simple.v1+json, text/html;q=0.5"
    request = urllib.request.Request(address, headers={"Accept": accept})
    context = ssl.create_default_context(cafile=_pip_options().cert)
    try:
        with urllib.request.urlopen(request, context=context) as answer:
            kind = answer.headers.get("Content-Type", "")
            content = answer.read().decode("utf-8")
    except urllib.error.HTTPError as problem:
        if problem.code == 404:
            return {}
        raise
    except urllib.error.URLError:
        if address.startswith("file:"):  # the folder of this project is not in a local index
            return {}
        raise
    if "json" in kind:
        return {
            item["filename"]: item["hashes"]["sha256"]
            for item in json.loads(content)["files"]
            if "sha256" in item["hashes"]
        }
    page = _LinkPage()
    page.feed(content)
    return page.files


class _LinkPage(html.parser.HTMLParser):
    """Reads the links of an HTML index page."""

    def __init__(self) -> None:
        super().__init__()
        self.files: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the file name and hash of a link."""
        target = urllib.parse.urlsplit(dict(attrs).get("href") or "")
        if tag == "a" and target.fragment.startswith("sha256="):
            name = urllib.parse.unquote(target.path.rpartition("/")[2])
            self.files[name] = target.fragment.removeprefix("sha256=")


if __name__ == "__main__":
    sys.exit(main())
