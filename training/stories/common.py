#!/usr/bin/env python3
"""How common words are in news: the share of reports that have each, for the weights of story (docs/decisions/0011).

    common.py CORPORA > story/src/main/resources/org/onrecord/story/common-words.tsv

From polnear/train.jsonl and pages-naeb/ground-truth.json, half each. Words that are mostly names (in capitals within a sentence) are
left out: who is in the news changes, and the record counts that itself. What remains are counts, no sentence of anybody.
"""
import collections, json, pathlib, re, sys, unicodedata

LEAST = .02
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
WITHIN = re.compile(r"[a-z,;:] $")


def folded(word):
    word = word.lower().replace("’", "'").removesuffix("'s")
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def texts(corpora):
    polnear = [json.loads(line)["text"] for line in (corpora / "polnear/train.jsonl").open(encoding="utf-8")]
    pages = [page["articleBody"] for page in json.load((corpora / "pages-naeb/ground-truth.json").open(encoding="utf-8")).values()]
    return polnear, pages


def main(corpora):
    shares, capitals, small = collections.Counter(), collections.Counter(), collections.Counter()
    for half in texts(corpora):
        for text in half:
            for word in {folded(match.group()) for match in WORD.finditer(text)}:
                shares[word] += .5 / len(half)
            for match in WORD.finditer(text):
                if WITHIN.search(text[max(0, match.start() - 2):match.start()]):
                    (capitals if match.group()[0].isupper() else small)[folded(match.group())] += 1
    print("# Words of news with the share of reports that have them, in thousandths. Made by training/stories/common.py.")
    for word, share in sorted(shares.items()):
        if share >= LEAST and len(word) > 1 and capitals[word] <= small[word]:
            print(f"{word}\t{round(1000 * share)}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
