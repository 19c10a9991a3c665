package org.onrecord.fetch;

import java.util.List;
import java.util.Optional;
import org.onrecord.fetch.Fetched.Cause;
import org.onrecord.fetch.Fetched.Nothing;
import org.onrecord.fetch.Fetched.Step;
import org.onrecord.fetch.wire.Exchange;

/** What the last answer means. */
final class Verdicts {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private Verdicts() {
    }

    /**
     * @param conditional whether it was asked only for changes
     * @param limit       bytes of a page, unpacked
     */
    static Fetched of(List<Step> steps, boolean conditional, int limit) {
        Exchange.Answer answer = steps.getLast().answer();
        if (answer.status() == NOT_MODIFIED && conditional) {
            return new Fetched.Unchanged(steps);
        }
        return switch (answer.status()) {
            case OK -> page(steps, answer, limit);
            case NO_CONTENT -> nothing(steps, Cause.NO_PAGE, "the host says that there is nothing on this page: see whether the address is right");
            case 404, 410 -> nothing(steps, Cause.GONE, "there is no such page"
                    + (answer.status() == 410 ? " any more" : "") + " (" + answer.status() + "): see whether the address is right");
            case 401, 402, 403, 407, 451 -> nothing(steps, Cause.REFUSED, "the host refuses the page (" + answer.status()
                    + "): if you may read it, save it with a browser and read the file");
            default -> nothing(steps, Cause.BROKEN, answer.status() >= 500
                    ? "the host has failed (" + answer.status() + "): try again later"
                    : "the host answers with " + answer.status() + " instead of a page: see whether the address is right");
        };
    }

    private static Fetched page(List<Step> steps, Exchange.Answer answer, int limit) {
        if (!MediaTypes.canBePage(answer.headers())) {
            return nothing(steps, Cause.NO_PAGE, "the host says that this is " + answer.headers().mediaType().orElse("something") + ", which is no page: nothing of it was taken");
        }
        if (!answer.whole() || !Unpacked.of(answer, limit).whole()) {
            return nothing(steps, Cause.TOO_LARGE, "longer than " + limit + " bytes, no page is: nothing of it was kept");
        }
        return answer.body().length == 0 ? nothing(steps, Cause.NO_PAGE, "the page is empty: try again later") : new Fetched.Page(steps);
    }

    private static Nothing nothing(List<Step> steps, Cause cause, String message) {
        return new Nothing(steps, cause, message, Optional.empty());
    }
}
