"""Side, weight, hedge and report of a statement are judged where the statement itself was found."""

import pytest

from wiedervorlage.intake.scoring.comparing import compare
from wiedervorlage.intake.scoring.verdicts import is_field

NEED = {"kind": "need", "side": "for", "quote": "Im Winter stürzten dort zwei Kinder"}
RULES = {"kind": "rules", "side": "against", "quote": "Die Satzung lässt eine Ausnahme nicht zu"}


def sides(read: list[dict[str, str]]) -> list[tuple[str, str]]:
    """The verdicts on sides of reasons read where both reasons are expected."""
    verdicts = compare({"reasons": [NEED, RULES]}, {"reasons": read})
    return [(verdict.outcome, verdict.item) for verdict in verdicts if verdict.group == "sides"]


def test_a_right_side_is_a_hit_and_a_wrong_one_missed_and_false() -> None:
    assert sides([NEED, {**RULES, "side": "for"}]) == [
        ("hit", "for"),
        ("missed", "against (read: for)"),
        ("false", "for (expected: against)"),
    ]


def test_the_side_of_a_missed_reason_is_not_judged() -> None:
    assert sides([NEED]) == [("hit", "for")]


@pytest.mark.parametrize(
    ("expected", "read", "outcomes"),
    [
        (True, True, ["hit"]),
        (True, False, ["missed"]),
        (False, True, ["false"]),
        (False, False, []),
    ],
)
def test_what_is_reported_is_judged(expected: bool, read: bool, outcomes: list[str]) -> None:
    wanted = {**NEED, "reported": True} if expected else NEED
    assert judged("reported", [wanted], [{**NEED, "reported": read}]) == outcomes


def test_the_report_of_a_missed_reason_is_not_judged() -> None:
    assert judged("reported", [{**NEED, "reported": True}], [RULES]) == []


@pytest.mark.parametrize(("name", "group"), [("weight", "weights"), ("hedge", "hedges")])
def test_weight_and_hedge_are_judged_where_they_are_expected(name: str, group: str) -> None:
    assert judged(group, [{**NEED, name: "x"}], [{**NEED, name: "x"}]) == ["hit"]
    assert judged(group, [{**NEED, name: "x"}], [{**NEED, name: "y"}]) == ["missed", "false"]
    assert judged(group, [NEED], [{**NEED, name: "y"}]) == []


def test_the_hedge_of_a_decision_is_judged() -> None:
    decision = {"outcome": "refuse", "quote": "Der Weg wird vorerst nicht gebaut", "hedge": "vorerst"}
    verdicts = compare({"decisions": [decision]}, {"decisions": [{**decision, "hedge": None}]})

    assert [one.outcome for one in verdicts if one.group == "hedges"] == ["missed"]


def judged(group: str, expected: list[dict[str, object]], read: list[dict[str, object]]) -> list[str]:
    """The outcomes of a group where some reasons are expected and some are read."""
    return [one.outcome for one in compare({"reasons": expected}, {"reasons": read}) if one.group == group]


@pytest.mark.parametrize("group", ["sides", "reported", "weights", "hedges"])
def test_they_are_no_fields(group: str) -> None:
    assert not is_field(group)
