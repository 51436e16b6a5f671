"""English words that are known for what they are."""

_PLAIN = """
a about above after again against ago all almost along already also although always am among an and
another any anybody anyone anything anyway are aren't around as ask asked at away back be because been
before began behind being below beside between both but by came can can't come comes could couldn't did
didn't do does doesn't doing don't done down each either else enough even ever every everybody everyone
everything far few find first five for found four from gave get gets getting give given go goes going
gone good got had hadn't half has hasn't have haven't having he he'd he'll he's her here here's hers
herself him himself his how i i'd i'll i'm i've if in inside instead into is isn't it it'd it'll it's
its itself just keep kept knew know knows last least less let let's like little long look looked looking
made make makes many may maybe me might mine more most much must my myself near never next no nobody
none nor not nothing now of off often on once one one's only onto or other others our ours out outside
over own part past people perhaps put quite rather really right said same saw say saying says see seemed
seems seen several shall she she'd she'll she's should shouldn't six so some somebody someone something
sometimes somewhere still such take taken than that that'd that's the their theirs them themselves then
there there's these they they'd they'll they're they've thing things think this those though thought
three through till time to too took toward towards turned two under until up upon us very want wanted
was wasn't way we we'd we'll we're we've well went were weren't what what's whatever when where which
while who who's whole whom whose why will with without won't word words would wouldn't yes yet you you'd
you'll you're you've your yours yourself
"""

_ADJECTIVES = """
afraid ancient angry awful bare beautiful big bitter black bleak blue blurry bold bony bright brittle
broad broken brown calm careful cheap clammy clean clear clever clumsy cold cool cosy cramped crazy
creaky crooked cruel curious damp dangerous dark dead deep delicate dim dirty distant dizzy dreary
drowsy dry dull dusty eerie elegant empty endless enormous faint familiar fat feeble fierce fine flat
foul fragile frail fresh friendly frozen funny gentle ghostly gigantic gloomy golden gray greasy great
green grey grim grimy happy hard harsh hazy heavy hideous high hoarse hollow hot huge humid hungry icy
immense itchy kind large lazy lean light limp lonely long loose loud lovely low lukewarm massive mean
mild misty moist moonlit muddy murky musty naked narrow nasty neat nervous new nice noisy odd old orange
pale patient peaceful pink pitiful plain pleasant polite poor pretty proud purple quick quiet ragged
rare raw red rich rotten rough round rude rusty sad salty scared shabby shadowy shaky shallow sharp
shiny short shy sick silent silky silly silver simple sleepless sleepy slick slim slippery slow small
smooth soft soggy solemn sore sour square stale steep sticky stiff strange stubborn stupid sturdy sudden
sweet swift tall tame tender tense terrible thick thin tidy tight tiny tired tough ugly uneasy vast
velvety vivid warm weak weary weird wet white wide wild wise withered wooden worn yellow young
"""

_SPELLED_BY_EAR = """
betcha dunno gimme gonna gotcha gotta hafta innit kinda lemme nah oughta outta shoulda sorta summat ta
wanna whatcha wotcha woulda yeh
"""

PLAIN = frozenset(_PLAIN.split())
"""Words that stand often on any page."""

ADJECTIVES = frozenset(_ADJECTIVES.split())
"""Words that are mostly adjectives; three of them in a row are a stack."""

SPELLED_BY_EAR = frozenset(_SPELLED_BY_EAR.split())
"""Words that are spelled as somebody says them."""
