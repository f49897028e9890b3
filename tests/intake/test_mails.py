"""Mails as programs print and quote them: whose they are, and where the older mails begin."""

import pytest

from wiedervorlage.intake.read import read_paper

HEAD = """\
Von: Holl, Jan <j.holl@kreis-erlau.example>
Gesendet: Donnerstag, 7. November 2024 16:42
An: Kern, Jana (Gemeinde Auhagen)
Betreff: AW: Miete der Halle
"""
TEXT = """\
Sehr geehrte Frau Kern,

die Miete der Halle übernehmen wir für Juli. Die Kosten des Wachdienstes können wir nicht erstatten.

Freundliche Grüße
i. A. Jan Holl
Sachbearbeiter

Kreis Erlau
Fachdienst Soziales
Am Weg 2, 97990 Erlau
"""
OLDER = """\
Sehr geehrter Herr Holl,

wir bitten um Erstattung der Rechnungen in Höhe von 31.540,50 €.

Mit freundlichen Grüßen
Jana Kern
Amtsleiterin
Gemeinde Auhagen
"""
ASKED = "Erstattung der Rechnungen"
QUOTED_HEAD = """\
Von: Kern, Jana <kern@auhagen.example>
Gesendet: Dienstag, 29. Oktober 2024 09:05
An: Holl, Jan
Betreff: Miete der Halle
"""
TOLD = {
    "sender.body": "Kreis Erlau", "sender.person": "Jan Holl", "sender.unit": "Fachdienst Soziales",
    "sender.email": "j.holl@kreis-erlau.example", "signing.name": "Jan Holl", "signing.role": "Sachbearbeiter",
    "date": "2024-11-07", "recipient.person": "Jana Kern", "closing": "Freundliche Grüße",
}  # fmt: skip


def told(reading):
    return {name: reading.text_of(name) for name in TOLD}


def subjects(reading):
    return [str(field.value) for field in reading.fields if field.name.startswith("subject.")]


@pytest.mark.parametrize(
    "above",
    [
        "Kern, Jana\n\n",
        "Kern, Jana\n",
        "Jana Kern\n________________________________\n",
        "Kern, Jana (Gemeinde Auhagen)\n\n________________________________\n\n",
        "Poststelle (Gemeinde Auhagen)\n\n",
        "poststelle@auhagen.example\n\n",
        "Seite 1 von 2\n\nKern, Jana\n\n",
        "Miete der Halle\n\n",
    ],
)
def test_whose_mailbox_it_was_printed_from_has_not_written_the_mail(above):
    reading = read_paper(f"{above}{HEAD}\n{TEXT}")
    assert (reading.kind, told(reading), subjects(reading)) == ("e-mail", TOLD, ["AW: Miete der Halle"])


@pytest.mark.parametrize(
    "head",
    [
        "From: Jan Holl <j.holl@kreis-erlau.example>\nSent: Thursday, November 7, 2024 4:42 PM\nTo: Jana Kern <kern@auhagen.example>\nCc: Ute Thiel\nSubject: AW: Miete der Halle\n",
        "Betreff: AW: Miete der Halle\nVon: Jan Holl <j.holl@kreis-erlau.example>\nDatum: 07.11.2024, 16:42\nAn: Jana Kern <kern@auhagen.example>\nKopie (CC): Ute Thiel\n",
        "Von: Jan Holl j.holl@kreis-erlau.example\nBetreff: AW: Miete der Halle\nDatum: 7. November 2024 um 16:42:10 MEZ\nAn: Jana Kern kern@auhagen.example\n",
        "Von:\tHoll, Jan [mailto:j.holl@kreis-erlau.example]\nGesendet:\tDo 07.11.2024 16:42\nAn:\t'Kern, Jana'\nBetreff:\tAW: Miete der Halle\nWichtigkeit:\tHoch\n",
        "Von : Holl, Jan <j.holl@kreis-erlau.example>\nGesendet : 07.11.2024 16:42\nAn : Kern, Jana; Thiel, Ute\nBetreff : AW: Miete der Halle\n",
        "Von: Jan Holl <j.holl@kreis-erlau.example> im Auftrag von Soziales\nGesendet: Donnerstag, 7. November 2024 16:42\nAn: Kern, Jana; poststelle@auhagen.example\nBetreff: AW: Miete der Halle\nAnlagen: Q3.xlsx\n\nPriorität: Hoch\n",
    ],
)  # fmt: skip
def test_heads_of_mails_are_read_as_each_program_prints_them(head):
    reading = read_paper(f"{head}\n{TEXT}")
    assert (reading.kind, told(reading), subjects(reading)) == ("e-mail", TOLD, ["AW: Miete der Halle"])


def test_the_subject_of_a_mail_runs_over_into_a_line_set_in():
    head = HEAD.replace("der Halle\n", "der Halle an der\n         Mühlgasse\nWichtigkeit: Hoch\n")
    assert subjects(read_paper(f"{head}\n{TEXT}")) == ["AW: Miete der Halle an der Mühlgasse"]


@pytest.mark.parametrize("above", ["Eingegangen\n8. Nov. 2024\n\n", "Gemeinde Auhagen\nEing. 08.11.2024\n\n"])
@pytest.mark.parametrize("owner", ["", "Kern, Jana\n\n"])
def test_a_stamp_may_stand_above_a_printed_mail(above, owner):
    reading = read_paper(f"{above}{owner}{HEAD}\n{TEXT}")
    assert (reading.kind, told(reading), subjects(reading)) == ("e-mail", TOLD, ["AW: Miete der Halle"])
    assert reading.text_of("received_stamp.date") == "2024-11-08"


