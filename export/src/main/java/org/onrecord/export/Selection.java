package org.onrecord.export;

import org.onrecord.domain.Article;
import org.onrecord.domain.Statement;

/** Which statements are exported. */
@FunctionalInterface
public interface Selection {

    /** Everything, reports without statements as well. */
    Selection ALL = (_, _) -> true;

    boolean takes(Article article, Statement statement);
}
