"""What each printer of this machine does to a page, measured once and kept with the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sme_crm.domain.label_sheet import UNCALIBRATED, Calibration
from sme_crm.ui.settings import MachineSetting

if TYPE_CHECKING:
    from sme_crm.ui.settings import MachineSettings

PRINTER = MachineSetting("labels/printer", "")
"""The printer labels go to; empty: any, without calibration."""


def printer_names() -> list[str]:
    """The printers the system knows; slow where it asks the network: for a worker."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return list(QPrinterInfo.availablePrinterNames())


def read_calibration(settings: MachineSettings, printer: str) -> Calibration:
    """The calibration of a printer, none when it was never measured."""
    kept = settings.get(_setting(printer))
    try:
        values = [float(text) for text in kept]
    except ValueError:
        return UNCALIBRATED
    return Calibration(*values) if len(values) == 4 else UNCALIBRATED


def keep_calibration(settings: MachineSettings, printer: str, calibration: Calibration) -> None:
    """Keep what was measured."""
    values = (
        calibration.offset_x, calibration.offset_y, calibration.scale_x, calibration.scale_y
    )  # fmt: skip
    settings.set(_setting(printer), tuple(map(repr, values)))


def _setting(printer: str) -> MachineSetting[tuple[str, ...]]:
    # A name may hold what divides the keys of the settings.
    plain = printer.replace("/", "_").replace("\\", "_") or "any"
    return MachineSetting(f"labels/calibration/{plain}", ())
