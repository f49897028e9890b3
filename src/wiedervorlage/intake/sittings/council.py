"""Council papers and minutes: number, body, session, agenda item, proposed resolution, votes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.kinds.kinds import is_minutes
from wiedervorlage.intake.sittings.day_of_minutes import day_of_minutes
from wiedervorlage.intake.sittings.deliberation_course import read_course
from wiedervorlage.intake.sittings.deliberations import read_deliberations, steps_of
from wiedervorlage.intake.sittings.labelled_fields import OF_SITTING, has_sat, labelled_fields
from wiedervorlage.intake.sittings.labelled_heads import labelled_heads, lines_of_deliberations
from wiedervorlage.intake.sittings.minutes import find_title, first_day, read_minutes
from wiedervorlage.intake.sittings.one_line_head import read_sentence_head
from wiedervorlage.intake.sittings.own_day import day_at_top, day_with_place
from wiedervorlage.intake.sittings.paired_deliberations import paired_steps
from wiedervorlage.intake.sittings.paper_lines import HEAD, read_paper_lines, yields
from wiedervorlage.intake.sittings.paper_titles import read_paper_title
from wiedervorlage.intake.sittings.parts_of_sitting import of_whole_sitting
from wiedervorlage.intake.sittings.resolutions import read_resolution
from wiedervorlage.intake.sittings.stacked_deliberations import stacked_steps
from wiedervorlage.intake.sittings.system_titles import is_extract, read_system_title
from wiedervorlage.intake.votes.votes import read_votes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.sittings.labelled import Labelled
    from wiedervorlage.intake.text.lines import Block
    from wiedervorlage.intake.text.paragraphs import Paragraph

_OWN_NAMES: Final = ("paper.kind", "paper.number", "paper.agenda_item")
"""What minutes say of a paper they dealt with, not of themselves."""


def read_council(blocks: Sequence[Block], paragraphs: Sequence[Paragraph]) -> list[Field]:
    """Read the head of a council paper or of minutes, the proposed resolution and the votes."""
    lines = [line for block in blocks for line in block.lines]
    minutes = is_minutes("\n".join(line.text for line in lines[:HEAD]), "\n".join(line.text for line in lines))
    resolution = list(read_resolution(paragraphs, minutes=minutes))
    labels = labelled_heads(blocks)
    titled = read_system_title(lines)
    extract = is_extract(titled) or (has_sat(labels) and find_title(lines) is None)
    labelled = list(labelled_fields(labels, sat=minutes or extract))
    if minutes:
        head = _of_minutes(blocks, labels, labelled if extract else list(_own(labelled)))
    else:
        head = _of_paper(blocks, labels, labelled, str(resolution[0].value) if resolution else "")
    found: dict[str, Field] = {}
    told = [*titled, *head] if minutes else sorted((*titled, *head), key=yields)
    for item in (*told, *resolution, *(first_day(lines) if minutes else ())):
        found.setdefault(item.name, item)
    session = found.get("paper.session_date") if minutes else None
    own = day_of_minutes(lines, str(session.value)) if session is not None else None
    if own is not None:
        found["date"] = own
    told = of_whole_sitting(found.values(), lines) if minutes else list(found.values())
    return [*told, *read_votes(blocks)]


def _of_paper(
    blocks: Sequence[Block], labels: Sequence[Labelled], labelled: Sequence[Field], resolution: str
) -> Iterator[Field]:
    """Return what the head of a council paper tells, the surest first: its table of deliberations, then its labels."""
    lines = [line for block in blocks for line in block.lines]
    listed = steps_of(lines[:HEAD], paired_steps(labels) or stacked_steps(labels))
    steps = read_deliberations(listed, resolution)
    told = read_paper_lines(lines, lines_of_deliberations(labels))
    yield from day_at_top(lines)
    yield from day_with_place(lines, [*labelled, *told])
    yield from (item for item in steps if item.name != "paper.agenda_item")
    yield from labelled
    yield from told
    yield from steps
    yield from read_sentence_head(lines[0]) if lines else ()
    yield from read_paper_title(blocks)
    yield from read_course(listed)


def _of_minutes(blocks: Sequence[Block], labels: Sequence[Labelled], labelled: Sequence[Field]) -> Iterator[Field]:
    """Return what the head of minutes tells: their labels, their title, the lines below it."""
    lines = [line for block in blocks for line in block.lines]
    told = read_minutes(blocks)
    yield from (item for item in labelled if not item.name.startswith("subject"))
    yield from told
    yield from read_deliberations(steps_of(lines[:HEAD], stacked_steps(labels)), "")
    yield from labelled
    yield from _own(read_paper_lines(lines, lines_of_deliberations(labels)))
    yield from () if told else read_paper_title(blocks)


def _own(fields: Iterable[Field]) -> Iterator[Field]:
    """Return the fields that tell of the minutes themselves."""
    return (item for item in fields if item.name not in _OWN_NAMES or item.rule == OF_SITTING)
