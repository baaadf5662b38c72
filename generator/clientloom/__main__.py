"""`clientloom` and `python -m clientloom`. The version is answered before anything else is imported."""

from __future__ import annotations

import os
import sys

from clientloom import __version__


def main() -> int:
    """Run the command line; the exit code is 0 done, 1 drift, 2 bad input, 3 an internal error."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        print(f"clientloom {__version__}")
        return 0
    from clientloom.cli.main import run

    code = run(sys.argv[1:])  # lets out all that it printed
    # to free every object of a large document one by one takes longer than to write its package
    os._exit(code)


if __name__ == "__main__":
    sys.exit(main())
