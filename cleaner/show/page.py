"""One self-contained HTML file: our markup, styles and scripts, and the data as inert JSON.

What a scraped page says is hostile. It goes in as JSON in a block that no browser runs, and our
scripts put it on the screen as text nodes; the policy of the file allows the one style and the one
script whose digests it names, and no request to anywhere.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from string import Template
from typing import Any

import regex

_SURROGATE = regex.compile(r"[\ud800-\udfff]")


def render_page(
    title: str,
    data: Any,
    *,
    styles: Sequence[str],
    scripts: Sequence[str],
    body: str,
) -> bytes:
    """Return the file: ``styles`` and ``scripts`` name assets, ``body`` is markup of ours.

    ``data`` is what the scripts read, of JSON's types without NaN; ``title`` is escaped. Raises
    `ValueError` for data that JSON cannot hold.
    """
    style = "\n".join(map(asset, styles))
    # In a function, so that no name of ours meets one that an element's id makes.
    script = '"use strict";\n(() => {\n' + "\n".join(map(asset, scripts)) + "\n})();\n"
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return (
        Template(asset("page.html"))
        .substitute(
            policy=html.escape(policy),
            title=_escape(title),
            style=style,
            body=body,
            data=inert(data),
            script=script,
        )
        .encode()
    )


@lru_cache(maxsize=32)
def asset(name: str) -> str:
    """Return one of our own files, as it lies in ``assets/``."""
    return (resources.files("cleaner.show") / "assets" / name).read_text(encoding="utf8")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _escape(text: str) -> str:
    return html.escape(_SURROGATE.sub("\ufffd", text))


def inert(data: Any) -> str:
    r"""Return JSON in which nothing can end the block that holds it, and no code unit is lost.

    >>> print(inert(["</script>"]))
    ["\u003c/script\u003e"]
    """
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for char in "<>&":
        text = text.replace(char, f"\\u{ord(char):04x}")
    escaped: str = _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return escaped
