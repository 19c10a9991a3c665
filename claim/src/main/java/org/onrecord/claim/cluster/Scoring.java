package org.onrecord.claim.cluster;

import java.util.List;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.pair.Among;

/** What scores the pairs among statements; each is read once. */
@FunctionalInterface
public interface Scoring {

    Among among(List<Proposition> propositions);
}
