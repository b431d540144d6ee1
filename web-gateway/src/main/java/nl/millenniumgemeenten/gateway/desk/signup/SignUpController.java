package nl.millenniumgemeenten.gateway.desk.signup;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.courier.MailCourier;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SignUpJson;
import nl.millenniumgemeenten.gateway.service.SignUpService;
import nl.millenniumgemeenten.problem.Problem;

/// The screens where editors look at sign-ups and settle them.
@Controller(SignUpScreens.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignUpController {
    private final SignUpService signUps;
    private final SignUpScreens screens;
    private final SignUpHistory history;
    private final DeskPages pages;
    private final MailCourier courier;

    SignUpController(
            SignUpService signUps,
            SignUpScreens screens,
            SignUpHistory history,
            DeskPages pages,
            MailCourier courier) {
        this.signUps = signUps;
        this.screens = screens;
        this.history = history;
        this.pages = pages;
        this.courier = courier;
    }

    @Get
    HttpResponse<?> list(Editor editor) {
        return switch (signUps.list(editor.caller())) {
            case Outcome.Ok<ItemsJson<SignUpJson>>(var found, _) ->
                    screens.list(found.items(), editor);
            case Outcome.Refused<ItemsJson<SignUpJson>> _ -> mayNot(editor);
            case Outcome.Stale<ItemsJson<SignUpJson>>(),
                    Outcome.Unavailable<ItemsJson<SignUpJson>>() ->
                    pages.serviceUnavailable(editor, SignUpScreens.PATH);
        };
    }

    @Get("/{id}")
    HttpResponse<?> show(
            UUID id,
            Editor editor,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        return show(HttpStatus.OK, id, Notice.of(notice), Form.EMPTY, List.of(), editor);
    }

    /// Only ever as a download: what somebody sent is not shown as a page of ours.
    @Get("/{id}/besluit")
    HttpResponse<?> document(UUID id, Editor editor) {
        return switch (signUps.document(id, editor.caller())) {
            case Outcome.Ok<byte[]>(var pdf, _) ->
                    HttpResponse.ok(pdf)
                            .contentType("application/pdf")
                            .header("Content-Disposition", "attachment; filename=\"besluit.pdf\"")
                            .header("X-Content-Type-Options", "nosniff")
                            .header("Cache-Control", "no-store");
            case Outcome.Refused<byte[]> refused -> refused(refused, editor);
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() ->
                    pages.serviceUnavailable(editor, SignUpScreens.PATH + "/" + id);
        };
    }

    @Post("/{id}/goedkeuren")
    @Consumes(MediaType.ALL)
    HttpResponse<?> approve(UUID id, Form form, Editor editor) {
        return settle(
                id,
                "approval",
                Map.of(
                        "recognisedOn",
                        form.line("recognisedOn"),
                        "inForceOn",
                        form.line("inForceOn")),
                Notice.SIGN_UP_APPROVED,
                form,
                editor);
    }

    @Post("/{id}/terugvragen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> askBack(UUID id, Form form, Editor editor) {
        var said = Map.<String, Object>of("question", form.text("question"));
        return settle(id, "question", said, Notice.SIGN_UP_ASKED_BACK, form, editor);
    }

    @Post("/{id}/afwijzen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> reject(UUID id, Form form, Editor editor) {
        var said = Map.<String, Object>of("reason", form.text("reason"));
        return settle(id, "rejection", said, Notice.SIGN_UP_REJECTED, form, editor);
    }

    /// What is no id is the id of nothing.
    @Error
    HttpResponse<?> noId(ConversionErrorException unreadable, Editor editor) {
        return pages.notFound(editor);
    }

    private HttpResponse<?> settle(
            UUID id, String how, Map<String, Object> said, Notice done, Form form, Editor editor) {
        return switch (signUps.settle(id, how, form.revision(), said, editor.caller())) {
            case Outcome.Ok<SignUpJson> _ -> {
                courier.wake();
                yield HttpResponse.seeOther(URI.create(done.on(SignUpScreens.PATH + "/" + id)));
            }
            case Outcome.Refused<SignUpJson> refused ->
                    refused.problem().status() == 422
                            ? again(
                                    HttpStatus.UNPROCESSABLE_ENTITY,
                                    id,
                                    form,
                                    errors(refused.problem()),
                                    editor)
                            : refused(refused, editor);
            case Outcome.Stale<SignUpJson>() ->
                    again(
                            HttpStatus.PRECONDITION_FAILED,
                            id,
                            form,
                            error(
                                    "Iemand anders heeft deze aanmelding net gewijzigd. Hieronder"
                                            + " staat hoe het er nu voor staat. Kijk of je nog"
                                            + " hetzelfde wilt."),
                            editor);
            case Outcome.Unavailable<SignUpJson>() ->
                    again(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            id,
                            form,
                            error(
                                    "Dit lukt nu even niet, door een storing. Probeer het zo nog eens."),
                            editor);
        };
    }

    private HttpResponse<?> again(
            HttpStatus status, UUID id, Form form, List<FormErrorView> errors, Editor editor) {
        return show(status, id, Notice.NONE, form, errors, editor);
    }

    private HttpResponse<?> show(
            HttpStatus status,
            UUID id,
            Notice notice,
            Form typed,
            List<FormErrorView> errors,
            Editor editor) {
        return switch (signUps.read(id, editor.caller())) {
            case Outcome.Ok<SignUpJson>(var signUp, _) ->
                    screens.one(
                            status,
                            signUp,
                            history.view(signUps.acts(id, editor.caller())),
                            notice,
                            typed,
                            errors,
                            editor);
            case Outcome.Refused<SignUpJson> refused -> refused(refused, editor);
            case Outcome.Stale<SignUpJson>(), Outcome.Unavailable<SignUpJson>() ->
                    pages.serviceUnavailable(editor, SignUpScreens.PATH + "/" + id);
        };
    }

    private HttpResponse<?> refused(Outcome.Refused<?> refused, Editor editor) {
        return refused.missing() ? pages.notFound(editor) : mayNot(editor);
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen een redacteur kan aanmeldingen bekijken.");
    }

    private static List<FormErrorView> errors(Problem problem) {
        return problem.errors().stream()
                .map(fault -> {
                    var field = fault.pointer().substring(1);
                    boolean ours =
                            List.of("recognisedOn", "inForceOn", "question", "reason")
                                    .contains(field);
                    return new FormErrorView(ours ? field : "", words(field, fault.detail()));
                })
                .toList();
    }

    private static String words(String field, String detail) {
        return switch (field) {
            case "question" -> "Wat wil je vragen? " + detail;
            case "reason" -> "Waarom gaat het niet door? " + detail;
            case "recognisedOn" -> "Erkend op: " + detail;
            case "inForceOn" -> "Doet mee vanaf: " + detail;
            default -> detail;
        };
    }

    private static List<FormErrorView> error(String message) {
        return List.of(new FormErrorView("", message));
    }
}
