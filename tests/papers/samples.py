"""A letter and a council paper of an office that does not exist."""

from __future__ import annotations

from datetime import date

from wiedervorlage.foundation.text import Text
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council import Annex, Consultation, CouncilParts
from wiedervorlage.papers.din5008 import Form
from wiedervorlage.papers.letter import LetterParts
from wiedervorlage.papers.office import Office
from wiedervorlage.papers.paper import Look
from wiedervorlage.papers.words import note, runs, strong

NB = "\u00a0"
EMBLEM = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 72"><path d="M4 4h52v34c0 18-14 26-26 30C18 64 4 56 '
    '4 38z" fill="#f3f6f9" stroke="#1d3d5c" stroke-width="4"/><path d="M10 44c8-6 14 6 20 0s14 6 20 0" fill="none" '
    'stroke="#1d3d5c" stroke-width="4"/></svg>'
)
CHART = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 160"><g font-family="Liberation Sans" font-size="12">'
    '<rect x="120" y="20" width="90" height="28" fill="#1d3d5c"/><rect x="120" y="64" width="180" height="28" '
    'fill="#1d3d5c"/><rect x="120" y="108" width="320" height="28" fill="#1d3d5c"/>'
    '<text x="110" y="39" text-anchor="end">2019</text><text x="110" y="83" text-anchor="end">2020</text>'
    '<text x="110" y="127" text-anchor="end">2021</text></g></svg>'
)


def office(form: Form = Form.B, **changes) -> Office:
    settings = {
        "name": "Kreis Musterland",
        "letterhead": b.Letterhead(
            name="Kreis Musterland",
            lines=("Die Landrätin", "Amt für Soziales und Pflege"),
            emblem=b.Emblem(svg=EMBLEM, alternative=Text(de="Wappen des Kreises Musterland", en="Arms of Musterland")),
        ),
        "return_line": "Kreis Musterland · Postfach 11 20 · 12345 Musterstadt",
        "details": (
            b.DetailColumn(heading="Sparkasse Musterland",
                           lines=(f"IBAN: DE02{NB}1203{NB}0000{NB}0000{NB}2020{NB}51", "BIC: BYLADEM1001")),
            b.DetailColumn(heading=Text(de="Öffnungszeiten", en="Opening hours"),
                           lines=("Montag bis Freitag 8.30–12 Uhr", "Donnerstag auch 14–17.30 Uhr")),
            b.DetailColumn(heading=Text(de="Steuernummer", en="Tax number"), lines=("133/8150/8159",)),
        ),
        "form": form,
        "look": Look(accent="#1d3d5c"),
    }  # fmt: skip
    return Office(**{**settings, **changes})


CONTACT = (
    b.LabelledValue(label="Ansprechpartnerin", value="Dr. Wiebke Beispiel"),
    b.LabelledValue(label="Zimmer", value="3.12"),
    b.LabelledValue(label="Telefon", value="01234 567-890"),
    b.LabelledValue(label="Telefax", value="01234 567-899"),
    b.LabelledValue(label="E-Mail", value="wiebke.beispiel-mustermann@kreis-musterland.example"),
    b.LabelledValue(label="Internet", value="www.kreis-musterland.example"),
)

TABLE = b.Table(
    caption=Text(de="Beratungen je Gemeinde", en="Consultations by municipality"),
    columns=(b.Column(header=Text(de="Gemeinde", en="Municipality"), share=3),
             b.Column(header="2020", align="right", share=1), b.Column(header="2021", align="right", share=1)),
    rows=((runs("Musterstadt"), runs("812"), runs("1.204")), (runs("Beispielhausen"), runs("96"), runs("211"))),
    source=Text(de="Kreis Musterland, Pflegebericht 2021", en="Kreis Musterland, care report 2021"),
)  # fmt: skip

FIGURE = b.Figure(
    svg=CHART,
    alternative=Text(de="Balkendiagramm: Die Beratungen stiegen von 2019 bis 2021 auf mehr als das Dreifache.",
                     en="Bar chart: consultations more than tripled from 2019 to 2021."),
    caption=Text(de="Beratungen im Kreis von 2019 bis 2021", en="Consultations in the county, 2019 to 2021"),
    data=b.Table(counted=False, caption=Text(de="Daten zur Abbildung", en="Data of the figure"),
                 columns=(b.Column(header=Text(de="Jahr", en="Year")), b.Column(header=Text(de="Beratungen", en="Consultations"), align="right")),
                 rows=((runs("2019"), runs("398")), (runs("2020"), runs("796")), (runs("2021"), runs("1.415")))),
    source=Text(de="Kreis Musterland, Pflegebericht 2021", en="Kreis Musterland, care report 2021"),
)  # fmt: skip


