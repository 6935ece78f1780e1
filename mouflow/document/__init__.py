"""A draft or letter, templates and a profile go in; a document tree comes out, numbered and ready for every writer.

templates -> markup -> blocks and inlines -> numbering and references, in `compose`; looks come from `look`.
"""
