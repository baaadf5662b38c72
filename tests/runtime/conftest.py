"""Makes the runtime importable where it lies: `import runtime`."""

import sys
from pathlib import Path

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
if str(TEMPLATES) not in sys.path:
    sys.path.insert(0, str(TEMPLATES))
