"""English: what the site offers its readers: contacts, follow us, pay us, players."""

from __future__ import annotations

from cleaner.rules.en_parts import en
from cleaner.rules.parts import any_of, at_edges, keywords
from cleaner.rules.rule import Rule

_NETWORKS = any_of(r"""
    facebook twitter x linkedin pinterest whatsapp telegram reddit tumblr instagram youtube tiktok
    google~news flipboard apple~news rss threads mastodon bluesky social~media snapchat twitch
    discord wechat weibo our~channel our~whatsapp~channel spotify bloglovin
""")

RULES: tuple[Rule, ...] = (
    *at_edges(
        Rule(
            id="boilerplate.contact",
            pattern=en(r"""
                (?:(?:contact|reach|email|e-mail|call|phone|tel(?:ephone)?|fax|mobile|cell|whatsapp
                  |skype|address|hotline|toll[\s\-]free|customer~service|media~contact
                  |press~contact|enquiries|for~(?:more~)?information|support|sales|newsroom|office
                  |hours|opening~hours|p\.?\s?o\.?~box)(?:~(?:us|me|number|no\.?|the~(?:author
                  |editor|newsroom|reporter)|address|info(?:rmation)?|at))?(?:\s?[:.]\s?
                  |~(?=[\d+(@\w.]{1,40}@|[+(]?\d))(?=[^\n]{0,100}(?:\d{3}|@))[^\n!?;]{3,110}
                | <<mail>> | \[e-?mail[\s\u00a0]protected\] | (?:contact|contact~(?:us
                  |info(?:rmation)?|details)|get~in~touch|write~to~us|email~us|call~us
                  |send~(?:us~)?(?:an?~)?(?:message|e-?mail)|newsroom@[\w.]{3,40}
                  |send~(?:us~)?feedback)\s?[:!.]?
                  | (?:\+?\d{1,3}[\s.\-]?)?\(?\d{3}\)?[\s.\-]\d{3}[\s.\-]\d{4}(?:~?(?:ext
                  |x)\.?~?\d{1,5})?
                | (?:have~a~(?:news~)?(?:tip|story)|got~a~(?:news~)?(?:tip|story)
                  |do~you~have~a~(?:story|tip))[^\n]{0,140})
            """),
            confidence=0.75,
            max_chars=170,
            keywords=keywords("""
                contact reach mail call phone tel fax mobile cell whatsapp skype address hotline
                toll enquiries information support sales newsroom office hours box @ get~in~touch
                write~to~us message send~ feedback tip story 0 1 2 3 4 5 6 7 8 9
            """),
            hits=(
                "Contact us",
                "Phone: 555 010 0000",
                "editor@example.com",
                "Email: jane.doe@example.com",
                "(555) 010-0000",
                "Got a tip? Write to tips@example.com",
            ),
            misses=(
                "Contact us and the river answers",
                "Call me at three.",
                "Phone: a history",
                "2024-05-01",
                "Contact was lost at noon.",
                "Address to the 300 men",
            ),
        )
    ),
    Rule(
        id="boilerplate.follow",
        pattern=en(rf"""
            (?:(?:please~)?(?:(?:find|like|join|visit|catch|add|follow|connect~with
              |stay~connected~with|subscribe~to|get~social~with|keep~up~with)~(?:us|me|our)
              |(?:follow|connect~with|stay~connected~with|keep~up~with)~(?:the~author|him|her
              |@?[\w.'’& ]{{2,40}}?))(?:~(?:page|channel|account|news|updates|reporting))?~(?:on|at
              |via|@|in|by)~{_NETWORKS}(?:(?:\s?[,/|&]\s?|~(?:and|or|&)~|,~(?:and
              |or)~)(?:on~)?{_NETWORKS}){{0,6}}(?:\s?[:.!,]?(?:~(?:at|@|to|for|and|here|by
              |so)[^\n]{{0,90}})?)
            | (?:follow|connect~with|find|stay~connected|stay~in~touch|join|like
              |keep~in~touch)(?:~(?:us|me|on|with~us|here))?(?:~on)?(?:~(?:social(?:~media)?
              |our~social~(?:media|channels|networks)))?(?:\s?:)?(?<!^(?:find|join|like))
              | follow~@?\w{{2,30}} | @\w{{2,20}}~on~(?:twitter|x|instagram|facebook)
              | (?:our~social~(?:media|networks|channels)|social~(?:media~)?(?:links|icons|networks
              |channels)) | {_NETWORKS}(?:\s?[|•·,/\s]{{1,3}}{_NETWORKS}){{1,10}} | join~(?:our
              |the)~(?:\w{{2,12}}~){{0,2}}(?:telegram|whatsapp|facebook|discord
              |community)(?:~(?:channel|group|server|community|page))?[^\n]{{0,80}} | (?:download
              |get|install|open)~(?:our|the)~(?:[\w'’]{{2,16}}~){{0,3}}app(?:~(?:now|today|here|for
              |on|from|to)[^\n]{{0,70}})?[.!]? | (?:subscribe|listen)~(?:to~(?:our
              |the)~[\w ]{{2,40}}~)?(?:on|via|in)~(?:youtube|spotify|apple~podcasts|itunes
              |google~podcasts|rss)[^\n]{{0,90}} | download~on~the~app~store|get~it~on~google~play
              |available~on~(?:the~)?(?:app~store|google~play|amazon)
            | (?:make|add|set)~(?:us|[\w ]{{2,24}})~(?:as~)?(?:a~
              |your~)?preferred~source(?:~on~google)?[^\n]{{0,40}} | (?:you~can~)?follow~(?:us|me
              |him|her|[\w.'’ ]{{2,40}}?)~on~{_NETWORKS}[^\n]{{0,120}})
        """),
        confidence=0.83,
        max_chars=190,
        keywords=keywords("""
            follow find like join connect stay keep~up get~social @ social download app subscribe
            listen facebook twitter available~on make~us preferred visit catch instagram google
        """),
        hits=(
            "Follow us on Twitter",
            "Like us on Facebook!",
            "Follow @harold_f",
            "Find us on Instagram and Facebook",
            "Join our Telegram channel for more",
            "Download our app",
            "Stay connected",
            "Follow Jane Doe on Twitter @janedoe",
        ),
        misses=(
            "Follow the river on foot.",
            "Like father, like son",
            "Find it on page 3.",
            "They follow us on every road.",
            "Join the two ends.",
            "Find",
            "Listen on, child.",
        ),
    ),
    Rule(
        id="boilerplate.paywall",
        pattern=en(r"""
            (?:(?:to~(?:continue|keep|finish|read)~(?:reading|the~full|more|this|on)
              |this~(?:content|article|story|page|video|post)~is~(?:only~)?(?:available|for
              |reserved|exclusive|locked|restricted|behind|limited)|you~(?:have|`ve)~(?:reached
              |read|used|hit|run~out)|already~a~(?:subscriber|member)
              |subscribe~(?:now~)?(?:to~(?:continue|keep|read|unlock|get|access|view)|for~(?:full
              |unlimited|as~little|just|only))|sign~(?:in|up)~to~(?:continue|keep|read|unlock
              |access|view)|log~?in~to~(?:continue|keep|read|access|view|see)
              |register~(?:for~free~)?to~(?:continue|keep|read|access)|become~a~(?:member
              |subscriber|supporter)|unlock~(?:this|the~full|full|unlimited|all)|get~(?:unlimited
              |full)~(?:digital~)?access|start~your~(?:free~)?(?:trial|subscription)
              |(?:exclusive~)?(?:for~)?(?:subscribers?|members?|premium)[\s\-]only(?:~content)?
              |premium~(?:content|article)|subscriber~(?:exclusive|content|only)|limited~time~offer
              |try~(?:\w{1,10}~){1,4}for~(?:free|only|just)
              |(?:you~have~)?\d{1,2}~(?:free~)?articles?~(?:left|remaining)|support~(?:our
              |independent|quality|local)~journalism|enjoy~unlimited~access
              |create~a~free~account~to~(?:continue|read)|please~(?:subscribe|log~in|sign~in
              |register)~to~(?:continue|read|view))
            (?=[^\n]{0,200}(?:subscri|member|sign|log~?in|register|account|access|trial|article
              |content|free|premium|journalism|reading|unlock|only|month|week|offer))[^\n]{0,240})
              |premium~(?:content|article)|(?:subscribers?|members?)[\s\-]only(?:~content)?
        """),
        confidence=0.78,
        max_chars=280,
        keywords=keywords("""
            continue keep~ this~content this~article this~story this~page this~video this~post
            you~have you've you’ve already~a subscribe sign~ log~in login register become~ unlock
            unlimited full~access trial subscription only premium limited try~ articles article~
            support~ free~account access
        """),
        hits=(
            "Subscribe to continue reading",
            "Already a subscriber? Log in",
            "You have reached your limit of free articles.",
            "This content is for members only. Please log in.",
            "Get unlimited access for just 1 a month",
            "Premium content",
        ),
        misses=(
            "To continue the story we must go back a year.",
            "You have read my letter twice.",
            "Members-only clubs closed in May, and nobody minded.",
            "Become a member of a choir",
            "Try it for a week, then decide.",
        ),
    ),
    Rule(
        id="boilerplate.media",
        pattern=en(r"""
            (?:(?:play|pause|watch|mute|unmute|stop|replay|rewind|close|loading|open|skip|next
              |previous|share)~(?:the~)?(?:video|audio|clip|player|slideshow|sound|media|episode
              |podcast|trailer|embedded~video)(?:~(?:now|below|player|here
              |again))?(?:~<<clock>>)?(?:\s?[:|\-]~?(?:duration~)?<<clock>>)? | (?:video|audio
              |media)~(?:player|playback|caption|duration|unavailable|loading|not~available
              |transcript|source|settings)(?:~(?:is~loading|not~supported|placeholder))?[.:]?
              | (?:current|remaining|elapsed|total)~time\s?:?~?[\-]?(?:<<clock>>)?
              | duration(?:~time)?\s?:?~?<<clock>> | (?:stream~type|loaded|progress
              |buffered)\s?:~?(?:live|[\d.]{1,6}%) | (?:unmute|mute|fullscreen|full~screen
              |subtitles~off|captions~off|descriptions(?:~off(?:,~selected)?)?|playback~(?:rate
              |speed)|picture-in-picture|audio~track|quality~levels|volume~\d{1,3}%
              |seek~to~live,?[^\n]{0,30}|autoplay|up~next|now~playing|playing~next)
            | (?:your~browser|this~browser)~(?:does~not|doesn`t|is~not)~(?:currently~)?(?:support
              |recogni[sz]e|able)[^\n]{0,120} | (?:to~(?:view|play|watch)~this~(?:video|content
              |media)|for~the~best~experience|please)[^\n]{0,24}(?:enable|turn~on|upgrade
              |consider~upgrading)~[^\n]{0,20}(?:javascript|html5|browser|flash
              |cookies)[^\n]{0,100} | (?:this|the)~(?:video|media|content
              |audio)~(?:is~(?:not~available|unavailable|currently~unavailable|private
              |no~longer~available)|could~not~be~(?:loaded|played)|cannot~be~(?:played|loaded
              |displayed)|has~been~removed|failed~to~load)[^\n]{0,90} | (?:beginning|start
              |end)~of~dialog~window\.?[^\n]{0,80} | this~is~a~modal~window\.?[^\n]{0,100}
              | an?~error~occurred[^\n]{0,60} | loading\s?(?:\.{3}|…|video|player|comments
              |content)?\.{0,3} | (?:watch|listen)~(?:live|now|again|on~youtube
              |later)(?:\s?:)?(?:~<<clock>>)? | javascript~(?:is~)?(?:disabled|required
              |must~be~enabled)[^\n]{0,120} | (?:click|tap)~(?:here~)?to~(?:play|watch|unmute
              |listen)[^\n.]{0,40} | view~this~post~on~instagram | (?:a~post~shared~by|see~more~on
              |view~on)~(?:twitter|instagram|facebook|[^\n]{2,60}\(@[\w.]{2,40}\))[^\n]{0,40}
              | advertisement~video | video~ad[^\n.]{0,20} | <<clock>>\s?/\s?<<clock>>)[.:]?
        """),
        confidence=0.82,
        max_chars=170,
        keywords=keywords("""
            play pause watch mute stop replay rewind video audio media time duration stream~type
            loaded progress buffered full captions subtitles chapters descriptions quality volume
            seek auto up~next live browser javascript dialog modal error~occurred loading listen
            click tap instagram view~on post~shared :0 :1 :2 :3 :4 :5 clip player slideshow enable
            content picture-in
        """),
        hits=(
            "Play video",
            "Your browser does not support the audio element.",
            "Current Time 0:00",
            "Loading...",
            "This is a modal window.",
            "0:00 / 3:21",
            "Watch live",
            "Unmute",
        ),
        misses=(
            "Play video games less, she said.",
            "Watch the birds live and die.",
            "Loading the cart took an hour.",
            "The video is not for children.",
            "Live from the bridge",
            "Your browser history tells a story.",
        ),
    ),
)
