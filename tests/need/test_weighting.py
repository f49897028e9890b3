"""Weights that the data give, on several levels; frames in and out."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.foundation.text import Text
from wiedervorlage.need.declaration import IndexDeclaration, IndexMethod, Indicator, Node, Scaling, Weighting
from wiedervorlage.need.draws import Uncertainty, draw_index
from wiedervorlage.need.frames import index_frame
from wiedervorlage.need.index import UnitTable, build_index
from wiedervorlage.need.statistics import measure_influence


def declared(weighting, *weights):
    """Return an index of four indicators under two nodes."""
    label = Text(de="x")
    names = ("a", "b", "c", "d")
    return IndexDeclaration(
        id="i",
        label=label,
        note=label,
        indicators=tuple(
            Indicator(id=name, label=label, parent="left" if name in "abc" else "right", weight=weight)
            for name, weight in zip(names, weights or (1, 1, 1, 1), strict=True)
        ),
        nodes=(
            Node(id="left", label=label, parent="root"),
            Node(id="right", label=label, parent="root"),
            Node(id="root", label=label),
        ),
        method=IndexMethod(weighting=weighting, scaling=Scaling.Z_SCORE, scale=(0.0, 1.0)),
    )


def table(seed=1, units=30):
    """Return random data with one common cause."""
    chance = np.random.default_rng(seed)
    cause = chance.normal(size=units)
    columns = {
        name: cause * share + chance.normal(size=units) for name, share in zip("abcd", (2, 1, 0.5, 1), strict=True)
    }
    return UnitTable(units=tuple(f"u{i}" for i in range(units)), columns=columns)


@given(st.integers(0, 10_000))
def test_component_weights_are_the_squared_loadings_of_the_first_component(seed):
    """As numpy's own decomposition of the correlation matrix gives them, node by node."""
    data = table(seed)
    result = build_index(declared(Weighting.COMPONENTS), data)
    _, vectors = np.linalg.eigh(np.corrcoef([data.columns[name] for name in "abc"]))
    np.testing.assert_allclose(result.tree.weights[:3], vectors[:, -1] ** 2, atol=1e-9)


def test_influence_weights_give_each_part_the_influence_declared():
    """Half, three tenths and a fifth of the squared correlations with the node."""
    result = build_index(declared(Weighting.INFLUENCE, 5, 3, 2, 1), table())
    left = build_index(declared(Weighting.GIVEN, *result.tree.weights[:4]), table())
    rows = np.array([left.values(name) for name in "abc"])
    squares = np.array([np.corrcoef(row, left.values("left"))[0, 1] ** 2 for row in rows])
    np.testing.assert_allclose(squares / squares.sum(), [0.5, 0.3, 0.2], atol=1e-6)
    assert set(measure_influence(result, ["left", "right"])) == {"left", "right"}


def test_equal_weights_forget_what_was_declared():
    """In the index and in its draws."""
    equal, given_ones = declared(Weighting.EQUAL, 5, 3, 2, 1), declared(Weighting.GIVEN)
    np.testing.assert_allclose(build_index(equal, table()).index, build_index(given_ones, table()).index)
    drawn = draw_index(equal, table(), Uncertainty(draws=3, seed=1))
    np.testing.assert_allclose(drawn.scores[0], build_index(given_ones, table()).index)


def test_weights_that_cannot_be_found_are_told():
    """A part that does not vary keeps the declared weights of its node."""
    data = table()
    flat = UnitTable(units=data.units, columns={**data.columns, "a": np.ones(len(data.units))})
    result = build_index(declared(Weighting.COMPONENTS, 5, 3, 2, 1), flat)
    assert "NEE-019" in {found.code for found in result.findings}
    np.testing.assert_allclose(result.tree.weights[:3], [5, 3, 2])


def test_a_frame_comes_back_with_index_rank_nodes_and_contributions():
    """Null is unknown; contributions sum to the index."""
    data = table()
    frame = pl.DataFrame({"unit": list(data.units), **data.columns})
    found, result = index_frame(frame, key="unit", declaration=declared(Weighting.GIVEN))
    assert found.columns[:5] == ["unit", "index", "rank", "left", "right"]
    parts = found.select([f"from_{name}" for name in "abcd"]).to_numpy().sum(axis=1)
    np.testing.assert_allclose(parts, found["index"].to_numpy())
    np.testing.assert_allclose(found["index"].to_numpy(), build_index(result.declaration, data).index)
    gap = frame.with_columns(pl.when(pl.col("unit") == "u0").then(None).otherwise(pl.col("d")).alias("d"))
    unknown, _ = index_frame(gap, key="unit", declaration=declared(Weighting.GIVEN))
    assert np.isnan(unknown["index"][0])
    with pytest.raises(Exception, match="d"):
        index_frame(frame.drop("d"), key="unit", declaration=declared(Weighting.GIVEN))
