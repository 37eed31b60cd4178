"""The file of verdicts that a report exports, for whoever reckons with them.

It is JSONL, UTF-8. The first line is the header, an object:

| field | what |
| --- | --- |
| `verdicts` | 1, the version of this format |
| `rows` | the name of the run's output that was looked at |
| `config` | the digests in its rows, sorted |
| `seed`, `sample` | of the sampling, and the most cuts drawn a rule |
| `pages`, `characters` | of the run, failed pages without characters; page text, code points |
| `rules` | by rule id: `cuts` and `characters` cut in the whole run, `sampled`: cuts shown |

Each other line is a cut that somebody judged, in the order in which the report shows them:

| field | what |
| --- | --- |
| `id`, `start`, `end` | the page, as its row names it (500 characters at most), and the cut: half-open, code points of the page text |
| `rule`, `confidence` | as in the row's account |
| `text` | what was cut, its first 400 characters |
| `verdict` | `right` or `wrong` |

Within a rule every cut of the run had the same chance to be shown, whatever its length. A cut that
was shown and not judged has no line; which ones a judge left out is no chance, so
`cleaner.evaluate.certify` counts them as wrong.
"""  # noqa: E501

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cleaner.show.run_stats import RunStats
from cleaner.show.samples import Sample

VERSION = 1


def verdict_header(
    stats: RunStats, shown: Mapping[str, Sequence[Sample]], rows: str
) -> dict[str, Any]:
    """Return the first line of a file of verdicts; ``rows`` names the run's output."""
    return {
        "verdicts": VERSION,
        "rows": rows,
        "config": sorted(stats.configs),
        "seed": stats.samples.seed,
        "sample": stats.samples.size,
        "pages": stats.total.pages,
        "characters": stats.total.characters,
        "rules": {
            rule: {
                "cuts": sums.cuts,
                "characters": sums.removed,
                "sampled": len(shown.get(rule, ())),
            }
            for rule, sums in sorted(stats.rules.items())
        },
    }
