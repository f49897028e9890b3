"""The record of every change: append-only and chained by hashes (``records.events`` writes and verifies it)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class EventRecord(models.Model):
    """Who did what, when, to what, before and after.

    Plain text and no foreign keys: an event outlives what it speaks of. The database refuses to change or
    delete one (triggers in the migrations).
    """

    number = models.PositiveBigIntegerField(unique=True)
    at = models.CharField(max_length=40)
    actor = models.CharField(max_length=150)
    organisation = models.CharField(max_length=60, db_index=True)
    verb = models.CharField(max_length=60)
    subject = models.CharField(max_length=200, db_index=True)
    before = models.TextField(default="null")
    after = models.TextField(default="null")
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["number"]

    def __str__(self) -> str:
        return f"{self.number} {self.verb}"


class EventHead(models.Model):
    """The end of the chain: one row, locked while an event is written."""

    number = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="0" * 64)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(id=1), name="one_head"),
        ]

    def __str__(self) -> str:
        return str(self.number)
