"""English: promotions between paragraphs, adverts, newsletters."""

from __future__ import annotations

from cleaner.rules.en_parts import en
from cleaner.rules.parts import any_of, keywords
from cleaner.rules.rule import Rule

_STRONG_LABEL = any_of(r"""
    read~more read~also also~read must~read must-read related~articles? related~stor(?:y|ies)
    related~posts? related~news related~content related~coverage related~links? related~reading
    related~topic read~next up~next don`t~miss see~also more~stories more~news more~from~us
    more~on~this further~reading recommended~reading recommended~for~you you~may~also~like
    you~might~also~like you~might~like you~may~like also~on~this~site trending trending~now
    in~case~you~missed~it icymi click~here read~full~story read~the~full~story read~here read~this
    watch~also also~watch also~see watch~more watch~now editor`s~picks? editors`~picks?
    earlier~story previously previous~coverage more~coverage full~coverage continue~reading
    explore~more learn~more find~out~more keep~reading suggested~reading popular~now most~read
    top~stor(?:y|ies) latest~news breaking breaking~news what~to~read~next read
""")

_WEAK_LABEL = any_of(r"related more watch listen recommended exclusive see~more read~on")

RULES: tuple[Rule, ...] = (
    Rule(
        id="promo.line",
        pattern=en(rf"""
            [\[(>»•▶►→*\-|👉]{{0,3}}\s?(?:
            (?:{_STRONG_LABEL})(?:~(?:on|about|from|in)~[\w.&'’ ]{{2,40}}?)?\s?(?::|\|
              |[»›→>]{{1,2}}|[–—])\s?[^\n]{{6,170}}?(?<![.;,])
            | (?-i:(?:READ|ALSO|SEE|MORE|RELATED|WATCH|MUST|DON[’']T|TRENDING|LISTEN|EXCLUSIVE
              |GALLERY|RECOMMENDED|VIDEO|PHOTOS|PICS|PLUS|EXPLORE|DISCOVER|LEARN|CLICK|UP
              |FULL)(?:\s(?:MORE|ALSO|READ|NEXT|NOW|THIS|SEE|STORY|STORIES|ARTICLE|ARTICLES|MISS
              |HERE|ON|FROM|THE|FULL|WATCH|NEWS|:)){{0,4}})\s?(?::|\||[»›→>]{{1,2}}
              |[–—])\s?[^\n]{{6,170}}
            | (?:{_WEAK_LABEL})\s?(?::|\||[»›→>]{{1,2}})\s?(?-i:(?=\p{{Lu}}
              |['"“‘\d]))(?=(?:[^\s]{{1,24}}\s){{2,24}}[^\s]{{1,24}}$)[^\n.;!]{{16,150}}
            | (?:click~here~(?:to|for)|tap~here~(?:to|for)
              |click~(?:on~)?(?:the~)?link~(?:below~)?to)~(?:read|see|view|watch|get|find|learn
              |subscribe|sign|download|more|join|buy|order|listen)[^\n]{{0,110}}
            | (?:for~(?:more|the~latest|all~the~latest)~(?:news|stories|on~this|information~on~this
              |updates|headlines|sports~news)[^\n]{{0,40}}(?:follow|visit|click|read|check|go~to
              |download|subscribe|see|head)[^\n]{{0,140}})
            | (?:read|see|get|find|catch)~(?:more|all~the~latest
              |all~the)~(?:\w{{2,14}}~){{0,3}}(?:news|stories|articles|coverage|headlines
              |posts)(?:~(?:here|at|on|from|about|in|and)~?[^\n]{{0,90}})?(?:\s?[»›→>]{{1,2}})?
            )\s?[\])]?
        """),
        confidence=0.82,
        max_chars=230,
        keywords=keywords("""
            read see related watch more miss trending recommended missed click full breaking
            explore learn find~out listen exclusive gallery video photos pics plus tap~here
            for~the~latest for~all~ popular top~stor latest~news previous editor earlier further
            suggested previously continue icymi up~next keep~ discover get~ catch~ opinion analysis
            explainer
        """),
        hits=(
            "READ MORE: The bridge that nobody crossed",
            "ALSO READ | Harbour fees to rise in May",
            "Related: Why the old market moved to the river",
            "Don't miss: Ten quiet islands to visit this summer",
            "Click here to read the full report",
            "For more news, follow us on our channel",
            "Read More News",
        ),
        misses=(
            "Read more books this winter, he told them.",
            "Related work on this problem began in 1990.",
            "See also: he had learned to wait.",
            "More: a life of the saint",
            "Watch: the boat is turning.",
            "Read: to look at and understand letters.",
            "Related words",
            "Previously, on the island, nobody locked a door.",
        ),
    ),
    Rule(
        id="promo.advert",
        pattern=en(r"""
            [\-–—=*•·…\s\[(]{0,8}(?:advertisements?|advertising|advert|ads?~(?:by~[\w ]{2,20}
              |choices|feedback|loading\.{0,3})|sponsored(?:~(?:by~[\w .&]{2,40}|content|post
              |links?|message|stories|ad))?|paid~(?:content|advertisement|post|partnership
              |promotion|program|for~by~[\w .&]{2,40})|promoted(?:~(?:content|post|stories
              |by~[\w .&]{2,40}))?|partner~content|branded~content|(?:story|article|content
              |post)~continues~(?:below|after)(?:~(?:this~)?(?:the~)?(?:advertisement|advert|ad
              |video|sponsor~message|gallery|newsletter|promo|below|break))?
              |continue~reading~(?:below|after~the~(?:ad|advertisement))
              |scroll~(?:down~)?to~continue(?:~(?:reading|with~content))?
              |(?:this~)?advertisement~(?:has~not~loaded~yet[^\n]{0,40}|scroll~(?:down~)?(?:to
              |for)[^\n]{0,30}|skip[^\n]{0,20}|feedback|content~continues~below
              |article~continues~below|story~continues~below|advertisement|loading)|(?:article
              |story|content)~continues~after~advertisement|(?:skip|close|hide|report
              |remove)~(?:this~)?(?:ad|ads|advert|advertisement)s?|(?:report
              |why)~(?:am~i~seeing~)?this~ad\??|ad|ads|powered~by~(?:taboola|outbrain|revcontent)
              |by~taboola|more~from~taboola|skip~past~(?:newsletter|ad)~promotion
              |after~newsletter~promotion|google~ad(?:sense|s)?|affiliate~link|support~our~sponsors
              |a~word~from~our~sponsors?|our~sponsors|presented~by~[\w .&]{2,40}
              |\d{1,2}~seconds?~(?:left|remaining)|ad~\d~of~\d|(?:turn~off|disable
              |pause)~your~ad\s?blocker[^\n]{0,80}|ad\s?blocker?~(?:detected|is~on)[^\n]{0,80}
              |you~appear~to~be~using~an~ad\s?blocker[^\n]{0,120})[\])]?[\-–—=*•·…\s.:▼↓]{0,8}
        """),
        confidence=0.9,
        max_chars=140,
        keywords=keywords("""
            advert ad~ sponsor paid~ promoted continue partner branded scroll~ ads taboola outbrain
            affiliate presented seconds ad~blocker adblock skip~ google~ad ad
        """),
        hits=(
            "ADVERTISEMENT",
            "Sponsored",
            "Story continues below",
            "Article continues after advertisement",
            "Paid content",
            "- Advertisement -",
            "Skip ad",
            "Scroll to continue",
        ),
        misses=(
            "Advertising is a trade like any other.",
            "Sponsored by her aunt, she went to sea and never came back.",
            "The story continues below deck.",
            "Promoted to captain",
            "Adverbs",
        ),
    ),
    Rule(
        id="promo.newsletter",
        pattern=en(r"""
            (?:(?:please~|click~here~to~|don`t~miss~out[.!]?~)?(?:sign~up|subscribe|register|join
              |enter~your~e-?mail|submit~your~e-?mail|get|receive|opt~in|add~your~e-?mail
              |want~(?:more|to~(?:get|stay|read|hear))|stay~(?:up~to~date|informed|updated
              |in~the~(?:loop|know)|ahead|current)|never~miss|be~the~first~to|keep~up~to~date
              |(?:our|the)~(?:free~)?(?:daily|weekly|monthly|morning|evening)?~?newsletter
              |join~(?:over~|more~than~)?[\d,]{2,10}|like~what~you|enjoy(?:ed|ing)?~(?:this|what))
            (?=[^\n]{0,150}(?:newsletters?|inbox|e-?mails?\Z|e-?mail~(?:updates|alerts|list|address
              |newsletter)|mailing~list|daily~(?:digest|briefing|brief|update|email)
              |weekly~(?:digest|briefing|roundup|email|update)|latest~(?:news|stories|updates|posts
              |headlines)~(?:straight|delivered|in|to|from|directly|by)|breaking~news~alerts?
              |news~alerts?|(?:to|by|via)~(?:your~)?e-?mail|never~miss))[^\n]{3,260}
            | (?:newsletter|newsletters|e-?newsletter|mailing~list|free~newsletter|daily~newsletter
              |weekly~newsletter|email~newsletter)(?:~(?:sign\s?up|signup|subscription|subscribe
              |registration|form))?s?[:!]? | (?:by~(?:signing~up|subscribing|entering~your~e-?mail
              |submitting|clicking|providing~your~e-?mail|registering
              |creating)[^\n]{0,100}you~(?:agree|accept|consent|confirm|acknowledge)[^\n]{0,260})
              | (?:unsubscribe~(?:at~any~time|anytime)|you~can~unsubscribe|no~spam|we~(?:won`t
              |will~never|don`t|respect)~(?:spam|share~your~e-?mail|your~privacy|send~you~spam)
              |check~your~inbox|thank(?:s|~you)~for~(?:subscribing|signing~up
              |your~subscription))[^\n]{0,140} | (?:sign~up~(?:for~)?(?:our~)?(?:newsletter|updates
              |alerts)|subscribe~to~(?:our~)?(?:newsletter|blog|channel|podcast
              |updates)(?:~via~e-?mail)?|email~sign\s?up|newsletter~sign\s?up
              |enter~your~e-?mail(?:~address)?(?:~here)?|your~e-?mail(?:~address)?
              |e-?mail~address~?\*?|subscribe~via~e-?mail)[!:.]?\s?[»›→]?)
        """),
        confidence=0.85,
        max_chars=300,
        keywords=keywords("""
            newsletter inbox email e-mail mailing~list digest briefing latest~ alerts subscri spam
            signing~up sign~up never~miss weekly daily
        """),
        hits=(
            "Sign up for our newsletter",
            "Get the latest news straight to your inbox.",
            "Enter your email to receive our weekly digest.",
            "Subscribe to our newsletter and never miss a story!",
            "By signing up you agree to our terms and privacy policy.",
            "Unsubscribe at any time.",
        ),
        misses=(
            "The newsletter of 1931 had four pages.",
            "Get a pan and your daily bread.",
            "He checked his inbox twice an hour.",
            "Sign up for the race by Friday.",
            "Your email was kind.",
        ),
    ),
)
