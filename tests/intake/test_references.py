"""What a paper refers to, as papers word it."""

from __future__ import annotations

from datetime import date

import pytest

from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.references.references import find_references
from wiedervorlage.intake.references.settled_references import settled

_DAY = date(2020, 2, 14)


def _read(text: str) -> list[tuple[str, str, str]]:
    return [(found.kind, found.date, found.section) for found in find_references(text, anchor=_DAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Gebühr hat der Kreistag im Dezember für alle festgesetzt.", ("decision", "2019-12", "")),
        ("Der Fachausschuss hat 2008 die Ausnahme beschlossen.", ("decision", "2008", "")),
        ("die vom Stadtrat am 19. Januar 2012 beschlossene Satzung", ("decision", "2012-01-19", "")),
        ("nach der Vereinbarung von 1974", ("contract", "1974", "")),
        ("der Eingemeindungsvertrag von 1974, § 6 sichert es", ("contract", "1974", "§ 6")),
        ("Dafür besteht seit 1999 ein Vertrag mit dem Verein.", ("contract", "1999", "")),
        ("der am 2. September 2019 geschlossene Pachtvertrag", ("contract", "2019-09-02", "")),
        ("Die Verbandssatzung kennt in § 6 die Befreiung.", ("regulation", "", "§ 6")),
        ("nach § 14 der Satzung", ("regulation", "", "§ 14")),
        ("Die ANBest-P sind Bestandteil.", ("regulation", "", "")),
        ("nach dem Bebauungsplan Nr. 12", ("regulation", "", "")),
        ("Gespräch vom 5. September 2019", ("meeting", "2019-09-05", "")),
        ("am 6. November 2019 mit dem Ortsgemeinderat besprochen", ("meeting", "2019-11-06", "")),
        ("Die Fraktion hat am 4. November 2019 beantragt, zu senden.", ("letter", "2019-11-04", "")),
        ("Unsere Mahnung vom 3. Mai 2019", ("letter", "2019-05-03", "")),
        ("nach der Campingplatz-Verordnung", ("regulation", "", "")),
        ("Das steht im Baugesetzbuch und im BauGB.", ("law", "", "")),
        ("das Urteil des Verwaltungsgerichts vom 3. Mai 2019", ("decision", "2019-05-03", "")),
        ("Antrag 17/12", ("case number", "", "")),
    ],
)
def test_a_reference_has_kind_day_and_section(text, expected):
    assert _read(text)[0] == expected


@pytest.mark.parametrize(
    "text",
    ["der Entwurf eines Bibliotheksgesetzes", "ein Antrag auf ein Landesprogramm", "Vollzug der Gemeindeordnung"],
)
def test_a_law_only_wished_for_or_heading_a_letter_is_no_reference(text):
    assert _read(text) == []


def test_a_month_without_a_year_is_unknown_without_the_papers_day():
    found = find_references("Der Kreistag hat im Dezember alle Gebühren festgesetzt.", anchor=None)

    assert [(one.kind, one.of, one.date) for one in found] == [("decision", "Kreistag", "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wir nehmen Bezug auf unser Gespräch vom letzten Dienstag.", ("meeting", "2020-02-11", "")),
        ("Beim Ortstermin am Dienstag voriger Woche war das anders.", ("meeting", "2020-02-04", "")),
        ("Ihre Zuschrift vom 28. v. M. ist eingegangen.", ("letter", "2020-01-28", "")),
        ("Zu Ihrer Anfrage vom 3. November v. Js. teile ich mit:", ("letter", "2019-11-03", "")),
        ("Auf Ihre Mail von gestern antworten wir gern.", ("letter", "2020-02-13", "")),
        ("Der Verwaltungsrat tagt am 3. Juni.", ("meeting", "2020-06-03", "")),
        ("So steht es im Prüfbericht vom letzten Herbst.", ("paper", "2019", "")),
        ("nach der Vereinbarung vom vorletzten Jahr", ("contract", "2018", "")),
        ("Bei der Begehung im Dezember sahen wir Risse.", ("meeting", "2019-12", "")),
        ("Auf Ihr Schreiben komme ich gern zurück.", ("letter", "", "")),
        ("Wie in unserem Telefonat besprochen, sende ich die Liste.", ("meeting", "", "")),
        ("Nach dem Verkehrsgutachten reicht die Breite.", ("paper", "", "")),
        ("Unsere Satzung erlaubt das nicht.", ("regulation", "", "")),
        ("Dazu verpflichtet uns die Landesverfassung.", ("law", "", "")),
        ("Nach Nr. 3.2 des Lärmschutzerlasses gilt das nicht.", ("decree", "", "Nr. 3.2")),
        ("2012 hat der Kreistag denselben Antrag abgelehnt.", ("decision", "2012", "")),
        ("Das Gericht hat unter dem Aktenzeichen 4 K 1127/02 so geurteilt.", ("case number", "", "")),
        ("nach § 7 b der Handwerksordnung", ("law", "", "§ 7 b")),
        ("Nach der Stellungnahme des Bergamts ist der Grund sicher.", ("letter", "", "")),
        ("In der Sache 3 F 88/09 wurde die Stundung gewährt.", ("case number", "", "")),
        ("Das im Februar vorgelegte Gutachten liegt bei.", ("paper", "2020-02", "")),
        ("Der Neustädter Bote hat am 1. Februar berichtet.", ("press", "2020-02-01", "")),
    ],
)
def test_what_is_named_without_a_full_day_is_a_reference_as_well(text, expected):
    assert expected in _read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ein Gutachten wäre nützlich.",
        "Wir haben keine Satzung.",
        "Der Rat hat noch nicht beschlossen.",
        "Zu einem Gespräch lade ich Sie am 3. März ein.",
        "Das bleibt bis zur Vorlage des Energiegutachtens offen.",
    ],
)
def test_what_is_not_there_yet_is_no_reference(text):
    assert _read(text) == []


