"""What each role may do: one table, which pages and actions ask and tests enforce."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from django.core.exceptions import PermissionDenied

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage_web.people.models import Membership


RIGHT_OF_PAGE: Final = "right"
"""Name of the attribute in which a page carries its declaration (right to see, right to write, methods)."""


class Role(StrEnum):
    """What somebody is in an organisation."""

    CLERK = "clerk"
    REVIEWER = "reviewer"
    SIGNATORY = "signatory"
    READER = "reader"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """What a page or an action needs."""

    PUBLIC = "public"
    """No sign-in."""
    SIGNED_IN = "signed-in"
    """A person, whatever their organisation."""
    READ = "read"
    """Read cases, evidence, rules, papers."""
    WORK = "work"
    """Read letters in, edit cases, import evidence, draft papers."""
    REMIND = "remind"
    """Put a case on a day, hand it over."""
    RELEASE = "release"
    """Release a paper that somebody else drafted."""
    PUBLISH = "publish"
    """Make a case public, or take it back."""
    PEOPLE = "people"
    """Invite people, change roles, the house's letterhead."""
    AUDIT = "audit"
    """Read the record of who did what."""


RIGHTS: Final[Mapping[Role, frozenset[Right]]] = MappingProxyType(
    {
        Role.READER: frozenset({Right.PUBLIC, Right.SIGNED_IN, Right.READ}),
        Role.CLERK: frozenset({Right.PUBLIC, Right.SIGNED_IN, Right.READ, Right.WORK, Right.REMIND}),
        Role.REVIEWER: frozenset(
            {Right.PUBLIC, Right.SIGNED_IN, Right.READ, Right.WORK, Right.REMIND, Right.RELEASE, Right.AUDIT}
        ),
        Role.SIGNATORY: frozenset(
            {Right.PUBLIC, Right.SIGNED_IN, Right.READ, Right.REMIND, Right.RELEASE, Right.PUBLISH, Right.AUDIT}
        ),
        Role.ADMINISTRATOR: frozenset({Right.PUBLIC, Right.SIGNED_IN, Right.READ, Right.PEOPLE, Right.AUDIT}),
    }
)


def may(membership: Membership | None, right: Right) -> bool:
    """Say whether a member has a right; nobody has only ``PUBLIC``."""
    if membership is None:
        return right is Right.PUBLIC
    return right in RIGHTS[Role(membership.role)]


def require(membership: Membership | None, right: Right) -> None:
    """Raise where the right is missing.

    Raises:
        PermissionDenied: with the right as its argument.
    """
    if not may(membership, right):
        raise PermissionDenied(right)
