package org.onrecord.resolve.circumstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.resolve.circumstance.Scene.Sort;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Reads what follows the noun or verb of an occasion: with whom, on which programme, where. One scene each. */
final class SceneReader {

    private static final Set<String> PREPOSITIONS = Terms.of("with to before for on at in of from by into");
    private static final Set<String> PARTICIPLES = Terms.of("released issued published posted broadcast aired taped conducted recorded given delivered held",
            "streamed televised airing sponsored hosted moderated organized organised sent written addressed dated");
    private static final Set<String> TIME_WORDS = Terms.of("today yesterday tonight last this next earlier later week month year morning afternoon evening night",
            "weekend early late day days hours hour weeks months ago recently just shortly afterward afterwards previously previous");

    /** More complements than "with X on Y in Z" say nothing more of the occasion. */
    private static final int MOST_COMPLEMENTS = 5;

    private final Words words;
    private final Phrases phrases;
    private final Media media;
    private final Sort sort;
    private final Set<String> addressing;
    private final List<WordSpan> setting = new ArrayList<>();
    private final List<WordSpan> addressee = new ArrayList<>();
    private final List<WordSpan> medium = new ArrayList<>();
    private int end;

    SceneReader(Phrases phrases, Media media, Sort sort, Set<String> addressing) {
        this.words = phrases.words();
        this.phrases = phrases;
        this.media = media;
        this.sort = sort;
        this.addressing = addressing;
    }

    /**
     * Reads on from {@code after}.
     *
     * @param noun the words of the occasion up to its noun; empty when a verb tells of it
     */
    Scene read(WordSpan noun, int from, int after) {
        end = after;
        if (!noun.isEmpty()) {
            setting.add(noun);
            media.in(new WordSpan(noun.first(), sort == Sort.AIR ? noun.end() : noun.end() - 1)).ifPresent(this::premodifier);
        }
        int at = noun.isEmpty() ? after : afterName(after);
        for (int i = 0; i < MOST_COMPLEMENTS; i++) {
            at = afterTime(at);
            if (at < words.size() && PARTICIPLES.contains(words.get(at).lower())) {
                at++;
                continue;
            }
            int next = complement(at);
            if (next == at) {
                break;
            }
            at = next;
            end = at;
        }
        return new Scene(sort, new WordSpan(from, Math.max(end, from + 1)), setting, addressee, medium);
    }

    /** After the title that follows the noun at once: "the documentary “Low Water”". */
    private int afterName(int after) {
        WordSpan title = phrases.title(after);
        if (title.isEmpty() || sort != Sort.AIR) {
            return after;
        }
        medium.add(title);
        setting.add(title);
        return afterMarks(title.end());
    }

    /** "A Harbor Post interview" was given to the Post; "a Harbor TV debate" was broadcast by it. */
    private void premodifier(WordSpan outlet) {
        medium.add(outlet);
        if (sort == Sort.TALK) {
            addressee.add(outlet);
        }
    }

    /** Where the complement that starts at {@code at} ends; {@code at} when none does. */
    private int complement(int at) {
        if (at >= words.size() || at > 0 && at < words.size() && words.get(at).sentence() != words.get(at - 1).sentence()
                || !PREPOSITIONS.contains(words.get(at).lower())) {
            return at;
        }
        String preposition = words.get(at).lower();
        WordSpan marked = titled(at + 1);
        WordSpan titled = marked.isEmpty() && preposition.equals("on") ? unmarked(at + 1) : marked;
        if (!titled.isEmpty() && (preposition.equals("on") || preposition.equals("for") || preposition.equals("with") || preposition.equals("of"))) {
            return programme(at, titled);
        }
        WordSpan phrase = phrases.from(at + 1);
        if (phrase.isEmpty()) {
            return at;
        }
        Optional<WordSpan> outlet = outlet(preposition, phrase);
        boolean whom = addressing.contains(preposition) && addressee.isEmpty() && (sort == Sort.TALK || outlet.isPresent() || phrases.isSomebody(phrase));
        if (whom) {
            addressee.add(preposition.equals("of") && !setting.isEmpty() ? new WordSpan(setting.getFirst().first(), phrase.end()) : phrase);
        } else if (!places(preposition, outlet.isPresent())) {
            return at;
        }
        if (medium.isEmpty() && outlet.isPresent() && !preposition.equals("of")) {
            medium.add(outlet.get());
        }
        extend(new WordSpan(at, phrase.end()));
        return setting.isEmpty() ? phrase.end() : Math.max(phrase.end(), setting.getLast().end());
    }

    /** An outlet by its name, or by being what an interview is given to: no person is named alone before the full name. */
    private Optional<WordSpan> outlet(String preposition, WordSpan phrase) {
        Optional<WordSpan> named = media.inPhrase(phrase);
        boolean interview = sort == Sort.TALK && !setting.isEmpty() && setting.getLast().length() > 0 && isInterview(setting.getLast());
        boolean alone = phrase.length() == 1 && words.get(phrase.first()).isCapitalized() && !phrases.isKnownName(phrase.first());
        return named.isEmpty() && interview && alone && preposition.equals("with") ? Optional.of(phrase) : named;
    }

