"""The course of a council paper on the terminal: one line for each body that deals with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.cli.read_items import told_day
from wiedervorlage.foundation.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.intake.reading import Field, Value

COURSE: Final = "paper.deliberations"
"""The fields of the course begin with it: ``paper.deliberations.1.date``."""


def told_course(fields: Iterable[Field], language: Language) -> list[str]:
    """Return each deliberation in a line: "19. September 2023, Bauausschuss, TOP Ö 9, öffentlich – Vorberatung"."""
    steps: dict[str, dict[str, Value]] = {}
    for item in fields:
        if item.name.startswith(f"{COURSE}."):
            number, part = item.name.removeprefix(f"{COURSE}.").split(".")
            steps.setdefault(number, {})[part] = item.value
    return [_told(parts, language) for parts in steps.values()]


def _told(parts: Mapping[str, Value], language: Language) -> str:
    item, public = str(parts.get("agenda_item", "")), parts.get("public")
    item = item if not item or item.startswith("TOP") else f"{worded(language, 'TOP', 'item')} {item}"
    status = "" if public is None else _STATUS[language][bool(public)]
    told = ", ".join(filter(None, (told_day(str(parts["date"]), language), str(parts["body"]), item, status)))
    return " – ".join(filter(None, (told, str(parts.get("purpose", "")))))


_STATUS: Final[Mapping[Language, tuple[str, str]]] = {
    "de": ("nicht öffentlich", "öffentlich"),
    "en": ("not public", "public"),
}
