"""What every page knows: the house, the role, and what the person may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage_web.desk.names import ROLE_NAMES
from wiedervorlage_web.people.middleware import membership_of
from wiedervorlage_web.people.rights import Right, Role, may

if TYPE_CHECKING:
    from django.http import HttpRequest


def page_context(request: HttpRequest) -> dict[str, object]:
    """Return house, role and rights; ``rights.work`` in a template asks for ``Right.WORK``."""
    membership = membership_of(request)
    return {
        "house": membership.organisation if membership else None,
        "role_name": ROLE_NAMES[Role(membership.role)] if membership else "",
        "rights": {right.name.lower(): may(membership, right) for right in Right},
    }
