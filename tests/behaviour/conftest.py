"""Every behaviour test runs with the sync and the async client, against a server of its own, in a clean environment."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator

import pytest
from loopback import Loopback
from support.clients import PACKAGES, Calls, on_path

on_path()


@pytest.fixture(params=["sync", "async"])
def calls(request: pytest.FixtureRequest) -> Iterator[Calls]:
    """Runs a test once with each client; closes what it made."""
    made = Calls(request.param)
    yield made
    made.close()


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as running:
        yield running


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No credential, server or log setting of the person who runs the tests, and none of one test in the next."""
    for name in list(os.environ):
        if name.startswith(("ICA_", "ICAV2_", "FBN_", "ASTRO_", *(f"{package.upper()}_" for package in PACKAGES))):
            monkeypatch.delenv(name)
    loggers = [logging.getLogger(package) for package in PACKAGES]
    before = [(logger, logger.level, list(logger.handlers)) for logger in loggers]
    yield
    for logger, level, handlers in before:
        logger.setLevel(level)
        logger.handlers[:] = handlers