def _settled(*texts: str) -> list[tuple[str, str]]:
    found = [one for text in texts for one in find_references(text, anchor=_DAY)]
    return [(one.kind, one.date or one.section) for one in settled(found, answers=False)]


def test_a_letter_named_again_without_its_day_is_the_same_letter():
    assert _settled("Ihr Schreiben vom 3. Februar", "In Ihrem Schreiben fragen Sie.") == [("letter", "2020-02-03")]
    assert _settled("In Ihrem Schreiben fragen Sie.", "Ihr Brief vom 3. Februar") == [("letter", "2020-02-03")]


def test_rules_named_again_by_their_last_word_are_the_same_rules():
    assert _settled("§ 4 der Friedhofssatzung", "Die Satzung lässt das nicht zu.") == [("regulation", "§ 4")]


def test_a_month_alone_adds_nothing_to_the_day_named_elsewhere():
    assert _settled("Ihr Schreiben vom Januar", "Ihr Schreiben vom 14.01.2020") == [("letter", "2020-01-14")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ihr Antrag auf zwei Stellen, hier eingegangen am 21. September 2019", ("letter", "2019-09-21", "")),
        ("Ihr Förderantrag „Singen am See“ vom 31. Januar 2020", ("letter", "2020-01-31", "")),
        ("Ihr Antrag Nr. 9/2019 vom 30. Mai 2019", ("letter", "2019-05-30", "")),
        ("Ihr Antrag mit 418 Unterschriften vom 28. November", ("letter", "2019-11-28", "")),
        ("Am 9. Januar 2020 ist bei uns Ihr Widerspruch eingegangen.", ("letter", "2020-01-09", "")),
        ("danke für die Anregungen, die uns am 7. August erreicht haben", ("letter", "2019-08-07", "")),
        ("Der Verband hatte im Herbst 2018 mitgeteilt, dass er nicht zahlt.", ("letter", "2018", "")),
        ("Am 3. Mai 2019 hat der Vorstand schriftlich zugesagt, zu zahlen.", ("letter", "2019-05-03", "")),
        ("nach § 9 der Richtlinie 92/43/EWG", ("regulation", "", "§ 9")),
        ("nach Art. 6 der Richtlinie 92/43/EWG", ("regulation", "", "Art. 6")),
        ("Das Gleichstellungsgesetz gilt nach § 8 auch hier.", ("law", "", "§ 8")),
        ("Leistungen nach dem SGB II", ("law", "", "")),
        ("Die Stellplatzsatzung der Gemeinde lässt in § 4 zu, darauf zu verzichten.", ("regulation", "", "§ 4")),
        ("Die Unfallstatistik 2019 verzeichnet zwei Fälle.", ("paper", "2019", "")),
        ("Nach dem hydrogeologischen Gutachten ist das so.", ("paper", "", "")),
        ("Die Vereinbarung mit dem Kreis Auhagen läuft aus.", ("contract", "", "")),
        ("die Beratung im Kreistag vom 15. Dezember", ("meeting", "2019-12-15", "")),
        ("Am 24.07.2019 hat das Amt einen Ortstermin durchgeführt.", ("meeting", "2019-07-24", "")),
        ("daß der Landtag am 30. September die Mittel gekürzt habe", ("decision", "2019-09-30", "")),
        ("Im Waldboten vom 2. November stand es.", ("press", "2019-11-02", "")),
    ],
)
def test_what_came_in_or_was_told_on_a_day_is_found_by_its_wording(text, expected):
    assert expected in _read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Das Gutachten steht noch aus.",
        "Da die Angebote erst gestern kamen, wird gewartet.",
        "Unterschrieben werden muss der Mietvertrag im April.",
        "Ein Förderprogramm für Fenster gibt es nicht.",
        "Am Telefon haben Sie gebeten, den Zaun zu lassen.",
        "Wer einen Termin am Samstag hat, fährt nicht.",
    ],
)
def test_what_is_awaited_or_only_spoken_of_is_no_reference(text):
    assert _read(text) == []


