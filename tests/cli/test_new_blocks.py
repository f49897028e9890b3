"""What ``wv new`` asks by lists: all taken at one answer, single ones opened or left out, nothing said is lost."""

from __future__ import annotations

import pytest

from wiedervorlage.adapters.documents.reading_files import read_file
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.cli.asking import StoppedError
from wiedervorlage.cli.kept_answers import keep_answers
from wiedervorlage.cli.new_questions import Questions
from wiedervorlage.intake.filing.answers import Answers, read_answers
from wiedervorlage.intake.filing.drafting import draft_case
from wiedervorlage.intake.filing.received import Received
from wiedervorlage.intake.filing.starting import Paper, start_case

LETTER = """\
Stadt Moorwarden
Der Bürgermeister
Sportamt

Moorwarden, 14.05.2014

Ruderverein Lichtbach e. V.
Am Anger 3
99999 Lichtbach

Ihr Antrag vom 2. April 2014 auf ein eigenes Bootshaus

Sehr geehrte Damen und Herren,

Ihrem Antrag auf ein eigenes Bootshaus kann ich nicht entsprechen. Ein Bedarf ist nicht zu erkennen, denn der
Verein hat nur 45 Mitglieder. Im Haushalt stehen dafür keine Mittel. Der Bau würde rund 95.000 Euro kosten, was in keinem angemessenen
Verhältnis zum Nutzen steht. Außerdem wäre der Betrieb mit 1,5 Stellen
nicht zu leisten. Gern biete ich Ihnen an, den Steg der Realschule dienstags kostenlos zu nutzen.

Mit freundlichen Grüßen
Im Auftrag
Kolbe
"""
BLOCKS = ("Anträge und Angebote", "Entscheidungen", "Gründe")


@pytest.fixture(scope="module")
def reading(tmp_path_factory):
    file = tmp_path_factory.mktemp("letter") / "antwort.txt"
    file.write_text(LETTER, encoding="utf-8")
    return read_file(file)[0][1]


@pytest.fixture
def start(reading):
    received = Received(name="antwort.txt", sha256="", is_text=True)
    return start_case("bootshaus", [Paper(reading=reading, received=received)])


class Person:
    """Answers by how a question begins, each answer once, and Enter to the others; None ends the input."""

    def __init__(self, **answers):
        self.answers = {start.replace("_", " "): list(listed) for start, listed in answers.items()}
        self.asked = []

    def __call__(self, prompt):
        self.asked.append(prompt)
        listed = next((listed for start, listed in self.answers.items() if prompt.startswith(start)), [])
        answer = listed.pop(0) if listed else ""
        if answer is None:
            raise EOFError
        return answer


def asked(start, reading, language="de", **answers):
    person = Person(**{"Regionalschlüssel": ["99901"], "Region key": ["99901"], **answers})
    questions = Questions(start, [reading], language, person, load_programmes())
    try:
        return questions.ask_all({}), person
    except StoppedError:
        return questions.so_far(), person


def reasons_of(start):
    return [item for item in start.case.proposals.values() if item.sort.value == "reason"]


def number_of(start, words):
    """Return the number of the reason with these words in the list."""
    (number,) = [number for number, item in enumerate(reasons_of(start), 1) if words in item.origin.quote]
    return str(number)


def name_of(start, words):
    return str(reasons_of(start)[int(number_of(start, words)) - 1].item["id"])


def test_enter_throughout_takes_everything_in_a_few_questions(start, reading):
    answers, person = asked(start, reading)
    draft = draft_case(start, answers, load_programmes())

    assert len(person.asked) <= 8
    assert all(answer["take"] is True for items in answers.items.values() for answer in items.values())
    assert len(draft.case.reasons) == len(reasons_of(start)) >= 3
    assert {reason.premise for reason in draft.case.reasons.values()} == {None}


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_case_is_the_one_that_opening_everything_comes_to(start, reading, language):
    every = {"Anträge": ["alle"], "Entscheidungen": ["alle"], "Gründe": ["alle"], "Requests": ["all"],
             "Decisions": ["all"], "Reasons": ["all"], "Vorgang": ["alle"], "Case": ["all"]}  # fmt: skip
    short, brief = asked(start, reading, language)
    long, patient = asked(start, reading, language, **every)

    assert len(patient.asked) > 2 * len(brief.asked)
    assert draft_case(start, short, load_programmes()).texts == draft_case(start, long, load_programmes()).texts


def test_the_lists_say_kind_side_and_figures_in_words(start, reading, capsys):
    asked(start, reading)
    told = " ".join(capsys.readouterr().out.split())

    assert "Bedarf · dagegen: " in told
    assert "Entscheidung · abgelehnt · " in told
    assert "[Zahl: 45 " in told
    stated = ", ".join(number_of(start, words) for words in ("Bedarf", "95.000", "Stellen"))
    assert f"Eine Zahl nennt das Schreiben bei: {stated}." in told


def test_the_figure_of_a_german_letter_is_found_in_english_too(start, reading, capsys):
    asked(start, reading, "en")

    assert "[figure: 95,000 " in " ".join(capsys.readouterr().out.split())


