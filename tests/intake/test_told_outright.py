"""Roles that the wording tells by itself, whatever the judge weighs."""

import pytest

from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.statements.decisions.worded_outcomes import as_worded
from wiedervorlage.intake.statements.judging.judging import ROLES
from wiedervorlage.intake.statements.units.placing import lay_out
from wiedervorlage.intake.statements.units.roles import held_to_words, role_of, takes_note
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


@pytest.mark.parametrize(("chance", "role"), [(0.02, "plain"), (0.2, "decisions")])
@pytest.mark.parametrize(
    ("text", "is_letter"),
    [
        ("Der Antrag auf ein Wehr in Nebelau fand keine Mehrheit.", False),
        ("Aus diesen Gründen wird der Steg nicht gebaut.", False),
        ("Der Vorstand stellt die Sanierung der Orgel bis Ostern zurück.", True),
    ],
)
def test_no_wording_decides_that_the_judge_all_but_rules_out(text, is_letter, chance, role):
    assert weighed(text, chance, is_letter=is_letter) == role


@pytest.mark.parametrize(
    "text", ["Der Kreistag beschließt die Satzung über die Fähre.", "Die Gemeindevertretung stimmte dem Ankauf zu."]
)
def test_what_a_body_does_in_its_own_paper_is_decided_all_the_same(text):
    assert weighed(text, 0.02, is_letter=False) == "decisions"


def weighed(text, chance, *, is_letter):
    placed, *_ = lay_out(paragraphs(split_blocks(text)), is_letter=is_letter)
    return role_of(placed, dict.fromkeys(ROLES, 0.0) | {"plain": 1 - chance, "decisions": chance})[0]


@pytest.mark.parametrize(
    ("text", "decides"),
    [
        ("Ihre Arbeit wird mit durchschnittlich 35 Jugendlichen je Öffnungstag gut angenommen.", False),
        ("Der Bürgerbus wird von den Senioren im Dorf angenommen.", False),
        ("Das Angebot wurde mit 12 Besuchern am Tag kaum angenommen.", False),
        ("Der Antrag wird mit 35 Stimmen angenommen.", True),
        ("Die Satzung wurde von der Bevölkerung angenommen.", True),
        ("Die Spende wird dankbar angenommen.", True),
    ],
)
def test_what_people_take_to_is_adopted_by_nobody(text, decides):
    chances = held_to_words(text, dict.fromkeys(ROLES, 0.05) | {"decisions": 0.75})
    placed, *_ = lay_out(paragraphs(split_blocks(text)), is_letter=True)

    assert (role_of(placed, chances)[0] == "decisions") is decides


PROPOSAL = """Beschlussvorlage

Beschlussvorschlag:
Der Antrag auf einen zweiten Steg wird abgelehnt.

Begründung:
Die Verwaltung empfiehlt, dem Antrag nicht zu folgen. Der Bauausschuss hat den Steg 2009 abgelehnt.
{elsewhere}
"""


def test_beside_a_proposed_resolution_a_paper_decides_nothing_more():
    reading = read_paper(PROPOSAL.format(elsewhere="Ein Geländer wird nicht angebracht."))

    assert [item.quote.text for item in reading.decisions] == ["Der Antrag auf einen zweiten Steg wird abgelehnt"]


@pytest.mark.parametrize(
    "heading",
    ["Entscheidungsvorschlag", "Vorschlag der Verwaltung", "2. Verwaltungsvorschlag", "Vorschlag zur Beschlussfassung"],
)
def test_a_resolution_is_proposed_under_many_headings(heading):
    text = PROPOSAL.format(elsewhere="Ein Geländer wird nicht angebracht.").replace("Beschlussvorschlag", heading)

    assert [item.quote.text for item in read_paper(text).decisions] == [
        "Der Antrag auf einen zweiten Steg wird abgelehnt"
    ]


def test_where_nothing_is_proposed_under_a_heading_decisions_stand_anywhere():
    text = "Niederschrift\n\nSachverhalt:\nDer Antrag auf einen zweiten Steg wird abgelehnt."

    assert [item.outcome for item in read_paper(text).decisions] == ["refuse"]


