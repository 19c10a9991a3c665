package org.onrecord.web.cite;

import java.util.Optional;

/** A piece of a sheet, whatever form the sheet is given in. */
sealed interface Block {

    record Title(String words) implements Block { }

    record Heading(String words) implements Block { }

    record Text(String words) implements Block { }

    /**
     * A statement.
     *
     * @param saying who said what
     * @param from   outlet, headline, date
     * @param place  where the report can be looked up
     * @param href   the same as an address of the web; empty: it is none
     */
    record Quote(String saying, String from, String place, Optional<String> href) implements Block { }
}
