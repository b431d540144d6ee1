package nl.millenniumgemeenten.gateway.calendar;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.gateway.page.agenda.AgendaListPage;
import nl.millenniumgemeenten.gateway.page.store.StoredPages;
import nl.millenniumgemeenten.gateway.page.store.StoredResponse;
import nl.millenniumgemeenten.gateway.site.AgendaQuestion;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Route;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import org.jspecify.annotations.Nullable;

/// Answers the addresses of calendar files from the page store: that of the whole agenda, and that
/// of every item, which is the address of its page with `.ics` behind it.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(CalendarFilter.ORDER)
class CalendarFilter {
    /// Before the filter that answers every address that nobody claims.
    static final int ORDER = -40;

    private static final String FILE = CalendarAddresses.FILE;
    private static final String TYPE = "text/calendar;charset=utf-8";

    /// What ended longer ago is left out of the calendar that others follow.
    private static final int MONTHS_BACK = 12;

    private final Site site;
    private final StoredPages stored;
    private final SiteConfiguration configuration;

    CalendarFilter(Site site, StoredPages stored, SiteConfiguration configuration) {
        this.site = site;
        this.stored = stored;
        this.configuration = configuration;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> answer(HttpRequest<?> request) {
        var path = request.getUri().getPath();
        boolean reading =
                request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (path == null
                || !reading
                || !site.ready()
                || !path.startsWith("/agenda/")
                || !path.endsWith(FILE)) {
            return null;
        }
        return path.equals(AgendaListPage.CALENDAR)
                ? document(path, site.image(), Map.of(), this::all, request)
                : item(path.substring(0, path.length() - FILE.length()), site.image(), request);
    }

    private @Nullable HttpResponse<?> item(String page, SiteImage image, HttpRequest<?> request) {
        return switch (image.route(page)) {
            case Route.AgendaItem(var item) ->
                    document(
                            page + FILE,
                            image,
                            Map.of(
                                    "Content-Disposition",
                                    "attachment; filename=\"" + item.slug() + ".ics\""),
                            reading -> one(page, reading),
                            request);
            case Route.Moved(var target) when image.route(target) instanceof Route.AgendaItem ->
                    HttpResponse.permanentRedirect(URI.create(target + FILE));
            default -> null;
        };
    }

    /// Everything that is to come or ended not long ago.
    Optional<byte[]> all(Reading reading) {
        var since = reading.today().minusMonths(MONTHS_BACK);
        var items =
                reading.ask(new AgendaQuestion.Everything()).byId().values().stream()
                        .filter(AgendaItemChange.Published.class::isInstance)
                        .map(AgendaItemChange.Published.class::cast)
                        .filter(item ->
                                item.occurrences()
                                        .lastPossible()
                                        .filter(last -> last.isBefore(since))
                                        .isEmpty())
                        .sorted(Comparator.comparingLong(AgendaItemChange.Published::number))
                        .toList();
        var name =
                reading.ask(new Question.Campaign())
                        .map(CampaignChange.Configured::name)
                        .orElse("Gemeentencampagne");
        return Optional.of(write("Agenda " + name, AgendaListPage.CALENDAR, items));
    }

    /// The item at an address.
    Optional<byte[]> one(String page, Reading reading) {
        return reading.ask(new Question.RouteOf(page)) instanceof Route.AgendaItem(var item)
                ? Optional.of(write("", "", List.of(item)))
                : Optional.empty();
    }

    private byte[] write(String name, String address, List<AgendaItemChange.Published> items) {
        return ICalendar.write(
                configuration.url().toString(),
                configuration.url().getHost(),
                name,
                address,
                items);
    }

    private @Nullable HttpResponse<?> document(
            String path,
            SiteImage image,
            Map<String, String> headers,
            Function<Reading, Optional<byte[]>> maker,
            HttpRequest<?> request) {
        Function<Reading, Optional<StoredResponse>> document =
                reading ->
                        maker.apply(reading)
                                .map(bytes -> StoredResponse.document(TYPE, false, headers, bytes));
        return stored.document(path, Optional.empty(), image, document, request).orElse(null);
    }
}
