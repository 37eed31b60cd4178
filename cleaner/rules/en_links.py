"""English: lists of other articles and their teasers."""

from __future__ import annotations

from cleaner.rules.en_parts import en
from cleaner.rules.parts import any_of, keywords
from cleaner.rules.rule import Rule

_HEADING = any_of(r"""
    you~may~also~like you~might~also~like you~may~like you~might~like you~may~also~be~interested~in
    you~might~also~be~interested~in you~may~be~interested~in you~might~be~interested~in
    you~may~also~enjoy you~might~also~enjoy you~might~enjoy you`ll~also~like you`ll~also~love
    people~also~read others~also~read readers~also~(?:read|liked|enjoyed)
    customers~also~(?:bought|viewed) people~also~(?:ask|viewed|bought|liked|asked) related
    related~articles? related~stor(?:y|ies) related~posts? related~news related~content
    related~coverage related~links related~reading related~topics related~products related~videos?
    related~items related~pages related~resources related~features related~entries related~events
    related~jobs related~questions related~threads related~blogs popular~searches recently~viewed
    reading~next related~discussions related~to~this~(?:article|story) most~read most~popular
    most~viewed most~shared most~commented most~recent most~discussed most~emailed most~watched
    most~read~(?:articles|stories|news|today) most~popular~(?:articles|stories|posts|news)
    popular~(?:articles|stories|posts|news|now|today|topics|videos|products|tags|categories)
    popular~(?:this~week|stories~right~now|on~[\w\s]{3,24})
    top~(?:stories|news|posts|articles|headlines|picks|videos|reads) trending
    trending~(?:now|stories|news|articles|posts|topics|today|videos|on~[\w\s]{3,24})
    latest~(?:news|articles|stories|posts|headlines|videos|updates|comments|issue|jobs|reviews)
    latest~(?:from|in)~[\w\s]{3,24}
    recent~(?:posts|articles|stories|news|comments|entries|videos|searches|activity|updates)
    more~(?:stories|articles|news|posts|headlines|coverage|like~this|for~you|reading|videos)
    more~to~(?:read|explore|discover|love) more~from~(?:us|the~web|around~the~web)
    more~from~this~(?:author|category|series|section|site) more~from~[\w\s.&'’\-]{2,40}
    more~from~our~(?:blog|network|partners|site) more~in~[\w\s.&'’\-]{3,24}
    more~(?:top~stories|about~this~topic) more~on~this~(?:topic|story|subject)
    more~related~(?:articles|stories|posts|news) more~great~(?:reads|content|stories)
    more~stories~(?:like~this|for~you|from~[\w\s.&'’\-]{2,40})
    recommended
    recommended~(?:for~you|articles|stories|posts|reading|reads|videos|content|links|products)
    recommended~by~[\w\s]{3,24}
    suggested~(?:articles|stories|posts|reading|for~you|content|topics) editor`?s~(?:picks?|choice)
    editors`~(?:picks?|choice) staff~picks
    featured~(?:articles|stories|posts|news|content|videos|products) further~reading read~next
    what~to~read~next up~next next~up keep~reading
    read~more~(?:stories|articles|news|posts|on~this|like~this) in~case~you~missed~it icymi
    don`t~miss don`t~miss~(?:these|this|out)(?:~stories)? must~reads?
    other~(?:articles|stories|news|posts)
    other~(?:articles|stories|posts)~(?:you~(?:may|might)~(?:like|enjoy)|in~this~\w{3,10})
    other~(?:articles|stories|posts)~by~this~author
    similar~(?:articles|stories|posts|products|news|threads|topics|items|questions|content)
    explore~(?:more|related~content|more~on~these~topics|more~articles|further|related~topics)
    discover~more what`s~(?:hot|trending)
    from~(?:the~web|around~the~web|our~partners|our~sponsors|the~archives?|our~blog|elsewhere)
    around~the~web elsewhere~on~the~web sponsored~(?:content|stories|links|posts)
    promoted~(?:content|stories|links|posts) paid~content partner~(?:content|stories)
    ads~by~[\w\s]{3,20} across~the~web elsewhere~on~[\w.\s]{3,24} also~on~[\w.\s]{3,24}
    also~in~(?:this~issue|[\w.\s]{3,24}) see~more~(?:stories|articles|news|posts)
    back~to~(?:news|blog)~list share~this~(?:story|article)~read~next newsletters~you~might~like
    today`s~(?:top~stories|headlines|picks|most~read|news) we~recommend we~also~recommend
    things~you~might~like stories~you~(?:may|might)~(?:like|have~missed) stories~for~you
    picked~for~you selected~for~you just~for~you hand-?picked~for~you you~may~have~missed
    you~might~have~missed before~you~go
""")