def test_a_letterhead_of_more_lines_is_left_above_a_head():
    reading = read_paper(f"Gemeinde Auhagen\nDer Bürgermeister\n\n{HEAD}\n{TEXT}")
    assert reading.text_of("sender.office") == "Der Bürgermeister"


def test_a_memo_within_a_house_is_no_printed_mail():
    memo = "Gemeinde Auhagen\n\nVon: Bauamt\nAn: Kämmerei\nDatum: 3. Mai 2004\nBetreff: Halle\n\nSehr geehrte Frau Kern,\n\ndie Halle ist dicht.\n"
    assert read_paper(memo).text_of("sender.body") == "Gemeinde Auhagen"


@pytest.mark.parametrize("gap", ["\n", ""], ids=["apart", "tight"])
@pytest.mark.parametrize(
    "lead",
    [
        f"-----Ursprüngliche Nachricht-----\n{QUOTED_HEAD}\n",
        f"________________________________\n{QUOTED_HEAD}\n",
        f"{QUOTED_HEAD}\n",
        'Gesendet: Dienstag, 29. Oktober 2024 09:05\nVon: "Jana Kern" <kern@auhagen.example>\nAn: "Jan Holl"\nBetreff: Miete\n\n',
        "From: Jana Kern <kern@auhagen.example>\nSent: Tuesday, October 29, 2024 9:05 AM\nTo: Holl, Jan\nSubject: Miete\n\n",
        "*Von:* Kern, Jana <kern@auhagen.example>\n*Gesendet:* Dienstag, 29. Oktober 2024 09:05\n*An:* Holl, Jan\n*Betreff:* Miete\n\n",
        "-------- Weitergeleitete Nachricht --------\nBetreff: Miete\nDatum: Tue, 29 Oct 2024 09:05:10 +0100\nVon: Jana Kern <kern@auhagen.example>\nAn: Jan Holl\n\n",
        "Anfang der weitergeleiteten Nachricht:\n\nVon: Jana Kern <kern@auhagen.example>\nDatum: 29. Oktober 2024 um 09:05:10 MEZ\nAn: Jan Holl\n\n",
        "Von: Kern, Jana <kern@auhagen.example> Gesendet: Dienstag, 29. Oktober 2024 09:05 An: Holl, Jan Betreff: Miete\n\n",
        "Am 29.10.2024 um 09:05 schrieb Jana Kern:\n\n",
        "Am Di., 29. Okt. 2024 um 09:05 Uhr schrieb Jana Kern <\nkern@auhagen.example>:\n\n",
        "Jana Kern <kern@auhagen.example> schrieb am Di., 29. Okt. 2024, 09:05:\n\n",
        "On Tue, Oct 29, 2024 at 9:05 AM Jana Kern <kern@auhagen.example> wrote:\n\n",
        ">>> Jana Kern <kern@auhagen.example> 29.10.2024 09:05 >>>\n\n",
    ],
)  # fmt: skip
@pytest.mark.parametrize("mark", ["", "> "], ids=["plain", "marked"])
def test_what_an_older_mail_tells_is_not_told_by_the_mail_that_quotes_it(lead, gap, mark):
    older = "".join(f"{mark}{line}\n" for line in OLDER.splitlines())
    reading = read_paper(f"{HEAD}\n{TEXT}{gap}{lead}{older}")
    days = [
        field.value for field in reading.fields if field.name.startswith("references.") and field.name.endswith("date")
    ]

    assert (told(reading), subjects(reading)) == (TOLD, ["AW: Miete der Halle"])
    assert not any(ASKED in quote.text for quote in reading.body)
    assert days == ["2024-10-29"]


@pytest.mark.parametrize(
    "quoted",
    [
        "Am 29.10.2024 um 09:05 schrieb Jana Kern:\n> Wer trägt die Kosten?\n> Wir bitten um Erstattung der Rechnungen.\n\n",
        "> Wer trägt die Kosten?\n> Wir bitten um Erstattung der Rechnungen.\n\n",
    ],
)
def test_an_answer_below_what_it_quotes_is_the_mails_own(quoted):
    reading = read_paper(f"{HEAD}\n{quoted}{TEXT}")
    assert told(reading) == TOLD
    assert not any(ASKED in quote.text for quote in reading.body)


@pytest.mark.parametrize(
    "own",
    [
        "Am 3. Mai 2024 schrieb uns das Landesamt, dass die Halle dicht sei:",
        "Am 3. Mai 2024 schrieb das Landesamt: „Die Halle ist dicht.“",
        "Von: Aue\nNach: Berg",
        "Die Gemeinde schrieb am 3. Mai 2024:",
    ],
)
def test_sentences_that_tell_of_letters_and_ways_end_no_mail(own):
    reading = read_paper(f"{HEAD}\n{TEXT.replace('die Miete', f'{own}' + chr(10) * 2 + 'Die Miete')}")
    assert told(reading) == TOLD
    assert any("Die Miete" in quote.text for quote in reading.body)


def test_a_rule_above_the_name_of_the_house_begins_no_older_mail():
    reading = read_paper(f"{HEAD}\n{TEXT.replace('Kreis Erlau', '____________________' + chr(10) + 'Kreis Erlau')}")
    assert told(reading) == TOLD
