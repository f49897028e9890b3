"""What a new case needs beyond its letter: name, region, authority, matter, and for each reason what would check it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wiedervorlage.case.templates import Slot, SlotSort, Template, premise_templates, template_named
from wiedervorlage.evidence.dictionary import short_form
from wiedervorlage.evidence.regions import find_regions, level_of, official_names
from wiedervorlage_web.analysis import programmes
from wiedervorlage_web.desk.templatetags.language import page_language, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wiedervorlage.case.values import Section

_NAME: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonAsked:
    """A reason that was accepted: its id in the case, its kind, its words."""

    id: str
    kind: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonRow:
    """A reason with the choice of a template and, once one is chosen, its blanks."""

    reason: ReasonAsked
    premise: forms.BoundField
    template: Template | None
    claims: str
    slots: tuple[forms.BoundField, ...]


class NewCaseForm(forms.Form):
    """Asks what a case needs; what the letter says stands there already."""

    title = forms.CharField(label=gettext_lazy("Wie heißt der Vorgang?"), max_length=300)
    name = forms.SlugField(
        label=gettext_lazy("Kurzname für Adressen und Ordner"),
        max_length=_NAME,
        help_text=gettext_lazy("Kleine Buchstaben, Ziffern, Bindestriche."),
    )
    authority = forms.CharField(label=gettext_lazy("Welche Stelle hat entschieden?"), max_length=200)
    region = forms.CharField(
        label=gettext_lazy("Für welches Gebiet?"),
        max_length=100,
        help_text=gettext_lazy("Regionalschlüssel (05566) oder Name eines Kreises oder einer Gemeinde."),
        widget=forms.TextInput(attrs={"list": "regionen"}),
    )
    municipalities = forms.BooleanField(
        label=gettext_lazy("Alle Gemeinden des Kreises gehören zum Vorgang"), required=False
    )
    option = forms.CharField(label=gettext_lazy("Worüber wurde entschieden, in wenigen Worten?"), max_length=200)
    question = forms.CharField(
        label=gettext_lazy("Welche Frage soll der Vorgang beantworten?"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    programme = forms.ChoiceField(label=gettext_lazy("Förderprogramm"), required=False)

    def __init__(
        self, head: Section, reasons: Sequence[ReasonAsked], data: Any = None, said: Mapping[str, str] | None = None
    ) -> None:
        """Ask; ``said`` is what somebody has filled in so far and wants to go on with, not yet to be judged."""
        super().__init__(data, auto_id="feld-%s", initial={**_initial(head), **(said or {})})
        self.reasons = tuple(reasons)
        names = [(name, say(programme.title)) for name, programme in programmes().items()]
        self.fields["programme"] = forms.ChoiceField(
            label=_("Förderprogramm"), required=False, choices=[("", _("keines")), *names]
        )
        for reason in self.reasons:
            self._add_reason(reason)

    def reason_rows(self) -> Iterator[ReasonRow]:
        """Yield the reasons with the fields about them."""
        for reason in self.reasons:
            key = f"{reason.id}.premise"
            slots = [self[name] for name in self.fields if name.startswith(f"{reason.id}.with.")]
            because = [self[name] for name in self.fields if name == f"{reason.id}.because"]
            template = template_named(str(self[key].value() or ""))
            claims = _claims(template) if template else ""
            yield ReasonRow(
                reason=reason, premise=self[key], template=template, claims=claims, slots=(*slots, *because)
            )

    def regions(self) -> list[tuple[str, str]]:
        """Return the counties to choose from, by key."""
        return [(key, name) for key, name in sorted(official_names().items()) if level_of(key) == "kreis"]

    def clean_region(self) -> str:
        """Return the key of the region, looked up where a name was given.

        Raises:
            ValidationError: there is no such region, or more than one.
        """
        written = str(self.cleaned_data["region"]).strip()
        if written.isdigit() and len(written) in {2, 5, 8}:
            return written
        found = find_regions(written)
        if len(found) == 1:
            return found[0]
        if found:
            listed = ", ".join(f"{key} {official_names()[key]}" for key in found)
            raise forms.ValidationError(_("Mehrere Gebiete heißen so: %(listed)s.") % {"listed": listed})
        raise forms.ValidationError(_("Kein Gebiet dieses Namens ist bekannt. Bitte den Regionalschlüssel angeben."))

    def clean_name(self) -> str:
        """Return the name in small letters."""
        return str(self.cleaned_data["name"]).lower()

    def head(self) -> Section:
        """Return the answers about the case itself."""
        data = self.cleaned_data
        towns = [key for key in official_names() if level_of(key) == "gemeinde" and key.startswith(data["region"])]
        head: Section = {key: data[key] for key in ("title", "region", "authority", "option")}
        for key in ("question", "programme"):
            if data[key]:
                head[key] = data[key]
        if data["municipalities"] and towns:
            head["municipalities"] = list(towns)
        return head

    def premise_of(self, reason: ReasonAsked) -> Section:
        """Return the answers about a reason's premise: the template and what stands in its blanks."""
        data = self.cleaned_data
        template = template_named(data.get(f"{reason.id}.premise", ""))
        if template is None:
            return {"premise": "none"}
        blanks: Section = {slot.name: data.get(f"{reason.id}.with.{slot.name}", "") for slot in template.slots}
        answer: Section = {"premise": template.id, "with": {name: value for name, value in blanks.items() if value}}
        because = data.get(f"{reason.id}.because", "")
        return {**answer, "because": because} if because else answer

    def _add_reason(self, reason: ReasonAsked) -> None:
        key = f"{reason.id}.premise"
        offered = [(item.id, say(item.when)) for item in premise_templates().get(reason.kind, ())]
        self.fields[key] = forms.ChoiceField(
            label=_("Woran ließe sich das prüfen?"),
            choices=[("", _("An keiner Zahl: ein Werturteil")), *offered],
            required=False,
        )
        template = template_named(str(self[key].value() or ""))
        if template is None or template.kind != reason.kind:
            return
        for slot in template.slots:
            self.fields[f"{reason.id}.with.{slot.name}"] = _slot_field(slot)
        self.fields[f"{reason.id}.because"] = forms.CharField(
            label=_("Warum diese Schwelle? Aus dem Wortlaut und dem, was am Tag bekannt war."),
            max_length=500,
            required=False,
        )


def _claims(template: Template) -> str:
    """Return what a template says, with the names of its blanks in their places."""
    blanks = {slot.name: f"[{say(slot.label)}]" for slot in template.slots}
    return say(template.claims).format(**blanks)


def proposed_name(title: str) -> str:
    """Return a short name made from a title, cut after a word."""
    whole = short_form(title).replace("_", "-")
    return whole if len(whole) <= _NAME else whole[:_NAME].rpartition("-")[0] or whole[:_NAME]


def _initial(head: Section) -> dict[str, object]:
    title = str(head.get("title") or "")
    return {**head, "name": proposed_name(title) if title else "", "municipalities": False}


def _slot_field(slot: Slot) -> forms.CharField:
    is_needed = slot.sort in {SlotSort.NUMBER, SlotSort.SUBJECT, SlotSort.OFFER, SlotSort.PARAMETER}
    hint = slot.where.in_language(page_language()) if slot.where else ""
    unit = f" ({slot.unit})" if slot.unit else ""
    return forms.CharField(
        label=slot.label.in_language(page_language()) + unit,
        help_text=_("Zu finden: %(where)s. Leer: ein Name wird vergeben.") % {"where": hint} if hint else "",
        max_length=200,
        required=is_needed,
    )
