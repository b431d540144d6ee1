package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.UUID;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ContentForms.Writing;
import nl.millenniumgemeenten.gateway.desk.ContentKind.Banner;
import nl.millenniumgemeenten.gateway.desk.ContentKind.Screen;
import nl.millenniumgemeenten.gateway.service.ContentJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Shows one kind of content to its editors. Everything is read from the service that owns it, so
/// that editors see their own work.
public final class ContentScreens<J extends ContentJson, E> {
    private final ContentKind<J, E> kind;
    private final ContentForms<J, E> forms;
    private final DeskPages pages;

    public ContentScreens(ContentKind<J, E> kind, DeskPages pages, Moments moments) {
        this.kind = kind;
        this.forms = new ContentForms<>(kind, pages, moments);
        this.pages = pages;
    }

    /// The form for something new.
    public HttpResponse<?> fresh(Editor editor) {
        return forms.screen(HttpStatus.OK, Writing.fresh(kind.fresh()), editor);
    }

    /// The form with the draft.
    public HttpResponse<?> edit(UUID id, Notice notice, Editor editor) {
        return answer(
                kind.collection().read(id, editor.caller()),
                forms.path(id),
                editor,
                content ->
                        forms.screen(
                                HttpStatus.OK,
                                Writing.stored(content, kind.draft(content), notice),
                                editor));
    }

    /// The draft as a visitor would see it.
    public HttpResponse<?> preview(UUID id, Editor editor) {
        var banner = new Banner("Voorbeeld", "Bezoekers zien dit nog niet.", forms.path(id));
        return answer(
                kind.collection().read(id, editor.caller()),
                forms.path(id) + "/voorbeeld",
                editor,
                content -> screen(kind.preview(content, banner)));
    }

    /// A saved version as a visitor would have seen it.
    public HttpResponse<?> edition(UUID id, int number, Editor editor) {
        var content = kind.collection().read(id, editor.caller());
        var path = forms.path(id) + "/versies/" + number;
        return answer(
                content.then(found ->
                        kind.collection()
                                .edition(id, number, editor.caller())
                                .then(edition ->
                                        new Outcome.Ok<>(
                                                kind.edition(
                                                        found.value(),
                                                        edition.value(),
                                                        banner(id, number)),
                                                found.revision()))),
                path,
                editor,
                this::screen);
    }

    private Banner banner(UUID id, int number) {
        return new Banner("Versie " + number, "Zo is deze versie opgeslagen.", forms.path(id));
    }

    private HttpResponse<?> screen(Screen screen) {
        return pages.screen(HttpStatus.OK, screen.template(), screen.view());
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
