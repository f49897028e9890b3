"""When a sentence states a ground that the case has, and when it is a ground of its own."""

from __future__ import annotations

import pytest

from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.intake.filing.proposals import Proposal
from wiedervorlage.intake.filing.same_grounds import Stated, figures, states_same


def ground(quote, *, kind="need", side="against", supports=("d",)):
    return Proposal(
        id="r", sort=ProposalSort.REASON, kind=kind, quote=quote, pieces=(), side=side, supports=supports
    )  # fmt: skip


def stated(*words, kinds=("need",), side="against"):
    return Stated(kinds=kinds, side=side, words=words)


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (
            "Zwar hat die Zahl der Anmeldungen aus dem Nordkreis zugenommen",
            "Die Zahl der Anmeldungen aus dem Nordkreis ist von 46 im Jahr 1997 auf 127 im Jahr 1999 gestiegen",
        ),
        ("Die Wartezeit in der Hauptstelle ist lang", "Die Wartezeit in der Hauptstelle beträgt acht Wochen"),
        ("Der Haushalt trägt die Kosten nicht", "Der Haushalt trägt die Kosten von 140.000 DM jährlich nicht"),
        ("Die Eltern tragen 15 v. H. der Kosten", "Die Eltern tragen 40 v. H. der Kosten"),
        ("Der Steg wird nur von wenigen benutzt", "Der Steg wird nur von wenigen benutzt, nämlich von 12 Personen"),
    ],
)
def test_other_figures_are_another_ground(older, newer):
    """Else the figures would be lost with it."""
    assert not states_same(ground(newer), stated(older))


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("Die Wartezeit in der Hauptstelle beträgt acht Wochen", "Die Wartezeit in der Hauptstelle ist lang"),
        ("Die Wartezeit in der Hauptstelle beträgt 8 Wochen", "In der Hauptstelle sind acht Wochen Wartezeit üblich"),
        ("Der Bedarf im Nordkreis ist gering", "Der Bedarf im Nordkreis war am 18. Mai 1998 gering"),
        ("Der Bedarf im Nordkreis ist gering", "Gering ist nach § 5 Abs. 2 der Bedarf im Nordkreis"),
        ("Den Steg benutzt kaum jemand", "den Steg benutzt kaum jemand, wie bekannt ist"),
    ],
)
def test_what_says_no_more_is_the_same_ground(older, newer):
    """A figure told again, or left out; days and numbers of paragraphs are no figures."""
    assert states_same(ground(newer), stated(older))


def test_figures_told_in_any_of_the_papers_are_known():
    """A third paper repeats those of the second."""
    known = stated("Die Wartezeit der Hauptstelle ist lang", "Die Wartezeit der Hauptstelle beträgt acht Wochen")
    assert states_same(ground("Acht Wochen beträgt die Wartezeit der Hauptstelle"), known)


def test_the_contrary_is_another_ground():
    """The nouns are the same."""
    proven = "Der Bedarf für eine Fachkraft ist damit nachgewiesen"
    known = stated("Der Bedarf für eine Fachkraft ist nicht erkennbar")
    assert states_same(ground("Ein Bedarf für eine Fachkraft fehlt"), known)
    assert not states_same(ground(proven, side="for"), known)


def test_a_side_that_nobody_knows_parts_nothing():
    """Where a ground bears on no decision its side is only assumed."""
    known = stated("Der Bedarf für eine Fachkraft ist nicht erkennbar")
    assert states_same(ground("Ein Bedarf für eine Fachkraft fehlt", side="for", supports=()), known)


def test_another_kind_needs_the_same_words():
    known = stated("Der Bedarf im Nordkreis ist gering", kinds=("need", ""))
    assert not states_same(ground("Im Nordkreis ist gering der Bedarf", kind="economy"), known)
    assert states_same(ground("Der Bedarf im Nordkreis ist gering", kind="economy"), known)


def test_figures_are_told_by_their_value():
    assert figures("Die Kosten betragen 140.000 DM im Jahr, das sind 12 v. H.") == {140_000, 12}
    assert figures("Seit dem 18. Mai 1998 gilt § 5 Abs. 2") == frozenset()
