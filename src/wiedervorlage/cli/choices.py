"""What to do with a proposal, and how it is typed: the same letters and words in ``wv new`` and ``wv confirm``."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.foundation.text import Language


class Choice(StrEnum):
    """What to do."""

    ACCEPT = "accept"
    EDIT = "edit"
    REJECT = "reject"
    LATER = "later"
    BACK = "back"
    QUIT = "quit"


_SHOWN: Final = {
    Choice.ACCEPT: Text(de="[a] annehmen", en="[a] accept"),
    Choice.EDIT: Text(de="[b] bearbeiten", en="[e] edit"),
    Choice.REJECT: Text(de="[v] verwerfen", en="[r] reject"),
    Choice.LATER: Text(de="[s] später", en="[l] later"),
    Choice.BACK: Text(de="[z] zurück", en="[p] go back"),
    Choice.QUIT: Text(de="[q] aufhören", en="[q] quit"),
}
_TYPED: Final[dict[Language, dict[Choice, str]]] = {
    "de": {
        Choice.ACCEPT: "a annehmen angenommen j ja stimmt",
        Choice.EDIT: "b bearbeiten ändern",
        Choice.REJECT: "v verwerfen n nein weg",
        Choice.LATER: "s später spaeter",
        Choice.BACK: "z zurück zurueck <",
        Choice.QUIT: "q aufhören aufhoeren ende",
    },
    "en": {
        Choice.ACCEPT: "a accept y yes right",
        Choice.EDIT: "e edit change",
        Choice.REJECT: "r reject n no",
        Choice.LATER: "l later",
        Choice.BACK: "p back <",
        Choice.QUIT: "q quit stop exit",
    },
}
_UNKNOWN: Final = Text(
    de="„{typed}“ ist keine der Antworten: {listed}.", en="'{typed}' is none of the answers: {listed}."
)


def shown(choices: Sequence[Choice], language: Language) -> str:
    """Return the choices as they are offered: "[a] annehmen  [b] bearbeiten"."""
    return "  ".join(_SHOWN[choice].in_language(language) for choice in choices)


def chosen(typed: str, choices: Sequence[Choice], language: Language) -> Choice | None:
    """Return the choice that was typed as its letter or a word for it, in either language; None where it is none."""
    word = typed.strip().strip(".!").casefold()
    other: Language = "en" if language == "de" else "de"
    for spoken in (language, other):
        for choice in choices:
            if word in _TYPED[spoken][choice].split():
                return choice
    return None


def not_a_choice(typed: str, choices: Sequence[Choice], language: Language) -> str:
    """Return why what was typed is no answer, with those that are."""
    listed = ", ".join(_SHOWN[choice].in_language(language) for choice in choices)
    return _UNKNOWN.in_language(language).format(typed=typed.strip(), listed=listed)
