"""What minutes tell of a member, a group or another house settles nothing; what is said outright has its outcome."""

from dataclasses import replace

import pytest

from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.lexicon.decisions import PERFORMED
from wiedervorlage.intake.read import Options, read_paper
from wiedervorlage.intake.statements.decisions.letter_wording import told_role
from wiedervorlage.intake.statements.judging.judging import load_judge

OPTIONS = Options(judge=replace(load_judge(), encoder=None))
MINUTES = """\
Niederschrift über die Sitzung des Stadtrats Auhagen am 4. Mai 2016

TOP 3 Wochenmarkt

{sentence}

Beschluss: Der Stadtrat vertagt die Sache.
Abstimmungsergebnis: 12 Ja, 3 Nein
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "Stadtrat Kern (Die Linke) lehnt dies mit Blick auf die Händler ab.",
        "Die CDU-Fraktion lehnt dies ab.",
        "Ratsherr Holm lehnt den Vorschlag der Verwaltung ab.",
        "Frau Jana Kern spricht sich gegen die Verlegung aus.",
        "Die Kreisbücherei teilt mit Schreiben vom 8. September mit, daß der Kreistag den Bücherbus eingestellt hat.",
    ],
)
def test_a_stand_or_a_letter_is_no_decision(sentence):
    decisions = read_paper(MINUTES.format(sentence=sentence), options=OPTIONS).decisions
    assert [decision.outcome for decision in decisions] == ["defer"]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Für Fahrten ins Ausland erteile ich bis zu den Ferien keine Genehmigung.", "refuse"),
        ("Eine Verlängerung behindert den Verkehr nicht und wird Ihnen hiermit genehmigt.", None),
        ("Die Verlängerung wird nicht genehmigt.", "refuse"),
        ("Der Antrag wird mehrheitlich angenommen.", "grant"),
    ],
)
def test_a_refusal_is_not_carried_over_the_next_verb(words, outcome):
    told = [name for name, cues in PERFORMED if first_cue(cues, fold(words))]
    assert told == ([outcome] if outcome else [])


@pytest.mark.parametrize("role", ["decisions", "plain"])
@pytest.mark.parametrize(
    "words",
    [
        "Der Gemeinderat hat am 23. Mai einstimmig beschlossen, Sie um eine frühere Einordnung zu ersuchen.",
        "Unser Kirchenvorstand hat entschieden, Sie noch in diesem Jahr um ein Gespräch zu bitten.",
    ],
)
def test_what_a_house_resolved_to_ask_is_asked(words, role):
    assert told_role(words, role) == "requests"


def test_what_a_house_resolved_to_give_is_not_asked():
    assert told_role("Der Gemeinderat hat beschlossen, Ihnen die Halle zu überlassen.", "decisions") == "decisions"
