package nl.millenniumgemeenten.gateway.desk.fediverse;

import io.micronaut.http.HttpRequest;
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
import java.util.Locale;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.log.Logged;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.fediverse.FediverseScreens.Shown;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.FediverseService;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Shows from where the site is followed, and blocks servers that only make trouble.
@Controller(FediverseScreens.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class FediverseController {
    /// The name of a server, with a port if it has one of its own.
    private static final Pattern SERVER =
            Pattern.compile("[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?(:[0-9]{1,5})?");

    private final FediverseService service;
    private final FediverseScreens screens;
    private final DeskPages pages;

    FediverseController(FediverseService service, FediverseScreens screens, DeskPages pages) {
        this.service = service;
        this.screens = screens;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(
            Editor editor, @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        return editor.mayDiscuss()
                ? screens.servers(
                        editor, new Shown(HttpStatus.OK, Notice.of(notice).text(), "", List.of()))
                : mayNot(editor);
    }

    @Post("/blokkeren")
    @Consumes(MediaType.ALL)
    HttpResponse<?> block(HttpRequest<?> request, Form form, Editor editor) {
        if (!editor.mayDiscuss()) {
            return mayNot(editor);
        }
        var host = host(form);
        if (!SERVER.matcher(host).matches()) {
            return wrong(form, editor, "Vul de naam van een server in, zoals voorbeeld.social.");
        }
        Logged.on(request, host);
        return answer(
                service.block(host, editor.caller()),
                Notice.SERVER_BLOCKED,
                "/blokkeren",
                form,
                editor);
    }

    @Post("/deblokkeren")
    @Consumes(MediaType.ALL)
    HttpResponse<?> unblock(HttpRequest<?> request, Form form, Editor editor) {
        if (!editor.mayDiscuss()) {
            return mayNot(editor);
        }
        var host = host(form);
        if (!SERVER.matcher(host).matches()) {
            return pages.notFound(editor);
        }
        Logged.on(request, host);
        return answer(
                service.unblock(host, editor.caller()),
                Notice.SERVER_UNBLOCKED,
                "/deblokkeren",
                form,
                editor);
    }

    /// What was typed may be a whole address, or an account there.
    private static String host(Form form) {
        var typed = form.line(FediverseScreens.HOST).strip().toLowerCase(Locale.ROOT);
        var bare = typed.replaceFirst("^https?://", "").replaceFirst("/.*$", "");
        return bare.substring(bare.lastIndexOf('@') + 1);
    }

    private HttpResponse<?> answer(
            Outcome<byte[]> outcome, Notice done, String act, Form form, Editor editor) {
        return switch (outcome) {
            case Outcome.Ok<byte[]> _ ->
                    HttpResponse.seeOther(URI.create(done.on(FediverseScreens.PATH)));
            case Outcome.Refused<byte[]> refused ->
                    switch (refused.problem().status()) {
                        case 403 -> pages.notAllowed(editor, refused.detail());
                        case 404 -> pages.notFound(editor);
                        default -> wrong(form, editor, detail(refused));
                    };
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() ->
                    pages.notKept(editor, FediverseScreens.PATH + act, form);
        };
    }

    private static String detail(Outcome.Refused<byte[]> refused) {
        var errors = refused.problem().errors();
        return errors.isEmpty() ? refused.detail() : errors.getFirst().detail();
    }

    private HttpResponse<?> wrong(Form form, Editor editor, String why) {
        return screens.servers(
                editor,
                new Shown(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "",
                        form.line(FediverseScreens.HOST),
                        List.of(new FormErrorView(FediverseScreens.HOST, why))));
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(
                editor, "Alleen een redacteur of moderator ziet de servers in de fediverse.");
    }
}
