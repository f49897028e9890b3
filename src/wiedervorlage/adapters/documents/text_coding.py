"""In which coding a German text file was written: UTF-8, UTF-16, Windows, the coding of DOS programs, of old Macs.

Files of one byte for a letter bear no mark of their coding. Which of the four it is shows in where umlauts come to
stand: within words in the right one, and quotation marks or accents within words in the others.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

_CODINGS: Final = {"cp1252": "Windows-1252", "cp850": "DOS (Codepage 850)", "mac_roman": "Mac Roman"}
"""What is likeliest first. Codepage 437 has the German letters at the same places as 850."""
_UMLAUT: Final = re.compile(r"(?<=[A-Za-zäöü])[äöüß]|[äöüÄÖÜß](?=[a-zäöü])|§ ?\d")
_ODD: Final = re.compile(
    r"(?<=[A-Za-zäöüß])[^\w\s.,;:!?()'\"/+&*%@=…’–‑°²³\-\u00ad](?=[a-zäöüß])"
    r"|[\ufffd\x80-\x9f]|(?<=[a-zäöüß])[ÄÖÜ](?=[a-zäöüß])|(?<=[a-z])[áÁõîÏÔµ¤](?=[a-z\s.,])"
    r"|(?<=[A-ZÄÖÜ ])[¤ÇéÜ](?=[bcdfghklmnpqrstvwxz]{2})"
)
"""Signs, foreign letters or capitals within words: what a wrong coding makes of umlauts."""
_WIDE: Final = 0.3
"""Of a text in UTF-16 about each second byte is nothing."""
_DAMAGED: Final = re.compile("\ufffd+")
_DAMAGED_SIGN: Final = re.compile("\ufffd")
_BEYOND_ASCII: Final = re.compile(r"[^\x00-\x7f]")
_MARKS: Final = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


def wide_coding(content: bytes) -> str:
    """Return the coding of a text of two bytes for a letter that bears no mark; nothing where it is none."""
    sample = content[:4000]
    if len(sample) < 4 or content.startswith(tuple(_MARKS)):
        return ""
    for coding, zeros, letters in (("utf-16-le", sample[1::2], sample[::2]), ("utf-16-be", sample[::2], sample[1::2])):
        nothing = zeros.count(0) / len(zeros)
        if nothing > 1 - _WIDE and letters.count(0) == 0:
            return coding
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text of a file.

    Attributes:
        text: what it says; what is damaged in it stands as U+FFFD.
        guessed: names its coding if the file does not tell it.
        is_cut: whether it breaks off within a letter.
        damaged: in how many places it is damaged.
    """

    text: str
    guessed: str = ""
    is_cut: bool = False
    damaged: int = 0


def decoded(content: bytes) -> Decoded:
    """Return the text of a text file."""
    wide = wide_coding(content)
    if wide:
        return Decoded(text=content.decode(wide, errors="replace"), guessed="UTF-16")
    try:
        return _told(content)
    except UnicodeDecodeError:
        damaged = _damaged(content)
        if damaged is not None:
            return damaged
        texts = {coding: content.decode(coding, errors="replace") for coding in _CODINGS}
        best = max(_CODINGS, key=lambda coding: _is_german(texts[coding]))
        return Decoded(text=texts[best], guessed=_CODINGS[best])


def _damaged(content: bytes) -> Decoded | None:
    """Return text that is UTF-8 but for some bytes: more letters beyond ASCII are whole in it than are not.

    In a coding of one byte for a letter two that happen to make a whole one in UTF-8 hardly ever follow each other.
    """
    text = content.decode("utf-8", errors="replace")
    places = len(_DAMAGED.findall(text))
    whole = len(_BEYOND_ASCII.findall(text)) - len(_DAMAGED_SIGN.findall(text))
    return Decoded(text=text, damaged=places) if whole > places else None


def _told(content: bytes) -> Decoded:
    """Return text in UTF-16 with its mark or in UTF-8.

    Raises:
        UnicodeDecodeError: it is in neither. So is one that seems to end within its only letter beyond ASCII: in
            Windows-1252 that is a letter.
    """
    coding = next((coding for mark, coding in _MARKS.items() if content.startswith(mark)), "utf-8")
    decoder = codecs.getincrementaldecoder(coding)()
    text = decoder.decode(content)
    rest = decoder.getstate()[0]
    if rest and text.isascii():
        text = content.decode(coding)
    return Decoded(text=text, is_cut=bool(rest))


def _is_german(text: str) -> int:
    """Return how much more there are letters where German has them than signs where it has none."""
    return sum(1 for _ in _UMLAUT.finditer(text)) - 2 * sum(1 for _ in _ODD.finditer(text))
