"""Tasks while they are dragged: their ids, as a list names them to another screen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMimeData

TASK_MIME = "application/x-sme-crm-tasks"


def mime_of_tasks(ids: Iterable[int], text: str = "") -> QMimeData:
    """The data of a drag; `text` is what other programs get."""
    data = QMimeData()
    data.setData(TASK_MIME, ",".join(map(str, ids)).encode("ascii"))
    if text:
        data.setText(text)
    return data


def tasks_of_mime(data: QMimeData) -> tuple[int, ...]:
    """The ids of dragged tasks; empty when it is something else."""
    if not data.hasFormat(TASK_MIME):
        return ()
    parts = bytes(data.data(TASK_MIME).data()).decode("ascii", "replace").split(",")
    return tuple(int(part) for part in parts if part.isdigit())