@pytest.mark.parametrize(
    ("text", "expected", "contradicted"),
    [
        ("Dem zweiten Steg stimmen wir zu.", "grant", "refuse"),
        ("Dem zweiten Steg stimmen wir zu.", "partial", "refuse"),
        ("Der zweite Steg wird abgelehnt.", "refuse", "grant"),
        ("Der zweite Steg wird zurückgestellt.", "defer", "refuse"),
    ],
)
def test_an_outcome_does_not_contradict_the_verb_that_says_it(text, expected, contradicted):
    held = as_worded(text, {expected: 0.3, contradicted: 0.7})

    assert held[expected] > held[contradicted]
    assert sum(held.values()) == pytest.approx(1)


def test_where_two_verbs_speak_or_none_the_outcome_is_only_weighed():
    weighed = {"grant": 0.4, "refuse": 0.6}

    assert as_worded("Ich genehmige das Geländer, den Steg lehne ich ab.", weighed) == pytest.approx(weighed)
    assert as_worded("Der Steg bleibt, wie er ist.", weighed) == pytest.approx(weighed)


def test_a_part_takes_more_to_be_believed_than_the_whole():
    held = as_worded("Der Steg bleibt, wie er ist.", {"grant": 0.45, "partial": 0.55})

    assert held["grant"] > held["partial"]


def test_a_clause_of_cause_that_leads_to_a_decision_is_its_ground():
    letter = (
        "Landkreis Auhagen\nDer Landrat\n\nGemeinde Lohtal\n\n3. Mai 2011\n\nIhr Schreiben vom 2. März 2011\n\n"
        "Sehr geehrter Herr Bürgermeister,\n\nda sich am Bestand der Brücken nichts geändert hat, besteht für den Landkreis "
        "kein Anlass, die Last erneut zu berechnen.\n\nMit freundlichen Grüßen\nJana Kern\n"
    )
    reading = read_paper(letter)

    assert [(one.outcome, one.quote.text[:7]) for one in reading.decisions] == [("refuse", "besteht")]
    assert [one.quote.text for one in reading.reasons] == ["da sich am Bestand der Brücken nichts geändert hat"]


def test_a_clause_of_cause_that_leans_on_a_decision_is_its_ground():
    reading = read_paper("Ihrem Antrag kann ich nicht entsprechen, weil im Haushalt keine Mittel dafür stehen.")

    assert [(item.kind, item.quote.text) for item in reading.reasons] == [
        ("resources", "weil im Haushalt keine Mittel dafür stehen")
    ]


OF_HOLL = """Landratsamt Auhagen
Am Anger 2, 39990 Auenbach

Herrn Jan Holl
Feldweg 30
97999 Lauerstadt

Sehr geehrter Herr Holl,

vielen Dank für Ihr Schreiben vom 3. Mai 2011. {}

Mit freundlichen Grüßen
Eva Kern
"""


@pytest.mark.parametrize(
    "text",
    [
        "Die Bezirksversammlung möge beschließen:\nDie Verwaltung wird gebeten, am Deich zwei Bänke aufzustellen.",
        "Der Vorsteher schlägt vor:\nDer Verbandsausschuss möge den Vertrag mit der Mühle kündigen.",
    ],
)
def test_whom_a_proposed_resolution_asks_it_charges(text):
    placed, *_ = lay_out(paragraphs(split_blocks(text)), is_letter=False)

    assert role_of(placed, dict.fromkeys(ROLES, 0.05) | {"requests": 0.75})[0] == "decisions"


