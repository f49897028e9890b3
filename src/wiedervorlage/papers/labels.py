"""The fixed words of a paper, in both languages."""

from __future__ import annotations

from typing import Final

from wiedervorlage.foundation.text import Text

DRAFT: Final = Text(de="Entwurf, nicht versandt", en="Draft, not sent")
ENCLOSURE: Final = Text(de="Anlage", en="Enclosure")
ENCLOSURES: Final = Text(de="Anlagen", en="Enclosures")
COPIES: Final = Text(de="Verteiler", en="Copies to")
SOURCE: Final = Text(de="Quelle", en="Source")
NOTES: Final = Text(de="Quellen und Anmerkungen", en="Sources and notes")
TABLE: Final = Text(de="Tabelle", en="Table")
FIGURE: Final = Text(de="Abbildung", en="Figure")
PAGE: Final = Text(de="Seite", en="Page")
OF: Final = Text(de="von", en="of")
BACK: Final = Text(de="zurück zum Text", en="back to the text")
NO_ROWS: Final = Text(de="Hierzu liegen keine Angaben vor.", en="There are no figures on this.")
DATE: Final = Text(de="Datum", en="Date")
OUR_SIGN: Final = Text(de="Mein Zeichen", en="Our reference")
THEIR_SIGN: Final = Text(de="Ihr Zeichen", en="Your reference")
THEIR_LETTER: Final = Text(de="Ihr Schreiben vom", en="Your letter of")
GREETING: Final = Text(de="Mit freundlichen Grüßen", en="Yours sincerely")
ANNEX: Final = Text(de="Anlage", en="Annex")
TO_ITEM: Final = Text(de="zu TOP", en="to agenda item")
