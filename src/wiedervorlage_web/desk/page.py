"""What every page declares: the right it needs. The table of rights is enforced here and nowhere else in the pages."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseNotAllowed
from django.utils import timezone

from wiedervorlage_web.actions.acting import Acting
from wiedervorlage_web.people.middleware import membership_of
from wiedervorlage_web.people.rights import RIGHT_OF_PAGE, Right, require
from wiedervorlage_web.records.models import CaseRecord

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    Page = Callable[..., HttpResponse]


def page(
    right: Right, *, writes: Right | None = None, methods: tuple[str, ...] = ("GET", "HEAD")
) -> Callable[[Page], Page]:
    """Declare a page.

    Args:
        right: needed to see it.
        writes: needed to send it a form (default: ``right``).
        methods: which methods it answers; others get 405.
    """

    def declare(view: Page) -> Page:
        @wraps(view)
        def guarded(request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
            if request.method not in methods:
                return HttpResponseNotAllowed(methods)
            needed = right if request.method in {"GET", "HEAD"} else writes or right
            if needed is not Right.PUBLIC:
                if not request.user.is_authenticated:
                    return redirect_to_login(request.get_full_path())
                if needed is not Right.SIGNED_IN:
                    require(membership_of(request), needed)
            return view(request, *arguments, **named)

        setattr(guarded, RIGHT_OF_PAGE, (right, writes or right, methods))
        return guarded

    return declare


def acting(request: HttpRequest) -> Acting:
    """Return who acts, for the request's house, now.

    Raises:
        PermissionDenied: the person belongs to no house.
    """
    membership = membership_of(request)
    if membership is None:
        raise PermissionDenied(Right.READ)
    now = timezone.now()
    return Acting(membership=membership, at=now, today=timezone.localdate(now))


def case_or_404(request: HttpRequest, slug: str) -> CaseRecord:
    """Return a case of the request's house; others' cases do not exist for it.

    Raises:
        Http404: there is none.
    """
    membership = membership_of(request)
    found = CaseRecord.objects.filter(slug=slug, organisation=membership.organisation).first() if membership else None
    if found is None:
        raise Http404(slug)
    return found
