"""Numbers of pages as one says them: "Seite 3", "Seiten 2–4 und 7"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence


def pages_named(numbers: Sequence[int]) -> Text:
    """Return pages (one at least, in order) in words, neighbours as a stretch."""
    stretches: list[list[int]] = []
    for number in numbers:
        if stretches and number == stretches[-1][-1] + 1:
            stretches[-1].append(number)
        else:
            stretches.append([number])
    said = [str(each[0]) if len(each) == 1 else f"{each[0]}–{each[-1]}" for each in stretches]
    several = len(numbers) > 1
    return Text(
        de=f"{'Seiten' if several else 'Seite'} {_listed(said, 'und')}",
        en=f"{'pages' if several else 'page'} {_listed(said, 'and')}",
    )


def _listed(said: Sequence[str], last: str) -> str:
    return f"{', '.join(said[:-1])} {last} {said[-1]}" if len(said) > 1 else said[0]
