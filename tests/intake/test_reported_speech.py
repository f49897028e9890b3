"""Which grounds a paper reports of others, over the sentences of a report, and which are the writer's own."""

from __future__ import annotations

import pytest

from tests.intake.test_weighing import decision, reason, text_of
from wiedervorlage.intake.statements.grounds.reported_speech import told_by_others


def reported(letter: str, ground: str, *, debated: bool = False, decides: str = "") -> bool:
    """Whether a ground of a paper is reported."""
    text = text_of(letter)
    decisions = [decision(text, decides)] if decides else []
    (found,) = told_by_others([reason(text, ground)], decisions, text, debated=debated)
    return found.reported


@pytest.mark.parametrize(
    ("letter", "ground"),
    [
        ("Der Elternbeirat meint, der Weg sei zu eng.", "der Weg sei zu eng"),
        ("Sie schreiben, das Land bezahle so etwas.", "das Land bezahle so etwas"),
        ("Im Bauausschuss hieß es, dann kämen morgen alle.", "dann kämen morgen alle"),
        ("Die Feuerwehr weist auf die enge Zufahrt hin.", "Die Feuerwehr weist auf die enge Zufahrt hin"),
        ("Die Anlieger befürchten mehr Lärm.", "Die Anlieger befürchten mehr Lärm"),
        ("Der Rechnungsprüfer rät vom Kauf ab.", "Der Rechnungsprüfer rät vom Kauf ab"),
        ("Unter allen Anwesenden bestand Einigkeit, dass der Platz fehlt.", "dass der Platz fehlt"),
        ("Nach Auffassung des Vereins fehlt ein Raum.", "Nach Auffassung des Vereins fehlt ein Raum"),
        ("Die Bahn hat mitgeteilt, dass der Halt entfällt.", "dass der Halt entfällt"),
    ],
)
def test_what_others_say_is_reported(letter: str, ground: str) -> None:
    assert reported(letter, ground)


@pytest.mark.parametrize(
    ("letter", "ground"),
    [
        ("Ich habe im Budget noch 830 Euro.", "Ich habe im Budget noch 830 Euro"),
        ("Mein Einverständnis setzt einen Plan voraus.", "Mein Einverständnis setzt einen Plan voraus"),
        ("Nach Auffassung der Verwaltung fehlt das Geld.", "Nach Auffassung der Verwaltung fehlt das Geld"),
        ("Wir haben mitgeteilt, dass der Halt entfällt.", "dass der Halt entfällt"),
        ("Das Gesetz sagt, es ist Sache der Gemeinde.", "es ist Sache der Gemeinde"),
        ("Neun Reisende könnten die Fahrt nicht zahlen.", "Neun Reisende könnten die Fahrt nicht zahlen"),
        ("Der Verein meint, der Raum sei frei; er ist aber vermietet.", "er ist aber vermietet"),
        ("Die Bahn hat auf unsere Anfrage noch nicht geantwortet.", "noch nicht geantwortet"),
    ],
)
def test_what_the_writer_says_is_his_own(letter: str, ground: str) -> None:
    assert not reported(letter, ground)


MEETING = (
    "In der Runde der Ortsvorsteher herrschte Einigkeit, dass die Pflege der Wege eine örtliche Aufgabe ist. "
    "Da man die Wege vor Ort kennt, sollte sie dort verbleiben. Auch müssten sonst Fahrzeuge angeschafft werden."
)


@pytest.mark.parametrize("ground", ["sollte sie dort verbleiben", "Auch müssten sonst Fahrzeuge angeschafft werden"])
def test_the_report_of_a_meeting_goes_on_over_its_sentences(ground: str) -> None:
    assert reported(MEETING, ground)


@pytest.mark.parametrize(
    ("behind", "ground"),
    [
        (" Wir meinen, dass die Wege beim Bauhof bleiben sollten.", "dass die Wege beim Bauhof bleiben sollten"),
        (" Die Wege sind 14 km lang.", "Die Wege sind 14 km lang"),
        (" Wer sonst sollte sie pflegen?", "Wer sonst sollte sie pflegen"),
        ("\n\nDie Wege müssten geteert werden.", "Die Wege müssten geteert werden"),
    ],
)
def test_it_ends_with_another_voice_or_paragraph_or_with_a_plain_fact(behind: str, ground: str) -> None:
    assert not reported(MEETING + behind, ground)


def test_minutes_report_what_was_brought_forward_but_not_the_ground_of_the_resolution() -> None:
    minutes = (
        "Herr Ohm erläutert den Plan. Der Weg ist zu eng.\n\nDer Antrag wird vertagt, weil das Gutachten noch aussteht."
    )

    assert reported(minutes, "Der Weg ist zu eng", debated=True, decides="Der Antrag wird vertagt")
    assert not reported(minutes, "weil das Gutachten noch aussteht", debated=True, decides="Der Antrag wird vertagt")
