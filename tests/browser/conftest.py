"""A browser without a network, and a page that notes whatever goes wrong in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass
class Opened:
    """A page from disk, with what it said and asked for."""

    page: Page
    path: Path
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def text(self, selector: str) -> str:
        """Return the text of every element that matches, one after the other."""
        found: str = self.page.evaluate(
            "s => [...document.querySelectorAll(s)].map(e => e.textContent).join('')", selector
        )
        return found

    def check_quiet(self) -> None:
        """Fail where the page said anything on its console or asked for more than itself."""
        assert self.said == []
        assert self.asked == [self.path.as_uri()]

    def check_accessible(self) -> None:
        """Fail where axe-core finds anything that keeps people out."""
        results = Axe().run(self.page)
        assert results.violations_count == 0, results.generate_report()


Open = Callable[..., Opened]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; in `.ci/run`, which names it, a missing one is a failure and not a skip."""
    path = os.environ.get("CLEANER_CHROMIUM") or shutil.which("chromium")
    if path is None:
        pytest.skip("no chromium on this machine: apt-get install chromium")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=list(_FLAGS))
        yield launched
        launched.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Open a file: ``open_page(path, width=390, color_scheme="dark")``."""
    opened: list[Opened] = []

    def open_file(path: Path, width: int = 1280, **options: Any) -> Opened:
        viewport = {"width": width, "height": 900 if width > 600 else 844}
        context = browser.new_context(viewport=viewport, reduced_motion="reduce", **options)  # type: ignore[arg-type]
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        shown = Opened(context.new_page(), path)
        shown.page.on("console", lambda message: shown.said.append(message.text))
        shown.page.on("pageerror", lambda error: shown.said.append(str(error)))
        shown.page.on("dialog", lambda dialog: shown.said.append(dialog.message))
        shown.page.on("request", lambda request: shown.asked.append(request.url))
        shown.page.goto(path.as_uri())
        opened.append(shown)
        return shown

    yield open_file
    for shown in opened:
        shown.page.context.close()
