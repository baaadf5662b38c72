"""Methods that are given secrets leave no frame with them in a traceback, and are otherwise as they were."""

import asyncio
import inspect
import traceback

import pytest

from runtime.call.arguments import hides_arguments, hides_arguments_async

CANARY = "cAnArY-31"


@hides_arguments
def method(secret: str, *, other: int = 1) -> int:
    """About."""
    if secret == CANARY:
        try:
            raise LookupError("inner")
        except LookupError as error:
            raise ValueError("no") from error
    return other


@hides_arguments_async
async def later(secret: str) -> int:
    """About."""
    await asyncio.sleep(0)
    if secret == CANARY:
        raise ValueError("no")
    return 1


def variables(error: BaseException) -> str:
    frames = traceback.TracebackException.from_exception(error, capture_locals=True)
    return "".join(frames.format())


def test_no_variable_is_shown() -> None:
    given = [CANARY]
    for call in (lambda: method(given.pop()), lambda: asyncio.run(later(given.pop()))):
        given[:] = [CANARY]
        with pytest.raises(ValueError, match="no") as caught:
            call()
        # the test module itself has the name CANARY, so its own frames are left out
        frames = [
            frame for frame in inspect.getinnerframes(caught.value.__traceback__) if "templates" in frame.filename
        ]
        assert frames
        assert all(CANARY not in repr(frame.frame.f_locals) for frame in frames)
        assert all(frame.function == "called" for frame in frames)


def test_the_method_is_as_it_was() -> None:
    assert method("x", other=3) == 3
    assert asyncio.run(later("x")) == 1
    assert str(inspect.signature(method)) == "(secret: str, *, other: int = 1) -> int"
    assert (method.__name__, method.__doc__) == ("method", "About.")
    assert inspect.iscoroutinefunction(later)
    assert not inspect.iscoroutinefunction(method)


def test_the_cause_is_kept_without_frames() -> None:
    with pytest.raises(ValueError, match="no") as caught:
        method(CANARY)
    cause = caught.value.__cause__
    assert isinstance(cause, LookupError)
    assert cause.__traceback__ is None
    assert "inner" in variables(caught.value)
