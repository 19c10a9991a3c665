package org.onrecord.spark.join;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.domain.Article;
import org.onrecord.domain.Reprint;
import org.onrecord.origin.match.Matcher;
import org.onrecord.origin.match.Matcher.Again;
import org.onrecord.origin.match.Matcher.Result;
import org.onrecord.origin.match.MemoryShelf;
import org.onrecord.origin.match.Subject;
import org.onrecord.origin.text.FoldedText;
import org.onrecord.spark.join.WireTexts.Wire;

/** What the record finds: the same reports as it takes them in, fifty at a time, by their numbers from 1 on. */
final class RecordCopies {

    private static final int STEP = 50;

    private RecordCopies() { }

    static List<Reprint> of(List<Wire> reports) {
        MemoryShelf shelf = new MemoryShelf();
        Matcher matcher = new Matcher(shelf);
        List<Reprint> found = new ArrayList<>();
        for (int from = 0; from < reports.size(); from += STEP) {
            List<Subject> subjects = new ArrayList<>();
            for (int i = from; i < from + STEP; i++) {
                subjects.add(new Subject(i + 1, reports.get(i).outlet(), FoldedText.of(Article.of(reports.get(i).source(), reports.get(i).text()))));
            }
            Result result = matcher.match(subjects);
            for (int i = 0; i < subjects.size(); i++) {
                shelf.add(subjects.get(i), result.matched().get(i));
                found.addAll(result.matched().get(i).reprints());
            }
            again(matcher, shelf, result.doubted(), found);
        }
        return found;
    }

    private static void again(Matcher matcher, MemoryShelf shelf, Set<Long> doubted, List<Reprint> found) {
        List<Reprint> doubtful = found.stream().filter(pair -> doubted.contains(pair.report()) || doubted.contains(pair.other())).toList();
        Again again = matcher.again(doubted, doubtful);
        again.own().forEach(shelf::own);
        found.removeAll(new HashSet<>(doubtful));
        found.addAll(again.reprints());
    }
}
