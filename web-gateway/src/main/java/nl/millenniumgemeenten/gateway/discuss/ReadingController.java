package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ReadingService;
import nl.millenniumgemeenten.gateway.service.ReadingService.ReadingPositionJson;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.Site;

/// What is new for who is signed in, and how far they have read. The pages themselves are the same
/// for everybody: a script on them asks this, for who has a session. Without an answer nothing is
/// marked, and reading goes on.
@Controller(Discussions.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReadingController {
    /// More than that nobody counts.
    private static final int MOST = 100;

    private final Site site;
    private final ParticipantSession session;
    private final ReadingService reading;
    private final SameOrigin sameOrigin;

    ReadingController(
            Site site, ParticipantSession session, ReadingService reading, SameOrigin sameOrigin) {
        this.site = site;
        this.session = session;
        this.reading = reading;
        this.sameOrigin = sameOrigin;
    }

    /// In each discussion in which they read, if there is anything.
    @Get(Discussions.READ)
    HttpResponse<?> all(HttpRequest<?> request) {
        return session.participant(request)
                .<HttpResponse<?>>map(participant ->
                        answer(reading.all(participant), found -> everywhere(found, participant)))
                .orElseGet(this::nobody);
    }

    @Get("/{number:[0-9]+}" + Discussions.READ)
    HttpResponse<?> in(HttpRequest<?> request, long number) {
        var participant = session.participant(request);
        if (participant.isEmpty()) {
            return nobody();
        }
        return shown(number)
                .<HttpResponse<?>>map(discussion ->
                        answer(
                                reading.in(participant.get(), discussion.id()),
                                found -> unread(discussion, found.position(), participant.get())))
                .orElseGet(HttpResponse::notFound);
    }

    /// They saw this place.
    @Post("/{number:[0-9]+}" + Discussions.READ)
    @Consumes(MediaType.ALL)
    HttpResponse<?> moveTo(HttpRequest<?> request, long number, Form form) {
        var participant = session.participant(request);
        var discussion = shown(number);
        long position = Math.min(form.count("position"), Integer.MAX_VALUE);
        if (!sameOrigin.allows(request)) {
            return HttpResponse.status(HttpStatus.FORBIDDEN);
        }
        if (participant.isEmpty()) {
            return nobody();
        }
        if (discussion.isEmpty() || position < 1) {
            return HttpResponse.notFound();
        }
        return answer(
                reading.moveTo(participant.get(), discussion.get().id(), (int) position), _ -> "");
    }

    /// Not the one that it became part of: a place in this one is another there.
    private Optional<DiscussionChange.Recorded> shown(long number) {
        var discussions = site.image().discussions();
        return Optional.ofNullable(discussions.byNumber().get(number))
                .flatMap(found -> discussions.shown(found.id()));
    }

    private List<UnreadJson.DiscussionJson> everywhere(
            ItemsJson<ReadingPositionJson> positions, UUID participant) {
        var discussions = site.image().discussions();
        return positions.items().stream()
                .flatMap(read ->
                        discussions.shown(read.discussion()).stream()
                                .flatMap(discussion ->
                                        fresh(discussion, read.position(), participant).stream()))
                .toList();
    }

    private Optional<UnreadJson.DiscussionJson> fresh(
            DiscussionChange.Recorded discussion, int read, UUID participant) {
        var after = after(discussion, read, participant);
        return after.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new UnreadJson.DiscussionJson(
                                discussion.number(),
                                after.size() == MOST
                                        ? MOST + " of meer nieuw"
                                        : after.size() + " nieuw",
                                place(discussion, after.getFirst())));
    }

    private UnreadJson unread(DiscussionChange.Recorded discussion, int read, UUID participant) {
        // Who never read here finds everything new, and needs nobody to say so.
        var after =
                read == 0
                        ? List.<ContributionChange.Recorded>of()
                        : after(discussion, read, participant);
        return new UnreadJson(
                read,
                after.stream().map(ContributionChange.Recorded::position).toList(),
                after.isEmpty() ? "" : place(discussion, after.getFirst()));
    }

    /// What others wrote after a place.
    private List<ContributionChange.Recorded> after(
            DiscussionChange.Recorded discussion, int read, UUID participant) {
        return site.image().discussions().after(discussion.id(), read, participant, MOST);
    }

    private static String place(
            DiscussionChange.Recorded discussion, ContributionChange.Recorded contribution) {
        return Discussions.place(discussion, contribution.position());
    }

    private <T> MutableHttpResponse<?> answer(Outcome<T> outcome, Function<T, Object> json) {
        return switch (outcome) {
            case Outcome.Ok<T>(var found, _) -> ok(json.apply(found));
            case Outcome.Refused<T> refused when refused.missing() -> nobody();
            case Outcome.Refused<T> _, Outcome.Stale<T> _, Outcome.Unavailable<T> _ ->
                    HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private static MutableHttpResponse<?> ok(Object body) {
        var response = body.equals("") ? HttpResponse.noContent() : HttpResponse.ok(body);
        return response.header("Cache-Control", "no-store");
    }

    /// The script asks no more, until somebody signs in.
    private MutableHttpResponse<?> nobody() {
        return HttpResponse.status(HttpStatus.FORBIDDEN)
                .header("Cache-Control", "no-store")
                .cookie(session.noMark());
    }
}
