"""English: the page's furniture: paths, share bars, buttons."""

from __future__ import annotations

from cleaner.rules.en_parts import en
from cleaner.rules.parts import any_of, keywords
from cleaner.rules.rule import Rule

_NETWORK = any_of(r"""
    facebook twitter x linkedin pinterest whatsapp telegram reddit tumblr e-?mail instagram
    messenger line wechat weibo pocket flipboard vk xing mastodon bluesky threads youtube tiktok
    snapchat copy~link copy~url print save sms google\+? google~plus stumbleupon digg more gmail
    mail link copy skype viber mix bookmark share embed rss evernote buffer slack teams tweet
    pin~it like hacker~news odnoklassniki yummly discord feed flickr vimeo spotify apple~podcasts
    soundcloud github medium
""")

_SHARE = any_of(r"""
    share share~this share~it share~on share~via share~to share~with share~now share~article
    share~story share~page share~post share~options share~link share~by~email share~buttons
    share~this~article share~this~story share~this~page share~this~post share~this~on
    share~this~entry share~this~content share~this~with share~this~news share~this~video
    share~this~recipe share~this~article~on share~the~post share~the~article share~the~love
    share~your~love sharing~is~caring! sharing~is~caring spread~the~word spread~the~love
    please~share share~with~friends share~with~your~friends share~this~with~your~friends
    share~article~on share~story~on share~page~on share~full~article share~post~on click~to~share
    tweet~this pin~this pin~it pin~for~later e-?mail~this e-?mail~this~article e-?mail~a~friend
    e-?mail~to~a~friend send~to~a~friend tell~a~friend print~this print~this~page
    print~this~article print~article print~page print~friendly print-friendly~version
    printer-friendly~version printable~version save~article save~this save~for~later save~story
    bookmark~this bookmark~this~page add~to~bookmarks add~to~favou?rites blogthis! recommend~this
    copy~link copy~this~link copy~url copy~link~to~clipboard copied! link~copied link~copied!
    link~copied~to~clipboard copy~to~clipboard copy~article~link gift~this~article
    give~this~article gift~article text~size font~size increase~text~size decrease~text~size
    resize~text larger~text smaller~text a-~?a\+ share~icon share~tools cite~this cite~this~article
    cite download~pdf download~as~pdf view~pdf pdf listen~to~this~article listen~to~article retweet
    repost show~sharing~options share~full open~share~menu share~this~with~friends
    share~on~social~media share~close additional~share~options reprints request~reprints like~this
    like~this: like~loading... report~this report~an~error report~a~typo report~abuse
    report~this~ad report~a~problem report~a~correction suggest~a~correction send~feedback
    give~feedback
""")

