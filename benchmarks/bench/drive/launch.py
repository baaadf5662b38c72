"""Starts one program and says what it used: seconds, processor time, and the memory of its largest process."""

from __future__ import annotations

import json
import os
import sys
import time


def main(answer: str, log: str, *command: str) -> None:
    """A process of its own, and a small one: the kernel counts a parent's memory as the child's."""
    with open(log, "wb") as file:
        actions = [(os.POSIX_SPAWN_DUP2, file.fileno(), 1), (os.POSIX_SPAWN_DUP2, file.fileno(), 2)]
        began = time.perf_counter()
        process = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
        _, status, used = os.wait4(process, 0)
        seconds = time.perf_counter() - began
    with open(answer, "w") as file:
        json.dump(
            {
                "code": os.waitstatus_to_exitcode(status),
                "seconds": seconds,
                "cpu": used.ru_utime + used.ru_stime,
                "megabytes": used.ru_maxrss / 1024,
            },
            file,
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
