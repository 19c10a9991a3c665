package org.onrecord.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.domain.Form;
import org.onrecord.domain.Utterance;
import org.onrecord.origin.quote.Quotation;
import org.onrecord.origin.quote.Utterances;
import org.onrecord.record.Cited;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;

/**
 * How reports print one quotation.
 *
 * @param utterance  the quotation as it is printed
 * @param statements those that print it, by their ids
 */
public record Printings(Utterance utterance, Map<String, Cited> statements) {

    /** Statements of its claim, and as many of reports with the same origin, that are looked at: a page is made while somebody waits. */
    private static final int LOOKED_AT = 200;

    /** UTF-16 units of a quotation; words of two are laid side by side in a table as large as both, and no speech that is quoted was longer. */
    private static final int LONGEST = 5_000;

    public Printings {
        statements = Map.copyOf(statements);
    }

    /** Empty: no other statement prints it, as far as claims and origins go. @param statement id of a statement */
    static Optional<Printings> of(RecordStore record, String statement) throws RecordFault {
        Map<String, Cited> kin = record.claims().cited(record.surroundings().kin(statement, LOOKED_AT));
        List<Quotation> quotations = new ArrayList<>();
        kin.values().stream().filter(cited -> cited.statement().manner().form() != Form.INDIRECT)
                .forEach(cited -> quotations.add(new Quotation(cited.statement().id(), cited.statement().wording().content().text())));
        quotations.removeIf(quotation -> quotation.words().length() > LONGEST);
        return Utterances.of(quotations).stream().filter(utterance -> prints(utterance, statement)).findFirst().map(utterance -> new Printings(utterance, kin));
    }

    private static boolean prints(Utterance utterance, String statement) {
        return utterance.variants().stream().anyMatch(variant -> variant.statements().contains(statement));
    }
}
