"""Reads a finished paper over, as a good colleague would before it goes out.

It checks form, not content: dates written out, quotation marks, protected spaces, length of sentences,
the subject line, the address, text alternatives, levels of headings, contrast of the office's colour.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.din5008 import ADDRESS_AND_REMARK_LINES
from wiedervorlage.papers.messages import finding
from wiedervorlage.papers.texts import texts_of
from wiedervorlage.papers.typography import LONGEST_SENTENCE, count_words, protect, sentences
from wiedervorlage.papers.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.papers.paper import Paper
    from wiedervorlage.papers.texts import PlacedText

_ISO_DATE: Final = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_ARTICLES: Final = frozenset({"der", "die", "das", "den", "dem", "ein", "eine", "the", "a", "an"})
_LEAST_CONTRAST: Final = 4.5
"""WCAG 2.1, 1.4.3."""


def check_paper(paper: Paper) -> tuple[Finding, ...]:
    """Return what a reader over the shoulder would mark in ``paper``, in reading order."""
    found = [finding for text in texts_of(paper) for finding in _check_text(text, paper)]
    return (*found, *_check_blocks(paper), *_check_openings(paper), *_check_look(paper))


def _check_text(placed: PlacedText, paper: Paper) -> Iterator[Finding]:
    text = placed.text
    for match in _ISO_DATE.finditer(text):
        yield finding("PAP-001", match[0])
    if '"' in text or (paper.language == "de" and " '" in text):
        yield finding("PAP-002", _short(text))
    if "  " in text:
        yield finding("PAP-004", _short(text))
    if paper.language != "de":
        return
    if placed.kind != "line":  # single lines (an address, a telephone number) are not set as running text
        for index, (written, wanted) in enumerate(zip(text, protect(text), strict=True)):
            if written != wanted:
                yield finding("PAP-005", text[max(0, index - 8) : index + 10])
    if placed.kind == "running":
        for sentence in sentences(text):
            if count_words(sentence) > LONGEST_SENTENCE:
                yield finding("PAP-003", _short(sentence))


def _check_blocks(paper: Paper) -> Iterator[Finding]:
    level = 1
    following = (*paper.blocks[1:], None)
    for block, after in zip(paper.blocks, following, strict=False):
        match block:
            case b.Subject(lines=lines):
                text = " ".join(map(paper.say, lines))
                if text.endswith(".") or re.match(r"(?i)(betreff|betrifft|subject)\b\s*:?", text):
                    yield finding("PAP-006", _short(text))
            case b.AddressField(lines=lines, remarks=remarks) if len(lines) + len(remarks) > ADDRESS_AND_REMARK_LINES:
                yield finding("PAP-007", str(len(lines) + len(remarks)))
            case b.Figure(alternative=alternative) if not paper.say(alternative).strip():
                yield finding("PAP-008", _short(paper.say(block.caption)))
            case b.Heading(words=words, level=own):
                if own > level + 1:
                    yield finding("PAP-009", _short(paper.say(words)))
                level = own
                if (
                    after is None
                    or isinstance(after, b.Closing)
                    or (isinstance(after, b.Heading) and after.level <= own)
                ):
                    yield finding("PAP-012", _short(paper.say(words)))
            case _:
                pass


def _check_openings(paper: Paper) -> Iterator[Finding]:
    """Find three sentences in a row that begin alike; after an article the next word decides."""
    openings = [
        _opening(sentence)
        for block in paper.blocks
        if isinstance(block, b.Paragraph)
        for sentence in sentences(plain(block.runs, paper.language))
    ]
    for first, second, third in zip(openings, openings[1:], openings[2:], strict=False):
        if first == second == third:
            yield finding("PAP-011", first)


def _opening(sentence: str) -> str:
    words = sentence.split()
    length = 2 if words[0].lower() in _ARTICLES else 1
    return " ".join(words[:length])


def _check_look(paper: Paper) -> Iterator[Finding]:
    contrast = contrast_with_white(paper.look.accent)
    if contrast < _LEAST_CONTRAST:
        yield finding("PAP-013", f"{paper.look.accent} ({contrast:.1f})")


def contrast_with_white(colour: str) -> float:
    """Return the contrast of ``#rrggbb`` against white paper, 1 to 21 (WCAG 2.1, relative luminance)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    luminance = sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return 1.05 / (luminance + 0.05)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
