"""Letters as web pages, archives and message platforms show them; every letter here is invented."""

import pytest

from wiedervorlage.intake.read import read_paper

RUNNING = (
    "Anlage zur Vorlage 7/2011 STADT AUENBACH DIE BÜRGERMEISTERIN Rathaus * Am Anger 2 * 39990 Auenbach"
    " Stadt Auenbach, Postfach 12 34, 39985 Auenbach Herrn Jan Holl Feldweg 30 97999 Lauerstadt"
    " Auskunft erteilt: Zimmer: Telefon: 03920 770-14 Mein Zeichen: 32-14/Ke Datum: 4. Mai 2011 ab: _"
    " Parkbucht vor der Alten Mühle Sehr geehrter Herr Holl, Sehr geehrte Frau Holl, Ihrem Wunsch kann ich nicht"
    " entsprechen, weil die Fahrbahn dort zu schmal ist. Mit freundlichen Grüßen Im Auftrag Eva Kern Leiterin"
    " des Ordnungsamtes"
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("sender.body", "Stadt Auenbach"),
        ("sender.office", "Die Bürgermeisterin"),
        ("recipient.person", "Herrn Jan Holl"),
        ("recipient.street", "Feldweg 30"),
        ("date", "2011-05-04"),
        ("subject.0", "Parkbucht vor der Alten Mühle"),
        ("salutation", "Sehr geehrter Herr Holl, Sehr geehrte Frau Holl,"),
        ("signing.by_order", "Im Auftrag"),
        ("signing.name", "Eva Kern"),
        ("signing.role", "Leiterin des Ordnungsamtes"),
    ],
)
def test_a_letter_in_one_running_line_is_read_as_if_its_lines_were_parted(name, expected):
    assert read_paper(RUNNING).text_of(name) == expected


def test_the_body_of_a_letter_in_one_running_line_begins_behind_the_salutation():
    (paragraph,) = read_paper(RUNNING).body
    assert paragraph.text.startswith("Ihrem Wunsch kann ich nicht entsprechen")


def test_of_several_bare_days_in_a_running_head_none_is_the_letters_own():
    text = RUNNING.replace("Datum: 4. Mai 2011 ab: _", "Eberbach 5. Mai 2011 4. Mai 2011")
    assert read_paper(text).text_of("date") == ""


def test_a_box_run_into_its_postcode_is_no_address():
    text = RUNNING.replace("Postfach 12 34, 39985 Auenbach", "Postfach 12 343998501 Auenbach")
    assert read_paper(text).text_of("recipient.street") == "Feldweg 30"


def test_letters_of_an_unread_sign_above_the_house_are_no_part_of_its_name():
    text = RUNNING.replace("Anlage zur Vorlage 7/2011 STADT", "Au H 4 lir s ivi c _Hf STADT")
    assert read_paper(text).text_of("sender.body") == "Stadt Auenbach"


def test_a_word_broken_at_its_hyphen_is_joined_in_the_subject():
    text = RUNNING.replace("Parkbucht vor der Alten Mühle", "Park- bucht und Halte- und Parkverbot")
    assert read_paper(text).text_of("subject.0") == "Parkbucht und Halte- und Parkverbot"
