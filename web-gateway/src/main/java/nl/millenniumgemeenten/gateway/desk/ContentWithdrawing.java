package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ContentForms.Writing;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.ContentJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Takes one kind of content off the site.
public final class ContentWithdrawing<J extends ContentJson, E> {
    private final ContentKind<J, E> kind;
    private final ContentForms<J, E> forms;
    private final DeskPages pages;
    private final SeeOnSite site;

    public ContentWithdrawing(
            ContentKind<J, E> kind, DeskPages pages, Moments moments, SeeOnSite site) {
        this.kind = kind;
        this.forms = new ContentForms<>(kind, pages, moments);
        this.pages = pages;
        this.site = site;
    }

    /// Withdraws what the editor saw.
    public HttpResponse<?> withdraw(UUID id, Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return pages.notAllowed(editor, "Alleen een redacteur kan iets intrekken.");
        }
        return switch (kind.collection().withdraw(id, form.revision(), editor.caller())) {
            case Outcome.Ok<J>(_, var revision) -> withdrawn(id, revision);
            case Outcome.Refused<J> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : again(id, HttpStatus.CONFLICT, refused.detail(), editor);
            case Outcome.Stale<J>() ->
                    again(
                            id,
                            HttpStatus.PRECONDITION_FAILED,
                            "Iemand anders heeft dit net gewijzigd. Kijk eerst wat er veranderd is."
                                    + " Er is nog niets ingetrokken.",
                            editor);
            case Outcome.Unavailable<J>() -> pages.serviceUnavailable(editor, forms.path(id));
        };
    }

    private HttpResponse<?> withdrawn(UUID id, long revision) {
        var notice =
                site.notice(
                        kind.topic(),
                        id.toString(),
                        revision,
                        Notice.WITHDRAWN,
                        Notice.WITHDRAWN_SOON);
        return HttpResponse.seeOther(URI.create(notice.on(forms.path(id))));
    }

    /// The stored draft in its form, with what went wrong.
    private HttpResponse<?> again(UUID id, HttpStatus status, String text, Editor editor) {
        return switch (kind.collection().read(id, editor.caller())) {
            case Outcome.Ok<J>(var content, _) ->
                    forms.screen(
                            status,
                            Writing.stored(content, kind.draft(content), Notice.NONE)
                                    .with(List.of(new FormErrorView("", text))),
                            editor);
            case Outcome.Refused<J> _ -> pages.notFound(editor);
            case Outcome.Stale<J>(), Outcome.Unavailable<J>() ->
                    pages.serviceUnavailable(editor, forms.path(id));
        };
    }
}
