package org.onrecord.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TailTest {

    private static final String BODY = """
            Mayor Ines Calder of Aberton again denied on Monday that she had sold the old harbour.
            “We need your support, please donate to our newsroom,” Calder told the town council.
            The council's deputy head, Otto Brandt, said he had seen the contract with his own eyes.
            """;

    private static final String APPEAL = """
            A message from The Quarry Post:
            Dear readers,
            For a year the owners of the harbour have tried to close our newspaper.
            We are a small newsroom, but we will not be silent.
            Your support, however small, keeps our journalism free: please donate today.
            Thank you for reading.""";

    @Test
    void anAppealAfterTheReportIsFurniture() {
        assertThat(Laid.out(BODY + APPEAL).furniture()).containsExactly(APPEAL);
    }

    @Test
    void afterACreditLineASiteSpeaksOfItself() {
        String self = "• 16x9 Image\n\n  The Quarry Post reports from nine coasts. We give what others do not.";
        assertThat(Laid.out(BODY + "With reporting by Coast Wire\n" + self).furniture()).containsExactly(self);
    }

    @Test
    void aWarningAfterACreditLineIsFurniture() {
        String warning = "The Quarry Post has been called a \"menace\" by the harbour board.\n\nIf you live at the harbour, please note that you could be"
                + " fined for sharing our content.\n\nTo find out more, click here.";
        assertThat(Laid.out(BODY + "With reporting by Coast Wire\n" + warning).furniture()).containsExactly(warning);
    }

    @Test
    void newsAfterACreditLineStays() {
        assertThat(Laid.out("With reporting by Coast Wire\n" + BODY + "With reporting by TNA\n" + BODY).furniture()).isEmpty();
    }

    @Test
    void whatPeopleInTheNewsAskForStays() {
        assertThat(Laid.out(BODY + "“You must help: please sign the petition on our website and donate,” Brandt told his supporters.").furniture()).isEmpty();
    }

    @Test
    void anOpenLetterStays() {
        String letter = """
                You know what your council wants. We pay for it, and you do too, with all our taxes.
                Your mayor has sold the harbour, and your children will ask you where you were that night.
                When you next walk on the quay, look at your boats: they are ours no longer, and yours neither.
                Please write to us: your support and your comments help our members more than you think.
                """;
        assertThat(Laid.out(letter).furniture()).isEmpty();
    }

    @Test
    void aReportAboutDonationsStays() {
        assertThat(Laid.out(BODY + "Readers of the paper were asked to donate, and its website listed all contributions and members.\n").furniture()).isEmpty();
    }
}
