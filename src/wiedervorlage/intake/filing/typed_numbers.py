"""Numbers as people type them into answers: "140.000", "1,2 Mio. DM", "rund 15 v. H.", "1.200 bis 1.400".

German notation holds, as in the papers: a point before three digits groups thousands, a comma parts decimals. What
could be a thousandfold of something else ("1,500", "12.345 %") is read as nothing: the person is asked which it is.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from wiedervorlage.evidence.intervals import parse_value
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.wording import write_number
from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage.intake.text.number_words import number, number_written_out

if TYPE_CHECKING:
    from wiedervorlage.foundation.findings import Finding

_BLANKS: Final = re.compile(r"[\s\u00a0\u202f\u2009]+")
_GROUPED: Final = re.compile(r"[1-9]\d{0,2}(?P<mark>[. '’])\d{3}(?:(?P=mark)\d{3})*(?:,\d+)?")
_ENGLISH: Final = re.compile(r"[1-9]\d{0,2}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})")
_ONE_POINT: Final = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_ONE_COMMA: Final = re.compile(r"[1-9]\d{0,2},\d{3}")
_DECIMAL: Final = re.compile(r"\d+(?:[.,]\d+)?")
_PART: Final = re.compile(r"(?:\d+ ?)?[½¼¾]|(?:\d+ )?1/2")
_TYPED: Final = re.compile(
    r"(?P<digits>(?:\d+ ?)?[½¼¾]|(?:\d+ )?1/2(?!\d)|\d(?:[\d.,'’]| (?=\d{3}(?!\d)))*(?<=\d)|\d)(?:,(?:--?|–|—)|\.-)? ?"
    r"(?P<scale>(?:Tsd\b\.?|[Tt]ausend\b|T(?= ?(?:€|EUR\b|Euro\b|DM\b))|Mio\b\.?|[Mm]illion(?:en)?\b|Mrd\b\.?"
    r"|[Mm]illiarden?\b|[Hh]undert\b|[Dd]utzend\b)?) ?"
    r"(?P<percent>(?:%|[Pp]rozent\b|v\. ?H\.|vH\b|percent\b)?) ?"
    r"(?:€|EUR\b|Euro\b|DM\b|Mark\b|km\b|qm\b|m²|ha\b|kWh\b"
    r"|(?!(?i:\w*(?:tausend|hundert|million|milliard|dutzend|promille)))[A-ZÄÖÜ][\wäöüß-]{2,})? ?"
    r"(?:im Jahr|jährlich|pro Jahr|je Jahr|p\. ?a\.|/ ?(?:Jahr|year)|a year)?\.?"
)
"""A number with its scale; what it counts and "im Jahr" may stand behind, "im Monat" may not: it is another figure."""
_SCALES: Final = (("millia", 10**9), ("mrd", 10**9), ("mi", 10**6), ("t", 1000), ("h", 100), ("d", 12))
"""How a scale begins, and its size; the longer beginnings first."""
_SYMBOLS: Final = frozenset({"-", ".", "...", "/", "x"})
"""The signs of official statistics, which stand where no number does."""
_BOUNDS: Final = {
    "mehr als": "über", "über": "über", "over": "über", "oberhalb von": "über", ">": "über",
    "mindestens": ">=", "wenigstens": ">=", "at least": ">=", ">=": ">=", "≥": ">=",
    "weniger als": "unter", "unter": "unter", "under": "unter", "<": "unter",
    "höchstens": "<=", "maximal": "<=", "bis zu": "<=", "at most": "<=", "<=": "<=", "≤": "<=",
    "ca.": "ca.", "ca": "ca.", "circa": "ca.", "zirka": "ca.", "rund": "ca.", "rd.": "ca.", "etwa": "ca.",
    "ungefähr": "ca.", "about": "ca.", "~": "ca.",
}  # fmt: skip
_BOUND: Final = re.compile(
    rf"(?P<bound>{'|'.join(re.escape(word) for word in sorted(_BOUNDS, key=len, reverse=True))}) ?(?P<rest>.+)",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(
    r"(?:zwischen |von )?(?P<low>.+?) ?(?:\.\.|…|–|(?<=\d)-(?=\d)| bis | und | to ) ?(?P<high>.+)"
)
_WIDTH: Final = re.compile(r"(?P<middle>.+?) ?\(± ?(?P<width>.+)\)")
_ERROR: Final = re.compile(r"(?P<middle>.+?) ?± ?(?P<width>.+)")


class TypedNumberError(ValueError):
    """What was typed is no number, or may be one of several: ``meanings`` lists them, in plain digits."""

    def __init__(self, typed: str, meanings: tuple[str, ...] = ()) -> None:
        super().__init__(f"no number: {typed!r}")
        self.typed = typed
        self.meanings = meanings


def plain_number(typed: str, *, is_share: bool = False) -> str:
    """Return a number in plain digits with a decimal point, "%" behind it where it was typed so.

    Args:
        typed: as a person wrote it.
        is_share: it is a percentage, in which a point before three digits hardly groups thousands.

    Raises:
        TypedNumberError: it is none, or not one.
    """
    text = _BLANKS.sub(" ", typed).strip()
    match = _TYPED.fullmatch(text)
    if match is None:
        return _in_words(typed, text)
    digits = _plain_digits(match["digits"], is_share=is_share or bool(match["percent"]))
    value = Decimal(digits) * _scale(match["scale"])
    written = digits if not match["scale"] else _fixed(value)
    return f"{written} %" if match["percent"] else written


def plain_figure(typed: str, *, is_share: bool = False) -> str:
    """Return a figure as the evidence writes it: "7000+", "1200..1400", "ca. 200", "12.5 ± 0.4", or a plain number.

    Raises:
        TypedNumberError: it is none, or not one.
    """
    text = _BLANKS.sub(" ", typed).strip()
    written = text if text in _SYMBOLS else _figure(text, is_share=is_share)
    try:
        if text not in _SYMBOLS:
            parse_value(written)
    except ValueError as error:
        raise TypedNumberError(typed) from error
    return written


def said_number(plain: str) -> str:
    """Return a plain number as German prints it, to say how one was understood: "140000" is "140.000"."""
    bare = plain.removesuffix(" %")
    return write_number(float(bare)) + plain[len(bare) :]


def unclear_number(error: TypedNumberError, of: str) -> Finding:
    """Return the finding that a number, of a measure or reason, may be one of several."""
    first, second = error.meanings
    return finding(
        MESSAGES, "INT-065", number=error.typed, of=of, first=first, second=second,
        first_said=said_number(first), second_said=said_number(second),
    )  # fmt: skip


def _figure(text: str, *, is_share: bool) -> str:
    def one(part: str) -> str:
        sign = "-" if part[:1] in "-−" else ""
        plain = plain_number(part.lstrip("-−+ "), is_share=is_share)
        if plain.endswith("%") and not is_share:
            raise TypedNumberError(text)
        return sign + plain.removesuffix(" %")

    if text.endswith("+"):
        return f"{one(text[:-1].strip())}+"
    if match := _WIDTH.fullmatch(text):
        return f"{_figure(match['middle'], is_share=is_share)} (±{one(match['width'])})"
    if match := _ERROR.fullmatch(text):
        return f"{one(match['middle'])} ± {one(match['width'])}"
    if match := _BOUND.fullmatch(text):
        return f"{_BOUNDS[match['bound'].lower()]} {one(match['rest'])}"
    if match := _RANGE.fullmatch(text):
        return "..".join(one(part) for part in _scaled_alike(match["low"], match["high"]))
    return one(text)


def _scaled_alike(low: str, high: str) -> tuple[str, str]:
    """Give the lower end the scale of the upper one, where only that is told: "1 bis 2 Mio."."""
    upper, lower = _TYPED.fullmatch(high), _TYPED.fullmatch(low)
    if upper and lower and upper["scale"] and not lower["scale"]:
        return f"{low} {upper['scale']}", high
    return low, high


def _plain_digits(digits: str, *, is_share: bool) -> str:
    """Return digits without marks of grouping, with a decimal point.

    Raises:
        TypedNumberError: they can be grouped in two ways, or in none.
    """
    grouped, parted = re.sub(r"[., '’]", "", digits), digits.replace(",", ".")
    if _ONE_COMMA.fullmatch(digits) or (is_share and _ONE_POINT.fullmatch(digits)):
        raise TypedNumberError(digits, (grouped, f"{parted}0"))
    if _GROUPED.fullmatch(digits):
        return _three_decimals(re.sub(r"[. '’]", "", digits).replace(",", "."))
    if _ENGLISH.fullmatch(digits):
        return _three_decimals(digits.replace(",", ""))
    if _DECIMAL.fullmatch(digits):
        return _three_decimals(parted)
    if _PART.fullmatch(digits):
        return _fixed(Decimal(str(number(digits))))
    raise TypedNumberError(digits)


def _three_decimals(plain: str) -> str:
    """Let three decimals be followed by a nought, so that nobody takes them for thousands: "12.345" is "12.3450"."""
    return f"{plain}0" if _ONE_POINT.fullmatch(plain) else plain


def _scale(word: str) -> int:
    return next((size for start, size in _SCALES if word.lower().startswith(start)), 1)


def _in_words(typed: str, text: str) -> str:
    """Return what number words say: "hundert", "zwölf", "anderthalb"."""
    try:
        return _fixed(Decimal(str(number_written_out(text))))
    except KeyError as error:
        raise TypedNumberError(typed) from error


def _fixed(value: Decimal) -> str:
    written = f"{value:f}"
    return _three_decimals(written.rstrip("0").rstrip(".") if "." in written else written)
