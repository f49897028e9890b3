"""What the wording of a letter tells by itself: refusals, grants, days set to the reader, terms; all names invented."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.lexicon.decisions import OUTRIGHT
from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.statements.decisions.letter_wording import asks_by_day, told_role
from wiedervorlage.intake.statements.decisions.worded_outcomes import adds

LETTER = """Landkreis Auhagen
Der Landrat

Gemeinde Lohtal
Der Bürgermeister
Am Anger 2
39990 Lohtal

3. Mai 2011

Ihr Antrag vom 2. März 2011

Sehr geehrter Herr Bürgermeister,

{body}

Mit freundlichen Grüßen
Jana Kern
"""


def read(body):
    return read_paper(LETTER.format(body=body))


def decided(body):
    return [(one.outcome, one.quote.text) for one in read(body).decisions]


@pytest.mark.parametrize(
    ("refusal", "ground"),
    [
        ("Die Grundschule muss leider außen vor bleiben", "weil das Land dafür kein Geld mehr gibt"),
        ("Der Landkreis kann die halbe Stelle nicht mitfinanzieren", "da das Land nur Ganztagsschulen fördert"),
        ("Der Anbau muss unberücksichtigt bleiben", "da er nicht dem Sport dient"),
        ("Der Förderverein geht dieses Mal leer aus", "weil die Mittel verteilt sind"),
        ("Die Kosten der Küche (9.200,00 EUR) haben wir nicht anerkannt", "weil sie beweglich ist"),
        ("Die Eigenleistung konnte ich nicht berücksichtigen", "da Belege dafür fehlen"),
        ("Den Pachtvertrag verlängere ich nicht", "denn das Land braucht der Deich"),
        ("Den Wartungsvertrag unterschreiben wir nicht", "900 € im Jahr sind uns zu teuer"),
    ],
)
def test_what_refuses_with_its_ground_behind_it_is_a_refusal(refusal, ground):
    reading = read(f"{refusal}, {ground}.")

    assert [(one.outcome, one.quote.text) for one in reading.decisions] == [("refuse", refusal)]
    assert [one.quote.text for one in reading.reasons] == [ground]


@pytest.mark.parametrize(
    "refusal",
    [
        "Den Jugendraum können wir leider nicht hergeben",
        "Das Grundstück möchte ich nicht verkaufen",
        "Die Kosten der Küche haben wir nicht anerkannt",
        "Den Vertrag unterzeichne ich nicht",
    ],
)
def test_what_refuses_with_its_ground_behind_a_colon_is_a_refusal(refusal):
    (decision,) = read(f"{refusal}: Dort trifft sich jeden Vormittag die Spielstube mit 16 Kindern.").decisions

    assert (decision.outcome, decision.quote.text) == ("refuse", refusal)


@pytest.mark.parametrize(
    ("text", "grants"),
    [
        ("Miete wollen wir keine.", True),
        ("Für den Saal verlangen wir keine Miete.", True),
        ("Eine Gebühr berechne ich nicht.", True),
        ("Bisher erheben wir keine Gebühr.", False),
        ("Wir wollen keine Halle am Ufer.", False),
    ],
)
def test_who_wants_nothing_for_it_grants(text, grants):
    assert (first_cue(dict(OUTRIGHT)["grant"], fold(text)) is not None) is grants


def test_what_only_leads_to_what_is_said_behind_the_colon_decides_nothing():
    assert decided("Zu Ihrem Schreiben kann ich Ihnen Folgendes mitteilen: Der Plan liegt im Rathaus aus.") == []


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Die Ferienfreizeit wird wie beantragt mit 3.000,00 Euro gefördert.", "grant"),
        ("Der Aufbau der Bühne wird antragsgemäß bezuschusst.", "grant"),
        ("Die Reise wird in der beantragten Höhe unterstützt.", "grant"),
        ("Den Wartungsvertrag unterschreibe ich nicht.", "refuse"),
        ("Die Kosten der Reise übernehmen wir nicht.", "refuse"),
        ("Diesem Wunsch habe ich in der Besprechung nicht zusagen können; hieran halte ich fest.", "refuse"),
        ("Leider haben wir Ihrem Antrag nicht entsprechen können.", "refuse"),
        ("Ihr Antrag ist gestern im Vorstand durchgefallen.", "refuse"),
        ("Der Kreisausschuss hat am 31.5.94 beschlossen, den o. a. Neubau mit 14.000 DM zu fördern.", "grant"),
        ("Der Kreistag hat in seiner Sitzung am 3. März beschlossen, Ihrem Antrag stattzugeben.", "grant"),
        ("Der Kreistag hat in seiner Sitzung am 3. März beschlossen, Ihren Antrag abzulehnen.", "refuse"),
        ("Die erbetene Verlängerung der Frist kann letztmalig bis zum 15.06.2011 gewährt werden.", "grant"),
        ("Der Bezugserlass zu a) wird hinsichtlich der Nr. 4.3 aufgehoben.", "grant"),
        ("Der Ausschuss hat beschlossen, die Petition der Landesregierung als Material zu überweisen.", "refer"),
        (
            "Der Landtag beschloss, das Petitionsverfahren abzuschließen, weil dem Anliegen nicht entsprochen werden kann.",
            "refuse",
        ),
        ("Die Petition wurde für erledigt erklärt, da dem Anliegen entsprochen worden ist.", "grant"),
        ("Der Landtag hat Ihre Eingabe der Staatsregierung zur Berücksichtigung überwiesen.", "refer"),
        ("Der Bescheid vom 2. März wird ab 1. Mai teilweise in Höhe von 180,00 Euro monatlich aufgehoben.", "partial"),
        ("Die Festsetzung wird zum Teil aufgehoben.", "partial"),
        (
            "Leider können wir Ihrem Wunsch, den Kurs auch nach dem 31. August hier anzubieten, nicht nachkommen.",
            "refuse",
        ),
        ("Ihre Bitte um die Listen kann ich nur insoweit erfüllen, als ich Ihnen eine Aufstellung sende.", "partial"),
        ("Ihrem Antrag auf zwei Stellen können wir nur zum Teil entsprechen.", "partial"),
        ("Ihrer Bitte, die Halle sonntags zu öffnen, kann ich aus diesem Grunde nicht entsprechen.", "refuse"),
        ("Wir können Ihrem Antrag, die Straße zu sperren, daher nicht folgen.", "refuse"),
        (
            "Wir freuen uns, Ihnen mitteilen zu können, dass der Stiftungsrat einen Zuschuss von 25.000 € bewilligt hat.",
            "grant",
        ),
        ("Ich freue mich, Ihnen mitzuteilen, daß der Kreisausschuß Ihrem Antrag zugestimmt hat.", "grant"),
        ("Wir freuen uns, Ihnen mitteilen zu können, dass wir Ihnen 300 € gewähren können.", "grant"),
        ("Der Bescheid vom 2. März wird insoweit aufgehoben, als mehr als 90 € festgesetzt wurden.", "partial"),
    ],
)
def test_what_is_decided_by_being_said_has_the_outcome_that_is_said(sentence, outcome):
    assert [one[0] for one in decided(sentence)] == [outcome]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hierfür schlage ich Ihnen den 14.10.2021, 10.00 Uhr, vor.",
        "Für ein Gespräch schlagen wir Dienstag, den 5. Juni vor.",
        "Der Ortstermin findet am 5. Juni statt.",
        "Für diesen Bescheid wird eine Gebühr in Höhe von 75,00 € festgesetzt.",
        "Die Kosten des Widerspruchsverfahrens trägt zu drei Vierteln die Gemeinde.",
        "Der Zuschuß wird in drei Raten gezahlt, und zwar 50.000 DM nach der Abnahme.",
        "Von den 60.500 EUR entfallen 40.000 EUR auf 2022.",
        "Der Restbetrag wird am Freitag, 30.06.2017, ausgezahlt.",
        "Die Maßnahme Nr. 23 ist spätestens zum 01.01.2017 umzusetzen.",
        "Der Plan ist bis zum 1. Juli 2017 vorzulegen.",
    ],
)
def test_days_costs_payments_and_burdens_decide_nothing(sentence):
    assert told_role(sentence, "decisions") == "plain"


@pytest.mark.parametrize(
    "sentence",
    [
        "Also schlage ich vor, dass wir das Boot im Mai 2021 für 19.500 Euro bestellen.",
        "Die Gebühr wird auf 50 € ermäßigt.",
        "Der Zuschuss wird nicht in Raten gezahlt.",
        "Ihrem Antrag ist bis zum 1. Juli zu entsprechen.",
        "Die Frist wird bis zum 1. Juli verlängert.",
    ],
)
def test_what_sounds_like_it_and_decides_is_left_to_the_judge(sentence):
    assert told_role(sentence, "decisions") == "decisions"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Mit Schreiben vom 07.06.2011 haben Sie die Mängelbeseitigung abgelehnt und sich auf Verjährung berufen.",
            "plain",
        ),
        ("Sie haben mit Schreiben vom 30.01.2024 die Mängelbeseitigung abgelehnt.", "plain"),
        ("Am 3. Mai 1994 hatten Sie uns den Zuschuß zugesagt.", "plain"),
        ("Durch Bescheid vom 2. März haben Sie meinen Antrag abgelehnt.", "plain"),
        ("Mit Schreiben vom 3. Mai haben wir Sie gehört und Ihren Antrag abgelehnt.", "decisions"),
        ("Sie haben die Mittel bewilligt bekommen.", "decisions"),
        ("Sie haben keinen Anspruch, daher wird der Antrag abgelehnt.", "decisions"),
    ],
)
def test_what_the_reader_decided_before_is_no_decision_of_the_letter(sentence, expected):
    assert told_role(sentence, "decisions") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Leider können wir Ihrem Wunsch, den Kurs weiter in Auhagen anzubieten, nicht nachkommen.", "decisions"),
        (
            "Wir freuen uns, Ihnen mitteilen zu können, dass der Rat einen Zuschuss von 900 € bewilligt hat.",
            "decisions",
        ),
        ("Ihrem Wunsch, den Kurs hier anzubieten, können wir noch nicht entsprechen.", "requests"),
        ("Wir freuen uns, Ihnen mitteilen zu können, dass das Land uns einen Zuschuss bewilligt hat.", "requests"),
        ("Sie bitten uns, den Kurs weiter anzubieten, können aber selbst nicht kommen.", "requests"),
    ],
)
def test_what_answers_a_wish_outright_is_no_request(sentence, expected):
    assert told_role(sentence, "requests") == expected


def test_what_a_notice_finds_no_fault_with_is_a_ground():
    sentence = "Der Beitragssatz ist dagegen nicht zu beanstanden."

    assert told_role(sentence, "decisions", heading="Gründe") == "reasons"
    assert told_role(sentence, "decisions") == "decisions"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ich bitte um eine kurze Rückmeldung bis zum 08.10.2021.", True),
        ("Bitte schicken Sie mir bis 31.05. noch den Vertrag.", True),
        ("Bitte geben Sie mir bis Freitag Bescheid.", True),
        ("Die Schulämter berichten mir bis zum 12. September 2003 auf dem Dienstweg.", True),
        ("Bis spätestens Ende Juli bitten wir Sie um die Unterlagen.", True),
        ("Diese bitte ich mir binnen zwei Wochen nachzureichen.", True),
        ("z. K. und m. d. B. um Stellungnahme bis 24.05.", True),
        ("Ich bitte um eine kurze Rückmeldung.", False),
        ("Ich bitte bis zum 3. Juni um Geduld.", False),
        ("Ich bitte, davon bis zum 30. April 2011 abzusehen.", False),
        ("Bitte rufen Sie das Geld bis zum 31. März 2019 ab.", False),
        ("Sie bitten um Antwort bis zum 3. Juni.", False),
    ],
)
def test_who_sets_the_reader_a_day_asks(sentence, expected):
    assert asks_by_day(sentence) is expected


@pytest.mark.parametrize(
    ("sentence", "role", "expected"),
    [
        ("Mit Bescheid vom 11.06.2012 setzte die Gemeinde einen Beitrag von 1.759,20 € fest.", "requests", "plain"),
        ("Soweit Sie die Schließung des Bades ansprechen, ist das Referat 23 beteiligt worden.", "requests", "plain"),
        ("Mit Schreiben vom 3. Juni forderte der Verein einen Zaun.", "requests", "requests"),
        ("Soweit Sie die Kosten rügen, bitte ich um die Belege.", "requests", "requests"),
        ("Nicht nachvollziehen können wir jedoch, dass", "conceded", "plain"),
        ("Nicht nachvollziehen können wir jedoch, dass die Leitung entfällt.", "conceded", "reasons"),
        ("Das können wir gut nachvollziehen.", "conceded", "conceded"),
        ("Eine Übertragung in das Folgejahr stelle ich in Aussicht.", "plain", "offers"),
        ("Eine Übertragung stelle ich nicht in Aussicht.", "plain", "plain"),
    ],
)
def test_a_role_that_the_wording_contradicts_does_not_stand(sentence, role, expected):
    assert told_role(sentence, role) == expected


def test_a_second_wish_that_is_refused_is_no_repeat():
    body = "Ihrem Antrag auf einen Bus kann ich nicht entsprechen. Auch Ihrem Hilfsantrag vermag ich nicht zu folgen."

    assert [one[0] for one in decided(body)] == ["refuse", "refuse"]


def test_a_refusal_said_again_is_a_repeat():
    body = (
        "Ihrem Antrag kann ich nicht entsprechen. Auch nach erneuter Prüfung kann ich Ihrem Antrag nicht entsprechen."
    )

    assert [one[0] for one in decided(body)] == ["refuse"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ich bewillige außerdem eine Beihilfe von 300 €.", True),
        ("Darüber hinaus gewähren wir 200 € für Noten.", True),
        ("Ich bewillige außerdem nur die Hälfte.", False),
        ("Die außerdem beantragte Beihilfe lehne ich ab.", False),
    ],
)
def test_what_is_granted_beside_another_thing_is_no_part(sentence, expected):
    assert adds(sentence) is expected


TERMS = """Hiermit genehmige ich die Fortschreibung des Planes.

