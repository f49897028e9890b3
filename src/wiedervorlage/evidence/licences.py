"""Licences of sources, and the words a paper must print beside figures from them."""

from __future__ import annotations

from typing import Final

from wiedervorlage.foundation.text import Text

DL_DE_BY: Final = "dl-de/by-2-0"
_NAMES: Final = {
    DL_DE_BY: Text(
        de="Datenlizenz Deutschland – Namensnennung – Version 2.0 (www.govdata.de/dl-de/by-2-0)",
        en="Data licence Germany – attribution – Version 2.0 (www.govdata.de/dl-de/by-2-0)",
    )
}


def attribution(publisher: str, title: str, licence: str, *, state: str = "", changed: bool = False) -> Text:
    """Return the attribution that the licence asks for.

    Args:
        publisher: who provides the data.
        title: name or number of the data set.
        licence: id of the licence; unknown or empty: the source alone is named.
        state: day of the state of the data, as text.
        changed: whether the figures were changed (converted, summed); the licence wants that said.

    Source: Datenlizenz Deutschland – Namensnennung – Version 2.0, nos. 2 and 3.
    """
    name = _NAMES.get(licence)
    head = ", ".join(part for part in (publisher, title) if part)
    de = f"Datenquelle: {head}" + (f", Stand {state}" if state else "")
    en = f"Source: {head}" + (f", as of {state}" if state else "")
    if name is not None:
        de, en = f"{de}; {name.de}", f"{en}; {name.en}"
    if changed:
        de, en = f"{de}; Daten verändert", f"{en}; data changed"
    return Text(de=f"{de}.", en=f"{en}.")
