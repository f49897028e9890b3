"""Who wrote a letter shows in who did something by it."""

import pytest

from wiedervorlage.intake.read import read_paper

LETTER = """\
Markt Auhagen
Der Bürgermeister
Marktplatz 1
94999 Auhagen

Landratsamt Erlau
Bauamt
Kreisstraße 4
94998 Erlau

Auhagen, 3. September 2019

Bebauungsplan Nr. 4

Sehr geehrte Frau Kern,

{sentence}

Mit freundlichen Grüßen
Holm
"""
OURS, THEIRS = ("Markt Auhagen", "Landratsamt Erlau"), ("Landratsamt Erlau", "Markt Auhagen")


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("mit Schreiben vom 6. August 2019 haben wir Ihnen mitgeteilt, dass der Plan geändert wird.", OURS),
        ("die Unterlagen haben wir Ihnen mit Schreiben vom 6. August 2019 übersandt.", OURS),
        ("die Frist habe ich mit Schreiben vom 6. August 2019 verlängert.", OURS),
        ("der Betrag wurde Ihnen mit gesondertem Schreiben vom 6. August 2019 mitgeteilt.", OURS),
        ("mit Schreiben vom 6. August 2019 baten wir um eine Fristverlängerung.", OURS),
        ("die Frist haben Sie mit Schreiben vom 6. August 2019 verlängert.", THEIRS),
        ("mit Schreiben vom 6. August 2019 haben Sie uns um Stellungnahme gebeten.", THEIRS),
        ("auf Schreiben vom 6. August 2019 haben wir den Plan geändert.", THEIRS),
        ("mit Schreiben vom 6. August 2019 haben wir den Entwurf von Ihnen erhalten.", THEIRS),
        ("wir haben Ihre Bedenken, die Sie mit Schreiben vom 6. August 2019 vortrugen, geprüft.", THEIRS),
    ],
)
def test_by_a_letter_its_writer_does_something(sentence, sides):
    told = {field.name: field.value for field in read_paper(LETTER.format(sentence=sentence)).fields}
    number = next(
        name.split(".")[1] for name, value in told.items() if name.startswith("references.") and value == "2019-08-06"
    )
    assert (told[f"references.{number}.from"], told[f"references.{number}.to"]) == sides
