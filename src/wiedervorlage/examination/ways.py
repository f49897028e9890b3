"""The nearest ways to a wanted outcome: which reasons have to change, and how far what they rest on has to move.

Every smallest set of reasons is a way. It is as far as the farthest of its figures; a reason that no figure turns (a
judgement, an event, a decision) changes only by an act of somebody, and such ways come after those by figures alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.premises.leaves import LeafKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wiedervorlage.examination.signposts import Signpost
    from wiedervorlage.examination.turning import Turning

MOST_WAYS: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What has to move for one reason: the figure nearest to its turning value, or None: only by an act."""

    reason: str
    by: Signpost | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One smallest set of reasons as moves, in the order of the paper.

    ``acts`` counts the moves that no figure makes; ``distance`` is the farthest relative way of the others, None
    where there are none or one is not known.
    """

    moves: tuple[Move, ...]
    acts: int
    distance: float | None


def nearest_ways(turning: Turning, posts: Mapping[str, Sequence[Signpost]], limit: int = MOST_WAYS) -> tuple[Way, ...]:
    """Return the smallest sets of ``turning`` as ways, the nearest first, at most ``limit``.

    Args:
        turning: the smallest sets for the wanted outcome.
        posts: the signposts of every reason, in the order of the paper.
        limit: how many.
    """
    moves = {name: Move(reason=name, by=_nearest(own)) for name, own in posts.items()}
    ways = [_way([moves[name] for name in posts if name in chosen]) for chosen in turning.sets if chosen]
    return tuple(sorted(ways, key=_farness)[:limit])


def _nearest(posts: Sequence[Signpost]) -> Signpost | None:
    """Return the signpost with the shortest way; a rule, or one without a known way, only where there is no other."""
    return min(
        [post for post in posts if post.flip.turns],
        key=lambda post: (post.flip.kind is LeafKind.RULE, post.flip.distance is None, post.flip.distance or 0.0),
        default=None,
    )


def _way(moves: Sequence[Move]) -> Way:
    distances = [move.by.flip.distance for move in moves if move.by is not None]
    known = [distance for distance in distances if distance is not None]
    return Way(
        moves=tuple(moves),
        acts=sum(move.by is None for move in moves),
        distance=max(known) if known and len(known) == len(distances) else None,
    )


def _farness(way: Way) -> tuple[int, int, bool, float]:
    """Order ways: fewest acts, fewest changed rules (acts of a lawgiver), then the shortest way of the figures."""
    rules = sum(move.by is not None and move.by.flip.kind is LeafKind.RULE for move in way.moves)
    return way.acts, rules, way.distance is None, way.distance or 0.0
