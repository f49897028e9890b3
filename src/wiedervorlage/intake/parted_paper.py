"""A received text parted before anything is read of it: cleared, in blocks, zones and paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wiedervorlage.intake.head.kinds.kinds import kind_of_paper
from wiedervorlage.intake.head.mail.head_joined import with_mail_head_joined
from wiedervorlage.intake.head.mail.notes_head import with_notes_heads_labelled
from wiedervorlage.intake.head.mail.printed import from_mail_on, without_mailbox
from wiedervorlage.intake.head.running.letters import with_running_letter_parted
from wiedervorlage.intake.head.zones.zones import Paper, Zone, assign_zones
from wiedervorlage.intake.sittings.running_papers import with_running_paper_parted
from wiedervorlage.intake.text.bounding import bounded
from wiedervorlage.intake.text.frames import without_frames
from wiedervorlage.intake.text.lines import Block, split_blocks, without_source
from wiedervorlage.intake.text.paragraphs import Paragraph, paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.foundation.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class PartedPaper:
    """A paper in its parts; every part keeps its place in the received text.

    Attributes:
        text: as received, without drawn frames and within bounds.
        own_text: the same from the mail's own head on, where a program has printed something above it.
        blocks: the lines that stand together.
        zones: what each block is.
        body: the paragraphs of the body, without what a page break put between.
        is_minutes: whether it tells of a sitting.
        unbounded: what is to be said where the text was too long or too odd to be read whole.
    """

    text: str
    own_text: str
    blocks: Sequence[Block]
    zones: Paper
    body: Sequence[Paragraph]
    is_minutes: bool
    unbounded: Sequence[Finding]

    @property
    def lines_of_body(self) -> Sequence[Block]:
        """The blocks of the body, as their lines stand."""
        return self.zones.of(Zone.BODY)


def parted(text: str) -> PartedPaper:
    """Part a received text.

    Args:
        text: the paper; blank lines part blocks, a form feed parts pages.
    """
    unframed, unbounded = bounded(text)
    plain = without_frames(unframed)
    printed = with_notes_heads_labelled(without_source(split_blocks(plain)))
    received = with_running_letter_parted(without_mailbox(printed))
    blocks = with_mail_head_joined(with_running_paper_parted(received))
    zones = assign_zones(blocks)
    own_text = from_mail_on(plain, blocks)
    return PartedPaper(
        text=plain,
        own_text=own_text,
        blocks=blocks,
        zones=zones,
        body=tuple(replace(part, text=part.text.parted_from_others(plain)) for part in paragraphs(zones.of(Zone.BODY))),
        is_minutes=kind_of_paper(own_text, is_letter=zones.is_letter) == "minutes",
        unbounded=unbounded,
    )
