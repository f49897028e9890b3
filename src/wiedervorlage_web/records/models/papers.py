"""Papers between draft and release; the person who releases is never the one who drafted."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from wiedervorlage_web.people.models import User
from wiedervorlage_web.records.models.cases import Blob, CaseRecord

DRAFT, SUBMITTED, RELEASED = "draft", "submitted", "released"


class PaperRecord(models.Model):
    """A reply letter or council paper of a case on a day.

    ``case_version`` and ``options`` (form, language, decision …) say what it was made from; ``edits`` are the
    text blocks that somebody changed, by the number of the block, as JSON.
    """

    case = models.ForeignKey(CaseRecord, on_delete=models.CASCADE, related_name="papers")
    kind = models.CharField(max_length=20)
    on = models.DateField()
    case_version = models.PositiveIntegerField()
    options = models.JSONField(default=dict)
    edits = models.JSONField(default=dict)
    state = models.CharField(max_length=12, default=DRAFT)
    drafted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField()
    released_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    released_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering: ClassVar[list[str]] = ["-drafted_at"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(kind__in=["reply", "council"]), name="known_paper"),
            models.CheckConstraint(condition=Q(state__in=[DRAFT, SUBMITTED, RELEASED]), name="known_state"),
            models.CheckConstraint(
                condition=Q(released_by__isnull=True) | ~Q(released_by=F("drafted_by")), name="four_eyes"
            ),
            models.CheckConstraint(
                condition=Q(state=RELEASED, released_by__isnull=False, released_at__isnull=False)
                | (~Q(state=RELEASED) & Q(released_by__isnull=True, released_at__isnull=True)),
                name="released_when_and_by_whom",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case}: {self.kind} {self.on}"


class PaperFile(models.Model):
    """A released paper as set, byte for byte what was released."""

    paper = models.ForeignKey(PaperRecord, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=90)
    blob = models.ForeignKey(Blob, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["paper", "name"], name="one_file_of_a_name"),
        ]

    def __str__(self) -> str:
        return self.name
