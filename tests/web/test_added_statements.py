"""A statement that the reading missed: chosen in the text by somebody, and from there on like the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.received import letter_pdf
from tests.web.test_letters import LETTER, form_of, said, send
from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.intake.reading import Reading
from wiedervorlage_web.analysis import opened_case
from wiedervorlage_web.desk.letters.letter_added import Added, with_added
from wiedervorlage_web.desk.letters.letter_passages import places_of
from wiedervorlage_web.people.rights import Role
from wiedervorlage_web.records.events import verify_chain
from wiedervorlage_web.records.models import CaseRecord, EventRecord, UploadRecord

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from django.test import Client

MISSED = "die eigenen Verfahren zu lange dauern"


def add(client: Client, answer, **fields: str):
    asked = {"neu-passage": MISSED, "neu-what": "reason:procedure", "neu-side": "for", **fields}
    return client.post(f"/posteingang/{UploadRecord.objects.get().pk}/", {**form_of(answer), **asked, "do": "add"})


@given(numbers=st.permutations(range(4)))
def test_a_reason_supports_the_decision_stated_last_before_it_whatever_was_added_first(numbers: list[int]) -> None:
    text = "Es eilt. Wir lehnen ab. Es fehlt Geld. Wir vertagen dies."
    said = [
        ("reason", "urgency", "for", "Es eilt"),
        ("decision", "refuse", "", "Wir lehnen ab"),
        ("reason", "resources", "against", "Es fehlt Geld"),
        ("decision", "defer", "", "Wir vertagen dies"),
    ]
    made = [
        Added(sort=ProposalSort(sort), kind=kind, side=side, span=places_of(words, text)[0])
        for sort, kind, side, words in said
    ]

    reading = with_added(Reading(kind="letter", text=text), tuple(made[number] for number in numbers))

    assert [item.outcome for item in reading.decisions] == ["refuse", "defer"]
    assert [(item.kind, item.supports) for item in reading.reasons] == [("urgency", (0,)), ("resources", (0,))]


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
    sideless = add(client, answer, **{"neu-side": ""}).content.decode()
    unsaid = add(client, answer, **{"neu-what": ""}).content.decode()
    nothing = add(client, answer, **{"neu-passage": " "}).content.decode()
    forged = add(client, answer, **{"neu-what": "reason:spite"})

    assert "stehen so nicht im gelesenen Text" in nowhere
    assert "die Sonne scheint" in nowhere
    assert often.status_code == 302
    assert "stehen 2-mal im gelesenen Text" in twice
    assert "Bitte die Worte aus dem Schreiben angeben" in nothing
    assert "Bitte sagen, wofür der Grund spricht" in sideless
    assert "zwingend erforderlich" in unsaid
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

    assert "Dieser Satz steht schon in der Lesung." in said(known)[0]
    assert "added" not in UploadRecord.objects.get().choices
    assert name not in gone.content.decode()
    assert EventRecord.objects.last().verb == "upload.statement-removed"


def test_what_was_corrected_beside_a_sentence_that_is_known_is_kept(signed_in: Callable[[Role], Client]) -> None:
    client = signed_in(Role.CLERK)
    first = add(client, send(client, "brief.txt", LETTER.encode()))
    page = client.get(first["Location"].partition("#")[0])

    again = add(client, page, date="2021-04-14")

    choices = UploadRecord.objects.get().choices
    assert again["Location"] == first["Location"]
    assert choices["fields"] == {"date": "2021-04-14"}
    assert len(choices["added"]) == 1
    assert EventRecord.objects.last().verb == "upload.corrected"


def test_words_that_were_typed_stay_where_the_form_lacks_something_else(signed_in: Callable[[Role], Client]) -> None:
    client = signed_in(Role.CLERK)
    answer = send(client, "brief.txt", LETTER.encode())
    address = f"/posteingang/{UploadRecord.objects.get().pk}/"

    page = client.post(address, {**form_of(answer), "date": "gestern", "neu-passage": MISSED, "do": "save"})

    assert page.context["adding"]["passage"].value() == MISSED


def test_words_that_were_typed_and_not_taken_up_are_given_back_when_the_rest_is_saved(
    signed_in: Callable[[Role], Client],
) -> None:
    client = signed_in(Role.CLERK)
    answer = send(client, "brief.txt", LETTER.encode())
    address = f"/posteingang/{UploadRecord.objects.get().pk}/"

    saved = client.post(address, {**form_of(answer), "neu-passage": MISSED, "do": "save"}, follow=True)

    assert f"Nicht aufgenommen ist dieser Satz: „{MISSED}“" in saved.content.decode()


def test_a_sentence_that_was_read_is_not_removed_and_the_word_on_it_stays(signed_in: Callable[[Role], Client]) -> None:
    client = signed_in(Role.CLERK)
    answer = send(client, "Antwort.pdf", letter_pdf("01-care-support-point-reply"))
    statement = answer.context["form"].statements[0]
    address = answer.redirect_chain[-1][0]
    rejected = {**form_of(answer), f"{statement.id}.word": "rejected"}

    page = client.post(address, {**rejected, "do": f"remove:{statement.id}"})

    assert "Nur was von Hand aufgenommen ist" in said(page)[0]
    assert page.context["form"][f"{statement.id}.word"].value() == "rejected"
    assert UploadRecord.objects.get().choices == {}
    assert EventRecord.objects.last().verb == "upload.received"


def test_the_second_of_two_equal_passages_is_added_where_it_was_marked(signed_in: Callable[[Role], Client]) -> None:
    client = signed_in(Role.CLERK)
    answer = send(client, "brief.txt", LETTER.encode())
    second = LETTER.index("Stadt Oberlauter", 5)

    add(client, answer, **{"neu-passage": "Stadt Oberlauter", "neu-at": str(second)})

    assert UploadRecord.objects.get().choices["added"][0]["span"] == [second, second + len("Stadt Oberlauter")]


@pytest.mark.shared
def test_a_reason_added_to_the_real_letter_supports_the_decision_stated_before_it(
    shared: Path, signed_in: Callable[[Role], Client]
) -> None:
    client, seed = signed_in(Role.CLERK), next((shared / "seed").glob("*.txt"))
    answer = send(client, "brief.txt", seed.read_bytes())
    sentence = "Es stößt deshalb nach wie vor auf Unverständnis"

    done = add(client, answer, **{"neu-passage": sentence, "neu-what": "reason:resources", "neu-side": "against"})

    form = client.get(done["Location"].partition("#")[0]).context["form"]
    statement = next(item for item in form.statements if item.is_added)
    decisions = [item for item in form.statements if item.sort == "decision"]
    before = [item.id for item in decisions if item.spans[0].start <= statement.spans[0].start]
    assert len(decisions) > 1
    assert statement.supports == (before[-1],)


def test_an_added_decision_without_author_or_day_waits_for_them_and_can_be_removed(
    signed_in: Callable[[Role], Client],
) -> None:
    client = signed_in(Role.CLERK)
    text = f"Wir haben nichts zu sagen, außer dass {MISSED} und wir die Anregung also ablehnen."
    answer = send(client, "zettel.txt", text.encode())
    done = add(client, answer, **{"neu-passage": "wir die Anregung also ablehnen", "neu-what": "decision:refuse"})

    name = done["Location"].partition("#lesung-")[2]

    address = done["Location"].partition("#")[0]
    page = client.get(address)
    assert UploadRecord.objects.get().choices["statements"][name]["word"] == ""
    assert "noch ergänzen" in said(page)[0]

    accepted = {**form_of(page), f"{name}.word": "accepted"}
    saved = client.post(address, {**accepted, "do": "save"})
    client.post(address, {**accepted, "do": f"remove:{name}"})

    assert saved.status_code == 200, "who and when are missing still"
    assert "added" not in UploadRecord.objects.get().choices


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
