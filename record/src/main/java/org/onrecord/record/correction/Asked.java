package org.onrecord.record.correction;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.Speaker;

/** What a person asks to have changed of a statement, in their own words. */
public sealed interface Asked {

    /** Which words of a statement. */
    enum Part { CONTENT, SOURCE, CUE }

    /**
     * @param names of speakers or their ids; several: a joint statement; none: nobody can tell
     * @param fresh what those are of whom the record does not know yet; empty: all must be known
     */
    record Who(List<String> names, Optional<Speaker.Type> fresh) implements Asked {

        public Who {
            names = List.copyOf(names);
            Objects.requireNonNull(fresh, "fresh is null");
        }
    }

    /** @param act the word of the record format, e.g. "deny" */
    record WhichAct(String act) implements Asked {

        public WhichAct {
            Objects.requireNonNull(act, "act is null");
        }
    }

    /** @param date EDTF; empty: nobody can tell */
    record When(Optional<String> date) implements Asked {

        public When {
            Objects.requireNonNull(date, "date is null");
        }
    }

    /** @param pieces words or places in the report; none: there are no such words */
    record WhichWords(Part part, List<String> pieces) implements Asked {

        public WhichWords {
            Objects.requireNonNull(part, "part is null");
            pieces = List.copyOf(pieces);
        }
    }

    record Out() implements Asked { }

    record Back() implements Asked { }

    /** It is right as it is. */
    record AsItIs() implements Asked { }
}
