"""The store of the record: new events go in at the end of one chain; entries, files and checkpoints come out.

`opening` (open_store: an address → a Store), `store` (Store), `entries` (New, Entry, Head, Blob, Checkpoint),
`checkpoints` (signing), `verifying` (verify → Verdict), `exporting` (JSONL), `copying` (from one store into another);
`sqlite` and `postgres` know what is different about their databases. Only this room knows SQL.
"""
