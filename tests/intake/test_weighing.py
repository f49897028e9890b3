"""How weighty a ground is by its own clause, and how it is hedged."""

from __future__ import annotations

import pytest

from wiedervorlage.case.vocabulary import ReasonKind
from wiedervorlage.intake.reading import Decision, Quote, Reason
from wiedervorlage.intake.statements.grounds.weighing import weighed
from wiedervorlage.intake.statements.units.running_text import RunningText
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import paragraphs
from wiedervorlage.intake.text.quoting import quote_of
from wiedervorlage.intake.text.sentences import Stretch, sentences


def text_of(words: str) -> RunningText:
    """The sentences of some words, paragraph by paragraph."""
    return RunningText(sentences=tuple(one for part in paragraphs(split_blocks(words)) for one in sentences(part)))


def quote(text: RunningText, words: str) -> Quote:
    """The quote of some words of a text."""
    stretch = next(one for one in text.sentences if words in one.text)
    start = stretch.start + stretch.text.index(words)
    return quote_of(Stretch(paragraph=stretch.paragraph, start=start, end=start + len(words)))


def reason(text: RunningText, words: str) -> Reason:
    """A ground in some words of a text."""
    return Reason(kind=ReasonKind.NEED, quote=quote(text, words), rule="test", confidence=1.0)


def decision(text: RunningText, words: str, outcome: str = "refuse") -> Decision:
    """A decision in some words of a text."""
    return Decision(about=words, outcome=outcome, quote=quote(text, words), rule="test", confidence=1.0)


def weight(letter: str, ground: str, decides: str = "") -> str:
    """The weight of a ground of a letter."""
    text = text_of(letter)
    decisions = [decision(text, decides)] if decides else []
    (found,) = weighed([reason(text, ground)], decisions, text)
    return found.weight.value


@pytest.mark.parametrize(
    ("letter", "ground", "decides"),
    [
        (
            "Da sich an der Lage nichts geändert hat, besteht kein Anlass zu einer Prüfung.",
            "Da sich an der Lage nichts geändert hat",
            "besteht kein Anlass zu einer Prüfung",
        ),
        (
            "Wir können den Weg nicht ausbauen, weil das Geld dafür fehlt.",
            "weil das Geld dafür fehlt",
            "Wir können den Weg nicht ausbauen",
        ),
        ("Ausschlaggebend war, dass die Brücke gesperrt ist.", "Ausschlaggebend war, dass die Brücke gesperrt ist", ""),
        ("Den Ausschlag gab die lange Warteliste.", "Den Ausschlag gab die lange Warteliste", ""),
        ("Der entscheidende Grund ist die Statik.", "Der entscheidende Grund ist die Statik", ""),
        ("Maßgeblich hierfür ist die Lage am Hang.", "Maßgeblich hierfür ist die Lage am Hang", ""),
        ("Das Vorhaben scheitert an den Kosten.", "Das Vorhaben scheitert an den Kosten", ""),
        ("Ein Direktauftrag scheidet aus.", "Ein Direktauftrag scheidet aus", ""),
        ("Entscheidend ist: Die Halle steht leer.", "Die Halle steht leer", ""),
    ],
)
def test_what_the_paper_names_as_its_cause_is_decisive(letter: str, ground: str, decides: str) -> None:
    assert weight(letter, ground, decides) == "decisive"


@pytest.mark.parametrize(
    ("letter", "ground", "decides"),
    [
        (
            "Da das Amt vor Ort gebraucht wird, sollte es dort bleiben.",
            "Da das Amt vor Ort gebraucht wird, sollte es dort bleiben",
            "",
        ),
        ("Weil der Bus nur bis acht fahren kann, kommen wenige.", "Weil der Bus nur bis acht fahren kann", ""),
        (
            "Wir lehnen ab, auch weil das Geld fehlt.",
            "auch weil das Geld fehlt",
            "Wir lehnen ab",
        ),
        ("Der Preis ist nicht entscheidend, doch er ist hoch.", "Der Preis ist nicht entscheidend", ""),
        ("Eine Ausnahme ist nicht ausgeschlossen.", "Eine Ausnahme ist nicht ausgeschlossen", ""),
        ("Die Lage hat sich entscheidend verbessert.", "Die Lage hat sich entscheidend verbessert", ""),
        ("Allein im Mai kamen vierzig Fälle.", "Allein im Mai kamen vierzig Fälle", ""),
        (
            "Zwar ist auch auf dem Land ein Bedarf da, doch er ist klein.",
            "doch er ist klein",
            "",
        ),
        (
            "Ausschlaggebend war die Sperrung; der Umweg ist lang.",
            "der Umweg ist lang",
            "",
        ),
    ],
)
def test_a_cause_of_no_decision_only_supports(letter: str, ground: str, decides: str) -> None:
    assert weight(letter, ground, decides) == "supporting"


@pytest.mark.parametrize(
    "ground",
    ["Im Übrigen fehlt ein Parkplatz", "Nebenbei bemerkt ist das Dach undicht", "Am Rande sei der Lärm erwähnt"],
)
def test_what_is_said_in_passing_is_mentioned(ground: str) -> None:
    assert weight(f"{ground}.", ground) == "mentioned"
