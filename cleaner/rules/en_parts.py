"""Parts of English patterns: dates, people, publishers."""

from __future__ import annotations

from cleaner.rules.parts import fill

PARTS = {
    "month": (
        r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
        r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
    ),
    "weekday": r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?",
    "day": (
        r"(?:<<weekday>>,?~)?(?:<<month>>~\d{1,2}(?:st|nd|rd|th)?,?~(?:19|20)\d{2}"
        r"|\d{1,2}(?:st|nd|rd|th)?[\s\-]<<month>>,?[\s\-](?:19|20)\d{2}"
        r"|(?:19|20)\d{2}[\-/.]\d{1,2}[\-/.]\d{1,2}"
        r"|\d{1,2}[\-/.]\d{1,2}[\-/.](?:19|20)?\d{2})"
    ),
    "time": (
        r"(?:\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)"
        r"""
            (?:\s?\(?(?:gmt|utc|bst|[ecmp][sd]?t|ist|sgt|hkt|aest|aedt|cet|cest
              |z)(?:[+\-]\d{1,2}(?::?\d{2})?)?\)?)?
        """
    ),
    "stamp": r"<<day>>(?:(?:,|~at|~[\-|–—•·@]|t|;)?\s?<<time>>)?",
    "ago": (
        r"""
            (?:(?:\d{1,3}|an?|one|two|three|four|five|six)~(?:sec(?:ond)?|min(?:ute)?|hour|hr|day
              |week|month|year)s?~ago
        """
        r"|\d{1,3}[smhdwy]~ago|just~now|yesterday(?:~at~<<time>>)?)"
    ),
    # Capital letters count here, although patterns ignore case elsewhere.
    "name": (
        r"""
            (?-i:\p{Lu}[\p{L}.'’\-]{0,20}(?:[\s_](?:\p{Lu}[\p{L}.'’\-]{0,20}|de|van|von|der|den|la
              |le|bin|al|el|di|da|du)){0,4})
        """
    ),
    "full_name": (
        r"""
            (?-i:\p{Lu}[\p{L}.'’\-]{0,20}(?:\s(?:\p{Lu}[\p{L}.'’\-]{0,20}|de|van|von|der|den|la|le
              |bin|al|el|di|da|du)){1,4})
        """
    ),
    "count": r"\d[\d,.]{0,9}\s?[km]?\+?",
    "cut": r"[\s\u00a0]{0,3}[|•·–—\-/,:]{0,2}[\s\u00a0]{0,3}",
    "arrows": r"\s?[>»›→▶▼⌄↓+]{0,3}",
}


def en(pattern: str) -> str:
    """Return a pattern with its parts filled in and "`" any apostrophe (see ``parts.fill``)."""
    return fill(pattern.replace("`", "['’‘]"), PARTS)
