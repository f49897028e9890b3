"""What modes and readings are called among people; said once for terminal, report and papers."""

from __future__ import annotations

from typing import Final

from wiedervorlage.case.vocabulary import Mode, ReadingName
from wiedervorlage.foundation.text import Text

MODE_NAMES: Final = {
    Mode.EACH: Text(de="wenn jeder Grund für sich trägt", en="if each reason suffices by itself"),
    Mode.ALL: Text(de="wenn die Gründe nur zusammen tragen", en="if the reasons carry only together"),
    Mode.WEIGHING: Text(de="wenn die Gründe abgewogen werden", en="if the reasons are weighed"),
}
READING_NAMES: Final = {
    ReadingName.FAIR: Text(de="fair", en="fair"),
    ReadingName.STRICTER: Text(de="strenger", en="stricter"),
    ReadingName.LAXER: Text(de="milder", en="laxer"),
}
