package org.onrecord.claim.side;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.claim.side.CueTable.Part;
import org.onrecord.claim.side.Phrases.Found;

/**
 * What a cue does to what it reports.
 *
 * @param does   to it
 * @param backs  whether it makes somebody's claim its own: "repeated the claim that"
 * @param reason in words for people; empty: it only reports
 */
record CueReading(Does does, boolean backs, Optional<String> reason) {

    enum Does { SAYS, CONCEDES, DENIES, DOUBTS, HANDS_ON, LEAVES_OPEN }

    /** A word of speech after "declined to": nothing was said of it, which is not to deny it. */
    private static final Set<String> SPEECH = Set.of("say", "comment", "answer", "confirm", "discuss", "talk", "speak", "disclose", "reveal", "tell", "elaborate",
            "respond", "explain", "specify", "name", "identify", "mention", "provide", "give", "address", "go", "deny", "acknowledge", "admit", "rule", "apologize", "be", "comply", "recant", "retract", "withdraw", "back", "resign", "quit", "concede", "drop", "abandon", "budge", "condemn", "disavow");

    /** "A proposal" stands so near the start of what is condemned. */
    private static final int NEAR = 9;
    private static final Set<String> PROPOSED = Set.of("proposal", "plan", "idea", "demand", "push", "ban", "claim", "suggestion", "notion", "theory", "bid",
            "effort", "attempt", "move", "measure", "bill", "allegation", "accusation", "talk", "rumor", "rumour");

    private static final int OPENING = 5;
    private static final Set<String> ASKING = Set.of("whether", "if", "about", "how", "why", "what", "who", "when", "where", "which");

    /** "A call for": else it is somebody who calls it so. */
    private static final Set<String> CALLED_FOR = Set.of("for", "to", "on", "that");

    static final CueReading SAYS = new CueReading(Does.SAYS, false, Optional.empty());

    /** What nobody says is open: it is neither said nor denied. */
    static CueReading byNobody(String source) {
        return new CueReading(Does.LEAVES_OPEN, false, Optional.of("\"" + source + "\""));
    }

    /** @param content what is reported */
    static CueReading of(CueTable table, List<Word> cue, List<Word> content) {
        Optional<Found<Part>> found = table.find(cue);
        if (cue.stream().anyMatch(word -> word.is("necessarily"))) {
            return open(cue);
        }
        if (found.isEmpty()) {
            return CueTable.isNegated(cue, cue.size()) ? open(cue) : SAYS;
        }
        boolean negated = found.get().part() != Part.LACKS && CueTable.isNegated(cue, found.get().at());
        return switch (found.get().part()) {
            case DENIES -> negated ? open(cue) : reading(Does.DENIES, cue);
            case DISAPPROVES -> !negated && isProposal(content) ? reading(Does.DENIES, cue) : negated ? open(cue) : SAYS;
            case DOUBTS -> negated ? SAYS : reading(Does.DOUBTS, cue);
            case ASKS -> isDemand(content) ? SAYS : reading(Does.HANDS_ON, cue);
            case MENTIONS -> reading(Does.HANDS_ON, cue);
            case LACKS -> reading(Does.DENIES, cue);
            case CONCEDES -> negated || isHeldBack(table, cue) ? open(cue) : reading(Does.CONCEDES, cue);
            case HOLDS -> negated ? open(cue) : held(table, cue, found.get().end(), content);
            case BACKS -> negated ? reading(Does.DENIES, cue) : new CueReading(Does.SAYS, true, Optional.empty());
            case REPEATS -> negated ? open(cue) : new CueReading(Does.SAYS, true, Optional.empty());
            case BELIEVES -> negated ? reading(Does.DENIES, cue) : SAYS;
            case FINDS -> negated ? reading(Does.DOUBTS, cue) : SAYS;
            case SAYS -> negated ? open(cue) : SAYS;
        };
    }

    /** "Asked | the crew to leave" wants something and does not want to know something. */
    private static boolean isDemand(List<Word> content) {
        List<Word> first = content.subList(0, Math.min(content.size(), OPENING));
        return first.stream().anyMatch(word -> word.is("to") || word.is("for")) && content.stream().noneMatch(word -> ASKING.contains(word.text()));
    }

    private static boolean isHeldBack(CueTable table, List<Word> cue) {
        for (int i = 0; i < cue.size(); i++) {
            if (table.opens(cue, i, Part.HOLDS)) {
                return true;
            }
        }
        return false;
    }

    /** "Declined to comment" leaves it open, "refused to accept that" and "refused to close the gate" deny. */
    private static CueReading held(CueTable table, List<Word> cue, int end, List<Word> content) {
        boolean ends = end == cue.size() || end == cue.size() - 1 && cue.getLast().is("to");
        List<Word> done = ends ? content : cue.subList(end, cue.size());
        int verb = !done.isEmpty() && done.getFirst().is("to") ? 1 : 0;
        boolean act = ends && verb < done.size();
        boolean said = verb < done.size() && SPEECH.stream().anyMatch(word -> Stems.of(word).equals(done.get(verb).stem()));
        boolean believed = table.opens(done, verb, Part.BELIEVES) || table.opens(done, verb, Part.BACKS);
        return believed || act && !said && cue.stream().anyMatch(word -> word.stem().equals(Stems.of("refuse"))) ? reading(Does.DENIES, cue) : open(cue);
    }

    private static boolean isProposal(List<Word> content) {
        for (int i = 0; i < Math.min(NEAR, content.size()); i++) {
            Word word = content.get(i);
            boolean called = i + 1 < content.size() && CALLED_FOR.contains(content.get(i + 1).text());
            if (PROPOSED.stream().anyMatch(noun -> Stems.of(noun).equals(word.stem())) || word.is("call") && called) {
                return true;
            }
        }
        return false;
    }

    private static CueReading open(List<Word> cue) {
        return reading(Does.LEAVES_OPEN, cue);
    }

    private static CueReading reading(Does does, List<Word> cue) {
        return new CueReading(does, false, Optional.of("\"" + String.join(" ", cue.stream().map(Word::text).toList()) + "\""));
    }
}
