"""The ASEM index of sustainable connectivity: declaration and data from the reference tables."""

from __future__ import annotations

import csv

import numpy as np

from wiedervorlage.foundation.text import Text
from wiedervorlage.need.declaration import (
    Imputation,
    IndexDeclaration,
    IndexMethod,
    Indicator,
    Node,
    Treatment,
)
from wiedervorlage.need.index import UnitTable

METHOD = IndexMethod(imputation=Imputation.GROUP_MEAN, treatment=Treatment(), limit=0.0)


def rows(path):
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def number(text):
    return float(text) if text not in ("", "NA") else np.nan


def declaration(folder, method=METHOD):
    meta = rows(folder / "coinr_asem_input_meta.csv")
    text = Text(de="ASEM")
    indicators = tuple(
        Indicator(
            id=m["iCode"], label=text, parent=m["Parent"], weight=float(m["Weight"]),
            direction=int(m["Direction"]), denominator=m["Denominator"],
        )
        for m in meta if m["Type"] == "Indicator"
    )  # fmt: skip
    nodes = tuple(
        Node(id=m["iCode"], label=text, parent=m["Parent"], weight=float(m["Weight"]))
        for m in meta
        if m["Type"] == "Aggregate"
    )
    return IndexDeclaration(id="asem", label=text, note=text, indicators=indicators, nodes=nodes, method=method)


def table(folder):
    data = sorted(rows(folder / "coinr_asem_input_data.csv"), key=lambda row: row["uCode"])
    words = {"uName", "uCode", "GDP_group", "GDPpc_group", "Pop_group", "EurAsia_group", "Time"}
    return UnitTable(
        units=tuple(row["uCode"] for row in data),
        columns={k: np.array([number(row[k]) for row in data]) for k in data[0] if k not in words},
        groups=tuple(row["EurAsia_group"] for row in data),
    )


def step(folder, name, names):
    data = rows(folder / f"coinr_asem_{name}.csv")
    return np.array([[number(row[n]) for row in data] for n in names])
