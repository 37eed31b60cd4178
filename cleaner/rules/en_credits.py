"""English: who edited and wrote it, tags, and the labels of pictures."""

from __future__ import annotations

from cleaner.rules.en_parts import en
from cleaner.rules.parts import at_edges, keywords
from cleaner.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        id="meta.editor",
        pattern=en(r"""
            \(?\[?(?:(?:edited|reporting|additional~reporting|editing|writing|compiled|translated
              |produced|proofread|fact[\s\-]checked|copy~?edited|graphics?
              |research)~by:?~<<full_name>>(?:(?:,|~and|;|,~and|~in~\p{Lu}\w{1,20})~?<<full_name>>
              |~in~(?-i:\p{Lu}[\p{L}]{1,20})|[;,.]~(?:edited|reporting|editing|writing
              |additional~reporting)~by~<<full_name>>){0,10}
            | (?:editor|copy~editor|editors|producer|senior~editor|managing~editor|assistant~editor
              |photo~editor|webmaster|news~desk
              |sub~editor)\s?:\s?<<full_name>>(?:,~<<full_name>>){0,3})\.?\)?\]?
        """),
        confidence=0.85,
        where="tail",
        max_chars=220,
        keywords=keywords("by: by~ editor producer webmaster desk"),
        hits=(
            "(Reporting by Jane Doe; Editing by Harold Finch)",
            "Edited by Ann Lee",
            "Editor: Tom Orr",
            "Additional reporting by Ann Lee and Tom Orr in Malta.",
        ),
        misses=(
            "Edited by hand",
            "Editor: what did you see there?",
            "Reporting by the side of the road, she saw smoke.",
        ),
    ),
    *at_edges(
        Rule(
            id="meta.author",
            pattern=en(r"""
                (?:author|posted~by|written~by|writer|contributor|contributed~by|submitted~by
                  |article~by|content~by|post~author|by~author|about~the~authors?|about~author
                  |author~(?:bio|profile|details|information|archive)|meet~the~author
                  |more~about~the~author|the~author|(?:view|see|read)~(?:all~|more~)?(?:posts?
                  |articles|stories|content|author~profile|full~bio|profile)(?:~(?:by
                  |from))?(?:~[^\n]{2,40})?|(?:more~)?(?:posts|articles|stories)~by~(?:this~author
                  |<<full_name>>)|all~posts~by~[^\n]{2,40}|follow~(?:the~author
                  |<<full_name>>)(?:~on[^\n]{2,30})?)
                (?:\s?:\s?[\w.\-'’ ]{2,40})?<<arrows>>
            """),
            confidence=0.82,
            max_chars=70,
            keywords=keywords("""
                author writ post contribut submitted article stories by~ view see read follow
            """),
            hits=(
                "Author: Jane Doe",
                "About the author",
                "Posted by: harold_f",
                "View all posts by Jane Doe",
                "More stories by this author",
            ),
            misses=(
                "Author of ten books",
                "Posts by the roadside",
                "The author says no",
                "Posts of wood and iron",
                "Follow the river",
            ),
        )
    ),
    Rule(
        id="meta.author",
        pattern=en(r"""
            (?:about~the~authors?\s?:?~?)?(?!(?:the|a|an|this|in|our|its)~)(?:(?:Dr|Prof|Mr|Ms
              |Mrs)\.?~)?
            <<full_name>>(?:,~[^\n,.]{2,60},)?~(?:is|was|has~been|serves~as|works~as|writes|covers
              |reports|has~(?:written|covered|reported))~
            (?=[^\n]{0,90}(?:writer|reporter|editor|journalist|correspondent|columnist|contributor
              |blogger|freelance
            |author~(?:of|and)|\Wcovers|\Wcovering|writes~(?:about|for|on)|\Wher~work~has
              |\Whis~work~has|content~(?:manager|creator|strategist|writer)))
            [^\n]{10,560}
        """),
        confidence=0.55,
        where="tail",
        max_chars=600,
        keywords=keywords("""
            writer reporter editor journalist correspondent columnist contributor blogger freelance
            author~of author~and covers covering writes~ content~ work~has
        """),
        hits=(
            "Jane Doe is a staff writer at Harbour Daily.",
            "Harold Finch covers ports and ships. He is based in Malta and writes about the sea.",
            "Ann Lee is an award-winning journalist and the author of three books. "
            "Follow her on Twitter.",
        ),
        misses=(
            "Jane Doe is asleep in the next room.",
            "The editor is a writer at heart.",
            "The bridge was built by a journalist in 1901.",
            "New Malta is recovering from a storm.",
            "The Harbour Writers Guild is a union that every reporter joins.",
        ),
    ),
    Rule(
        id="meta.tags",
        pattern=en(r"""
            \(?(?:tags?|tagged(?:~(?:with|as|in|under))?|filed~under|posted~in|categor(?:y|ies)
              |labels?|topics?(?:~in~this~article)?|related~(?:tags|topics)|more~(?:on
              |about)~(?:this~topic|these~topics)|article~tags|hashtags|sections?|in~this~story
              |post~tags|see~more~on)(?:\s?:\s?|(?<!y|s)\s?[»>]\s?)[^\n.!?;]{2,160}
            | (?:tags?|tagged(?:~with)?|filed~under|posted~in|post~tags|article~tags|related~tags
              |related~topics|topics~in~this~article|tagged~(?:as|in))\s?:?
        """),
        confidence=0.85,
        max_chars=190,
        keywords=keywords("""
            tag filed posted~in categor label topic keywords more~on more~about section in~this
            see~more
        """),
        hits=(
            "Tags: bridges, rivers, night",
            "Filed under: Essays",
            "Categories: Food | Travel",
            "Posted in: News",
            "Tagged with: knitting, wool",
        ),
        misses=(
            "Tags are sewn into the collar.",
            "Topics: what shall we talk about?",
            "Labels matter.",
            "Keywords: rivers, bridges",
        ),
    ),
    Rule(
        id="caption.label",
        pattern=en(r"""
            [(\[]?\s?(?:(?:(?:file|stock|handout|courtesy|cover|main|lead|featured?|header|banner
              |top|hero|thumbnail|archive)~)?(?:photos?|images?|pictures?|photographs?
              |illustrations?|screenshots?|photography|pic)(?:~(?:credits?|by|courtesy|courtesy~of
              |source|from|via|copyright|provided~by|supplied|taken~by|caption))?|credits?
              |courtesy(?:~(?:of|photo))?|photographer|image~source|picture~credit|©|source~photo)
            (?:\s?:\s?|(?<=photo|image)/|(?<=by|of|from|via|courtesy|©|credit|source)~)
            (?-i:[©\p{Lu}@])(?:[\w.&'’\-,/|@© ]|(?<=\w)\((?=\w)|\)){1,70}\s?[)\]]?
        """),
        confidence=0.78,
        max_chars=100,
        keywords=keywords("""
            photo image picture illustration graphic video art screenshot visual pic credit
            courtesy ©
        """),
        hits=(
            "Photo: Jane Doe/Harbour Daily",
            "Image credit: Ann Lee",
            "(Photo by Tom Orr)",
            "Photograph: Maria de la Cruz",
            "Credit: Getty Images",
            "Image courtesy of Malta Port Authority",
            "Photo credit: @harold_f",
        ),
        misses=(
            "Photo: a short history of the medium",
            "Image of the year",
            "Video: how to tie a knot",
            "Credit: where it is due.",
            "Art: a life",
        ),
    ),
    Rule(
        id="caption.label",
        pattern=en(r"""
            [(\[]?(?:(?:file|stock|handout|representational|representative|courtesy)~(?:photo|image
              |picture|pic)|representational|archive~photo|photo~(?:supplied|courtesy|provided
              |illustration)|image\s?:\s?(?:supplied|file|handout|screenshot)|supplied
              |(?:(?-i:\p{Lu}[\p{L}.\-]{1,20}[\s/]){1,4})?(?:/\s?)?(?:via~)?(?:getty(?:~images)?
              |getty~images(?:/istockphoto)?|shutterstock|istock(?:photo)?|alamy(?:~stock~photo)?
              |unsplash|pexels|pixabay|adobe~stock|reuters|associated~press|ap(?:~photo)?|afp
              |depositphotos|dreamstime|flickr|wikimedia~commons|bloomberg|epa|imago|pa~wire
              |zuma~press|usa~today~sports)(?:\s?[/|,]\s?(?:via~)?(?-i:\p{Lu}[\w\- ]{1,30})){0,3}
              |click~(?:here~)?(?:to|for)~(?:enlarge|zoom|view|larger|full\s?size|expand
              |see)(?:~(?:the|an?|this|larger|full|image|photo|picture|version|view|size|it
              |in~full)){0,5}|(?:view|see|enlarge|zoom|open|show|hide)~(?:larger~
              |full[\s\-]?(?:size|screen)?~?|original~|this~|the~)?(?:image|photo|gallery|caption
              |picture|slideshow|photos|images|all~(?:\d{1,3}~)?(?:photos|images))(?:~in~(?:gallery
              |full~?screen|fullscreen))?|image~\d{1,3}~of~\d{1,3}|\d{1,3}\s?(?:/
              |of)\s?\d{1,3}~?(?:photos|images|slides)?(?<=photos|images|slides)|(?:next
              |previous)~(?:image|photo|slide)|(?:toggle|hide|show)~caption)[)\]]?\.?
        """),
        confidence=0.8,
        max_chars=90,
        keywords=keywords("""
            photo image picture pic supplied getty shutterstock istock alamy unsplash pexels
            pixabay adobe reuters press ap~ afp (ap depositphotos dreamstime flickr wikimedia
            bloomberg epa imago pa~wire zuma usa~today click~ caption gallery slide
            representational
        """),
        hits=(
            "Getty Images",
            "(File photo)",
            "Jane Doe/Getty Images",
            "AP Photo/Tom Orr",
            "Shutterstock",
            "Click to enlarge",
            "View larger image",
            "Image 3 of 12",
            "Representational image",
        ),
        misses=(
            "Getty Images sued last year.",
            "File photos by date",
            "Reuters reported it first.",
            "Click to enlarge the map, then print it.",
            "The image gallery opens in May",
        ),
    ),
    Rule(
        id="caption.label",
        pattern=en(r"""
            (?<=[.!?”"\w)])~(?P<cut>(?:[(\[](?:(?:file~|handout~|stock~)?(?:photo|image|picture
              |photograph|credit|illustration|screenshot|courtesy)s?(?:~credit)?(?:\s?:\s?|~by~
              |~courtesy(?:~of)?~|~via~|(?<=photo)/)[^\n()\[\]]{2,70}|(?:ap|afp|reuters
              |getty(?:~images)?|epa|shutterstock)(?:~photo)?(?:/[^\n()]{2,40})?|file~photo
              |photo~supplied|[^\n()]{2,40}/\s?(?:getty~images|afp|reuters|ap|shutterstock
              |via~[^\n()]{2,30}))[)\]]
            | (?:(?:photograph|photo~credit|image~credit|picture~credit|photo(?=:))(?::~|~by~)
              |image~courtesy~of~)(?-i:\p{Lu})[\w.&'’\-/ ]{2,50}))\.?\Z
        """),
        confidence=0.7,
        cuts="span",
        max_chars=300,
        keywords=keywords("""
            photo image picture credit illustration screenshot courtesy getty afp reuters (ap [ap
            epa shutterstock
        """),
        hits=(
            "The bridge at night, seen from the quay. (Photo by Jane Doe)",
            "Boats leave the harbour at dawn. Photograph: Harold Finch/Harbour Daily",
            "A market in the rain (AP Photo/Tom Orr)",
            "The old street. (Image credit: Ann Lee)",
        ),
        misses=(
            "He asked for a photo by Friday.",
            "She works as a lawyer (AP classes helped).",
            "The form needs a photo (photo booth on site) and a stamp",
            "A good photo by any measure",
        ),
    ),
)
