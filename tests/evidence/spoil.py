"""Makes spoiled variants of the official files: what people and programs really do to them.

Each variant is one edit of one file, with the findings that must come of it (any of these codes) and the
lines on which one must sit; no lines: anywhere in the file. Nothing random.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OLD = "12411-01-01-4_2024-12-03_oldflat.csv"
NEW = "12411-01-01-4_1773175772751_de_flat.csv"
TABLE = "AI002-1.csv"
HOUSEHOLDS = "12111-31-01-4.csv"
INKAR = "INKAR_Durchschnittsalter_Kreise.csv"


@dataclass(frozen=True)
class Variant:
    name: str
    file: str
    spoil: Callable[[bytes], bytes]
    codes: frozenset[str]
    lines: frozenset[int] = frozenset()


def on_text(edit: Callable[[str], str], encoding: str = "utf-8") -> Callable[[bytes], bytes]:
    return lambda raw: edit(raw.decode(encoding)).encode(encoding)


def on_line(number: int, edit: Callable[[str], str], encoding: str = "utf-8") -> Callable[[bytes], bytes]:
    def spoil(text: str) -> str:
        lines = text.split("\n")
        changed = edit(lines[number - 1])
        assert changed != lines[number - 1]
        lines[number - 1] = changed
        return "\n".join(lines)

    return on_text(spoil, encoding)


def swap_values(one: int, other: int) -> Callable[[bytes], bytes]:
    def spoil(text: str) -> str:
        lines = text.split("\n")
        for offset in range(3):
            a, b = lines[one - 1 + offset].rsplit(";", 1), lines[other - 1 + offset].rsplit(";", 1)
            lines[one - 1 + offset], lines[other - 1 + offset] = f"{a[0]};{b[1]}", f"{b[0]};{a[1]}"
        return "\n".join(lines)

    return on_text(spoil)


def shift_column(first: int, last: int) -> Callable[[bytes], bytes]:
    """Move the figures of a run of rows one row down, as a slipped paste does."""

    def spoil(text: str) -> str:
        lines = text.split("\n")
        values = [line.rsplit(";", 1)[1] for line in lines[first - 1 : last]]
        moved = [values[-1], *values[:-1]]
        for index, value in enumerate(moved, start=first - 1):
            lines[index] = lines[index].rsplit(";", 1)[0] + ";" + value
        return "\n".join(lines)

    return on_text(spoil)


def by_regex(pattern: str, new: str, count: int = 0) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, new, text, count=count)


def save_as_numbers(text: str) -> str:
    """A spreadsheet program read the keys as numbers: the leading zeros are gone."""
    return re.sub(r"(?m)^((?:[^;\n]*;){7})0(\d{4};)", r"\1\2", text)


def quote_opened(line: str) -> str:
    parts = line.split(";")
    parts[8] = '"' + parts[8]
    return ";".join(parts)


def find_line(raw: bytes, key: str, encoding: str = "utf-8", nth: int = 0) -> int:
    lines = raw.decode(encoding).split("\n")
    return [number for number, line in enumerate(lines, start=1) if key in line][nth]


def variants(official: Path) -> list[Variant]:
    old, new = (official / OLD).read_bytes(), (official / NEW).read_bytes()
    table = (official / TABLE).read_bytes()
    st = find_line(old, ";05566;")  # the county's total; men and women stand on the next two lines
    bor = find_line(old, ";05554;")
    land = find_line(old, ";05;")
    new_line = find_line(new, ";05566;")
    at = find_line(table, "2014;05566;", "latin-1")
    house = find_line((official / HOUSEHOLDS).read_bytes(), "05566;")
    inkar = find_line((official / INKAR).read_bytes(), '"05566"')
    county = {st, st + 1, st + 2, land, land + 1, land + 2}
    v = [
        ("empty file", OLD, lambda _: b"", {"EVI-045"}, {1}),
        ("web page saved as table", OLD, lambda _: b"<!DOCTYPE html><html><body>Sitzung abgelaufen", {"EVI-045"}, {1}),
        ("cut off inside a row", OLD, lambda raw: raw[: len(raw) // 2], {"EVI-006", "EVI-027"},
         {(official / OLD).read_bytes()[: len(old) // 2].count(b"\n") + 1}),
        ("cut off after a row", OLD, lambda raw: b"\n".join(raw.split(b"\n")[:1300]) + b"\n", {"EVI-021", "EVI-029"}, set()),
        ("footer and last counties cut off", TABLE, lambda raw: b"\n".join(raw.split(b"\n")[:6440]) + b"\n", {"EVI-027"}, {6440}),
        ("leading zeros lost", OLD, on_text(save_as_numbers), {"EVI-012"}, {find_line(old, ";01001;")}),
        ("decimal points instead of commas", TABLE, on_text(by_regex(r"(?<=\d),(?=\d)", "."), "latin-1"), {"EVI-009"}, {6}),
        ("one decimal point", TABLE, on_line(at, by_regex(r";6,2;", ";6.2;"), "latin-1"), {"EVI-007"}, {at}),
        ("one thousands point", OLD, on_line(st, by_regex("459195", "459.195")), {"EVI-010"}, {st}),
        ("comma lost", TABLE, on_line(at, by_regex(r";6,2;", ";62;"), "latin-1"), {"EVI-026", "EVI-023"}, {at}),
        ("last digit lost", OLD, on_line(st, by_regex("459195", "45919")), {"EVI-021"}, county),
        ("two digits swapped", OLD, on_line(st, by_regex("459195", "451995")), {"EVI-021"}, county),
        ("letter O for zero", OLD, on_line(land, by_regex(r"(\d)0?(\d{3})$", r"\1O\2")), {"EVI-007"}, {land}),
        ("words in place of a figure", NEW, on_line(new_line, by_regex(r";\d+;Anzahl", ";fehlt;Anzahl")), {"EVI-007"}, {new_line}),
        ("error of the spreadsheet program", NEW, on_line(new_line, by_regex(r";\d+;Anzahl", ";#BEZUG!;Anzahl")), {"EVI-007"}, {new_line}),
        ("figure became a date", TABLE, on_line(at, by_regex(r";6,2;", ";06. Feb;"), "latin-1"), {"EVI-008"}, {at}),
        ("figure became an exponent", OLD, on_line(st, by_regex("459195", "4,59E+05")), {"EVI-008"}, {st}),
        ("cell emptied", OLD, on_line(st, by_regex("459195", "")), {"EVI-034"}, {st}),
        ("field missing", OLD, on_line(st, by_regex(";GES;", ";")), {"EVI-006"}, {st}),
        ("separator too many", NEW, on_line(new_line, by_regex(";Anzahl;", ";;Anzahl;")), {"EVI-006"}, {new_line}),
        ("column renamed", NEW, on_line(1, by_regex(";value;", ";Wert;")), {"EVI-005"}, {1}),
        ("header removed", TABLE, lambda raw: b"\n".join(raw.split(b"\n")[:3] + raw.split(b"\n")[5:]), {"EVI-005"}, set()),
        ("row of units removed", TABLE, lambda raw: b"\n".join(raw.split(b"\n")[:4] + raw.split(b"\n")[5:]), {"EVI-014"}, set()),
        ("key mistyped", OLD, on_line(st, by_regex(";05566;", ";05567;")), {"EVI-013", "EVI-015"}, {st}),
        ("key with letters", OLD, on_line(st, by_regex(";05566;", ";O5566;")), {"EVI-011"}, {st}),
        ("key of another county", HOUSEHOLDS, on_line(house, by_regex("^05566;", "05570;")), {"EVI-015"}, {house}),
        ("impossible day", OLD, on_line(st, by_regex(r"31\.12\.2023", "31.02.2023")), {"EVI-016"}, {st}),
        ("row twice with another value", OLD, on_line(st, lambda line: line + "\n" + line[:-1] + "9"), {"EVI-018"}, {st + 1}),
        ("two counties swapped", OLD, swap_values(st, bor), {"EVI-032", "EVI-023"}, {st, bor, st + 1, bor + 1}),
        ("figures slipped by a row", OLD, shift_column(st, st + 5), {"EVI-021"}, set(range(st, st + 6))),
        ("negative population", OLD, on_line(st, by_regex("459195", "-459195")), {"EVI-030"}, {st}),
        ("population zero", OLD, on_line(st, by_regex("459195", "0")), {"EVI-025"}, {st}),
        ("half a person", OLD, on_line(st, by_regex("459195", "459195,5")), {"EVI-031"}, {st}),
        ("share above 100", TABLE, on_line(at, by_regex(r";6,2;", ";620,0;"), "latin-1"), {"EVI-030"}, {at}),
        ("saved with a wrong encoding", NEW, lambda raw: raw.decode("utf-8-sig").encode().decode("cp1252", "replace").encode(), {"EVI-003"}, {2}),
        ("umlauts lost", OLD, lambda raw: raw.decode().replace("ö", "\ufffd").encode(), {"EVI-002"}, {2}),
        ("null characters", OLD, lambda raw: raw[:5000] + b"\0\0\0\0" + raw[5000:], {"EVI-001"}, {old[:5000].count(b"\n") + 1}),
        ("quote opened and never closed", OLD, on_line(st, quote_opened), {"EVI-006"}, {st}),
        ("years of the header moved", INKAR, on_line(2, by_regex(";1999;2000", ";2000;1999")), {"EVI-028"}, {2}),
        ("value of the county below", INKAR, on_line(inkar, lambda line: value_of_next(line, (official / INKAR).read_bytes())), {"EVI-023", "EVI-032"}, {inkar}),
    ]  # fmt: skip
    return [Variant(name, file, spoil, frozenset(codes), frozenset(lines)) for name, file, spoil, codes, lines in v]


def value_of_next(line: str, raw: bytes) -> str:
    """Put the value for 2005 of the youngest county of the file into the row."""
    mine = next(csv.reader(io.StringIO(line), delimiter=";"))
    others = list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))[2:]
    column = 3 + 2005 - 1995
    mine[column] = min((row[column] for row in others), key=lambda text: float(text.replace(",", ".")))
    return ";".join(f'"{cell}"' for cell in mine)
