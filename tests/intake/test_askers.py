"""Who asks: the writer, the reader whose wish is repeated, somebody told of by name, or nobody that could be told."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.statements.requests.askers import Asker, Parties, Voice, asker_in, asker_named
from wiedervorlage.intake.statements.requests.askers_told import told_asker
from wiedervorlage.intake.text.clean_text import CleanText
from wiedervorlage.intake.text.paragraphs import Paragraph
from wiedervorlage.intake.text.sentences import Stretch

REPLY = """Landkreis Auental
Der Landrat

Stadt Erlenbrück
Rathausplatz 1
00000 Erlenbrück

Auental, den 12. März 2014

Ihr Antrag auf eine zweite Busfahrt

Sehr geehrte Damen und Herren,

Sie haben beantragt, auf der Linie 7 eine zweite Fahrt einzurichten. Dem Antrag kann ich nicht entsprechen, weil die Mittel
fehlen. Ich bitte Sie, mir bis zum 30. April 2014 die Zahlen der Fahrschüler zu übersenden.

Mit freundlichen Grüßen
Im Auftrag
Weidner
"""


def _stretch(text: str) -> Stretch:
    paragraph = Paragraph(text=CleanText(text=text, offsets=tuple(range(len(text)))))
    return Stretch(paragraph=paragraph, start=0, end=len(text))


def test_a_reply_repeats_what_was_asked_and_asks_itself():
    asked = {request.quote.text[:12]: request.by for request in read_paper(REPLY).requests}
    assert asked == {"Sie haben be": "Stadt Erlenbrück", "Ich bitte Si": "Landkreis Auental"}


@pytest.mark.parametrize(
    ("words", "voice"),
    [
        ("Ferner bitte ich Sie, mir die Zahlen zu übersenden", Voice.OWN),
        ("Die Auslagen, zusammen 12 €, bitten wir binnen zwei Wochen zu überweisen", Voice.OWN),
        ("Diese bitte ich mir bis zum 3. Mai nachzureichen", Voice.OWN),
        ("Ihre Rückmeldung erbitte ich bis zum 30. April", Voice.OWN),
        ("Ich wäre Ihnen dankbar, wenn Sie mir die Unterlagen zusenden könnten", Voice.OWN),
        ("Schicken Sie mir den Abschluss bitte bis zum 21. Oktober", Voice.OWN),
        ("Bitte sorgen Sie für Stühle", Voice.OWN),
        ("Wollen Sie uns ein zweites Angebot schicken?", Voice.OWN),
        ("mir bis zum 31. Mai einen Auszug vorzulegen", Voice.OWN),
        ("Der Verwendungsnachweis ist mir bis zum 15. März 2024 vorzulegen", Voice.OWN),
        ("Die Leiterin, Frau Tann, wird gebeten, mir zum gleichen Termin den Plan vorzulegen", Voice.OWN),
        ("Ich bitte die Gemeinden, mir bis zum 3. Mai zu berichten", Voice.OWN),
        ("Unsere Mandantin hat Sie mit Schreiben vom 12.05.2011 zur Beseitigung der Mängel aufgefordert", Voice.OWN),
        ("Mein Mandant fordert Sie auf, den Zaun zu entfernen", Voice.OWN),
        ("Wir haben Sie aufzufordern, die Mängel bis Freitag zu beseitigen", Voice.OWN),
        ("Mit Schreiben vom 3. Mai habe ich Sie gebeten, den Zaun zu setzen", Voice.OWN),
        ("Unsere Mandantin haben Sie gebeten, den Zaun zu setzen", Voice.READER),
        ("Sie bitten um eine Verlängerung", Voice.READER),
        ("Hilfsweise haben Sie gebeten, die Fahrt vorzuverlegen", Voice.READER),
        ("Ihr Antrag, die Gebühr zu erlassen", Voice.READER),
        ("Die Verwaltung wird gebeten, die Kosten zu ermitteln", Voice.BODY),
        ("Am Südkai sollen acht Liegeplätze entstehen", Voice.UNTOLD),
    ],
)
def test_whose_words_a_request_is_in(words, voice):
    stretch = _stretch(words)
    assert asker_in(stretch, stretch, "").voice is voice


def test_the_rest_of_a_sentence_and_the_point_of_a_list_are_asked_by_whoever_opens_it():
    text = "Ich bitte Sie, den Zaun zu setzen und den Weg zu sperren."
    sentence = _stretch(text)
    start = text.index("den Weg")
    rest = Stretch(paragraph=sentence.paragraph, start=start, end=len(text))
    assert asker_in(rest, sentence, "").voice is Voice.OWN
    point = _stretch("den Plan des Gebäudes")
    assert asker_in(point, point, "Daher bitte ich um:").voice is Voice.OWN


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Herr Kranewitt (CDU) beantragt, die Vorlage zurückzuverweisen", "Herr Kranewitt (CDU)"),
        ("Herr Busse beantragt für die SPD-Fraktion, TOP 10 abzusetzen", "SPD-Fraktion"),
        ("Frau Hedwig Sommer aus Pritzin fragt, wie die Kinder zur Schule kommen", "Frau Hedwig Sommer aus Pritzin"),
        ("Der Kreissportbund hat mit Schreiben vom 21.08.2023 gebeten, die Halle zu öffnen", "Kreissportbund"),
        ("Zwar hat der Kreissportbund mit Schreiben vom 21.08.2023 angeregt, die Halle zu bauen", "Kreissportbund"),
        ("Mit Schreiben vom 11.05.2022 regt Frau Dr. Hedwig Tann an, Brunnen aufzustellen", "Frau Dr. Hedwig Tann"),
        ("Die Eheleute Hansen, Dorfstraße 14, haben beantragt, ihnen den Streifen zu verkaufen", "Eheleute Hansen"),
        ("Der Wirt, Herr Jurisch, hat um Senkung der Pacht gebeten", "Herr Jurisch"),
        ("Sodann beantragt Ratsherr Ewald, die Sache zu vertagen", "Ratsherr Ewald"),
        ("Antrag der Fraktion Freie Liste: Sprachmittler des Kreises", "Fraktion Freie Liste"),
        ("Anlieger fordern drei Laternen", "Anlieger"),
        ("Er bittet den Rat, das Angebot anzunehmen", ""),
        ("Der Antrag fordert drei Laternen", ""),
        ("Einige haben darum gebeten, die Prüfung jedem zu überlassen", ""),
        ("Statt der beantragten freien Fahrt übernimmt der Kreis die Hälfte", ""),
        ("Im Antrag vom Frühjahr haben wir um nichts anderes gebeten", ""),
        ("Beantragt ist eine Gaube über die ganze Breite", ""),
    ],
)
def test_who_is_told_to_ask(words, name):
    assert told_asker(words) == name


@pytest.mark.parametrize(
    ("kind", "asker", "name"),
    [
        ("reply letter", Asker(voice=Voice.UNTOLD), "Stadt Erlenbrück"),
        ("reply letter", Asker(voice=Voice.TOLD, name="Stadt"), "Stadt Erlenbrück"),
        ("reply letter", Asker(voice=Voice.TOLD, name="Stadt Lindau"), "Stadt Lindau"),
        ("reply letter", Asker(voice=Voice.TOLD, name="Petent"), "Stadt Erlenbrück"),
        ("request", Asker(voice=Voice.UNTOLD), "Landkreis Auental"),
        ("minutes", Asker(voice=Voice.UNTOLD), ""),
        ("minutes", Asker(voice=Voice.BODY), "Kreistag"),
        ("council paper", Asker(voice=Voice.UNTOLD), ""),
        ("council paper", Asker(voice=Voice.TOLD, name="Herr Kranewitt"), "Herr Kranewitt"),
    ],
)
def test_the_kind_of_paper_says_who_is_meant(kind, asker, name):
    parties = Parties(kind=kind, sender="Landkreis Auental", recipient="Stadt Erlenbrück", organ="Kreistag")
    assert asker_named(asker, parties) == name


def test_a_group_that_moves_something_asks_in_its_own_name():
    parties = Parties(kind="council paper", sender="SPD-Fraktion", recipient="")
    assert asker_named(Asker(voice=Voice.UNTOLD), parties) == "SPD-Fraktion"


@pytest.mark.parametrize(
    ("recipient", "name"),
    [("Herrn Alois Obermann", "Herr Alois Obermann"), ("Kreis Börde           Kreishaus", "Kreis Börde")],
)
def test_who_is_written_to_is_called_as_he_is(recipient, name):
    parties = Parties(kind="reply letter", sender="Gemeinde Aue", recipient=recipient)
    assert asker_named(Asker(voice=Voice.READER), parties) == name
