"""A paper as Typst source: the layout file, the page set-up, one call per block."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from wiedervorlage.papers import blocks as b
from wiedervorlage.papers import labels
from wiedervorlage.papers.din5008 import GEOMETRY
from wiedervorlage.papers.typst.blocks import BlockWriter
from wiedervorlage.papers.typst.code import array, call, literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.papers.paper import Paper

_MARK_LENGTH = {"fold": "4mm", "hole": "6mm"}


def write_typst(paper: Paper) -> str:
    """Return the whole Typst source of ``paper``; it reads no file and asks for no package."""
    return "\n".join((_layout(), *_setup(paper), *_body(paper), ""))


@cache
def _layout() -> str:
    return files(__package__).joinpath("layout.typ").read_text(encoding="utf-8")


def _setup(paper: Paper) -> Iterator[str]:
    page, of = paper.say(labels.PAGE), paper.say(labels.OF)
    yield f"#let page-label(n, total) = [{page} #n {of} #total]"
    details = next((block for block in paper.blocks if isinstance(block, b.SenderDetails)), None)
    writer = BlockWriter(paper)
    yield f"#let details = {writer.detail_columns(details) if details else '()'}"
    yield f"#let accent = rgb({literal(paper.look.accent)})"
    day = paper.day
    yield "#show: " + call(
        "paper.with",
        title=literal(paper.say(paper.title)),
        author=literal(paper.say(paper.author)),
        day=f"datetime(year: {day.year}, month: {day.month}, day: {day.day}, hour: 12, minute: 0, second: 0)",
        language=literal(paper.language),
        region=literal("DE" if paper.language == "de" else "GB"),
        size=f"{paper.look.body_size:g}pt",
        accent="accent",
        marking=literal(paper.say(paper.marking)),
        running=literal(paper.say(paper.running)),
        page_label="page-label",
        details="details",
        marks=_marks(paper),
        heading_growth="1.0" if paper.layout == "letter" else "1.15",
    )


def _marks(paper: Paper) -> str:
    if paper.layout != "letter":
        return "()"
    geometry, look = GEOMETRY[paper.form], paper.look
    fold = [(height, _MARK_LENGTH["fold"]) for height in geometry.fold_marks if look.fold_marks]
    hole = [(geometry.hole_mark, _MARK_LENGTH["hole"])] if look.hole_mark else []
    return array(f"({height:g}mm, {length})" for height, length in fold + hole)


def _body(paper: Paper) -> Iterator[str]:
    writer = BlockWriter(paper)
    yield "#" + call("marking-first", literal(paper.say(paper.marking)))
    paged = False
    closing = next((i for i, block in enumerate(paper.blocks) if isinstance(block, b.Closing)), None)
    for index, block in enumerate(paper.blocks):
        if isinstance(block, b.Subject) and not paged:
            yield "#page-count-first(page-label, details)"
            paged = True
        if isinstance(block, b.Paragraph) and closing == index + 1:
            yield "#" + writer.last_paragraph(block)
        else:
            yield "#" + writer.write(block)
    if not paged:
        yield "#page-count-first(page-label, details)"
