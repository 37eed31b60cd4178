"""English: lines about the article: when it was written and by whom, how often it was read."""

from __future__ import annotations

from cleaner.rules.en_parts import en
from cleaner.rules.parts import at_edges, keywords
from cleaner.rules.rule import Rule

_ITEM = r"""
    (?>
    (?:(?:originally|first|last)~)?(?:published|posted|updated|modified|created|added|written
      |reviewed|edited|issued|uploaded|submitted|reported)(?:~(?:on|at|by|date
      |time))?(?:~on)?\s?:?\s?(?:<<stamp>>|<<ago>>|<<full_name>>)
    | (?:date|pub(?:lished|lication)?~?date|time|updated|last~(?:update|modified
      |updated))\s?:\s?(?:<<stamp>>|<<ago>>)
    | (?:by|author|written~by|posted~by|words~by|story~by|reported~by|reviewed~by|edited~by
      |medically~reviewed~by|fact[\s\-]checked~by)\s?:?~?<<name>>(?:(?:,|~and|~&
      |,~and)~<<full_name>>){0,4}
    | (?:est\.?~|estimated~)?(?:\d{1,3}|one|two|three|four
      |five)[\s\-]?(?:\+~)?min(?:ute)?s?\.?(?:~of)?(?:~reading)?(?:~?read(?:ing)?(?:~time)?)?
      | (?:reading~time|read~time|time~to~read)\s?:?\s?\d{1,3}~?min(?:ute)?s?
    | <<count>>~?(?:views?|reads?|comments?|shares?|likes?|replies|retweets?|reactions?|claps?
      |downloads?) | (?:views|reads|comments|shares|likes|replies)\s?[:(]\s?<<count>>\)?
    | (?:no|add~a|leave~a|0)~comments? | comments?~off | <<stamp>> | <<ago>> | (?:filed~under
      |posted~in|in|category|categories|section|topics?|source)\s?:\s?[\w&\-\ ]{2,40} | share
      | print | save | listen | follow | email | edit
    )
"""

