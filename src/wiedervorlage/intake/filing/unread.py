"""Of a paper with attachments, what can be filed; an attachment that cannot be read is told of at the paper itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Place, has_errors
from wiedervorlage.intake.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.reading import Reading


def with_unread_told(
    readings: Sequence[tuple[str, Reading]],
) -> tuple[list[tuple[str, Reading]], tuple[str, ...]]:
    """Return the paper and those of its attachments that have been read, and the labels of the others.

    Nothing of the others could be proposed or quoted: as documents they would be empty. The file that holds them is
    kept as it came, and what was wrong with each stands among the findings of the paper.

    Args:
        readings: of the paper itself and then of its attachments, each with its label.
    """
    (label, paper), *attachments = readings
    unread = [(name, reading) for name, reading in attachments if not _is_read(reading)]
    told = [found for name, reading in unread for found in _why(name, reading)]
    read = [(name, reading) for name, reading in attachments if _is_read(reading)]
    return [(label, replace(paper, findings=(*paper.findings, *told))), *read], tuple(name for name, _ in unread)


def _is_read(reading: Reading) -> bool:
    return bool(reading.text.strip()) and not has_errors(reading.findings)


def _why(label: str, reading: Reading) -> tuple[Finding, ...]:
    name = label.rsplit(" » ", 1)[-1]
    nothing = finding(MESSAGES, "INT-027", Place(file=name), pages=name)
    return tuple(replace(found, place=replace(found.place, file=name)) for found in reading.findings) or (nothing,)
