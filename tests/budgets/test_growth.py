"""Budgets of growth: what a server or a document may write takes time by its length, and never by its square."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

from budgets import within
from clientloom.docs.blocks import block, cell
from runtime.auth.masking import Masks
from runtime.http.media_type import parameters
from runtime.http.urls import next_link
from runtime.response.error_texts import clean, said_in

KEY = "sk-CANARY-0123456789"
TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"
_NOTHING = 0.001  # seconds below which a measurement says nothing


def growth(work: Callable[[str], object], piece: str, length: int) -> float:
    """How many times the processor time of a text is taken by one of eight times its length."""

    def seconds(text: str) -> float:
        begin = time.process_time()
        work(text)
        return time.process_time() - begin

    short, long = piece * (length // len(piece) // 8), piece * (length // len(piece))
    gc.disable()
    try:
        usual = max(min(seconds(short) for _ in range(5)), _NOTHING)
        taken = seconds(long)
        return (taken if taken < 20 * usual else min(taken, seconds(long))) / usual
    finally:
        gc.enable()


@pytest.mark.parametrize(
    "piece",
    ["<", "<a>", "<a>;", "<a>; ", '<a>;b="', '<a>;b="\\', "<a>; rel", ";", " ", "<a> \t", '"', '\\"', "<a>;a=b;"],
)
@pytest.mark.parametrize("begin", ["", "<a>", "<a>;b="])
def test_a_link_header(begin: str, piece: str) -> None:
    def read(text: str) -> None:
        assert next_link([begin + text]) is None

    within("times_of_eight_times_the_text", growth(read, piece, 300_000))


def test_the_parameters_of_a_header() -> None:
    def read(text: str) -> None:
        assert parameters(f'attachment; filename="{text}"')["filename"] == text

    within("times_of_eight_times_the_text", growth(read, ";", 200_000))


@pytest.mark.parametrize("piece", ["<", "<!--", "<script>", "&amp;", "\x1b["])
def test_the_page_of_an_error(piece: str) -> None:
    def read(text: str) -> None:
        said_in(f"<html>{text}")
        clean(text)

    within("times_of_eight_times_the_text", growth(read, piece, 500_000))


@pytest.mark.parametrize("piece", ["\\", "%", "&#0", "sk-CANARY", "eyJ"])
def test_secrets_looked_for_in_a_reply(piece: str) -> None:
    """Each piece begins a way of writing a secret."""
    masks = Masks([KEY, f"\\/&%+ {KEY}", TOKEN])
    within("times_of_eight_times_the_text", growth(masks.text, piece, 600_000))


@pytest.mark.parametrize(
    "piece", ["`", "``` ", "<b>", "[", "](", "\\", "*", "|", "- ", "> ", "<!--", "&", "` `` ", "1. ", "\n\n- "]
)
def test_a_description(piece: str) -> None:
    def read(text: str) -> None:
        block(text)
        cell(text)

    within("times_of_eight_times_the_text", growth(read, piece, 100_000))
