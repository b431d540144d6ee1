package nl.millenniumgemeenten.gateway.page.agenda;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.events.Occurrences.Day;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Telling;
import nl.millenniumgemeenten.gateway.layout.Thing;
import nl.millenniumgemeenten.gateway.library.Bodies;
import nl.millenniumgemeenten.gateway.page.media.LeadPicture;
import nl.millenniumgemeenten.gateway.page.tag.Tags;
import nl.millenniumgemeenten.gateway.site.Agenda;
import nl.millenniumgemeenten.gateway.site.NextDays;
import nl.millenniumgemeenten.gateway.site.Reading;

/// Makes the page of something on the agenda.
@Singleton
public final class AgendaItemPage {
    private static final int NEXT = 10;

    private final Layouts layouts;

    AgendaItemPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /// The item, seen from today.
    public AgendaItemView view(Reading reading, AgendaItemChange.Published item) {
        var when = item.occurrences();
        var next = reading.ask(new NextDays(when, NEXT));
        var picture = LeadPicture.of(reading, item.picture());
        return new AgendaItemView(
                layouts.layout(
                        reading,
                        item.title(),
                        item.summary(),
                        Agenda.path(item),
                        true,
                        List.of(new LinkView("Home", "/"), new LinkView("Agenda", "/agenda")),
                        telling(item, next).withPicture(LeadPicture.telling(picture))),
                item.title(),
                item.summary(),
                next.isEmpty() ? "Dit is geweest." : "",
                when.recurrence() == null ? WhenText.days(when) : List.of(WhenText.rhythm(when)),
                when.recurrence() == null ? List.of() : next.stream().map(WhenText::day).toList(),
                item.place(),
                Objects.requireNonNullElse(item.onlineUrl(), ""),
                picture,
                Bodies.html(reading, item.bodyHtml()),
                Tags.of(reading, item.goals(), item.municipalities(), item.themes()),
                Agenda.path(item) + ".ics");
    }

    /// As an event: on its next day, or on its first when it has been.
    private static Telling telling(AgendaItemChange.Published item, List<Day> next) {
        var first = next.isEmpty() ? item.days().getFirst() : next.getFirst();
        var online = item.onlineUrl();
        var event =
                Thing.a("Event")
                        .with("startDate", start(first))
                        .with("endDate", end(item, first).orElse(""))
                        .with("eventStatus", "https://schema.org/EventScheduled")
                        .with("eventAttendanceMode", attendance(item))
                        .with(
                                "location",
                                item.place().isEmpty()
                                        ? List.of()
                                        : List.of(
                                                Thing.a("Place")
                                                        .with("name", item.place())
                                                        .with("address", item.place())));
        if (online != null && item.place().isEmpty()) {
            event = event.with("location", List.of(Thing.a("VirtualLocation").with("url", online)));
        }
        return new Telling(
                "website", event, List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    private static String attendance(AgendaItemChange.Published item) {
        if (item.onlineUrl() == null) {
            return "https://schema.org/OfflineEventAttendanceMode";
        }
        return item.place().isEmpty()
                ? "https://schema.org/OnlineEventAttendanceMode"
                : "https://schema.org/MixedEventAttendanceMode";
    }

    private static String start(Day day) {
        var from = day.from();
        return from == null
                ? day.on().toString()
                : day.begins().atZone(Occurrences.ZONE).toOffsetDateTime().toString();
    }

    /// When it ends: of several days the last.
    private static Optional<String> end(AgendaItemChange.Published item, Day first) {
        var last = item.recurrence() == null ? item.days().getLast() : first;
        if (last.until() != null) {
            return Optional.of(last.ends().atZone(Occurrences.ZONE).toOffsetDateTime().toString());
        }
        return last.equals(first) ? Optional.empty() : Optional.of(last.on().toString());
    }
}
