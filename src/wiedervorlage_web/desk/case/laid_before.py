"""What papers laid before a body in a case, and what became of it; the looks again that were promised."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from wiedervorlage.case.laid_before import Became, Fate, what_became
from wiedervorlage.recheck.promised import when_promised
from wiedervorlage_web.desk.templatetags.language import page_language

if TYPE_CHECKING:
    from datetime import date

    from django.utils.functional import _StrPromise

    from wiedervorlage.case.model import Case, Review

_TOLD: Final[dict[Fate, tuple[_StrPromise, str]]] = {
    Fate.OPEN: (_("noch nicht beschlossen"), "info"),
    Fate.PUT_OFF: (_("vertagt"), "warning"),
    Fate.REFERRED: (_("verwiesen"), "warning"),
    Fate.RESOLVED: (_("beschlossen"), "success"),
    Fate.CHANGED: (_("anders beschlossen"), "warning"),
    Fate.REJECTED: (_("abgelehnt"), "danger"),
}
"""What each fate is called on the page, and the tone of its badge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidBefore:
    """A proposed resolution, and in words and tone what became of it."""

    became: Became
    words: _StrPromise
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisedLook:
    """A look again that was promised and has not come due; ``when`` is its day, or what it waits for."""

    review: Review
    when: str


def laid_before_on(case: Case, day: date) -> tuple[LaidBefore, ...]:
    """Return what had been laid before a body by ``day``, with what had become of it by then."""
    by_then = replace(
        case,
        decisions=tuple(item for item in case.decisions if item.day <= day),
        laid_before=tuple(item for item in case.laid_before if item.day <= day),
    )
    return tuple(
        LaidBefore(became=one, words=_TOLD[one.fate][0], tone=_TOLD[one.fate][1]) for one in what_became(by_then)
    )


def promised_on(case: Case, day: date) -> tuple[PromisedLook, ...]:
    """Return the looks again promised by ``day`` whose day had not come, those without a day last."""
    waiting = [one for one in case.reviews if one.on.last <= day and (one.due is None or one.due.last > day)]
    waiting.sort(key=lambda one: (one.due is None, one.due.last if one.due else one.on.last))
    return tuple(PromisedLook(review=one, when=when_promised(one, page_language())) for one in waiting)
