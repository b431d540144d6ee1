package nl.millenniumgemeenten.gateway.desk.activity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.activity.ActivityFields;
import nl.millenniumgemeenten.gateway.courier.MailCourier;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.desk.activity.ActivityScreens.Writing;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.ActivityJson;
import nl.millenniumgemeenten.gateway.service.ActivityService;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Gives an activity back with a question, or takes it off the site.
@Singleton
class ActivityDeciding {
    private final ActivityService service;
    private final ActivityScreens screens;
    private final DeskPages pages;
    private final SeeOnSite site;
    private final MailCourier courier;

    ActivityDeciding(
            ActivityService service,
            ActivityScreens screens,
            DeskPages pages,
            SeeOnSite site,
            MailCourier courier) {
        this.service = service;
        this.screens = screens;
        this.pages = pages;
        this.site = site;
        this.courier = courier;
    }

    HttpResponse<?> askBack(UUID id, Form form, Editor editor) {
        var outcome = service.askBack(id, form.revision(), form.text("question"), editor.caller());
        courier.wake();
        return decided(id, outcome, form, editor, _ -> Notice.ASKED_BACK);
    }

    HttpResponse<?> withdraw(UUID id, Form form, Editor editor) {
        var outcome = service.withdraw(id, form.revision(), editor.caller());
        return decided(id, outcome, form, editor, this::withdrawn);
    }

    /// What never stood on the site does not disappear from it.
    private Notice withdrawn(ActivityJson activity) {
        return activity.firstPublishedAt() == null
                ? Notice.LAID_ASIDE
                : site.notice(
                        Topic.ACTIVITIES,
                        activity.id().toString(),
                        activity.revision(),
                        Notice.WITHDRAWN,
                        Notice.WITHDRAWN_SOON);
    }

    private HttpResponse<?> decided(
            UUID id,
            Outcome<ActivityJson> outcome,
            Form form,
            Editor editor,
            Function<ActivityJson, Notice> notice) {
        return switch (outcome) {
            case Outcome.Ok<ActivityJson>(var activity, _) ->
                    HttpResponse.seeOther(
                            URI.create(
                                    notice.apply(activity)
                                            .on(ActivityScreens.path(activity.id()))));
            case Outcome.Refused<ActivityJson> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : again(
                                    id,
                                    HttpStatus.valueOf(refused.problem().status()),
                                    form,
                                    ActivityFields.errors(refused.problem()),
                                    editor);
            case Outcome.Stale<ActivityJson>() ->
                    again(
                            id,
                            HttpStatus.PRECONDITION_FAILED,
                            form,
                            List.of(
                                    new FormErrorView(
                                            "",
                                            "Iemand anders heeft deze activiteit net gewijzigd."
                                                    + " Lees wat er nu staat en kies dan"
                                                    + " opnieuw.")),
                            editor);
            case Outcome.Unavailable<ActivityJson>() ->
                    pages.serviceUnavailable(editor, ActivityScreens.path(id));
        };
    }

    /// The activity as it is now, with the question that was typed and what is wrong.
    private HttpResponse<?> again(
            UUID id, HttpStatus status, Form form, List<FormErrorView> errors, Editor editor) {
        return service.read(id, editor.caller()) instanceof Outcome.Ok<ActivityJson>(var there, _)
                ? screens.form(
                        status, Writing.asked(there, form.text("question")).with(errors), editor)
                : pages.serviceUnavailable(editor, ActivityScreens.path(id));
    }
}
