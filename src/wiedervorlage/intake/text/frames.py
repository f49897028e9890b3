"""Frames drawn around a stamp or a note with the signs of a typewriter: "+-----+" above and below, "|" at its sides."""

from __future__ import annotations

import re
from typing import Final

_EDGE: Final = re.compile(r"(?<![-+─═*=])[+┌└╔╚*][-─═=]{6,}[+┐┘╗╝*](?![-+─═*=])")
_SIDES: Final = "|│║"
_TALLEST: Final = 12
"""So many lines at most stand in a frame; what is taller holds no stamp."""


def without_frames(text: str) -> str:
    r"""Return a text with frames blanked, as long as before; tables with rules between their columns stay as they are.

    >>> without_frames("Herrn     +-------+\nKern      | 5. 2. |\n          +-------+")
    'Herrn              \nKern        5. 2.  \n                   '
    """
    if _EDGE.search(text) is None:
        return text
    lines = text.split("\n")
    for top, line in enumerate(lines):
        for edge in _EDGE.finditer(line):
            left, right = edge.start(), edge.end() - 1
            bottom = _bottom(lines, top, left, right)
            if bottom:
                lines[top : bottom + 1] = [_blanked(one, left, right) for one in lines[top : bottom + 1]]
    return "\n".join(lines)


def _bottom(lines: list[str], top: int, left: int, right: int) -> int:
    """Return which line closes the frame that begins in line ``top``; 0 where none does."""
    for number in range(top + 1, min(top + 1 + _TALLEST, len(lines))):
        line = lines[number]
        edge = _EDGE.match(line, left)
        if edge is not None and edge.end() - 1 == right:
            return number if number > top + 1 else 0
        within = line[left + 1 : right]
        if line[left : left + 1] not in _SIDES or line[right : right + 1] not in _SIDES or not line[right : right + 1]:
            return 0
        if any(side in within for side in _SIDES):
            return 0
    return 0


def _blanked(line: str, left: int, right: int) -> str:
    if _EDGE.match(line, left):
        return line[:left] + " " * (right + 1 - left) + line[right + 1 :]
    return line[:left] + " " + line[left + 1 : right] + " " + line[right + 1 :]
