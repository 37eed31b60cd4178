"""English: the site around the page: menus, footers, log-in."""

from __future__ import annotations

from cleaner.rules.en_parts import en
from cleaner.rules.parts import any_of, at_edges, keywords
from cleaner.rules.rule import Rule

_FOOT = any_of(r"""
    about about~us about~this~site contact contact~us contacts advertise advertise~with~us
    advertising advertisers? careers jobs work~with~us work~for~us privacy privacy~policy
    privacy~notice privacy~statement privacy~centre privacy~center privacy~&~cookies
    privacy~and~cookies privacy~&~terms terms terms~of~use terms~of~service terms~&~conditions
    terms~and~conditions terms~conditions conditions~of~use terms~of~sale user~agreement legal
    legal~notice legal~information cookies~policy privacy~policies policies editorial disclaimer
    disclaimers disclosure affiliate~disclosure cookies cookie~policy cookie~settings
    cookie~preferences cookie~notice manage~cookies manage~preferences manage~consent sitemap
    site~map site~index help help~cent(?:er|re) faqs? support customer~service customer~support
    feedback accessibility accessibility~statement accessibility~help imprint impressum copyright
    copyright~policy copyright~notice dmca dmca~policy
    do~not~sell~my~(?:personal~)?info(?:rmation)? do~not~sell~or~share~my~personal~information
    your~privacy~choices your~california~privacy~rights california~privacy~rights ca~notice
    ca~privacy~notice ad~choices adchoices press press~room press~releases newsroom media~kit
    media~centre media~center investors investor~relations partners affiliates become~an~affiliate
    affiliate~program rss rss~feeds? newsletters? subscribe archives? store shop editorial~policy
    editorial~guidelines editorial~standards ethics~policy corrections corrections~policy
    code~of~ethics fact[\s\-]checking~policy community~guidelines comment~policy complaints
    how~to~complain syndication licensing permissions reprints gift~cards mobile~apps? our~team
    our~story our~mission masthead staff locations modern~slavery~statement gender~pay~gap
    guidelines write~for~us submit~a~(?:tip|story|guest~post|news~tip) news~tips send~us~a~tip
    company returns shipping returns~policy refund~policy shipping~policy shipping~&~returns
    return~policy track~order track~your~order blog home sign~in log~in login register my~account
    social~media~policy digital~edition e-?edition e-?paper public~notices site~credits
""")

_MENU = any_of(r"""
    home news world u\.?s\.? uk politics business sports? entertainment tech technology science
    health lifestyle opinion opinions? culture arts travel food video videos photos weather local
    national international money markets economy education environment climate autos? cars
    real~estate jobs classifieds obituaries comics puzzles games crosswords podcasts? live tv radio
    newsletters? magazine books music movies film fashion style beauty fitness shop store search
    menu more about contact blog blogs subscribe sign~in log~in login register sign~up account cart
    wishlist latest trending popular features reviews events gallery community forum forums
    resources products services solutions pricing portfolio support faq help careers company team
    europe asia africa americas middle~east australia china india canada royals celebrity football
    cricket tennis golf rugby nfl nba mlb nhl soccer crime investigations religion history gear
    deals coupons explore archive all top~stories home~page my~account partners press investors
    industries customers docs documentation recipes
""")

