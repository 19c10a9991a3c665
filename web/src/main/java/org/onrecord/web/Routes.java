package org.onrecord.web;

import java.util.List;
import java.util.stream.Stream;
import org.onrecord.desk.Desk;
import org.onrecord.web.ask.Route;
import org.onrecord.web.claim.ClaimPage;
import org.onrecord.web.claim.ClaimsPage;
import org.onrecord.web.claim.ComparePage;
import org.onrecord.web.page.ReportPage;
import org.onrecord.web.page.SearchPage;
import org.onrecord.web.page.StatementPage;
import org.onrecord.web.upkeep.Upkeep;

/** Every address of the server. Of several that fit, the first one answers. */
final class Routes {

    private Routes() { }

    static List<Route> of(Desk desk, Upkeep upkeep) {
        return Stream.of(
                SearchPage.routes(desk),
                ReportPage.routes(desk),
                StatementPage.routes(desk),
                ClaimsPage.routes(desk),
                ClaimPage.routes(desk),
                ComparePage.routes(desk)).flatMap(List::stream).toList();
    }
}
