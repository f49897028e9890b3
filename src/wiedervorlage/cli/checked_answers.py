"""What an answer must be, one check for each sort of question; what is not says why, and the question comes again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.templates import NAME
from wiedervorlage.cli.asking import AnswerError
from wiedervorlage.evidence.regions import find_regions, level_of, official_names
from wiedervorlage.evidence.units import parse_unit
from wiedervorlage.foundation.text import Language, Text
from wiedervorlage.intake.filing.typed_days import plain_span
from wiedervorlage.intake.filing.typed_fields import fixed_word, fixed_words, said_words
from wiedervorlage.intake.filing.typed_numbers import TypedNumberError, plain_figure, plain_number, said_number
from wiedervorlage.intake.unit_names import unit_called

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

_WITHOUT_ZERO: Final = frozenset({1, 4, 7})
"""Digits of the key of a Land, a county or a municipality whose leading nought got lost."""


def needed(typed: str) -> str:
    """Take any answer but none.

    Raises:
        AnswerError: nothing was typed.
    """
    if not typed:
        raise AnswerError(Text(de="Diese Antwort braucht der Vorgang.", en="The case needs this answer."))
    return typed


def region(typed: str) -> str:
    """Take the key of a region, or a name that only one region has.

    Raises:
        AnswerError: it is neither.
    """
    bare = re.sub(r"\s", "", typed)
    if level_of(bare):
        return bare
    if bare.isdigit() and len(bare) in _WITHOUT_ZERO:
        raise AnswerError(
            Text(
                de=f"Fehlt die führende Null? Vielleicht 0{bare}.",
                en=f"Is the leading nought missing? Perhaps 0{bare}.",
            )
        )
    found = find_regions(typed) if typed else ()
    if len(found) == 1:
        return found[0]
    if found:
        listed = ", ".join(f"{key} {official_names()[key]}" for key in found)
        raise AnswerError(Text(de=f"Mehrere heißen so: {listed}.", en=f"Several are called so: {listed}."))
    raise AnswerError(
        Text(
            de="Der Vorgang braucht den amtlichen Schlüssel des Gebiets (fünf Ziffern für einen Kreis, acht für eine "
            "Gemeinde; regionalstatistik.de nennt ihn) oder einen bekannten Namen. Ist er nicht zur Hand oder gibt es "
            "ihn nicht: ein eigener Schlüssel, etwa 99901; er steht in case.yaml und lässt sich dort ändern.",
            en="The case needs the official key of the region (five digits for a county, eight for a municipality; "
            "regionalstatistik.de has it) or a known name. Where it is not at hand, or there is none: a key of your "
            "own, such as 99901; it stands in case.yaml and can be changed there.",
        )
    )


def regions(typed: str) -> str:
    """Take keys or names of regions, separated by commas.

    Raises:
        AnswerError: one of them is none, or there is none.
    """
    parts = [part.strip() for part in re.split(r"[,;]", typed) if part.strip()]
    return ", ".join([region(part) for part in parts] or [region("")])


def day(typed: str) -> str:
    """Take a day, month, year or span.

    Raises:
        AnswerError: it is none.
    """
    try:
        return plain_span(typed)
    except ValueError:
        raise AnswerError(
            Text(
                de=f"„{typed}“ ist kein Datum; etwa 18.05.1998, Mai 1998, 1998 oder 1997 bis 1999.",
                en=f"'{typed}' is no date; such as 1998-05-18, 1998-05, 1998 or 1997 to 1999.",
            )
        ) from None


def day_or_item(items: Collection[str]) -> Callable[[str], str]:
    """Return the check that takes a day, or the id of something dated in the case."""

    def check(typed: str) -> str:
        return typed if typed in items else day(typed)

    return check


def if_any(check: Callable[[str], str]) -> Callable[[str], str]:
    """Return the check that lets an answer be empty."""
    return lambda typed: check(typed) if typed else ""


def threshold(*, is_share: bool) -> Callable[[str], str]:
    """Return the check that takes a number."""
    return lambda typed: _number(typed, lambda: plain_number(typed, is_share=is_share))


def figure(*, is_share: bool) -> Callable[[str], str]:
    """Return the check that takes a figure, however exact."""
    return lambda typed: _number(typed, lambda: plain_figure(typed, is_share=is_share))


def _number(typed: str, read: Callable[[], str]) -> str:
    try:
        return read()
    except TypedNumberError as error:
        if error.meanings:
            first, second = (said_number(meaning) for meaning in error.meanings)
            raise AnswerError(
                Text(
                    de=f"„{typed}“ kann {first} oder {second} heißen; bitte {error.meanings[0]} oder "
                    f"{error.meanings[1].replace('.', ',')} schreiben.",
                    en=f"'{typed}' may mean {error.meanings[0]} or {error.meanings[1]}; please write one of them.",
                )
            ) from error
        raise AnswerError(
            Text(
                de=f"„{typed}“ ist keine Zahl; etwa 340, 140.000, 12,5, über 7.000, 1.200 bis 1.400, rund 200.",
                en=f"'{typed}' is no number; such as 340, 140000, 12.5, over 7000, 1200..1400, about 200.",
            )
        ) from error


def fixed(field: str, language: Language) -> Callable[[str], str]:
    """Return the check that takes one of the words a field may hold, by its name in either language."""

    def check(typed: str) -> str:
        word = fixed_word(field, typed)
        if not word:
            listed = ", ".join(said_words(field, language))
            raise AnswerError(
                Text(de=f"„{typed}“ ist hier nicht vorgesehen; eines von: {listed}.",
                     en=f"'{typed}' is not provided for here; one of: {listed}.")
            )  # fmt: skip
        return word

    return check


def of_field(field: str, language: Language) -> Callable[[str], str]:
    """Return the check for a field of an item."""
    if fixed_words(field):
        return fixed(field, language)
    return day if field == "on" else needed


def one_of(listed: Collection[str]) -> Callable[[str], str]:
    """Return the check that takes one of these words as they are."""

    def check(typed: str) -> str:
        if typed not in listed:
            told = ", ".join(listed) or "–"
            raise AnswerError(
                Text(de=f"„{typed}“ gibt es nicht; eines von: {told}.", en=f"There is no '{typed}'; one of: {told}.")
            )
        return typed

    return check


def number_up_to(last: int) -> Callable[[str], str]:
    """Return the check that takes a whole number from 0 to ``last``."""

    def check(typed: str) -> str:
        if not (typed.isdigit() and int(typed) <= last):
            raise AnswerError(Text(de=f"Bitte eine Zahl von 0 bis {last}.", en=f"Please a number from 0 to {last}."))
        return typed

    return check


def measure_name(typed: str) -> str:
    """Return the name by which a premise names what is counted, from the words of the person for it.

    Raises:
        AnswerError: it begins with a digit, or nothing of it can stand in a name.
    """
    name = re.sub(r"[^A-Za-z0-9ÄÖÜäöüß]+", "_", typed).strip("_")
    if not NAME.fullmatch(name):
        raise AnswerError(
            Text(
                de=f"„{typed}“ geht nicht als Name; bitte mit einem Wort beginnen, etwa „Beratungen im Jahr“.",
                en=f"'{typed}' cannot be a name; please begin with a word, such as 'consultations a year'.",
            )
        )
    return name


def unit(typed: str) -> str:
    """Take a unit, as people call it or as the case writes it.

    Raises:
        AnswerError: a part of it is empty.
    """
    called = unit_called(typed)
    try:
        parse_unit(called)
    except ValueError:
        raise AnswerError(
            Text(de=f"„{typed}“ ist keine Einheit; etwa Personen, Euro im Jahr, Prozent.",
                 en=f"'{typed}' is no unit; such as persons, EUR/year, percent.")
        ) from None  # fmt: skip
    return called
