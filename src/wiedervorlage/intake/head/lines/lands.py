"""Which Land a paper comes from, for its calendar of holidays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.intake.reading import Field

_NAMES: Final = {
    "Nordrhein-Westfalen": "NW", "NRW": "NW", "Niedersachsen": "NI", "Hessen": "HE", "Bayern": "BY",
    "Baden-Württemberg": "BW", "Rheinland-Pfalz": "RP", "Saarland": "SL", "Schleswig-Holstein": "SH",
    "Mecklenburg-Vorpommern": "MV", "Brandenburg": "BB", "Sachsen-Anhalt": "ST", "Sachsen": "SN",
    "Thüringen": "TH", "Berlin": "BE", "Hamburg": "HH", "Bremen": "HB",
}  # fmt: skip
_POSTCODES: Final = (
    (1000, 9999, "SN"), (10000, 14199, "BE"), (14400, 16949, "BB"), (17000, 19420, "MV"), (20000, 21149, "HH"),
    (22000, 22769, "HH"), (23500, 25999, "SH"), (26000, 27478, "NI"), (28000, 28779, "HB"), (29200, 31999, "NI"),
    (32000, 33829, "NW"), (34000, 36399, "HE"), (37000, 38729, "NI"), (39000, 39649, "ST"), (40000, 48432, "NW"),
    (48455, 48531, "NI"), (48541, 48739, "NW"), (49000, 49459, "NI"), (50000, 53949, "NW"), (54200, 56869, "RP"),
    (57000, 59969, "NW"), (60000, 65936, "HE"), (66000, 66839, "SL"), (67000, 67829, "RP"), (68000, 79879, "BW"),
    (80000, 97896, "BY"), (98500, 99998, "TH"),
)  # fmt: skip
"""Main ranges of postcodes by Land, coarse at the borders: good enough to choose a calendar, no more."""


def is_land(text: str) -> bool:
    """Say whether a line names a Land and nothing else."""
    return text in _NAMES


def land_of(text: str, fields: Mapping[str, Field]) -> str:
    """Return the code of the Land ("NW"), by name in the paper, else by the recipient's postcode, else ""."""
    for who in ("recipient.postcode", "sender.postcode"):
        item = fields.get(who)
        if item is not None:
            code = int(str(item.value))
            land = next((land for first, last, land in _POSTCODES if first <= code <= last), "")
            if land:
                return land
    return next((code for name, code in _NAMES.items() if name in text), "")
