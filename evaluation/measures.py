#!/usr/bin/env python3
"""Asks the corpora's scorer for more than it prints. Standard library only.

    measures.py SCORE.PY GOLD.json PREDICTED.jsonl

prints what `SCORE.PY reports` finds, as JSON, and besides
  "deny": precision among the found statements whose act is deny, by the acts that gold accepts; and their number
  "explicit dates": share that is right among the found statements whose date stands in the report ("from": "explicit") and
      whose gold has a date; their number; and how many have an explicit date where gold has none
  "halves": all of this for the 1st, 3rd, 5th ... of gold's articles by file name (A), and for the others (B)
"""
import importlib.util
import json
import sys
import tempfile


def load(path):
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def found(score, reports, predicted):
    """Pairs of gold row and predicted statement, as score_reports pairs them."""
    for file, rows in reports.items():
        row = predicted[score.name_of(file)]
        text, statements = row["article"]["text"], row["statements"]
        pairs = []
        for i, gold in enumerate(rows):
            a = score.letters(text, gold["content_spans"])
            for j, statement in enumerate(statements):
                b = score.letters(text, score.spans_of(statement, "content"))
                share = len(a & b) / len(a | b) if a | b else 0
                if share >= 0.5:
                    pairs.append((share, i, j))
        for i, j in score.one_to_one(pairs):
            if not rows[i].get("optional"):
                yield rows[i], statements[j]


def percent(hits):
    return [round(100 * sum(hits) / len(hits), 1) if hits else None, len(hits)]


def more(score, reports, predicted_path):
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as gold:
        json.dump({"reports": reports}, gold)
        gold.flush()
        result = score.score_reports(gold.name, predicted_path)
    pairs = list(found(score, reports, score.predicted(predicted_path)))
    assert len(pairs) == result["counts"]["found"], "paired otherwise than the scorer pairs"
    explicit = [(gold, said["date"]) for gold, statement in pairs
                if (said := statement.get("said")) and said["from"] == "explicit"]
    result["deny"] = percent(["deny" in gold["acts"] for gold, statement in pairs if statement["act"] == "deny"])
    result["explicit dates"] = percent([score.date_right(date, gold["when"]) for gold, date in explicit if "when" in gold])
    result["explicit dates"].append(sum("when" not in gold for gold, _ in explicit))
    result["numbers"] = {key: sum(key in gold for gold, _ in pairs) for key in ("when", "to", "via")}
    return result


def main():
    scorer, gold_path, predicted_path = sys.argv[1:]
    score = load(scorer)
    with open(gold_path, encoding="utf-8") as file:
        reports = json.load(file)["reports"]
    names = sorted(reports)
    result = more(score, reports, predicted_path)
    result["halves"] = {half: more(score, {name: reports[name] for name in names[first::2]}, predicted_path)
                        for half, first in (("A", 0), ("B", 1))}
    print(json.dumps(result, ensure_ascii=False))


if __name__ == "__main__":
    main()
