"""Draws horizontal bars with their spread as SVG, readable on light and on dark pages."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

from bench.figures import Spread
from bench.texts import number

_LABELS, _BARS, _VALUES = 190, 430, 110
_LINE, _BAR = 28, 16
_TOP = 34
# from here on the shorter bars would be mere dots
_LOGARITHMIC = 20.0
_STYLE = """\
text { font: 13px system-ui, sans-serif; fill: #24292f }
.title { font-weight: 600 }
.bar { fill: #8b949e }
.ours { fill: #1a7f64 }
.spread { stroke: #24292f; stroke-width: 1.5 }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  .bar { fill: #6e7681 }
  .ours { fill: #3fb68b }
  .spread { stroke: #e6edf3 }
}"""


def bars(title: str, values: Sequence[tuple[str, Spread]], unit: str) -> str:
    """A bar for each, as long as the median, with a line from minimum to maximum. Ours have another colour."""
    scale = _Scale([spread for _, spread in values])
    if scale.logarithmic:
        title += " (logarithmic)"
    height = _TOP + _LINE * len(values) + 8
    width = _LABELS + _BARS + _VALUES
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img">',
        f"<title>{escape(title)}</title>",
        f"<style>{_STYLE}</style>",
        f'<text class="title" x="8" y="20">{escape(title)}</text>',
    ]
    for row, (name, spread) in enumerate(values):
        top = _TOP + row * _LINE
        middle = top + _BAR / 2
        length = scale.place(spread.middle)
        kind = "ours" if name.startswith("clientloom") else "bar"
        value = f"{number(spread.middle)} {unit}".strip()
        lines += [
            f'<text x="{_LABELS - 8}" y="{top + 13}" text-anchor="end">{escape(name)}</text>',
            f'<rect class="{kind}" x="{_LABELS}" y="{top}" width="{length:.1f}" height="{_BAR}" rx="2"/>',
            f'<line class="spread" x1="{_LABELS + scale.place(spread.low):.1f}" y1="{middle}" '
            f'x2="{_LABELS + scale.place(spread.high):.1f}" y2="{middle}"/>',
            f'<text x="{_LABELS + scale.place(spread.high) + 8:.1f}" y="{top + 13}">{escape(value)}</text>',
        ]
    return "\n".join([*lines, "</svg>"]) + "\n"


class _Scale:
    """From a value to its place; logarithmic where the largest is many times the smallest."""

    def __init__(self, spreads: Sequence[Spread]) -> None:
        self._most = max((spread.high for spread in spreads), default=1.0) or 1.0
        least = min((spread.low for spread in spreads if spread.low > 0), default=self._most)
        self.logarithmic = self._most / least >= _LOGARITHMIC
        # the smallest still gets a bar that can be seen
        self._start = math.log10(least) - 0.3

    def place(self, value: float) -> float:
        if not self.logarithmic:
            return _BARS * value / self._most
        if value <= 0:
            return 0.0
        span = math.log10(self._most) - self._start
        return max(0.0, _BARS * (math.log10(value) - self._start) / span)