def test_what_a_resolution_asks_of_somebody_grants_whatever_that_is():
    text = "Die Verwaltung wird gebeten, Anträge nicht mehr zu vertagen, wenn Angaben fehlen."
    weighed = {"grant": 0.2, "refuse": 0.3, "defer": 0.5, "partial": 0.0, "refer": 0.0}

    outcomes = [
        max(as_worded(text, weighed, resolves=resolves).items(), key=lambda item: item[1])[0] for resolves in (1, 0)
    ]

    assert outcomes == ["grant", "defer"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ihren Hinweis auf die Pumpe habe ich an das Ordnungsamt weitergegeben.", "refer"),
        ("Sonst geht Ihre Eingabe an den Minister für Teiche ab.", "refer"),
        ("Eine endgültige Entscheidung über den Steg konnte noch nicht getroffen werden.", "defer"),
        ("Über den Zuschuss wird erst nach der Prüfung entschieden.", "defer"),
        ("Wir haben uns deshalb vertagt.", "defer"),
        ("Ihren Widerspruch gegen das Schild verwerfe ich als unzulässig.", "refuse"),
        ("Deshalb muss Ihrem Vorhaben die Erlaubnis versagt werden.", "refuse"),
        ("Ein Einschreiten gegen die Gemeinde ist nicht veranlaßt.", "refuse"),
        ("Für eine nochmalige Prüfung der Brückensperre sehe ich keine Veranlassung.", "refuse"),
        ("Die Stadtverwaltung sieht zurzeit keinen Anlass, den Beschluss zum Freibad zu überprüfen.", "refuse"),
    ],
)
def test_who_hands_on_puts_off_or_refuses_by_saying_so_leaves_no_doubt_of_the_outcome(text, expected):
    decisions = read_paper(OF_HOLL.format(text)).decisions
    assert [decision.outcome for decision in decisions] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Ich habe Ihr Schreiben dem Sportbund zur Stellungnahme zugeleitet.",
        "Die Unterlagen habe ich an das Archiv weitergegeben.",
        "Der Gemeinde geht es um den Weg.",
    ],
)
def test_what_is_handed_on_but_to_be_heard_or_kept_refers_nothing(text):
    assert told(text, "plain") == "plain"


def test_who_begs_patience_or_has_but_learnt_of_something_decides_nothing():
    patience = "Heute kann ich Ihnen noch keine abschließende Antwort geben. Ich bitte Sie bis dahin um etwas Geduld."
    learnt = "mit Bestürzung haben wir gelesen, dass der Gemeinderat am 3. Mai den Abbruch des Stegs gebilligt hat."
    quotes = [decision.quote.text for decision in read_paper(OF_HOLL.format(patience)).decisions]
    assert not [quote for quote in quotes if "Geduld" in quote]
    assert read_paper(OF_HOLL.format(learnt)).decisions == ()


def test_what_a_grant_keeps_open_for_itself_refuses_nothing():
    letter = OF_HOLL.format(
        "Ich bewillige Ihnen für den Zaun 300 Euro. Er ist bis Ostern zu setzen; andernfalls behalte ich mir den Widerruf vor."
    )

    assert ["Widerruf" in one.quote.text for one in read_paper(letter).decisions] == [False]


@pytest.mark.parametrize(
    ("proposal", "expected"),
    [
        ("Der Rat nimmt den Bericht über den Steg zur Kenntnis.", True),
        ("Kenntnisnahme des Berichts", True),
        ("Der Rat nimmt den Bericht zur Kenntnis. Der Steg wird gebaut.", False),
        ("Der Steg wird gebaut.", False),
    ],
)
def test_a_proposal_may_only_take_note(proposal, expected):
    assert takes_note(proposal) is expected


def test_of_what_a_paper_only_tells_nothing_is_laid_before_the_body():
    text = (
        "Vorlage 12/2014\nStadt Wessenau\n\nBeschlussvorschlag:\nDer Rat nimmt den Bericht zur Kenntnis.\n\n"
        "Sachverhalt:\nDas Land hat einen Antrag auf Mittel für den Steg erhalten. Über ihn wird in den nächsten Monaten "
        "entschieden. Der Steg ist wichtig, weil er die Schule mit dem Bahnhof verbindet."
    )
    reading = read_paper(text)

    assert (reading.kind, reading.decisions, reading.reasons) == ("council paper", (), ())
