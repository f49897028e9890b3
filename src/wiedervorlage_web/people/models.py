"""Organisations, persons and who belongs where: records only, the rights are in ``rights``."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models

from wiedervorlage_web.people.rights import Role


class Organisation(models.Model):
    """A house that keeps cases: a county, a town, an association."""

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    office = models.TextField(blank=True, default="")
    """The office's template (letterhead, text modules) as YAML; empty: made from the case."""

    def __str__(self) -> str:
        return self.name


class User(AbstractUser):
    """A person with a login."""

    display_name = models.CharField(max_length=150, blank=True, default="")
    must_change_password = models.BooleanField(default=False)
    """The password was given out by the house and is to be replaced at the first sign-in."""

    def __str__(self) -> str:
        return self.display_name or self.username


class Membership(models.Model):
    """Somebody's role in an organisation."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "organisation"], name="one_role_in_a_house"),
            models.CheckConstraint(condition=models.Q(role__in=[str(role) for role in Role]), name="known_role"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.role}, {self.organisation}"
