"""Cases as their files, version by version; nothing is ever written over."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wiedervorlage_web.people.models import Organisation, User


class CaseRecord(models.Model):
    """One case of a house: its present version, who has it, whether it is public."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="cases")
    slug = models.SlugField(max_length=80)
    title_de = models.CharField(max_length=300)
    title_en = models.CharField(max_length=300, blank=True, default="")
    authority = models.CharField(max_length=200, blank=True, default="")
    region = models.CharField(max_length=12, blank=True, default="")
    folded = models.TextField(blank=True, default="")
    version = models.PositiveIntegerField(default=1)
    holder = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    public_since = models.DateTimeField(null=True, blank=True)
    public_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    indexed_version = models.PositiveIntegerField(default=0)
    indexed_on = models.DateField(null=True, blank=True)
    """Day up to which the index of causes was computed; a later day makes it stale."""

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "slug"], name="one_case_of_a_name_in_a_house"),
            models.CheckConstraint(condition=Q(version__gte=1), name="versions_count_from_one"),
            models.CheckConstraint(
                condition=Q(public_since__isnull=True, public_by__isnull=True)
                | Q(public_since__isnull=False, public_by__isnull=False),
                name="public_since_and_by_whom",
            ),
        ]

    def __str__(self) -> str:
        return self.slug


class Blob(models.Model):
    """Content by its hash, kept once however many versions hold it."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    content = models.BinaryField()
    size = models.PositiveBigIntegerField()

    def __str__(self) -> str:
        return self.sha256


class Revision(models.Model):
    """A version of a case; it never changes, so what is computed from it may be kept."""

    case = models.ForeignKey(CaseRecord, on_delete=models.CASCADE, related_name="revisions")
    version = models.PositiveIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["case", "version"], name="one_revision_of_a_version"),
        ]

    def __str__(self) -> str:
        return f"{self.case}@{self.version}"


class RevisionFile(models.Model):
    """A file of a version, by its path within the case folder."""

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="files")
    path = models.CharField(max_length=300)
    blob = models.ForeignKey(Blob, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["revision", "path"], name="one_file_of_a_path"),
            models.CheckConstraint(
                condition=~Q(path="") & ~Q(path__startswith="/") & ~Q(path__contains=".."), name="paths_stay_inside"
            ),
        ]

    def __str__(self) -> str:
        return self.path
