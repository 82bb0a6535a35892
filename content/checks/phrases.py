"""What no native writes: words carried over from the other language, and talk of how the book was made."""

from content.checks.style import Rule, rule

LEANS_ON_SOURCES = ("law.yml", "amounts.yml", "sources.yml", "blocks.yml")
"""Here, and on the pages in the role `certainty`, the reader is told how sure something is and where it is from."""

_STANDS = (
    r"(?i)(?<!as it )(?<!as they )(?<!as we )(?<!as you )(?<!as the figures )(?<!now )(?<!allowed to )(?<!where you )"
    r"(?<!where we )(?<!where they )(?<!where it )"
    r"\b(?:stands?|stood)\b(?! (?:out|to (?:gain|lose)|for|up|by|empty|in for|on (?:its|their|your) own|in the way"
    r"|back|behind|still|now)\b| *[»”])"
)
_SUBJECT = r"(?:it|they|we|he|she|you|this|that|these|those|there|nobody|no one|(?!example|instance)\w+s)"
_VERB = (
    r"(?:is|are|was|were|can|cannot|could|may|might|must|will|would|has|have|had|does|do|did|should|need|needs"
    r"|often|seldom|rarely|usually|gives?|takes?|decides?|makes?|shows?|knows?|slips?)\b"
)

ENGLISH: tuple[Rule, ...] = (
    rule(
        "en",
        r"(?i)\b(?:must|may|can|cannot|need not|have to|has to|should|you|they|municipality|authority|buyer"
        r"|(?:duty|ready|time) to) tender"
        r"\b(?!\w|-| (?:procedure|document|material|rule|law|notice|process|period|price|for|under)s?\b)",
        "is what a bidder does",
        "Write put out to tender, run a tender, or buy",
    ),
    rule(
        "en", r"(?i)\b(?:be|been|is|are|was|were|being) tendered\b", "is what a bidder does", "Write put out to tender"
    ),
    rule(
        "en",
        r"(?i)(?<!day-to-day )(?<!processing )\boperations\b|\bday-to-day operations? (?:is|are|has|have|can"
        r"|wants?|takes?)\b",
        "is Danish (driften)",
        "Write day-to-day running, daily work or frontline staff",
    ),
    rule(
        "en",
        r"(?i)\b(?:in|into|full|daily|day-to-day|between idea and) operation\b",
        "is Danish (i drift)",
        "Write in use, into use, daily work",
    ),
    rule("en", r"(?i)\b(?:take|takes|taken|taking|took) (?:\w+ )?into use\b", "is Danish", "Write put to use"),
    rule("en", r"(?i)\bmain rule\b", "is Danish (hovedregel)", "Write as a rule, or general rule"),
    rule(
        "en",
        r"(?i)(?<!\bit )(?<!them )(?<!use )(?<!used )\bas a starting point\b|\bin the starting point\b",
        "is Danish (som udgangspunkt)",
        "Write in principle, or as a rule",
    ),
    rule("en", _STANDS, "is Danish (står)", "Write is, says, appears, can be found"),
    rule(
        "en",
        r"(?i)(?<!\bto )(?<!\bof )(?<!\bfor )(?<!\bby )(?<!\bwith )(?<!\bfrom )(?<!\bon )\bwhom\b",
        "is stiff",
        "Write who, or put the preposition first",
    ),
    rule(
        "en",
        rf", for (?:{_SUBJECT}|(?:the|a|an|no|not|many|most|all|some|your|their|its|our|each|every)"
        rf" (?:(?!that\b|which\b"
        rf"|who\b|to\b|where\b|when\b|and\b)\w+ ){{0,2}}\w+) {_VERB}",
        "is Danish (for)",
        "Write because, since, or a new sentence",
    ),
    rule("en", r"(?i)\blearnt\b", "is spelt otherwise here", "Write learned"),
    rule("en", r"(?i)\bcommon (?:money|funds|purse)\b", "is Danish (fælles penge)", "Write public money"),
    rule(
        "en",
        r"(?i)\b(?:the|one|own|our|your|their|every|each|whole) house\b",
        "is Danish (huset)",
        "Name the place: hospital, municipality, organisation",
    ),
    rule(
        "en",
        r"(?i)\b(?:find|found|use|used|buy|bought|decided?|happens?) with (?:us|you)\b(?!"
        r" (?:on|in|to)\b)"
        r"|\b(?:needs?|people|users|staff|everyday life|daily life) with (?:us|you)\b",
        "is Danish (hos os, hos jer)",
        "Write here, at your place, in your organisation",
    ),
    rule(
        "en",
        r"(?i)\b(?:develop|develops|developing) (?:together|with|jointly)\b",
        "does not say what is developed",
        "Name it: develop the solution together",
    ),
    rule(
        "en",
        r"(?<![\d.,/-])\d+(?:[.,]\d+)*-\d+(?:[.,]\d+)*(?![\d-])",
        "is a range with a hyphen",
        "Write it with a dash, as 5–10",
    ),
    rule("en", r"(?i)\bnursing[- ]homes?\b", "has another word in this handbook", "Write care home"),
    rule("en", r"(?i)\bemissions?-free\b", "has another word in this handbook", "Write zero-emission"),
    rule("en", r"(?i)\bsmall firms?\b", "has another word in this handbook", "Write small companies"),
    rule("en", r"(?i)\bsmall aid\b", "has another word in this handbook", "Write de minimis aid"),
    rule(
        "en",
        r"(?i)\bevery second (?!day|week|month|year)\w+|\bevery third time\b",
        "is Danish (hver anden)",
        "Write one in two, half of",
    ),
    rule(
        "en",
        r"(?i)\bopen cards\b|\bask (?:your|its|their) way\b|\bhold in your hand\b|\bin the midst of\b|\bgoes? far to\b"
        r"|\bwait with (?:the |a )?(?:development|purchase|buying|deciding)\b|\banother track\b|\bin the"
        r" impression of\b"
        r"|\b(?:a long )row of (?:products|projects|cases)\b|\bfrom the inside of\b|\bon the bottom lines\b"
        r"|\bin a drawer\b|\bthe drawer\b|\b(?:few|fewer|too few|short) hands\b|\bharder demands\b|\bwill gladly\b",
        "is word for word",
        "Write what a Briton would say",
    ),
    rule(
        "en",
        r"(?i)\bplaces? of education\b|\bday-?care institutions?\b|\btest persons?\b|\bold people\b",
        "is word for word",
        "Write college or university, nursery, test subject, older people",
    ),
    rule(
        "en",
        r"(?i)\bwhat (?:it|they|this) gives?\b(?! (?:you|us|them|the|a)\b)|\b(?:gives?|gave|given|giving)"
        r" (?:great |most |more |any |no |the most )?"
        r"(?:value|effect|meaning|sense)\b",
        "is Danish (giver)",
        "Write what comes of it, creates value, has an effect, makes sense",
    ),
)

