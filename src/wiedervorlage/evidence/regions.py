"""Regions: levels, names with their suffixes, the directory of official names.

A name in a table is rarely the plain name: "Fulda, Landkreis", "Saerbeck, NRW-Klimakommune", "Kiel,
Landeshauptstadt, kreisfreie Stadt". The key decides who is meant; the name is only compared with it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from wiedervorlage.evidence.builtin import builtin_regions, builtin_rows

if TYPE_CHECKING:
    from collections.abc import Mapping

Level = Literal["deutschland", "land", "regierungsbezirk", "kreis", "verband", "gemeinde", "nuts", ""]
_LEVELS: Final[Mapping[int, Level]] = {
    2: "land", 3: "regierungsbezirk", 5: "kreis", 8: "gemeinde", 9: "verband",
}  # fmt: skip
_BEFORE: Final = re.compile(
    r"^(?:Kreis|Landkreis|Stadt|Gemeinde|Regierungsbezirk|Reg\.-Bez\.|Land|Freistaat|Freie und Hansestadt|"
    r"Freie Hansestadt|Hansestadt|Landeshauptstadt|Städteregion|StädteRegion|Region)\s+"
)
_WORDS: Final = re.compile(r"[^\W\d_\ufffd]{3,}")
_PLAIN_WORDS: Final = frozenset(
    {"kreis", "landkreis", "stadt", "kreisfreie", "krsfr", "stadtkreis", "hansestadt", "landeshauptstadt",
     "regierungsbezirk", "statistische", "region", "land", "freistaat", "städteregion", "alt", "gemeinde",
     "der", "die", "bis", "einschl", "regionalverband"}
)  # fmt: skip


def level_of(region: str) -> Level:
    """Return the level of a region key; empty where it is none."""
    if region == "DG":
        return "deutschland"
    if region.startswith("DE"):
        return "nuts"
    return _LEVELS.get(len(region), "") if region.isdigit() else ""


def parent_of(region: str) -> str:
    """Return the key one level up as the key itself says it; Germany for a Land, empty for Germany."""
    match level_of(region):
        case "gemeinde" | "verband":
            return region[:5]
        case "kreis":
            return region[:3] if region[2] != "0" else region[:2]
        case "regierungsbezirk":
            return region[:2]
        case "land":
            return "DG"
        case _:
            return ""


def core_name(name: str) -> str:
    """Return a region's name without its suffixes: ``Fulda, Landkreis`` becomes ``Fulda``."""
    head = " ".join(name.split()).split(",")[0].strip()
    return _BEFORE.sub("", head).strip() or head


@cache
def official_names() -> Mapping[str, str]:
    """Return the official names known to the package: all counties of Germany, the municipalities of NRW.

    Dissolved counties are in it, since old tables list them.
    """
    names = {row["region"]: row["name"] for row in builtin_rows("kreise-de")}
    for region in builtin_regions().values():
        names.setdefault(region.region, region.official_name or region.name)
    return names


def names_fit(region: str, name: str) -> bool:
    """Say whether a printed name can be that of the region; an unknown region fits every name.

    Spelling varies between tables, letters get lost in saving: one common word of the plain name is enough,
    lost letters match any.
    """
    official = official_names().get(region)
    if official is None or not name.strip():
        return True
    if "\ufffd" in name:
        pattern = re.escape(core_name(name)).replace("\ufffd", ".{1,3}")
        return re.search(pattern, official) is not None
    expected = {word for word in _words(official) if word not in _PLAIN_WORDS}
    given = {word for word in _words(core_name(name)) if word not in _PLAIN_WORDS}
    if not expected or not given or expected & given:
        return True
    return any(one.startswith(other) or other.startswith(one) for one in expected for other in given)


def find_regions(name: str, within: str = "") -> tuple[str, ...]:
    """Return the keys of all known regions with this plain name, inside ``within`` (a key) if given.

    More than one is an ambiguity (Neuenkirchen, Fulda the county and Fulda the town); a suffix in
    the name (", Kreis", ", Stadt") decides where it can.
    """
    core = core_name(name).casefold()
    found = [key for key, official in official_names().items() if core_name(official).casefold() == core]
    found = [key for key in found if key.startswith(within)]
    suffix = name.casefold()
    if "kreis" in suffix.replace("kreisfreie", ""):
        found = [key for key in found if level_of(key) == "kreis"] or found
    elif ", stadt" in suffix or suffix.startswith("stadt "):
        towns = [key for key in found if "stadt" in official_names()[key].casefold()]
        found = towns or found
    return tuple(sorted(found))


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORDS.findall(text)}
