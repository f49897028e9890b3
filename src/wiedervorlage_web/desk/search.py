"""Search over cases, reasons and documents of the house."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db.models import Q
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from wiedervorlage_web.desk.page import acting, page
from wiedervorlage_web.desk.templatetags.language import in_language
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.indexing import folded
from wiedervorlage_web.records.models import CaseRecord, DocumentRecord, ReasonRecord

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest, HttpResponse

    from wiedervorlage_web.people.models import Organisation

_AROUND: Final = 90
_MOST: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something found: what it is, where it leads, and the words around the hit."""

    sort: str
    title: str
    case: str
    href: str
    before: str = ""
    found: str = ""
    after: str = ""


@page(Right.READ)
def search(request: HttpRequest) -> HttpResponse:
    """Find what holds all the words asked for."""
    who = acting(request)
    words = request.GET.get("q", "").split()[:8]
    hits = tuple(_hits(who.house, words))[:_MOST] if words else ()
    return render(request, "desk/search.html", {"q": " ".join(words), "hits": hits, "most": _MOST})


def _hits(house: Organisation, words: list[str]) -> Iterator[Hit]:
    for record in CaseRecord.objects.filter(_all_in(words), organisation=house):
        yield Hit(
            sort=_("Vorgang"), title=in_language(record, "title"), case="", href=reverse("case", args=[record.slug])
        )
    reasons = ReasonRecord.objects.filter(_all_in(words), case__organisation=house)
    for reason in reasons.select_related("case"):
        yield Hit(
            sort=_("Grund"),
            title=in_language(reason, "says"),
            case=in_language(reason.case, "title"),
            href=reverse("reason", args=[reason.case.slug, reason.key]),
        )
    documents = DocumentRecord.objects.filter(_all_in(words), case__organisation=house)
    for document in documents.select_related("case"):
        before, found, after = _around(document.text, words[0])
        yield Hit(
            sort=_("Unterlage"),
            title=document.path.rsplit("/", 1)[-1],
            case=in_language(document.case, "title"),
            href=reverse("case-file", args=[document.case.slug, document.path]),
            before=before,
            found=found,
            after=after,
        )


def _all_in(words: list[str]) -> Q:
    wanted = Q()
    for word in words:
        wanted &= Q(folded__contains=folded(word))
    return wanted


def _around(text: str, word: str) -> tuple[str, str, str]:
    flat = " ".join(text.split())
    place = flat.lower().find(word.lower())
    if place < 0:
        return "", "", ""
    end = place + len(word)
    start = max(0, place - _AROUND)
    return ("… " if start else "") + flat[start:place], flat[place:end], flat[end : end + _AROUND] + " …"
