package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ContentForms.Writing;
import nl.millenniumgemeenten.gateway.service.ContentJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Shows one kind of content to its editors. Everything is read from the service that owns it, so
/// that editors see their own work.
public final class ContentScreens<J extends ContentJson, E> {
    private final ContentKind<J, E> kind;
    private final ContentForms<J, E> forms;
    private final ContentOpening<J, E> opening;
    private final DeskPages pages;

    public ContentScreens(ContentKind<J, E> kind, DeskPages pages, Moments moments) {
        this.kind = kind;
        this.forms = new ContentForms<>(kind, pages, moments);
        this.opening = new ContentOpening<>(kind, moments);
        this.pages = pages;
    }

    /// The form for something new, or for what was typed of something new before.
    public HttpResponse<?> fresh(HttpRequest<?> request, Editor editor) {
        if (!editor.mayWrite()) {
            return pages.notAllowed(editor, "Als moderator lees je mee; schrijven kan niet.");
        }
        var opened = opening.fresh(request, editor);
        return forms.screen(HttpStatus.OK, Writing.fresh(opened.form()), opened.opening(), editor);
    }

    /// The form with the draft, or with what was typed before and not saved.
    public HttpResponse<?> edit(UUID id, HttpRequest<?> request, Editor editor) {
        return answer(
                kind.collection().read(id, editor.caller()),
                forms.path(id),
                editor,
                content -> edit(content, request, editor));
    }

    private HttpResponse<?> edit(J content, HttpRequest<?> request, Editor editor) {
        var parameters = request.getParameters();
        var present = Asked.now(() -> opening.others(content.id(), editor));
        var around = forms.around(content.id(), editor);
        var copies = opening.copies(content, editor);
        var copy = Keeping.continued(request).flatMap(window -> Copies.chosen(copies, window));
        var offers = opening.offers(content, copies, copy);
        var others = present.orWithout(List.of());
        if (copy.isPresent()) {
            var typed = Copies.form(copy.get());
            var writing =
                    new Writing<>(
                            Optional.of(content.id()),
                            typed.line("revision"),
                            Optional.of(content),
                            typed,
                            Notice.NONE,
                            List.of());
            return forms.screen(
                    HttpStatus.OK,
                    writing,
                    Opening.now("", Copies.kept(copy), offers, others),
                    around,
                    editor);
        }
        var notice = Notice.of(parameters.get(Notice.PARAMETER, String.class, ""));
        var words =
                notice == Notice.MERGED
                        ? opening.merged(
                                content,
                                parameters.get(ContentOpening.KEPT, String.class, ""),
                                around.editions())
                        : "";
        return forms.screen(
                HttpStatus.OK,
                Writing.stored(content, kind.draft(content), notice),
                Opening.now(words, "", offers, others),
                around,
                editor);
    }

    private <T> HttpResponse<?> answer(
            Outcome<T> outcome, String path, Editor editor, Function<T, HttpResponse<?>> screen) {
        return switch (outcome) {
            case Outcome.Ok<T>(var value, _) -> screen.apply(value);
            case Outcome.Refused<T> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<T>(), Outcome.Unavailable<T>() ->
                    pages.serviceUnavailable(editor, path);
        };
    }
}
