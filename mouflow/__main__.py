"""`python -m mouflow`: the same as the command."""

from mouflow.cli import main

main()
