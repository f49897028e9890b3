"""What minutes settle in plain formulas, whatever the judge weighs. All names are invented."""

import pytest

from wiedervorlage.intake.statements.judging.judging import ROLES
from wiedervorlage.intake.statements.units.placing import lay_out
from wiedervorlage.intake.statements.units.roles import role_of
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import paragraphs


def told(text, *, is_letter=False):
    placed, *_ = lay_out(paragraphs(split_blocks(text)), is_letter=is_letter)
    return role_of(placed, dict.fromkeys(ROLES, 0.05) | {"plain": 0.75})[0]


@pytest.mark.parametrize(
    "text",
    [
        "Die Gemeindevertretung beschließt die Haushaltssatzung 2015.",
        "Die Stadtverordnetenversammlung beschließt den Wirtschaftsplan des Bauhofs.",
        "Die Bürgerschaft beschließt die Satzung über die Hundesteuer.",
        "Herr Amsel wird einstimmig gewählt.",
        "Frau Lohse wird in offener Wahl einstimmig zur Schriftführerin wiedergewählt.",
        "Gewählt sind Amsel, Lohse und Abel.",
        "Das Einvernehmen wird erteilt.",
        "Das gemeindliche Einvernehmen nach § 36 BauGB wird einstimmig erteilt.",
        "Der Bürgermeister wird ermächtigt, den Kaufvertrag abzuschließen.",
        "Die Verwaltung wird bevollmächtigt, den Pachtvertrag zu verlängern.",
    ],
)
def test_minutes_settle_it_by_saying_so(text):
    assert told(text) == "decisions"


@pytest.mark.parametrize(
    "text",
    [
        "Über Beschwerden beschließt die Gemeindevertretung.",
        "Die Gemeindevertretung beschließt über Nachträge in der Sitzung im Herbst.",
        "Die Mitgliederversammlung beschließt den Haushalt.",
        "Der Vorstand wird von der Versammlung mit einfacher Mehrheit gewählt.",
        "Mitglieder, die direkt gewählt sind, zahlen nichts.",
        "Gewählt ist, wer die meisten Stimmen erhält.",
        "Wenn das Einvernehmen erteilt wird, kann im Mai gebaut werden.",
        "Das Einvernehmen wird erteilt, sobald das Gutachten vorliegt.",
        "Durch die Hauptsatzung wird der Bürgermeister ermächtigt, Verträge bis 5.000 DM zu schließen.",
    ],
)
def test_rules_and_conditions_settle_nothing(text):
    assert told(text) == "plain"


def test_a_letter_that_tells_of_a_power_decides_nothing():
    assert told("Der Bürgermeister wird ermächtigt, den Kaufvertrag abzuschließen.", is_letter=True) == "plain"
