"""Change the words of a finished paper by hand, block by block, and keep its footnotes where they belong.

A block is shown as plain text in which ``**…**`` is strong, ``*…*`` emphasis, ``[words](address)`` a link and
``[^1]`` the place of the block's first footnote. Whoever edits may move or drop a footnote, never invent one: its
source comes from the evidence. What is edited is one language layer, the one the paper speaks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.findings import Place
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.messages import finding
from wiedervorlage.papers.words import Link, Note, Run, notes_of, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.paper import Paper
    from wiedervorlage.papers.words import Inline, Runs

_MARKED: Final = re.compile(
    r"\\(?P<plain>[\\*\[\]])"
    r"|\*\*(?P<strong>(?:\\.|[^*\\])+)\*\*"
    r"|\*(?P<emphasis>(?:\\.|[^*\\])+)\*"
    r"|\[\^(?P<note>\d+)\]"
    r"|\[(?P<words>(?:\\.|[^\]\\])+)\]\((?P<target>(?:https?://|mailto:)[^)\s]+)\)"
)
_SIGNS: Final = re.compile(r"([\\*\[\]])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage that may be edited.

    Attributes:
        key: its place: number of the block, then of the item or proposal and its paragraph (``4``, ``7.2``, ``9.0.1``).
        kind: ``subject``, ``salutation``, ``heading``, ``paragraph``, ``item`` or ``proposal``.
        text: its words in the notation of this module.
        notes: the texts of its footnotes, in order.
    """

    key: str
    kind: str
    text: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """A paper with its edits, and what the editor should know: edits with an error are left out."""

    paper: Paper
    findings: tuple[Finding, ...]


def passages(paper: Paper) -> tuple[Passage, ...]:
    """Return the passages of a paper that may be edited, in reading order."""
    return tuple(passage for number, block in enumerate(paper.blocks) for passage in _passages(number, block, paper))


def edit_paper(paper: Paper, edits: Mapping[str, str]) -> Edited:
    """Return the paper with ``edits`` (text by the key of its passage) in the place of its own words."""
    known = {passage.key for passage in passages(paper)}
    findings = [finding("PAP-062", key) for key in sorted(edits.keys() - known)]
    blocks = []
    for number, block in enumerate(paper.blocks):
        own = {key: text for key, text in edits.items() if key in known and int(key.split(".")[0]) == number}
        blocks.append(_edited(number, block, own, paper.language, findings) if own else block)
    return Edited(paper=replace(paper, blocks=tuple(blocks)), findings=tuple(findings))


def write_runs(runs: Runs, language: Language) -> str:
    """Write a running text in the notation of this module."""
    count = 0
    written = []
    for part in runs:
        if isinstance(part, Note):
            count += 1
            written.append(f"[^{count}]")
            continue
        words = _SIGNS.sub(r"\\\1", say(part.words, language))
        if isinstance(part, Link):
            written.append(f"[{words}]({part.target})")
        else:
            written.append({"plain": words, "strong": f"**{words}**", "emphasis": f"*{words}*"}[part.weight])
    return "".join(written)


def read_runs(text: str, notes: tuple[Note, ...], key: str = "") -> tuple[Runs, tuple[Finding, ...]]:
    """Read a running text in the notation of this module; ``notes`` are the footnotes that ``[^n]`` may name.

    Returns:
        The running text, and findings: a footnote that there is not (error, its mark is left out), one that was
        dropped (doubt).
    """
    parts: list[Inline] = []
    findings: list[Finding] = []
    used: set[int] = set()
    end = 0
    for match in _MARKED.finditer(text):
        _plain(parts, text[end : match.start()])
        end = match.end()
        if match["note"]:
            number = int(match["note"])
            if 1 <= number <= len(notes):
                used.add(number)
                parts.append(notes[number - 1])
            else:
                findings.append(finding("PAP-060", f"[^{number}]", Place(file=key)))
        else:
            _marked(parts, match)
    _plain(parts, text[end:])
    dropped = [number for number in range(1, len(notes) + 1) if number not in used]
    findings += [finding("PAP-061", f"[^{number}]", Place(file=key)) for number in dropped]
    return tuple(parts), tuple(findings)


def _marked(parts: list[Inline], match: re.Match[str]) -> None:
    if match["plain"]:
        _plain(parts, match["plain"])
    elif match["words"]:
        parts.append(Link(words=_bare(match["words"]), target=match["target"]))
    elif match["strong"]:
        parts.append(Run(words=_bare(match["strong"]), weight="strong"))
    else:
        parts.append(Run(words=_bare(match["emphasis"]), weight="emphasis"))


def _plain(parts: list[Inline], text: str) -> None:
    """Add plain words, to the plain run before them where there is one."""
    last = parts[-1] if parts else None
    if text and isinstance(last, Run) and last.weight == "plain":
        parts[-1] = Run(words=f"{last.words}{text}")
    elif text:
        parts.append(Run(words=text))


def _bare(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def _passages(number: int, block: b.Block, paper: Paper) -> Iterator[Passage]:
    match block:
        case b.Subject():
            yield Passage(key=f"{number}", kind="subject", text="\n".join(paper.say(line) for line in block.lines))
        case b.Salutation():
            yield Passage(key=f"{number}", kind="salutation", text=paper.say(block.words))
        case b.Heading():
            yield Passage(key=f"{number}", kind="heading", text=paper.say(block.words))
        case b.Paragraph():
            yield _passage(f"{number}", "paragraph", block.runs, paper)
        case b.Enumeration():
            for place, item in enumerate(block.items):
                yield _passage(f"{number}.{place}", "item", item, paper)
        case b.Resolution():
            for which, proposal in enumerate(block.proposals):
                for place, runs in enumerate(proposal.runs):
                    yield _passage(f"{number}.{which}.{place}", "proposal", runs, paper)
        case _:
            return


def _passage(key: str, kind: str, runs: Runs, paper: Paper) -> Passage:
    notes = tuple(write_runs(note.runs, paper.language) for note in notes_of(runs))
    return Passage(key=key, kind=kind, text=write_runs(runs, paper.language), notes=notes)


def _edited(
    number: int, block: b.Block, edits: Mapping[str, str], language: Language, findings: list[Finding]
) -> b.Block:
    def changed(key: str, runs: Runs) -> Runs:
        if key not in edits or edits[key] == write_runs(runs, language):
            return runs
        parts, found = read_runs(edits[key], notes_of(runs), key)
        findings.extend(found)
        return parts

    whole = edits.get(f"{number}", "")
    match block:
        case b.Subject():
            return replace(block, lines=tuple(line.strip() for line in whole.splitlines() if line.strip()))
        case b.Salutation() | b.Heading():
            return replace(block, words=whole)
        case b.Paragraph():
            return replace(block, runs=changed(f"{number}", block.runs))
        case b.Enumeration():
            items = (changed(f"{number}.{place}", item) for place, item in enumerate(block.items))
            return replace(block, items=tuple(items))
        case b.Resolution():
            proposals = (
                replace(
                    proposal,
                    runs=tuple(changed(f"{number}.{which}.{place}", runs) for place, runs in enumerate(proposal.runs)),
                )
                for which, proposal in enumerate(block.proposals)
            )
            return replace(block, proposals=tuple(proposals))
        case _:
            return block
