package nl.millenniumgemeenten.gateway.desk.discussion;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.UUID;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.desk.contributor.ContributorScreens;
import nl.millenniumgemeenten.gateway.desk.discussion.QueueScreens.Shown;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.ContributionJson;
import nl.millenniumgemeenten.gateway.service.DiscussionService;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Puts what waits on the site, or refuses it, one after the other.
@Controller(QueueScreens.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class QueueController {
    private static final String LATE =
            "Deze bijdrage wacht niet meer. Waarschijnlijk was iemand anders je voor.";
    private static final String CHANGED =
            "De schrijver heeft deze tekst net veranderd. Lees hem nog eens.";
    private static final String CLOSED =
            "In deze discussie kan nu niemand schrijven: ze is gesloten of van de site. Open haar"
                    + " eerst weer, of weiger de bijdrage.";

    private final DiscussionService discussions;
    private final QueueScreens screens;
    private final SeeOnSite site;
    private final DeskPages pages;

    QueueController(
            DiscussionService discussions, QueueScreens screens, SeeOnSite site, DeskPages pages) {
        this.discussions = discussions;
        this.screens = screens;
        this.site = site;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            Editor editor,
            @QueryValue(value = QueueScreens.AFTER, defaultValue = "") String after,
            @QueryValue(value = QueueScreens.AT, defaultValue = "") String at,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        var form = Form.EMPTY.with(QueueScreens.AFTER, after).with(QueueScreens.AT, at);
        return screens.queue(editor, Shown.done(Notice.of(notice).text(), form));
    }

    @Post("/{id}/plaatsen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> place(UUID id, Form form, Editor editor) {
        if (!editor.mayDiscuss()) {
            return mayNot(editor);
        }
        return switch (discussions.place(id, form.revision(), editor.caller())) {
            case Outcome.Ok<ContributionJson>(var placed, var revision) ->
                    done(
                            form,
                            site.notice(
                                    Topic.CONTRIBUTIONS,
                                    placed.id().toString(),
                                    revision,
                                    Notice.CONTRIBUTION_PLACED,
                                    Notice.CONTRIBUTION_PLACED_SOON));
            case Outcome.Refused<ContributionJson> refused -> not(id, form, editor, refused);
            // Whoever wrote it elsewhere changed it since: nobody has read what it says now.
            case Outcome.Stale<ContributionJson>() ->
                    screens.queue(
                            editor,
                            Shown.changed(CHANGED, form.with(QueueScreens.AT, id.toString())));
            case Outcome.Unavailable<ContributionJson>() ->
                    pages.notKept(editor, QueueScreens.path(id) + "/plaatsen", form);
        };
    }

    @Post("/{id}/weigeren")
    @Consumes(MediaType.ALL)
    HttpResponse<?> refuse(UUID id, Form form, Editor editor) {
        if (!editor.mayDiscuss()) {
            return mayNot(editor);
        }
        var as = RefusalReason.of(form.line(QueueScreens.AS));
        return switch (discussions.refuse(
                id, as.name(), as.told(form.text("reason")), editor.caller())) {
            case Outcome.Ok<byte[]> _ ->
                    done(
                            form,
                            form.line(ContributorScreens.ELSEWHERE).equals("true")
                                    ? Notice.ELSEWHERE_REFUSED
                                    : Notice.CONTRIBUTION_REFUSED);
            case Outcome.Refused<byte[]> refused -> not(id, form, editor, refused);
            case Outcome.Stale<byte[]>() -> late(form, editor);
            case Outcome.Unavailable<byte[]>() ->
                    pages.notKept(editor, QueueScreens.path(id) + "/weigeren", form);
        };
    }

    private static HttpResponse<?> done(Form form, Notice notice) {
        return HttpResponse.seeOther(URI.create(notice.on(QueueScreens.path(form))));
    }

    /// No redirect: the log tells by the answer whether somebody did what they asked.
    private HttpResponse<?> late(Form form, Editor editor) {
        return screens.queue(editor, Shown.late(LATE, form));
    }

    private HttpResponse<?> not(UUID id, Form form, Editor editor, Outcome.Refused<?> refused) {
        var problem = refused.problem();
        return switch (problem.status()) {
            case 403 -> pages.notAllowed(editor, refused.detail());
            case 404 -> late(form, editor);
            case 409 -> again(HttpStatus.CONFLICT, id, form, editor, at(id, CLOSED));
            default ->
                    again(
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            id,
                            form,
                            editor,
                            problem.errors().isEmpty()
                                    ? at(id, refused.detail())
                                    : problem.errors().stream()
                                            .map(fault ->
                                                    new FormErrorView(
                                                            QueueScreens.reasonField(id),
                                                            fault.detail()))
                                            .toList());
        };
    }

    private static List<FormErrorView> at(UUID id, String why) {
        return List.of(new FormErrorView(QueueScreens.anchor(id), why));
    }

    private HttpResponse<?> again(
            HttpStatus status, UUID id, Form form, Editor editor, List<FormErrorView> errors) {
        return screens.queue(editor, Shown.refused(status, id, form, errors));
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(
                editor, "Alleen een redacteur of moderator plaatst of weigert bijdragen.");
    }
}
