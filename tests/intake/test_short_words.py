"""Short words with a dot end no sentence."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.text.clean_text import CleanText
from wiedervorlage.intake.text.paragraphs import Paragraph
from wiedervorlage.intake.text.sentences import sentences


@pytest.mark.parametrize(
    "text",
    [
        "Ich bitte um Mitteilung, ob der Träger den Klassenraum (ehem. Werkraum, 58 m²) bereitstellt.",
        "Frau Dipl.-Psych. Amthauer, Durchw. 144, steht gern zur Verfügung.",
        "Herr Dipl.-Verw. Lorenz und Frau Dipl.-Soz.-Päd. Kern nehmen teil.",
        "Insgesamt werden 250,-- DM (i. W. Zweihundertfünfzig) gezahlt.",
        "Der gepl. Neubau kostet vorauss. Anfang des Jahres mehr.",
    ],
)
def test_a_short_word_ends_no_sentence(text):
    paragraph = Paragraph(text=CleanText(text=text, offsets=tuple(range(len(text)))))
    assert [sentence.text for sentence in sentences(paragraph)] == [text]


def test_a_word_that_ends_in_the_same_letters_ends_one():
    text = "Dem Antrag wird nicht gefolgt. Das Haus steht leer und kostet viel."
    paragraph = Paragraph(text=CleanText(text=text, offsets=tuple(range(len(text)))))
    assert len(sentences(paragraph)) == 2
