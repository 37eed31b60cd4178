"""Word F1 of the body, beside trafilatura with its defaults on the same pages in the same run.

    python -m tests.bench.body [--part all] [--models FOLDER] [NAME ...]

The model in the package has learned from all labelled pages. ``--models`` takes what
``python -m cleaner.body.train --folds FOLDER`` wrote: each page is then cleaned by the model that
has seen no page of its fold of sites.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path
from unittest.mock import patch

import trafilatura

import cleaner
from cleaner.body import classify
from cleaner.body.model import Model, load_model, read_model
from cleaner.body.pages import fold_of_site
from cleaner.body.words import word_f1
from tests.bench.data import PAGES, PARTS, read_pages


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=list(PAGES))
    parser.add_argument("--part", choices=PARTS, default="all")
    parser.add_argument("--models", type=Path, help="models that leave out one fold each")
    parser.add_argument("--alone", action="store_true", help="without trafilatura beside")
    parser.add_argument("--worst", type=int, default=0, help="print the pages that lose most")
    options = parser.parse_args()
    models: list[Model] = []
    if options.models:
        paths = sorted(path for path in options.models.glob("[0-9].npz"))
        models = [read_model(path.read_bytes()) for path in paths]
    print(f"{'pages':<32}{'count':>6}{'cleaner':>9}{'trafilatura':>13}")
    for name in options.names:
        ours: dict[str, list[float]] = defaultdict(list)
        theirs: dict[str, list[float]] = defaultdict(list)
        worst = []
        for row in read_pages(name, options.part):
            if not row["text"]:
                continue
            model = models[fold_of_site(row)] if models else load_model()
            with patch.object(classify, "load_model", return_value=model):
                text = cleaner.clean(row["html"], kind="html", url=row["url"]).text
            baseline = "" if options.alone else trafilatura.extract(row["html"]) or ""
            mine, other = word_f1(text, row["text"]), word_f1(baseline, row["text"])
            for kind in ("all", row["page_type"]) if name == "wcxb-dev" else ("all",):
                ours[kind].append(mine)
                theirs[kind].append(other)
            worst.append((mine - other if not options.alone else mine, row["id"]))
        for kind, scores in ours.items():
            mean, beside = sum(scores) / len(scores), sum(theirs[kind]) / len(scores)
            print(f"{name + ', ' + kind:<32}{len(scores):>6}{mean:>9.4f}{beside:>13.4f}")
        for loss, key in sorted(worst)[: options.worst]:
            print(f"    {key}: {loss:+.3f}")


if __name__ == "__main__":
    main()
