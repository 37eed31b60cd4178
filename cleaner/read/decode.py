"""From bytes to text: byte order marks, declared encodings, and detection where those fail.

Labels mean what the WHATWG Encoding Standard says they mean (``gb2312`` is GB 18030, ``latin1`` is
windows-1252), because that is what the pages' authors saw in their browsers.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter

import charset_normalizer

from cleaner.errors import PageError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(
    rb"<meta\b[^>]{0,400}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{2,40})"
    rb"|^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_META_BYTES = 4096
_SAMPLE_BYTES = 1 << 16

# https://encoding.spec.whatwg.org/#names-and-labels, where Python's own alias differs or lacks.
_LABELS = {
    **dict.fromkeys(("gb2312", "gbk", "gb_2312", "gb_2312-80", "x-gbk", "chinese"), "gb18030"),
    **dict.fromkeys(("csgb2312", "csiso58gb231280", "iso-ir-58", "cp936", "ms936"), "gb18030"),
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "iso_8859-1", "iso88591", "latin1"), "cp1252"),
    **dict.fromkeys(("latin-1", "l1", "ascii", "us-ascii", "cp819", "x-cp1252"), "cp1252"),
    **dict.fromkeys(("iso-8859-9", "iso8859-9", "iso_8859-9", "latin5", "l5"), "cp1254"),
    **dict.fromkeys(("iso-8859-11", "iso8859-11", "tis-620", "dos-874", "windows-874"), "cp874"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji"), "cp932"),
    **dict.fromkeys(("windows-31j", "ms932", "csshiftjis"), "cp932"),
    **dict.fromkeys(("shift-jis-2004", "shift-jisx0213"), "cp932"),
    **dict.fromkeys(("euc-jis-2004", "euc-jisx0213"), "euc_jp"),
    **dict.fromkeys(("euc-kr", "euckr", "ks_c_5601-1987", "ksc5601", "ksc_5601"), "cp949"),
    **dict.fromkeys(("korean", "euc_kr", "windows-949", "ks_c_5601-1989", "cseuckr"), "cp949"),
    **dict.fromkeys(("big5", "big5-hkscs", "cn-big5", "x-x-big5", "csbig5"), "big5hkscs"),
    **dict.fromkeys(("koi8-u", "koi8-ru"), "koi8-u"),
    **dict.fromkeys(("koi", "koi8", "cskoi8r"), "koi8-r"),
    **dict.fromkeys(("x-euc-jp", "cseucpkdfmtjapanese"), "euc_jp"),
    **dict.fromkeys(("unicode-1-1-utf-8", "x-unicode20utf8", "utf8mb4"), "utf-8"),
    **dict.fromkeys(("unicode", "ucs-2", "iso-10646-ucs-2", "csunicode"), "utf-16-le"),
    "utf-16": "utf-16-le",
    "logical": "iso8859-8",
    "iso-8859-8-i": "iso8859-8",
    "x-mac-cyrillic": "mac-cyrillic",
    "macintosh": "mac-roman",
}
# Codecs of Python that no page is written in.
_NO_PAGES = frozenset(
    {"idna", "punycode", "raw-unicode-escape", "unicode-escape", "undefined", "mbcs", "oem"}
    | {"utf-7"}  # an attacker's way to hide markup, which browsers gave up
)
_LATIN = frozenset({"cp1252", "cp1250", "cp1254", "cp1257", "iso8859-2", "iso8859-15"})
_NOT_LATIN = frozenset(
    {"gb18030", "big5hkscs", "cp932", "euc_jp", "cp949", "cp874", "cp1255", "iso8859-8"}
    | {"cp1251", "koi8-r", "koi8-u", "iso8859-5", "cp866", "mac-cyrillic"}
    | {"cp1253", "iso8859-7", "cp1256", "iso8859-6"}
)

_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"PK\x03\x04", "a zip archive"),
    (b"\x1f\x8b\x08", "gzip data"),
    (b"\x28\xb5\x2f\xfd", "Zstandard data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ\x00", "xz data"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a Microsoft Office file"),
    (b"PAR1", "a Parquet file"),
    (b"\x7fELF", "a program"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"OggS", "an Ogg file"),
    (b"ID3", "an MP3 file"),
)
_CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\r\x0c\x1b\x1a\x0b")

_CONTROL_CHARS = re.compile("[\x00-\x08\x0e-\x1f]")
_ODD = re.compile("[\x80-\x84\x86-\x9f\ue000-\uf8ff\ufffd\ufdd0-\ufdef\ufff0-\uffff]")
_KANA = re.compile("[ぁ-ゖァ-ヺー]")
_EAST_ASIAN = frozenset({"gb18030", "big5hkscs", "cp932", "euc_jp", "cp949"})
_COMMON = re.compile(
    "[ぁ-ゖァ-ヺー가-힣、。，的一是不了在人有我他这這中大来來上国國个個到说說们們为為子和你地出也时時年得就那要下以"
    "生会會自着著去之过過家学學对對可里裡后後小么麼心多天而能好都然没沒日于於起还還发發成事只作当當想看文无無开開手"
    "十用主行方又如前所本见見经經头頭面公同三已老从從动動两兩长長]"
)
_ASCII = re.compile("[\x00-\x7f]+")

# The letters beyond ASCII of languages that share the Latin code pages. Of equals the first wins.
_ALPHABETS = (
    ("àâæçèéêëîïôùûüœÀÂÇÈÉÊÎÔ", ("cp1252",)),
    ("äöüßéÄÖÜ", ("cp1252",)),
    ("áéíñóúüÁÉÍÑÓÚ¿¡ªº", ("cp1252",)),
    ("àáâãçéêíóôõúüÀÁÂÃÇÉÊÍÓÔÕÚªº", ("cp1252",)),
    ("àèéìíòóùúÀÈÉÌÒÙ", ("cp1252",)),
    ("äåæéöøÄÅÆÉÖØ", ("cp1252",)),
    ("âçğıîöşüûÇĞİÖŞÜ", ("cp1254",)),
    ("áæéíðóöúýþÁÆÉÍÐÓÖÚÝÞ", ("cp1252",)),
    ("èéëïóöü", ("cp1252",)),
    ("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", ("iso8859-2", "cp1250")),
    ("áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ", ("iso8859-2", "cp1250")),
    ("áäčďéíĺľňóôŕšťúýžÁČĎÉÍĽŇÓŠŤÚÝŽ", ("iso8859-2", "cp1250")),
    ("áéíóöőúüűÁÉÍÓÖŐÚÜŰ", ("cp1250",)),
    ("âăîşţÂĂÎŞŢ", ("cp1250",)),
    ("ćčđšžĆČĐŠŽ", ("iso8859-2", "cp1250")),
    ("ąčęėįšųūžĄČĘĖĮŠŲŪŽ", ("cp1257",)),
    ("āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ", ("cp1257",)),
    ("äõöüšžÄÕÖÜŠŽ", ("cp1257",)),
)
_TYPOGRAPHY = frozenset("“”„‘’‚–—…«»•·°©®™€£§´\xa0")


def decode(data: bytes, declared: str | None = None) -> str:
    """Return the text of a page or a plain text that came as bytes.

    In order: a byte order mark; valid UTF-8, which no other encoding of more than a few characters
    is by chance; ``declared`` (the charset of the HTTP header); the page's own ``meta`` or XML
    declaration in its first 4 KB; detection. A declaration that the bytes contradict is passed
    over; a few bad bytes in a long good page are not a contradiction and become U+FFFD. A byte
    order mark is not part of the text.

    Raises ``PageError`` where the data is no text at all, and says what it is.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    claims = [name for name in (_codec(declared), _codec(_declared_within(data))) if name]
    wide = _wide_encoding(data)
    if wide:
        text = data.decode(wide, errors="replace")
        if len(_CONTROL_CHARS.findall(text[:4096])) * 20 <= len(text[:4096]):
            return text
    _refuse_binary(data)
    if b"\x1b" in data and "iso2022_jp" in claims:
        return data.decode("iso2022_jp", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8", errors="replace")
    if _nearly_utf8(text, trusted="utf-8" in claims):
        return text
    for encoding in claims:
        if encoding != "utf-8" and _agrees(data, encoding):
            return data.decode(encoding, errors="replace")
    return data.decode(_detect(data), errors="replace")


def _codec(label: str | None) -> str | None:
    """Return the name of Python's codec for a WHATWG label; ``None`` for an unknown one."""
    label = (label or "").strip().strip("\"'").lower()
    try:
        info = codecs.lookup(_LABELS.get(label, label))
    except (LookupError, ValueError):
        return None
    # Python also lists codecs that are no encodings of text (rot13, zlib), and idna and such.
    if not info._is_text_encoding or info.name in _NO_PAGES:
        return None
    return _LABELS.get(info.name, info.name)


def _declared_within(data: bytes) -> str | None:
    """Return the label in the page's own declaration; a declared UTF-16 means UTF-8 (WHATWG)."""
    match = _META.search(data[:_META_BYTES])
    if not match:
        return None
    label = (match[1] or match[2]).decode("ascii", errors="replace")
    return "utf-8" if label.lower().startswith("utf-16") else label


def _wide_encoding(data: bytes) -> str | None:
    """Return UTF-16 where markup or spaces leave NULs on one side of the pairs only."""
    head = data[:1024]
    if head.count(0) * 10 < len(head):
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if even * 20 <= odd:
        return "utf-16-le"
    if odd * 20 <= even:
        return "utf-16-be"
    return None


def _refuse_binary(data: bytes) -> None:
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise PageError(f"payload is {name}, not a page")
    if data.startswith(b"RIFF") and data[8:12] in {b"WEBP", b"WAVE", b"AVI "}:
        raise PageError("payload is an image, sound or video, not a page")
    if data[4:8] == b"ftyp":
        raise PageError("payload is a video or image, not a page")
    head = data[:8192]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls * 20 > len(head) and controls > 2:
        raise PageError("payload is binary data, not a page")


def _nearly_utf8(text: str, trusted: bool) -> bool:
    """Tell whether a lenient decoding as UTF-8 has few enough bad bytes beside its good ones."""
    bad = text.count("\ufffd")
    good = sum(map(len, _ASCII.split(text))) - bad
    return bad <= good * (0.5 if trusted else 0.1)


def _agrees(data: bytes, encoding: str) -> bool:
    """Tell whether the bytes are likely to be written in the encoding that was declared."""
    sample = data[:_SAMPLE_BYTES]
    try:
        text = sample.decode(encoding, errors="replace")
    except (UnicodeError, ValueError):
        return False
    letters = sum(map(len, _ASCII.split(text)))
    if len(_ODD.findall(text)) > max(letters * 0.02, 1 if letters > 20 else 0):
        return False
    if encoding in _EAST_ASIAN and letters > 40 and _common_share(text) < 0.08:
        found = _detect(data)
        return _common_share(sample.decode(found, errors="replace")) < 0.2
    # Servers say latin1 of everything; but in Latin scripts few accented letters stand together.
    if encoding in _LATIN:
        runs = re.findall(rb"[\x80-\xff]{4,}", sample)
        return sum(map(len, runs)) * 3 < letters
    return True


def _common_share(text: str) -> float:
    """Return how much of what is not ASCII is among the commonest letters of Chinese and Japanese.

    Bytes of one East Asian encoding are valid in another, and give letters that nobody uses.
    """
    beyond = _ASCII.sub("", text)
    return len(_COMMON.findall(beyond)) / max(1, len(beyond))


def _detect(data: bytes) -> str:
    """Return the likeliest encoding of bytes that are not UTF-8."""
    # Markup tells nothing about the language and dilutes what does.
    sample = re.sub(rb"<[^<>]*>|\s+", b" ", data[:_SAMPLE_BYTES])
    runs = [len(run) for run in re.findall(rb"[\x80-\xff]+", sample)]
    if not runs:
        return "cp1252"
    for japanese in ("cp932", "euc_jp"):
        if _kana_share(sample, japanese) > 0.2:
            return japanese
    best = charset_normalizer.from_bytes(sample).best()
    found = (_codec(best.encoding.replace("_", "-")) if best else None) or "cp1252"
    # charset-normalizer is sound on what is not Latin, and takes one Latin page for another.
    alone = sum(run for run in runs if run <= 2)
    if found not in _NOT_LATIN or (sum(runs) * 8 < len(sample) and alone * 2 > sum(runs)):
        return _latin_page(sample)
    # What it calls Japanese, though there is no kana but of half width, is KOI8.
    return "koi8-u" if found == "cp932" else found


def _kana_share(sample: bytes, encoding: str) -> float:
    """Return how much of what is not ASCII is kana; half-width kana count as none.

    Only Japanese has it, and charset-normalizer gives up on mixed lines of it.
    """
    beyond = _ASCII.sub("", sample.decode(encoding, errors="replace"))
    if not beyond or len(_ODD.findall(beyond)) * 50 > len(beyond):
        return 0.0
    return len(_KANA.findall(beyond)) / len(beyond)


def _latin_page(sample: bytes) -> str:
    """Return the code page under which the accented letters are those of one language."""
    chars = Counter(sample.translate(None, bytes(range(128))))

    def score(candidate: tuple[str, str]) -> int:
        alphabet, encoding = candidate
        total = 0
        for byte, count in chars.items():
            char = bytes((byte,)).decode(encoding, errors="replace")
            if char in alphabet:
                total += 2 * count
            elif char not in _TYPOGRAPHY:
                total -= 3 * count
        return total

    return max(((a, page) for a, pages in _ALPHABETS for page in pages), key=score)[1]
