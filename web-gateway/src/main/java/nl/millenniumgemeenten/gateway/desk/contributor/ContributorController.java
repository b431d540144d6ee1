package nl.millenniumgemeenten.gateway.desk.contributor;

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
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.courier.MailCourier;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.contributor.ContributorScreens.Shown;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.ContributorService;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Shows who writes in discussions, warns them and blocks them.
@Controller(ContributorScreens.PATH + "/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class ContributorController {
    private static final String WARNING = "warning";
    private static final String REASON = "reason";
    private static final String SURE = "sure";

    private final ContributorService contributors;
    private final ContributorScreens screens;
    private final MailCourier courier;
    private final DeskPages pages;

    ContributorController(
            ContributorService contributors,
            ContributorScreens screens,
            MailCourier courier,
            DeskPages pages) {
        this.contributors = contributors;
        this.screens = screens;
        this.courier = courier;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(
            UUID id,
            Editor editor,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        return screens.contributor(
                id,
                editor,
                new Shown(HttpStatus.OK, Notice.of(notice).text(), Form.EMPTY, List.of()));
    }

    @Post("/waarschuwen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> warn(UUID id, Form form, Editor editor) {
        if (!editor.mayDiscuss()) {
            return mayNot(editor);
        }
        var key = key(form);
        var outcome = contributors.warn(id, key, form.text(WARNING), editor.caller());
        return answer(
                new Asked(id, form.with("key", key.toString()), editor, "/waarschuwen", WARNING),
                outcome,
                Notice.PARTICIPANT_WARNED);
    }

    @Post("/blokkeren")
    @Consumes(MediaType.ALL)
    HttpResponse<?> block(UUID id, Form form, Editor editor) {
        return editor.mayDiscuss()
                ? answer(
                        new Asked(id, form, editor, "/blokkeren", REASON),
                        contributors.block(id, form.text(REASON), editor.caller()),
                        isElsewhere(form) ? Notice.ELSEWHERE_BLOCKED : Notice.PARTICIPANT_BLOCKED)
                : mayNot(editor);
    }

    @Post("/deblokkeren")
    @Consumes(MediaType.ALL)
    HttpResponse<?> lift(UUID id, Form form, Editor editor) {
        return editor.mayDiscuss()
                ? answer(
                        new Asked(id, form, editor, "/deblokkeren", ""),
                        contributors.lift(id, editor.caller()),
                        isElsewhere(form)
                                ? Notice.ELSEWHERE_UNBLOCKED
                                : Notice.PARTICIPANT_UNBLOCKED)
                : mayNot(editor);
    }

    /// Whether the form was about somebody who hears nothing of us, so that we do not say they do.
    private static boolean isElsewhere(Form form) {
        return form.line(ContributorScreens.ELSEWHERE).equals("true");
    }

    /// Erases who writes from the fediverse and asked for it.
    @Post("/wissen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> erase(UUID id, Form form, Editor editor) {
        if (!editor.mayDiscuss()) {
            return mayNot(editor);
        }
        if (!form.line(SURE).equals("true")) {
            return again(
                    new Asked(id, form, editor, "/wissen", SURE),
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    SURE,
                    "Zet een vinkje als je het zeker weet.");
        }
        return switch (contributors.erase(id, editor.caller())) {
            case Outcome.Ok<byte[]> _ ->
                    HttpResponse.seeOther(
                            URI.create(
                                    Notice.CONTRIBUTOR_ERASED.on("/redactie/discussies/wachtrij")));
            case Outcome.Refused<byte[]> refused ->
                    refused(new Asked(id, form, editor, "/wissen", SURE), refused);
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() ->
                    pages.notKept(editor, ContributorScreens.path(id) + "/wissen", form);
        };
    }

    /// What somebody asked.
    ///
    /// @param field that holds why
    private record Asked(UUID id, Form form, Editor editor, String act, String field) {}

    private HttpResponse<?> answer(Asked asked, Outcome<byte[]> outcome, Notice done) {
        var path = ContributorScreens.path(asked.id());
        return switch (outcome) {
            case Outcome.Ok<byte[]> _ -> {
                courier.wake();
                yield HttpResponse.seeOther(URI.create(done.on(path)));
            }
            case Outcome.Refused<byte[]> refused -> refused(asked, refused);
            case Outcome.Stale<byte[]>() ->
                    again(
                            new Asked(
                                    asked.id(),
                                    asked.form().without("key"),
                                    asked.editor(),
                                    asked.act(),
                                    asked.field()),
                            HttpStatus.CONFLICT,
                            "",
                            "Wat je eerder typte is al verstuurd. Wil je dit ook versturen? Druk dan"
                                    + " nog eens op de knop.");
            case Outcome.Unavailable<byte[]>() ->
                    pages.notKept(asked.editor(), path + asked.act(), asked.form());
        };
    }

    private HttpResponse<?> refused(Asked asked, Outcome.Refused<byte[]> refused) {
        var problem = refused.problem();
        return switch (problem.status()) {
            case 403 -> pages.notAllowed(asked.editor(), refused.detail());
            // They may have been forgotten just now: then the screen says so.
            case 404 -> again(asked, HttpStatus.CONFLICT, "", refused.detail());
            case 409 -> again(asked, HttpStatus.CONFLICT, "", refused.detail());
            default ->
                    again(
                            asked,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            asked.field(),
                            problem.errors().isEmpty()
                                    ? refused.detail()
                                    : problem.errors().getFirst().detail());
        };
    }

    private HttpResponse<?> again(Asked asked, HttpStatus status, String field, String why) {
        return screens.contributor(
                asked.id(),
                asked.editor(),
                new Shown(status, "", asked.form(), List.of(new FormErrorView(field, why))));
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(
                editor, "Alleen een redacteur of moderator waarschuwt of blokkeert deelnemers.");
    }

    /// The key that the form was made with; a form without one is its own.
    private static UUID key(Form form) {
        return form.id("key").orElseGet(UUID::randomUUID);
    }
}
