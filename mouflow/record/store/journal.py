"""Which journal SQLite may keep: the write-ahead log only where it cannot lose commits."""


def wal_is_safe(sqlite: tuple[int, ...]) -> bool:
    """Whether several connections can use SQLite's write-ahead log without losing commits.

    3.7.0 to 3.51.2 have the reset race of the WAL; it was mended in 3.51.3, and in the branches 3.50.7 and 3.44.6
    (sqlite.org, release history).
    """
    return sqlite >= (3, 51, 3) or (3, 50, 7) <= sqlite < (3, 51) or (3, 44, 6) <= sqlite < (3, 45)


def journal_mode(sqlite: tuple[int, ...]) -> str:
    """The journal of a new record with this SQLite: WAL, or TRUNCATE."""
    return "WAL" if wal_is_safe(sqlite) else "TRUNCATE"
