"""Read a premise: a small typed language with a written grammar, never ``eval``.

Grammar (EBNF)::

    premise    = conjunct { "or" conjunct } ;
    conjunct   = negation { "and" negation } ;
    negation   = "not" negation | comparison ;
    comparison = sum [ ( "<" | "<=" | ">" | ">=" | "==" | "!=" ) sum ] ;
    sum        = product { ( "+" | "-" ) product } ;
    product    = signed { ( "*" | "/" ) signed } ;
    signed     = "-" signed | dated ;
    dated      = primary [ "[" ( day | id ) "]" ] ;
    primary    = number [ "%" ] | string | name [ "." name ] | call | "(" premise ")" ;
    call       = name "(" [ argument { "," argument } ] ")" ;
    argument   = [ name "=" ] premise ;

Errors carry the place in the text and, where one is near, what was probably meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, cast

from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.foundation.text import Text
from wiedervorlage.premises import nodes

if TYPE_CHECKING:
    from collections.abc import Callable

    _Rule = Callable[[], nodes.Expression]

MAX_LENGTH: Final = 4000
MAX_DEPTH: Final = 60
_COMPARATORS: Final = frozenset({"<", "<=", ">", ">=", "==", "!="})
_TOKEN: Final = re.compile(
    r"\s*(?:"
    r"(?P<number>\d+(?:\.\d+)?)"
    r"|(?P<name>[^\W\d]\w*)"
    r"|(?P<string>\"[^\"]*\")"
    r"|(?P<when>\[[^\]\[]*\])"
    r"|(?P<operator><=|>=|==|!=|[-+*/<>(),.%=])"
    r")"
)
_HINTS: Final[dict[str, Text]] = {
    "&": Text(de="„and“ statt „&“", en="'and' instead of '&'"),
    "|": Text(de="„or“ statt „|“", en="'or' instead of '|'"),
    "!": Text(de="„not“ oder „!=“", en="'not' or '!='"),
    "≤": Text(de="„<=“ statt „≤“", en="'<=' instead of '≤'"),
    "≥": Text(de="„>=“ statt „≥“", en="'>=' instead of '≥'"),
    "„": Text(de="gerade Anführungszeichen", en="straight quotation marks"),
    "“": Text(de="gerade Anführungszeichen", en="straight quotation marks"),
    "'": Text(de="doppelte gerade Anführungszeichen", en="double straight quotation marks"),
    "[": Text(de="die eckige Klammer schließen", en="close the bracket"),
    '"': Text(de="das Anführungszeichen schließen", en="close the quotation mark"),
}


class PremiseSyntaxError(WiedervorlageError):
    """A premise that cannot be read; ``position`` is the character (from 0) where reading stopped."""

    def __init__(self, message: Text, position: int, hint: Text | None = None) -> None:
        super().__init__(message.en)
        self.message = message
        self.position = position
        self.hint = hint


class _Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int


def parse(text: str) -> nodes.Expression:
    """Read ``text`` as a premise.

    Raises:
        PremiseSyntaxError: with the position and, where possible, what was probably meant.
    """
    if len(text) > MAX_LENGTH:
        raise PremiseSyntaxError(Text(de="Die Annahme ist zu lang.", en="The premise is too long."), MAX_LENGTH)
    parser = _Parser(_tokens(text))
    expression = parser.disjunction()
    parser.expect_end()
    return expression


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    position = 0
    end = len(text.rstrip())
    while position < end:
        match = _TOKEN.match(text, position)
        if match is None:
            position += len(text[position:]) - len(text[position:].lstrip())
            sign = text[position]
            raise PremiseSyntaxError(
                Text(de=f"Zeichen „{sign}“ gehört nicht hierher.", en=f"Unexpected character {sign!r}."),
                position,
                _HINTS.get(sign),
            )
        kind = cast("str", match.lastgroup)
        if kind == "number":
            _refuse_thousands(match["number"], match.start(kind))
        found.append(_Token(kind, match[kind], match.start(kind), match.end(kind)))
        position = match.end()
    found.append(_Token("end", "", end, end))
    return found


_LIKE_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}\.\d{3}")
"""Three decimals behind a point: what German digits would mean as thousands ("140.000")."""


def _refuse_thousands(number: str, position: int) -> None:
    """Refuse a number that would be read a thousandfold too small where somebody typed it in German digits.

    Raises:
        PremiseSyntaxError: it is such a number; the hint names both ways to write it clearly.
    """
    if _LIKE_THOUSANDS.fullmatch(number):
        thousands = number.replace(".", "")
        message = Text(de=f"„{number}“ ist nicht eindeutig.", en=f"{number!r} is not clear.")
        hint = Text(de=f"{thousands} (Tausend) oder {number}0", en=f"{thousands} (thousands) or {number}0")
        raise PremiseSyntaxError(message, position, hint)


class _Parser:
    """Recursive descent over the tokens, one method per rule of the grammar."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._index = 0
        self._depth = 0

    @property
    def _now(self) -> _Token:
        return self._tokens[self._index]

    def _take(self) -> _Token:
        token = self._now
        self._index += 1
        return token

    def _is(self, *texts: str) -> bool:
        return self._now.kind in {"operator", "name"} and self._now.text in texts

    def _expect(self, text: str) -> _Token:
        if not self._is(text):
            raise self._unexpected(Text(de=f"„{text}“ erwartet", en=f"{text!r} expected"))
        return self._take()

    def _unexpected(self, hint: Text | None = None) -> PremiseSyntaxError:
        token = self._now
        if token.kind == "end":
            message = Text(de="Die Annahme endet zu früh.", en="The premise ends too early.")
        else:
            message = Text(de=f"„{token.text}“ gehört nicht hierher.", en=f"Unexpected {token.text!r}.")
        return PremiseSyntaxError(message, token.start, hint)

    def expect_end(self) -> None:
        if self._now.kind != "end":
            chained = self._now.text in _COMPARATORS
            hint = Text(de="Vergleiche mit „and“ verbinden", en="join comparisons with 'and'") if chained else None
            raise self._unexpected(hint)

    def disjunction(self) -> nodes.Expression:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise PremiseSyntaxError(Text(de="Zu viele Klammern.", en="Too many nested parentheses."), self._now.start)
        joined = self._junction("or", lambda: self._junction("and", self._negation))
        self._depth -= 1
        return joined

    def _junction(self, word: Literal["and", "or"], operand: _Rule) -> nodes.Expression:
        operands = [operand()]
        while self._is(word):
            self._take()
            operands.append(operand())
        if len(operands) == 1:
            return operands[0]
        return nodes.Junction(operator=word, operands=tuple(operands), start=operands[0].start, end=operands[-1].end)

    def _negation(self) -> nodes.Expression:
        if self._is("not"):
            start = self._take().start
            operand = self._negation()
            return nodes.Not(operand=operand, start=start, end=operand.end)
        return self._comparison()

    def _comparison(self) -> nodes.Expression:
        left = self._calculation(("+", "-"), lambda: self._calculation(("*", "/"), self._signed))
        if self._now.kind == "operator" and self._now.text in _COMPARATORS:
            operator = cast("nodes.Comparator", self._take().text)
            right = self._calculation(("+", "-"), lambda: self._calculation(("*", "/"), self._signed))
            return nodes.Comparison(operator=operator, left=left, right=right, start=left.start, end=right.end)
        if self._is("="):
            raise self._unexpected(Text(de="„==“ zum Vergleichen", en="'==' to compare"))
        return left

    def _calculation(self, operators: tuple[str, str], operand: _Rule) -> nodes.Expression:
        left = operand()
        while self._is(*operators):
            operator = cast("nodes.Arithmetic", self._take().text)
            right = operand()
            left = nodes.Calculation(operator=operator, left=left, right=right, start=left.start, end=right.end)
        return left

    def _signed(self) -> nodes.Expression:
        signs = []
        while self._is("-"):
            signs.append(self._take())
        operand = self._dated()
        for sign in reversed(signs):
            operand = nodes.Negative(operand=operand, start=sign.start, end=operand.end)
        return operand

    def _dated(self) -> nodes.Expression:
        operand = self._primary()
        if self._now.kind == "when":
            token = self._take()
            when = token.text[1:-1].strip()
            if not when:
                raise PremiseSyntaxError(
                    Text(de="In den eckigen Klammern fehlt der Tag.", en="The brackets lack a day."),
                    token.start,
                )
            return nodes.At(operand=operand, when=when, start=operand.start, end=token.end)
        return operand

    def _primary(self) -> nodes.Expression:
        token = self._now
        if token.kind == "number":
            return self._number()
        if token.kind == "string":
            self._take()
            return nodes.Quoted(text=token.text[1:-1], start=token.start, end=token.end)
        if token.kind == "name" and token.text not in {"and", "or", "not"}:
            return self._name_or_call()
        if self._is("("):
            self._take()
            inner = self.disjunction()
            self._expect(")")
            return inner
        raise self._unexpected()

    def _number(self) -> nodes.Number:
        token = self._take()
        if self._is("%"):
            end = self._take().end
            return nodes.Number(value=float(token.text), is_percent=True, start=token.start, end=end)
        return nodes.Number(value=float(token.text), start=token.start, end=token.end)

    def _name_or_call(self) -> nodes.Expression:
        first = self._take()
        if self._is("("):
            return self._call(first)
        if self._is("."):
            self._take()
            if self._now.kind != "name":
                raise self._unexpected(Text(de="nach dem Punkt steht eine Messgröße", en="a measure follows the dot"))
            second = self._take()
            return nodes.Name(name=second.text, subject=first.text, start=first.start, end=second.end)
        return nodes.Name(name=first.text, start=first.start, end=first.end)

    def _call(self, name: _Token) -> nodes.Call:
        self._take()
        arguments: list[nodes.Expression] = []
        named: list[tuple[str, nodes.Expression]] = []
        while not self._is(")"):
            following = self._tokens[self._index + 1]
            if self._now.kind == "name" and following.text == "=":
                key = self._take().text
                self._take()
                named.append((key, self.disjunction()))
            else:
                arguments.append(self.disjunction())
            if not self._is(")"):
                self._expect(",")
        end = self._take().end
        return nodes.Call(function=name.text, arguments=tuple(arguments), named=tuple(named), start=name.start, end=end)
