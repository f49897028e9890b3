"""The side of a reason is judged where the reason itself was found."""

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


def test_sides_are_no_fields() -> None:
    assert not is_field("sides")
