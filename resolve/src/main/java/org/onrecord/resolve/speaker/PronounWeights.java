package org.onrecord.resolve.speaker;

import java.util.EnumMap;
import java.util.Map;
import org.onrecord.resolve.text.Table;

/**
 * What each {@link Sign} weighs, by the pronoun's form: {@code pronouns.tsv}, which training/pronouns.py writes. One table is
 * for pronouns that tagging has looked at, one for those it has not.
 */
final class PronounWeights {

    private final Map<Pronoun.Form, double[]> alone = new EnumMap<>(Pronoun.Form.class);
    private final Map<Pronoun.Form, double[]> tagged = new EnumMap<>(Pronoun.Form.class);

    private PronounWeights() {
        for (Pronoun.Form form : Pronoun.Form.values()) {
            alone.put(form, new double[Sign.values().length]);
            tagged.put(form, new double[Sign.values().length]);
        }
    }

    static PronounWeights load() {
        PronounWeights weights = new PronounWeights();
        for (String line : Table.lines(PronounWeights.class, "pronouns.tsv")) {
            String[] fields = Table.padded(line, 2 + Pronoun.Form.values().length);
            int sign = Sign.valueOf(fields[1]).ordinal();
            for (Pronoun.Form form : Pronoun.Form.values()) {
                weights.of(form, fields[0].equals("tagged"))[sign] = Double.parseDouble(fields[2 + form.ordinal()]);
            }
        }
        return weights;
    }

    private double[] of(Pronoun.Form form, boolean isTagged) {
        return (isTagged ? tagged : alone).get(form);
    }

    /** The sum of all signs, weighed. */
    double score(double[] signs, Pronoun.Form form, boolean isTagged) {
        double[] weights = of(form, isTagged);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * signs[i];
        }
        return sum;
    }
}
