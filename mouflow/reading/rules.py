"""What can be wrong with a YAML file as YAML: every rule of reading, with its message."""

from mouflow.errors import N_, Rule, Severity


def _rule(name: str, pattern: str, severity: Severity = "error") -> Rule:
    return Rule(f"yaml.{name}", severity, pattern)


# The file as a whole.
NOT_UTF8 = _rule("not-utf8", N_("the file is not UTF-8 (byte {byte}); save it as UTF-8"))
OTHER_ENCODING = _rule("not-utf8", N_("the file is saved as {encoding}; save it as UTF-8"))
TOO_LARGE = _rule("too-large", N_("the file has {size} bytes, over the limit of {limit} MB; split it"))
TOO_DEEP = _rule("too-deep", N_("more than {limit} levels stand inside one another; write it flatter"))
TOO_MANY = _rule("too-many-entries", N_("the file has more than {limit} entries; split it"))
TOO_MANY_PROBLEMS = _rule("too-many-problems", N_("more problems follow; only the first {limit} are shown"))
EMPTY = _rule("empty", N_('the file is empty; write "key: value" lines'))
LIST_AT_TOP = _rule("not-a-mapping", N_('the file is a list; it must consist of "key: value" lines'))
TEXT_AT_TOP = _rule("not-a-mapping", N_('the file is one text; it must consist of "key: value" lines'))
SECOND_DOCUMENT = _rule("second-document", N_("a second document begins here; keep one document in a file"))

# Characters that nobody sees.
HIDDEN = _rule("hidden-character", N_("hidden character {code} ({name}); remove it"))
HIDDEN_ESCAPE = _rule(
    "hidden-character", N_('the escape "{escape}" gives the hidden character {code} ({name}); remove it')
)
TAB = _rule("hidden-character", N_("a tab (U+0009) stands in the text; write a space"))
SOFT_HYPHEN = _rule(
    "soft-hyphen",
    N_("soft hyphen (U+00AD): nobody sees it, but it makes another word; remove it"),
    "warning",
)
LOST_CHARACTER = _rule(
    "lost-character",
    N_("U+FFFD stands where an earlier conversion lost a character; write that character"),
    "warning",
)
TAB_INDENT = _rule("tab-indent", N_("the line is indented with a tab; use spaces"))

# What YAML has and a draft must not use.
DIRECTIVE = _rule("directive", N_('a line may not begin with "%"; remove the line, or put the text in quotes'))
TAG = _rule("tag", N_('the tag "{tag}" is not allowed; remove it, or put the text in quotes'))
ANCHOR = _rule("alias", N_('the anchor "&{name}" is not allowed; remove it, or put the text in quotes'))
ALIAS = _rule("alias", N_('the alias "*{name}" is not allowed; write the content out, or put the text in quotes'))
MERGE = _rule("alias", N_('the merge key "<<" is not allowed; write the keys out'))

# Keys.
DUPLICATE_KEY = _rule("duplicate-key", N_('key "{key}" is written twice (first in line {line}); keep one of them'))
KEY_NOT_TEXT = _rule("key-not-text", N_("a key must be text, not a list or a group of keys; write key: value"))
EMPTY_KEY = _rule("key-not-text", N_("the key is missing; write key: value"))

# Text that is lost without a word.
COMMENT_CUTS = _rule(
    "comment-cuts",
    N_('only "{kept}" is read, since " #" begins a comment; put the text in quotes, or write "# " for a comment'),
    "warning",
)
COMMENT_EATS = _rule(
    "comment-cuts",
    N_('nothing is read here, since " #" begins a comment; put the text in quotes, or write "# " for a comment'),
    "warning",
)
COMMA_CUTS = _rule(
    "comma-cuts",
    N_('"{text}" has no value: between {{ and }} a comma ends an unquoted text; put the whole text in quotes'),
)
JOINED_LINES = _rule(
    "joined-lines",
    N_("this line continues the text above and begins no list item; align the dash, or put the text in quotes"),
    "warning",
)

# Text that needs quotes.
BEGINS = _rule("needs-quotes", N_('an unquoted text may not begin with "{start}"; put it in quotes'))
COLON = _rule(
    "needs-quotes", N_("an unquoted text may not hold a colon before a space or at its end; put it in quotes")
)
DASH = _rule(
    "needs-quotes",
    N_('an unquoted text may not begin with "- "; put it in quotes, or begin the list on the next line'),
)
BLOCK_HEADER = _rule(
    "needs-quotes",
    N_('an unquoted text may not begin with "{start}"; put it in quotes, or begin the text on the next line'),
)
FLOW_TEXT = _rule(
    "needs-quotes", N_('between brackets an unquoted text may not hold "{part}"; put the whole text in quotes')
)
TIGHT_COLON = _rule(
    "needs-quotes", N_("a space is missing after this colon; write it, or put the whole text in quotes")
)
COMMENT_INSIDE = _rule(
    "needs-quotes", N_("a comment may not stand inside an unquoted text; move it, or put the text in quotes")
)

# Quotes, brackets, lines.
UNCLOSED_QUOTE = _rule(
    "unclosed-quote", N_("the {quote} that opens here is not closed; write {quote} at the end of the text")
)
AFTER_QUOTE = _rule(
    "after-quote",
    N_("something stands after the closing {quote}; a {quote} inside a quoted text is written {escape}"),
)
BAD_ESCAPE = _rule(
    "bad-escape", N_('"{escape}" is no escape; write \\\\ for a backslash, or put the text in single quotes')
)
UNCLOSED_BRACKET = _rule(
    "unclosed-bracket", N_('the "{bracket}" that opens here is not closed; write "{closing}" at its end')
)
OPEN_BRACKET = _rule(
    "unclosed-bracket",
    N_('the "{bracket}" of line {line} is still open here; close it with "{closing}", or put the text in quotes'),
)
STRAY_BRACKET = _rule("stray-bracket", N_('this "{bracket}" closes nothing; remove it, or put the text in quotes'))
NO_COLON = _rule(
    "no-colon",
    N_('the line is no "key: value"; write the colon and a space, or indent the line if it continues a text'),
)
BELOW_VALUE = _rule(
    "indentation",
    N_("the line stands deeper than the line above, which has a value already; align it with the other keys"),
)
INDENTATION = _rule("indentation", N_("the line does not line up with the lines above; indent it as they are"))
SYNTAX = _rule("syntax", N_("the line cannot be read as YAML; check its indentation, colons and quotes"))
