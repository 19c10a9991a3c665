#!/usr/bin/env python3
"""Holds pieces.py to the fixtures that Java is held to. Standard library only: python3 training/test_pieces.py"""
import pathlib, unittest

from parity import answer, unescaped
from pieces import Pieces

ROOT = pathlib.Path(__file__).resolve().parent.parent
VOCABULARY = ROOT / "annotate/src/main/resources/org/onrecord/annotate/model/vocab.txt"
FIXTURES = ROOT / "annotate/src/test/resources/org/onrecord/annotate/pieces/parity.tsv"


class PiecesTest(unittest.TestCase):
    def test_every_fixture_gives_its_pieces(self):
        tokenizer = Pieces(VOCABULARY.read_text(encoding="utf-8").split("\n"))
        for line in FIXTURES.read_text(encoding="ascii").splitlines():
            text, expected = line.split("\t")
            self.assertEqual(answer(tokenizer, unescaped(text)), expected, text)


if __name__ == "__main__":
    unittest.main()
