"""Fields of items as people type them: fixed words by their German names, days and numbers in German notation.

What is not known stays as it was typed: the check of the case says what is wrong with it, and where.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.case.vocabulary import Outcome, ReasonKind, Side, WeightClass
from wiedervorlage.intake.filing.typed_days import plain_span
from wiedervorlage.intake.naming import word_for

if TYPE_CHECKING:
    from enum import StrEnum

    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.foundation.text import Language

_FIXED: Final[dict[str, type[StrEnum]]] = {
    "kind": ReasonKind, "side": Side, "outcome": Outcome, "weight.class": WeightClass, "weight": WeightClass,
}  # fmt: skip
_DAYS: Final = frozenset({"on", "published", "promised", "due", "held_since", "period"})
_YES_OR_NO: Final = frozenset({"in_writing"})
_TRUTH: Final = {"ja": True, "yes": True, "nein": False, "no": False}


def fixed_words(field: str) -> tuple[str, ...]:
    """Return the words a field may hold, as the case writes them; none where it takes any text."""
    return tuple(word.value for word in _FIXED.get(field, ()))


def said_words(field: str, language: Language) -> tuple[str, ...]:
    """Return the words a field may hold, as people say them."""
    return tuple(word_for(word, language) for word in fixed_words(field))


def fixed_word(field: str, typed: str) -> str:
    """Return the word of a field for what was typed in German or English, in full or as far as it is clear; "" if none.

    Example:
        >>> fixed_word("kind", "bedarf"), fixed_word("kind", "Wirt"), fixed_word("kind", "V")
        ('need', 'economy', '')
    """
    folded = " ".join(typed.casefold().split())
    names = {name.casefold(): word for word in fixed_words(field) for name in (word, word_for(word, "de"))}
    if folded in names:
        return names[folded]
    near = {word for name, word in names.items() if folded and name.startswith(folded)}
    return near.pop() if len(near) == 1 else ""


def field_value(field: str, typed: Plain) -> Plain:
    """Return what a field is to hold in the case for what was typed: "Bedarf" is need, "18.05.1998" is 1998-05-18."""
    if not isinstance(typed, str):
        return typed
    if field in _FIXED:
        return fixed_word(field, typed) or typed
    if field in _YES_OR_NO:
        return _TRUTH.get(typed.casefold(), typed)
    if field in _DAYS:
        try:
            return plain_span(typed)
        except ValueError:
            return typed
    return typed
