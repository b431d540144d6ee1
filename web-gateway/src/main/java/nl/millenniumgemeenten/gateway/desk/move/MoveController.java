package nl.millenniumgemeenten.gateway.desk.move;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.service.ContributionJson;
import nl.millenniumgemeenten.gateway.service.DiscussionJson;
import nl.millenniumgemeenten.gateway.service.DiscussionService;
import nl.millenniumgemeenten.gateway.service.MoveService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.problem.TypedId;

/// Moves a contribution to another discussion.
@Controller("/redactie/bijdragen/{id}/verplaatsen")
@ExecuteOn(TaskExecutors.BLOCKING)
class MoveController {
    private static final String STALE =
            "Iemand anders heeft deze bijdrage net gewijzigd. Kijk eerst of je haar nog wilt"
                    + " verplaatsen.";

    private final DiscussionService discussions;
    private final MoveService moves;
    private final MoveScreens screens;
    private final SeeOnSite site;
    private final DeskPages pages;

    MoveController(
            DiscussionService discussions,
            MoveService moves,
            MoveScreens screens,
            SeeOnSite site,
            DeskPages pages) {
        this.discussions = discussions;
        this.moves = moves;
        this.screens = screens;
        this.site = site;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(
            UUID id,
            Editor editor,
            @QueryValue(value = "zoek", defaultValue = "") String words,
            @QueryValue(value = "naar", defaultValue = "") String into) {
        return leaving(
                id, editor, leaving -> screens.show(leaving, TypedId.read(into), words, editor));
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> move(UUID id, Form form, Editor editor) {
        var target = form.id("naar");
        if (!editor.mayDiscuss()) {
            return mayNot(editor);
        }
        if (target.isEmpty()) {
            return HttpResponse.seeOther(URI.create(path(id)));
        }
        var seen = new MoveService.Seen(id, form.revision());
        return screens.after(
                moves.move(seen, target.get(), form.text("reason"), editor.caller()),
                new MoveScreens.Sent(path(id), form, editor, STALE),
                moved -> done(id, moved.revision()),
                errors ->
                        leaving(
                                id,
                                editor,
                                leaving ->
                                        screens.again(
                                                leaving, target.get(), form, editor, errors)));
    }

    private HttpResponse<?> done(UUID id, long revision) {
        var notice =
                site.notice(
                        Topic.CONTRIBUTIONS,
                        id.toString(),
                        revision,
                        Notice.CONTRIBUTION_MOVED,
                        Notice.DISCUSSION_SOON);
        return HttpResponse.seeOther(URI.create(notice.on("/redactie/bijdragen/" + id)));
    }

    private HttpResponse<?> leaving(
            UUID id, Editor editor, Function<MoveScreens.Leaving, HttpResponse<?>> then) {
        if (!editor.mayDiscuss()) {
            return mayNot(editor);
        }
        var read = discussions.contribution(id, editor.caller());
        var found = read instanceof Outcome.Ok<ContributionJson>(var one, _) ? one : null;
        if (found == null) {
            return read instanceof Outcome.Refused<ContributionJson>
                    ? pages.notFound(editor)
                    : pages.serviceUnavailable(editor, path(id));
        }
        return from(found, editor)
                .<HttpResponse<?>>map(from -> then.apply(leaving(found, from)))
                .orElseGet(() -> pages.serviceUnavailable(editor, path(id)));
    }

    private Optional<DiscussionJson> from(ContributionJson found, Editor editor) {
        return discussions.discussion(found.discussion(), editor.caller())
                        instanceof Outcome.Ok<DiscussionJson>(var from, _)
                ? Optional.of(from)
                : Optional.empty();
    }

    private static MoveScreens.Leaving leaving(ContributionJson found, DiscussionJson from) {
        return new MoveScreens.Leaving(
                "Bijdrage " + found.position() + " verplaatsen",
                new LinkView("Terug naar de bijdrage", "/redactie/bijdragen/" + found.id()),
                path(found.id()),
                from,
                List.of(found.id()),
                found.revision(),
                "Verplaats");
    }

    private static String path(UUID id) {
        return "/redactie/bijdragen/" + id + "/verplaatsen";
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen een redacteur of moderator verplaatst bijdragen.");
    }
}
