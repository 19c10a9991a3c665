"""Builds resolve's table of office holders, offices.tsv: who held which office from when to when. Standard library and PyYAML.

    python offices.py CORPORA TABLE

Three sources, facts only. congress (unitedstates/congress-legislators, CC0): presidents and vice presidents; representatives of
states with one seat. Senators are left out: two hold the office at a time, so it tells neither. actors (political actor
dictionaries): a person who is listed under one title alone (PRESIDENT_X) and was in government for one closed span of time;
where two such spans of one office meet, both are left out, since one of them must be something else. offices-known.tsv beside
this script: written by hand.
"""

import collections
import csv
import pathlib
import re
import sys

import yaml

COLUMNS = ["country", "office", "person", "from", "to", "source"]
AS_OF = "2024-12-31"
TITLES = {"PRESIDENT": "president", "PRIME_MINISTER": "prime minister", "CHANCELLOR": "chancellor", "FOREIGN_MINISTER": "foreign minister"}
STATES = {"AK": "Alaska", "DE": "Delaware", "ND": "North Dakota", "SD": "South Dakota", "VT": "Vermont", "WY": "Wyoming", "MT": "Montana"}

# Who is known by more than a first or nickname and the surname: first, middle and last name in the source, the name printed.
PRINTED = {("John", "Quincy", "Adams"): "John Quincy Adams", ("George", "Herbert Walker", "Bush"): "George H. W. Bush",
           ("George", "Walker", "Bush"): "George W. Bush"}


def capped(rows):
    """The terms that began by AS_OF; one that is scheduled to end later is open, since nobody knows yet that it does."""
    return [row[:4] + ["" if row[4] > AS_OF else row[4]] + row[5:] for row in rows if row[3] <= AS_OF]


def executives(corpora):
    offices = {"prez": "president", "viceprez": "vice president"}
    for person in yaml.safe_load((corpora / "congress" / "executive.yaml").read_text(encoding="utf-8")):
        for term in person["terms"]:
            yield ["United States", offices[term["type"]], full(person["name"]), term["start"], term["end"], "congress-legislators"]


def at_large(corpora):
    for person in yaml.safe_load((corpora / "congress" / "legislators-current.yaml").read_text(encoding="utf-8")):
        for term in person["terms"]:
            if term["type"] == "rep" and term["state"] in STATES and term["district"] == 0:
                yield [STATES[term["state"]], "representative", full(person["name"]), term["start"], term["end"], "congress-legislators"]


def full(name):
    """As reports print it, and no two holders alike: suffixes are left out but for numerals, see PRINTED for the rest."""
    given = name.get("nickname") or name["first"]
    suffix = name.get("suffix") if (name.get("suffix") or "").strip(".") not in ("Jr", "Sr") else None
    return PRINTED.get((name["first"], name.get("middle"), name["last"])) or " ".join(filter(None, [given, name["last"], suffix]))


def actors(corpora, countries):
    text = (corpora / "actors" / "cameo_actors.tsv").read_text(encoding="utf-8", errors="replace")
    rows = list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    codes = {row["roles"]: row["canonical"].replace("_", " ").title() for row in rows if re.fullmatch("[A-Z]{3}", row["roles"] or "")}
    for row in rows:
        titles = {TITLES[t] for alias in (row["aliases"] or "").split("|") for t in TITLES if re.match(rf"(\w+_)?{t}_", alias)}
        spans = [re.fullmatch(r"([A-Z]{3})GOV (\d{6}|\d{8})-(\d{6}|\d{8})", role) for role in (row["roles"] or "").split("|") if "GOV" in role]
        if len(titles) == 1 and len(spans) == 1 and spans[0] and codes.get(spans[0][1]) in countries:
            name = re.sub(r"\b(Al|Ibn|Bin) ", lambda m: m[0].lower(), row["canonical"].replace("_", " ").title())
            start, end = day(spans[0][2]), day(spans[0][3])
            if name.count(" ") and start < end:
                yield [codes[spans[0][1]], titles.pop(), name, start, end, "actor dictionaries"]


def day(digits):
    year = digits[:-4] if len(digits) == 8 else ("19" if digits[:2] > "30" else "20") + digits[:2]
    return f"{year}-{digits[-4:-2]}-{digits[-2:]}"


def known():
    lines = (pathlib.Path(__file__).parent / "offices-known.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def joined(rows):
    """Terms of one person in one office that follow each other as one."""
    out = []
    for row in sorted(rows, key=lambda row: (row[0], row[1], row[2], row[3])):
        if out and out[-1][:3] == row[:3] and out[-1][4] and row[3] <= out[-1][4]:
            out[-1] = out[-1][:4] + [row[4], row[5]]
        else:
            out.append(row)
    return out


def apart(rows, sure):
    """The rows that meet no other holder of the same office."""
    others = collections.defaultdict(list)
    for row in rows + sure:
        others[row[0], row[1]].append(row)
    return [row for row in rows if not any(o is not row and o[3] < row[4] and row[3] < (o[4] or AS_OF) for o in others[row[0], row[1]])]


def main(corpora, table):
    names = (pathlib.Path(__file__).parent.parent / "resolve/src/main/resources/org/onrecord/resolve/speaker/countries.tsv").read_text(encoding="utf-8")
    countries = {line.split("\t")[0] for line in names.splitlines() if not line.startswith("#")}
    sure = joined(list(executives(corpora)) + list(at_large(corpora)) + known())
    rows = sorted(capped(sure) + apart(list(actors(corpora, countries)), sure), key=lambda row: (row[0], row[1], row[3]))
    header = ["# Who held which office. Written by training/offices.py; docs/offices.md says how to give your own table. Columns: country or",
              f"# state, office, person, first day, last day (empty: still in office on {AS_OF}, the day this table tells of), source."]
    table.write_text("\n".join(header + ["\t".join(row) for row in rows]) + "\n", encoding="utf-8")
    print(collections.Counter(row[5] for row in rows))


if __name__ == "__main__":
    main(*[pathlib.Path(p) for p in sys.argv[1:]])
