package org.onrecord.claim.side;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.claim.side.Word.Gap;

/** Takes a text apart into words. */
final class Words {

    /** Nobody says more in one breath; what follows is not looked at, so that a hostile text costs no more. */
    private static final int MOST = 2_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,]\\p{N}+)*(?:['’]\\p{L}+)*");
    private static final Pattern NEW_QUOTATION = Pattern.compile(".*[\"”]\\s+[\"“].*", Pattern.DOTALL);
    private static final Pattern BREAK = Pattern.compile(".*[;:—–…]|.*\\s-{1,2}\\s.*|.*--.*|[^\"”]*\\(.*|.*\\).*", Pattern.DOTALL);
    /** What stands between two words is looked at so far: more of it says nothing more. */
    private static final int WIDEST = 40;
    private static final Set<String> SHORTENED = Set.of("mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "st", "jr", "sr", "lt", "col", "sgt", "prof", "rev", "vs", "no");

    /** As people write on their telephones. */
    private static final Set<String> UNMARKED = Set.of("dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "havent", "hasnt", "hadnt", "couldnt", "wouldnt", "shouldnt");
    private static final Map<String, String> ODD = Map.of("won't", "will", "can't", "can", "shan't", "shall", "ain't", "is");

    private final List<Word> words = new ArrayList<>();

    private Words() {
    }

    /** The words in order; those of a text in another script as its letters stand. */
    static List<Word> of(String text) {
        Words found = new Words();
        String plain = text.replace("''", "\"");
        Matcher matcher = WORD.matcher(plain);
        int end = 0;
        while (found.words.size() < MOST && matcher.find()) {
            found.add(matcher.group(), found.words.isEmpty() ? Gap.NONE : found.gap(plain.substring(end, Math.min(matcher.start(), end + WIDEST)), matcher.group()));
            end = matcher.end();
        }
        return List.copyOf(found.words);
    }

    /** Whether a text ends with a question mark. */
    static boolean asks(String text) {
        int end = text.length();
        while (end > 0 && (Character.isWhitespace(text.charAt(end - 1)) || "\"'”’)".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end > 0 && text.charAt(end - 1) == '?';
    }

    private Gap gap(String between, String next) {
        Word last = words.getLast();
        boolean shortened = last.text().length() == 1 || SHORTENED.contains(last.text());
        if (between.contains("?")) {
            return Gap.QUESTION;
        }
        if (between.contains("!") || NEW_QUOTATION.matcher(between).matches() || between.contains("\n\n")) {
            return Gap.STOP;
        }
        if (between.contains(".") && between.length() > 1 && !shortened && !Character.isLowerCase(next.codePointAt(0))) {
            return Gap.STOP;
        }
        return BREAK.matcher(between).matches() ? Gap.BREAK : between.contains(",") ? Gap.COMMA : Gap.NONE;
    }

    private void add(String word, Gap gap) {
        boolean first = words.isEmpty() || gap == Gap.STOP || gap == Gap.QUESTION;
        boolean name = !first && Character.isUpperCase(word.codePointAt(0));
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        int mark = lower.lastIndexOf('\'');
        if (lower.equals("cannot")) {
            put("can", gap, false, false);
            put("not", Gap.NONE, false, false);
        } else if (UNMARKED.contains(lower)) {
            put(lower.substring(0, lower.length() - 2), gap, false, false);
            put("not", Gap.NONE, false, false);
        } else if (lower.endsWith("n't")) {
            put(ODD.getOrDefault(lower, lower.substring(0, lower.length() - 3)), gap, false, false);
            put("not", Gap.NONE, false, false);
        } else if (mark > 0) {
            put(lower.substring(0, mark), gap, lower.endsWith("'s"), name);
        } else {
            put(lower, gap, false, name);
        }
    }

    private void put(String text, Gap gap, boolean owns, boolean name) {
        words.add(new Word(text, Stems.of(text), gap, owns, name));
    }
}