Die Genehmigung ergeht unter folgenden Nebenbestimmungen:

1. Über den Plan ist mir jedes Jahr zu berichten.

2. Stellen, die frei werden, sind für zwölf Monate nicht wiederzubesetzen.

Die Genehmigung konnte erteilt werden, weil der Haushalt ausgeglichen ist."""


def test_terms_neither_decide_nor_give_grounds():
    reading = read(TERMS)

    assert [one.quote.text for one in reading.decisions] == ["Hiermit genehmige ich die Fortschreibung des Planes"]
    assert [one.quote.text for one in reading.reasons] == ["weil der Haushalt ausgeglichen ist"]


def test_below_a_numbered_heading_of_terms_the_next_heading_ends_them():
    body = (
        "1. Genehmigung\nHiermit genehmige ich den Stellenplan.\n\n2. Nebenbestimmungen\n2.1 Frei werdende Stellen sind nicht zu "
        "besetzen.\n2.2 Aufträge sind auszuschreiben.\n\n3. Ablehnung\nDie Kosten der Küche lehne ich ab."
    )

    assert [one[0] for one in decided(body)] == ["grant", "refuse"]


def test_the_papers_an_office_lists_are_what_it_asks_for():
    body = (
        "zur Prüfung benötige ich noch folgende Unterlagen:\n\na)  eine Kopie des Bescheides vom 11. März 2008,\n"
        "b)  die Statistik der Jahre 2005 bis 2007,\nc)  eine Erklärung (Vordruck anbei)."
    )

    assert [one.quote.text for one in read(body).requests] == [
        "eine Kopie des Bescheides vom 11. März 2008",
        "die Statistik der Jahre 2005 bis 2007",
        "eine Erklärung (Vordruck anbei)",
    ]


def test_a_day_in_the_middle_of_the_page_belongs_to_its_sentence():
    body = "Die Schulämter berichten mir bis zum\n\n          12. September 2003\n\nauf dem Dienstweg über die Klassen."

    assert [one.quote.text for one in read(body).requests] == [
        "Die Schulämter berichten mir bis zum 12. September 2003 auf dem Dienstweg über die Klassen"
    ]


@pytest.mark.parametrize("day", ["Freitag, 12. August 2011, 12.00 Uhr,", "Mittwoch, den 10.08.2011", "12. August 2011"])
def test_a_weekday_in_the_middle_of_the_page_belongs_to_its_sentence_too(day):
    body = f"Wir bitten Sie, die Mängel bis spätestens\n\n          {day}\n\nzu beseitigen."

    (request,) = read(body).requests

    assert request.quote.text == f"Wir bitten Sie, die Mängel bis spätestens {day} zu beseitigen"
    assert request.due


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Wir begrüßen ausdrücklich, dass der Zaun bleibt. Nicht verstehen können wir jedoch den Preis.", True),
        ("Grundsätzlich begrüße ich, daß der Zaun bleibt. Der Preis ist allerdings hoch.", True),
        ("Wir begrüßen ausdrücklich, dass der Zaun bleibt. Er schützt die Kinder.", False),
    ],
)
def test_what_is_welcomed_before_the_turn_is_conceded(body, expected):
    assert bool([one for one in read(body).concessions if "begrüß" in one.quote.text]) is expected


def test_a_mail_that_only_passes_on_asks_by_its_day():
    mail = (
        "Von: Meinken, Jan (Landkreis Auhagen)\nGesendet: Mittwoch, 15. Mai 2024 07:52\nAn: Kern, Jana\n"
        "Betreff: WG: Ihr Antrag auf Verlegung der Haltestelle\n\nz. K. und m. d. B. um Stellungnahme bis 24.05.\n\nJ. Meinken\n"
    )

    (request,) = read_paper(mail).requests

    assert request.quote.text.endswith("m. d. B. um Stellungnahme bis 24.05")