RULES: tuple[Rule, ...] = (
    Rule(
        id="links.related",
        pattern=en(rf"""
            [\[(>»•▶►→*\-|\#]{{0,4}}\s?(?:{_HEADING})\s?[\])]?\s?[:.…»›→>]{{0,3}}(?:\s?(?:see~all
              |view~all|more|show~all)\s?[»›→>]?)?
        """),
        confidence=0.8,
        max_chars=70,
        ends_article=True,
        keywords=keywords("""
            you~m you'll you’ll people~also others~also readers~also customers~also related most~
            popular top~ trending latest recent more~ recommend suggested editor staff~picks
            featured~ further read~ up~next next~up keep~reading missed icymi miss must~read other~
            similar explore discover what's what’s around~the elsewhere also~ see~ sponsored
            promoted paid partner ads~by across from~ today topics newsletters things stories~
            picked selected just~for back~to we~ before~you share~this hand
        """),
        hits=(
            "You may also like",
            "Related articles",
            "Most read",
            "More from Harbour Daily",
            "Recommended for you",
            "Latest News",
            "Around the web",
            "RELATED STORIES:",
            "Editor's Picks",
        ),
        misses=(
            "Related work on this problem began in 1990.",
            "More from him later, perhaps, if it stops raining here",
            "You may also like the second book, but it is longer.",
            "Most read it twice",
            "Recent history",
            "Topics in algebra",
        ),
    ),
    Rule(
        id="links.teaser",
        pattern=en(r"""
            (?:[^\n]{4,400}?)?(?:(?<=^)|\s|(?<=[.…\]]))(?:
            <<dots>>\s?[\[(]?\s?(?:read~(?:more|the~rest|full(?:~(?:story|article))?|on
            |the~full~(?:story|article)|article|full~post)|continue~reading|more|full~(?:story
              |article)|see~more
            |view~more|show~more|learn~more|keep~reading|details|continued?|find~out~more)
            (?:~(?:about|on)~[^\n\])]{2,80}|[“"'‘:]~?[^\n]{2,90})?\s?[»›→>]{0,3}\s?[\])]?
            | [\[(]\s?(?:read~(?:more|the~rest|full~(?:story|article)|on|the~full~(?:story
              |article))
            |continue~reading|more|full~(?:story|article)|see~more|learn~more|read~article|details)
            \s?[.…]{0,3}\s?[»›→>]{0,3}\s?[\])])
        """),
        confidence=0.87,
        max_chars=420,
        keywords=keywords("""
            read~more read~full read~the read~on read~article reading full~story full~article
            see~more view~more learn~more show~more find~out~more ...more …more ...~more …~more
            [more (more details continue
        """),
        hits=(
            "The harbour fees will rise in May, and the fishers have asked... Read more",
            "A market in the rain, and nobody to buy the eels [Read more]",
            "... Read more",
        ),
        misses=(
            "He wanted to read more",
            "Every winter they read more... and talk less.",
            "Her notes say [more work needed] and nothing else.",
            "[...]",
        ),
    ),
    Rule(
        id="links.teaser",
        pattern=en(r"""
            [^\n]{20,400}?(?<=[.!?”"\w])~(?:(?-i:Read|READ)~(?-i:[Mm]ore|MORE|[Ff]ull~[Ss]tory)
              |(?-i:Continue~[Rr]eading|Keep~[Rr]eading|Read~Article))\s?(?:\.{3}|…)?\s?[»›→>]{0,3}
            | [^\n]{60,400}\s\[\s?(?:\.{3}|…)\s?\]"""),
        confidence=0.6,
        max_chars=420,
        keywords=keywords("read~more read~full continue~reading keep~reading read~article [... […"),
        hits=(
            "The old bridge is closed for repairs until the spring. Continue reading »",
            "Harold Finch walked the whole coast in forty days, and wrote about it "
            "every evening in a [...]",
        ),
        misses=(
            "What I want is for children to read more.",
            "I need to learn more",
            "“The sea [...] was calm.”",
        ),
    ),
)
