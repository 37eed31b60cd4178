"""Cleaned rows for reports and certificates: one cut each, of one of a few rules."""

from __future__ import annotations

from typing import Any

RULES = ("links.related", "splice.offer", "body.outside", "meta.byline")


def row(number: int, rule: str, *, extra: str = "") -> dict[str, Any]:
    before, cut, after = f"Line {number}. ", f"Cut {number}{extra} of it. ", "And so it goes on.\n"
    return {
        "id": f"page-{number}{extra}",
        "title": f"Title {number}{extra}",
        "url": f"https://www.site{number % 3}.example/{number}",
        "language": ("en", "zh")[number % 2],
        "text": before + after,
        "cleaner": {
            "status": "ok",
            "error": None,
            "removals": [{"start": len(before), "end": len(before + cut), "text": cut, "rule": rule,
                          "confidence": 0.5 + number % 50 / 100, "evidence": f"why{extra}"}],
            "flags": [],
            "page_sha256": "",
            "config": "abc.def",
        },
    }  # fmt: skip
