"""Turns the HTML that people put into descriptions into Markdown; tags that mean nothing to a reader go."""

from __future__ import annotations

import re

from clientloom.docs.inline import code_spans

_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^\s<>]+)>", re.IGNORECASE)
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<(/?)([A-Za-z][A-Za-z0-9]{0,20})((?:\s[^<>]*)?)/?>", re.DOTALL)
_HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))""", re.IGNORECASE)
_ALT = re.compile(r"""\balt\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')""", re.IGNORECASE)
_SAFE_URL = re.compile(r"(?:https?://|mailto:)[^\s()<>\[\]]+\Z", re.IGNORECASE)

_BREAKS = re.compile(
    "p|div|section|article|header|footer|main|table|thead|tbody|tr|ul|ol|dl|dd|blockquote|br|hr|details|summary|center"
)
_ITEMS = re.compile("li|dt")
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
_CODE = re.compile("code|tt|kbd|samp|var")
_HEADINGS = re.compile("h[1-6]")
_SILENT = re.compile("script|style|iframe|object|embed|svg|template|noscript|title|head")
_GONE = re.compile(
    "a|abbr|body|button|del|font|figure|figcaption|form|html|img|input|ins|label|link|mark|meta|nav|option|s|select|small"
    "|span|strike|sub|sup|textarea|u|video|audio|source|td|th|colgroup|col|caption|wbr"
)


def to_markdown(text: str) -> str:
    """The text with its known tags as Markdown. `<anything-else>` stays as it is (the next step shows it literally)."""
    if "<" not in text:
        return text
    writer = _Writer()
    position = 0
    for start, end, _ in code_spans(text):
        writer.prose(text[position:start])
        writer.code(text[start:end])
        position = end
    writer.prose(text[position:])
    return writer.text()


class _Writer:
    """One pass over the tags: what is open, what was written."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.marks: list[tuple[str, int]] = []  # the mark, and where in `out` it was opened
        self.links: list[tuple[str, int]] = []
        self.code_from: int | None = None
        self.silent: str | None = None  # the tag whose content is not for readers

    def prose(self, text: str) -> None:
        """Text in which a tag is a tag."""
        text = _AUTOLINK.sub(r"\1", text)
        position = 0
        for match in _TAG.finditer(text):
            self.code(text[position : match.start()])
            position = match.end()
            name = (match.group(2) or "").lower()
            if self.silent is not None:
                self.silent = None if match.group(1) and name == self.silent else self.silent
            elif _SILENT.fullmatch(name):
                self.silent = None if match.group(1) or match.group(0).endswith("/>") else name
            elif name:
                self.tag(name, bool(match.group(1)), match.group(3), match.group(0))
        self.code(text[position:])

    def code(self, text: str) -> None:
        """Text to be kept as it is."""
        if self.silent is None:
            self.out.append(text)

    def text(self) -> str:
        self.close_code()
        return "".join(self.out)

    def tag(self, name: str, closing: bool, attributes: str, written: str) -> None:
        if _CODE.fullmatch(name) or name == "pre":
            if closing:
                self.close_code(block=name == "pre")
            elif self.code_from is None:
                self.code_from = len(self.out)
        elif _BREAKS.fullmatch(name):
            self.out.append("\n\n")
        elif _ITEMS.fullmatch(name):
            self.out.append("\n" if closing else "\n- ")
        elif name in _MARKS:
            self.mark(_MARKS[name], closing)
        elif _HEADINGS.fullmatch(name):
            if not closing:
                self.out.append("\n\n")
            self.mark("**", closing)
            if closing:
                self.out.append("\n\n")
        elif name == "a":
            self.link(closing, attributes)
        elif name in ("td", "th"):
            self.out.append("" if closing else " ")
        elif name == "img":
            found = _ALT.search(attributes)
            self.out.append((found.group(1) or found.group(2) or "") if found else "")
        elif not _GONE.fullmatch(name):
            self.out.append(written)

    def mark(self, mark: str, closing: bool) -> None:
        """Emphasis around text: written when it ends, for then it is known not to be empty."""
        if not closing:
            self.marks.append((mark, len(self.out)))
            return
        if not self.marks or self.marks[-1][0] != mark:
            return
        _, start = self.marks.pop()
        inner = "".join(self.out[start:])
        self.out[start:] = [_around(mark, inner, mark)] if "\n" not in inner.strip() else [inner]

    def link(self, closing: bool, attributes: str) -> None:
        if not closing:
            found = _HREF.search(attributes)
            url = next((group for group in found.groups() if group), "") if found else ""
            self.links.append((url, len(self.out)))
        elif self.links:
            url, start = self.links.pop()
            inner = "".join(self.out[start:])
            plain = "[" not in inner and "]" not in inner and "\n" not in inner
            if _SAFE_URL.match(url) and plain:
                self.out[start:] = [_around("[", inner, f"]({url})") if inner.strip() != url else url]

    def close_code(self, *, block: bool = False) -> None:
        if self.code_from is None:
            return
        start, self.code_from = self.code_from, None
        # marks and links opened inside have lost their place
        self.marks = [item for item in self.marks if item[1] <= start]
        self.links = [item for item in self.links if item[1] <= start]
        inner = "".join(self.out[start:])
        longest = max((len(run) for run in re.findall(r"`+", inner)), default=0)
        if block or "\n" in inner.strip():
            ticks = "`" * max(3, longest + 1)
            self.out[start:] = [f"\n\n{ticks}\n{inner.strip(chr(10))}\n{ticks}\n\n"]
        elif inner.strip():
            ticks = "`" * (longest + 1)
            padded = f" {inner} " if longest else inner
            self.out[start:] = [f"{ticks}{padded}{ticks}"]


def _around(before: str, inner: str, after: str) -> str:
    """`inner` between two marks that touch its first and last letter, as Markdown wants them."""
    body = inner.strip()
    if not body:
        return inner
    lead = inner[: len(inner) - len(inner.lstrip())]
    trail = inner[len(inner.rstrip()) :]
    return f"{lead}{before}{body}{after}{trail}"
