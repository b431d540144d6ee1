package nl.millenniumgemeenten.gateway.desk.timeline;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.UUID;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.TimelinePostJson;
import nl.millenniumgemeenten.gateway.service.TimelineService;

/// Hides a post of the timeline from visitors, or shows it again.
@Controller(TimelineScreens.POSTS)
@ExecuteOn(TaskExecutors.BLOCKING)
class TimelinePostController {
    private static final String CHANGED =
            "Dit bericht is net veranderd. Kijk of het nog steeds zo moet.";

    private final TimelineService timeline;
    private final TimelineScreens screens;
    private final SeeOnSite site;
    private final DeskPages pages;

    TimelinePostController(
            TimelineService timeline, TimelineScreens screens, SeeOnSite site, DeskPages pages) {
        this.timeline = timeline;
        this.screens = screens;
        this.site = site;
        this.pages = pages;
    }

    @Post("/{id}/verbergen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> hide(UUID id, Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        return answer(
                timeline.hide(id, form.revision(), editor.caller()),
                Notice.POST_HIDDEN,
                TimelineScreens.POSTS + "/" + id + "/verbergen",
                form,
                editor);
    }

    @Post("/{id}/tonen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> show(UUID id, Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        return answer(
                timeline.show(id, form.revision(), editor.caller()),
                Notice.POST_SHOWN,
                TimelineScreens.POSTS + "/" + id + "/tonen",
                form,
                editor);
    }

    private HttpResponse<?> answer(
            Outcome<TimelinePostJson> outcome,
            Notice notice,
            String action,
            Form form,
            Editor editor) {
        return switch (outcome) {
            case Outcome.Ok<TimelinePostJson>(var post, var revision) -> {
                var said =
                        site.notice(
                                Topic.TIMELINE_POSTS,
                                post.id().toString(),
                                revision,
                                notice,
                                Notice.DISCUSSION_SOON);
                yield HttpResponse.seeOther(URI.create(said.on(TimelineScreens.PATH)));
            }
            case Outcome.Refused<TimelinePostJson> _ -> pages.notFound(editor);
            case Outcome.Stale<TimelinePostJson>() ->
                    screens.list(
                            editor, HttpStatus.PRECONDITION_FAILED, CHANGED, Tone.ATTENTION, "");
            case Outcome.Unavailable<TimelinePostJson>() -> pages.notKept(editor, action, form);
        };
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen een redacteur verbergt berichten.");
    }
}
