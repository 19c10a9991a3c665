package org.onrecord.resolve.cue;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.onrecord.resolve.text.Terms;

/** The forms of a verb or noun, from its base form. */
final class Inflection {

    private static final Map<String, Set<String>> IRREGULAR = Map.ofEntries(
            Map.entry("say", Terms.of("said")), Map.entry("tell", Terms.of("told")), Map.entry("write", Terms.of("wrote written")),
            Map.entry("speak", Terms.of("spoke spoken")), Map.entry("think", Terms.of("thought")), Map.entry("feel", Terms.of("felt")),
            Map.entry("know", Terms.of("knew known")), Map.entry("see", Terms.of("saw seen")), Map.entry("hear", Terms.of("heard")),
            Map.entry("find", Terms.of("found")), Map.entry("understand", Terms.of("understood")), Map.entry("swear", Terms.of("swore sworn")),
            Map.entry("seek", Terms.of("sought")), Map.entry("choose", Terms.of("chose chosen")), Map.entry("forecast", Terms.of("forecast")),
            Map.entry("foresee", Terms.of("foresaw foreseen")), Map.entry("withhold", Terms.of("withheld")), Map.entry("go", Terms.of("went gone")),
            Map.entry("take", Terms.of("took taken")), Map.entry("make", Terms.of("made")), Map.entry("lay", Terms.of("laid")),
            Map.entry("put", Terms.of("put")), Map.entry("teach", Terms.of("taught")), Map.entry("show", Terms.of("shown")),
            Map.entry("strike", Terms.of("struck")), Map.entry("overturn", Terms.of("overturned")), Map.entry("stand", Terms.of("stood")),
            Map.entry("sing", Terms.of("sang sung")), Map.entry("hit", Terms.of("hit")), Map.entry("cast", Terms.of("cast")),
            Map.entry("bet", Terms.of("bet")), Map.entry("read", Terms.of("read")), Map.entry("learn", Terms.of("learnt")),
            Map.entry("plead", Terms.of("pled")), Map.entry("quote", Terms.of("quoth")), Map.entry("beg", Terms.of("begged begging")),
            Map.entry("sue", Terms.of("suing")), Map.entry("steal", Terms.of("stole stolen")), Map.entry("lose", Terms.of("lost")),
            Map.entry("break", Terms.of("broke broken")), Map.entry("hide", Terms.of("hid hidden")), Map.entry("tear", Terms.of("tore torn")),
            Map.entry("light", Terms.of("lit")), Map.entry("come", Terms.of("came")), Map.entry("shoot", Terms.of("shot")),
            Map.entry("give", Terms.of("gave given")), Map.entry("sell", Terms.of("sold")), Map.entry("fall", Terms.of("fell fallen")),
            Map.entry("hold", Terms.of("held")), Map.entry("foretell", Terms.of("foretold")), Map.entry("forbid", Terms.of("forbade forbidden forbidding")),
            Map.entry("lie", Terms.of("lying")), Map.entry("set", Terms.of("setting")), Map.entry("mean", Terms.of("meant")),
            Map.entry("mislead", Terms.of("misled")), Map.entry("eye", Terms.of("eyeing")),
            Map.entry("uphold", Terms.of("upheld")));
    private static final Set<String> DOUBLING = Terms.of("plan rip slam admit commit permit ban bar rebut brag quip chat refer demur abstain opt blog dub",
            "label omit regret knock rap slap stop step drop shrug quiz concur sidestep overstep plot plug snub jab snap nod clap");

    private Inflection() {
    }

    /** The base itself and its forms, all in lower case. */
    static Set<String> forms(String base) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(base);
        forms.addAll(IRREGULAR.getOrDefault(base, Set.of()));
        char last = base.charAt(base.length() - 1);
        boolean consonantY = last == 'y' && base.length() > 1 && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
        String stem = base.substring(0, base.length() - 1);
        if (consonantY) {
            add(forms, stem + "ies", stem + "ied", base + "ing");
        } else if (last == 'e') {
            add(forms, base + "s", base + "d", stem + "ing");
        } else {
            boolean sibilant = base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || last == 'x' || last == 'z';
            add(forms, base + (sibilant ? "es" : "s"), base + "ed", base + "ing");
        }
        if (DOUBLING.contains(base)) {
            add(forms, base + last + "ed", base + last + "ing", base);
        }
        return forms;
    }

    private static void add(Set<String> forms, String one, String two, String three) {
        forms.add(one);
        forms.add(two);
        forms.add(three);
    }
}
