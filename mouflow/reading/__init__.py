"""The bytes of a file go in; a checked model comes out, or all that is wrong with the file, each with its place."""