    private boolean isInterview(WordSpan noun) {
        return words.is(noun.end() - 1, "interview");
    }

    private static boolean places(String preposition, boolean outlet) {
        return switch (preposition) {
            case "in", "at", "of", "from" -> true;
            case "on", "for", "by", "with" -> outlet;
            default -> false;
        };
    }

    private int programme(int at, WordSpan title) {
        boolean marked = words.get(title.first() - 1).isQuotationMark();
        WordSpan owner = new WordSpan(at + 1, Math.max(at + 1, title.first() - (marked ? 1 : 0)));
        if (medium.isEmpty()) {
            media.in(owner).map(this::withPossessive).ifPresent(medium::add);
            medium.add(title);
        }
        if (!owner.isEmpty()) {
            extend(new WordSpan(at, owner.end()));
            setting.add(title);
        } else if (!setting.isEmpty()) {
            extend(new WordSpan(at, at + 1));
            setting.add(title);
        }
        return afterMarks(title.end());
    }

    private WordSpan withPossessive(WordSpan name) {
        boolean owns = name.end() < words.size() && words.get(name.end()).isPossessive();
        return owns ? new WordSpan(name.first(), name.end() + 1) : name;
    }

    private int afterMarks(int index) {
        int after = index;
        while (after + 1 < words.size() && (words.get(after).isQuotationMark() || words.is(after, ",") && words.get(after + 1).isQuotationMark())) {
            after++;
        }
        return after;
    }

    /** The title in quotation marks at {@code index} or after "Harbor TV's" and "the programme"; empty when none stands there. */
    private WordSpan titled(int index) {
        WordSpan title = phrases.title(index);
        if (!title.isEmpty()) {
            return title;
        }
        WordSpan owner = phrases.from(index);
        int after = owner.end() < words.size() && words.get(owner.end()).isPossessive() ? owner.end() + 1 : owner.end();
        boolean owns = after > owner.end() || words.is(owner.end(), "’") || !owner.isEmpty() && words.get(owner.end() - 1).isLowerCase();
        return !owner.isEmpty() && owns ? phrases.title(after) : title;
    }

    /** A programme's name without quotation marks: "on Harbor TV's Meet the Mayor". */
    private WordSpan unmarked(int index) {
        int at = index;
        while (at < words.size() && at - index < MOST_COMPLEMENTS && words.get(at).isCapitalized()
                && !(at + 1 < words.size() && words.get(at + 1).isPossessive())) {
            at++;
        }
        boolean owned = at > index - 1 && at + 1 < words.size() && words.get(at + 1).isPossessive();
        return media.programme(owned ? at + 2 : index);
    }

    /** Adds to the setting; to its last piece when nothing stands between. */
    private void extend(WordSpan piece) {
        if (setting.isEmpty()) {
            return;
        }
        WordSpan whole = withState(piece);
        boolean adjacent = setting.getLast().end() == piece.first();
        WordSpan last = adjacent ? setting.removeLast() : piece;
        setting.add(new WordSpan(last.first(), whole.end()));
    }

    /** "Marl, N.H." */
    private WordSpan withState(WordSpan place) {
        int comma = place.end();
        boolean region = comma + 1 < words.size() && words.is(comma, ",") && words.get(comma - 1).isCapitalized() && words.get(comma + 1).isCapitalized()
                && !phrases.startsPart(comma + 1) && words.get(comma + 1).sentence() == words.get(comma).sentence() && !phrases.isTime(comma + 1);
        WordSpan state = region ? phrases.from(comma + 1) : place;
        boolean closed = state.end() >= words.size() || words.is(state.end(), ",") || words.get(state.end()).kind() == Word.Kind.STOP
                || words.get(state.end()).sentence() != words.get(comma).sentence();
        return region && !state.isEmpty() && state.length() <= 2 && closed ? new WordSpan(place.first(), state.end()) : place;
    }

    /** After dates and other words of time. */
    private int afterTime(int index) {
        int at = index;
        while (at < words.size() && words.get(at).sentence() == words.get(Math.max(0, index - 1)).sentence() && isTime(at)) {
            at++;
        }
        return at;
    }

    private boolean isTime(int at) {
        Word word = words.get(at);
        boolean preposed = (word.is("on") || word.is("in") || word.is("at") || word.is("of")) && at + 1 < words.size()
                && (phrases.isTime(at + 1) || words.get(at + 1).kind() == Word.Kind.NUMBER);
        boolean number = word.kind() == Word.Kind.NUMBER && at > 0 && (phrases.isTime(at - 1) || words.is(at - 1, "in") || words.is(at - 1, "at"));
        return preposed || number || phrases.isTime(at) || TIME_WORDS.contains(word.lower());
    }
}