def test_one_is_left_out_and_the_others_are_taken(start, reading):
    answers, _ = asked(start, reading, Gründe=["-" + number_of(start, "keine Mittel")])
    taken = {name: answer["take"] for name, answer in answers.items["reasons"].items()}

    assert taken.pop(name_of(start, "keine Mittel")) is False
    assert set(taken.values()) == {True}


def test_one_is_opened_and_only_it_is_asked_about(start, reading):
    answers, person = asked(
        start, reading, Gründe=[number_of(start, "keine Mittel")], Art=["Wirtschaftlichkeit"], In_eigenen=["Zu teuer."]
    )
    answer = answers.of("reasons", name_of(start, "keine Mittel"))

    assert (answer["kind"], answer["says"], answer["take"]) == ("economy", {"de": "Zu teuer."}, True)
    assert sum(prompt.startswith("[a] annehmen") for prompt in person.asked) == 1


def test_what_is_opened_is_not_offered_again_when_asked_what_to_check(start, reading, capsys):
    number = number_of(start, "keine Mittel")
    asked(start, reading, Gründe=[number], Welche=[number, ""])

    assert f"{number} steht hier nicht zur Wahl" in capsys.readouterr().out


def test_only_what_shall_be_checkable_opens_the_claims(start, reading):
    answers, person = asked(
        start, reading, Welche=[number_of(start, "Bedarf")], Lässt=["1"], Ab_wie=["60"], Wert=["45; 2014; 14.05.2014; antwort"]
    )  # fmt: skip
    draft = draft_case(start, answers, load_programmes())
    (reason,) = [reason for reason in draft.case.reasons.values() if reason.premise]

    assert "60" in reason.premise.texts["fair"]
    assert [(fact.raw, fact.period.written, fact.published.written) for fact in draft.case.facts] == [
        ("45", "2014", "2014-05-14")
    ]
    assert sum(prompt.startswith("Lässt sich") for prompt in person.asked) == 1
    assert not any(prompt.startswith(("Zeitraum", "öffentlich", "im Haus", "Quelle")) for prompt in person.asked)


def test_a_row_that_is_not_whole_is_asked_to_its_end(start, reading):
    answers, person = asked(
        start, reading, Welche=[number_of(start, "Bedarf")], Lässt=["1"], Ab_wie=["60"], Wert=["45; 2014"],
        im_Haus=["1.4.2014"], Quelle=["Vereinsregister"],
    )  # fmt: skip

    (row,) = answers.figures
    assert {key: row.get(key) for key in ("value", "period", "held_since", "published", "source")} == {
        "value": "45", "period": "2014", "held_since": "2014-04-01", "published": None, "source": "Vereinsregister"
    }  # fmt: skip
    assert not any(prompt.startswith("Zeitraum") for prompt in person.asked)


def test_a_step_back_from_within_leads_to_the_list(start, reading):
    number, first = number_of(start, "keine Mittel"), str(reasons_of(start)[0].item["id"])
    answers, person = asked(start, reading, Gründe=["-1", number, ""], **{"[a] annehmen": ["<"]}, Welche=["<", ""])

    assert sum(prompt.startswith("Gründe") for prompt in person.asked) == 3
    assert answers.of("reasons", first)["take"] is True


def test_what_lacks_a_field_is_asked_for_it_and_may_stay_a_proposal(start, reading):
    offer = next(item for item in start.case.proposals.values() if item.sort.value == "offer")
    del offer.item["by"]
    blank, _ = asked(start, reading)
    named, person = asked(start, reading, von=["Sportamt"])
    name = str(offer.item["id"])

    assert blank.of("offers", name)["take"] == "later"
    assert named.of("offers", name) == {"take": True, "by": "Sportamt"}
    assert any("leer: bleibt Vorschlag" in prompt for prompt in person.asked)


@pytest.mark.parametrize("stop", ["Gründe", "[a] annehmen", "Art des", "Welche", "Lässt", "Ab wie", "Wert"])
def test_who_stops_within_a_list_keeps_what_was_said(start, reading, tmp_path, stop):
    need, money, staff = (number_of(start, words) for words in ("Bedarf", "keine Mittel", "Stellen"))
    within = stop in {"[a] annehmen", "Art des"}
    said = {
        "Gründe": [f"-{money} {need}" if within else f"-{money}"],
        "Welche": [need],
        "Lässt": ["1"],
        "Ab wie": ["60"],
    }
    given, _ = asked(start, reading, **{**said, stop: [None]})
    keep_answers(tmp_path / "bootshaus", start, [reading], given, "de", "antwort.txt")
    kept, findings = read_answers((tmp_path / "bootshaus.answers.yaml").read_text(encoding="utf-8"), "kept.yaml")

    assert not findings
    assert {answer["take"] for answer in kept.items["decisions"].values()} == {True}
    if stop == "Gründe":
        assert not given.items.get("reasons")
        return
    expected = {money: False, staff: True, need: True if stop == "Welche" else "later"}
    names = {number: str(reasons_of(start)[int(number) - 1].item["id"]) for number in expected}
    assert {number: kept.of("reasons", name)["take"] for number, name in names.items()} == expected


def test_nothing_said_makes_no_difference_to_the_form(start, reading):
    person = Person(Vorgang=[None])
    questions = Questions(start, [reading], "de", person)
    with pytest.raises(StoppedError):
        questions.ask_all({})

    assert questions.so_far() == Answers()
