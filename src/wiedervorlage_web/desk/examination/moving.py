"""Sliders on the premises, and what would follow if they stood elsewhere. Nothing here is ever saved."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.examination.moving import suppose_all
from wiedervorlage.examination.sliders import SliderKind
from wiedervorlage.examination.supposition import SuppositionError
from wiedervorlage.foundation.wording import write_number
from wiedervorlage.recheck.figures import unit_words, write_interval
from wiedervorlage.recheck.naming import MODE_NAMES
from wiedervorlage_web.analysis import sliders_of, what_if_desk
from wiedervorlage_web.desk.examination.examining import outcome_badge
from wiedervorlage_web.desk.standing import Badge, badge
from wiedervorlage_web.desk.templatetags.language import page_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from wiedervorlage.case.model import Case, Reason
    from wiedervorlage.case.options import Option
    from wiedervorlage.examination.sliders import Slider
    from wiedervorlage.examination.what_if import WhatIf, WhatIfDesk
    from wiedervorlage.foundation.text import Text
    from wiedervorlage_web.records.models import CaseRecord

_LARGEST = 1e12


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A slider on the page.

    Attributes:
        today: today's value in words; ``start`` as the number field begins (empty: unknown or imprecise).
        value: what stands in the field now.
        turns: where the premise turns, in words.
    """

    slider: Slider
    unit: str
    today: str
    start: str
    value: str
    turns: str

    @property
    def middle(self) -> str:
        """Return where the handle stands while nothing is entered."""
        return self.value or (f"{(self.slider.low + (self.slider.high or 0.0)) / 2:.10g}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The sliders found for one reason."""

    reason: Reason
    fields: tuple[Field, ...]

    @property
    def is_moved(self) -> bool:
        """Say whether one of them stands elsewhere."""
        return any(field.value != field.start for field in self.fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """An outcome today, and as it would be; under one way of carrying or several that agree."""

    option: Option
    modes: tuple[Text, ...]
    before: Badge
    after: Badge


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A reason that would stand otherwise, or something supposed: what, before, after."""

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What would follow.

    Attributes:
        supposed: what was moved, from what to what.
        outcomes: all of them; ``turned`` those that would change.
        reasons: those that would stand otherwise.
        problems: why it cannot be computed.
    """

    supposed: tuple[Moved, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    reasons: tuple[Moved, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def turned(self) -> tuple[Outcome, ...]:
        """Return the outcomes that would be others."""
        return tuple(item for item in self.outcomes if item.before != item.after)


def groups(record: CaseRecord, day: date, view: str, entered: Mapping[str, str]) -> tuple[Group, ...]:
    """Return the sliders of all reasons on which a standing decision rests, each slider once."""
    desk = what_if_desk(record, day)
    names = dict.fromkeys(r.reason for (_o, seen), v in desk.verdicts.items() if seen == view for r in v.reasons)
    shown: set[str] = set()
    found = []
    for name in names:
        new = [slider for slider in sliders_of(record, name, view, day) if slider.id not in shown]
        shown |= {slider.id for slider in new}
        if new:
            fields = tuple(_field(slider, entered) for slider in new)
            found.append(Group(reason=desk.case.reasons[name], fields=fields))
    return tuple(found)


def answer(record: CaseRecord, day: date, view: str, fields: tuple[Group, ...]) -> Answer:
    """Return what would follow from the fields that stand elsewhere than today."""
    desk = what_if_desk(record, day)
    moved = [field for group in fields for field in group.fields if field.value not in {"", field.start}]
    problems = tuple(_problem(field) for field in moved if _number(field.value) is None)
    if problems:
        return Answer(problems=problems)
    moves = [(field.slider, number) for field in moved if (number := _number(field.value)) is not None]
    try:
        result = desk.suppose(suppose_all(moves, desk.case))
    except SuppositionError as error:
        return Answer(problems=tuple(f.message.in_language(page_language()) for f in error.findings))
    return Answer(
        supposed=tuple(_supposed(field) for field in moved),
        outcomes=tuple(_outcomes(desk, result, view)),
        reasons=tuple(_reasons(desk.case, result, view)),
    )


def _field(slider: Slider, entered: Mapping[str, str]) -> Field:
    start = ""
    if slider.value is not None and slider.value[0] == slider.value[1]:
        start = f"{slider.value[0]:.10g}"
    return Field(
        slider=slider,
        unit=_unit(slider),
        today=_today(slider),
        start=start,
        value=entered.get(slider.id, start).strip().replace(",", ".")[:30],
        turns=" / ".join(write_number(float(f"{turn:.4g}"), page_language()) for turn in slider.turns_at),
    )


def _unit(slider: Slider) -> str:
    if slider.kind is SliderKind.SUPPORT:
        return _("Gemeinden")
    return unit_words(slider.unit, page_language())


def _today(slider: Slider) -> str:
    if slider.value is None:
        return _("nicht bekannt")
    low, high = (float(f"{bound:.6g}") for bound in slider.value)
    return " ".join((write_interval(Interval(low=low, high=high), page_language()), _unit(slider))).strip()


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if isfinite(number) and abs(number) < _LARGEST else None


def _problem(field: Field) -> str:
    label = field.slider.label.in_language(page_language())
    return _("„%(value)s“ ist keine Zahl (%(label)s).") % {"value": field.value, "label": label}


def _supposed(field: Field) -> Moved:
    number = write_number(float(field.value), page_language())
    after = f"{number} {field.unit}".strip()
    what = field.slider.label.in_language(page_language()).rstrip(".")
    return Moved(what=what, before=field.today, after=after)


def _outcomes(desk: WhatIfDesk, result: WhatIf, view: str) -> Iterator[Outcome]:
    for (option, seen), before in desk.verdicts.items():
        if seen != view:
            continue
        modes: dict[tuple[int, int], list[Text]] = {}
        for old, new in zip(before.modes, result.verdicts[option, view].modes, strict=True):
            modes.setdefault((old.carried, new.carried), []).append(MODE_NAMES[old.mode])
        for (was, now), names in modes.items():
            yield Outcome(
                option=desk.case.options[option],
                modes=tuple(names) if len(modes) > 1 else (),
                before=outcome_badge(was),
                after=outcome_badge(now),
            )


def _reasons(case: Case, result: WhatIf, view: str) -> Iterator[Moved]:
    changed = {item.reason: item for item in result.states if item.view == view}
    for name, item in changed.items():
        says = case.reasons[name].says.in_language(page_language())
        yield Moved(what=says, before=badge(item.before).words, after=badge(item.after).words)