def letter_parts(**changes) -> LetterParts:
    body = (
        b.Paragraph(runs=runs(
            f"vielen Dank für Ihr Schreiben vom 9.{NB}August{NB}2021, mit dem Sie anregen, einen Pflegestützpunkt für den "
            "ganzen Kreis erneut zu prüfen.")),
        b.Paragraph(runs=runs(strong("Der Kreis wird die Einrichtung erneut prüfen."),
                              " Zwei der drei Gründe, die wir Ihnen damals genannt haben, tragen heute nicht mehr.")),
        b.Paragraph(runs=runs(
            "Im Jahr 2019 zählten die Gemeinden 398 Beratungen", note("Kreis Musterland, Pflegebericht 2019, Tabelle 3, "
            f"veröffentlicht am 2.{NB}März{NB}2020."), "; im Jahr 2021 waren es 1.415", note(
            f"Kreis Musterland, Pflegebericht 2021, Tabelle 3, veröffentlicht am 1.{NB}März{NB}2022."),
            f". Ein Bedarf von 5,5{NB}Stellen ist damit belegt, auch wenn er zwischen den Gemeinden ungleich verteilt ist.")),
        b.Paragraph(runs=runs(
            "Weiterhin gilt, dass die Beratung vor Ort eine Aufgabe der Gemeinden ist. Daran hat sich nichts geändert, und "
            "der Kreis stellt es nicht in Frage. Fünf der acht Gemeinden haben sich allerdings inzwischen für eine "
            f"Koordination ausgesprochen; die Mittel dafür sieht die Richtlinie seit dem 1.{NB}Januar{NB}2021 vor.")),
        TABLE,
        b.Paragraph(runs=runs(
            f"Die Verwaltung legt dem Kreisausschuss zum 15.{NB}Dezember{NB}2021 einen Bericht vor. Ihr Angebot, an dem Konzept "
            "mitzuarbeiten, nehmen wir gern an; die zuständige Abteilung kommt in den nächsten zwei Wochen auf Sie zu.")),
    )  # fmt: skip
    settings = {
        "day": date(2021, 10, 26),
        "address": ("Stadt Musterstadt", "Der Bürgermeister", "Herrn Dr. Karl Muster", "Rathausplatz 1", "12345 Musterstadt"),
        "subject": ("Einrichtung eines Pflegestützpunktes;", f"Ihr Schreiben vom 9.{NB}August{NB}2021"),
        "salutation": "Sehr geehrter Herr Dr. Muster,",
        "body": body,
        "closing": b.Closing(greeting=Text(de="Mit freundlichen Grüßen", en="Yours sincerely"), authority="Im Auftrag",
                             name="Dr. Wiebke Beispiel", role="Leiterin des Amtes für Soziales und Pflege"),
        "unit": ("Amt für Soziales und Pflege", "Kreishausstraße 10, 12345 Musterstadt"),
        "contact": CONTACT,
        "our_sign": "50.1-12/2021",
        "their_sign": "BM 2",
        "answered": date(2021, 8, 9),
        "enclosures": ("Pflegebericht 2021", "Förderrichtlinie vom 1.\u00a0Januar\u00a02021"),
        "copies": ("Amt für Finanzen",),
    }  # fmt: skip
    return LetterParts(**{**settings, **changes})


def council_parts(**changes) -> CouncilParts:
    settings = {
        "number": "231/2021",
        "kind": Text(de="Beschlussvorlage", en="Paper for resolution"),
        "public": True,
        "unit": "Amt für Soziales und Pflege",
        "day": date(2021, 11, 2),
        "subject": ("Einrichtung eines Pflegestützpunktes im Kreis Musterland",),
        "consultations": (
            Consultation(body="Ausschuss für Soziales und Gesundheit", day=date(2021, 11, 22), role="Vorberatung", item="3.1"),
            Consultation(body="Kreistag", day=None, role="Entscheidung"),
        ),
        "resolution": b.Resolution(proposals=(
            b.Proposal(label="Alternative 1", runs=(runs("Der Kreistag beauftragt die Verwaltung, einen Pflegestützpunkt mit "
                                                         f"5,5{NB}Stellen zum 1.{NB}Juli{NB}2022 einzurichten."),)),
            b.Proposal(label="Alternative 2", runs=(runs("Der Kreistag nimmt den Bericht zur Kenntnis."),)),
        )),
        "facts": (b.Paragraph(runs=runs("Der Kreistag hat die Einrichtung zuletzt im Jahr 2019 abgelehnt",
                                        note("Niederschrift der Sitzung, TOP\u00a07."), ".")),
                  b.Heading(words="Entwicklung der Beratungen", level=3), FIGURE),
        "options": (TABLE, b.Enumeration(items=(runs("Der Kreis richtet den Stützpunkt allein ein."),
                                                runs("Zwei Gemeinden teilen sich eine halbe Stelle.")))),
        "closing": b.Closing(greeting="", authority="In Vertretung", name="Jan Exempel", role="Kreisdirektor"),
        "annexes": (Annex(number=1, title="Schreiben der Stadt Musterstadt", item="3.1"),
                    Annex(number=2, title="Pflegebericht 2021", item="3.1")),
    }  # fmt: skip
    return CouncilParts(**{**settings, **changes})
