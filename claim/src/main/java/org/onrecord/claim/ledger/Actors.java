package org.onrecord.claim.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who does it, where accounts say the same of different people: "Lee cut the rope", "Lind cut the rope". */
final class Actors {

    /** So many accounts are held against each other at most. */
    private static final int MOST = 60;

    /** What is left without the names must be so much alike, twice the common words over all. */
    private static final double ALIKE = 0.75;

    /** And be so many words at least. */
    private static final int FEWEST = 2;

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Lu}[\\p{L}'’-]+|of|de|van))*(?<! of| de| van)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> NO_NAMES = Set.of("the", "a", "an", "this", "that", "it", "he", "she", "they", "we", "i", "in", "on", "at", "there", "no", "yes", "but", "and",
            "if", "when", "what", "who", "his", "her", "their", "our", "my", "not", "nobody", "somebody", "as", "for", "from", "to", "is", "was", "because", "all", "some");
    private static final Set<String> SMALL = Set.of("the", "a", "an", "that", "is", "was", "were", "are", "had", "has", "have", "been", "be", "to", "of", "in", "on", "at", "by",
            "and", "it", "with", "for", "who", "which", "not", "did", "never");

    private record Read(String account, Set<String> names, Set<String> rest) {
    }

    private Actors() {
    }

    /** What each account says of who did it, one row for each set of accounts that are alike but for one name. */
    static List<Difference> of(List<Account> accounts) {
        List<Read> read = accounts.stream().limit(MOST).map(account -> read(account.statement().id(), account.statement().content())).filter(one -> one.rest().size() >= FEWEST).toList();
        List<Difference> found = new ArrayList<>();
        Set<String> placed = new TreeSet<>();
        for (Read one : read) {
            Map<String, String> values = new LinkedHashMap<>();
            for (Read other : read) {
                if (!placed.contains(one.account()) && !placed.contains(other.account()) && differ(one, other)) {
                    values.putIfAbsent(one.account(), only(one.names(), other.names()));
                    values.putIfAbsent(other.account(), only(other.names(), one.names()));
                }
            }
            if (!values.isEmpty()) {
                placed.addAll(values.keySet());
                found.add(new Difference(Difference.Kind.WHO, String.join(" ", one.rest()), inOrder(values, accounts)));
            }
        }
        return found;
    }

    private static LinkedHashMap<String, String> inOrder(Map<String, String> values, List<Account> accounts) {
        return accounts.stream().map(account -> account.statement().id()).filter(values::containsKey).collect(Collectors.toMap(id -> id, values::get, (a, _) -> a, LinkedHashMap::new));
    }

    /** Whether each names somebody whom the other does not, and both say the same else. */
    private static boolean differ(Read one, Read other) {
        Set<String> common = new TreeSet<>(one.rest());
        common.retainAll(other.rest());
        boolean alike = 2.0 * common.size() / (one.rest().size() + other.rest().size()) >= ALIKE;
        return alike && !only(one.names(), other.names()).isEmpty() && !only(other.names(), one.names()).isEmpty();
    }

    /** The name that only the one has; empty where there is none, or more than one. */
    private static String only(Set<String> one, Set<String> other) {
        List<String> left = one.stream().filter(name -> other.stream().noneMatch(theirs -> theirs.contains(name) || name.contains(theirs))).toList();
        return left.size() == 1 ? left.getFirst() : "";
    }

    private static Read read(String account, String content) {
        String text = content.substring(0, Math.min(content.length(), 2_000));
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (name.find()) {
            boolean real = !NO_NAMES.contains(name.group().toLowerCase(Locale.ROOT));
            if (real) {
                names.add(name.group().replaceAll("['’]s$", ""));
            }
            name.appendReplacement(rest, real ? " " : Matcher.quoteReplacement(name.group()));
        }
        name.appendTail(rest);
        Set<String> words = new TreeSet<>();
        Matcher word = WORD.matcher(rest.toString().toLowerCase(Locale.ROOT));
        while (word.find()) {
            if (!SMALL.contains(word.group())) {
                words.add(word.group());
            }
        }
        return new Read(account, names, words);
    }
}
