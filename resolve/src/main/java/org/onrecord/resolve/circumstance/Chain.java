package org.onrecord.resolve.circumstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Speaker;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Who passes words on to the outlet: who quotes, the outlet talked to, a poll, the speaker of the statement around, a report retold. */
final class Chain {

    private static final Set<String> UNNAMED = Terms.of("source sources official officials insider insiders person people aide aides operative");
    private static final Set<String> WRITING = Terms.of("wrote writes write written emailed e-mailed");
    private static final Set<String> PRONOUNS = Terms.of("he she it they who i we that which his her their him them us me you one");
    private static final Set<String> RETELLING = Terms.of("report reports reported reporting writes wrote learned reveals revealed published notes");

    /** A statement within a statement goes three or four deep; more are an error of the tags. */
    private static final int DEEPEST = 5;

    /** Paragraphs over which a report goes on with published letters. */
    private static final int ARCHIVE_REACH = 12;

    /** A report that retells another names it in its headline or first two paragraphs. */
    private static final int LEDE = 3;

    private final Words words;
    private final Media media;
    private final Naming naming;
    private final Polls polls;
    private final List<Told> all;
    private final Staging staging;

    /** Publications of letters and documents, in the text's order; the few first ones. */
    private final List<Scene> archives;

    Chain(Words words, Media media, Naming naming, List<Told> all, Staging staging) {
        this.words = words;
        this.media = media;
        this.naming = naming;
        this.polls = new Polls(words);
        this.all = all;
        this.staging = staging;
        this.archives = staging.archives();
    }

    /** The relays of each attribution, nearest to the outlet first. */
    List<List<Relay>> of(List<Play> plays) {
        List<List<Relay>> nearest = new ArrayList<>();
        Optional<Relay> retold = Optional.empty();
        for (int i = 0; i < all.size(); i++) {
            List<Relay> relays = direct(i, plays.get(i));
            if (relays.isEmpty() && wrote(i)) {
                archive(i).ifPresent(relays::add);
            }
            if (relays.isEmpty() && retold.isPresent() && isUnnamed(i)) {
                relays.add(retold.get());
            }
            Optional<Relay> next = retold(i);
            retold = next.isPresent() ? next : retold;
            nearest.add(relays);
        }
        List<List<Relay>> chains = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            chains.add(unique(i, nested(i, nearest)));
        }
        return chains;
    }

    private List<Relay> direct(int index, Play play) {
        Told told = all.get(index);
        List<Relay> relays = new ArrayList<>();
        if (Relays.quotedPerson(words, told.attribution()).isPresent()) {
            List<WordSpan> source = told.attribution().source().stream().map(words::under).toList();
            relays.add(source.size() == 1 ? quoting(source.getFirst()) : naming.relay(source));
        }
        Relays.quotedBy(words, told.attribution()).map(this::quoting).ifPresent(relays::add);
        polls.of(told.attribution(), told.kind() == Kind.BELIEF || told.kind() == Kind.INTENTION).ifPresent(relays::add);
        for (Scene scene : staging.of(index)) {
            if (scene.sort() == Scene.Sort.SOURCE && !isOwnWords(told.attribution(), scene)) {
                relays.add(naming.relay(scene.medium()));
            }
        }
        play.media().forEach(pieces -> relays.add(naming.relay(pieces)));
        return relays;
    }

    /** An outlet by its name, or else all the words: "The agency". */
    private Relay quoting(WordSpan who) {
        return media.in(who).map(List::of).map(naming::relay).orElseGet(() -> naming.whole(who));
    }

    /** Whether the phrase is the attribution's own source and cue: then it speaks itself; not so "a study published in the Journal found". */
    private boolean isOwnWords(Attribution attribution, Scene scene) {
        CharSpan medium = words.chars(scene.medium().getFirst());
        CharSpan whole = words.chars(scene.words());
        return attribution.source().stream().anyMatch(source -> medium.meets(source) && !(scene.words().first() < scene.medium().getFirst().first() && source.covers(whole)));
    }

    /** The outlet whose report this one retells, when the attribution says so. */
    private Optional<Relay> retold(int index) {
        Attribution attribution = all.get(index).attribution();
        if (attribution.source().isEmpty() || attribution.cue().isEmpty()) {
            return Optional.empty();
        }
        WordSpan source = words.under(attribution.source().getFirst());
        WordSpan cue = words.under(attribution.cue().getFirst());
        boolean lede = words.get(source.first()).paragraph() < LEDE;
        boolean retells = cue.length() > 0 && RETELLING.contains(words.get(cue.end() - 1).lower());
        return lede && retells ? media.in(source).map(List::of).filter(pieces -> !naming.isOwn(pieces)).map(naming::relay) : Optional.empty();
    }

    private boolean wrote(int index) {
        return all.get(index).attribution().cue().stream().map(words::under)
                .anyMatch(cue -> !cue.isEmpty() && WRITING.contains(words.get(cue.end() - 1).lower()));
    }

    /** Who published the letters of which one is quoted. */
    private Optional<Relay> archive(int index) {
        int at = words.under(all.get(index).attribution().cue().getFirst()).first();
        Scene last = null;
        for (Scene scene : archives) {
            if (scene.words().first() < at) {
                last = scene;
            }
        }
        boolean near = last != null && words.get(at).paragraph() - words.get(last.words().first()).paragraph() <= ARCHIVE_REACH;
        return near ? Optional.of(naming.relay(last.medium())) : Optional.empty();
    }

    private boolean isUnnamed(int index) {
        Told told = all.get(index);
        boolean named = !told.speakers().isEmpty() && told.speakers().getFirst().type() != Speaker.Type.ANONYMOUS
                && told.speakers().getFirst().type() != Speaker.Type.GROUP;
        return !named && told.attribution().source().stream().map(words::under)
                .anyMatch(span -> UNNAMED.contains(words.get(span.end() - 1).lower()) || UNNAMED.contains(words.get(span.first()).lower()));
    }

    /** The statements around it, the outermost first, and then its own. */
    private List<Relay> nested(int index, List<List<Relay>> nearest) {
        List<Relay> chain = new ArrayList<>(nearest.get(index));
        int outer = all.get(index).enclosing();
        for (int depth = 0; outer >= 0 && depth < DEEPEST; depth++) {
            List<Relay> before = new ArrayList<>(nearest.get(outer));
            passer(all.get(outer)).ifPresent(before::add);
            chain.addAll(0, before);
            outer = all.get(outer).enclosing();
        }
        return chain;
    }

    private Optional<Relay> passer(Told outer) {
        List<CharSpan> spans = outer.attribution().source();
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        if (!outer.speakers().isEmpty()) {
            return Optional.of(new Relay(outer.speakers().getFirst().name(), spans));
        }
        WordSpan source = words.under(spans.getFirst());
        return source.isEmpty() || PRONOUNS.contains(words.get(source.first()).lower()) ? Optional.empty()
                : Optional.of(new Relay(Naming.bare(words.string(source)), spans));
    }

    /** Without repetitions and without the speakers themselves. */
    private List<Relay> unique(int index, List<Relay> relays) {
        List<Relay> kept = new ArrayList<>();
        for (Relay relay : relays) {
            String name = plain(relay.name());
            boolean speaks = all.get(index).speakers().stream().anyMatch(speaker -> plain(speaker.name()).equals(name));
            boolean again = kept.stream().anyMatch(other -> plain(other.name()).equals(name));
            if (!speaks && !again) {
                kept.add(relay);
            }
        }
        return kept;
    }

    private static String plain(String name) {
        return Naming.bare(name).toLowerCase(Locale.ROOT);
    }
}
