"""Mails printed by Lotus Notes, and heads whose matter, sign, committee or foot stands in an unusual place."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.read import read_paper

NOTES = """{margin}Heinz-Dieter Kern                 An: Marion Holl/Stadt Roda/DE@RODA
{margin}                                  Kopie: Petra Oster/LKAUE@LKAUE
{margin}15.06.2004 09:12                  Blindkopie:
{margin}                                  Thema: Antwort: Sozialarbeit an der Haupt- und
{margin}                                         Realschule Roda (Dokument
{margin}                                         verschlüsselt)


Hallo Frau Holl,

der Plan liegt aus. Sie können ihn bis Freitag einsehen.

Gruß
HD Kern

Landkreis Aue, Schulamt, Tel. 04281/983-4215


              "Marion Holl"
              <holl@stadt-ro            An:      <kern@landkreis-aue.example>
              da.example>               Kopie:
                                        Thema:   Sozialarbeit an der Haupt- und Realschule Roda
              14.06.2004 16:47

Lieber Herr Kern,
gibt es schon etwas Neues?
"""


@pytest.mark.parametrize("margin", ["", "              "])
def test_mail_printed_by_notes_is_read_as_a_mail(margin: str) -> None:
    read = encode_reading(read_paper(NOTES.format(margin=margin)))
    assert read["kind"] == "e-mail"
    assert read["date"] == "2004-06-15"
    assert read["subject"] == ["Antwort: Sozialarbeit an der Haupt- und Realschule Roda"]
    assert read["recipient"] == {"person": "Marion Holl", "body": "Stadt Roda"}
    assert read["copies"] == ["Petra Oster/LKAUE@LKAUE"]
    sender = read["sender"]
    assert isinstance(sender, dict)
    assert (sender["person"], sender["body"]) == ("Heinz-Dieter Kern", "Landkreis Aue")


def test_table_with_a_column_of_topics_is_no_head_of_a_mail() -> None:
    text = "Jana Kern                          Thema: Wald\nJan Holl                           Thema: See\n\nBericht\n"
    assert encode_reading(read_paper(text))["kind"] != "e-mail"


LETTER = """{head}

Herrn
Jan Kern
Am Weiher 3
39990 Aue

Roda, 3. Mai 2011

{subject}

Sehr geehrter Herr Kern,

der Plan liegt aus. Sie können ihn bis Freitag einsehen.

Mit freundlichen Grüßen

Sommer

{below}
"""


def _read(
    *, head: str = "Stadt Roda\nDer Bürgermeister", subject: str = "Fußweg am Weiher", below: str = ""
) -> dict[str, object]:
    return encode_reading(read_paper(LETTER.format(head=head, subject=subject, below=below)))


@pytest.mark.parametrize("verb", ["erlässt", "erläßt"])
def test_matter_over_several_lines_stands_above_a_notice_that_is_issued(verb: str) -> None:
    text = f"""Stadt Roda
Der Bürgermeister

Herrn
Jan Kern
Am Weiher 3
39990 Aue

Roda, 3. Mai 2011

Vollzug der Satzung über die Entwässerung der Grundstücke in der Stadt Roda;
Widerspruch gegen den Bescheid über die Erhebung eines Beitrags für
das Grundstück 312/4

                                   Widerspruchsbescheid

Die Stadt Roda {verb} namens der Gemeinde Auen folgenden

                                         Bescheid:

1.   Auf den Widerspruch des Herrn Jan Kern vom 02.07.2010 wird der Bescheid vom
     11.06.2010 insoweit aufgehoben, als ein höherer Beitrag als 1.300 € festgesetzt wurde.
     Im Übrigen wird der Widerspruch zurückgewiesen.

Gründe

Der Widerspruch ist zulässig, aber nicht begründet. Die Satzung ist gültig.

Sommer
Bürgermeister
"""
    assert encode_reading(read_paper(text))["subject"] == [
        "Vollzug der Satzung über die Entwässerung der Grundstücke in der Stadt Roda",
        "Widerspruch gegen den Bescheid über die Erhebung eines Beitrags für das Grundstück 312/4",
        "Widerspruchsbescheid",
    ]


@pytest.mark.parametrize(
    ("printed", "sign"),
    [("- 23 - 81 023/2 -", "23 - 81 023/2"), ("– 51.4-02 –", "51.4-02"), ("- 2 -", None), ("- 22.07.2003 -", None)],
)
def test_sign_between_dashes_below_the_name_of_a_ministry(printed: str, sign: str | None) -> None:
    assert _read(head=f"Niedersächsisches Kultusministerium\n{printed}").get("our_reference") == sign


@pytest.mark.parametrize("committee", ["Petitionsausschuß", "Petitionsausschuss", "Hauptausschuss"])
def test_who_chairs_a_committee_writes_for_it(committee: str) -> None:
    sender = _read(head=f"LANDTAG MITTELELBE\n{committee}\nDer Vorsitzende")["sender"]
    assert isinstance(sender, dict)
    organ = committee[: committee.index("ausschu")]
    assert (sender["body"], sender["office"]) == ("Landtag Mittelelbe", f"Der Vorsitzende des {organ}ausschusses")


def test_accounts_below_the_enclosures_are_none() -> None:
    below = "Anlagen: 2\nKonten der Stadtkasse: Sparkasse Roda, IBAN: DE35 2605 0001 0056 1234 56"
    read = _read(below=below)
    assert read["enclosures"] == ["2 Anlagen"]
    assert _read(below="Anlagen: Antrag\nBescheinigung der Sparkasse")["enclosures"] == [
        "Antrag",
        "Bescheinigung der Sparkasse",
    ]
