# ruff: noqa: PLC0415, S608 - each part loads only its own peer; file names are our own
"""Import of a 16-million-fact release and 10,000 as-of look-ups, against plain polars and DuckDB.

Usage: ``python -m benchmarks.evidence [--measures 2667] [--keep FOLDER]``

The release is a synthetic new flat file: measures × 400 regions × 15 years, each year published in the
following summer; every tenth cell is a symbol. All three read the same file, tell figures from symbols, and
write Parquet; polars and DuckDB do no more than that, while the import also reads keys, periods and measures,
checks every row and keeps its line. The look-ups ask for random measure, region, day and day of knowledge;
a second release of one year gives each look-up a choice. Each part runs in a process of its own, so that
peak memory is its own. The answers are compared before any time is printed.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import numpy as np
import polars as pl

HEAD = (
    "statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;"
    "1_variable_attribute_code;1_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label"
)
REGIONS = [f"{5 + n // 100:02d}{n % 100 + 100:03d}" for n in range(400)]
YEARS = list(range(2008, 2023))
LOOKUPS = 10_000
FILE, FACTS, QUESTIONS = "99999-01-01-4_2024-01-01.csv", "facts.parquet", "questions.parquet"


def generate(folder: Path, measures: int) -> int:
    """Write the flat file, the facts with two releases, and the questions."""
    random = np.random.default_rng(20130926)
    body = pl.DataFrame({"region": REGIONS}).join(pl.DataFrame({"year": YEARS}), how="cross")
    rows = 0
    with (folder / FILE).open("wb") as stream:
        stream.write((HEAD + "\n").encode())
        for measure in range(measures):
            numbers = pl.Series("cell", random.integers(0, 1_000_000, len(body)))
            hidden = pl.Series("hidden", random.random(len(body)) < 0.1)
            block = body.with_columns(numbers, hidden).select(
                pl.format(
                    "99999;Probe;JAHR;Jahr;{};KREISE;Kreise;{};Kreis {};{};Anzahl;M{};Probe",
                    "year", "region", "region",
                    pl.when("hidden").then(pl.lit(".")).otherwise(pl.col("cell").cast(pl.String)),
                    pl.lit(f"{measure:05d}"),
                ).alias("line")
            )  # fmt: skip
            block.write_csv(stream, include_header=False, quote_style="never")
            rows += len(block)
    write_facts(folder, measures, random)
    return rows


def write_facts(folder: Path, measures: int, random: np.random.Generator) -> None:
    """Write the facts of two releases, with since when they are known, and the questions."""
    grid = (
        pl.DataFrame({"measure": [f"M{n:05d}" for n in range(measures)]})
        .join(pl.DataFrame({"region": REGIONS}), how="cross")
        .join(pl.DataFrame({"year": YEARS}), how="cross")
    )
    facts = grid.select(
        "measure", "region", first_day=pl.date("year", 1, 1), last_day=pl.date("year", 12, 31),
        value=pl.Series(random.integers(0, 1_000_000, len(grid)).astype(float)),
        known_since=pl.date(pl.col("year") + 1, 7, 1),
    )  # fmt: skip
    again = facts.filter(pl.col("last_day") == date(2022, 12, 31)).with_columns(
        known_since=pl.date(2025, 6, 11), value=pl.col("value") + 1
    )
    pl.concat([facts, again]).write_parquet(folder / FACTS)
    days = np.datetime64("2009-01-01") + random.integers(0, 5500, LOOKUPS).astype("timedelta64[D]")
    questions = pl.DataFrame(
        {
            "question": np.arange(LOOKUPS),
            "measure": [f"M{n:05d}" for n in random.integers(0, measures, LOOKUPS)],
            "region": [REGIONS[n] for n in random.integers(0, len(REGIONS), LOOKUPS)],
            "on": days,
            "known_on": days + random.integers(0, 1500, LOOKUPS).astype("timedelta64[D]"),
        }
    )
    questions.write_parquet(folder / QUESTIONS)


def import_ours(folder: Path) -> dict[str, float]:
    """File the release block by block."""
    from wiedervorlage.adapters.statistics.release_store import ReleaseStore
    from wiedervorlage.adapters.statistics.statistics_files import file_large_flat

    release, _ = file_large_flat(folder / FILE, ReleaseStore(folder / "store"))
    total = ReleaseStore(folder / "store").scan().select(pl.col("value").sum()).collect().item()
    return {"rows": release.rows, "sum": total}


def import_polars(folder: Path) -> dict[str, float]:
    """Read, cast and write with plain polars, streaming."""
    table = pl.scan_csv(folder / FILE, separator=";", infer_schema=False)
    number = pl.col("value").cast(pl.Float64, strict=False)
    table.with_columns(number=number, symbol=pl.when(number.is_null()).then("value")).sink_parquet(folder / "p.parquet")
    done = pl.scan_parquet(folder / "p.parquet").select(pl.len().alias("rows"), pl.col("number").sum()).collect()
    return {"rows": done["rows"][0], "sum": done["number"][0]}


def import_duckdb(folder: Path) -> dict[str, float]:
    """Read, cast and write with DuckDB."""
    import duckdb

    base = duckdb.connect(config={"threads": 2})
    base.execute(
        f"COPY (SELECT *, TRY_CAST(value AS DOUBLE) AS number, CASE WHEN number IS NULL THEN value END AS symbol "
        f"FROM read_csv('{folder / FILE}', delim=';', all_varchar=true)) TO '{folder / 'd.parquet'}' (FORMAT parquet)"
    )
    rows, total = base.execute(f"SELECT count(*), sum(number) FROM '{folder / 'd.parquet'}'").fetchall()[0]
    return {"rows": rows, "sum": total}


def lookup_ours(folder: Path) -> dict[str, object]:
    """Answer with the cube; the second round finds the slices built."""
    from wiedervorlage.evidence.cube import Cube

    facts, asked = pl.read_parquet(folder / FACTS), pl.read_parquet(folder / QUESTIONS)
    begin = time.perf_counter()
    cube = Cube(facts)
    loaded = time.perf_counter()
    columns = [
        asked["measure"].to_list(),
        asked["region"].to_list(),
        asked["on"].to_numpy(),
        asked["known_on"].to_numpy(),
    ]
    rows = cube.look_up(*columns)
    first = time.perf_counter()
    cube.look_up(*columns)
    second = time.perf_counter()
    return {
        "load": loaded - begin, "first": first - loaded, "again": second - first, "cells": cube.held_bytes,
        "answers": np.nan_to_num(cube.values(rows), nan=-1).tolist(),
    }  # fmt: skip


def lookup_polars(folder: Path) -> dict[str, object]:
    """Answer with a join and a filter in plain polars: the facts of each question, then the best of them."""
    facts, asked = pl.read_parquet(folder / FACTS), pl.read_parquet(folder / QUESTIONS)
    begin = time.perf_counter()
    best = (
        asked.lazy()
        .join(facts.lazy(), on=["measure", "region"], how="inner")
        .filter((pl.col("known_since") <= pl.col("known_on")) & (pl.col("first_day") <= pl.col("on")))
        .with_columns(contains=pl.col("last_day") >= pl.col("on"))
        .sort("contains", "last_day", "known_since")
        .group_by("question", maintain_order=True)
        .agg(pl.col("value").last())
        .collect()
    )
    answers = asked.select("question").join(best, on="question", how="left", maintain_order="left")
    done = time.perf_counter()
    return {"first": done - begin, "answers": answers["value"].fill_null(-1).to_list()}


def lookup_duckdb(folder: Path) -> dict[str, object]:
    """Answer with SQL over the facts loaded into a table."""
    import duckdb

    base = duckdb.connect(config={"threads": 2})
    begin = time.perf_counter()
    base.execute(f"CREATE TABLE facts AS SELECT * FROM '{folder / FACTS}'")
    base.execute(f"CREATE TABLE asked AS SELECT * FROM '{folder / QUESTIONS}'")
    loaded = time.perf_counter()
    rows = base.execute(
        "SELECT a.question, arg_max(f.value, (f.last_day >= a.on, f.last_day, f.known_since)) FROM asked a "
        "LEFT JOIN facts f ON f.measure = a.measure AND f.region = a.region "
        "AND f.known_since <= a.known_on AND f.first_day <= a.on GROUP BY a.question ORDER BY a.question"
    ).fetchall()
    done = time.perf_counter()
    return {"load": loaded - begin, "first": done - loaded, "answers": [-1 if v is None else v for _, v in rows]}


PARTS = {
    "import_ours": import_ours, "import_polars": import_polars, "import_duckdb": import_duckdb,
    "lookup_ours": lookup_ours, "lookup_polars": lookup_polars, "lookup_duckdb": lookup_duckdb,
}  # fmt: skip


def measure(part: str, folder: Path) -> dict[str, object]:
    """Run one part in a process of its own and return what it printed."""
    command = [sys.executable, "-m", "benchmarks.evidence", "--part", part, "--keep", str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def run_part(part: str, folder: Path) -> None:
    """Run one part here and print its result, time and peak memory."""
    begin = time.perf_counter()
    result = PARTS[part](folder)
    seconds = time.perf_counter() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({**result, "seconds": seconds, "peak_mb": peak}))


def report(folder: Path) -> None:
    """Compare results, then print times and ratios."""
    results = {part: measure(part, folder) for part in PARTS}
    sums = {name: (results[name]["rows"], results[name]["sum"]) for name in PARTS if name.startswith("import")}
    answers = {name: results[name].pop("answers") for name in PARTS if name.startswith("lookup")}
    if len(set(sums.values())) != 1:
        raise SystemExit(f"the imports disagree: {sums}")
    if answers["lookup_ours"] != answers["lookup_polars"] or answers["lookup_ours"] != answers["lookup_duckdb"]:
        raise SystemExit("the look-ups disagree")
    print(f"import of {results['import_ours']['rows']:,} facts ({(folder / FILE).stat().st_size / 1e9:.2f} GB)")
    for name in ("import_ours", "import_polars", "import_duckdb"):
        one = results[name]
        ratio = results["import_ours"]["seconds"] / one["seconds"]
        print(f"  {name:<14} {one['seconds']:7.1f} s  peak {one['peak_mb']:7.0f} MB  ours/this {ratio:5.2f}")
    print(f"{LOOKUPS:,} as-of look-ups (answers agree)")
    for name in ("lookup_ours", "lookup_polars", "lookup_duckdb"):
        one = results[name]
        ratio = results["lookup_ours"]["first"] / one["first"]
        more = "  ".join(f"{key} {one[key]:.3f} s" for key in ("load", "first", "again") if key in one)
        print(f"  {name:<14} {more}  peak {one['peak_mb']:7.0f} MB  ours/this (first) {ratio:5.2f}")


def main() -> None:
    """Generate, run every part, report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--measures", type=int, default=2667, help="2667 × 400 × 15 are 16 million facts")
    parser.add_argument("--part", choices=[*PARTS, "generate"])
    parser.add_argument("--keep", type=Path, help="folder to work in; a temporary one by default")
    arguments = parser.parse_args()
    if arguments.part == "generate":
        generate(arguments.keep, arguments.measures)
        return
    if arguments.part:
        run_part(arguments.part, arguments.keep)
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        # in a process of its own too: a child would count the parent's peak as its own
        command = [sys.executable, "-m", "benchmarks.evidence", "--part", "generate", "--keep", str(folder)]
        subprocess.run([*command, "--measures", str(arguments.measures)], check=True)
        report(folder)


if __name__ == "__main__":
    main()
