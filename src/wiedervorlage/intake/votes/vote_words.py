"""A vote in the words of people: "einstimmig (15 : 0)", "12 : 3, 1 enthalten"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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


def votes_told(fields: Iterable[Field]) -> list[Mapping[str, Value]]:
    """Return the votes among the fields of a reading, each as what it counts by side (``votes.0.for``)."""
    told: dict[int, dict[str, Value]] = {}
    for item in fields:
        if item.name.startswith("votes."):
            _, number, side = item.name.split(".")
            told.setdefault(int(number), {})[side] = item.value
    return [told[number] for number in sorted(told)]


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
