"""English: what the site says to its readers: rights, liability, comments."""

from __future__ import annotations

from cleaner.rules.en_parts import en
from cleaner.rules.parts import keywords
from cleaner.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        id="boilerplate.disclaimer",
        pattern=en(r"""
            [\[(*]{0,2}\s?(?:(?:disclaimer|disclosure|editor`s~note|note|legal~notice
              |important~notice|affiliate~disclosure|full~disclosure)\s?:?~?[\-–—]?\s?)?
            (?=(?P<opening>(?:(?:the~)?(?:views?|opinions?|statements?|comments|thoughts|positions
              |ideas|content|contents|information|material|materials)\b(?:~and~opinions)?|this~(?:article|post
              |site|website|page|blog|content|information|story|material|piece)|we~(?:may|are
              |do~not|participate|earn|receive|accept)|some~of~the~links|all~(?:opinions|views
              |content|information)|as~an~amazon~associate|nothing~(?:on|in)~this|none~of~the
              |opinions~expressed|views~expressed|if~you~(?:buy|click|purchase|make~a~purchase)
              |when~you~(?:buy|click|purchase)|(?:products|links)~(?:featured|on~this)
              |past~performance|always~(?:consult|seek)|any~(?:views|opinions|reliance|action)
              |readers~(?:are~advised|should))))
            (?=[^\n]{0,330}(?:do~not~(?:necessarily~)?(?:reflect|represent)
              |not~(?:necessarily~)?(?:reflect|represent|those~of|endorsed)|(?:are
              |is)~(?:solely~)?(?:those~of~the|the~author`s|his~own|her~own|their~own|my~own)
              |not~(?:be~)?(?:intended|construed|constitute|considered)|(?:for
              |general)~inform(?:ation|ational|ative)(?:al)?~purposes|no~(?:responsibility
              |liability)|affiliate~(?:links?|commission)|earn~(?:a~)?(?:small~)?commission
              |(?:financial|investment|medical|legal)~advice|at~your~own~risk|not~(?:responsible
              |liable)))
            (?&opening)
            [^\n]{10,520}
        """),
        confidence=0.82,
        max_chars=600,
        keywords=keywords("""
            reflect represent those~of author's author’s my~own his~own her~own their~own intended
            construed constitute considered purposes responsibility liability affiliate commission
            advice own~risk responsible liable endorsed
        """),
        hits=(
            "The views expressed here are those of the author and do not "
            "necessarily reflect the views of Harbour Daily.",
            "Disclaimer: This article is for informational purposes only and is "
            "not financial advice.",
            "We may earn a commission when you buy through links on our site.",
            "Some of the links on this page are affiliate links.",
        ),
        misses=(
            "The views from the bridge do not disappoint.",
            "The author's opinions changed over forty years.",
            "He gave me legal advice and a cup of tea.",
            "Her comments reflect a life at sea.",
        ),
    ),
    Rule(
        id="boilerplate.copyright",
        pattern=en(r"""
            (?:(?:this~(?:site|website|article|content|work)~is~)?(?:copyright|©|\(c\)
              |&copy;)(?:~?(?:©|\(c\)|by|notice))?\s?:?~?[^\n]{0,60}(?:(?:19|20)\d{2}|all~rights
              |reserved|ltd|inc|llc|limited|gmbh|corporation|publishing)[^\n]{0,260}
            | (?:[^\n]{0,80}[.,|•·\-–—]~?|(?:19
              |20)\d{2}~[^\n]{2,60}~)?all~rights~(?:are~)?reserved\b[^\n]{0,260}
              | [^\n.]{0,60}©~?(?:19|20)\d{2}[^\n]{0,200}
            | (?:this~(?:material|article|content|story|site|work)|no~part~of~this|the~(?:content
              |material|contents)|content~(?:on|from)~this|any~(?:unauthori[sz]ed|use|reproduction)
              |reproduction|unauthori[sz]ed)[^\n]{0,160}(?:may~not~be|is~prohibited
              |without~(?:\w{2,10}~){0,4}(?:permission|consent)|strictly~(?:prohibited
              |forbidden))[^\n]{0,220}
            | (?:except~where~otherwise~noted|unless~otherwise~noted|this~(?:work|article|post
              |content|site)~is)[^\n]{0,80}(?:licen[sc]ed~under|creative~commons)[^\n]{0,160}
              | (?:copyright|all~rights~reserved|registered~(?:in~england|office|charity
              |company)[^\n]{2,160}|(?:a~)?(?:company~)?registered~in~[^\n]{2,120}(?:number
              |no\.?)~?:?~?\d{3,}[^\n]{0,80})\.?)
        """),
        confidence=0.88,
        max_chars=300,
        keywords=keywords("""
            copyright © (c) &copy; rights~reserved rights~are~reserved may~not prohibited
            permission consent forbidden licensed licenced creative~commons registered~
        """),
        hits=(
            "Copyright © 2024 Harbour Daily. All rights reserved.",
            "© 2019 Jane Doe",
            "This material may not be published, broadcast, rewritten or redistributed.",
            "All Rights Reserved",
            "Reproduction in whole or in part without permission is prohibited.",
        ),
        misses=(
            "Copyright law is older than the camera.",
            "He reserved all rights to complain.",
            "Copyright trolls",
            "The work of 1990 is licensed to play.",
            "Entry without permission is a crime here.",
        ),
    ),
    Rule(
        id="boilerplate.comment_form",
        pattern=en(r"""
            (?: (?:leave|post|write|add|submit|make|join|start|view|see|read|show|hide)~(?:a|your
              |an?~new|the|all|more|new)?~?(?:public~)?(?:comments?|reply|response|discussion
              |conversation|feedback|your~thoughts)(?:~(?:below|here|now|cancel~reply|cancel|first
              |\(\d{1,5}\)|on~this~(?:article|story|post)))?
            | (?:leave|post|submit)~(?:a~)?(?:reply|comment
              |response)(?:~to~[^\n.]{2,80}?)?(?:~cancel~reply|cancel~reply)? | cancel~reply
              | post~comment | reply(?:~to~this(?:~(?:comment|post))?|~with~quote)? | (?:reader
              |user|recent|latest|top|all|popular|featured|your|facebook)~comments?
              | comments?~(?:section|policy|guidelines|rules|form|feed|are~(?:now~)?(?:closed
              |disabled|off|moderated|turned~off)|closed|disabled|off
              |are~closed~for~this~(?:article|post|story)|have~been~(?:closed|disabled)
              |on~this~(?:article|post|story|entry)(?:~are~closed)?|for~this~(?:article|thread|post
              |story)[^\n]{0,40})\.? | be~the~first~to~(?:comment|reply|review|like
              |leave~a~(?:comment|review)|write~a~review|share~your~(?:thoughts|opinion)
              |know)[^\n]{0,60}[.!]? | there~are~(?:currently~)?no~(?:comments|reviews
              |responses)(?:~yet)?[^\n]{0,50} | no~(?:comments|replies|reviews|responses)(?:~(?:yet
              |found|so~far|posted))?[.!]?
            | your~e-?mail(?:~address)?~will~(?:not|never)~be~(?:published|shared|displayed
              |made~public)[^\n]{0,120} | required~fields~are~marked[^\n]{0,10}
              | (?:fields~marked~(?:with~)?(?:an?~)?(?:asterisk|\*)[^\n]{0,40}
              |\*?\s?(?:indicates~required(?:~fields?)?|required~fields?)\*?) | (?:name
              |e-?mail(?:~address)?|website|url|comment|message|your~(?:name|e-?mail(?:~address)?
              |comment|message|website)|first~name|last~name|subject|phone(?:~number)?
              |captcha)\s?(?:\*|\(required\)|\(optional\)|:\s?\*)(?:~?\((?:will~not~be~published
              |required)\))?\s?:? | mail~\(will~not~be~published\)[^\n]{0,20}
            | save~my~name,?[^\n]{0,40}(?:browser|next~time)[^\n]{0,60} | notify~me~(?:of|by|when
              |via)[^\n.]{2,80}\.? | (?:please~)?(?:you~(?:must|need~to
              |have~to)~(?:be~)?)?(?:log(?:ged)?~?in|sign(?:ed)?~?in|login|register(?:ed)?|sign~up
              |subscribe)(?:~(?:or|and|/)~(?:log~?in|sign~?(?:up|in)|register|subscribe
              |create~an?~account|signup))?(?:~(?:or~)?(?:register|sign~up))?~(?:to|in~order~to
              |before~you~can)~(?:leave~|post~|add~|make~|submit~|write~|view~|read~|join~the~
              |like~or~|like~and~)?(?:an?~)?(?:comment|reply|comments|respond|review|participate
              |discussion|conversation|vote|post|rate)[^\n]{0,50}
            | \d{1,5}~(?:comments?|replies|responses?|thoughts?|reviews?)(?:~(?:on|to
              |for)~[“"'‘][^\n]{2,120})? | (?:one|\d{1,4})~(?:thought|response|reply
              |comment)s?~(?:on|to)~[^\n]{3,120} | (?:what~do~you~think|have~your~say
              |join~the~(?:conversation|discussion)|share~your~(?:thoughts|views
              |opinion)(?:~(?:below|in~the~comments(?:~below)?|with~us))?
              |let~us~know(?:~what~you~think)?~in~the~comments(?:~(?:below|section))?
              |sound~off~in~the~comments(?:~below)?
              |tell~us~what~you~think(?:~in~the~comments)?)\s?[?!.]? | (?:please~)?(?:enable
              |turn~on)~javascript~to~(?:view|see|post)[^\n]{0,80} | (?:comments~powered~by
              |powered~by)~disqus\.? | (?:sort~by|order~by)\s?:?~?(?:newest|oldest|best|top
              |most~(?:recent|liked|popular)|latest)?(?:~(?:first|comments))?
              | report~(?:this~)?comment | (?:inappropriate~)?flag(?:~as~inappropriate|~comment)?
              | (?:trackbacks?|pingbacks?)(?:~(?:url|/~pingbacks?|are~closed
              |and~pingbacks))?(?:\s?\(\d{1,3}\))?\.? | pingback\s?:[^\n]{2,120}
              | (?:\d{1,4}~)?(?:characters|words)~(?:remaining|left) | thank(?:s
              |~you)~for~(?:your~)?comment(?:ing)?[^\n]{0,50} | write~your~(?:comment|review
              |reply)(?:~here)?[.…]{0,3} | type~(?:here|your~comment)[^\n]{0,12}
              | allowed~(?:html~)?tags\s?:[^\n]{0,160}
              | you~may~use~these~html~tags[^\n]{0,300} )\s?[:»›>↓]{0,2}
        """),
        confidence=0.85,
        max_chars=300,
        ends_article=True,
        keywords=keywords("""
            comment reply replies response discussion conversation feedback thought e-mail email
            required name website subject captcha mail notify notified notify~me vote review
            what~do~you~think have~your~say share~your tell~us javascript disqus sort~by order~by
            flag trackback pingback characters~ words~ type~ allowed~ html~tags be~the~first
            asterisk log sign~ like phone url message
        """),
        hits=(
            "Leave a reply",
            "Leave a Comment Cancel reply",
            "Your email address will not be published. Required fields are marked *",
            "Log in to comment",
            "You must be logged in to post a comment.",
            "Comments are closed.",
            "3 thoughts on “A bridge at night”",
            "Save my name, email, and website in this browser for the next time I comment.",
            "Be the first to comment",
            "Name *",
        ),
        misses=(
            "Leave a light on",
            "His reply came by boat.",
            "Comments on the third draft were kind.",
            "What do you think of the bridge?",
            "Name the three rivers.",
            "Add your flour and stir.",
            "No response came from the ship, and none was expected.",
        ),
    ),
)
