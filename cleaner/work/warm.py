"""What every worker needs, loaded once: the server that workers are forked from imports this.

Rules, models and profiles of languages are loaded when a page first asks for them. Here a few do,
so that a worker starts in milliseconds and all of them share the memory.
"""

from __future__ import annotations

import gc

import cleaner
import cleaner.work.worker

_TEXTS = (
    "The mill turns again, and the miller's son, who had left for the city, carries the sacks. "
    "Whoever asks is told that the wheel is new, but the stones are the old ones.",
    "磨坊又转起来了，磨坊主的儿子从城里回来，一袋一袋地搬面粉。谁来问，都说轮子是新的，石头还是旧的。",
)

for _text in _TEXTS:
    _body = f"<p>{_text * 3}</p>" * 4
    _page = f"<html><body><nav>Home</nav><h1>A mill</h1><article>{_body}</article></body></html>"
    cleaner.clean(_page, url="https://example.org/mill")
    cleaner.clean(f"{_text * 3}\n" * 4, kind="text", title="The mill turns again")

# What is loaded stays: the collector of every worker need not go through it, nor copy its pages.
gc.collect()
gc.freeze()