def test_a_line_that_an_article_ends_goes_on_whatever_number_follows():
    text = (
        "Sehr geehrte Frau Kern,\n\nin Wohngebieten lässt die\n16. BImSchV 49 dB zu.\n\nMit freundlichen Grüßen\nHolm\n"
    )
    assert read_paper(text).text_of("references.0.name") == "16. BImSchV"


def test_a_guideline_in_a_paper_on_grants_is_a_funding_rule():
    grants = "Sie bitten um eine Förderung. Die Förderung setzt Eigenmittel voraus; so will es die Richtlinie. "
    text = f"Sehr geehrte Frau Kern,\n\n{grants}Ein Zuschuss ist nicht möglich.\n\nMit freundlichen Grüßen\nHolm\n"
    assert read_paper(text).text_of("references.0.kind") == "funding rule"


def test_a_section_alone_is_one_of_the_law_named_before():
    text = "Sehr geehrte Frau Kern,\n\nnach § 14 der Verbandssatzung geht das nicht, und § 15 hilft nicht weiter.\n\nMit freundlichen Grüßen\nHolm\n"
    reading = read_paper(text)
    assert [reading.text_of(f"references.{n}.{name}") for n in (0, 1) for name in ("name", "section")] == [
        "Verbandssatzung", "§ 14", "Verbandssatzung", "§ 15",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("der am 14. Februar vorgesehene Ortstermin entfällt", ("meeting", "2020-02-14")),
        ("In der Einwohnerversammlung Ende Januar haben Sie das zugesagt.", ("meeting", "2020-01")),
        ("Das Treffen war am 28. Januar.", ("meeting", "2020-01-28")),
        ("- 19. Januar: Gespräch mit der Sparkasse", ("meeting", "2020-01-19")),
        ("Am 22. Januar waren wir mit Ihrem Kollegen vor Ort.", ("meeting", "2020-01-22")),
        ("Die für Montag angesetzte Telefonkonferenz entfällt.", ("meeting", "2020-02-17")),
        ("nach dem Gutachten des Büros Ufer & Söhne vom 11.05.2014", ("paper", "2014-05-11")),
        ("das Schallgutachten (2011)", ("paper", "2011")),
        ("Den Pachtvertrag haben Sie schon am 19. Januar unterschrieben.", ("contract", "2020-01-19")),
        ("der 1998 geschlossene Erbbaurechtsvertrag", ("contract", "1998")),
        ("im „Elbtal-Anzeiger“ vom 3. Februar", ("press", "2020-02-03")),
        ("die Resolution Ihres Rates vom 27. Januar", ("decision", "2020-01-27")),
        ("Am 2. Februar beschloss der Stadtrat die Schließung.", ("decision", "2020-02-02")),
        ("Die Bezirksregierung hat mit Verfügung vom 20. Januar die Frist verlängert.", ("decree", "2020-01-20")),
        ("das Rundschreiben 7/01 des Ministeriums", ("decree", "")),
        ("RdErl. d. MI v. 2.6.2010", ("decree", "2010-06-02")),
        ("das Rundschreiben des Städtetages vom 3. Februar", ("letter", "2020-02-03")),
        ("Das Landesamt teilte am 12. Januar mit, dass Unterlagen fehlen.", ("letter", "2020-01-12")),
        ("Unter dem 3. Februar hat der Kreis geantwortet.", ("letter", "2020-02-03")),
        ("Ihre gestrige Mail habe ich gelesen.", ("letter", "2020-02-13")),
        ("die AVBWasserV", ("regulation", "")),
    ],
)
def test_a_thing_is_known_by_its_noun_wherever_its_day_stands(text, expected):
    assert expected in [(kind, day) for kind, day, _ in _read(text)]


