"""Looks again that a body promises: for which day, on what condition; what was done or is asked promises none."""

from __future__ import annotations

from datetime import date

import pytest

from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.reading import Decision, Quote, Review, Span
from wiedervorlage.intake.statements.requests.review_days import When, when_again
from wiedervorlage.intake.statements.requests.reviews import is_only_promised, rule_of

ANCHOR = date(2024, 3, 12)
LETTER = """Amt Moorfelde
Der Amtsdirektor

Ortsverein Heidegrund e. V.
Am Anger 3
99123 Heidegrund

Datum: 12. März 2024

Bücherbus für Heidegrund
Ihr Schreiben vom 2. Februar 2024

Sehr geehrte Damen und Herren,

Ihren Antrag auf einen Bücherbus lehne ich ab, weil im Haushalt keine Mittel stehen.

{promise}

Mit freundlichen Grüßen
Sandkamp
"""


@pytest.mark.parametrize(
    ("words", "due", "condition"),
    [
        ("Nach Ablauf von zwei Jahren wird erneut geprüft, ob der Bus gebraucht wird.", "2026-03~", ""),
        ("In einem halben Jahr werden wir den Bedarf neu bewerten.", "2024-09~", ""),
        ("Die Regelung wird nach achtzehn Monaten überprüft.", "2025-09~", ""),
        ("Nach sechs Wochen befasst sich der Beirat erneut mit dem Antrag.", "2024-04-23~", ""),
        ("Im Herbst 2025 greife ich das Thema wieder auf.", "2025-09/2025-11", ""),
        ("Wir legen die Sache dem Amtsausschuss am 4. Juni erneut vor.", "2024-06-04", ""),
        ("Am 4. Februar wird die Verwaltung den Antrag erneut vorlegen.", "2025-02-04", ""),
        ("Wiedervorlage: 1. März 2025", "2025-03-01", ""),
        ("Die Beratung wird auf die Sitzung am 12.06.2024 vertagt.", "2024-06-12", ""),
        ("Im Jahr 2027 wird die Satzung überprüft.", "2027", ""),
        ("Nach Vorliegen des Haushalts werde ich die Sache erneut vorlegen.", "", "nach Vorliegen des Haushalts"),
        ("Sobald der Erlass da ist, prüfen wir den Antrag erneut.", "", "sobald der Erlass da ist"),
        ("Zu gegebener Zeit komme ich auf die Sache zurück.", "", "zu gegebener Zeit"),
        ("Bei veränderter Sachlage werde ich den Antrag erneut prüfen.", "", "bei veränderter Sachlage"),
        ("Sollten sich die Zahlen ändern, werde ich neu entscheiden.", "", "sollten sich die Zahlen ändern"),
        ("Zwei Jahre nach Inbetriebnahme wird die Auslastung überprüft.", "", "zwei Jahre nach Inbetriebnahme"),
        ("Über den Zuschuss wird entschieden, wenn der Plan genehmigt ist.", "", "wenn der Plan genehmigt ist"),
        ("Der Antrag wird bis zum Vorliegen des Gutachtens zurückgestellt.", "", "bis zum Vorliegen des Gutachtens"),
        ("Die Gebühren sind alle zwei Jahre zu überprüfen.", "", "alle zwei Jahre"),
        ("Danach wird die Verwaltung den Antrag erneut vorlegen.", "", "Das Gutachten liegt im Mai vor"),
        (
            "Der Ausschuss entscheidet erneut, wenn die Richtlinie gilt, spätestens aber im September.",
            "2024-09",
            "wenn die Richtlinie gilt",
        ),
        ("Reichen Sie den Plan bis Mai 2024 nach, dann prüfe ich neu.", "", "reichen Sie den Plan bis Mai 2024 nach"),
    ],
)
def test_a_promise_has_its_day_or_what_it_waits_for(words, due, condition):
    assert rule_of(words)
    assert when_again(words, "Das Gutachten liegt im Mai vor.", ANCHOR) == When(due=due, condition=condition)


@pytest.mark.parametrize(
    "words",
    [
        "Ich bitte Sie, die Ablehnung nach der Sommerpause erneut zu prüfen.",
        "Der Antrag wurde im Januar 2024 erneut geprüft.",
        "Der Beirat hat seine Bedenken zurückgestellt, nachdem der Weg verlegt war.",
        "Sie können den Antrag nach Ablauf von zwei Jahren erneut stellen.",
        "Ihr Antrag vom 3. Mai 2023 wird derzeit geprüft.",
        "Gern komme ich auf Ihr Angebot zurück, den Raum herzurichten.",
        "Ich werde die Sache erneut prüfen.",
        "Nach Auffassung der Verwaltung ist erneut zu prüfen, ob Bedarf besteht.",
        "Der Zuschuss wird nach Vorlage der Rechnung ausgezahlt.",
        "Die Stelle wird nach dem Ausscheiden von Frau Ahlers neu besetzt.",
        "Wird die Sache 2025 erneut beraten?",
    ],
)
def test_what_was_done_is_asked_or_tells_no_time_is_no_promise(words):
    assert not rule_of(words) or when_again(words, "", ANCHOR) is None


def test_without_the_day_of_the_paper_a_time_stays_in_words():
    assert when_again("Nach Ablauf von zwei Jahren wird erneut geprüft.", "", None) == When(
        condition="nach Ablauf von zwei Jahren"
    )


def test_a_letter_promises_and_a_request_announces():
    """The one who asks comes back to the matter, too; nobody is bound by it."""
    promise = "Nach Ablauf von zwei Jahren wird erneut geprüft, ob ein Bücherbus gebraucht wird."
    read = read_paper(LETTER.format(promise=promise))
    assert [(one.due, one.condition, one.decision) for one in read.reviews] == [("2026-03~", "", 0)]
    asked = LETTER.replace("lehne ich ab, weil im Haushalt keine Mittel stehen", "unterstützen wir")
    asked = asked.replace("Ihren Antrag auf einen Bücherbus unterstützen wir.", "Wir beantragen einen Bücherbus.")
    asked = asked.replace("Amt Moorfelde\nDer Amtsdirektor", "Ortsverein Torfau e. V.").replace(
        "Ortsverein Heidegrund e. V.", "Amt Moorfelde"
    )
    asking = read_paper(asked.format(promise="Im Herbst 2025 werden wir auf den Antrag zurückkommen."))
    assert (asking.kind, asking.reviews) == ("request", ())


def test_only_what_puts_off_by_a_promise_beside_it_is_no_decision_of_its_own():
    quote = Quote(text="wird erneut geprüft", pieces=(Span(start=5, end=24),))
    review = Review(quote=quote, rule="again", due="2026")
    off = Decision(about="", outcome="defer", quote=quote, rule="x", confidence=0.9)
    refused = Decision(about="", outcome="refuse", quote=quote, rule="x", confidence=0.9)
    assert is_only_promised(off, [review])
    assert not is_only_promised(refused, [review])
    assert not is_only_promised(off, [Review(quote=quote, rule="put off", due="2026")])
