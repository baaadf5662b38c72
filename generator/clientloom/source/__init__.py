"""The first stage: bytes to a plain tree, with positions found only when a diagnostic asks for them."""

from __future__ import annotations

from clientloom.source.parse import parse
from clientloom.source.positions import Positions, locate
from clientloom.source.reader import read_file
from clientloom.source.text_encoding import decode

__all__ = ["Positions", "decode", "locate", "parse", "read_file"]
