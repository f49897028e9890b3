"""What a person says about a file of figures: its columns, its day of publication, and what each figure is."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wiedervorlage.case.evidence_filing import Assignment, Selection, regions_of
from wiedervorlage.evidence.dictionary import plain_label
from wiedervorlage.evidence.exporting import plain_name
from wiedervorlage.evidence.importing.office import Mapping, ValueColumn
from wiedervorlage_web.desk.fields import DayField
from wiedervorlage_web.desk.templatetags.language import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.case.model import Case
    from wiedervorlage.evidence.importing.assemble import Imported
    from wiedervorlage.evidence.importing.recognise import Unconfirmed
    from wiedervorlage_web.records.models import CaseRecord

NEW: Final = "+"
MOST: Final = 40
"""So many figures of a file are offered; a file with more is better cut to what is needed."""
_ROLES: Final = (
    ("", gettext_lazy("nicht lesen")),
    ("key", gettext_lazy("Regionalschlüssel")),
    ("name", gettext_lazy("Name des Gebiets")),
    ("period", gettext_lazy("Zeitraum")),
    ("value", gettext_lazy("Zahl")),
)
_AGES: Final = (
    ("", gettext_lazy("unbegrenzt")),
    ("P1Y", gettext_lazy("ein Jahr")),
    ("P2Y", gettext_lazy("zwei Jahre")),
    ("P3Y", gettext_lazy("drei Jahre")),
    ("P5Y", gettext_lazy("fünf Jahre")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnRow:
    """A column of an office's table with its fields."""

    title: str
    sample: str
    role: forms.BoundField
    measure: forms.BoundField
    unit: forms.BoundField
    period: forms.BoundField


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow:
    """A figure of the file with its fields."""

    key: str
    label: str
    unit: str
    count: int
    measure: forms.BoundField
    stated: forms.BoundField


class ColumnsForm(forms.Form):
    """Confirms or corrects what the columns of an office's table mean."""

    period = DayField(label=gettext_lazy("Zeitraum, wenn ihn keine Spalte nennt"), required=False)
    within = forms.CharField(
        label=gettext_lazy("Gebiet, in dem die Namen liegen (Schlüssel)"), max_length=12, required=False
    )

    def __init__(self, unconfirmed: Unconfirmed, guess: Mapping, data: Any = None) -> None:
        super().__init__(data, auto_id="feld-%s", initial={"period": guess.period, "within": guess.within})
        self._guess, self._grid = guess, unconfirmed.grid
        self._header = next(row for row in unconfirmed.grid.rows if row.line == guess.header_line)
        values = {value.index: value for value in guess.values}
        roles = {guess.key_column: "key", guess.name_column: "name", guess.period_column: "period"}
        for index in range(len(self._header.cells)):
            value = values.get(index, ValueColumn(index=index, measure=""))
            role = "value" if index in values else roles.get(index, "")
            self.fields[f"{index}.role"] = forms.ChoiceField(label=_("Bedeutung"), choices=_ROLES, required=False)
            self.fields[f"{index}.measure"] = forms.CharField(label=_("Größe"), max_length=80, required=False)
            self.fields[f"{index}.unit"] = forms.CharField(label=_("Einheit"), max_length=40, required=False)
            self.fields[f"{index}.period"] = DayField(label=_("Zeitraum"), required=False)
            self.initial.update(
                {
                    f"{index}.role": role,
                    f"{index}.measure": value.measure,
                    f"{index}.unit": value.unit,
                    f"{index}.period": _edtf(value.period),
                }
            )

    def rows(self) -> Iterator[ColumnRow]:
        """Yield the columns."""
        sample = next((row for row in self._grid.rows if row.line > self._header.line), self._header)
        for index, title in enumerate(self._header.cells):
            parts = {name: self[f"{index}.{name}"] for name in ("role", "measure", "unit", "period")}
            cell = sample.cells[index] if index < len(sample.cells) else ""
            yield ColumnRow(title=" ".join(title.split()), sample=cell, **parts)

    def clean(self) -> dict[str, Any]:
        """Ask for a column of regions and one of numbers."""
        data = super().clean() or self.cleaned_data
        roles = [data.get(f"{index}.role", "") for index in range(len(self._header.cells))]
        if not {"key", "name"} & set(roles):
            self.add_error(None, _("Eine Spalte muss den Regionalschlüssel oder den Namen des Gebiets enthalten."))
        if "value" not in roles:
            self.add_error(None, _("Eine Spalte muss Zahlen enthalten."))
        for index, role in enumerate(roles):
            if role == "value" and not data.get(f"{index}.measure"):
                self.add_error(f"{index}.measure", _("Was zählt diese Spalte?"))
        return data

    def mapping(self) -> dict[str, Any]:
        """Return the confirmed columns as they are kept."""
        data = self.cleaned_data
        roles = {data[f"{index}.role"]: index for index in reversed(range(len(self._header.cells)))}
        values = tuple(
            ValueColumn(
                index=index,
                measure=data[f"{index}.measure"],
                unit=data[f"{index}.unit"],
                period=data[f"{index}.period"],
            )
            for index in range(len(self._header.cells))
            if data[f"{index}.role"] == "value"
        )
        mapping = Mapping(
            header_line=self._guess.header_line,
            values=values,
            key_column=roles.get("key", -1),
            name_column=roles.get("name", -1),
            period_column=roles.get("period", -1),
            period=data["period"],
            within=data["within"],
        )
        kept = asdict(mapping)
        return {**kept, "values": list(kept["values"])}


