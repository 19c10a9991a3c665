package org.onrecord.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Received;

class PageReaderTest {

    private static Found read(String html) {
        return PageReader.read(Received.of("page.html", html.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsTheParagraphsOfAPage() {
        Found found = read("<html><body><p>The quarry at Harwick will close in May, the council said.</p><p>No date was given.</p></body></html>");
        assertThat(found).isInstanceOfSatisfying(Draft.class, draft -> assertThat(draft.text())
                .contains("The quarry at Harwick will close in May, the council said.\n\nNo date was given."));
    }
}
