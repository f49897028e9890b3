"""A paper as an HTML page: semantic, self-contained, printable, without any script."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from wiedervorlage.papers.html.blocks import HtmlBlocks
from wiedervorlage.papers.html.code import tag, text

if TYPE_CHECKING:
    from wiedervorlage.papers.paper import Paper

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def write_html(paper: Paper) -> str:
    """Return ``paper`` as one HTML page. The same paper always gives the same text."""
    blocks = HtmlBlocks(paper)
    marking = tag("p", text(paper.say(paper.marking)), class_="marking") if paper.marking else ""
    head = "\n".join((
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{text(_POLICY)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta name="author" content="{text(paper.say(paper.author))}">',
        f'<meta name="date" content="{paper.day.isoformat()}">',
        tag("title", text(paper.say(paper.title))),
        f"<style>\n:root {{ --accent: {paper.look.accent}; }}\n{_style()}</style>",
    ))  # fmt: skip
    body = "\n".join((marking, *map(blocks.write, paper.blocks), blocks.notes()))
    return (
        f'<!DOCTYPE html>\n<html lang="{paper.language}">\n<head>\n{head}\n</head>\n'
        f'<body class="{paper.layout} form-{paper.form.value.lower()}">\n<main>\n{body}\n</main>\n</body>\n</html>\n'
    )


@cache
def _style() -> str:
    return files(__package__).joinpath("paper.css").read_text(encoding="utf-8")
