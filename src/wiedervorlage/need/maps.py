"""Maps as SVG, drawn without any library: circles at places, or shaded areas.

A map never stands alone: it carries a text alternative, and whoever shows it puts the table beside it.
Unknown is drawn as unknown (hollow circle, hatched area), never as zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from math import cos, isnan, radians, sqrt
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.wording import write_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wiedervorlage.foundation.text import Language

_WIDTH: Final = 760.0
_MARGIN: Final = 34.0
_LARGEST: Final = 22.0
_SHADES: Final = ("#eaf1f7", "#bcd4e6", "#83aed0", "#4a83b3", "#1f4f7d")
_INK: Final = "#1b2733"
_FONT: Final = "Liberation Sans, Arial, sans-serif"

Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A region's boundary: rings of longitude and latitude (or of plane metres)."""

    key: str
    name: str
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A region as a place on the map; nan where its value is unknown."""

    key: str
    name: str
    lon: float
    lat: float
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MapText:
    """What stands on a map and what is read out in its place."""

    title: str
    description: str
    unit: str
    language: Language = "de"


class _Frame:
    """Turns longitude and latitude into the coordinates of the drawing."""

    def __init__(self, points: Sequence[tuple[float, float]]) -> None:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        self.is_plane = max(map(abs, xs)) > 180 or max(map(abs, ys)) > 90
        self.squeeze = 1.0 if self.is_plane else cos(radians((min(ys) + max(ys)) / 2))
        self.left, self.top = min(xs), max(ys)
        width = max((max(xs) - min(xs)) * self.squeeze, 1e-9)
        self.scale = (_WIDTH - 2 * _MARGIN) / width
        self.height = (max(ys) - min(ys)) * self.scale + 2 * _MARGIN

    def place(self, x: float, y: float) -> tuple[float, float]:
        return _MARGIN + (x - self.left) * self.squeeze * self.scale, _MARGIN + (self.top - y) * self.scale


def draw_circles(spots: Sequence[Spot], links: Mapping[str, Sequence[str]], text: MapText) -> str:
    """Return a map of circles whose area is the value, with thin lines between neighbours.

    Raises:
        ValueError: there are no spots.
    """
    if not spots:
        raise ValueError("a map needs at least one place")
    frame = _Frame([(spot.lon, spot.lat) for spot in spots])
    places = {spot.key: frame.place(spot.lon, spot.lat) for spot in spots}
    largest = max((spot.value for spot in spots if not isnan(spot.value)), default=0.0)
    lines = [
        _link(places[a], places[b])
        for a in sorted(links)
        for b in sorted(links[a])
        if a < b and a in places and b in places
    ]
    order = sorted(spots, key=lambda spot: (-1.0 if isnan(spot.value) else -spot.value, spot.key))
    circles = [_circle(spot, places[spot.key], largest, text.language) for spot in order]
    labels = list(_labels(order, places, largest))
    return _svg(frame.height, text, [*lines, *circles, *labels, *_circle_legend(frame.height, largest, text)])


def draw_areas(areas: Sequence[Area], values: Mapping[str, float], text: MapText) -> str:
    """Return a map of areas shaded in five classes of equal count; areas without a value are hatched.

    Raises:
        ValueError: there are no areas.
    """
    if not areas:
        raise ValueError("a map needs at least one area")
    frame = _Frame([point for area in areas for ring in area.rings for point in ring])
    limits = class_limits([v for v in values.values() if not isnan(v)])
    shapes = [_shape(area, values.get(area.key, float("nan")), limits, frame, text.language) for area in areas]
    return _svg(frame.height + 40, text, [*shapes, *_shade_legend(frame.height, limits, text)])


def class_limits(values: Sequence[float], classes: int = len(_SHADES)) -> tuple[float, ...]:
    """Return the lowest value of each class but the first, so that classes hold about equally many; fewer on ties."""
    ordered = sorted(values)
    return tuple(sorted({ordered[len(ordered) * part // classes] for part in range(1, classes)})) if ordered else ()


def _link(start: tuple[float, float], end: tuple[float, float]) -> str:
    return f'<line x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{end[0]:.1f}" y2="{end[1]:.1f}" stroke="#c3cbd3"/>'


def _radius(value: float, largest: float) -> float:
    return _LARGEST * sqrt(max(value, 0.0) / largest) if largest > 0 else 0.0


def _circle(spot: Spot, at: tuple[float, float], largest: float, language: Language) -> str:
    title = f"<title>{escape(spot.name)}: {_value(spot.value, language)}</title>"
    if isnan(spot.value):
        ring = 'r="7" fill="#ffffff" stroke="#7a4a12" stroke-dasharray="3 2"'
        return f'<circle cx="{at[0]:.1f}" cy="{at[1]:.1f}" {ring}>{title}</circle>'
    radius = max(_radius(spot.value, largest), 1.5)
    look = 'fill="#4a83b3" fill-opacity="0.8" stroke="#ffffff"'
    return f'<circle cx="{at[0]:.1f}" cy="{at[1]:.1f}" r="{radius:.1f}" {look}>{title}</circle>'


def _labels(order: Sequence[Spot], places: Mapping[str, tuple[float, float]], largest: float) -> Iterator[str]:
    """Write names where they do not run into each other, the largest values first."""
    taken: list[tuple[float, float, float, float]] = []
    for spot in order:
        x, y = places[spot.key]
        half = 3.1 * len(spot.name)
        below = 7.0 if isnan(spot.value) else max(_radius(spot.value, largest), 1.5)
        x = min(max(x, half + 4), _WIDTH - half - 4)
        box = (x - half, y + below + 2, x + half, y + below + 15)
        if any(box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in taken):
            continue
        taken.append(box)
        yield (
            f'<text x="{x:.1f}" y="{y + below + 12:.1f}" text-anchor="middle" font-size="11" fill="{_INK}" '
            f'stroke="#ffffff" stroke-width="3" paint-order="stroke">{escape(spot.name)}</text>'
        )


def _circle_legend(height: float, largest: float, text: MapText) -> Iterator[str]:
    if largest <= 0:
        return
    for number, share in enumerate((1.0, 0.25)):
        x, radius = 50.0 + 150.0 * number, _radius(largest * share, largest)
        yield f'<circle cx="{x}" cy="{height + 28:.1f}" r="{radius:.1f}" fill="none" stroke="{_INK}"/>'
        label = f"{_value(largest * share, text.language)} {text.unit}"
        yield f'<text x="{x + 36}" y="{height + 32:.1f}" font-size="12" fill="{_INK}">{escape(label)}</text>'
    unknown = {"de": "unbekannt", "en": "unknown"}[text.language]
    yield f'<circle cx="590" cy="{height + 28:.1f}" r="7" fill="#fff" stroke="#7a4a12" stroke-dasharray="3 2"/>'
    yield f'<text x="604" y="{height + 32:.1f}" font-size="12" fill="{_INK}">{unknown}</text>'


def _shape(area: Area, value: float, limits: Sequence[float], frame: _Frame, language: Language) -> str:
    paths = []
    for ring in area.rings:
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in (frame.place(*point) for point in ring))
        paths.append(f"M{points}Z")
    fill = "url(#unknown)" if isnan(value) else _SHADES[sum(value >= limit for limit in limits)]
    title = f"<title>{escape(area.name)}: {_value(value, language)}</title>"
    shape = f'<path d="{"".join(paths)}" fill="{fill}" fill-rule="evenodd" stroke="#ffffff" stroke-width="0.8">'
    return f"{shape}{title}</path>"


def _shade_legend(height: float, limits: Sequence[float], text: MapText) -> Iterator[str]:
    below, over = {"de": ("unter", "ab"), "en": ("below", "from")}[text.language]
    names = [f"{below} {_value(limits[0], text.language)}"] if limits else []
    names += [f"{over} {_value(limit, text.language)}" for limit in limits]
    for number, name in enumerate(names):
        x = _MARGIN + number * 112
        look = f'fill="{_SHADES[number]}" stroke="#7d8b98"'
        yield f'<rect x="{x}" y="{height + 18:.1f}" width="20" height="14" {look}/>'
        yield f'<text x="{x + 26}" y="{height + 30:.1f}" font-size="12" fill="{_INK}">{escape(name)}</text>'
    unknown = {"de": "unbekannt", "en": "unknown"}[text.language]
    x = _MARGIN + len(names) * 112
    yield f'<rect x="{x}" y="{height + 18:.1f}" width="20" height="14" fill="url(#unknown)" stroke="#7d8b98"/>'
    yield f'<text x="{x + 26}" y="{height + 30:.1f}" font-size="12" fill="{_INK}">{unknown}</text>'
    unit = f'<text x="{_MARGIN}" y="{height + 50:.1f}" font-size="12" fill="{_INK}">{escape(text.unit)}</text>'
    yield unit


def _svg(height: float, text: MapText, parts: Sequence[str]) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -36 {_WIDTH:.0f} {height + 106:.0f}" role="img" '
        f'aria-labelledby="map-title map-desc" font-family="{_FONT}">'
        f'<title id="map-title">{escape(text.title)}</title><desc id="map-desc">{escape(text.description)}</desc>'
        '<defs><pattern id="unknown" width="6" height="6" patternUnits="userSpaceOnUse">'
        '<rect width="6" height="6" fill="#f6f1e6"/><path d="M0,6L6,0" stroke="#7a4a12" stroke-width="0.8"/>'
        f'</pattern></defs><rect y="-36" width="100%" height="100%" fill="#ffffff"/>'
        f'<text x="{_MARGIN}" y="-12" font-size="16" font-weight="bold" fill="{_INK}">{escape(text.title)}</text>'
    )
    return "\n".join([head, *parts, "</svg>"]) + "\n"


def _value(value: float, language: Language) -> str:
    if isnan(value):
        return {"de": "unbekannt", "en": "unknown"}[language]
    return write_number(value, language, decimals=0 if abs(value) >= 100 or value == round(value) else 1)
