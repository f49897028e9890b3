"""On the page of a case stands apart what was proposed, with what became of it, and what was promised for later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.recheck.test_promised import laid
from tests.small_case import opened, small_texts
from wiedervorlage_web.actions.cases import import_case
from wiedervorlage_web.people.rights import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from wiedervorlage_web.actions.acting import Acting

PROMISED = (
    "  - {id: waits, decision: refusal, by: Kreis Muster, promised: 2016-06-01, condition: nach der Wahl}\noptions:\n"
)


def test_a_proposal_stands_apart_with_the_decision_on_it(clerk: Acting, signed_in: Callable[[Role], Client]) -> None:
    case = laid(("refuse", "Der Tisch wird eingerichtet")).replace("options:\n", PROMISED)
    assert opened(case=case).laid_before
    import_case(clerk, "klein", {name: text.encode() for name, text in small_texts(case=case).items()})
    client = signed_in(Role.CLERK)

    page = client.get("/vorgaenge/klein/").content.decode()
    section = page.split('id="laid-before"')[1].split("</section>")[0]
    assert "abgelehnt" in section
    assert 'href="?entscheidung=spoken"' in section
    assert "Beschlussvorschlag · Kreis Muster" in page.split('id="chronicle"')[1]
    assert "ohne Tag: „nach der Wahl“" in page.split('id="reminders"')[1]

    earlier = client.get("/vorgaenge/klein/?stand=2015-03-01").content.decode()
    section = earlier.split('id="laid-before"')[1].split("</section>")[0]
    assert "noch nicht beschlossen" in section
    assert "nach der Wahl" not in earlier
