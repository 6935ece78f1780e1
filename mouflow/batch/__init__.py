"""Many letters: a kit that all share and a task for each go in; outcomes with their bytes come out, in any order.

`plan` says what these are, `work` makes one letter, `local` makes many in worker processes of this machine, `dask` on a
cluster. Nothing here writes a file: bytes go to the caller, who writes them.
"""
