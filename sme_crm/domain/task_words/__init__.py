"""A task typed in one line of words: "rappeler Dupont vendredi 14h !haute", French or English."""

from sme_crm.domain.task_words.quick_task import QuickTask, Understood
from sme_crm.domain.task_words.reading import read_quick_task

__all__ = ["QuickTask", "Understood", "read_quick_task"]
