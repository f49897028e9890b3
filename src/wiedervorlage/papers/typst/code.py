"""Typst code from Python values: the only place where text becomes Typst.

Every text is written as a Typst *string literal*, never as markup. A literal has three special characters
(backslash, quote, and what does not print), so that no text of a case can turn into a command, a file
access or a formula.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, assert_never

from wiedervorlage.papers.words import Inline, Link, Note, Run, Runs, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wiedervorlage.foundation.text import Language

_CODE_POINT: Final = re.compile(r"\\u\{([0-9a-f]{1,6})\}")


def literal(text: str) -> str:
    """Return ``text`` as a Typst string literal that evaluates to exactly ``text``.

    A lone surrogate, which no Unicode text may hold, becomes the replacement character.
    """
    return '"' + "".join(_escape(character) for character in text) + '"'


def _escape(character: str) -> str:
    if character in {'"', "\\"}:
        return "\\" + character
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    if character.isprintable() or character == "\u00a0":
        return character
    return f"\\u{{{ord(character):x}}}"


def evaluated_characters(source: str) -> frozenset[str]:
    """Return the characters that the literals in ``source`` stand for (and those of its code)."""
    escaped = {chr(int(match[1], 16)) for match in _CODE_POINT.finditer(source)}
    return frozenset(source) | escaped


def replace_characters(source: str, characters: Iterable[str]) -> str:
    """Return ``source`` with the given characters, plain or escaped, set as the replacement character."""
    for character in characters:
        plain = literal(character)[1:-1]
        if plain == character:
            source = source.replace(character, "\ufffd")
        else:
            source = re.sub(r"(?<!\\)((?:\\\\)*)" + re.escape(plain), "\\1\ufffd", source)
    return source


def array(values: Iterable[str]) -> str:
    """Return a Typst array; the trailing comma keeps an array of one from being a mere parenthesis."""
    return "(" + "".join(f"{value}, " for value in values) + ")"


def call(name: str, *arguments: str, **named: str) -> str:
    """Return a call of ``name`` in code mode; underscores in argument names become hyphens."""
    pairs = [f"{key.replace('_', '-')}: {value}" for key, value in named.items()]
    return f"{name}({', '.join((*arguments, *pairs))})"


def content(inlines: Runs, language: Language) -> str:
    """Return running text as Typst content."""
    return "[" + "".join("#" + _inline(part, language) for part in inlines) + "]"


def _inline(part: Inline, language: Language) -> str:
    match part:
        case Run(words=words, weight="strong"):
            return call("strong", literal(say(words, language)))
        case Run(words=words, weight="emphasis"):
            return call("emph", literal(say(words, language)))
        case Run(words=words):
            return literal(say(words, language))
        case Link(words=words, target=target):
            return call("link", literal(target), literal(say(words, language)))
        case Note(runs=inner):
            return call("footnote", content(inner, language))
        case _ as never:
            assert_never(never)
