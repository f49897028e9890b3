"""The four reply letters of the packaged cases, written once for all tests, and their bodies as plain text.

``python -m tests.reply.letters`` writes the golden texts anew; read them aloud before you commit them.
"""

from __future__ import annotations

import textwrap
from datetime import date
from functools import cache
from pathlib import Path

from wiedervorlage.adapters.cases.case_folder import find_case, read_case_folder
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.flow import open_case
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.din5008 import Form
from wiedervorlage.papers.words import notes_of, plain
from wiedervorlage.writing import Order, PaperKind, write_papers_of

LETTERS = (
    ("steinfurt-ki", date(2013, 9, 26)),
    ("steinfurt-ki", date(2014, 10, 31)),
    ("steinfurt-ki", date(2016, 4, 25)),
    ("beispiel-vergabestelle", date(2020, 12, 1)),
)
GOLDENS = Path(__file__).parent / "goldens"


@cache
def opened(name):
    """Return the texts of a packaged case, the case, and the rules."""
    folder, programmes = read_case_folder(find_case(name)), load_programmes()
    return folder.texts, open_case(folder.texts, programmes).case, programmes


@cache
def written(name, day, language="de", form=Form.B):
    """Return the reply of a packaged case on a day."""
    texts, case, programmes = opened(name)
    order = Order(kind=PaperKind.REPLY, day=day, language=language, form=form)
    return write_papers_of(case, texts, programmes, order)


def letter(name, day, language="de", form=Form.B):
    """Return the paper of that reply."""
    return written(name, day, language, form).papers[0].paper


def paragraphs(paper):
    """Return the running text of a letter, paragraph by paragraph, with ordinary blanks."""
    blocks = [block for block in paper.blocks if isinstance(block, b.Paragraph)]
    return [plain(block.runs, paper.language).replace("\u00a0", " ") for block in blocks]


def body(paper):
    """Return subject, salutation, body with footnotes in brackets, and closing, as a person reads them."""
    lines, number = [], 0
    for block in paper.blocks:
        match block:
            case b.Subject(lines=subject):
                lines += [paper.say(line) for line in subject] + [""]
            case b.Salutation(words=words):
                lines += [paper.say(words), ""]
            case b.Paragraph(runs=runs):
                lines += [*textwrap.wrap(plain(runs, paper.language), 100, break_on_hyphens=False)]
                for note in notes_of(runs):
                    number += 1
                    lines += textwrap.wrap(f"[{number}] {plain(note.runs, paper.language)}", 100, initial_indent="    ",
                                           subsequent_indent="        ", break_on_hyphens=False)  # fmt: skip
                lines.append("")
            case b.Closing():
                lines += [paper.say(w) for w in (block.greeting, block.authority, block.name, block.role) if w]
            case _:
                pass
    return "\n".join(lines).replace("\u00a0", " ") + "\n"


def golden(name, day, language="de"):
    """Return the file that holds the golden text of a letter."""
    return GOLDENS / f"{day.isoformat()}_{name}_{language}.txt"


if __name__ == "__main__":
    GOLDENS.mkdir(exist_ok=True)
    for case_name, letter_day in LETTERS:
        for tongue in ("de", "en"):
            text = body(letter(case_name, letter_day, tongue))
            golden(case_name, letter_day, tongue).write_text(text, encoding="utf-8")
