"""Which packages a command is about: folders with a `client.toml`, by path or by their name under `specs/`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from clientloom.config.custom_module import own_names
from clientloom.config.records import Config, read_config, read_settings
from clientloom.diagnostics.records import BadInput, Diagnostic, Place, fail
from clientloom.regular_files import read_input
from clientloom.suggestions import nearest

CONFIG_NAME = "client.toml"


class Target(Struct, frozen=True):
    """One package to write. `own` are the names that the owner's `_custom.py` offers.

    `surface` is what is published already, as it is next to `client.toml`; None where nothing does.
    `faults` are errors in `client.toml` and `_custom.py`: nothing is printed with them, only the document is checked.
    """

    config: Config
    own: tuple[str, ...] = ()
    faults: tuple[Diagnostic, ...] = ()
    surface: bytes | None = None

    @property
    def name(self) -> str:
        """What it is called on screen: its import name."""
        return self.config.package.import_name


def find_targets(names: Sequence[str], *, specs: Path = Path("specs")) -> list[Path]:
    """The `client.toml` of each name; of every folder under `specs/` (or of this one) when no name is given."""
    known = sorted(specs.glob(f"*/{CONFIG_NAME}"))
    if names:
        return list(dict.fromkeys(_find(name, specs, known) for name in names))
    if known:
        return known
    here = Path(CONFIG_NAME)
    if here.is_file():
        return [here]
    raise fail(
        "CL206",
        f"There is nothing to do: neither {specs}/*/{CONFIG_NAME} nor {CONFIG_NAME} is here.",
        help="Write one with `clientloom init SPEC`, or name a folder that has one.",
    )


def load_target(path: Path, *, lenient: bool = False) -> Target:
    """Read one `client.toml`. BadInput where it is not TOML; what else is wrong with it is among the faults."""
    config, faults = read_config(read_settings(path), path)
    own: tuple[str, ...] = ()
    if not faults:
        try:
            own = own_names(config)
        except BadInput as error:
            faults = error.diagnostics
    return Target(config.as_lenient() if lenient else config, own, faults, surface_of(config))


def surface_of(config: Config) -> bytes | None:
    """What is next to a `client.toml`: the names that its package has published."""
    try:
        return read_input(config.surface_file)
    except FileNotFoundError:
        return None


def distinct_targets(targets: Sequence[Target]) -> list[Target]:
    """The targets; those written to one folder have a fault: they would remove each other's files."""
    homes = [target.config.package.output.absolute() for target in targets]
    found: list[Target] = []
    for index, target in enumerate(targets):
        config = target.config
        other = next((at for at, home in enumerate(homes) if at != index and home == homes[index]), None)
        if other is not None:
            first, second = (targets[at].config.file for at in sorted((other, index)))
            message = f"{first} and {second} both write to {config.package.output}."
            clash = Diagnostic("CL207", "error", message, "Give each its own `output`.", Place(config.file))
            target = replace(target, faults=(*target.faults, clash))
        found.append(target)
    return found


def _find(name: str, specs: Path, known: Sequence[Path]) -> Path:
    given = Path(name)
    for path in (given, given / CONFIG_NAME, specs / name / CONFIG_NAME):
        if path.is_file() and path.suffix == ".toml":
            return path
    if given.is_file():
        raise fail(
            "CL206",
            f"{name} is a document, not a package.",
            help=f"Name the folder of its {CONFIG_NAME}; `clientloom init {name}` writes one.",
            place=Place(given),
        )
    close = nearest(name, [path.parent.name for path in known])
    names = ", ".join(path.parent.name for path in known)
    raise fail(
        "CL206",
        f"{name!r} is not a folder with a {CONFIG_NAME}, and {specs} has none of that name.",
        help=(f"Did you mean `{close}`?" if close else f"Known here: {names}." if names else None),
    )
