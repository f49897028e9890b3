"""Heads of papers for a sitting, of minutes and of motions; what frames a letter. All names are invented."""

import pytest

from wiedervorlage.intake.read import read_paper


def values(text, *names):
    found = {item.name: item.value for item in read_paper(text).fields}
    return [found.get(name) for name in names]


BODY = """
Erneuerung der Brücke am Mühlgraben

Beschlussvorschlag:
Der Erneuerung der Brücke wird zugestimmt.
"""


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ("Vorlage Nr. 12/2014\nan den Bauausschuss\nzur Sitzung am 12.03.2014", "Bauausschuss", "2014-03-12"),
        ("Tischvorlage\nfür die Sitzung des Technischen Ausschusses am 3. Mai 2007", "Technischer Ausschuss", "2007-05-03"),
        ("Vorlage 4/2012\nGemeinderatssitzung am 14. März 2012", "Gemeinderat", "2012-03-14"),
        ("Drucksache 12/98\nSitzung: Verwaltungsausschuss 14.09.1998", "Verwaltungsausschuss", "1998-09-14"),
        ("Drucksache 4/01\nBeratung im Kulturausschuss am 12.09.2001\nEntscheidung im Rat am 25.09.2001", "Rat", "2001-09-25"),
        ("Drucksache 7/11\nBeratungsfolge: Schulausschuss 4. Mai 2011, Kreistag 18. Mai 2011", "Kreistag", "2011-05-18"),
    ],
)  # fmt: skip
def test_body_and_day_of_a_sitting_are_read_in_any_wording(head, body, day):
    text = f"Stadt Auhagen\n\n{head}\n{BODY}"

    assert values(text, "paper.body", "paper.session_date") == [body, day]
    assert read_paper(text).kind == "council paper"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Kreisausschuss des Kreises Lohtal\nAuszug aus dem Protokoll der Sitzung vom 2. Juli 1998", "Kreisausschuss"),
        ("Sozialausschuss, 5. Sitzung, 12. Mai 2016\nErgebnisprotokoll", "Sozialausschuss"),
        ("Jugendparlament Auhagen\nProtokoll der Sitzung vom 3.3.2017", "Jugendparlament Auhagen"),
        ("Verhandlungsschrift\nüber die Sitzung der Gemeindevertretung\nam 3. Juni 1996", "Gemeindevertretung"),
        ("Ortsrat – Protokoll vom 4. Juni 2008", "Ortsrat"),
    ],
)
def test_the_body_of_minutes_is_read_above_and_beside_their_title(head, body):
    text = f"{head}\n\nTOP 3 Radweg\nDer Radweg wird gebaut. Die Sitzung endet um 21 Uhr.\n"

    assert values(text, "paper.body") == [body]
    assert read_paper(text).kind == "minutes"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Für den Antrag stimmen 4, dagegen 5 Mitglieder.", [4, 5]),
        ("7 Mitglieder stimmen dem Antrag zu, 3 lehnen ab.", [7, 3]),
        ("Dafür stimmten 9, dagegen 2 Ratsmitglieder.", [9, 2]),
    ],
)
def test_votes_are_read_where_the_verb_stands_before_the_figures(told, expected):
    text = f"Ortsbeirat Altdorf\nNiederschrift über die Sitzung am 14.11.2011\n\n2. Spielplatz\n{told}\n"

    assert values(text, "votes.0.for", "votes.0.against") == expected


LETTER = """{label}Heimatverein Auhagen e. V.

Gemeinde Auhagen
Am Weg 4
39998 Auhagen

{info}

Sehr geehrte Damen und Herren,

wir bitten Sie, den Zaun am Schulhof im nächsten Jahr zu erneuern. Der alte ist umgefallen.

Mit freundlichen Grüßen
Anna Abel
{enclosures}"""


