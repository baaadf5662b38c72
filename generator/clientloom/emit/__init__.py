"""Emit: prints the views through the templates, and copies the runtime. The result is the package, file by file."""

from __future__ import annotations

from clientloom.emit.files import emit, emit_declarations

__all__ = ["emit", "emit_declarations"]
