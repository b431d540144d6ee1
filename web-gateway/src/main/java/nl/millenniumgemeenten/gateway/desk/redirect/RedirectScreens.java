package nl.millenniumgemeenten.gateway.desk.redirect;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.service.AutomaticRedirectJson;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.RedirectJson;
import nl.millenniumgemeenten.gateway.service.WayService;

/// The screen with all redirects.
@Singleton
class RedirectScreens {
    static final String PATH = "/redactie/doorverwijzingen";

    private final WayService ways;
    private final DeskPages pages;
    private final Moments moments;

    RedirectScreens(WayService ways, DeskPages pages, Moments moments) {
        this.ways = ways;
        this.pages = pages;
        this.moments = moments;
    }

    String path(UUID id) {
        return PATH + "/" + id;
    }

    /// The list, with what was typed in its forms.
    HttpResponse<?> list(
            Editor editor,
            HttpStatus status,
            String notice,
            List<FormErrorView> errors,
            Form typed,
            String query,
            String after) {
        var own = ways.redirects(query, after, editor.caller());
        var automatic = ways.automatic(query, editor.caller());
        if (own instanceof Outcome.Ok<ItemsJson<RedirectJson>>(var redirects, _)
                && automatic
                        instanceof Outcome.Ok<ItemsJson<AutomaticRedirectJson>>(var moved, _)) {
            var next = redirects.next();
            return pages.screen(
                    status,
                    "desk/redirect_list",
                    new RedirectListView(
                            pages.layout(editor, "Doorverwijzingen", PATH),
                            notice,
                            new FormErrorsView(errors),
                            editor.mayPublish(),
                            query,
                            typed.line("from"),
                            typed.line("to"),
                            typed.text("rows"),
                            redirects.items().stream().map(one -> row(one, editor)).toList(),
                            moved.items().stream()
                                    .map(one ->
                                            new RedirectRowView(
                                                    one.from(), one.to(), one.title(), ""))
                                    .toList(),
                            next == null
                                    ? ""
                                    : PATH + "?q=" + encoded(query) + "&na=" + encoded(next)));
        }
        return own instanceof Outcome.Refused<ItemsJson<RedirectJson>> refused
                ? pages.notAllowed(editor, refused.detail())
                : pages.serviceUnavailable(editor, PATH);
    }

    private RedirectRowView row(RedirectJson redirect, Editor editor) {
        return new RedirectRowView(
                redirect.from(),
                redirect.to(),
                moments.saved(redirect.savedAt(), redirect.savedBy()),
                editor.mayPublish() ? path(redirect.id()) : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
