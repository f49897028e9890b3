"""Roles that the wording tells by itself, whatever the judge weighs."""

import pytest

from wiedervorlage.intake.statements.judging import ROLES
from wiedervorlage.intake.statements.placing import lay_out
from wiedervorlage.intake.statements.statements import role_of
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import paragraphs


def told(text, likely):
    placed, *_ = lay_out(paragraphs(split_blocks(text)), is_letter=True)
    chances = dict.fromkeys(ROLES, 0.05) | {likely: 0.75}
    return role_of(placed, chances)[0]


@pytest.mark.parametrize(
    ("text", "likely", "expected"),
    [
        ("Wer soll die Leihräder denn im Winter warten?", "plain", "reasons"),
        ("Wie könnte unter diesen Umständen ein zweiter Zug gebildet werden?", "plain", "reasons"),
        ("Wann soll der Bus fahren?", "plain", "plain"),
        ("Können Sie uns den Saal überlassen?", "requests", "requests"),
        ("Ein Umbau der Schleuse ist aus den o. g. Gründen nicht vorgesehen.", "reasons", "decisions"),
        ("Ein Umbau der Schleuse ist aus technischen Gründen nicht möglich.", "reasons", "reasons"),
        ("Der Gemeinderat beschließt:\nDie Öffnungszeit wird verlängert.", "decisions", "plain"),
        ("Deshalb muss ich Sie enttäuschen: Ein Spiegel kommt dort nicht hin.", "decisions", "plain"),
        ("Der Antrag auf einen Anbau fand keine Mehrheit.", "plain", "decisions"),
        ("Der Vorstand stellt die Sanierung der Orgel bis Ostern zurück.", "plain", "decisions"),
        ("Die Satzung ist mit 11 Stimmen bei 2 Enthaltungen angenommen.", "plain", "decisions"),
        ("Angenommen mit 11 Stimmen bei 2 Enthaltungen.", "decisions", "plain"),
    ],
)
def test_what_is_told_outright_needs_no_weighing(text, likely, expected):
    assert told(text, likely) == expected
