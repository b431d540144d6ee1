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
import nl.millenniumgemeenten.gateway.desk.DraftReadings;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.desk.contributor.ContributorScreens;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.library.ContributionPictures;
import nl.millenniumgemeenten.gateway.service.ContributionJson;
import nl.millenniumgemeenten.gateway.service.ContributionPictureJson;
import nl.millenniumgemeenten.gateway.service.DiscussionService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ReportedContributionJson;
import nl.millenniumgemeenten.problem.Problem;

/// Looks at what visitors say is wrong: hides the contribution, or leaves it.
@Controller(ReportedController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReportedController {
    static final String PATH = DiscussionScreens.PATH + "/meldingen";

    /// The field with when the newest was said that the screen showed.
    private static final String SEEN = "gezien";

    private static final String CHANGED =
            "Deze bijdrage is net gewijzigd. Lees haar nog eens voor je beslist.";

    private final DiscussionService discussions;
    private final SeeOnSite site;
    private final DeskPages pages;
    private final Moments moments;

    ReportedController(
            DiscussionService discussions, SeeOnSite site, DeskPages pages, Moments moments) {
        this.discussions = discussions;
        this.site = site;
        this.pages = pages;
        this.moments = moments;
    }

    @Get
    HttpResponse<?> list(
            Editor editor, @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        return list(editor, Shown.said(HttpStatus.OK, Notice.of(notice).text(), Tone.POSITIVE));
    }

    @Post("/{id}/verbergen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> hide(UUID id, Form form, Editor editor) {
        if (!editor.mayDiscuss()) {
            return mayNot(editor);
        }
        return switch (discussions.hide(
                id, form.revision(), form.text("reason"), editor.caller())) {
            case Outcome.Ok<ContributionJson>(_, var revision) -> {
                // What was said is heeded: it does not come back when the contribution does.
                discussions.settleReports(id, form.line(SEEN), editor.caller());
                yield done(
                        site.notice(
                                Topic.CONTRIBUTIONS,
                                id.toString(),
                                revision,
                                Notice.CONTRIBUTION_HIDDEN,
                                Notice.DISCUSSION_SOON));
            }
            case Outcome.Refused<ContributionJson> refused ->
                    refused.problem().status() == 422
                            ? list(editor, Shown.refused(id, form, refused.problem()))
                            : not(editor, refused);
            case Outcome.Stale<ContributionJson>() -> list(editor, Shown.late(id, form));
            case Outcome.Unavailable<ContributionJson>() ->
                    pages.notKept(editor, hiding(id.toString()), form);
        };
    }

    @Post("/{id}/afhandelen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> settle(UUID id, Form form, Editor editor) {
        if (!editor.mayDiscuss()) {
            return mayNot(editor);
        }
        return switch (discussions.settleReports(id, form.line(SEEN), editor.caller())) {
            case Outcome.Ok<byte[]> _ -> done(Notice.REPORTS_SETTLED);
            case Outcome.Refused<byte[]> refused -> not(editor, refused);
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() ->
                    pages.notKept(editor, PATH + "/" + id + "/afhandelen", form);
        };
    }

    private HttpResponse<?> not(Editor editor, Outcome.Refused<?> refused) {
        return refused.missing()
                ? pages.notFound(editor)
                : pages.notAllowed(editor, refused.detail());
    }

    private static HttpResponse<?> done(Notice notice) {
        return HttpResponse.seeOther(URI.create(notice.on(PATH)));
    }

    /// What the screen shows beside what was reported.
    ///
    /// @param unhidden the contribution that was to be hidden and was not; empty for none
    /// @param typed what was typed to hide it
    private record Shown(
            HttpStatus status,
            String notice,
            Tone tone,
            String unhidden,
            Form typed,
            List<FormErrorView> errors) {

        static Shown said(HttpStatus status, String notice, Tone tone) {
            return new Shown(status, notice, tone, "", Form.EMPTY, List.of());
        }

        static Shown late(UUID id, Form form) {
            return new Shown(
                    HttpStatus.PRECONDITION_FAILED,
                    CHANGED,
                    Tone.ATTENTION,
                    id.toString(),
                    form,
                    List.of());
        }

        static Shown refused(UUID id, Form form, Problem problem) {
            return new Shown(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "",
                    Tone.NEUTRAL,
                    id.toString(),
                    form,
                    problem.errors().stream()
                            .map(fault -> new FormErrorView(reasonField(id), fault.detail()))
                            .toList());
        }
    }

    private static String hiding(String id) {
        return PATH + "/" + id + "/verbergen";
    }

    private static String reasonField(UUID id) {
        return "reden-" + id;
    }

    private HttpResponse<?> list(Editor editor, Shown shown) {
        return switch (discussions.reported(editor.caller())) {
            case Outcome.Ok<ItemsJson<ReportedContributionJson>>(var found, _) ->
                    pages.screen(
                            shown.status(),
                            "desk/discussion_reports",
                            new ReportedListView(
                                    pages.layout(
                                            editor, "Gemelde bijdragen", DiscussionScreens.PATH),
                                    shown.notice(),
                                    shown.tone(),
                                    new FormErrorsView(shown.errors()),
                                    editor.mayDiscuss(),
                                    found.items().stream().map(one -> item(one, shown)).toList()));
            case Outcome.Refused<ItemsJson<ReportedContributionJson>> _ -> pages.notFound(editor);
            case Outcome.Stale<ItemsJson<ReportedContributionJson>>(),
                    Outcome.Unavailable<ItemsJson<ReportedContributionJson>>() ->
                    shown.unhidden().isEmpty()
                            ? pages.serviceUnavailable(editor, PATH)
                            : pages.notKept(editor, hiding(shown.unhidden()), shown.typed());
        };
    }

    private ReportedListView.Item item(ReportedContributionJson one, Shown shown) {
        return new ReportedListView.Item(
                PATH + "/" + one.id(),
                "bijdrage-" + one.id(),
                one.title(),
                "/bijdragen/" + one.number(),
                one.position(),
                one.name(),
                ContributorScreens.path(one.contributor()),
                one.told(),
                one.revision(),
                one.bodyHtml(),
                reasonField(one.id()),
                one.id().toString().equals(shown.unhidden()) ? shown.typed().text("reason") : "",
                one.reports().getLast().reportedAt().toString(),
                one.reports().stream()
                        .map(report ->
                                new ReportedListView.Said(
                                        report.reason(), moments.saved(report.reportedAt())))
                        .toList(),
                ContributionPictures.of(
                        DraftReadings.FILES, ContributionPictureJson.told(one.pictures())));
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen een redacteur of moderator handelt meldingen af.");
    }
}
