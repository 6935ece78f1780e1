"""The folder of drafts, for those who call from outside: names of drafts go in, problems, texts and files come out.

Its parts are imported one by one, so that a command loads only what it needs: `folder` (open_workspace), `checking`
(check), `runs` (render, show), `listing` (partners, schema), `blanks` (new).
"""
