"""Sending through pyreqwest (the extra `fast`), sync and async: hyper and rustls below the same protocols as httpx2."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, AsyncIterator, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from pyreqwest.client import BaseClientBuilder, ClientBuilder, SyncClientBuilder
from pyreqwest.exceptions import PyreqwestError
from pyreqwest.proxy import ProxyBuilder
from pyreqwest.request import BaseRequestBuilder

from ..deadlines import left
from ..files import in_async
from ..locks import Lock
from ..transport import Headers, Request, TransportFailure
from .failures import closed
from .rust import (
    AsyncPyreqwestResponse,
    PyreqwestResponse,
    failure,
)
