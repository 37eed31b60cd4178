"""The junction models: what they are given, and that they tell sense from nonsense."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest

from cleaner.junctions.features import char_contexts, char_features, read_chars, read_words
from cleaner.junctions.model import Junctions, load_weights, score_splices
from cleaner.tokens import tokenise

SENTENCES = {
    "en": "The bridge over the river was closed for two weeks because of the flood last spring.",
    "zh": "由于去年春天的洪水，河上的大桥关闭了两个星期，很多居民只能坐船上班。",
    "de": "Die Brücke über den Fluss war wegen des Hochwassers im letzten Frühjahr gesperrt.",
}
SPAM = {"en": "cheap window quotes", "zh": "二手叉车回收", "de": "billige Kredite"}


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_neighbours_go_together_better_than_with_what_is_put_between_them(language: str) -> None:
    sentence, spam = SENTENCES[language], SPAM[language]
    if language == "zh":
        places = range(4, len(sentence) - 4)
        spliced = [(sentence[:at] + spam + sentence[at:], at) for at in places]
    else:
        places = range(len(sentence))
        blanks = [at for at in places if sentence[at] == " "][2:-2]
        spliced = [(sentence[: at + 1] + spam + sentence[at:], at + 1) for at in blanks]
    gains = []
    for text, start in spliced:
        scores = score_splices(text, [(start, start + len(spam))], language)
        gains.append(scores[0].gain)
    assert sum(gains) / len(gains) > 0


def test_scores_are_whole_steps_and_the_same_each_time() -> None:
    text = SENTENCES["en"]
    spans = [(4, 10), (11, 15)]
    first, second = (score_splices(text, spans, "en") for _ in range(2))
    assert first == second
    assert all(float(score.around * 32).is_integer() for score in first)


def test_width_case_and_digits_make_no_difference() -> None:
    at = np.array([2, 3])
    narrow, wide = (
        char_contexts(read_chars(tokenise(t)), at, at) for t in ("他说,abc1", "他说，ＡＢＣ７")
    )
    assert narrow.left.tolist() == wide.left.tolist()
    assert narrow.right.tolist() == wide.right.tolist()


def test_features_are_pinned() -> None:
    """The weights belong to these hashes: whoever changes one has to train again."""
    at = np.array([2, 3])
    rows = char_features(char_contexts(read_chars(tokenise("河上的大桥")), at, at))
    assert rows.dtype == np.uint32
    assert hashlib.sha256(rows.tobytes()).hexdigest()[:16] == "a75d9323d40cc457"
    words = read_words(tokenise("The old bridge, by night"))
    joined = np.stack([words.whole, words.start, words.end, words.shape])
    assert hashlib.sha256(joined.tobytes()).hexdigest()[:16] == "fadfdfa3dbe414ec"


def test_a_language_without_a_model_has_the_shared_one() -> None:
    assert load_weights("eo") is load_weights("eo")
    assert len(load_weights("../en")) == len(load_weights("spaced"))
    assert len(score_splices("Saluton, mondo", [(0, 7)], "eo")) == 1
    assert len(score_splices("ສະບາຍດີ", [(2, 4)], "lo")) == 1


def test_junctions_beyond_the_text_are_empty_contexts() -> None:
    junctions = Junctions(tokenise("one two"), "en")
    assert len(junctions.score(np.array([0, 7]), np.array([0, 7]))) == 2


def test_no_spans_no_scores() -> None:
    assert score_splices("text", [], "en") == []
