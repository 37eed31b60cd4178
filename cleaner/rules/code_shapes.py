"""Honest tokens that mix letters, digits and symbols, and lines of source code."""

from __future__ import annotations

import regex

#: How odd a letter is behind another, a row for each first letter, in twelve languages' prose:
#: 3 is as likely as any, each step up makes it a nat less likely than that.
#: Computed from the Common Voice sentences (CC0), UD and Wikipedia text that the models use.
LETTER_PAIRS = (
    "44336544353231446222345734"
    "14561876265375279245277937"
    "27482991264475186474399953"
    "16651867276464269455266944"
    "44334545344231546223445554"
    "17752356186376279253276966"
    "27841833285364279244286977"
    "17571877295454289453265957"
    "34332535743231356322546544"
    "16531566273553369535256985"
    "16542773274354289343265936"
    "15541554284244266743357946"
    "13651777296544239555288947"
    "26322523264554275632357944"
    "43334445344331437223234654"
    "18682673286366149144388958"
    "77888888788888888888087888"
    "14431545264444256433355943"
    "26362664284445236631355954"
    "27671762275455279243364945"
    "24332445343332348223555544"
    "18661988296484289347459935"
    "16451783185483269435498935"
    "16372575276666326762266556"
    "14342755344233249423354984"
    "15431856264343358554354924"
)

#: Numbers, dates, scores, prices, times, units, masks and emphasis: never random.
NUMBER = regex.compile(
    r"""
      [~<>≈=+-]{0,2}[$€£¥]?\d[\d.,:/]*[kKmMbB%]?(?:[-~/xX*][$€£¥]?\d[\d.,:/]*[kKmMbB]?)*[%+]?[a-zA-Z]{0,3}
    | \d[\d.,/:]*-?[A-Za-z]{1,3}\d?[.%]?(?:[-/~]\d[\d.,/:]*-?[A-Za-z]{1,3}\d?[.%]?)?
    | \d[\d.,]*[KMGTkm][a-zA-Z]{1,3}(?:/s)? | \d+['"](?:[xX×]\d+['"]?)*
    | \d{4};[\d.,:;()-]+ | \d+-?[a-z]*[aeiou][a-z]*
    | [A-Za-z]{1,3}[$]\d[\d.,]*[kKmMbBnN]{0,2} | (?:[$]\d[\d.,]*(?:/\w+)?){2}
    | [*_~]{1,3}\w+[*_~]{1,3} | [A-Za-z]{1,3}[*#$@!]{1,6}[A-Za-z]{1,3} | \W+ | \w+\W{4,}
    | [a-zA-Z]{1,4}\d{1,4} | \d+[a-zA-Z]{1,2}(?:\d+[a-zA-Z]?)?
    """,
    regex.VERBOSE,
)

#: Shapes that words of prose have: random characters take them now and then.
WORD = regex.compile(
    r"""
      \p{Lu}?[a-z]+(?:['’.-]\p{Lu}?[a-z]+)*\d{0,4}      # words, words with a year or an edition
    | [a-z]+\d{1,2}[a-z]+ | [A-Za-z]+\d{1,4}            # html5lib
    | \p{Lu}(?:[-&/.']?\p{Lu})*(?:'?s)?\d{0,4}          # AT&T, R&D, NASA's, COVID
    | (?:\p{Lu}?\p{Ll}++){1,4}                          # camel case
    | \p{Ll}{1,3}\p{Lu}\p{Ll}*\d*                       # iPhone6, eBay
    | \p{Ll}{0,4}\p{Lu}[\p{Lu}\d]*s?                    # H1N1, 4WD, MP3s, mRNA
    | [\p{Lu}\p{Ll}\d]+(?:-[\p{Lu}\p{Ll}\d]+)+          # i7-8700K, SARS-CoV-2
    | \w+[*\#†‡+^~]{1,3}\d?                             # footnote marks
    """,
    regex.VERBOSE,
)

