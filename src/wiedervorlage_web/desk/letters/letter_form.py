"""The form beside a letter: every field and every sentence read in it, to be confirmed or corrected."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wiedervorlage.foundation.days import parse_span
from wiedervorlage.foundation.wording import write_span
from wiedervorlage.intake.naming import labels_of, word_for
from wiedervorlage_web.desk.fields import DayField
from wiedervorlage_web.desk.letters.letter_statements import ACCEPTED, Statement, Word, fields_of, missing_of
from wiedervorlage_web.desk.templatetags.language import page_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.reading import Field, Reading

KINDS: Final = (
    "reply letter", "interim reply", "request", "letter", "e-mail", "council paper", "minutes", "decree",
)  # fmt: skip
MAIN: Final = (
    "date", "sender.body", "recipient.body", "subject.0", "our_reference", "your_reference", "received_stamp.date",
)  # fmt: skip
"""Fields that every letter should have; shown even where none was read."""
_APART: Final = ("quantities", "references")
_SUMMED: Final = ("kind", "side", "weight", "outcome", "due", "condition", "by", "on", "promised")
_ID: Final = re.compile(r"[^A-Za-z0-9-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """A field of the form with what was read there and what is doubtful about it."""

    bound: forms.BoundField
    key: str
    item: Field | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """A statement with its fields; ``word`` is the question, ``rest`` the details."""

    statement: Statement
    key: str
    word: forms.BoundField
    rest: tuple[forms.BoundField, ...]

    @property
    def has_errors(self) -> bool:
        """Say whether something is missing in the details."""
        return any(field.errors for field in self.rest)

    @property
    def summary(self) -> str:
        """Return the details in a line: kind, side, weight, or who and when."""
        told = [_told(field) for field in self.rest if field.name.rpartition(".")[2] in _SUMMED]
        return ", ".join(part for part in told if part) or str(_("Einzelheiten"))


class LetterForm(forms.Form):
    """Confirms or corrects the reading of a letter."""

    kind = forms.ChoiceField(label=gettext_lazy("Art des Schreibens"))

    def __init__(
        self, reading: Reading, statements: Sequence[Statement], choices: Mapping[str, Any], data: Any = None
    ) -> None:
        super().__init__(data, auto_id="feld-%s")
        self.reading, self.statements, self.choices = reading, tuple(statements), choices
        self._items = {item.name: item for item in reading.fields}
        kinds = dict.fromkeys((*KINDS, reading.kind))
        kind = cast("forms.ChoiceField", self.fields["kind"])
        kind.choices = [(word, word_for(word, page_language())) for word in kinds]
        self.initial["kind"] = choices.get("kind") or reading.kind
        for name, label in labels_of(self.field_names(), page_language()).items():
            self._add_field(name, label)
        for statement in self.statements:
            self._add_statement(statement)

    def field_names(self) -> tuple[str, ...]:
        """Return the fields that can be corrected, the main ones first; offered repairs and yes-or-no are none."""
        read = [item.name for item in self.reading.fields if _is_editable(item)]
        return tuple(dict.fromkeys((*MAIN, *read)))

    def main_rows(self) -> Iterator[FieldRow]:
        """Yield the fields that every letter should have."""
        return (self._row(name) for name in MAIN)

    def other_rows(self) -> list[FieldRow]:
        """Return the other fields."""
        return [self._row(name) for name in self.field_names() if name not in MAIN]

    def statement_rows(self, sort: str) -> list[StatementRow]:
        """Return the statements of a sort."""
        return [self._statement_row(item) for item in self.statements if item.sort == sort]

    def clean(self) -> dict[str, Any]:
        """Ask for what an accepted statement lacks."""
        data = super().clean() or self.cleaned_data
        for statement in self.statements:
            values = {name: data.get(f"{statement.id}.{name}", "") for name in statement.item}
            if data.get(f"{statement.id}.word") != ACCEPTED:
                continue
            for name in missing_of(statement, values):
                self.add_error(f"{statement.id}.{name}", _("Diese Angabe braucht der Vorgang."))
        return data

    def chosen(self) -> dict[str, object]:
        """Return what differs from the reading, and the word on each statement, as it is kept."""
        data = self.cleaned_data
        read = {name: _shown(self._items.get(name)) for name in self.field_names()}
        fields = {name: data[name] for name, value in read.items() if data[name] != value}
        words = {item.id: self._word(item, data) for item in self.statements}
        kind = data["kind"] if data["kind"] != self.reading.kind else ""
        chosen: dict[str, object] = {"kind": kind, "fields": fields, "statements": words}
        chosen["added"] = self.choices.get("added", [])
        return {"part": self.choices.get("part", 0), **{key: value for key, value in chosen.items() if value}}

    def _word(self, statement: Statement, data: Mapping[str, Any]) -> dict[str, object]:
        changes = {
            name: data[f"{statement.id}.{name}"]
            for name, value in statement.item.items()
            if f"{statement.id}.{name}" in data and data[f"{statement.id}.{name}"] != value
        }
        said: dict[str, object] = {"word": data[f"{statement.id}.word"], "changes": changes}
        supports = data.get(f"{statement.id}.supports")
        if supports is not None and tuple(supports) != statement.supports:
            said["supports"] = list(supports)
        return said

    def _add_field(self, name: str, label: str) -> None:
        is_day = name.endswith("date") or name == "your_letter_date"
        self.fields[name] = (
            DayField(label=label, required=False)
            if is_day
            else forms.CharField(label=label, required=False, max_length=2000)
        )
        self.initial[name] = self.choices.get("fields", {}).get(name, _shown(self._items.get(name)))

    def _add_statement(self, statement: Statement) -> None:
        decisions = {item.id: item.item.get("about", item.quote) for item in self.statements if item.sort == "decision"}
        said = word_on(statement, self.choices)
        for name, field in fields_of(statement, decisions).items():
            key = f"{statement.id}.{name}"
            self.fields[key] = field
            self.initial[key] = said.changes.get(name, statement.item.get(name, ""))
        self.initial[f"{statement.id}.word"] = said.word
        self.initial[f"{statement.id}.supports"] = statement.supports if said.supports is None else said.supports

    def _row(self, name: str) -> FieldRow:
        item = self._items.get(name)
        within = [found for found in self.reading.findings if item is not None and _is_at(found, item)]
        return FieldRow(bound=self[name], key=key_of(name), item=item, findings=tuple(within))

    def _statement_row(self, statement: Statement) -> StatementRow:
        names = [name for name in self.fields if name.startswith(f"{statement.id}.")]
        return StatementRow(
            statement=statement,
            key=key_of(statement.id),
            word=self[f"{statement.id}.word"],
            rest=tuple(self[name] for name in names if not name.endswith(".word")),
        )


def word_on(statement: Statement, choices: Mapping[str, Any]) -> Word:
    """Return what somebody said on a statement so far."""
    said = choices.get("statements", {}).get(statement.id, {})
    supports = said.get("supports")
    return Word(
        word=said.get("word", ""),
        changes=said.get("changes", {}),
        supports=None if supports is None else tuple(supports),
    )


def key_of(name: str) -> str:
    """Return a name as part of an id on the page."""
    return _ID.sub("-", name)


def _is_editable(item: Field) -> bool:
    return not isinstance(item.value, bool) and ".suggested." not in item.name and item.name.split(".")[0] not in _APART


def _told(field: forms.BoundField) -> str:
    value = str(field.value() or "")
    if isinstance(field.field, forms.ChoiceField):
        return word_for(value, page_language())
    if isinstance(field.field, DayField):
        return write_span(parse_span(value), page_language()) if value and not field.errors else ""
    return value


def _shown(item: Field | None) -> str:
    return "" if item is None else " ".join(str(item.value).split())


def _is_at(found: Finding, item: Field) -> bool:
    place = found.place
    if place.start is None or place.end is None or isinstance(item.value, bool):
        return False
    return place.start == item.span.start and place.end == item.span.end
