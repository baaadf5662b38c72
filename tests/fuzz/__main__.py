"""`make fuzz`: fifty thousand mutations that the tests do not try; figures for the documentation, exit 1 for a bug."""

from __future__ import annotations

import os
import sys
from multiprocessing import Pool

from fuzz.trial import outcome

FIRST, COUNT = 1_000_000, 50_000


def main() -> int:
    results = []
    with Pool(os.cpu_count()) as pool:
        for result in pool.imap_unordered(outcome, range(FIRST, FIRST + COUNT), chunksize=100):
            results.append(result)
            if result.code == 3:
                print(result.said, flush=True)
    slowest = max(results, key=lambda result: result.seconds)
    bugs = sum(result.code == 3 for result in results)
    print(f"mutations   {len(results):>7,}")
    print(f"understood  {sum(result.code == 0 for result in results):>7,}")
    print(f"refused     {sum(result.code == 2 for result in results):>7,}")
    print(f"imported    {sum(result.imported for result in results):>7,}")
    print(f"bugs        {bugs:>7,}")
    print(f"slowest     {slowest.seconds:>7.2f} s of the processor (mutation {slowest.number})")
    return 1 if bugs else 0


if __name__ == "__main__":
    sys.exit(main())
