"""The packages that use this runtime: the one it is copied into, or all that import it as `clientloom_runtime`."""

from __future__ import annotations

import sys

# of the tables that packages hand over; another number where a runtime cannot read those of before, or they it
SCHEMA = 1

_RUNTIME = __name__.removesuffix(".packages")
_packages = {_RUNTIME.removesuffix("._runtime")}


def admit(package: str, schema: int, requirement: str) -> None:
    """Let a package use this runtime. ImportError where its tables are of another schema: it names what to install."""
    if schema != SCHEMA:
        from importlib.metadata import version

        found = version("clientloom-runtime")
        raise ImportError(
            f"{package} was generated for schema {schema} of clientloom-runtime, and {found}, which is installed, "
            f'has schema {SCHEMA}: install "{requirement}", or generate {package} again',
            name=package,
        )
    _packages.add(package)


def stacklevel() -> int:
    """The level of a warning whose caller asks: that of the first frame outside of these packages."""
    level = 1
    frame = sys._getframe(1)  # pyright: ignore[reportPrivateUsage]
    while frame.f_back is not None and _is_ours(str(frame.f_globals.get("__name__"))):
        frame = frame.f_back
        level += 1
    return level


def _is_ours(module: str) -> bool:
    return any(module == each or module.startswith(f"{each}.") for each in _packages)
