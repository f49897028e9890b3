"""The other side's sign, where it stands behind the day of the letter answered and not beside a label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.dates import find_dates
from wiedervorlage.intake.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.lines import Line
    from wiedervorlage.intake.reading import Field

_ANSWERED: Final = re.compile(r"(?:(?:Betr(?:eff)?|Bezug)\.?: *)?Ihre? [A-ZÄÖÜ][\w\-]+:?(?: (?:vom|v\.))? ")
_SIGN: Final = re.compile(
    r"[,;]? *(?:(?:Az\.?|Aktenzeichen|Zeichen|Gz\.?|Geschäftszeichen|Gesch\.-?[Zz]\.):? *(?P<named>[^()]*?\d[^()]*?)\)?"
    r"|\((?:Az\.?:? *)?(?P<bracketed>[^()]*\d[^()]*)\)|[-–] (?P<dashed>\S[^()]*?\d[^()]*?) [-–])\.?$"
)


def sign_of_letter_answered(lines: Sequence[Line]) -> Iterator[Field]:
    """Read the sign in "Ihr Bericht vom 14. Dezember 2010, Az. III-36.2/Bi", "Ihr Bericht vom 30.03.1998 - 66.10 -"."""
    for line in lines:
        opening = _ANSWERED.match(line.text)
        hits = [hit for hit in find_dates(line.text) if opening and hit.span.start == opening.end()]
        sign = _SIGN.match(line.text, hits[0].span.end) if hits else None
        group = sign.lastgroup if sign else None
        if sign and group and not find_dates(sign[group]):
            yield part_field("your_reference", line, sign.span(group), "sign behind the letter answered")
