"""The page of `cleaner explain --html`."""

from __future__ import annotations

from cleaner.show.explained import Explained, explain_data
from cleaner.show.page import asset, render_page

#: What draws an explain view; pages that hold one add their own.
STYLES = ("base.css", "explain.css")
SCRIPTS = ("common.js", "lines.js", "explain.js")


def explain_page(page: Explained) -> bytes:
    """Return a self-contained HTML file that shows ``page`` with every cut in place."""
    return render_page(
        f"{page.title or page.name} – what was cut",
        explain_data(page),
        styles=STYLES,
        scripts=(*SCRIPTS, "explain_page.js"),
        body=f"<main>{asset('explain_view.html')}</main>",
    )
