"""Finds resources and the user's folders in a checkout, an installed wheel and a frozen bundle."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

HOME_VARIABLE = "SME_CRM_HOME"
"""Environment variable naming one folder that holds all the user's folders instead (tests)."""

_APPLICATION = "sme-crm"
_PACKAGE = Path(__file__).resolve().parent


@cache
def resources() -> Path:
    """The folder of icons, fonts, translations and other files of the program.

    Raises FileNotFoundError when the installation is incomplete.
    """
    candidates = [
        _PACKAGE.parent / "sme_crm_resources",  # an installed wheel
        _PACKAGE.parent / "resources",  # a checkout, also when installed as editable
    ]
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        candidates.insert(0, Path(bundle) / "resources")
    for candidate in candidates:
        if (candidate / "translations").is_dir():
            return candidate
    raise FileNotFoundError(f"the program's resources are not in {_PACKAGE.parent}")


def user_data_folder() -> Path:
    """The folder of the user's data file and documents; made when it is missing."""
    return _user_folder("data")


def user_config_folder() -> Path:
    """The folder of this machine's settings; made when it is missing."""
    return _user_folder("config")


def user_log_folder() -> Path:
    """The folder of the program's logs; made when it is missing."""
    return _user_folder("log")


def user_cache_folder() -> Path:
    """The folder of files that can be made again; made when it is missing."""
    return _user_folder("cache")


def _user_folder(kind: str) -> Path:
    """One of the user's folders, by the rules of the operating system; raises OSError."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        folder = Path(home) / kind
    else:
        from platformdirs import PlatformDirs

        known = PlatformDirs(_APPLICATION, appauthor=False)
        folder = {
            "data": known.user_data_path,
            "config": known.user_config_path,
            "log": known.user_log_path,
            "cache": known.user_cache_path,
        }[kind]
    folder.mkdir(parents=True, exist_ok=True)
    return folder