RULES: tuple[Rule, ...] = (
    Rule(
        id="boilerplate.breadcrumb",
        pattern=en(r"""
            (?:you~are~(?:currently~)?here\s?:?~?|you're~here\s?:?~?|breadcrumbs?\s?:?~?
              |location\s?:~)?
            (?:home(?:\s?page)?|front~page|main|news|blog|forums?|index|board~index|shop|start)
            (?:\s{0,3}(?:[>»›→❯/|\\]|::|&gt;|[-–]>){1,2}\s{0,3}[^\n>»›→❯|/!?]{2,70}){1,7}\s?[>»›/]?
            |(?:you~are~(?:currently~)?here
              |breadcrumbs?)(?:\s?:\s?[^\n>»›→❯!?.]{2,60}(?:[>»›→❯][^\n>»›→❯!?.]{2,60}){0,6})?
        """),
        confidence=0.88,
        max_chars=160,
        keywords=keywords("""
            home front~page main news blog forum index you~are breadcrumb you're you’re shop start
        """),
        hits=(
            "Home > World > Asia",
            "Home / Blog / A bridge at night",
            "You are here: Home » Essays",
            "Forums › Books › Old maps",
            "Breadcrumb",
        ),
        misses=(
            "Home is where the river is.",
            "You are here to listen, she said.",
            "News travels fast",
            "Home and away",
            "Main street / a memoir?",
        ),
    ),
    Rule(
        id="boilerplate.share",
        pattern=en(rf"""
            (?>{_SHARE})(?:\s?:)?(?:[\s|•·,/:()\-]{{1,4}}(?>{_SHARE}|on~{_NETWORK}
              |{_NETWORK})){{0,16}}+\s?[:.]?
            | (?:share|tweet|post|pin|e-?mail|send|print|save|like|follow)~(?:this~)?(?:(?:article
              |story|page|post|link|content|recipe|video|item|news|it|an~article)~)?(?:on|via|to
              |with|by|in|using|through|a~link~to)~(?:your~)?{_NETWORK}(?:~\(opens~in~(?:a~)?new~
              (?:window|tab)\))?(?:[\s|•·,/]{{1,3}}(?:and~|or~)?(?:share~(?:on
              |via)~)?{_NETWORK}){{0,8}}
            | click~(?:here~)?to~(?:share|e-?mail|print|tweet|pin
              |save)[^\n.]{{0,60}}(?:\(opens~in~new~(?:window|tab)\))?
              | \(?opens~in~(?:a~)?new~(?:window|tab)\)? | (?:share|shares|tweets?
              |pins?)\s?:?~?\d{{1,6}}k?
            | (?:if~you~(?:liked|enjoyed|like|enjoy|love|found)~(?:this|the)~[^\n.]{{2,50}}(?:share
              |tweet|subscribe|follow)[^\n]{{0,80}})
            | (?>{_NETWORK})(?:[\s|•·,/]{{1,4}}(?>{_NETWORK})){{2,16}}+ | (?>{_NETWORK}){{4,16}}+
        """),
        confidence=0.85,
        max_chars=170,
        keywords=keywords("""
            share sharing spread tweet pin~ e-mail email send~to tell~a print save bookmark add~to
            recommend copy copied link gift give~this text~size font~size increase decrease resize
            larger smaller a- cite pdf listen comment retweet repost show~sharing open~share
            additional like report suggest send~feedback give~feedback request reprints facebook
            click opens blogthis download twitter whatsapp
        """),
        hits=(
            "Share on Facebook",
            "Share this article",
            "Share: Facebook Twitter LinkedIn",
            "Email this to a friend".replace("this to", "to"),
            "Click to share on Twitter (Opens in new window)",
            "Copy link",
            "Facebook Twitter Pinterest Email",
            "Print this page",
            "Share 12",
        ),
        misses=(
            "Share the bread with them.",
            "Shares fell 12% on Monday.",
            "Print is not dead.",
            "Save the river",
            "Like a bridge",
            "Facebook and Twitter",
            "Link between two towns",
            "Comments on the draft",
        ),
    ),
    Rule(
        id="boilerplate.expand",
        pattern=en(r"""
            (?:[(\[]?\s?(?:(?:click|tap)~(?:here~)?(?:to~)?)?(?:continue~reading|keep~reading
              |read~(?:more|the~full~(?:story|article|post|report)|full~(?:story|article|post|text)
              |the~rest(?:~of~(?:this|the)~\w{3,10})?|on|all|less|the~whole~story|the~article
              |the~story|entire~article)|show~(?:more|less|all|full~article|comments|all~comments
              |the~full~article)|see~(?:more|less|all|full~article)|view~(?:more|all|less
              |full~article|the~full~article|all~comments|comments|more~comments)
              |load~(?:more(?:~(?:comments|articles|posts|stories|results))?|all~comments)
              |expand(?:~(?:all|article|text|to~read~more))?|collapse|learn~more
              |read~more~from~[\w.'’& ]{2,40}|find~out~more|full~(?:story|article)|more~details
              |view~details|discover~more|read~full~article|hide~comments
              |show~\d{1,4}~(?:more~)?(?:comments|replies)|view~\d{1,4}~(?:more~)?(?:comments
              |replies)|see~\d{1,4}~more(?:~\w{3,10})?|click~here~(?:for|to~(?:read|see
              |view))~(?:more|the~(?:full|rest)[^\n.]{2,30})|story~continues|article~continues
              |scroll~(?:down~)?(?:to|for)~(?:continue|more|read~more)|scroll~down|swipe~(?:left
              |right|up)(?:~for~more)?|back~to~article|continue~to~(?:article|site|content)
              |read~(?:more|next)~(?:about~this|here)|more~(?=[>»›→]))(?:~(?:here|below|now
              |after~the~(?:jump|break)))?(?:\s?\(?\d{1,4}\)?)?(?:\s?\.{3}
              |\s?…)?\s?[\])]?<<arrows>>)
        """),
        confidence=0.85,
        max_chars=60,
        keywords=keywords("""
            read show see view load expand collapse learn find~out full more discover hide click
            tap story article scroll swipe continue keep
        """),
        hits=(
            "Continue reading",
            "Show more",
            "Read the full story",
            "Load more comments",
            "Click here to read more",
            "[Read more]",
            "See all",
            "Read more »",
        ),
        misses=(
            "Read more books this winter, he told them.",
            "Show all your work",
            "Learn more slowly",
            "Expand the dough with both hands.",
            "View from the bridge",
            "Read on, traveller",
            "See more of the world before you die.",
        ),
    ),
)
