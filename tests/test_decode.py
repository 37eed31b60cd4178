"""Bytes to text: declared, undeclared, wrongly declared and broken, and what is no text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.errors import PageError
from cleaner.read.decode import decode

TEXTS = {
    "zh": (
        "春天的早晨，老人在河边钓鱼，孩子们跑来跑去，看他今天能不能钓"
        "到一条大鱼。他说不要着急，水里的鱼也要吃早饭。"
    ),
    "zh-Hant": (
        "春天的早晨，老人在河邊釣魚，孩子們跑來跑去，看他今天能不能釣"
        "到一條大魚。他說不要著急，水裡的魚也要吃早飯。"
    ),
    "ja": (
        "春の朝、おじいさんは川のそばで魚を釣っていました。子どもたち"
        "は走りまわりながら、大きな魚が釣れるのを待っています。"
    ),
    "ko": (
        "봄날 아침에 할아버지가 강가에서 낚시를 하고 있었다. "
        "아이들은 뛰어다니며 큰 물고기가 잡히기를 기다렸다."
    ),
    "ru": (
        "Весенним утром старик ловил рыбу у реки, а дети бегали вокруг и ждали,"
        " когда он поймает большую рыбу."
    ),
    "pl": (
        "Wiosennym rankiem staruszek łowił ryby nad rzeką, a dzieci biegały wok"
        "ół i czekały, aż złowi większą."
    ),
    "tr": (
        "Bir bahar sabahı yaşlı adam ırmağın kıyısında balık tutuyordu, çocukla"
        "r çevresinde koşuşuyor, bekliyordu."
    ),
    "fr": (
        "Un matin de printemps, le vieil homme pêchait près de la rivière ; les"
        " élèves espéraient un poisson énorme."
    ),
    "de": (
        "An einem Frühlingsmorgen fischte der alte Mann am Fluß, und größere Ki"
        "nder liefen fröhlich über die Brücke."
    ),
}
LEGACY = [
    ("zh", "gb18030"), ("zh-Hant", "big5"), ("ja", "cp932"), ("ja", "euc_jp"), ("ko", "cp949"),
    ("ru", "cp1251"), ("ru", "koi8-r"), ("pl", "cp1250"), ("pl", "iso8859-2"), ("tr", "cp1254"),
    ("fr", "cp1252"), ("de", "cp1252"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "encoding"), LEGACY)
def test_undeclared_page_is_detected(language: str, encoding: str) -> None:
    page = f"<html><body><p>{TEXTS[language]}</p></body></html>"
    assert decode(page.encode(encoding)) == page


@pytest.mark.parametrize(("language", "encoding"), LEGACY)
def test_header_and_meta_are_believed_where_the_bytes_agree(language: str, encoding: str) -> None:
    page = f"<p>{TEXTS[language]}</p>"
    assert decode(page.encode(encoding), declared=encoding) == page
    declared = f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}">{page}'
    assert decode(declared.encode(encoding)) == declared
    xml = f'<?xml version="1.0" encoding="{encoding}"?>{page}'
    assert decode(xml.encode(encoding)) == xml


@pytest.mark.parametrize("text", TEXTS.values())
@pytest.mark.parametrize(
    "declared", ["gbk", "iso-8859-1", "shift_jis", "nonsense", "rot13", "", None]
)
def test_utf8_wins_over_a_wrong_declaration(text: str, declared: str | None) -> None:
    assert decode(text.encode(), declared) == text


@pytest.mark.parametrize("language", ["zh", "ja", "ko", "ru"])
def test_latin1_said_of_everything_is_not_believed(language: str) -> None:
    encoding = {"zh": "gb18030", "ja": "euc_jp", "ko": "cp949", "ru": "cp1251"}[language]
    data = TEXTS[language].encode(encoding)
    assert decode(data, declared="ISO-8859-1") == TEXTS[language]
    assert decode(data, declared="utf-8") == TEXTS[language]


def test_labels_mean_what_browsers_take_them_for() -> None:
    assert decode("“smart” quotes".encode("cp1252"), "iso-8859-1") == "“smart” quotes"
    assert decode("𠮷野家は安い".encode("gb18030"), "gb2312") == "𠮷野家は安い"
    assert decode("①丸つき数字".encode("cp932"), "Shift_JIS") == "①丸つき数字"


def test_byte_order_marks_decide_and_go() -> None:
    text = TEXTS["zh"]
    assert decode(codecs.BOM_UTF8 + text.encode(), "gbk") == text
    assert decode(codecs.BOM_UTF16_LE + text.encode("utf-16-le")) == text
    assert decode(codecs.BOM_UTF16_BE + text.encode("utf-16-be")) == text
    page = f"<html><body><p>{text}</p></body></html>"
    assert decode(page.encode("utf-16-le")) == page


def test_few_bad_bytes_do_not_change_the_encoding() -> None:
    data = (TEXTS["zh"] * 20).encode()
    cut = decode(data[:-1])
    assert cut.endswith("早饭\ufffd")
    assert cut.count("\ufffd") == 1
    assert decode(data[:300] + b"\xff" + data[300:]).replace("\ufffd", "") == TEXTS["zh"] * 20
    legacy = (TEXTS["zh"] * 20).encode("gb18030")
    assert TEXTS["zh"] * 10 in decode(legacy + b"\xff", "gb2312")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a PDF file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a PNG image"),
        (b"PK\x03\x04\x14\x00\x00\x00", "a zip archive"),
        (b"\x1f\x8b\x08\x00\x00\x00\x00\x00", "gzip data"),
        (bytes(range(32)) * 20, "binary data"),
    ],
)
def test_binary_data_is_named(data: bytes, name: str) -> None:
    with pytest.raises(PageError, match=f"payload is {name}, not a page"):
        decode(data)


def test_a_stray_nul_is_no_binary_data() -> None:
    assert decode(b"<p>one\x00two</p>" + b"<p>more</p>" * 10).startswith("<p>one\x00two")


@given(st.binary(max_size=300), st.sampled_from([None, "gbk", "big5", "utf-16", "koi8-r", "utf-7"]))
def test_bytes_become_text_or_a_page_error(data: bytes, declared: str | None) -> None:
    try:
        text = decode(data, declared)
    except PageError:
        return
    text.encode("utf-8")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_utf8_comes_back(text: str) -> None:
    data = text.encode()
    try:
        assert decode(data) == text.removeprefix("\ufeff")
    except PageError:
        assert (
            not text.isascii()
            or text.startswith(("GIF8", "PK", "BZh", "PAR1", "wOF", "Ogg", "ID3", "%PDF"))
            or text[4:8] == "ftyp"
        )
