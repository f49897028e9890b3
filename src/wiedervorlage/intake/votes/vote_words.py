"""A vote in the words of people: "einstimmig (15 : 0)", "12 : 3, 1 enthalten"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.votes.told_votes import votes_by_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.intake.reading import Field, Value

_WORDS: Final[Mapping[Language, Mapping[str, str]]] = {
    "de": {
        "for": "dafür", "against": "dagegen", "abstained": "enthalten", "unanimous": "einstimmig",
        "majority": "mehrheitlich",
    },
    "en": {
        "for": "for", "against": "against", "abstained": "abstained", "unanimous": "unanimous",
        "majority": "by majority",
    },
}  # fmt: skip


_SIDES: Final = ("for", "against", "abstained")


def votes_in_words(fields: Iterable[Field], language: Language) -> list[str]:
    """Return how was voted, vote by vote, in the order of their numbers."""
    votes = votes_by_number(fields)
    return [vote_words({side: item.value for side, item in vote.items()}, language) for vote in votes]


def counted_votes(fields: Iterable[Field]) -> list[tuple[tuple[str, str], ...]]:
    """Return the voices of each side, vote by vote; none where ayes or noes were not counted."""
    votes = votes_by_number(fields)
    counts = [{side: f"{float(vote[side].value):g}" for side in _SIDES if side in vote} for vote in votes]
    return [tuple(count.items()) if {"for", "against"} <= count.keys() else () for count in counts]


def vote_words(vote: Mapping[str, Value], language: Language) -> str:
    """Return how was voted: ayes and noes as figures where both are told, who abstained, whether all agreed."""
    words = _WORDS[language]
    count = {side: f"{float(vote[side]):g}" for side in ("for", "against", "abstained") if side in vote}
    if {"for", "against"} <= count.keys():
        parts = [f"{count['for']} : {count['against']}"]
    else:
        parts = [f"{count[side]} {words[side]}" for side in ("for", "against") if side in count]
    if count.get("abstained", "0") != "0":
        parts.append(f"{count['abstained']} {words['abstained']}")
    figures = ", ".join(parts)
    if vote.get("unanimous"):
        return f"{words['unanimous']} ({figures})" if figures else words["unanimous"]
    return figures or (words["majority"] if "unanimous" in vote else "")
