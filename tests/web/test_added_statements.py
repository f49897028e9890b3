"""A statement that the reading missed: chosen in the text by somebody, and from there on like the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.received import letter_pdf
from tests.web.test_letters import LETTER, form_of, said, send
from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.intake.proposals import propose
from wiedervorlage.intake.reading import Reading, Span
from wiedervorlage_web.analysis import opened_case
from wiedervorlage_web.desk.letters.letter_added import Added, NoPassageError, find_passage, with_added
from wiedervorlage_web.people.rights import Role
from wiedervorlage_web.records.events import verify_chain
from wiedervorlage_web.records.models import CaseRecord, EventRecord, UploadRecord

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

MISSED = "die eigenen Verfahren zu lange dauern"
words = st.lists(st.text("abzäÖ-3.(", min_size=1, max_size=6), min_size=1, max_size=12)


def add(client: Client, answer, **fields: str):
    asked = {"neu-passage": MISSED, "neu-what": "reason:procedure", "neu-side": "for", **fields}
    return client.post(f"/posteingang/{UploadRecord.objects.get().pk}/", {**form_of(answer), **asked, "do": "add"})


@given(words, words, words)
def test_the_quote_of_a_passage_is_what_stands_at_its_span(
    before: list[str], passage: list[str], after: list[str]
) -> None:
    text = "\n".join([" ".join(before), " \n ".join(passage), " ".join(after)])
    try:
        span = find_passage(text, " ".join(passage))
    except NoPassageError as error:
        assert error.places > 1, "the words do stand there"
        return

    made = with_added(
        Reading(kind="letter", text=text), (Added(sort=ProposalSort.REASON, kind="need", side="for", span=span),)
    )
    (proposal,) = propose(made)

    assert " ".join(text[span.start : span.end].split()) == " ".join(passage)
    assert proposal.quote == " ".join(text[span.start : span.end].split())
    assert proposal.pieces == (span,)


@pytest.mark.parametrize(
    ("wanted", "places"),
    [("Mond", 0), ("", 0), ("„“", 0), ("der Rat", 2), ("Rat", 2)],
)
def test_words_that_stand_nowhere_or_twice_are_no_place(wanted: str, places: int) -> None:
    with pytest.raises(NoPassageError) as raised:
        find_passage("Es sagt der Rat, und der\nRat weiß es; der Beirat nicht.", wanted)

    assert raised.value.places == places


def test_a_word_divided_at_the_end_of_a_line_is_found_whole() -> None:
    text = "Die Haupt-\nverwaltung lehnt ab."

    assert find_passage(text, "„Die Hauptverwaltung“") == Span(start=0, end=len("Die Haupt-\nverwaltung"))


def test_a_stretch_cut_off_within_its_words_is_made_whole() -> None:
    assert find_passage("Sehr geehrter Herr Bürgermeister,", "rter Herr Bürgermeist") == Span(start=5, end=32)


def test_an_added_reason_is_confirmed_marked_kept_and_told(signed_in: Callable[[Role], Client]) -> None:
    client = signed_in(Role.CLERK)
    answer = send(client, "brief.txt", LETTER.encode())
    done = add(client, answer, date="2021-04-13")

    upload = UploadRecord.objects.get()
    page = client.get(f"/posteingang/{upload.pk}/").content.decode()
    (added,), start = upload.choices["added"], LETTER.index(MISSED)
    name = done["Location"].partition("#lesung-")[2]

    assert added == {"sort": "reason", "kind": "procedure", "side": "for", "span": [start, start + len(MISSED)]}
    assert upload.choices["fields"] == {"date": "2021-04-13"}
    assert upload.choices["statements"][name]["word"] == "accepted"
    assert f'id="lesung-{name}"' in page
    assert f'id="stelle-{name}"' in page
    assert "von Hand aufgenommen" in page
    assert EventRecord.objects.last().verb == "upload.statement-added"
    assert verify_chain().broken_at is None


def test_what_cannot_be_placed_is_said_beside_the_field_and_nothing_is_kept(
    signed_in: Callable[[Role], Client],
) -> None:
    client = signed_in(Role.CLERK)
    answer = send(client, "brief.txt", LETTER.encode())

    nowhere = add(client, answer, **{"neu-passage": "die Sonne scheint"}).content.decode()
    often = add(client, answer, **{"neu-passage": "Kreis Wiesengrund"})
    twice = add(client, answer, **{"neu-passage": "Stadt Oberlauter"}).content.decode()
    nothing = add(client, answer, **{"neu-passage": " "}).content.decode()
    forged = add(client, answer, **{"neu-what": "reason:spite"})

    assert "stehen so nicht im gelesenen Text" in nowhere
    assert "die Sonne scheint" in nowhere
    assert often.status_code == 302
    assert "stehen 2-mal im Schreiben" in twice
    assert "Bitte die Worte aus dem Schreiben angeben" in nothing
    assert forged.status_code == 200
    assert [item["span"] for item in UploadRecord.objects.get().choices["added"]] == [
        [LETTER.index("Kreis Wiesengrund"), LETTER.index("Kreis Wiesengrund") + len("Kreis Wiesengrund")]
    ]


def test_the_same_statement_is_not_added_twice_and_an_added_one_can_be_taken_back(
    signed_in: Callable[[Role], Client],
) -> None:
    client = signed_in(Role.CLERK)
    add(client, send(client, "brief.txt", LETTER.encode()))
    address = f"/posteingang/{UploadRecord.objects.get().pk}/"
    again = add(client, client.get(address))
    name = again["Location"].partition("#lesung-")[2]

    known = client.get(address)
    gone = client.post(address, {**form_of(known), "do": f"remove:{name}"}, follow=True)

    assert "Dieser Satz steht schon in der Lesung." in said(known)
    assert "added" not in UploadRecord.objects.get().choices
    assert name not in gone.content.decode()
    assert EventRecord.objects.last().verb == "upload.statement-removed"


def test_an_added_decision_without_author_or_day_waits_for_them(signed_in: Callable[[Role], Client]) -> None:
    client = signed_in(Role.CLERK)
    text = f"Wir haben nichts zu sagen, außer dass {MISSED} und wir die Anregung also ablehnen."
    answer = send(client, "zettel.txt", text.encode())
    done = add(client, answer, **{"neu-passage": "wir die Anregung also ablehnen", "neu-what": "decision:refuse"})

    name = done["Location"].partition("#lesung-")[2]

    assert UploadRecord.objects.get().choices["statements"][name]["word"] == ""
    assert "noch ergänzen" in said(client.get(done["Location"].partition("#")[0]))[0]


def test_an_added_reason_goes_to_the_case_with_its_exact_place(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    record, client = bring_in("beispiel-vergabestelle"), signed_in(Role.CLERK)
    add(client, send(client, "Oberlauter.txt", LETTER.encode()))

    client.post(f"/posteingang/{UploadRecord.objects.get().pk}/ablegen/", {"case": record.slug})

    case = opened_case(CaseRecord.objects.get()).case
    (proposal,) = [item for item in case.proposals.values() if item.origin.rule == "person"]
    ((start, end),) = proposal.origin.spans
    reason = case.reasons[proposal.became]
    assert (reason.quote, LETTER[start:end]) == (MISSED, MISSED)
    assert (reason.kind, reason.side) == ("procedure", "for")


def test_an_added_reason_goes_to_a_new_case_too(signed_in: Callable[[Role], Client]) -> None:
    client = signed_in(Role.CLERK)
    answer = send(client, "Antwort.pdf", letter_pdf("01-care-support-point-reply"))
    text = answer.context["reading"].text
    passage = next(line for line in text.splitlines() if line.startswith("Sehr geehrte"))
    accepted = client.post(answer.redirect_chain[-1][0], {**form_of(answer), "do": "all"}, follow=True)
    add(client, accepted, **{"neu-passage": passage, "neu-what": "reason:support", "neu-side": "against"})
    address = f"{answer.redirect_chain[-1][0]}neuer-vorgang/"
    form = client.get(address).context["form"]
    values = {key: form[key].value() or "" for key in form.fields if key != "municipalities"}

    client.post(address, {**values, "region": "05566", "name": "neu", "do": "make"})

    case = opened_case(CaseRecord.objects.get()).case
    reason = next(item for item in case.reasons.values() if item.quote == " ".join(passage.split()))
    assert reason.kind == "support"
    assert reason.id in case.decisions[0].rests_on