def test_days_that_share_a_month_are_two_letters():
    found = find_references("Ihre Schreiben vom 5. und 19. Januar liegen vor.", anchor=_DAY)

    assert sorted(one.date for one in found if one.kind == "letter") == ["2020-01-05", "2020-01-19"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das steht im Amtsblatt Nr. 5/2020.", ("press", "Amtsblatt Nr. 5/2020")),
        ("Frau Roth verliest ein Schreiben der Forstverwaltung.", ("letter", "Schreiben")),
        ("Die Nachbarn legten am 5. Januar Widerspruch ein.", ("letter", "Schreiben")),
        ("Die Nebenbestimmung folgt Nr. 3.1 ANBest-K.", ("funding rule", "ANBest-K")),
        ("nach § 57 der Kommunalverfassung", ("law", "Kommunalverfassung")),
    ],
)
def test_what_is_named_without_a_day_is_known_by_its_number_or_its_writer(text, expected):
    assert expected in [(one.kind, one.name) for one in find_references(text, anchor=_DAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nach SächsGemO zulässig", ("law", "SächsGemO")),
        ("die BauNVO kennt das", ("law", "BauNVO")),
        ("im „Konzept Grüne Mitte“ steht es", ("paper", "Konzept Grüne Mitte")),
        ("Mittel aus dem DigitalPakt", ("funding rule", "DigitalPakt")),
        ("Wie am 3. Februar besprochen, senden wir die Pläne.", ("meeting", "Besprechung")),
    ],
)
def test_short_forms_titles_and_agreements_point_to_something(text, expected):
    assert expected in [(one.kind, one.name) for one in find_references(text, anchor=_DAY)]


def test_the_court_is_no_law():
    assert find_references("Das OVG sieht das anders.", anchor=_DAY) == ()


def test_an_item_of_a_list_keeps_its_day_and_the_line_below_the_date_is_read():
    text = """Anwältin Dr. Roth

Amt Talheim
Lindenallee 1
17991 Talheim

                                        3. Juli 2006
In der Sache Kern ./. Gemeinde Tal
Widerspruch gegen den Bescheid vom 12. Juni 2006

Sehr geehrter Herr Amtsvorsteher,

seitdem ist folgendes geschehen:
- 19. Juni: Gespräch mit der Bank, kein Ergebnis
- 22. Juni: Ortstermin mit dem Gutachter

Mit freundlichen Grüßen
Dr. Roth
"""
    read = read_paper(text)
    days = {item.value for item in read.fields if item.name.startswith("references.") and item.name.endswith(".date")}

    assert days == {"2006-06-12", "2006-06-19", "2006-06-22"}


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("nach §§ 23 und 44 LHO", ["§ 23", "§ 44"]),
        ("nach § 3 Abs. 1 und § 5 KAG", ["§ 3 Abs. 1", "§ 5"]),
    ],
)
def test_a_law_with_several_sections_is_one_reference_for_each(text, sections):
    assert [(one.name, one.section) for one in find_references(text, anchor=_DAY)] == [
        (text.rsplit(" ", 1)[1], section) for section in sections
    ]


def test_a_postscript_is_read_and_a_letter_of_others_names_its_writer():
    text = """Gemeinde Talheim
Hauptamt

Landratsamt Bergkreis
Kommunalaufsicht

Talheim, 5. Mai 2014

Haushalt 2014

Sehr geehrte Damen und Herren,

das Schreiben des Rechnungshofes vom 2. Mai 2014 liegt vor.

Mit freundlichen Grüßen
Huber

P.S.: Ihr Fax vom 3.5. ging soeben ein.
"""
    read = read_paper(text)
    values = {item.name: item.value for item in read.fields if item.name.startswith("references.")}

    assert [values["references.0.from"], values["references.0.date"]] == ["Rechnungshof", "2014-05-02"]
    assert values["references.1.date"] == "2014-05-03"


def test_a_section_of_the_by_law_takes_the_name_told_before():
    text = """Gemeinde Talheim

Talheim, 5. Mai 2014

Sehr geehrte Frau Roth,

die Pflicht folgt aus der Straßenreinigungssatzung. Eine Befreiung sieht § 4 der Satzung nicht vor.

Mit freundlichen Grüßen
Huber
"""
    read = read_paper(text)
    named = [item.value for item in read.fields if item.name.startswith("references.") and item.name.endswith(".name")]

    assert named == ["Straßenreinigungssatzung"]


