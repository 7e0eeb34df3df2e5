"""What every screen is given: the services and the few things all screens share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sme_crm.ui.changes import ChangeRelay
from sme_crm.ui.jobs.runner import JobRunner
from sme_crm.ui.navigator import Navigator
from sme_crm.ui.notices import Notices
from sme_crm.ui.settings import MachineSettings
from sme_crm.ui.theme.theme import Theme
from sme_crm.ui.undo import UndoHistory

if TYPE_CHECKING:
    from sme_crm.services.workspace import Workspace


@dataclass(slots=True)
class UiContext:
    """One open data file and its window; made by `application`, handed to every screen."""

    workspace: Workspace
    jobs: JobRunner
    navigator: Navigator
    changes: ChangeRelay
    undo: UndoHistory
    settings: MachineSettings
    theme: Theme
    notices: Notices
