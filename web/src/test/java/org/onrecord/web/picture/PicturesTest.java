package org.onrecord.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.OriginTree.Copy;
import org.onrecord.domain.OriginTree.Leaf;
import org.onrecord.domain.OriginTree.Title;
import org.onrecord.domain.Reprint;
import org.onrecord.domain.Stance;
import org.onrecord.web.ask.Table;

class PicturesTest {

    private static Attention.Count count(Stance side, String date, int statements) {
        return new Attention.Count(Optional.of(side), date, statements);
    }

    private static Leaf leaf(int depth, String id, String headline) {
        Optional<Copy> copy = depth == 0 ? Optional.empty() : Optional.of(new Copy("sha256:wire", Reprint.Kind.PARTIAL, 0.694, 0.5, List.of()));
        return new Leaf(depth, new Title(id, id + ".txt", Optional.of(headline), Optional.of("The Quarry Post"), Optional.of("2031-04-09"), List.of()), copy);
    }

    @Test
    void barsAreDaysWhereThereAreFewAndMonthsWhereThereAreMany() {
        assertThat(Attention.of("", List.of(count(Stance.ASSERTS, "2031-04-09", 3), count(Stance.ASSERTS, "2031-04-10", 6))).per()).isEqualTo("day");
        Attention months = Attention.of("", List.of(count(Stance.ASSERTS, "2029-04-09", 3), count(Stance.DENIES, "2031-04-10", 6), count(Stance.DENIES, "2031-04-11", 1)));
        assertThat(months.per()).isEqualTo("month");
        assertThat(months.table().rows()).containsExactly(List.of("2029-04-01", "2029-04-30", "asserts", "3"), List.of("2031-04-01", "2031-04-30", "denies", "7"));
        assertThat(Attention.of("", List.of(count(Stance.ASSERTS, "0001-01-01", 1), count(Stance.ASSERTS, "9999-01-01", 1))).rows().getFirst().bars()).hasSize(2);
    }

    @Test
    void theTallestBarIsTheMostStatements() {
        List<Attention.Bar> bars = Attention.of("", List.of(count(Stance.ASSERTS, "2031-04-09", 3), count(Stance.ASSERTS, "2031-04-10", 6))).rows().getFirst().bars();
        assertThat(bars.getFirst().height() * 2).isEqualTo(bars.getLast().height());
        assertThat(bars.getLast().name()).isEqualTo("6 on 10 April 2031");
    }

    @Test
    void whatIsKnownLessExactlyThanABarIsInNone() {
        Attention attention = Attention.of("", List.of(count(Stance.ASSERTS, "2031-04-09", 3), count(Stance.ASSERTS, "2031", 2), count(Stance.DENIES, "", 4)));
        assertThat(attention.apart()).extracting(apart -> apart.statements() + " " + apart.when()).containsExactlyInAnyOrder("2 in 2031", "4 day not known");
        assertThat(attention.table().rows()).hasSize(3);
        assertThat(Attention.of("", List.of()).rows()).isEmpty();
    }

    @Test
    void copiesStandBelowTheReportTheyHaveTheirTextFrom() {
        OriginPicture picture = OriginPicture.of("", List.of(leaf(0, "sha256:wire", "Dam cracked"), leaf(1, "sha256:copy", "x".repeat(100))), Set.of("sha256:copy"));
        assertThat(picture.nodes()).extracting(OriginPicture.Node::carries).containsExactly(false, true);
        assertThat(picture.nodes().getLast().line()).isNotEmpty();
        assertThat(picture.nodes().getLast().note()).isEqualTo("in part, 69 % of it");
        assertThat(picture.nodes().getLast().words()).contains("The Quarry Post", "on 9 April 2031", "x".repeat(61) + "…");
        assertThat(picture.description()).startsWith("2 reports, 1 text of its own; ");
        assertThat(picture.table().rows().getLast()).contains("x".repeat(100), "0.69", "yes");
    }

    @Test
    void theGridHasAShapeForEachSideThatSomebodyTakes() {
        LinkedHashMap<String, String> claims = new LinkedHashMap<>();
        claims.put("c1", "The gate was shut");
        Grid grid = Grid.of("", claims, List.of(new Grid.Take("c1", "person:bo-lind", "Bo Lind", Stance.ASSERTS, 1),
                new Grid.Take("c1", "person:bo-lind", "Bo Lind", Stance.DENIES, 2), new Grid.Take("c1", "person:ada", "Ada", Stance.UNCLEAR, 1)));
        assertThat(grid.columns()).extracting(Grid.Column::name).containsExactly("Bo Lind", "Ada");
        assertThat(grid.rows().getFirst().cells()).extracting(Grid.Cell::name).containsExactly("Bo Lind asserts: The gate was shut",
                "Bo Lind denies (2 statements): The gate was shut", "Ada unclear: The gate was shut");
        assertThat(grid.table().rows()).contains(List.of("c1", "The gate was shut", "person:bo-lind", "Bo Lind", "denies", "2"));
    }

    @Test
    void everySideHasAShapeOfItsOwn() {
        assertThat(List.of(Stance.values()).stream().map(side -> Sign.path(side, 50, 50)).distinct()).hasSize(Stance.values().length);
        assertThat(List.of(Stance.values()).stream().map(side -> Sign.of(side).glyph()).distinct()).hasSize(Stance.values().length);
    }

    @Test
    void aRowIsALineOfJsonWhateverItHolds() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Rows(new Table(List.of("words"), List.of(List.of("\"I\" said\n"), List.of("half \ud800")))).json(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"words\":\"\\\"I\\\" said\\n\"}\n{\"words\":\"half ?\"}\n");
    }
}
