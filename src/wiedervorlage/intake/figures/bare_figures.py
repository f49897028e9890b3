"""Figures without a noun of their own, and numbers that count nothing: patterns for the reading of figures."""

from __future__ import annotations

import re
from typing import Final

from wiedervorlage.intake.text.number_words import COUNTING, FIGURE

NAMED_SO: Final = re.compile(r"(?:^|[\t ])(?:[A-Z]|Tour|Los|Stufe|Kreis|Bau|Wache|Haus|Halle|Trakt) $")
"""A number behind a letter or such a word names a thing: "A 1 Musikverein", "Tour 4"."""
LABELS: Final = re.compile(
    r"(?:(?:[A-ZÄÖÜ]\w+-|Bau-|Bahn-|Fluss-)?km|(?:Fluss|Strom|Bahn|Stations)kilometer"
    r"|Paragra(?:f|ph)|Artikel|Art\.|Nr\.?|Nrn\.|Nummern?|(?:TOP|Top)(?: ?Ö| ?N)?:?|\w*[Pp]unkt"
    r"|Seiten?|S\.|Linien?|Absatz|Abs\.|Abschnitt"
    r"|Ziff(?:er|\.)|§§?|Vorlage|Drucksache|Amte?s?|Fachbereich|Anlage|App\.|Vorlage \d+/|https?:\S*|Klassen?|Blocks?"
    r"|F[BDG]|SG|Abt(?:eilung|\.)|Dez(?:ernat|\.)|Referat|Team|Gewerk|Los|Stufe|Phase|Variante|Frage|Modul|Trakt|Feld|O[RB]R|(?:Orts|Bezirks)bei?rat"
    r"|Bl(?:ock|öcken?|att)|Bus(?:linie)?|Raum|Zimmer|Psalm|Rang|Gruppe|Kapitel|Kap\.|Flur(?:st(?:ück|\.))?|Parzellen?"
    r"|\w*[Ss]aal|Platz|Titel|Position|Pos\.|Band|Bild|Abb(?:ildung|\.)|Tab(?:elle|\.)|Konto|Postfach|\w*[Ss]tr(?:aße|\.)|DIN|DN|Typ)\s*$"
)
"""A number behind one of these names a thing or a place: "Linie 4", "Sitzungssaal 2"."""
UNTOLD: Final = re.compile(r"\b(?:paar|[Ee]inige|[Mm]ehrere|[Vv]iele|viel|wenigen?|halbes|hundert|tausend)\s+$")
"""Before "hundert" and "tausend": how many hundreds is not told."""
WHO_SAT: Final = re.compile(
    r"\W*(?:[Aa]nwesend|Teilnehm|Teilgenommen|Stimmberechtigt|Normalzahl|Gäste|Zuhörer|Einwohner:|Mitglieder:|Da waren"
    r"|(?:Von der Verwaltung|Vom Ortsamt)"
    r"(?:\s*:| (?:sind|waren|nehmen|nahmen) )|Beschlussfähig"
    r"|Es fehl(?:t|en|te|ten)(?:\(?en\)?)?(?:\s*:| (?:un)?entschuldigt))"
)
"""What begins the list of those who sat; how many they were is no figure of the matter."""
SHARES_OF_VOTE: Final = re.compile(
    r"\b(?:Ja|Nein|Enthaltung(?:en)?|[Dd]afür|[Dd]agegen)(?:-?[Ss]timmen)? ?:? ?\d* ?\([^)]{0,200}\)"
)
"""The parties' shares behind a vote: "Ja: 57 (OB, 21 CDU, 14 SPD)"."""
BOOKED: Final = re.compile(
    r"\b(?:Produkt(?:gruppe|bereich|konto)?|(?:Sach|Buchungs|Unter)?[Kk]onto|Kosten(?:stelle|träger|art)"
    r"|(?:Haushalts|Buchungs|Finanz)stelle|HHSt\.?|Investitionsnummer)"
    r"(?: ?Nr\.?)? ?:? ?\d[\d./-]*+(?: (?:/ )?\d[\d./-]*+)*+(?! ?(?:€|EUR|Euro|DM|Mio|Mrd|Prozent|%|v\. ?H))"
    r"|\b0\d*(?:\.\d+)+\b(?!,)"
)
"""Where money is booked: "Produkt 021.118.030, Sachkonto 5299 0040"; no count begins with a nought before points."""
COST_GROUP: Final = re.compile(
    r"\b[1-8]\d0 (?:Grundstück|Herrichten|Vorbereitende Maßnahmen|Bauwerk|Technische Anlagen|Außenanlagen|Ausstattung"
    r"|Baunebenkosten|Baukonstruktion(?:en)?|Finanzierung|Erdbau|Gründung|Elektrische Anlagen|Raumlufttechnische"
    r"|Fördertechnik|Gebäudeautomation)\b"
)
"""A group of costs by DIN 276: "400 Technische Anlagen"."""
PAGE: Final = re.compile(r"\b(?:[Ss]eite|S\.|Blatt) ?\d{1,3} ?(?:von|/) ?\d{1,3}\b")
"""The foot of a page, with whatever stands below it: "Seite 1 von 2"."""
ATTENDANCE: Final = re.compile(
    r"[Aa]nwesend\b|Stimmen(?: sind| waren)? vertreten|Da waren:|Gäste:|geladen"
    r"|erschienen|besteht aus \d+ [A-Z]?\w*itglied|beschlussfähig|stimmberechtigt|\d von \d+ [A-Z]?\w*itglied"
)
BARE: Final = re.compile(
    r"(?:\b(?:[Vv]on|auf|auf jetzt|auf heute|es|wären|seien|sind|[Ss]tatt|noch|nur|bei|[Gg]egenüber|deren"
    r"|höchstens|mindestens|(?:19|20)\d\d:|zugelassen sind|ausgelegt war er auf)\s+)(?P<hedge>rund |etwa |knapp )?"
    + FIGURE
    + r"(?=(?:[,;)]| (?:von|im|je|pro|täglich|wöchentlich|monatlich|jährlich|festgesetzt|begrenzt|auf(?! \d+ Uhr)"
    r"|gestiegen|gefallen|gesunken|erhöht|zurückgegangen|sank|stieg|nicht|davon"
    r"|und (?:damit|somit|liegt|bleibt))\b|\.(?:\s|$)))"
)
BARE_WORD: Final = re.compile(
    r"\b(?:waren(?: es)?|sind(?: es)?|wären|fasst|fasste|kommt auf|kommen auf|[A-ZÄÖÜ]\w+ auf|übrigen|[Ss]tatt|nur"
    rf"|bekommt|bewilligen|und|verlangt [^.;,]{{0,40}}) (?P<hedge>über |rund |etwa |noch |nur )?"
    rf"(?P<number>(?i:{COUNTING}))"
    r"(?=[,;]|\.(?:\s|$)|$| \(\d+\)[.,;]| (?:statt|wäre|davon|von ihnen)\b)"
)
"""A number word whose noun was said before: "die Garage fasst zwölf"."""
DONE: Final = re.compile(
    r"\b(?:haben|waren|sind|wurden|seien)\b[^.;:]{0,50}? (?P<hedge>rund |etwa )?"
    r"(?P<number>\d{2,4})(?= [a-zäöüß]{4,}[.,;])"
)
"""Digits whose noun was said before, with the verb behind them: "davon waren 22 undicht"."""
RATIO: Final = re.compile(r"(?P<hedge>(?!))?(?<![\w.,])1 ?: ?(?P<number>\d{2,4})\b(?![.,]\d)")
