"""Build backend: setuptools, which compiles the translations and takes resources/ along.

The top-level folder resources/ becomes the package sme_crm_resources of the wheel. An editable
install leaves it where it is; `sme_crm/paths.py` finds both.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from setuptools import build_meta
from setuptools.command.build_py import build_py
from translations import compile_translations

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
INSTALLED_NAME = "sme_crm_resources"

get_requires_for_build_wheel = build_meta.get_requires_for_build_wheel
get_requires_for_build_sdist = build_meta.get_requires_for_build_sdist
get_requires_for_build_editable = build_meta.get_requires_for_build_editable
prepare_metadata_for_build_wheel = build_meta.prepare_metadata_for_build_wheel
prepare_metadata_for_build_editable = build_meta.prepare_metadata_for_build_editable
build_sdist = build_meta.build_sdist


class BuildWithResources(build_py):
    """setuptools' build_py, which also copies resources/ into the build."""

    def run(self) -> None:
        """Build the packages, then add the resources (not for an editable install)."""
        super().run()
        if not self.editable_mode:
            shutil.copytree(
                RESOURCES,
                Path(self.build_lib) / INSTALLED_NAME,
                ignore=shutil.ignore_patterns("*.ts", "*.part", "__pycache__"),
                dirs_exist_ok=True,
            )

    def get_source_files(self) -> list[str]:
        """Name the files of a source distribution, resources and this folder included."""
        own = [path for folder in (RESOURCES, ROOT / "packaging") for path in folder.rglob("*")]
        kept = [path for path in own if path.is_file() and "__pycache__" not in path.parts]
        return [*super().get_source_files(), *(str(path.relative_to(ROOT)) for path in kept)]


def build_wheel(wheel_directory: str, *arguments: Any) -> str:
    """Compile the translations, then build the wheel; returns its file name."""
    shutil.rmtree(ROOT / "build" / "lib", ignore_errors=True)  # may hold modules since removed
    compile_translations()
    return build_meta.build_wheel(wheel_directory, *arguments)


def build_editable(wheel_directory: str, *arguments: Any) -> str:
    """Compile the translations, then build the wheel that points at this checkout."""
    compile_translations()
    return build_meta.build_editable(wheel_directory, *arguments)
