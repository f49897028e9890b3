"""Words that the help of all commands shares: its frame, what an argument stands for, arguments of every command."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.foundation.text import Language

USAGE: Final = Text(de="Aufruf: ", en="usage: ")
POSITIONALS: Final = Text(de="Angaben", en="positional arguments")
OPTIONS: Final = Text(de="Optionen", en="options")
COMMON: Final[Mapping[str, Text]] = {
    "--help": Text(de="diese Hilfe zeigen und aufhören", en="show this help message and exit"),
    "case": Text(
        de="ein Vorgangsordner, oder der Name eines mitgelieferten Vorgangs",
        en="a case folder, or the name of a packaged case",
    ),
    "--lang": Text(
        de="Sprache von Ausgabe und Hilfe (voreingestellt: de, oder was WV_LANG sagt)",
        en="language of output and help (default: de, or what WV_LANG says)",
    ),
    "--json": Text(de="ein JSON-Dokument statt Text ausgeben", en="print a JSON document instead of text"),
}
"""Arguments that many commands have, where the command has no words of its own for them."""
_PLACES: Final[Mapping[str, str]] = {
    "CASE": "VORGANG", "LETTER": "SCHREIBEN", "FILE": "DATEI", "DAY": "TAG", "ID": "KENNUNG", "REASON": "GRUND",
    "DIR": "ORDNER", "FOLDER": "ORDNER", "BODY": "STELLE", "STUDY": "STUDIE", "COLUMN": "SPALTE", "SHARE": "ANTEIL",
    "KEY": "SCHLÜSSEL", "PROGRAMME": "PROGRAMM", "NAME": "NAME", "VALUE": "WERT", "PREFIX": "ANFANG", "LIST": "LISTE",
    "FIELD": "FELD", "ATTRIBUTE": "MERKMAL", "NUMBER": "NUMMER", "HASH": "PRÜFSUMME", "MEASURE": "MESSGRÖSSE",
    "YEAR": "JAHR", "STORE": "ABLAGE", "OUTPUT": "ZIEL", "PERIOD": "ZEITRAUM", "OUT": "ZIEL", "TOTAL": "SUMME",
    "DRAWS": "ZAHL", "SEED": "ZAHL", "STEP": "SCHRITT", "HOST": "ADRESSE", "PORT": "PORT", "TEXT": "TEXT",
    "BASIS": "ZENSUS", "MAPPING": "DATEI", "REGION": "GEBIET", "DATE": "TAG", "N": "N", "R": "R", "S": "S",
    "URL": "URL", "CSV": "CSV", "NW": "NW",
}  # fmt: skip
"""What stands for an argument, by its English word; words in small letters are typed as they stand."""
_WORD: Final = re.compile(r"[A-Z]+")
_BY_DEST: Final[Mapping[str, str]] = {
    "into": "FOLDER", "published": "DAY", "retrieved": "DAY", "save_mapping": "FILE", "of": "KEY", "within": "KEY",
    "since": "DAY", "until": "DAY", "known_on": "DAY",
}  # fmt: skip
"""The word for an option that declares none, where its own name tells less."""


def place_of(word: str, language: Language) -> str:
    """Return what stands for an argument: ``CASE|FILE.csv`` is ``VORGANG|DATEI.csv``.

    Example:
        >>> place_of("KEY=MEASURE", "de")
        'SCHLÜSSEL=MESSGRÖSSE'
    """
    if language == "en":
        return word
    return _WORD.sub(lambda found: _PLACES.get(found[0], found[0]), word)


def place_by_name(dest: str) -> str:
    """Return the English word that stands for an argument that declares none."""
    return _BY_DEST.get(dest, dest.upper())


def is_translated(word: str) -> bool:
    """Say whether every word that stands for an argument has its German."""
    return all(found in _PLACES for found in _WORD.findall(word))
