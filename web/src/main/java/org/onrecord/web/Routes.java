package org.onrecord.web;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.desk.Desk;
import org.onrecord.record.store.RecordStore;
import org.onrecord.web.api.Api;
import org.onrecord.web.ask.Route;
import org.onrecord.web.bring.ImportPage;
import org.onrecord.web.bring.Imports;
import org.onrecord.web.claim.AttentionPage;
import org.onrecord.web.claim.ClaimPage;
import org.onrecord.web.claim.ClaimsPage;
import org.onrecord.web.claim.ComparePage;
import org.onrecord.web.feed.Feeds;
import org.onrecord.web.guard.Access;
import org.onrecord.web.page.ClaimSheets;
import org.onrecord.web.page.CorrectionForms;
import org.onrecord.web.page.FirstPage;
import org.onrecord.web.page.LatestPage;
import org.onrecord.web.page.LogPage;
import org.onrecord.web.page.ReportPage;
import org.onrecord.web.page.ReviewPage;
import org.onrecord.web.page.SearchPage;
import org.onrecord.web.page.SpeakerPage;
import org.onrecord.web.page.SpeakersPage;
import org.onrecord.web.page.StatementPage;
import org.onrecord.web.page.StoriesPage;
import org.onrecord.web.people.Doors;
import org.onrecord.web.people.PeoplePage;
import org.onrecord.web.people.ProviderPage;
import org.onrecord.web.people.SignInPage;
import org.onrecord.web.people.Subjects;
import org.onrecord.web.running.Health;
import org.onrecord.web.running.Metrics;
import org.onrecord.web.upkeep.Upkeep;

/** Every address of the server. Of several that fit, the first one answers. */
final class Routes {

    private Routes() { }

    /** Where people sign in, and where administrators have to do with them. */
    static List<Route> ofPeople(RecordStore record, Doors doors) {
        return Stream.of(SignInPage.routes(record, doors, InstantSource.system()), ProviderPage.routes(record, doors, InstantSource.system()), PeoplePage.routes(record, doors, InstantSource.system()),
                Subjects.routes(record, InstantSource.system())).flatMap(List::stream).toList();
    }

    static List<Route> of(Desk desk, Upkeep upkeep, Imports imports, Metrics metrics, Access access) {
        return Stream.of(
                Feeds.routes(desk, access),
                Api.routes(desk),
                Health.routes(desk, upkeep),
                metrics.routes(),
                FirstPage.routes(desk),
                SearchPage.routes(desk),
                LatestPage.routes(desk),
                StoriesPage.routes(desk),
                ReportPage.routes(desk),
                StatementPage.routes(desk),
                ClaimSheets.routes(desk, InstantSource.system()),
                ClaimsPage.routes(desk),
                ClaimPage.routes(desk),
                ComparePage.routes(desk),
                AttentionPage.routes(desk),
                SpeakersPage.routes(desk),
                SpeakerPage.routes(desk),
                CorrectionForms.routes(desk),
                LogPage.routes(desk),
                ReviewPage.routes(desk),
                ImportPage.routes(imports)).flatMap(List::stream).toList();
    }
}
