"""Words of what is still to be written, handed in or signed, and so points to nothing yet."""

from __future__ import annotations

import re
from typing import Final

AWAITED: Final = re.compile(
    r"\b(?:steht|stehen|stand)\b[^.;]{0,40}\baus\b|\b(?:ausstehend|einzureichen|einreichen|vorzulegen|aufzustellen"
    r"|fortzuschreiben"
    r"|abwarten|abzuwarten|abzuschließen|beizufügen|vermiss\w+"
    r"|einholen|einzuholen|nachreichen|nachzureichen|vorlegen|erstellen|erarbeiten|aufstellen|in Auftrag)\b"
    r"|\bliegt\b[^.;]{0,30}\b(?:noch )?nicht vor\b|\b[Uu]nterschrieben werden\b|\bfür (?:unseren|Ihren|den) (?:Jahres"
    r"|Tätigkeits)bericht"
)
"""In a sentence about what is still to be written, handed in or signed."""
LACKING: Final = re.compile(
    r"\b(?:fehlt|fehlen|fehlte|vermisse|vermissen|vermisst|nachzureichen|nachreichen|nachzuholen|beizubringen)\b"
    r"|\blegt? [^.;]{0,80}\bvor[.;,]?$"
)
"""In a sentence about a letter that is not there yet."""
PENDING: Final = re.compile(
    r"\bbereite(?:t|n|te|ten)\b[^.;]{0,120}\bvor\b|\bvor(?:zu)?bereit\w+|\bvorbehaltlich\b|\bherbei(?:zu)?führ\w+|\bherbeigeführt\b"
    r"|\b(?:[Hh]ierzu|[Dd]azu|[Hh]ierfür|[Dd]afür) (?:ist|wird|bedarf)\b"
)
"""In a sentence about a decision that is still to be taken."""
