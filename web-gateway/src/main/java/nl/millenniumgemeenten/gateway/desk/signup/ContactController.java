package nl.millenniumgemeenten.gateway.desk.signup;

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
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.courier.MailCourier;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.ContactJson;
import nl.millenniumgemeenten.gateway.service.ContactService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// The screen where editors keep who speaks for a municipality.
@Controller("/redactie/gemeenten/{code}/contacten")
@ExecuteOn(TaskExecutors.BLOCKING)
class ContactController {
    private static final Pattern CODE = Pattern.compile("GM[0-9]{4}");

    private final ContactService contacts;
    private final ContactScreens screens;
    private final DeskPages pages;
    private final MailCourier courier;

    ContactController(
            ContactService contacts, ContactScreens screens, DeskPages pages, MailCourier courier) {
        this.contacts = contacts;
        this.screens = screens;
        this.pages = pages;
        this.courier = courier;
    }

    @Get
    HttpResponse<?> show(
            String code,
            Editor editor,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        return show(HttpStatus.OK, code, Notice.of(notice), Form.EMPTY, List.of(), editor);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> add(String code, Form form, Editor editor) {
        if (!CODE.matcher(code).matches()) {
            return pages.notFound(editor);
        }
        var person =
                Map.<String, Object>of(
                        "name", form.line("name"),
                        "role", form.line("role"),
                        "email", form.line("email"),
                        "phone", form.line("phone"));
        return switch (contacts.add(code, person, editor.caller())) {
            case Outcome.Ok<ContactJson>(var contact, _) -> {
                courier.wake();
                yield done(
                        code,
                        contact.municipalities().size() > 1
                                ? Notice.CONTACT_ALSO_ADDED
                                : Notice.CONTACT_ADDED);
            }
            case Outcome.Refused<ContactJson> refused ->
                    refused.problem().errors().isEmpty()
                            ? refused(refused, editor)
                            : again(
                                    HttpStatus.UNPROCESSABLE_ENTITY,
                                    code,
                                    form,
                                    refused.problem().errors().stream()
                                            .map(fault ->
                                                    new FormErrorView(
                                                            fault.pointer().substring(1),
                                                            fault.detail()))
                                            .toList(),
                                    editor);
            case Outcome.Stale<ContactJson>(), Outcome.Unavailable<ContactJson>() ->
                    again(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            code,
                            form,
                            List.of(
                                    new FormErrorView(
                                            "",
                                            "Dit lukt nu even niet, door een storing. Probeer het zo"
                                                    + " nog eens.")),
                            editor);
        };
    }

    @Post("/{id}/opvolgers")
    @Consumes(MediaType.ALL)
    HttpResponse<?> goOn(String code, UUID id, Form form, Editor editor) {
        if (!CODE.matcher(code).matches()) {
            return pages.notFound(editor);
        }
        return switch (contacts.goOn(code, id, form.all("with"), editor.caller())) {
            case Outcome.Ok<ContactJson> _ -> done(code, Notice.CONTACT_GOES_ON);
            case Outcome.Refused<ContactJson> refused ->
                    refused.problem().errors().isEmpty()
                            ? refused(refused, editor)
                            : again(
                                    HttpStatus.UNPROCESSABLE_ENTITY,
                                    code,
                                    Form.EMPTY,
                                    List.of(
                                            new FormErrorView(
                                                    "with-" + id,
                                                    refused.problem()
                                                            .errors()
                                                            .getFirst()
                                                            .detail())),
                                    editor);
            case Outcome.Stale<ContactJson>(), Outcome.Unavailable<ContactJson>() ->
                    pages.serviceUnavailable(editor, ContactScreens.path(code));
        };
    }

    @Post("/{id}/beeindigen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> end(String code, UUID id, Editor editor) {
        if (!CODE.matcher(code).matches()) {
            return pages.notFound(editor);
        }
        return switch (contacts.end(code, id, editor.caller())) {
            case Outcome.Ok<byte[]> _ -> done(code, Notice.CONTACT_ENDED);
            case Outcome.Refused<byte[]> refused ->
                    refused.missing() ? done(code, Notice.CONTACT_ENDED) : refused(refused, editor);
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() ->
                    pages.serviceUnavailable(editor, ContactScreens.path(code));
        };
    }

    private HttpResponse<?> again(
            HttpStatus status, String code, Form form, List<FormErrorView> errors, Editor editor) {
        return show(status, code, Notice.NONE, form, errors, editor);
    }

    private HttpResponse<?> show(
            HttpStatus status,
            String code,
            Notice notice,
            Form typed,
            List<FormErrorView> errors,
            Editor editor) {
        if (!CODE.matcher(code).matches()) {
            return pages.notFound(editor);
        }
        return switch (contacts.of(code, editor.caller())) {
            case Outcome.Ok<ItemsJson<ContactJson>>(var found, _) ->
                    screens.screen(status, code, found.items(), notice, typed, errors, editor);
            case Outcome.Refused<ItemsJson<ContactJson>> refused -> refused(refused, editor);
            case Outcome.Stale<ItemsJson<ContactJson>>(),
                    Outcome.Unavailable<ItemsJson<ContactJson>>() ->
                    pages.serviceUnavailable(editor, ContactScreens.path(code));
        };
    }

    private static HttpResponse<?> done(String code, Notice notice) {
        return HttpResponse.seeOther(URI.create(notice.on(ContactScreens.path(code))));
    }

    private HttpResponse<?> refused(Outcome.Refused<?> refused, Editor editor) {
        return refused.missing()
                ? pages.notFound(editor)
                : pages.notAllowed(editor, "Alleen een redacteur kan contactpersonen bekijken.");
    }
}
