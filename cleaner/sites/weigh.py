"""What the models and the judge of single pages say of strings whose places are known."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from cleaner.forms.model import forms_of
from cleaner.junctions.model import UNSPACED, Junctions
from cleaner.splices.depth import gather_depth
from cleaner.splices.evidence import Evidence
from cleaner.splices.judge import margins_of
from cleaner.splices.repeats import Repeats
from cleaner.splices.singles import find_regions
from cleaner.splices.surface import gather_surface
from cleaner.tokens import Tokens

Values = npt.NDArray[np.float64]


def weigh(tokens: Tokens, repeats: Repeats, language: str) -> tuple[Values, Values, Values]:
    """Return the gain, the form and the margin over the judge's bar of each string, in nats."""
    forms = forms_of(tokens)
    mass = sum(r.form for r in find_regions(tokens, forms, np.ones(len(tokens), np.bool_)))
    surface = gather_surface(tokens, forms, repeats, mass, unspaced=language in UNSPACED)
    evidence = Evidence(np.hstack([surface, gather_depth(Junctions(tokens, language), repeats)]))
    margins = margins_of(evidence, repeats.counts)
    gain, form = evidence.column("gain"), evidence.column("form")
    return gain.round(2), form.round(2), margins.round(2)