@pytest.mark.parametrize(
    "text",
    [
        "Wir laden Sie zu einem Gespräch am 28. Februar ein.",
        "Der Abgabetermin ist der 3. März.",
        "Bitte stellen Sie einen Antrag auf Genehmigung.",
        "Der Antrag wird bis zur Sitzung im März vertagt.",
    ],
)
def test_what_is_to_come_or_pointed_to_by_no_article_is_no_dated_thing(text):
    assert [one for one in find_references(text, anchor=_DAY) if one.date] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Grundsatz 4.1 des Regionalplans ist zu beachten.", [("regulation", "", "Grundsatz 4.1")]),
        ("Nach der R-EFA 2002, Abschnitt 3.3.2, genügt das.", [("regulation", "", "Abschnitt 3.3.2")]),
        ("Das Fahrtenbuch fehlt (BGV D29 § 3).", [("regulation", "", "§ 3")]),
        ("Auf Kanälen gilt § 6.28 BinSchStrO.", [("regulation", "", "§ 6.28")]),
        ("Die Marktordnung (lfd. Nr. 4) sagt es anders.", [("regulation", "", "lfd. Nr. 4")]),
        ("Das Merkmal steht in Anlage 3 Teil II der Wasserverordnung.", [("regulation", "", "Anlage 3 Teil II")]),
        ("Tarifstelle 7 der Marktsatzung, § 3 Abs. 1 MarktVO", [
            ("regulation", "", "Tarifstelle 7"), ("regulation", "", "§ 3 Abs. 1"),
        ]),
        ("Nach der Moorverordnung vom 4. Mai 1989 (§ 2 Nr. 3) ist das verboten.", [
            ("regulation", "1989-05-04", "§ 2 Nr. 3"),
        ]),
        ("Erlass vom 4. Mai 2018 (MBl. S. 7), Nr. 1.2 und Nr. 4", [
            ("decree", "2018-05-04", "Nr. 1.2"), ("decree", "2018-05-04", "Nr. 4"),
        ]),
        ("Im Pachtvertrag (01.03.2004, dort §§ 5, 9) steht es.", [
            ("contract", "2004-03-01", "§ 5"), ("contract", "2004-03-01", "§ 9"),
        ]),
        ("Verordnung (EU) Nr. 1305/2013, Art. 17 Abs. 3", [("regulation", "", "Art. 17 Abs. 3")]),
        ("Die Satzung über die Erhebung einer Kurtaxe vom 13.12.2001 gilt.", [("regulation", "2001-12-13", "")]),
        ("Der Liefervertrag Nr. 1182 bleibt unberührt.", [("contract", "", "")]),
    ],
)  # fmt: skip
def test_a_set_of_rules_is_cited_with_its_part_before_or_behind_the_name(text, expected):
    assert _read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Parkordnung wurde am 10.12.2018 neu gefasst.", ("regulation", "2018-12-10", "")),
        ("Der Bebauungsplan VII-12 ist am 9. Juli 1971 festgesetzt worden.", ("regulation", "1971-07-09", "")),
        ("Die Entgeltordnung gilt seit dem 1. Januar 2015.", ("regulation", "2015-01-01", "")),
        ("Die Marktordnung wird im Mai 2019 im Amtsblatt erklärt.", ("regulation", "", "")),
        ("Laut den Anschlussbedingungen ist das zulässig.", ("regulation", "", "")),
        ("Nach der VOB sind zwei Jahre Gewähr zu geben.", ("regulation", "", "")),
        ("Zu Ihrer Anhörung vom 4. Juni 2019 nehme ich Stellung.", ("letter", "2019-06-04", "")),
        ("Vg.-Nr. 2013/884120", ("case number", "", "")),
    ],
)
def test_rules_take_the_day_that_a_verb_tells_of_them(text, expected):
    assert expected in _read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Auf das Protokoll der Kommission vom 14. Mai 2019 nehme ich Bezug.", ["paper"]),
        ("Ihr Antrag vom 2.10.2019, hier eingegangen am 7.10.2019, wird geprüft.", ["letter"]),
        ("Die Richtlinien für Lichtsignale (RiLSA 2010) sind zu beachten.", ["regulation"]),
        ("Der Erlass „Raumprogramm“ vom 17.09.1979 gilt nicht mehr.", ["decree"]),
        ("Das Amt für Bodenordnung hilft dabei.", []),
        ("Vor Ihrem Laden vom 1.4. bis 30.9.2019 stehen zwei Tische.", []),
        ("Die Absperranordnung vom 3. Mai 2019 gilt weiter.", ["decision"]),
    ],
)
def test_nothing_is_read_twice_or_for_what_is_only_called_so(text, expected):
    assert [kind for kind, _, _ in _read(text)] == expected
