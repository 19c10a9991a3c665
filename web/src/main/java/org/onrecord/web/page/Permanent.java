package org.onrecord.web.page;

import org.onrecord.record.correction.Answer;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.Reply;

/** Addresses that stay: a beginning of an id leads to the whole one. */
final class Permanent {

    private Permanent() { }

    /** @param folder "/reports/" */
    static Reply redirect(Asked asked, String folder, String id) {
        return new Reply.Redirect(folder + Frame.encoded(id) + Frame.ending(asked));
    }

    /** @param what "report" */
    static Reply missing(String what, Answer.Refused<?> refused) {
        boolean several = refused.code().equals("id-fits-several");
        return Reply.Problem.missing(several ? refused.code() : "no-such-" + what, several ? "Several " + what + "s have ids that begin so" : "There is no such " + what,
                several ? "Give more of the id." : "It may stand under another id, or was never in this record. Search for its words.");
    }
}
