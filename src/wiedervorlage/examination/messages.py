"""What can be wrong with a supposition, said once (codes ``EXA-…``)."""

from __future__ import annotations

from typing import Final

from wiedervorlage.foundation.catalogue import Entry, entry

MESSAGES: Final[dict[str, Entry]] = {
    "EXA-001": entry(
        "Angenommen wird etwas über „{name}“; das gibt es in diesem Vorgang nicht ({sort}).",
        "Something is supposed about {name!r}, which this case does not have ({sort}).",
        ("Einen der bekannten Namen verwenden: {known}", "Use one of the known names: {known}"),
    ),
    "EXA-002": entry(
        "Der angenommene Wert {value} für „{name}“ ist nicht möglich ({bounds}).",
        "The supposed value {value} for {name!r} is not possible ({bounds}).",
        ("Einen Wert innerhalb der Grenzen wählen.", "Choose a value within the bounds."),
    ),
    "EXA-003": entry(
        "Der Grund „{name}“ hat keine Annahme, die geändert werden könnte.",
        "The reason {name!r} has no premise that could be changed.",
        (
            "Für eine Wertung angeben, ob sie tragen soll oder nicht.",
            "For a judgement, state whether it shall carry or not.",
        ),
    ),
    "EXA-004": entry(
        "Die Regelgröße „{name}“ nennt keine Zahl und lässt sich nicht verschieben.",
        "The rule parameter {name!r} is no number and cannot be moved.",
        ("Nur Regelgrößen verschieben, die eine Zahl sind.", "Move only rule parameters that are numbers."),
    ),
}
