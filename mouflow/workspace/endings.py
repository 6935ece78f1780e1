"""The endings of the files that mouflow reads, and the profile of looks for those that it did not make."""

YAML, WORD, MARKDOWN, PLAIN = (".yaml", ".yml"), (".docx",), (".md", ".markdown"), (".txt",)
FOREIGN = (*WORD, *MARKDOWN, *PLAIN)
KNOWN = (*YAML, *FOREIGN)
FOREIGN_PROFILE = "foreign"
