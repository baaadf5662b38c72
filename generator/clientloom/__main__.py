"""`clientloom` and `python -m clientloom`. The version is answered before anything else is imported."""

from __future__ import annotations

import gc
import os
import sys

from clientloom import __version__


def main() -> int:
    """Run the command line; the exit code is 0 done, 1 drift, 2 bad input, 3 an internal error."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        print(f"clientloom {__version__}")
        return 0
    gc.disable()  # a run makes large trees and hardly any garbage; to search them takes as long as to write the package
    from clientloom.cli.main import run

    code = run(sys.argv[1:])  # lets out all that it printed
    # nor is every object of a large document freed one by one
    os._exit(code)


if __name__ == "__main__":
    sys.exit(main())
