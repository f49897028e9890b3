"""What a letter asks, offers, decides and says for it, as a form asks somebody's word on each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from wiedervorlage.case.vocabulary import Outcome, ReasonKind, Side, WeightClass
from wiedervorlage.intake.naming import word_for
from wiedervorlage_web.desk.fields import DayField
from wiedervorlage_web.desk.templatetags.language import page_language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.utils.functional import _StrPromise

    from wiedervorlage.intake.reading import Span

ACCEPTED, REJECTED, OPEN = "accepted", "rejected", ""
SORTS: Final[Mapping[str, tuple[_StrPromise, _StrPromise]]] = {
    "request": (_("Gebeten wird"), _("Anregung")),
    "offer": (_("Angeboten wird"), _("Angebot")),
    "decision": (_("Entschieden wird"), _("Entscheidung")),
    "reason": (_("Gründe"), _("Grund")),
    "review": (_("Erneute Prüfung zugesagt"), _("Zusage")),
}
"""The heading of each sort of statement, and what one of them is called."""
PROPOSED: Final = (_("Zum Beschluss vorgeschlagen"), _("Vorschlag"))
"""The same for what a council paper lays before a body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence of a letter and the item it would become.

    Attributes:
        id: of the proposal.
        sort: request, offer, decision, reason or review.
        item: the fields as read, by the name the form gives them.
        supports: ids of the decisions a reason bears on, or of the one that is looked at again.
        is_laid_before: whether a paper only proposes what it decides.
        is_added: whether a person found it, not the reading.
    """

    id: str
    sort: str
    quote: str
    spans: tuple[Span, ...]
    item: Mapping[str, str]
    supports: tuple[str, ...] = ()
    conceded: bool = False
    is_added: bool = False
    is_laid_before: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What somebody said on a statement: accepted, rejected or still open, and the fields they changed."""

    word: str
    changes: Mapping[str, str]
    supports: tuple[str, ...] | None = None


def fields_of(statement: Statement, decisions: Mapping[str, str]) -> dict[str, forms.Field]:
    """Return the form fields of a statement, by name; ``decisions`` are those of the letter, by id."""
    made: dict[str, forms.Field] = {"word": _word_field()}
    match statement.sort:
        case "reason":
            made |= {
                "says": _text(_("Der Grund in Ihren Worten")),
                "kind": _choice(_("Art"), tuple(ReasonKind)),
                "side": _choice(_("Spricht"), tuple(Side)),
                "weight": _choice(_("Gewicht nach dem Wortlaut"), tuple(WeightClass)),
            }
            if decisions:
                made["supports"] = forms.MultipleChoiceField(
                    label=_("Stützt die Entscheidung"),
                    choices=list(decisions.items()),
                    required=False,
                    widget=forms.CheckboxSelectMultiple,
                )
        case "decision":
            made |= {
                "about": _text(_("Worüber?")),
                "outcome": _choice(_("Ergebnis"), tuple(Outcome)),
                "by": _line(_("Wer hat entschieden?")),
                "on": DayField(label=_("Wann?"), required=False),
            }
        case "review":
            made |= {
                "due": DayField(label=_("Wann wieder?"), required=False),
                "condition": _text(_("Worauf wird gewartet?")),
                "by": _line(_("Von wem zugesagt?")),
                "promised": DayField(label=_("Wann zugesagt?"), required=False),
            }
            if decisions:
                made["supports"] = forms.MultipleChoiceField(
                    label=_("Zu welcher Entscheidung?"),
                    choices=list(decisions.items()),
                    required=False,
                    widget=forms.CheckboxSelectMultiple,
                )
        case "offer":
            made |= {
                "of": _text(_("Was wird angeboten?")),
                "by": _line(_("Von wem?")),
                "on": DayField(label=_("Wann?"), required=False),
            }
        case _:
            made |= {
                "asks": _text(_("Was wird gewünscht?")),
                "by": _line(_("Von wem?")),
                "on": DayField(label=_("Wann?"), required=False),
            }
    return made


def missing_of(statement: Statement, values: Mapping[str, str]) -> tuple[str, ...]:
    """Return the fields without which the statement cannot be taken into a case."""
    needed = {"reason": ("says",), "decision": ("about", "by", "on"), "offer": ("of", "by", "on")}
    if statement.sort == "review":
        # One of the two says when: a day, or what it waits for.
        told = values.get("due") or values.get("condition")
        return tuple(name for name in ("by", "promised") if not values.get(name)) + (() if told else ("condition",))
    return tuple(name for name in needed.get(statement.sort, ("asks", "by", "on")) if not values.get(name))


def _word_field() -> forms.ChoiceField:
    choices = [(ACCEPTED, _("übernehmen")), (REJECTED, _("verwerfen")), (OPEN, _("offen lassen"))]
    return forms.ChoiceField(label=_("Ihr Wort"), choices=choices, required=False, widget=forms.RadioSelect)


def _choice(label: _StrPromise, words: tuple[Outcome | ReasonKind | Side | WeightClass, ...]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=[(word.value, word_for(word.value, page_language())) for word in words]
    )


def _text(label: _StrPromise) -> forms.CharField:
    return forms.CharField(label=label, max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2}))


def _line(label: _StrPromise) -> forms.CharField:
    return forms.CharField(label=label, max_length=200, required=False)
