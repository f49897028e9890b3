"""German nouns, articles and adjectives, as far as official letters need them.

Only declared nouns are inflected; nothing is guessed. A noun declares its gender and its forms, so that
a sentence built from a figure still has the right article, ending and verb.

Source: Duden, Die Grammatik (declension of article words, adjectives and nouns).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Gender = Literal["m", "f", "n"]
Case = Literal["nom", "gen", "dat", "acc"]
Number = Literal["sg", "pl"]

_CASES: Final[tuple[Case, ...]] = ("nom", "gen", "dat", "acc")
_DEFINITE: Final[dict[Gender | Literal["pl"], tuple[str, str, str, str]]] = {
    "m": ("der", "des", "dem", "den"),
    "f": ("die", "der", "der", "die"),
    "n": ("das", "des", "dem", "das"),
    "pl": ("die", "der", "den", "die"),
}
_INDEFINITE: Final[dict[Gender, tuple[str, str, str, str]]] = {
    "m": ("", "es", "em", "en"),
    "f": ("e", "er", "er", "e"),
    "n": ("", "es", "em", ""),
}
_POSSESSIVE_PLURAL: Final = ("e", "er", "en", "e")
# Endings of the adjective: after the definite article, after "ein", and without any article.
_WEAK: Final[dict[Gender | Literal["pl"], tuple[str, str, str, str]]] = {
    "m": ("e", "en", "en", "en"),
    "f": ("e", "en", "en", "e"),
    "n": ("e", "en", "en", "e"),
    "pl": ("en", "en", "en", "en"),
}
_MIXED: Final[dict[Gender | Literal["pl"], tuple[str, str, str, str]]] = {
    "m": ("er", "en", "en", "en"),
    "f": ("e", "en", "en", "e"),
    "n": ("es", "en", "en", "es"),
    "pl": ("en", "en", "en", "en"),
}
_STRONG: Final[dict[Gender | Literal["pl"], tuple[str, str, str, str]]] = {
    "m": ("er", "en", "em", "en"),
    "f": ("e", "er", "er", "e"),
    "n": ("es", "en", "em", "es"),
    "pl": ("e", "er", "en", "e"),
}
_CONTRACTIONS: Final = {
    "an dem": "am", "bei dem": "beim", "in dem": "im", "von dem": "vom", "zu dem": "zum", "zu der": "zur",
    "in das": "ins", "an das": "ans",
}  # fmt: skip

Article = Literal["definite", "indefinite", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A noun with the forms that cannot be derived from one another.

    ``genitive`` defaults to the singular (right for feminine nouns), ``dative_plural`` to the plural plus
    *n* where the plural does not end in n or s, ``oblique`` (accusative and dative singular) to the
    singular; weak nouns (*der Bote, den Boten*) declare it.
    """

    gender: Gender
    singular: str
    plural: str
    genitive: str = ""
    dative_plural: str = ""
    oblique: str = ""

    def form(self, case: Case = "nom", number: Number = "sg") -> str:
        """Return the noun in ``case`` and ``number``, without article."""
        if number == "pl":
            if case != "dat":
                return self.plural
            return self.dative_plural or (self.plural if self.plural[-1] in "ns" else self.plural + "n")
        if case == "gen":
            return self.genitive or (self.oblique or self.singular)
        return self.singular if case == "nom" else (self.oblique or self.singular)

    def phrase(
        self, case: Case = "nom", number: Number = "sg", *, article: Article = "definite", adjective: str = ""
    ) -> str:
        """Return article, adjective (given as its stem: ``halb``) and noun in agreement.

        Example:
            >>> Noun(gender="f", singular="Stelle", plural="Stellen").phrase("dat", article="indefinite",
            ...     adjective="halb")
            'einer halben Stelle'
        """
        kind: Gender | Literal["pl"] = "pl" if number == "pl" else self.gender
        words = [article_word(self.gender, case, number, article=article)]
        if adjective:
            endings = {"definite": _WEAK, "indefinite": _MIXED if number == "sg" else _STRONG, "none": _STRONG}
            words.append(adjective + endings[article][kind][_CASES.index(case)])
        words.append(self.form(case, number))
        return " ".join(word for word in words if word)


def article_word(gender: Gender, case: Case, number: Number = "sg", *, article: Article = "definite") -> str:
    """Return the article; there is no indefinite one in the plural."""
    index = _CASES.index(case)
    if article == "definite":
        return _DEFINITE["pl" if number == "pl" else gender][index]
    if article == "indefinite" and number == "sg":
        return "ein" + _INDEFINITE[gender][index]
    return ""


def determiner(stem: str, noun: Noun, case: Case = "nom", number: Number = "sg") -> str:
    """Return a word inflected like *kein* or *unser* before ``noun``: ``keine``, ``keinen``, ``unserem``."""
    index = _CASES.index(case)
    return stem + (_POSSESSIVE_PLURAL[index] if number == "pl" else _INDEFINITE[noun.gender][index])


def contract(phrase: str) -> str:
    """Return ``phrase`` with preposition and article drawn together: ``zu der Stadt`` → ``zur Stadt``."""
    for long, short in _CONTRACTIONS.items():
        if phrase.lower().startswith(long + " "):
            word = short.capitalize() if phrase[0].isupper() else short
            return word + phrase[len(long) :]
    return phrase


def verb(number: Number, singular: str, plural: str) -> str:
    """Return the verb that agrees with a subject of ``number``."""
    return singular if number == "sg" else plural


def genitive_name(name: str) -> str:
    """Return the genitive of a place or person's name without article: ``Musterstadts``, ``Greves’``."""
    return name + ("’" if name[-1:].lower() in {"s", "ß", "x", "z"} else "s")


STELLE: Final = Noun(gender="f", singular="Stelle", plural="Stellen")
GEMEINDE: Final = Noun(gender="f", singular="Gemeinde", plural="Gemeinden")
PERSON: Final = Noun(gender="f", singular="Person", plural="Personen")
GRUND: Final = Noun(gender="m", singular="Grund", plural="Gründe", genitive="Grundes")
JAHR: Final = Noun(gender="n", singular="Jahr", plural="Jahre", genitive="Jahres")
TAG: Final = Noun(gender="m", singular="Tag", plural="Tage", genitive="Tages")
EINWOHNER: Final = Noun(gender="m", singular="Einwohner", plural="Einwohner", genitive="Einwohners")
KREIS: Final = Noun(gender="m", singular="Kreis", plural="Kreise", genitive="Kreises")
STADT: Final = Noun(gender="f", singular="Stadt", plural="Städte")
