"""What is made from the files of a case so that it can be listed and found; rebuilt after each save."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wiedervorlage_web.records.models.cases import CaseRecord


class DecisionRecord(models.Model):
    """A decision of the present version."""

    case = models.ForeignKey(CaseRecord, on_delete=models.CASCADE, related_name="decisions")
    key = models.CharField(max_length=120)
    by = models.CharField(max_length=200)
    day = models.DateField()
    outcome = models.CharField(max_length=20)
    about_de = models.TextField()
    about_en = models.TextField()

    class Meta:
        ordering: ClassVar[list[str]] = ["day", "id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["case", "key"], name="one_decision_of_a_key"),
        ]

    def __str__(self) -> str:
        return self.key


class ReasonRecord(models.Model):
    """A reason of the present version."""

    case = models.ForeignKey(CaseRecord, on_delete=models.CASCADE, related_name="reasons")
    key = models.CharField(max_length=120)
    kind = models.CharField(max_length=40)
    side = models.CharField(max_length=10)
    weight = models.CharField(max_length=20)
    says_de = models.TextField()
    says_en = models.TextField()
    quote = models.TextField(blank=True, default="")
    folded = models.TextField(blank=True, default="")
    """What the search reads, without upper case: databases fold umlauts differently or not at all."""

    class Meta:
        ordering: ClassVar[list[str]] = ["id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["case", "key"], name="one_reason_of_a_key"),
        ]

    def __str__(self) -> str:
        return self.key


class DocumentRecord(models.Model):
    """A document of the present version, with its text for the search."""

    case = models.ForeignKey(CaseRecord, on_delete=models.CASCADE, related_name="documents")
    key = models.CharField(max_length=120)
    path = models.CharField(max_length=300)
    kind = models.CharField(max_length=60, blank=True, default="")
    by = models.CharField(max_length=200, blank=True, default="")
    day = models.DateField(null=True, blank=True)
    text = models.TextField(blank=True, default="")
    folded = models.TextField(blank=True, default="")

    class Meta:
        ordering: ClassVar[list[str]] = ["day", "id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["case", "key"], name="one_document_of_a_key"),
        ]

    def __str__(self) -> str:
        return self.key


class DueRecord(models.Model):
    """A cause to look again, as the recheck of one decision told it; ``earliest``/``latest`` over the readings."""

    case = models.ForeignKey(CaseRecord, on_delete=models.CASCADE, related_name="due")
    decision = models.CharField(max_length=120)
    reason = models.CharField(max_length=120, blank=True, default="")
    view = models.CharField(max_length=200)
    cause = models.CharField(max_length=30)
    day = models.DateField(null=True)
    earliest = models.DateField()
    latest = models.DateField(null=True)
    until = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    closed_by = models.CharField(max_length=120, blank=True, default="")
    inferred = models.BooleanField(default=False)
    because_de = models.TextField()
    because_en = models.TextField()
    source = models.TextField(blank=True, default="")

    class Meta:
        ordering: ClassVar[list[str]] = ["day", "id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(latest__isnull=True) | Q(latest__gte=models.F("earliest")), name="range_in_order"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision}: {self.cause}"
