"""The plain Wiedervorlage: a case put on a day for somebody, with a note."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wiedervorlage_web.people.models import User
from wiedervorlage_web.records.models.cases import CaseRecord


class ReminderRecord(models.Model):
    """A case comes back to somebody's desk on ``day``; ``version`` guards against two people at once."""

    case = models.ForeignKey(CaseRecord, on_delete=models.CASCADE, related_name="reminders")
    day = models.DateField()
    note = models.TextField()
    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="reminders")
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering: ClassVar[list[str]] = ["day", "id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(done_at__isnull=True, done_by__isnull=True)
                | Q(done_at__isnull=False, done_by__isnull=False),
                name="done_when_and_by_whom",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case}: {self.day}"