#: Addresses, paths and tags: no codes, and no sign of a technical page.
ADDRESS = regex.compile(
    r"""
      ://|www\.|-\{\w|\}-|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|&\#\d+;?|&(?:amp|nbsp|lt|gt|quot)\b
    | \.(?:com?|org|net|edu|gov|html?|php|pdf|csv|xlsx?|docx?|mp[34]
        |jpe?g|png|gif|zip|info|biz|io|cn|de|uk|ru|jp|fr|tv)\b
    | ^[/~.]?[\w.-]+(?:/[\w.-]+)+/?$ | ^</?(?:br|p|b|i|em|ref|sub|sup|span|div)\b[^<>]*/?>?$
    """,
    regex.VERBOSE | regex.IGNORECASE,
)

#: A token with one of these inside belongs to source code, markup or a formula.
CODE_TOKEN = regex.compile(
    r"""
      ^[A-Za-z]:\\ | ^-\{ | \w\(\w*\) | \w\[\w*\] | [=!<>]= | [=-]> | \+\+ | --
    | && | \|\| | :: | </ | />
    | \{\w*\} | \$\{ | \w=["'/$\w] | ^[%$]\w+$ | \w%\w\w% | \\[a-z]{2,} | _\w+_ | ^\w+_\w+$ | <\w+>
    | ^`.*`$ | \.(?:js|py|txt|exe|css|xml|json|dll|sh|md)\b | ^\w+(?:\+\w{2,})+$ | \^\d | ^\w+\(s\)
    """,
    regex.VERBOSE | regex.IGNORECASE,
)

_ELEMENTS = (
    "H|He|Li|Be|B|C|N|O|F|Ne|Na|Mg|Al|Si|P|S|Cl|Ar|K|Ca|Sc|Ti|V|Cr|Mn|Fe|Co|Ni|Cu|Zn|Ga|Ge|As|Se"
    "|Br|Kr|Rb|Sr|Y|Zr|Nb|Mo|Tc|Ru|Rh|Pd|Ag|Cd|In|Sn|Sb|Te|I|Xe|Cs|Ba|La|Ce|Nd|W|Re|Os|Ir|Pt|Au"
    "|Hg|Tl|Pb|Bi|Po|Rn|Fr|Ra|Th|U|Pu|R|X"
)
#: Formulas of chemistry and arithmetic, hashes and identifiers, moves of chess, genes and grades.
TECHNICAL_TOKEN = regex.compile(
    rf"""
      (?:\d*[(\[]?(?:(?:{_ELEMENTS})\d*)+[)\]]?\d*[+-]?\d*[-·.]?)+
    | (?:0x)?[0-9a-f]{{6,}}|(?:0x)?[0-9A-F]{{6,}}|[0-9a-fA-F]{{2}}(?:[:-][0-9a-fA-F]{{2}})+
    | [A-Za-z0-9]{{1,2}}(?:[-+*/^=<>|][A-Za-z0-9]{{1,3}})+
    | (?:\d+\.{{1,3}})?[KQRBN]?[a-h]?[1-8]?x?[a-h][1-8](?:=?[QRBN])?[+\#!?]*
    | v?\d+(?:[.-]\w+)+
    | [A-Z]{{1,6}}\d{{1,5}}[A-Za-z]{{0,3}}\d{{0,3}}
    | [A-Za-z]{{1,4}}\d{{1,4}}(?:[-./][A-Za-z]{{0,4}}\d{{0,5}})+
    | [\#@]\w+ | \w*-\{{.* | .*zh-\w+:.*
    | [\d.,()]+(?:[-+*/^=<>%]+[\d.,()]+)+%?
    """,
    regex.VERBOSE,
)

#: A line of source code or markup.
CODE_LINE = regex.compile(
    r"^\s*(?:(?=.{0,300}[=(]).{0,300}[;{}]\s*$|[<]/?\w+[^<>]{0,200}>|(?:def|class|import|from|return"
    r"|const|var|let|public|function|SELECT|sudo|\$|>>>|git|pip|npm)\b.{0,200}[(;=:{]|\#include)"
)