class FiguresForm(forms.Form):
    """Says when the figures were published, to which case they go, and which of its measures each is."""

    case = forms.ChoiceField(label=gettext_lazy("Zu welchem Vorgang?"))
    published = DayField(
        label=gettext_lazy("Veröffentlicht am"),
        required=False,
        help_text=gettext_lazy("Seit diesem Tag gelten die Zahlen als bekannt."),
    )
    retrieved = DayField(
        label=gettext_lazy("sonst: abgerufen am"),
        required=False,
        help_text=gettext_lazy("Steht ein, wenn der Tag der Veröffentlichung nicht bekannt ist."),
    )
    max_age = forms.ChoiceField(
        label=gettext_lazy("Wie lange gilt eine Angabe neuer Messgrößen höchstens?"), choices=_AGES, required=False
    )
    more = forms.CharField(
        label=gettext_lazy("Weitere Gebiete (Anfang ihrer Schlüssel)"),
        max_length=100,
        required=False,
        help_text=gettext_lazy("Ohne Angabe: die Gebiete, von denen der Vorgang spricht."),
    )

    def __init__(
        self, imported: Imported, records: Sequence[CaseRecord], case: Case | None, initial: dict[str, Any],
        data: Any = None,
    ) -> None:  # fmt: skip
        super().__init__(data, auto_id="feld-%s", initial=initial)
        self._imported, self._case = imported, case
        self.fields["case"] = forms.ChoiceField(
            label=_("Zu welchem Vorgang?"), choices=[("", _("bitte wählen")), *((r.slug, r.title_de) for r in records)]
        )
        groups = imported.facts.group_by("measure", "unit").len().sort("len", "measure", descending=[True, False])
        self._groups = groups.rows()
        assigned = initial.get("assign", {})
        for number, (key, unit, _count) in enumerate(self._groups[:MOST]):
            self.fields[f"{number}.measure"] = forms.ChoiceField(
                label=_("Messgröße des Vorgangs"), choices=self._choices(key), required=False
            )
            self.fields[f"{number}.unit"] = forms.CharField(label=_("Einheit der Datei"), max_length=40, required=False)
            said = assigned.get(key, {})
            self.initial[f"{number}.measure"] = said.get("measure", "")
            self.initial[f"{number}.unit"] = said.get("unit", unit)

    @property
    def left_out(self) -> int:
        """Return how many figures of the file are not offered."""
        return max(0, len(self._groups) - MOST)

    def rows(self) -> Iterator[MeasureRow]:
        """Yield the figures of the file."""
        for number, (key, unit, count) in enumerate(self._groups[:MOST]):
            yield MeasureRow(
                key=key, label=say(plain_label(key)), unit=unit, count=count,
                measure=self[f"{number}.measure"], stated=self[f"{number}.unit"],
            )  # fmt: skip

    def assigned(self) -> dict[str, dict[str, str]]:
        """Return what was said about each figure that is taken, as it is kept."""
        data = self.cleaned_data
        return {
            key: {"measure": data[f"{number}.measure"], "unit": data[f"{number}.unit"]}
            for number, (key, _unit, _count) in enumerate(self._groups[:MOST])
            if data.get(f"{number}.measure")
        }

    def _choices(self, key: str) -> list[tuple[str, str]]:
        if self._case is None:
            return [("", _("zuerst den Vorgang wählen"))]
        known = [(name, f"{say(m.label)} ({name}, {m.unit})") for name, m in self._case.measures.items()]
        new = [] if plain_name(key) in self._case.measures else [(NEW, _("neu anlegen: %s") % plain_name(key))]
        return [("", _("nicht übernehmen")), *known, *new]


def selection_of(choices: dict[str, Any], imported: Imported, case: Case) -> Selection:
    """Return what of the file goes into the case, as it was said."""
    prefixes = tuple(part.strip() for part in str(choices.get("more", "")).split(",") if part.strip())
    extra = {key for key in imported.facts["region"].unique() if prefixes and key.startswith(prefixes)}
    return Selection(
        assignments=tuple(
            Assignment(
                key=key,
                measure=plain_name(key) if said["measure"] == NEW else said["measure"],
                unit=said.get("unit", ""),
                declare=said["measure"] == NEW,
                max_age=str(choices.get("max_age", "")),
            )
            for key, said in choices.get("assign", {}).items()
        ),
        regions=frozenset(regions_of(case) | extra),
    )


def _edtf(period: str) -> str:
    """Return a period of a column's title as a day field reads it."""
    parts = period.split(".")
    return "-".join(reversed(parts)) if len(parts) == len(("31", "12", "2022")) else period
