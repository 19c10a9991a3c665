"""How common plain words are in news: python rarity.py CORPORA RARITY.tsv. Counts alone leave the corpora; words that mostly stand with a capital are left out."""
import collections
import json
import math
import re
import sys
import unicodedata

FILES = ["polnear/train.jsonl", "ecbplus/docs.jsonl", "gum-news/news.jsonl", "text-dumps/naeb-public.jsonl"]
LEAST = 40
CAPITALS = 0.6
GRAMMAR = set("""a an the this that these those and or but nor so yet if then than as of in on at by for with about against between into through during before after above below to from up down out off over under again further
i me my myself we our ours ourselves us you your yours yourself he him his himself she her hers herself it its itself they them their theirs themselves one
what which who whom whose when where why how is am are was were be been being have has had having do does did doing will would shall should can could may might must ought
not no nor neither never none nobody nothing cannot there here just only very too also even still such own same other another more most some any each every all both few many much
because while until unless although though since whether however
mr mrs ms dr sen rep gov st jr sr s t d ll ve re m
say says said saying tell told tells according""".split())


def main(corpora, out):
    with_word, with_capital, sentences = collections.Counter(), collections.Counter(), 0
    for file in FILES:
        for line in open(f"{corpora}/{file}", encoding="utf-8"):
            document = json.loads(line)
            text = document.get("text") or " ".join(map(str, document.get("lines", [])))
            text = "".join(c for c in unicodedata.normalize("NFD", str(text).replace("’", "'")) if not unicodedata.combining(c))
            for sentence in re.split(r"(?<=[.!?])[\"”]?\s+|\n", text):
                words = re.findall(r"[A-Za-z]+", re.sub(r"'s\b|n't\b|'(?:ve|re|ll|d|m)\b", " ", sentence))
                if len(words) >= 4:
                    sentences += 1
                    with_word.update({word.lower() for word in words})
                    with_capital.update({word.lower() for word in words[1:] if word[0].isupper()})
    rarity = lambda word: max(1, round(100 * min(1, math.log(sentences / with_word[word]) / math.log(sentences / 20)) ** 2))
    common = {word: rarity(word) for word in with_word if with_word[word] >= LEAST and len(word) > 1 and word not in GRAMMAR and with_capital[word] <= CAPITALS * with_word[word]}
    with open(out, "w", encoding="utf-8") as file:
        file.write("# Common words of news and how much sharing one tells, 0 (nothing) to 99; words that are not here: 100. "
                   f"From {sentences:,} sentences of news:\n"
                   "# 100 (ln(all / with the word) / ln(all / 20)) squared, of words in at least 40 of them and seldom with a capital; 0 for words of grammar. Counts alone, no text.\n"
                   "# training/claims/rarity.py makes it.\n")
        for word in sorted(GRAMMAR):
            file.write(f"{word}\t0\n")
        for word, value in sorted(common.items()):
            if value < 100:
                file.write(f"{word}\t{value}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
