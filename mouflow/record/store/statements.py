"""The SQL of the store, the same for every database; facts stand as `:name`."""

COLUMNS = "seq, agreement, version, kind, at, actor, leaf, hash, body"

HEAD = "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1"
LOAD = f"SELECT {COLUMNS} FROM event WHERE agreement = :agreement AND version > :after ORDER BY version"
LIVES = f"SELECT {COLUMNS} FROM event ORDER BY agreement, version"
COPIES = (
    f"SELECT {COLUMNS} FROM event WHERE agreement = :agreement OR (agreement >= :first AND agreement < :end) "
    "ORDER BY agreement, version"
)
PAGE = f"SELECT {COLUMNS} FROM event WHERE seq > :after ORDER BY seq LIMIT :most"
WHOLE_PAGE = f"SELECT {COLUMNS}, command FROM event WHERE seq > :after ORDER BY seq LIMIT :most"
MADE_BY = f"SELECT {COLUMNS} FROM event WHERE command = :command ORDER BY seq"
VERSION = "SELECT MAX(version) FROM event WHERE agreement = :agreement"
VERSIONS = "SELECT agreement, MAX(version) FROM event GROUP BY agreement ORDER BY agreement"
ADD_EVENT = (
    "INSERT INTO event (seq, agreement, version, kind, at, actor, leaf, hash, body, command) "
    "VALUES (:seq, :agreement, :version, :kind, :at, :actor, :leaf, :hash, :body, :command)"
)

BLOB = "SELECT digest, mime, data FROM blob WHERE digest = :digest"
BLOB_DIGESTS = "SELECT digest FROM blob ORDER BY digest"
HAS_BLOB = "SELECT 1 FROM blob WHERE digest = :digest"
ADD_BLOB = "INSERT INTO blob (digest, mime, size, data) VALUES (:digest, :mime, :size, :data)"

CHECKPOINTS = "SELECT store, seq, hash, at, key, signature FROM checkpoint ORDER BY seq, at, signature"
HAS_CHECKPOINT = "SELECT 1 FROM checkpoint WHERE signature = :signature"
ADD_CHECKPOINT = (
    "INSERT INTO checkpoint (signature, store, seq, hash, at, key) VALUES (:signature, :store, :seq, :hash, :at, :key)"
)

IDENTITY = "SELECT value FROM meta WHERE name = 'store'"
ADD_META = "INSERT INTO meta (name, value) VALUES (:name, :value)"
