package org.onrecord.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onrecord.story.Wordlist.Word;

class WordlistTest {

    @Test
    void wordsAreFoldedAndNamesAreSeenWithinSentences() {
        assertThat(Wordlist.of("The mayors met Zo\u00EB Halloran\u2019s agency. Parties cost $1.5 million.")).containsExactly(new Word("the", false), new Word("mayor", false),
                new Word("met", false), new Word("zoe", true), new Word("halloran", true), new Word("agency", false), new Word("party", false), new Word("cost", false),
                new Word("1.5", false), new Word("million", false));
    }

    @Test
    void aSignOfAScriptWithoutSpacesIsAWord() {
        assertThat(Wordlist.of("\u6D77\u6E2F")).extracting(Word::folded).containsExactly("\u6D77", "\u6E2F");
    }
}
