"""A figure typed in one line: value; period; public since; source; known in the house since."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.cli import checked_answers as checked
from wiedervorlage.cli.asking import AnswerError
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

_PARTS: Final = ("value", "period", "published", "source", "held_since")
_MARK: Final = "; "
_TOO_MANY: Final = Text(
    de="Zu viele Teile; die Reihe ist: Wert; Zeitraum; öffentlich seit; Quelle; im Haus bekannt seit.",
    en="Too many parts; the row is: value; period; public since; source; known in the house since.",
)


def figure_row(*, is_share: bool) -> Callable[[str], str]:
    """Return the check that takes a value alone, or with what is known of it behind semicolons."""
    checks: tuple[Callable[[str], str], ...] = (
        checked.figure(is_share=is_share),
        checked.day,
        checked.if_any(checked.day),
        str,
        checked.if_any(checked.day),
    )

    def check(typed: str) -> str:
        parts = [part.strip() for part in typed.split(";")]
        while len(parts) > 1 and not parts[-1]:
            parts.pop()
        if len(parts) > len(checks):
            raise AnswerError(_TOO_MANY)
        return _MARK.join(check_part(part) for check_part, part in zip(checks, parts, strict=False))

    return check


def row_of(checked_row: str) -> dict[str, str]:
    """Return what a row that was checked says, by field; what was left empty between others is said to be nothing."""
    return dict(zip(_PARTS, checked_row.split(_MARK), strict=False))
