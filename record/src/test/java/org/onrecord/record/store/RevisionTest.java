package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionTest {

    @Test
    void paragraphsThatOnlyOneTextHasAreAddedOrGone() {
        assertThat(Revision.between("Dam row\n\n\"No,\" he said.\n\nIt rained.", "Dam row\n\n\"No comment,\" he said.\n\nIt rained."))
                .isEqualTo(new Revision(List.of("\"No comment,\" he said."), List.of("\"No,\" he said.")));
    }

    @Test
    void aParagraphThatMovedIsNeither() {
        assertThat(Revision.between("One\n\nTwo", "Two\n\nOne")).isEqualTo(new Revision(List.of(), List.of()));
    }

    @Test
    void aParagraphThatStandsTwiceNowIsAddedOnce() {
        assertThat(Revision.between("One", "One\n\nOne")).isEqualTo(new Revision(List.of("One"), List.of()));
    }

    @Test
    void otherSpacesAreNoChange() {
        assertThat(Revision.between("One\nTwo", "  One \r\n\r\nTwo\r\n")).isEqualTo(new Revision(List.of(), List.of()));
    }
}
