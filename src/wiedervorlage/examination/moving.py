"""Several sliders moved at once: what is then supposed, all together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.examination.sliders import SliderKind
from wiedervorlage.examination.supposition import Supposition

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wiedervorlage.case.model import Case
    from wiedervorlage.examination.sliders import Slider

Move = tuple["Slider", float]


def suppose_all(moves: Iterable[Move], case: Case) -> Supposition:
    """Return the supposition that each slider stands at its value.

    Thresholds of one premise are written into its text together: by themselves each would put the others back.
    """
    found = Supposition()
    pieces: dict[tuple[str, ReadingName], list[tuple[int, int, str]]] = {}
    for slider, value in moves:
        if slider.kind is SliderKind.THRESHOLD:
            reading, start, end, mark = slider.target
            piece = (int(start), int(end), f"{value:.10g}{mark}")
            pieces.setdefault((slider.reason, ReadingName(reading)), []).append(piece)
        else:
            found |= slider.suppose(value, case)
    return found | Supposition(premises={place: _rewritten(case, place, parts) for place, parts in pieces.items()})


def _rewritten(case: Case, place: tuple[str, ReadingName], pieces: list[tuple[int, int, str]]) -> str:
    reason, reading = place
    premise = case.reasons[reason].premise
    text = premise.text(reading) if premise is not None else ""
    for start, end, new in sorted(pieces, reverse=True):
        text = f"{text[:start]}{new}{text[end:]}"
    return text