DANISH: tuple[Rule, ...] = (
    rule(
        "da",
        r"(?i)(?<!, i )(?<!, vi )(?<!, de )(?<!, du )(?<!som i )(?<!som vi )\budvikler? (?:videre )?sammen\b"
        r"|\budvikle med\b",
        "does not say what is developed",
        "Name it: udvikle løsningen sammen",
    ),
    rule(
        "da",
        r"(?i)\b(?:et|dette|intet|hvert) (?:\w+ )?OPI\b(?!-)"
        r"|\b(?:eksplorativt|udbudsfrit|fuldt|nyt|rigtigt|almindeligt|stort|ægte) OPI\b(?!-)|\bOPI['’]et\b",
        "is neuter, and OPI is of common gender",
        "Write en OPI, en eksplorativ OPI",
    ),
    rule(
        "da",
        r"(?i)\bvente(?:r|de)? (?:sig|jer|dig)\b|\bloves aldrig\b|\bdet knækker på\b|\bfik kræfterne\b|\bmidt"
        r" i feltet\b"
        r"|\bforfra på midten\b|\budset til\b|\bskrider let\b|\bsikkert sted at stå\b|\bryst posen\b|\bi skuffen\b"
        r"|\brettes til (?!efter\b|i\b)|\bkommer i huset\b|\bé?e?t hus\b|\bet andet spor\b|\bfør-tal\b|\bflere gamle\b"
        r"|\bhar det på samme måde\b|\bmidt i det hele\b|\bbærer et \w+ OPI\b",
        "is not said in Danish",
        "Write it as one would say it",
    ),
    rule("da", r"(?i)\bsmåstøtte\w*", "has another word in this handbook", "Write de minimis-støtte"),
)

TALK: tuple[Rule, ...] = (
    rule(
        "da",
        r"(?i)\b(?:er|ikke|kun|hver|kan) (?:\w+ )?bekræftet\b|\bbekræftet (?:i|hos|af|for)\b|\bubekræftet\b"
        r"|\bsekundær\w* (?:tekst|kilde)\w*|\bifølge kilde\w*|\bkildens\b|\bregn selv efter\b"
        r"|\bkilden (?:siger|skriver|giver|nævner|viser|tæller|kalder|har|er fra|fra|fortæller)\b|\bsiger"
        r" kilden\b|\bi kilden\b",
        "talks of how sure something is",
        "Say what holds; how sure it is stands as a mark at the source",
        free=LEANS_ON_SOURCES,
    ),
    rule(
        "en",
        r"(?i)\b(?:is|are|was|were|not|been|only|each) confirmed\b|\bunconfirmed\b|\bsecondary (?:text|source)s?\b"
        r"|\baccording to the source\b|\bthe source's\b|\bthe source says\b"
        r"|\bthe source (?:writes|does|gives|names|tells|counts|calls|mentions|is from|of|from)\b|\bin the source\b",
        "talks of how sure something is",
        "Say what holds; how sure it is stands as a mark at the source",
        free=LEANS_ON_SOURCES,
    ),
)

ACROSS: tuple[Rule, ...] = (
    rule(
        "da",
        r"^## (?!Set fra virksomhedens side \{)"
        r"(?:Sådan ser det ud (?:hos|for)|(?:Set )?[Ff]ra) (?:virk|den anden)[^{]*",
        "is called otherwise on the other pages",
        "Write ## Set fra virksomhedens side",
        marked=True,
    ),
    rule(
        "en",
        r"^## (?:How it looks to|(?:Seen )?[Ff]rom) the company\b(?!'s side \{)[^{]*",
        "is called otherwise on the other pages",
        "Write ## From the company's side",
        marked=True,
    ),
)

RULES = (*ENGLISH, *DANISH, *TALK, *ACROSS)
