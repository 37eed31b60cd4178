"""The language of a text: by script and function words, else by langdetect on a short sample.

langdetect is random unless seeded, knows some 55 languages and takes a short line of traditional
Chinese for Korean, so it is asked only where script and function words leave the matter open.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory
from langdetect.lang_detect_exception import LangDetectException

from cleaner.scripts import count_scripts, split_words

_SAMPLE_CHARS = 4000
_SCRIPT_CHARS = 1000
_ASKED_CHARS = 600
_MIN_LETTERS = 8

FUNCTION_WORDS: dict[str, frozenset[str]] = {
    code: frozenset(words.split())
    for code, words in {
        "en": "the of and to in is that for was with on as are by from this be have not it at or",
        "de": "der die und das ist den nicht von mit dem des sich auf ein eine für im auch",
        "fr": "le la les des de un une est et dans pour que qui sur par avec pas au du ont été ce",
        "es": "el los las que en una por con para del se su como más fue es al lo sus de la un y",
        "pt": "os uma que não do da em para com por mais foi ao dos das como na no são de um e o",
        "it": "il di che è per una della con non sono gli nel alla dei più anche la un e da",
        "nl": "de het een van en dat niet zijn op voor met ook aan door bij naar werd uit ik is",
        "id": "yang dan di dengan untuk dari pada ini itu dalam tidak akan oleh juga adalah ke ada",
        "vi": "và của là các được trong cho có không một với người này những đã để khi từ về đến",
        "tr": "ve bir bu için ile olarak da de olan daha çok sonra kadar en gibi ise",
        "pl": "na się nie ze do że jest to jak po przez od są dla jego oraz za był która",
        "cs": "se na je že ve by pro jako byl také jsou podle ale po od nebo který jsem za",
        "sv": "och att det som en på är av för med den till inte om ett har de var från han",
        "ro": "și în să că nu cu pe este din care pentru mai sunt fost prin sau al lui dar",
        "hu": "az és hogy nem egy volt ez meg csak már mint azt vagy el kell lesz még",
        "ru": "и в не на что с по как это из его для от он был к также были за года или но",
        "uk": "і в не на що з та до у за як від це його для був про є також або року але",
        "bg": "и в на да се от за че по са не е това като при със който беше си към",
        "sr": "и у на је да се од за су са као који не по из што бити али",
        "fa": "و در به از که این را با است برای آن یک شد می‌شود بود تا کرد خود شده ها",
        "ar": "في من على أن إلى التي الذي عن مع هذا كان ما هذه لا بعد قد كما هو بين ذلك",
        "ur": "کے کی میں ہے اور سے کو کا نے پر کہ ہیں اس یہ بھی نہیں کر تھا جو ایک",
        "hi": "के में है की और से का को पर ने कि एक यह हैं इस लिए भी नहीं था कर",
        "mr": "आहे आणि या हे की मध्ये होते च्या तो ते करण्यात झाली आहेत नाही एक मात्र",
        "ne": "छ र को मा ले छन् पनि भएको यो गर्न थियो लाई भने हो गरेको",
    }.items()
}
_FAMILY = {
    "latn": "en de fr es pt it nl id vi tr pl cs sv ro hu",
    "cyrl": "ru uk bg sr",
    "arab": "fa ar ur",
    "deva": "hi mr ne",
}


def detect_language(text: str) -> str | None:
    """Return the ISO 639 code of the language of ``text``, or None where nothing tells.

    >>> detect_language("這是一個關於河流的故事"), detect_language("Это было в старом городе")
    ('zh', 'ru')
    """
    return _detect(text[:_SAMPLE_CHARS].strip())


# Several proposers ask for the same page, or for most of it.
@lru_cache(maxsize=4)
def _detect(sample: str) -> str | None:
    counts = Counter(count_scripts(sample[:_SCRIPT_CHARS]))
    total = counts.total()
    if total < _MIN_LETTERS:
        return None
    east_asian = counts["kana"] + counts["hangul"] + counts["han"]
    # Names and loan words in Latin letters are common in East Asian text, never the reverse.
    if 4 * east_asian > total:
        if counts["hangul"] > 0.3 * east_asian:
            return "ko"
        return "ja" if counts["kana"] > 0.05 * east_asian else "zh"
    script = next(iter(counts))
    if script not in _FAMILY:
        return script
    return _by_function_words(sample, script) or _ask(sample)


def _by_function_words(sample: str, script: str) -> str | None:
    words = split_words(sample)
    languages = _languages_of_words(script)
    scores = dict.fromkeys(_FAMILY[script].split(), 0)
    for word, count in Counter(filter(languages.__contains__, words)).items():
        for code in languages[word]:
            scores[code] += count
    (best, code), (second, _) = sorted(((n, code) for code, n in scores.items()), reverse=True)[:2]
    return code if best >= 0.08 * len(words) and best > 1.3 * second else None


@lru_cache(maxsize=len(_FAMILY))
def _languages_of_words(script: str) -> dict[str, list[str]]:
    languages: dict[str, list[str]] = {}
    for code in _FAMILY[script].split():
        for word in FUNCTION_WORDS[code]:
            languages.setdefault(word, []).append(code)
    return languages


def _ask(sample: str) -> str | None:
    detector = _detectors().create()
    detector.seed = 0
    detector.append(sample[:_ASKED_CHARS])
    try:
        found: str = detector.detect()
    except LangDetectException:
        return None
    return None if found == "unknown" else found.partition("-")[0]


@lru_cache(maxsize=1)
def _detectors() -> DetectorFactory:
    factory = DetectorFactory()
    factory.load_profile(PROFILES_DIRECTORY)
    # As 87,600 lists they took the garbage collector 2 ms a page: it passes over tuples of numbers.
    chances = factory.word_lang_prob_map
    factory.word_lang_prob_map = {word: tuple(found) for word, found in chances.items()}
    return factory
