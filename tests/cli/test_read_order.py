"""Fields on the terminal: in the order in which a clerk reads a letter, under labels that say what stands there."""

from __future__ import annotations

from random import Random

import pytest

from wiedervorlage.cli.read_order import in_reading_order
from wiedervorlage.cli.read_output import show
from wiedervorlage.intake.naming import labels_of
from wiedervorlage.intake.reading import Field, Reading, Span

IN_ORDER = (
    "paper.kind", "paper.number", "paper.body", "paper.session_date", "paper.agenda_item", "attachment.label",
    "date", "received_stamp.date", "received_stamp.routing.0", "received_stamp.routing.1",
    "sender.body", "sender.office", "sender.unit", "sender.person", "sender.street", "sender.postcode", "sender.town",
    "contact.name", "contact.room", "contact.direct", "contact.phone", "contact.fax", "contact.email",
    "recipient.body", "recipient.street", "recipient.town", "our_reference", "your_reference", "your_letter_date",
    "subject.0", "subject.1", "paper.proposed_resolution", "salutation", "closing", "signing.name", "signing.role",
    "enclosures.0", "accounts.0.bank", "accounts.0.iban", "accounts.0.valid", "accounts.0.suggested.iban",
    "accounts.1.bank", "accounts.1.iban", "accounts.1.bic", "accounts.10.iban", "tax_number", "something.new",
)  # fmt: skip


def field(name: str) -> Field:
    return Field(name=name, value=name, raw=name, span=Span(start=0, end=1), rule="test")


@pytest.mark.parametrize("seed", range(3))
def test_fields_have_one_order_however_they_stand_in_the_letter(seed):
    shuffled = Random(seed).sample(IN_ORDER, len(IN_ORDER))

    assert tuple(item.name for item in in_reading_order(map(field, shuffled))) == IN_ORDER


@pytest.mark.parametrize(
    ("names", "labels"),
    [
        (["subject.0"], ["Betreff"]),
        (["subject.0", "subject.1"], ["Betreff 1", "Betreff 2"]),
        (["enclosures.0"], ["Anlage"]),
        (["accounts.0.iban", "accounts.0.suggested.iban"], ["Konto: IBAN", "Konto: vielleicht gemeint, IBAN"]),
        (["accounts.0.iban", "accounts.1.iban"], ["Konto 1: IBAN", "Konto 2: IBAN"]),
        (["received_stamp.routing.0", "received_stamp.routing.1"], ["Eingangsstempel: Laufweg 1", "Eingangsstempel: Laufweg 2"]),
        (["sender.office", "attachment.label"], ["Absender: Behörde", "Als Anlage: Bezeichnung"]),
    ],
)  # fmt: skip
def test_what_is_alone_in_its_list_has_no_number(names, labels):
    assert list(labels_of(names, "de").values()) == labels


def test_a_reading_is_shown_in_this_order():
    fields = tuple(field(name) for name in ("subject.0", "sender.town", "sender.body", "salutation"))
    lines = show("brief.txt", Reading(kind="letter", text="", fields=fields), "de").splitlines()

    assert [line.split("  ")[1] for line in lines[3:7]] == ["Absender: Stelle", "Absender: Ort", "Betreff", "Anrede"]
