"""Sorts the contents of a body or reply by media version (`[media.versions]` of `client.toml`)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase

from clientloom.ir import Type
from clientloom.media_types import essence, is_plain


class Versions:
    """The media versions that `client.toml` declares."""

    def __init__(self, versions: Mapping[str, Sequence[str]]) -> None:
        self._versions = {name: tuple(each.strip().lower() for each in types) for name, types in versions.items()}
        self._listing: dict[str, tuple[str, ...]] = {}

    def __bool__(self) -> bool:
        return bool(self._versions)

    def names(self) -> tuple[str, ...]:
        """Their names in file order."""
        return tuple(self._versions)

    def listing(self, media_type: str) -> tuple[str, ...]:
        """The versions that list a media type, as written or by its essence."""
        known = self._listing.get(media_type)
        if known is None:
            whole, plain = media_type.strip().lower(), essence(media_type)
            known = tuple(
                name
                for name, patterns in self._versions.items()
                if any(fnmatchcase(whole, each) or fnmatchcase(plain, each) for each in patterns)
            )
            self._listing[media_type] = known
        return known

    def assign(self, contents: Sequence[tuple[str, Type | None]]) -> list[str | None]:
        """The version of each content of one body or reply.

        A vendor's type belongs to the version that lists it. A plain type belongs to the version that lists it and
        whose schema it shares; where that version has no other content here, it is of that version if any is here.
        """
        answers: list[str | None] = []
        own: dict[str, list[Type | None]] = {}
        for media_type, type_ in contents:
            listed = self.listing(media_type)
            if listed and (not is_plain(media_type) or self._is_only_plain(listed[0])):
                answers.append(listed[0])
                own.setdefault(listed[0], []).append(type_)
            else:
                answers.append(None)
        for index, (media_type, type_) in enumerate(contents):
            if answers[index] is None and is_plain(media_type):
                answers[index] = self._shared(self.listing(media_type), type_, own)
        return answers

    def _is_only_plain(self, name: str) -> bool:
        return all(is_plain(each) for each in self._versions[name])

    @staticmethod
    def _shared(listed: Sequence[str], type_: Type | None, own: Mapping[str, Sequence[Type | None]]) -> str | None:
        for name in listed:
            if type_ in own.get(name, ()):
                return name
        if own and not any(type_ in types for types in own.values()):
            for name in listed:
                if name not in own:
                    return name
        return None


def version_order(name: str) -> tuple[tuple[int, ...], str]:
    """A sort key for version names: by the numbers in them, then by the text. `v10` is newer than `v9`."""
    return tuple(int(number) for number in re.findall(r"\d+", name)), name
