package nl.millenniumgemeenten.gateway.desk.record;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Answers a form of a record with what came of it. Every way it can end keeps what was typed.
@Singleton
public class RecordSaving {
    private final DeskPages pages;

    RecordSaving(DeskPages pages) {
        this.pages = pages;
    }

    /// The answer to a form that was sent.
    public <J> HttpResponse<?> answer(Outcome<J> outcome, RecordForm<J> form, Editor editor) {
        return switch (outcome) {
            case Outcome.Ok<J>(var record, var revision) ->
                    HttpResponse.seeOther(URI.create(form.savedAt(record, revision)));
            case Outcome.Refused<J> refused -> refused(refused, form, editor);
            case Outcome.Stale<J>() -> form.conflict();
            case Outcome.Unavailable<J>() -> unavailable(form);
        };
    }

    private <J> HttpResponse<?> refused(
            Outcome.Refused<J> refused, RecordForm<J> form, Editor editor) {
        if (refused.missing()) {
            return pages.notFound(editor);
        }
        var problem = refused.problem();
        if (problem.status() == HttpStatus.FORBIDDEN.getCode()) {
            return pages.notAllowed(editor, refused.detail());
        }
        var errors =
                problem.errors().isEmpty()
                        ? List.of(new FormErrorView("", refused.detail()))
                        : form.errors(problem);
        return form.again(HttpStatus.valueOf(problem.status()), errors);
    }

    /// The form once more, while the register does not answer.
    public HttpResponse<?> unavailable(RecordForm<?> form) {
        var text =
                "Opslaan lukt nu even niet, door een storing bij ons. Wat je typte staat hieronder."
                        + " Laat deze pagina open en probeer het zo nog eens.";
        return form.again(HttpStatus.SERVICE_UNAVAILABLE, List.of(new FormErrorView("", text)))
                .header("Retry-After", "10");
    }
}
