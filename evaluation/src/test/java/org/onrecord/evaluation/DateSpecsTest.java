package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.evaluation.DateSpecScore.Verdict;

/**
 * The date tagger on the date part of the English Recognizers-Text specs ({@code recognizers_specs} beside the other corpora).
 *
 * <p>Counted is each expression of type date or daterange that has a value and a reference date, in every file, unless its spec says
 * that Java is not supported. The tagger reads the whole input; its tag that shares most with the expression is asked. Right is:
 * <ul>
 * <li>the same first and last day as the spec's value; of a past and a future value the past one, as news look back. A spec ends its
 * runs on the day after, or, for "from May to July", on the first day of July (likewise of a week or quarter): what is meant is the same;</li>
 * <li>the same week, month or year as its TIMEX ("late last year" is 2016 there and here), the same season;</li>
 * <li>"two years ago": the year, month or week that holds the spec's day, as news say no day by it (Verdict.UNIT);</li>
 * <li>for "since", "before" and the like the open run of days, from or up to that day;</li>
 * <li>no tag, where the spec has no value ("Feb 30").</li>
 * </ul>
 * The reference date stands for publication and for the last date told before; the month comes first, as in the specs.
 */
class DateSpecsTest {

    /** Percent right; measured: 87.7 of 1,327; 88.7 while a weekday could contradict its date. */
    private static final double FLOOR = 87.2;

    @Test
    void datesHaveTheValueThatTheSpecsWant() throws Exception {
        Corpora corpora = Corpora.present();
        List<DateSpec> specs = DateSpec.all(corpora.file("recognizers_specs/Specs/DateTime/English"));
        DateSpecScore score = new DateSpecScore();
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        specs.forEach(spec -> counts.merge(score.verdict(spec), 1, Integer::sum));
        double right = 100.0 * (counts.getOrDefault(Verdict.EXACT, 0) + counts.getOrDefault(Verdict.UNIT, 0)) / specs.size();
        System.out.printf(Locale.ROOT, "floor %5.1f  measured %5.1f  date specs, value right of %d: %s%n", FLOOR, right, specs.size(), counts);
        assertThat(specs).hasSizeGreaterThan(1000);
        assertThat(right).isGreaterThanOrEqualTo(FLOOR);
    }
}