RULES: tuple[Rule, ...] = (
    Rule(
        id="boilerplate.navigation",
        pattern=en(r"""
            [\[(]?\s?[↑▲^«‹<←]{0,3}\s?(?:(?:(?:go~|return~|jump~)?back~to~(?:the~)?(?:top
              |home(?:\s?page)?|list|news|blog|previous~page|main~menu|menu|index|results
              |search(?:~results)?|all~(?:news|posts|articles)|articles?|overview|main~page|stories
              |posts)(?:~of~(?:the~)?page)?)|(?:return~to~(?:top|home\s?page|news|list|index|blog
              |main~page))|(?:skip|jump)~(?:to|past|over)~(?:the~|main~|primary~|secondary~
              |page~)?(?:main~)?(?:product~information|search~results|main~page|content|navigation
              |nav|menu|footer|header|search|sidebar|primary~sidebar|comments|section|ads?
              |advertisement|site~index|banner|accessibility~help|primary~navigation|content~area
              |bottom|top)|skip~navigation(?:~links)?|skip~(?:links|ad|advert|intro)
            |(?:previous|next|prev|older|newer)~(?:article|post|story|page|entry|entries|posts
              |articles|stories|topic|thread|item|chapter|slide|image|photo|video|event|news
              |project)(?:s)?|(?:previous|prev|next|older|newer)(?=\s?[>»›→‹«←\])|])
              |previous(?:[\s|/•·]{1,4}next)|prev(?:[\s|/•·]{1,4}next)
              |next(?:[\s|/•·]{1,4}(?:previous|last))
              |first(?:[\s|]{1,3}prev(?:ious)?)(?:[\s|]{1,3}next)(?:[\s|]{1,3}last)?
            |(?:(?:toggle|open|close|show|hide|expand|main|site|mobile|primary|secondary|footer
              |user|top|sub)~)(?:the~|main~|mobile~|site~|primary~)?(?:menu|navigation|nav|search
              |sidebar|search~bar|sub-?menu|dropdown|table~of~contents|search~form)|post~navigation
              |posts~(?:navigation|pagination)|site~navigation|page~navigation|main~menu
              |article~navigation|continue~to~(?:site|content)|(?:submit|quick|site
              |open)~search(?:~dialog)?|expand~/~collapse~search|search~this~blog|search~(?:for
              |this~site|this~website|our~site|the~site|here|form|site|for\s?:|\.{3}|query)
              |quick~links|explore~more|browse~(?:all|by|categories|topics|by~category)
              |all~categories|select~(?:a~)?(?:language|country|region|page|category|month|city)
              |change~(?:language|region|country|location)|choose~(?:your~)?(?:language|country
              |region)|close~(?:this~)?(?:dialog|modal|window|popup|ad|menu|search)?|on~this~page
              |in~this~article|jump~to~(?:recipe|section|comments)|go~to~(?:top|page|homepage|home
              |comments|first~page|last~page|cart|navigation|content)|page~(?:load~link|top)
              |scroll~to~(?:top|content)|to~top|top~of~page)\s?[:>»›→▲↑\])^]{0,4}
        """),
        confidence=0.83,
        max_chars=50,
        keywords=keywords("""
            back~to return skip jump previous next prev older newer last first earlier later toggle
            open close show hide expand menu navigation nav search quick~links explore browse
            categories select change choose on~this in~this table~of go~to page scroll top
            pagination continue
        """),
        hits=(
            "Back to top",
            "Skip to main content",
            "Next article",
            "« Previous post",
            "Toggle navigation",
            "Previous | Next",
            "Jump to recipe",
            "Main menu",
        ),
        misses=(
            "Back to the river",
            "Next article of faith",
            "Menu",
            "Search for the missing boat",
            "Skip to the part with the dog.",
            "First page of the letter",
            "Open the menu and choose Save.",
            "Select a pan",
            "Close",
        ),
    ),
    Rule(
        id="boilerplate.navigation",
        pattern=en(r"""
            (?:previous|prev|next|older|newer)~?(?:article|post|story|page|entry|topic|thread
              |chapter)?\s?(?::|[»›→←«‹]{1,2})~?[^\n]{3,110}
            | [«‹←]~?[^\n»›]{3,70} | (?:page~)?(?:\d{1,3}[\s|,]{1,3}){2,12}(?:\.{3}
              |…)?(?:[\s|]{1,3}\d{1,5})?[\s|]{0,3}(?:next|last|older|>|»
              |›)?(?:~page)?\s?[>»›]{0,2}(?:[\s|]{0,3}last\s?[>»]{0,2})? | page~\d{1,4}~of~\d{1,4}
              | showing~\d{1,5}\s?[\-–]\s?\d{1,5}~of~\d[\d,]{0,8}(?:~\w{3,12})?
        """),
        confidence=0.7,
        where="tail",
        max_chars=130,
        keywords=keywords("previous prev next older newer « ‹ ← 1 2 3 page showing"),
        hits=(
            "Next: A market in the rain",
            "Previous post: Old maps",
            "1 2 3 … 9 Next »",
            "Page 2 of 7",
            "« A bridge at night",
        ),
        misses=(
            "Next week we go north.",
            "1, 2, 3: breathe in",
            "Pages 2 and 7",
            "Previous owners left a piano.",
        ),
    ),
    Rule(
        id="boilerplate.navigation",
        pattern=en(rf"(?>{_MENU})(?:(?:[\s|•·/>]{{1,5}}|,\ )(?>{_MENU})){{4,50}}+\s?[|>]?"),
        confidence=0.8,
        max_chars=300,
        keywords=keywords("home news sport business about contact search menu"),
        hits=(
            "Home News Sports Opinion Weather",
            "HOME | ABOUT | BLOG | SHOP | CONTACT",
            "Menu Search News World Business Tech",
        ),
        misses=("News, sports and weather at ten", "Home news travels", "music books film"),
    ),
    *at_edges(
        Rule(
            id="boilerplate.footer",
            pattern=en(r"""
                (?:about~us|contact~us|advertise~with~us|privacy~policy|privacy~notice
                  |privacy~statement|terms~of~(?:use|service)|terms~(?:&|and)~conditions
                  |cookie~(?:policy|settings|preferences|notice)|site\s?map|adchoices|ad~choices
                  |do~not~sell~my~(?:personal~)?info(?:rmation)?|accessibility~statement
                  |legal~notice|imprint|manage~(?:cookies|consent|preferences)|your~privacy~choices
                  |help~cent(?:er|re)|all~rights~reserved\.?|dmca|quick~links|useful~links
                  |company~info|site~links|customer~service|get~in~touch|our~(?:sites|network
                  |brands|partners)|powered~by~[\w.\- ]{2,30}
                  |(?:proudly~)?powered~by~wordpress[^\n]{0,40}|(?:web~?site|site|theme
                  |web~design|designed|developed|design|hosted|built|created
                  |maintained)~(?:design(?:ed)?~|developed~|built~|theme~|created~|hosted~
                  |powered~)?by~[\w.&\- ]{2,40}|this~site~uses~akismet[^\n]{0,90}
                  |learn~how~your~comment~data~is~processed\.?|protected~by~recaptcha[^\n]{0,80}
                  |this~site~is~protected~by~recaptcha[^\n]{0,120}|designed~with~wordpress
                  |theme\s?:~[\w ]{2,30}(?:~by~[\w ]{2,30})?\.?)
            """),
            confidence=0.85,
            max_chars=170,
            keywords=keywords("""
                about contact advertise privacy terms cookie site adchoices choices do~not~sell
                accessib legal imprint manage help all~rights dmca links customer get~in our~
                powered by~ recaptcha comment~data akismet wordpress company theme
            """),
            hits=(
                "Privacy Policy",
                "Terms & Conditions",
                "Powered by WordPress",
                "About us",
                "Website designed by Harold Finch",
                "Sitemap",
            ),
            misses=(
                "About us and them",
                "Terms of use were strict.",
                "Privacy is a habit.",
                "Get in touch with the old dialect",
                "Customers come by night",
            ),
        )
    ),
    Rule(
        id="boilerplate.footer",
        pattern=en(rf"""
            (?=.{{0,220}}(?:privacy|terms|cookie|contact|advertis|site\s?map|about~us|legal
              |accessib|careers|help|imprint))
            (?>{_FOOT})(?:(?:[\s|•·/,\-–—]{{1,5}}(?>{_FOOT})){{2,40}}+
              |(?:\s?[|•·]\s?(?>{_FOOT})){{1,2}})[\s|.•·]{{0,3}}
        """),
        confidence=0.87,
        max_chars=300,
        keywords=keywords("""
            privacy terms cookie contact advertis sitemap site~map about~us legal accessib careers
            help imprint
        """),
        hits=(
            "About Us | Contact | Privacy Policy | Terms of Use",
            "Careers Press Investors Legal",
        ),
        misses=("Help, contact, and comfort", "Careers in legal help"),
    ),
    Rule(
        id="boilerplate.footer",
        pattern=en(r"""
            (?:we|this~(?:web)?site|our~(?:web)?site|this~page)~(?:and~our~partners~|also~)?(?:use
              |uses|using|store|stores)~(?:\w{3,12}~){0,2}cookies?\b[^\n]{0,400} | by~(?:continuing
              |clicking|using|closing|browsing|visiting|accepting)[^\n]{0,160}(?:our~cookies?
              |use~of~cookies?|privacy~policy|terms~of~(?:use|service))[^\n]{0,160} | (?:accept
              |reject|allow|decline|deny|manage|refuse)~(?:all~)?(?:cookies
              |non-essential~cookies)(?:~(?:settings|preferences))? | (?:cookie~(?:consent|banner
              |preferences|settings|notice)|accept~all|reject~all|i~accept|got~it!?
              |cookies?~on~this~site|we~value~your~privacy|your~privacy~(?:matters|choices
              |settings)|privacy~(?:settings|preferences|overview)|strictly~necessary~cookies
              |always~active|(?:strictly~)?(?:necessary|functional|performance|targeting|analytical
              |marketing|advertising|optional|essential)~cookies|privacy~preference~cent(?:er|re)
              |(?:about|we~(?:care~about|respect))~your~privacy|cookie~list
              |consent~leg\.?\s?interest|do~you~mind~if~we~use~[^\n]{0,12}cookies[^\n]{0,300})
        """),
        confidence=0.87,
        max_chars=500,
        keywords=keywords("""
            cookie privacy~ your~privacy terms~of accept~all reject~all i~accept got~it
            always~active
        """),
        hits=(
            "We use cookies to make this site work better for you.",
            "Accept all cookies",
            "By continuing to browse you agree to our privacy policy.",
        ),
        misses=(
            "We used cookies as plates.",
            "By using less flour you get thin cookies. They break.",
            "Accept all that comes",
        ),
    ),
    *at_edges(
        Rule(
            id="boilerplate.login",
            pattern=en(r"""
                (?:please~)?(?:log\s?[\-]?in|sign\s?[\-]?in|sign\s?[\-]?up|register|create~(?:an?~
                  |your~)?(?:free~)?account|subscribe|join(?:~(?:us|now|free|today))?|log~out
                  |sign~out|my~account|member~login|forgot~(?:your~)?password\s?\??
                  |lost~your~password\s?\??|reset~(?:your~)?password|remember~me
                  |already~(?:have~an~account|a~member|a~subscriber|registered)\s?\??
                  |not~a~member(?:~yet)?\s?\??|new~(?:user|here|customer)\s?\??
                  |don`t~have~an~account(?:~yet)?\s?\??|become~a~member|start~(?:your~)?free~trial
                  |get~started|try~(?:it~)?(?:for~)?free|subscribe~(?:now|today|here
                  |for~[^\n.]{2,24})|manage~(?:my~)?(?:account|subscription)
                  |username(?:~or~email(?:~address)?)?|password|email(?:~address)?|e-mail|cart
                  |view~cart|checkout|your~(?:shopping~)?(?:cart|basket
                  |bag)~is~(?:currently~)?empty|continue~shopping|shop~now|add~to~(?:cart|basket
                  |bag|wish\s?list)|buy~now|welcome~back!?|renew|donate(?:~now)?|support~us
                  |give~now|request~a~demo|book~a~demo|get~a~quote)
                (?:\s?\*)?(?:[\s|/•·,\-]{1,4}(?:or~|and~)?(?:log\s?[\-]?in|sign\s?[\-]?in
                  |sign\s?[\-]?up|register|subscribe|create~(?:an?~)?account|join|here|now|today
                  |forgot~password\s?\??|my~account|cart|free|search|menu|help|to~continue
                  |e-?edition|newsletters?)){0,6}[!.:]?<<arrows>>
            """),
            confidence=0.82,
            max_chars=80,
            keywords=keywords("""
                log sign regist account subscri join password remember~me already not~a new~ don't
                don’t member trial started try~ username email e-mail cart checkout add~to your~
                continue~shop shop~now buy~now welcome renew donate support~us give~now demo quote
            """),
            hits=(
                "Log in",
                "Sign In / Register",
                "Subscribe now",
                "Forgot your password?",
                "Already have an account? Sign in",
                "Add to cart",
            ),
            misses=(
                "Register of ships",
                "Join the two halves with glue.",
                "Subscribers fell",
                "Sign in the window",
            ),
        )
    ),
)
