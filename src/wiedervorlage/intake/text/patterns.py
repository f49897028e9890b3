"""Patterns that several readers share: places, offices, bodies, contact lines, the names of the months."""

from __future__ import annotations

import re
from typing import Final

from wiedervorlage.foundation.wording import month_name

DOTS: Final = "·∙⋅"
"""Dots that part what stands in one line: the same to the eye, three characters to a computer."""
MONTHS: Final = tuple(month_name(month) for month in range(1, 13))
ANY_MONTH: Final = "|".join(MONTHS)
STREET: Final = re.compile(
    r"(?P<street>(?!.*\bNr\. )"
    r"(?!(?:Dezernat|Referat|Fachbereich|Fachdienst|Abteilung|Amt|Team|Zimmer|Zi|Raum|Sachgebiet|Punkt|F[BDG]|SG|Abt|Dez|Ref"
    r"|Rundschreiben|Rundbrief|Vorlage|Drucksache|Einladung|Telefax|Blatt|Seite|Anlage|BIC|SWIFT|IBAN|BLZ|Kto|Konto)\b)"
    r"(?!(?:Haus|Gebäude|Block|Eingang|Trakt|Flügel|Aufgang) (?:\d|[A-Z]\b))"
    r"(?:(?:Am|An|Auf|Bei|Im|In|Zum|Zur|Zu|Alte[rs]?|Hinter|Vor|Unter|Über) )?(?:de[rnm] )?"
    r"(?:(?:Straße|Platz|Weg|Allee|Ring|Gasse|Park|Ufer|Promenade|Hof)"
    r" (?:de[rsmn]|am|an de[rnm]|zu[rm]?|zu den|im|in de[rnm]|von) (?=[A-ZÄÖÜ\d])(?:\d{1,2}\. )?|(?:von|van|zum|am)-)?"
    r"[A-ZÄÖÜ][\wÄÖÜäöüß.'’\-]*(?: [A-ZÄÖÜ(][\wäöüß.\-)]*){0,3}\.? ?\d{1,4}(?: ?[a-zA-Z](?![\wäöüß]))?(?: ?[-–/+]"
    r" ?(?:\d{1,4}(?: ?[a-zA-Z](?![\wäöüß]))?|[a-zA-Z]\b))?"
    r"(?:, (?:(?:App|Whg)\. ?\d+|WE \d+|Hinterhaus))?)"
)
PLACE: Final = re.compile(r"(?<![\d/])(?:D-)?(?P<postcode>\d{5}) +(?P<town>[A-ZÄÖÜ][\wäöüßÄÖÜ.\-/() ]*[\wäöüß.)])")
POST_BOX: Final = re.compile(r"(?:Postfach|PF)(?: \d[\d ]*)?(?![a-z])")
EMAIL: Final = re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")
WEB: Final = re.compile(r"\b(?:https?://)?www\.[\w\-]+(?:\.[\w\-]+)+[\w/\-.]*")
BODY: Final = re.compile(
    r"\b(?:(?:Hanse|Universitäts?|Kreis|Bundes|Klingen|Landeshaupt|Samt|Verbands|Orts"
    r"|Einheits)?(?:[Ss]tadt|[Gg]emeinde)"
    r"|(?:Land)?[Kk]reis(?:verwaltung|ausschuss)?|Landratsamt|Markt|Amt|Ministerium|Senat\w*"
    r"|Staatskanzlei|Bezirks\w+|Regierungspräsidium"
    r"|Landes\w+|Landschaftsverband|\w*[Vv]erb(?:and|ände)|\w*verwaltung|\w*[Ss]tiftung|\w*[Dd]irektion"
    r"|\w*[Vv]erein(?:igung)?"
    r"|\w*[Gg]esellschaft|\w*gGmbH|GmbH|\w*[Ff]raktion"
    r"|\w*[Gg]emeinschaft|\w*[Ii]nitiative|\w*[Bb]ündnis|\w*[Kk]irchenkreis"
    r"|\w*[Kk]irchengemeinde|Pfarr\w+|Pfarrei|Dekanat|Bistum|Caritas\w*|Diakonie\w*|AWO"
    r"|\w*[Kk]ammer|\w*[Ii]nnung|\w*[Gg]ewerkschaft|\w*(?:[Bb]eirat|rat)|\w+kreis(?:es)?"
    r"|Zweckverband|\w*liste|Städtetag|\w*[Rr]egion"
    r"|\w+[ck]lub|\w*[Ss]chule|\w*[Ee]lternvertretung|\w+bund|Bürgerforum|Arbeitskreis"
    r"|Kreistag\w*|\w+[Aa]usschuss|Runder Tisch|Bürgermeisteramt|\w+amt|eG|AöR|gAG|AG|KG|Rechtsanwälte|Kanzlei"
    r"|BKK|AOK|IKK|\w*[Kk]rankenkasse|\w*[Kk]rankenhaus|\w*[Kk]lini(?:k|kum|ken)|mbH|\w*[Gg]ruppe|\w+runde|\w*[Ii]nstitut"
    r"|\w*[Mm]useum|\w*[Tt]heater|\w*[Gg]ericht|\w*[Bb]ehörde|\w*[Aa]gentur|Jobcenter|Landtag|Bundestag|\w+vertretung|\w*[Ff]euerwehr"
    r"|\w*[Pp]olizei\w*|Kita|\w*[Kk]indergarten|\w*[Kk]indertagesstätte|Ordinariat|\w*werke|Flecken|MTV|TSV|SV|TuS|FC"
    r"|\w*[Dd]ienst|\w*[Ww]erk(?:e|es)?|\w*[Bb]etrieb(?:e|s)?|\w*[Hh]ochschule|\w*[Uu]niversität"
    r"|\w*(?:[Ss]parkasse|[Rr]enten(?:kasse|versicherung)|[Uu]nfallkasse|[Bb]erufsgenossenschaft|[Aa]nstalt|[Aa]kademie"
    r"|[Gg]ymnasium|[Pp]räsidium|[Gg]enossenschaft|[Vv]erlag|[Tt]ierheim|[Ff]örderkreis)|\w+bank|OHG|GbR|UG"
    r"|\w+erei|\w*[Hh]andwerkerschaft|Landjugend|Bauernschaft|Apotheke|Gasthof|Gasthaus|Hotel|Autohaus|Spedition"
    r"|HSG|TSG|VfL|VfB|DJK|DRK|ASB|DLRG|NABU|\w*[Kk]irche|mbB|StuRa|AStA)\b|\be\. ?V\.|\ba\. ?G\."
)
BARE_BODY: Final = re.compile(
    r"(?:Stadt|Kreis|Landkreis|Gemeinde|Markt|Samtgemeinde|Verbandsgemeinde|Amt|Landratsamt"
    r"|Hansestadt|Universitätsstadt)",
    re.IGNORECASE,
)
ORGAN: Final = re.compile(
    r"(?:Kreistag|Stadtrat|Gemeinderat|Rat|Stadtverordnetenversammlung|Verbandsversammlung"
    r"|Ortsbeirat|Bezirksvertretung)"
)
OFFICE: Final = re.compile(
    r"(?:(?:Der|Die|Das) )?(?:Bürgermeisteramt|Kuratorium|Hauptverwaltung|Büro de[rs] [A-ZÄÖÜ]\w+"
    r"|(?:(?:Erste[r]?|[Hh]auptamtliche[r]?|[Ee]hrenamtliche[r]?) )?"
    r"(?:Ober|Orts|Ortschafts|Bezirks|Polizei|Museums|Samtgemeinde|Verbandsgemeinde|Verbands|Jagd|Deich|Regierungs|Kreis|Stiftungs"
    r"|Kirchenkreis|General|Stadtverordneten|Abteilungs|Referats|Amts"
    r"|Fachbereichs|Verwaltungs|Pro|Landes|Vereins|Betriebs|Werk|Schul|Staats)?"
    r"(?:[Bb]ürgermeister(?:in)?|[Ll]andr(?:at|ätin)|[Pp]räsident(?:in)?"
    r"|(?:[Oo]ber)?[Kk]reisdirektor(?:in)?|[Ss]tadtdirektor(?:in)?|[Gg]emeindedirektor(?:in)?"
    r"|[Oo]berstadtdirektor(?:in)?|[Kk]reisausschuss|[Mm]agistrat|[Gg]emeindevorstand"
    r"|[Vv]orstand|[Vv]orsitzende[r]?|[Mm]inister(?:in)?|[Ss]enator(?:in)?"
    r"|[Dd]irektor(?:in)?|[Ss]uperintendent(?:in)?|[Ll]eiter(?:in)?(?: \d+)?"
    r"|[Ss]ekretär(?:in)?|[Kk]anzler(?:in)?|[Rr]ektor(?:in)?|[Vv]orsteher(?:in)?|[Vv]ikar|[Ww]ehrführer(?:in)?|[Aa]mtsdirektor(?:in)?"
    r"|[Gg]eschäfts(?:führ|leit)(?:er|erin|ung)|[Pp]flegedirektion|[Pp]farrer(?:in)?|[Gg]eschäftsstelle"
    r"|Landesbeauftragte[r]?|Presbyterium|Kirchenvorstand|Kirchengemeinderat|Pfarrgemeinderat|Verbandsvorsteher(?:in)?"
    r"|Hauptgeschäftsführ(?:er|erin|ung)|(?:Schul|Einrichtungs|Heim|Kita|Kindergarten|Haus|Klinik|Pflegedienst|Werks?|Bereichs|Kreis|Bezirks|Stadt)leit(?:er|erin|ung)|Präses|Pfarramt|Kreisvorstand|Landesvorstand|"
    r"Schulpflegschaft|Elternbeirat|Elternvertretung|Personalrat|Betriebsrat|Amtsvorsteher(?:in)?|Dekan(?:in)?|Rektor(?:in)?))\b"
)
UNIT: Final = re.compile(
    r"(?:Dezernat|Fachbereich|Fachdienst|Fachgebiet|Abteilung|Referat|Sachgebiet|Amt(?= \d"
    r"| für)|Stabsstelle|Eigenbetrieb(?! de[rs] )|Sachbereich|Bereich(?= [A-ZÄÖÜ\d])|Team"
    r"|Geschäftsbereich|Hauptabteilung|Kreiskämmerei"
    r"|Kämmerei|(?:Außen|Zweig|Neben|Bezirks|Regional)stelle"
    r"|(?:[A-ZÄÖÜ][a-zäöüß]+-?(?:,? und )?)*(?<![Ll]andrats)(?:amt|Amt)\b|\w*[Aa]ufsicht\b|Zentrale Dienste"
    r"|Kunden(?:service|dienst|dialog|zentrum|betreuung)\b|Fachamt\b|Abschnitt\b|Abt\. [A-ZÄÖÜ\d]"
    r"|Büro de[rs] |Bauverwaltung|Schulverwaltung|Fachstelle\b|Vertrieb(?= [A-ZÄÖÜ]|$)|Dekanat\b|Forstdirektion\b)"
)
PERSON_TITLE: Final = re.compile(
    r"(?:Frau|FRAU|Herr(?:n|en)?|HERRN?|Familie|FAMILIE|Eheleute|Fräulein|Pastorin?|Pfarrer(?:in)?)\b\.?"
)
SUBJECT_LABEL: Final = re.compile(
    r"(?:(?:Betreff|Betrifft|Bezug|[Hh]ier)\b|Betr\b\.?|BETREFF|BETRIFFT|BETR\b\.?|BEZUG"
    r"|B e t r(?: e f f| i f f t)?|B e z u g)(?: ?\.)?\s*:"
)
"""What stands before the lines of the subject, also in capitals or spaced out."""
SALUTATION: Final = re.compile(
    r"(?:(?:Hoch|Ehr)(?:würdig|würden|verehrt|geehrt|geschätzt)(?:e[rs]?|ste[rs]?|en)?"
    r" (?:Herr|Frau|Damen|[Mm]it|Brüder)\w*)|"
    r"(?:Servus\b|Hi\b|Hey\b|Sehr ?(?:geehrte|verehrte)[rs]?\b"
    r"|Sehr (?:geehrte[rs]?(?:/[rs])?)?(?= ?Antragsteller)|Geehrte[rs]? [A-ZÄÖÜ]|Ihr Lieben\b"
    r"|Liebe[rs]? [A-ZÄÖÜ]|Guten (?:Tag|Morgen|Abend)\b|Hallo\b|Moin\b|Werte[rs]? [A-ZÄÖÜ]"
    r"|Grüß Gott|Verehrte[rs]? [A-ZÄÖÜ]|Geschätzte[rs]? [A-ZÄÖÜ]|Meine (?:sehr )?(?:geehrten |verehrten )?Damen"
    r"|(?:guten (?:tag|morgen|abend)|hallo|moin|hi)\b[^.]{0,50}[,!]$)"
)
CLOSING: Final = re.compile(
    r"(?:Mit (?:\w+ )?\w+(?:en|em)(?: und \w+)? (?:Gr(?:ü|ue)(?:ß|ss)en|Gru(?:ß|ss)|Wünschen|Empfehlungen"
    r"|Segenswünschen)\b|(?:Mit \w+gr(?:uß|üßen)$|Für (?:die Wehr|den (?:Verein|Vorstand|Verband))$)"
    r"|(?:LG|VG|MfG|BG|Mit Gru(?:ß|ss)|Gruß|Grüße|Bis (?:bald|dann|demnächst)|Auf bald|Alles Gute)\b[^.]{0,40}$"
    r"|Mit (?:freundlich|herzlich|best|vorz(?:ü|ue)glich|verbindlich|kollegial|bürgerschaftlich"
    r"|kameradschaftlich|sportlich|vielen|solidarisch|nachbarschaftlich|musikalisch)\w*\b"
    r"|MIT FREUNDLICHE[NM] GR(?:ÜSSEN|ÜẞEN|ÜßEN|USS|UẞE?|Uß)|Mit fr(?:eun)?dl\. Gr|M\. ?f\. ?G\.$"
    r"|(?:Hochachtend|Ergebenst|Verbindlichst|Shalom|Cheers|Alles Liebe|Gott befohlen|Petri Heil"
    r"|W[ae]idmannsheil|Gut (?:Holz|Ton|Klang|Schuss|Wehr|Pfad|Ziel)"
    r"|(?:Gesegnete|Frohe|Schöne) (?:Weihnachten|Ostern|Pfingsten|Feiertage))[.,!]?$"
    r"|Hochachtungsvoll|Herzlich(?:st)?$|Glück [Aa]uf!?$"
    r"|(?:Wir|Ich|Freundlich|Herzlich) grüß(?:e|en|t) Sie\b[^.]{0,30}$"
    r"|Mit (?:vielen )?Grüßen\b[^.]{0,30}$|In [^.]{0,20}(?:Verbundenheit|Erwartung[^.]{0,20})$"
    r"|(?:(?!Die |Ihre |Seine |Meine |Unsere |Diese |Eure )[A-ZÄÖÜ][a-zäöüß]+e|Viele liebe) Grüße"
    r"|(?:[A-ZÄÖÜ][a-zäöüß]+en |Danke und )?(?:Dank|Danke)(?: (?:im [Vv]oraus|vorab))?[.,!]?$"
    r"|[A-ZÄÖÜ][a-zäöüß]+en Dank (?:und|mit) \w+(?: \w+)? (?:Grüßen?|Gruß)\b"
    r"|Mit (?:bestem |herzlichem )?Dank\b[^.]{0,30}$"
    r"|(?:[A-ZÄÖÜ][a-zäöüß]+e|Alle guten) Wünsche\b[^.]{0,30}$|Bleiben Sie [a-zäöü ]{3,30}[.,!]?$"
    r"|Auf (?:Wiedersehen|Wiederhören|eine? gute[sn]? \w+)[.,!]?$"
    r"|(?:Ein(?:en)? )?[Ss]chöne[snr]? (?:Wochenende|Feierabend|Tag|Woche|Sommer\w*|Urlaub)\b[^.]{0,20}$"
    r"|Mit (?:\w+ ){0,3}(?:\w*gr(?:u(?:ß|ss)|ü(?:ß|ss)en)|\w*heil|Petri Heil|Glück ?[Aa]uf|Gut \w+)[.,!]?$"
    r"|mit \w+e[nm] Gr(?:u(?:ß|ss)|ü(?:ß|ss)en)[.,!]?$|mfg[.,!]?$"
    r"|(?:viele|liebe|beste|herzliche|freundliche|schöne) [Gg]rü(?:ß|ss)e[.,!]?$"
    r"|[A-ZÄÖÜ][a-zäöüß]+e[nr] Gruß|Im Namen (?:de[rs]|aller)|[Ee]s grüß(?:t|en) (?:Sie|Euch"
    r"|Dich)\b.*|In der Hoffnung .* grüßt Sie|Für die (?:Fraktion"
    r"|Gruppe)|gez\.)"
)
BY_ORDER: Final = re.compile(
    r"(?:ppa\.|Auf (?:Anordnung|Weisung)$|[Ii](?:m|n) (?:Auftrage?|Vertretung|Vollmacht)(?: de[rs] \w+)?"
    r"|[iI]\. ?[AaVv]\.)(?: ?[,:])?"
)
ENCLOSURES: Final = re.compile(
    r"(?:(?:\d{1,2} )?(?:Anlage(?:n|\(n\)|/n)?|Anlg?\.|Beilagen?|Beil\.)|Anhang|Anhänge|Anbei|Beigefügt"
    r"|Anlagenverzeichnis|Beigefügte Unterlagen|Als Anlagen?(?=:)"
    r"|Beiliegend|Dabei(?=: ?[A-ZÄÖÜ\d]))"
    r"(?: ?\((?:\d+|\w+-?fach|(?:im|in|je|nur|als) [^()]{2,30}|(?:wie|w\.) ?[^()]{2,20})\))?"
    r"(?:(?P<colon>:)|$|(?= ?- ?\d))"
)
ADDRESSEES: Final = re.compile(
    r"(?:Landratsämter|Landkreise|Bezirksregierungen|Regierungspräsidien|Kreise|Städte|Gemeinden|Landräte|Ministerien"
    r"|(?:[A-ZÄÖÜ]\w+en? )?[A-ZÄÖÜ]?\w*(?:[Ss]chul|[Ff]inanz|[Ff]orst|[Jj]ugend|[Ss]ozial)ämter"
    r"|[A-ZÄÖÜ]\w*verwaltungen|Hochschulen"
    r"|\w*[Vv]erwaltungsämter|\w*[Bb]ehörden|[A-ZÄÖÜ]\w+innen und [A-ZÄÖÜ]\w+)\b"
)
"""Many at once, as circulars and decrees address them."""
PROPOSAL: Final = re.compile(
    r"Beschlu(?:ss|ß)(?:vorschlag|entwurf|empfehlung|antrag)|(?:Entscheidungs|Verwaltungs|Abstimmungs)vorschlag"
    r"|Antrag der Verwaltung|(?:Entscheidungsv|V)orschlag (?:der Verwaltung|zur Beschlu(?:ss|ß)fassung)"
)
"""Headings under which a paper proposes what is to be resolved."""