RULES: tuple[Rule, ...] = (
    Rule(
        id="meta.byline",
        pattern=en(rf"""
            (?=.{{0,130}}(?:\d|ago|just~now|yesterday))(?!<<stamp>>\s?[\-–—/]\s?<<stamp>>\Z)
            (?:(?:<<full_name>>|(?-i:\p{{Lu}}[\w&.\- ]{{1,30}}))(?:\s{{0,3}}[|•·–—\-/,]\s{{0,3}}))?
            [|•·]?\s?{_ITEM}
              (?:[\s\u00a0]{{0,3}}[|•·–—\-/,:()]{{0,2}}[\s\u00a0]{{0,3}}{_ITEM}){{1,7}}+\s?\)?
        """),
        confidence=0.88,
        max_chars=180,
        keywords=keywords("""
            by published posted updated written reviewed edited author date read min view comment
            share ago like 19 20
        """),
        hits=(
            "By Jane Doe | May 3, 2024 | 5 min read",
            "Posted on 12 June 2019 by Harold Finch",
            "Published: 2021-03-04 10:15 GMT • Updated: 2021-03-05",
            "By Ann Lee and Tom Orr – 3 hours ago",
            "Ann Lee · Jan 4, 2020 · 3 min read",
            "March 3, 2014 / 12 comments",
        ),
        misses=(
            "By May 3, 2024 the bridge was open again.",
            "Updated plans show the bridge in 2024.",
            "In 2019 she wrote about rivers.",
            "He had 12 comments on the plan, all of them polite.",
            "May 3, 2024: the bridge opens",
        ),
    ),
    Rule(
        id="meta.byline",
        pattern=en(r"""
            \(?\[?(?:(?:this~(?:article|story|post|page|entry)~(?:was|is|has~been)~)?(?:originally~
              |first~|last~|most~recently~)?(?:published|posted|updated|modified|edited|reviewed
              |created|revised|added|uploaded|submitted|printed|issued|released|aired|filed|asked
              |answered|commented)(?:~(?:on|at|date|in))?(?:\s?:\s?|~)(?:at~)?(?:on~)?
            | (?:date|time|publication~date|publish(?:ed)?~date|pub~date|posted~date|last~update
              |last~updated|updated~at|date~published|date~posted|as~of)\s?:\s?)
            (?:<<stamp>>|<<time>>,?~(?:on~)?<<day>>|<<ago>>)(?:~by~[^\n.,;]{2,40})?\.?\]?\)?
        """),
        confidence=0.9,
        max_chars=90,
        keywords=keywords("""
            asked answered commented published posted updated modified edited reviewed created
            revised added uploaded submitted printed issued released aired filed date time update
            as~of
        """),
        hits=(
            "Updated May 3, 2024",
            "Published: 3 April 2017 at 9:30 am",
            "Last modified on 2019-08-01",
            "This article was originally published on June 5, 2018.",
            "Posted 3 days ago",
            "Date: 12/05/2011",
        ),
        misses=(
            "Published in 2019, the book sold badly.",
            "Date: a fruit of the palm",
            "Updated rules take effect on May 3, 2024.",
            "Posted to Malta in 1941",
        ),
    ),
    Rule(
        id="meta.byline",
        pattern=en(r"""
            (?:(?:story|words|text|written|posted|reported|reporting|report|article|photos?|review
              |interview|analysis|opinion|column|illustrations?|video|photographs|translated|edited
              |compiled|produced|created|authored|contributed)(?:~and~(?:photos?|photographs|video
              |photography))?~)?by:?~<<full_name>>
            (?:(?:,|~and|~&|,~and|~with)~<<full_name>>){0,4}
            (?:(?:\s?[,|•·/–—\-]\s?|~)(?:(?:senior~|staff~|contributing~|associate~|special~|guest~
              |chief~|political~|business~|sports~|news~|science~|health~|technology~)?(?:staff
              |writer|reporter|editor|correspondent|columnist|contributor|associated~press|reuters
              |afp|bloomberg|ap|author|producer|analyst|freelancer)(?:~(?:writer|reporter|editor
              |correspondent|to~the~[\w ]{3,30}|for~[\w ]{3,30}))?)){0,3}
        """),
        confidence=0.82,
        where="head",
        max_chars=110,
        keywords=("by ", "by:"),
        hits=(
            "By Jane Doe",
            "Words by Harold Finch and Ann Lee",
            "By Tom Orr, Staff Writer",
            "Story and photos by Maria de la Cruz",
        ),
        misses=(
            "By Friday",
            "By the river",
            "by and large",
            "By Jane Doe's count, twelve were lost.",
            "Written by hand",
        ),
    ),
    *at_edges(
        Rule(
            id="meta.byline",
            pattern=en(r"\(?\[?(?:<<stamp>>|<<time>>,?~(?:on~)?<<day>>)\]?\)?"),
            confidence=0.75,
            max_chars=60,
            keywords=keywords("19 20 /0 /1 /2 .0 .1 .2"),
            hits=(
                "May 3, 2024",
                "Tuesday, 4 June 2019 10:30 am",
                "2011-08-09 12:00",
                "Fri, Jan 3, 2014 at 4:05 PM EST",
            ),
            misses=(
                "May 3",
                "2024",
                "May 3, 2024: opening night",
                "3 May 2024 was a Friday",
                "1/2/3",
            ),
        )
    ),
    *at_edges(
        Rule(
            id="meta.byline",
            pattern=en(r"(?:<<ago>>|(?-i:\d{1,3}[mhdw]))"),
            confidence=0.8,
            max_chars=24,
            keywords=keywords("""
                ago just~now yesterday~at 0h 1h 2h 3h 4h 5h 6h 7h 8h 9h 0m 1m 2m 3m 4m 5m 6m 7m 8m
                9m 0d 1d 2d 3d 4d 5d 6d 7d 8d 9d
            """),
            hits=("3 hours ago", "an hour ago", "2d ago", "12h"),
            misses=("Long ago", "Two years ago today", "Ten hours", "3D"),
        )
    ),
    Rule(
        id="meta.byline",
        pattern=en(r"""
            (?=[^\n]{0,100}\d)[\-–—•·]?\s?(?:(?:re|post(?:ed)?|written|published|submitted|reply
              |comment(?:ed)?)~)?by\s?:?~[\w.@'’\-]{1,24}
            (?:~[\w.@'’\-]{1,24}){0,3}?(?:\s?[,»|–—\-]|~on|~at)?~(?:<<stamp>>|<<ago>>)\.?
        """),
        confidence=0.88,
        max_chars=100,
        keywords=("by ", "by:"),
        hits=(
            "Posted by Harold Finch on August 4, 2019",
            "Post by harold_f » Sat Feb 2, 2019 6:37 pm",
            "By ann 1 week ago",
        ),
        misses=(
            "By the river, two weeks ago",
            "Built by hand in the years before 1904",
            "By May 3, 2024 the bridge was open again.",
        ),
    ),
    Rule(
        id="meta.counter",
        pattern=en(r"""
            (?>(?: (?:<<count>>|no|one|two|three)~?(?:views?|reads?|comments?|shares?|likes?
              |replies|reply|retweets?|reactions?|claps?|downloads?|followers?|subscribers?
              |upvotes?|votes?|responses?|points?~by|bookmarks?|favou?rites?|plays?
              |thoughts?~on~[^\n]{2,80}|total~views?|page~views?|shares~on~facebook|people~(?:like
              |liked)~this)
            | (?:(?:total~|page~|post~|article~)?(?:views?|reads?|comments?|shares?|likes?|replies
              |retweets?|reactions?|claps?|downloads?|hits?|visits?|page\s?views?|visitors?|votes?
              |responses?|viewed|followers|word~count|post~views|plays))(?:\s?:\s?|\s?\(|\s?\[
              |(?<=views|comments|shares|likes)~)<<count>>[\])]?(?:~times?)?
            | (?:viewed|read|seen|downloaded|shared)~<<count>>~times?
            | (?:est(?:imated|\.)?~)?(?:reading|read)~time\s?:?\s?(?:about~|approx(?:imately
              |\.)?~)?\d{1,3}(?:[\s\-–]\d{1,3})?~?min(?:ute)?s?\.?(?:~read)?
            | (?:approx\.?~|about~)?(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine
              |ten)[\s\-]?(?:-~?\d{1,2}~)?min(?:ute)?s?\.?[\s\-]?(?:read|to~read|reading(?:~time)?
              |listen|watch)
            )(?:[\s\u00a0]{0,3}[|•·–—\-/,]?[\s\u00a0]{0,3})){1,6}+
        """),
        confidence=0.9,
        max_chars=110,
        keywords=keywords("""
            view read comment share like repl retweet reaction clap download follower subscriber
            upvote vote response bookmark favo play watching thought hit visit min rating review
            word~count
        """),
        hits=(
            "5 min read",
            "1,204 views",
            "Comments (12)",
            "3 comments | 12 shares",
            "Reading time: 4 minutes",
            "Views: 88",
            "No comments",
            "Viewed 1,031 times",
            "2 thoughts on “A bridge at night”",
        ),
        misses=(
            "5 minutes",
            "12 views of the bridge",
            "Comments on the draft",
            "He read 3 books.",
            "Reviews 2010",
            "358 reviews",
            "One reads, the other listens.",
            "Two replies came.",
            "Plays 1960",
        ),
    ),
    Rule(
        id="meta.source",
        pattern=en(r"""
            \(?\[?(?:(?:news~|article~|story~|original~|content~)?source\s?:\s?(?:<<url>>
              |(?-i:\p{Lu})[^\n.!?;:]{1,40}|(?:via~)?(?:reuters|ap|afp|xinhua
              |bloomberg)(?:/[\w ]{2,20})?)
            | via\s?:\s?[^\n.!?;]{2,50} | (?:originally|first)~(?:published|appeared|posted)~(?:on
              |in|at|by)~[^\n!?;]{2,80} | (?:this~(?:article|story|post|piece|essay|column
              |interview|content))~(?:was~|is~)?(?:originally~|first~)?(?:published|appeared|posted
              |produced|republished|syndicated|reprinted)~(?:on|in|at|by|from
              |with~permission)~[^\n!?;]{2,140}
            | (?:permalink|short~?(?:link|url)|original~(?:article|link|post)|article~(?:link|url)
              |url|link~to~(?:this~)?(?:article|page)|doi)\s?:\s?<<url>>
              | read~the~original(?:~(?:article|story|post|piece))?(?:~(?:here|at
              |on)[^\n]{0,60})?)\]?\)?\.?
        """),
        confidence=0.8,
        where="tail",
        max_chars=200,
        keywords=keywords("""
            source via originally first permalink shortlink short~ original url link doi this~
        """),
        hits=(
            "Source: Harbour Daily",
            "This article was originally published on Harbour Daily and is republished here.",
            "Original article: https://example.com/a",
            "Read the original article here",
        ),
        misses=(
            "Source: we asked forty people, and each told another story.",
            "Via the old road it takes an hour.",
            "This story was first told in the north; nobody wrote it down.",
        ),
    ),
)
