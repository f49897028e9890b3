"""Letters and statistics on their way in: kept as received until somebody has confirmed or dropped them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wiedervorlage_web.people.models import Organisation, User
from wiedervorlage_web.records.models.cases import Blob, CaseRecord


class UploadRecord(models.Model):
    """A received file. ``kind`` is letter or statistics; ``choices`` what somebody corrected so far, as JSON.

    ``opened`` is the letter as the library opened it (text, layout, findings), so that text recognition runs once;
    a letter without it is still to be read. Whoever reads one holds the only ``turn`` and tells by ``beat`` that it
    is alive (``actions.readings``).
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="uploads")
    kind = models.CharField(max_length=12)
    name = models.CharField(max_length=200)
    blob = models.ForeignKey(Blob, on_delete=models.PROTECT, related_name="+")
    opened = models.ForeignKey(Blob, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    turn = models.PositiveSmallIntegerField(null=True, blank=True, unique=True)
    beat = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    choices = models.JSONField(default=dict)
    case = models.ForeignKey(CaseRecord, on_delete=models.SET_NULL, null=True, blank=True, related_name="uploads")
    done_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering: ClassVar[list[str]] = ["-at"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(kind__in=["letter", "statistics"]), name="known_upload"),
        ]

    def __str__(self) -> str:
        return self.name
