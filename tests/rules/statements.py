"""Short ways to write rules down in tests."""

from datetime import date

from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.foundation.days import parse_span
from wiedervorlage.foundation.text import Text
from wiedervorlage.rules.parameters import Citation, ParameterValue, Rank
from wiedervorlage.rules.programme import Programme


def day(text: str) -> int:
    """Return the number of a day."""
    return date.fromisoformat(text).toordinal()


def statement(value, valid_from, valid_to=None, *, published="same", end_published=None, **more) -> ParameterValue:
    """Return a statement of a figure (or of words, or None), published on its first day unless told."""
    said = valid_from if published == "same" else published
    return ParameterValue(
        value=Interval.point(value) if isinstance(value, int | float) and not isinstance(value, bool) else value,
        unit=more.pop("unit", "posts"),
        valid_from=parse_span(valid_from),
        valid_to=parse_span(valid_to) if valid_to else None,
        published=parse_span(said) if said else None,
        end_published=parse_span(end_published) if end_published else None,
        citation=Citation(title="Erlass"),
        rank=more.pop("rank", Rank.GUIDELINE),
        **more,
    )


def programme(**parameters: tuple[ParameterValue, ...]) -> Programme:
    """Return a programme of nothing but parameters."""
    return Programme(id="test/rule", title=Text(de="Prüfregel"), parameters=parameters)
