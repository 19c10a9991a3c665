package org.onrecord.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.domain.Story;

/** Reports that were put together, and why. */
final class Group {

    /** Words shown for a report's being there. */
    private static final int SHOWN = 5;

    /** Others that a report of a big story is compared with to say why it is there: enough for an average, and copies cost nothing more. */
    private static final int COMPARED = 50;

    private Group() { }

    /** @param reports two or more, in any order */
    static Story story(List<Profile> reports) {
        List<Profile> ordered = reports.stream().sorted(Comparator.comparing(Profile::report)).toList();
        List<Story.Member> members = new ArrayList<>();
        for (Profile report : ordered) {
            members.add(member(report, ordered));
        }
        members.sort(Comparator.comparingDouble(Story.Member::closeness).reversed().thenComparing(Story.Member::report));
        return Story.of(members);
    }

    /** @param others it may be among them, and is not compared with itself */
    static Story.Member member(Profile report, List<Profile> others) {
        Map<String, Double> shared = new HashMap<>();
        double sum = 0;
        int compared = 0;
        int step = Math.max(1, others.size() / COMPARED);
        for (int i = 0; i < others.size(); i += step) {
            Profile other = others.get(i);
            if (other != report) {
                sum += report.closeness(other);
                report.addShared(other, shared);
                compared++;
            }
        }
        List<String> words = shared.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN).map(Map.Entry::getKey).toList();
        return new Story.Member(report.report(), compared == 0 ? 1 : sum / compared, words);
    }
}
