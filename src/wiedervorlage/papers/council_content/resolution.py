"""The proposed resolution: one alternative for each option, none before the others.

The paper does not decide. So every alternative has the same form, and only one that sets up nothing charges nobody;
which follows from which ground is said in the facts, not here. The wording has no article before the name of an option,
and so is right for any name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.examination.verdict import is_refusal
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council_content.speech import body, from_span, quoted, say, set_right
from wiedervorlage.papers.words import runs
from wiedervorlage.papers.words import say as speak
from wiedervorlage.rules.conditions import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.examination.options import OptionRow
    from wiedervorlage.foundation.text import Text
    from wiedervorlage.papers.council_content.details import CouncilDetails
    from wiedervorlage.papers.council_content.matter import Matter


def resolution(matter: Matter, details: CouncilDetails) -> b.Resolution:
    """Return the alternatives: one for each option, and that the last decision stands."""
    alternatives = [*(_option(matter, row) for row in matter.rows), *_stands(matter)]
    lead = _lead(details)
    return b.Resolution(
        proposals=tuple(
            b.Proposal(
                label=say(f"Alternative {number}", f"Alternative {number}"),
                runs=(runs(say(f"{lead.de}{sentence.de}", f"{lead.en}{sentence.en}")),),
            )
            for number, sentence in enumerate(alternatives, start=1)
        )
    )


def _lead(details: CouncilDetails) -> Text:
    name = details.resolving_body
    if not name:
        return say("Beschlossen wird: ", "It is resolved: ")
    german = body(speak(name, "de"))
    return say(f"{german[:1].upper()}{german[1:]} beschließt: ", f"{speak(name, 'en')} resolves: ")


def _option(matter: Matter, row: OptionRow) -> Text:
    title = quoted(set_right(row.option.title))
    parts = [say(f"Die Variante {title.de} wird verfolgt.", f"The option {title.en} is pursued.")]
    parts += _earlier(row)
    parts += _tasks(matter, row)
    return say(" ".join(part.de for part in parts), " ".join(part.en for part in parts))


def _earlier(row: OptionRow) -> Iterator[Text]:
    standing = row.standing
    if standing is not None and is_refusal(standing):
        when = from_span(standing.on)
        yield say(
            f"Die Entscheidung {when.de} wird insoweit ersetzt.",
            f"The decision {when.en} is replaced to that extent.",
        )


def _tasks(matter: Matter, row: OptionRow) -> Iterator[Text]:
    funding = row.funding
    if row.option.serves == ():
        return  # Nothing is set up for anybody: there is nothing to charge the administration with.
    if funding is None:
        yield say(
            "Die Verwaltung wird beauftragt, das Nötige zu veranlassen und über den Stand zu berichten.",
            "The administration is charged with taking the steps needed and reporting on them.",
        )
        return
    title = quoted(set_right(matter.programmes[funding.programme].title))
    if funding.standing(Standing.FAILED):
        yield say(
            f"Eine Förderung nach dem Programm {title.de} setzt voraus, dass die verletzten Bedingungen entfallen.",
            f"Funding under the programme {title.en} needs the violated conditions to fall away.",
        )
    yield say(
        f"Die Verwaltung wird beauftragt, die offenen Bedingungen des Programms {title.de} zu klären und die Förderung "
        "zu beantragen.",
        f"The administration is charged with settling the open conditions of the programme {title.en} and applying for "
        "the funding.",
    )


def _stands(matter: Matter) -> Iterator[Text]:
    option = matter.decision.option
    latest = next((row.standing for row in matter.rows if row.option.id == option and row.standing), matter.decision)
    about, when = quoted(set_right(latest.about)), from_span(latest.on)
    yield say(f"Es bleibt bei der Entscheidung {when.de}: {about.de}.", f"The decision {when.en} stands: {about.en}.")
