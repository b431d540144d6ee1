package nl.millenniumgemeenten.gateway.page.agenda;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.events.Occurrences.Day;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Telling;
import nl.millenniumgemeenten.gateway.layout.Thing;
import nl.millenniumgemeenten.gateway.library.Bodies;
import nl.millenniumgemeenten.gateway.page.discussion.DiscussionItems;
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
                                List.of(
                                        new LinkView("Home", "/"),
                                        new LinkView("Agenda", "/agenda")),
                                telling(item, next).withPicture(LeadPicture.telling(picture)))
                        .withDiscussions(
                                DiscussionItems.under(
                                        reading, DiscussionChange.Kind.AGENDA_ITEM, item.id())),
                item.title(),
                item.summary(),
                state(item, next),
                when.recurrence() == null ? WhenText.days(when) : List.of(WhenText.rhythm(when)),
                when.recurrence() == null || item.cancelled()
                        ? List.of()
                        : next.stream().map(WhenText::day).toList(),
                item.place(),
                Objects.requireNonNullElse(item.onlineUrl(), ""),
                picture,
                Bodies.html(reading, item.bodyHtml()),
                Tags.of(reading, item.goals(), item.municipalities(), item.themes()),
                Agenda.path(item) + ".ics",
                item.cancelled());
    }

    private static String state(AgendaItemChange.Published item, List<Day> next) {
        if (item.cancelled()) {
            return "Afgelast: dit gaat niet door.";
        }
        return next.isEmpty() ? "Dit is geweest." : "";
    }

    /// As an event: what recurs on its next day, or on its first when it has been; else from its
    /// first day until its last, also while it is going on.
    private static Telling telling(AgendaItemChange.Published item, List<Day> next) {
        boolean recurs = item.recurrence() != null;
        var first = recurs && !next.isEmpty() ? next.getFirst() : item.days().getFirst();
        var event =
                Thing.a("Event")
                        .with("startDate", start(first))
                        .with("endDate", end(item, first).orElse(""))
                        .with(
                                "eventStatus",
                                item.cancelled()
                                        ? "https://schema.org/EventCancelled"
                                        : "https://schema.org/EventScheduled")
                        .with("eventAttendanceMode", attendance(item))
                        .with("location", locations(item));
        return new Telling(
                "website", event, List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    /// Where it is: at a place, online, or both.
    private static List<Thing> locations(AgendaItemChange.Published item) {
        var locations = new ArrayList<Thing>();
        if (!item.place().isEmpty()) {
            locations.add(
                    Thing.a("Place").with("name", item.place()).with("address", item.place()));
        }
        var online = item.onlineUrl();
        if (online != null) {
            locations.add(Thing.a("VirtualLocation").with("url", online));
        }
        return locations;
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