def letter(label="", info="Zaun am Schulhof", enclosures=""):
    return LETTER.format(label=label, info=info, enclosures=enclosures)


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Anlage 1 zur Drucksache 2022/318\n", ["Anlage 1", None]),
        ("(Anlage 3 zur Vorlage 2012/214)\n\n", ["Anlage 3", None]),
        ("Zu Punkt 2 der Tagesordnung\nAnlage 4\n\n", ["Anlage 4", "Punkt 2 der Tagesordnung"]),
        ("TOP 7, Anlage 2\n\n", ["Anlage 2", "TOP 7"]),
        ("Anlage 5 zu TOP 4\n\n", ["Anlage 5", "TOP 4"]),
    ],
)
def test_an_annexed_letter_tells_its_label_in_any_order(label, expected):
    assert values(letter(label=label), "attachment.label", "attachment.agenda_item") == expected


@pytest.mark.parametrize(
    ("info", "expected"),
    [
        ("B e t r . :  Zaun am Schulhof", ["Zaun am Schulhof", None]),
        ("ZAUN AM SCHULHOF\nIHR BRIEF VOM 11.06.2014", ["ZAUN AM SCHULHOF", "IHR BRIEF VOM 11.06.2014"]),
        ("Az.: 12-3/4\nDatum: 3. Mai 2004\nZaun am Schulhof", ["Zaun am Schulhof", None]),
        ("Auhagen, 3. Mai 2004\nProjekt 12-188\n\nZaun am Schulhof", ["Zaun am Schulhof", None]),
    ],
)
def test_the_subject_is_told_from_labels_signs_and_what_is_answered(info, expected):
    assert values(letter(info=info), "subject.0", "subject.1") == expected


@pytest.mark.parametrize(
    ("enclosures", "expected"),
    [
        ("\n1 Verzicht, 1 Mittelabruf\n", ["1 Verzicht", "1 Mittelabruf"]),
        ("\nAnlagen (im Original)\n- Kontrollbuch\n- Lichtbild\n", ["Kontrollbuch", "Lichtbild"]),
        ("\nAnlage\n", ["Anlage", None]),
    ],
)
def test_enclosures_are_read_with_a_remark_beside_their_label_or_without_any(enclosures, expected):
    assert values(letter(enclosures=enclosures), "enclosures.0", "enclosures.1") == expected


def test_a_motion_in_the_form_of_a_letter_tells_the_sitting_it_is_for():
    info = "Antrag zur Sitzung des Rates am 12. Mai 2015\n\nZaun am Schulhof"

    assert values(letter(info=info), "paper.kind", "paper.body", "paper.session_date") == [
        "Antrag",
        "Rat",
        "2015-05-12",
    ]


@pytest.mark.parametrize(
    "closing", ["Hochachtend", "Petri Heil", "MIT FREUNDLICHEN GRÜSSEN", "Mit frdl. Grüßen", "Gesegnete Weihnachten"]
)
def test_a_closing_that_reads_like_a_name_is_still_the_closing(closing):
    text = letter().replace("Mit freundlichen Grüßen", closing)

    assert values(text, "closing", "signing.name") == [closing, "Anna Abel"]


BARE = [
    "Kreis Lohtal\nDer Landrat\n\nAn\ndie Bürgermeister\nder Städte und Gemeinden\n\n{matter}\n\n{body}\n\ngez. Holl\n",
    "Anna Abel\nLohweg 3\n39998 Auhagen\n\nGemeinde Auhagen\nAm Weg 4\n39998 Auhagen\n\n{matter}\n\n{body}\n\nAnna Abel\n",
    "Gemeinde Auhagen\n\n3. Mai 2004\n\nFamilie Holl\nLohweg 3\n39998 Auhagen\n\n{matter}\n\n{body}\n\nAbel\n",
]


@pytest.mark.parametrize("form", BARE)
def test_a_letter_without_salutation_has_its_subject_above_its_body(form):
    body = "Die Radwege an der Straße nach Lohstadt sind im Winter nicht geräumt worden, das wird nun anders."

    assert values(form.format(matter="Winterdienst auf Radwegen", body=body), "subject.0") == [
        "Winterdienst auf Radwegen"
    ]
