"""Makes the Parquet files beside it: python make.py, with pyarrow 26. The reports are invented."""

import base64
import datetime
import json
import pathlib
import re

import pyarrow as pa
import pyarrow.parquet as pq
import pyarrow.parquet.encryption as pe

HERE = pathlib.Path(__file__).parent
ARTICLES = [json.loads(line) for line in (HERE / "articles.jsonl").read_text().splitlines()]
SPANS = pa.list_(pa.list_(pa.int32()))
SCHEMA = pa.schema([
    ("source", pa.string()), ("text", pa.large_string()), ("headline", pa.string()), ("outlet", pa.dictionary(pa.int8(), pa.string())),
    ("published", pa.string()), ("language", pa.string()), ("byline", pa.list_(pa.string())), ("furniture", SPANS),
    ("marks", pa.list_(pa.struct([("kind", pa.string()), ("spans", SPANS)]))),
    ("page", pa.struct([("address", pa.string()), ("section", pa.string()), ("from", pa.map_(pa.string(), pa.string()))])),
    ("raw", pa.binary()), ("price", pa.decimal128(9, 2)), ("words", pa.int64()), ("format", pa.string()),
])


def table(rows=ARTICLES, schema=SCHEMA):
    extra = {"raw": b"\x00\xff", "price": None, "words": 7}
    return pa.Table.from_pylist([{**extra, **row} for row in rows], schema=schema)


def write(name, data=None, **options):
    pq.write_table(table() if data is None else data, HERE / f"{name}.parquet", **{"row_group_size": 2, "compression": "none", "store_schema": False, "write_statistics": False, **options})



for codec in ("none", "snappy", "gzip", "brotli", "zstd", "lz4"):
    write(codec, compression=codec)
for codec in ("none", "snappy", "zstd"):
    write(f"second-{codec}", compression=codec, data_page_version="2.0", write_page_checksum=True)
write("small-pages", compression="snappy", row_group_size=5, data_page_size=1, write_batch_size=1, use_dictionary=False, write_page_checksum=True)
write("differences", use_dictionary=False, data_page_version="2.0", column_encoding={
    "source": "DELTA_BYTE_ARRAY", "text": "DELTA_LENGTH_BYTE_ARRAY", "headline": "DELTA_BYTE_ARRAY", "words": "DELTA_BINARY_PACKED"})

whole = pa.struct([field for field in SCHEMA if field.name not in ("format", "outlet", "raw", "price")] + [("outlet", pa.string())])
write("wrapped", pa.table({"format": ["onrecord/1"] * 5, "article": pa.array(ARTICLES, whole), "statements": pa.array([[{"id": "0"}]] * 5)}), compression="zstd")

day = datetime.datetime(2031, 4, 8, 14, 5, 0, 250_000)
source = ["a", "b"]
text = ["The mayor said no.", "The mayor said yes."]
for name, kind in {"date": pa.date32(), "utc": pa.timestamp("us", "UTC"), "zoned": pa.timestamp("ms", "Europe/Paris"), "local": pa.timestamp("ns")}.items():
    value = day.date() if name == "date" else day
    write(name, pa.table({"source": source, "text": text, "published": pa.array([value, None], kind)}))
write("old-moment", pa.table({"source": source, "text": text, "published": pa.array([day, None], pa.timestamp("ns"))}), use_deprecated_int96_timestamps=True)
write("bytes", pa.table({"source": source, "text": pa.array([b"The mayor said no.", b"The mayor said \xff."], pa.binary())}))

write("no-rows", table([]))
write("no-text", pa.table({"source": source, "content": text}))
write("numbers", pa.table({"source": source, "text": [1, 2]}))
write("lacking", pa.table({"source": ["a", None, "c"], "text": ["The mayor said no.", "The mayor said yes.", None]}))
deep = pa.int32()
for _ in range(20):
    deep = pa.list_(deep)
write("deep", pa.table({"source": source, "text": text, "nested": pa.array([None, None], deep)}))
write("page-bomb", pa.table({"source": ["a"], "text": ["a" * 140_000_000]}), compression="zstd", use_dictionary=False)
write("file-bomb", pa.table({"source": ["a"] * 20, "text": ["a" * 60_000_000] * 20}), compression="zstd", compression_level=19, use_dictionary=False, row_group_size=1)
one, many = pa.table({"source": ["a"], "text": ["The mayor said no."]}), pa.table({"source": ["a"] * 20, "text": ["The mayor said yes. " * 50_000] * 20})
with pq.ParquetWriter(HERE / "dictionary-bomb.parquet", one.schema, compression="zstd", store_schema=False, write_statistics=False) as bomb:
    for _ in range(200):
        bomb.write_table(one)
    bomb.write_table(many)
write("row-bomb", pa.table({"source": ["a"] * 2_000_000, "text": ["The mayor said no."] * 2_000_000}), compression="zstd", row_group_size=2_000_000)
write("long-row", pa.table({"source": ["a", "b"], "text": ["\x01" * 1_000_000, "The mayor said yes."]}), compression="zstd", use_dictionary=False)

lz4 = (HERE / "lz4.parquet").read_bytes()
(HERE / "lzo.parquet").write_bytes(re.sub(b"\x15\x0e\x16", b"\x15\x06\x16", lz4))


class Keys(pe.KmsClient):
    """Hands keys out as they are: nothing is secret here."""

    def __init__(self, _):
        super().__init__()

    def wrap_key(self, key, _):
        return base64.b64encode(key)

    def unwrap_key(self, key, _):
        return base64.b64decode(key)


def encrypted(name, **options):
    config = pe.EncryptionConfiguration(footer_key="f", column_keys={"c": ["text"]}, **options)
    properties = pe.CryptoFactory(Keys).file_encryption_properties(pe.KmsConnectionConfig(), config)
    data = pa.table({"source": source, "text": text})
    with pq.ParquetWriter(HERE / f"{name}.parquet", data.schema, encryption_properties=properties) as writer:
        writer.write_table(data)


encrypted("encrypted")
encrypted("encrypted-column", plaintext_footer=True)
