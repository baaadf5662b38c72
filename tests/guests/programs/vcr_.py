"""vcrpy: what was recorded once is played from then on, and no credential is in the recording."""

import tempfile
from pathlib import Path

import vcr
from scene import both, server, tell

with server() as running, tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "calls.yaml"
    gave, wire = [], []
    for _ in range(2):
        with vcr.use_cassette(
            str(path),
            record_mode="once",
            filter_headers=["x-api-key"],
            allow_playback_repeats=True,
        ):
            gave += [both(running.url), both(running.url, "gone")]
        wire.append(len(running.received))
    tell(gave=gave, wire=wire, recording=path.read_text())
