"""Who offers: the writer, or the other side whose offer is told."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.statements.requests.offers import offer_of
from wiedervorlage.intake.text.clean_text import CleanText
from wiedervorlage.intake.text.paragraphs import Paragraph
from wiedervorlage.intake.text.sentences import Stretch


def offer(text):
    clean = CleanText(text=text, offsets=tuple(range(len(text))))
    paragraph = Paragraph(text=clean)
    return offer_of(
        Stretch(paragraph=paragraph, start=0, end=len(text)), by="Gemeinde Bedorf", owner="Landkreis Ahausen"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Wir bieten Ihnen an, ab September 1998 einen Sprechtag abzuhalten.",
        "Gerne sind wir bereit, Sie bei der Suche nach Räumen zu unterstützen.",
        "Ich biete Ihnen an, dass Sie die Räume des Kreishauses mitbenutzen.",
    ],
)
def test_what_the_writer_offers_is_the_writers(text):
    assert offer(text).by == "Landkreis Ahausen"


@pytest.mark.parametrize(
    "text",
    [
        "Ihr Angebot, den Raum unentgeltlich zu stellen, habe ich zur Kenntnis genommen.",
        "In Ihrem Schreiben haben Sie angeboten, die Miete zu tragen.",
        "Die Miete, deren Übernahme Sie mit Schreiben vom 2. März angeboten haben, beträgt 9.600 DM.",
        "Für Ihre freundliche Bereitschaft, den Raum zu stellen, danke ich.",
        "Von Ihrem Angebot machen wir gerne Gebrauch.",
    ],
)
def test_what_a_reply_tells_of_your_offer_is_the_other_sides(text):
    """Whether it is taken up or only repeated."""
    assert offer(text).by == "Gemeinde Bedorf"
