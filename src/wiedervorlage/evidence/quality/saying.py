"""How the checks speak: a finding at the line and column of the fact it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.evidence.importing.messages import Limited, finding
from wiedervorlage.foundation.findings import Place, Severity
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_number

if TYPE_CHECKING:
    from collections.abc import Mapping


class Speaker:
    """Collects findings about the facts of one file."""

    def __init__(self, file: str = "", sheet: str = "", limit: int = 20) -> None:
        self._file, self._sheet = file, sheet
        self.found = Limited(limit)

    def say(self, code: str, severity: Severity, row: Mapping[str, object], **values: object) -> None:
        """Report ``code`` at the line and column of ``row``; numbers are written as people read them."""
        line, column = row.get("line"), row.get("column")
        place = Place(
            file=self._file,
            sheet=self._sheet,
            line=line if isinstance(line, int) else None,
            column=column if isinstance(column, int) else None,
        )
        texts = {name: say_value(value) for name, value in values.items()}
        self.found.add(finding(code, severity, place, **texts))


def say_value(value: object) -> str | Text:
    """Write a number as each language writes it, anything else as it is."""
    if isinstance(value, int | float):
        return Text(de=write_number(float(value)), en=write_number(float(value), "en"))
    return value if isinstance(value, Text) else str(value)
