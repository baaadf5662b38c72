"""Documents of the shapes that Spring, ASP.NET, NestJS and huma emit, written by us: `init` makes packages of them."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from pathlib import Path

import pytest

from frameworks.trips import made

CASES = Path(__file__).resolve().parents[1] / "golden" / "cases" / "frameworks"
# what is found to be paged, by method and path
PAGED = {"spring": [], "aspnet": [], "nest": ["GET /dogs"], "huma": ["GET /stations"]}


def test_every_shape_is_tried() -> None:
    assert {path.name for path in CASES.iterdir()} == set(PAGED)


@pytest.mark.parametrize("shape", PAGED)
def test_init_makes_a_package(shape: str, tmp_path: Path) -> None:
    subject = made(shape, (CASES / shape / "spec.yaml").read_bytes(), "yaml", tmp_path)
    found = [f"{each.method.upper()} {each.path}" for each in subject.known.api.operations if each.paging]
    package = import_module(subject.package)
    modules = [each.name for each in pkgutil.walk_packages(package.__path__, f"{subject.package}.")]
    for name in modules:
        if not name.endswith("__main__"):
            import_module(name)
    subject.forget()
    assert (found, len(modules) > 20) == (PAGED[shape], True)
