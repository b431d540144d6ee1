package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.workflow.WorkflowView;
import nl.millenniumgemeenten.gateway.desk.workflow.WorkflowViews;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.service.ContentJson;
import nl.millenniumgemeenten.gateway.service.EditionItemJson;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.WorkflowJson;
import nl.millenniumgemeenten.problem.Problem;

/// Makes the forms of one kind of content.
final class ContentForms<J extends ContentJson, E> {
    private final ContentKind<J, E> kind;
    private final DeskPages pages;
    private final Moments moments;
    private final Keeping keeping;

    ContentForms(ContentKind<J, E> kind, DeskPages pages, Moments moments) {
        this.kind = kind;
        this.pages = pages;
        this.moments = moments;
        this.keeping = new Keeping(kind, moments);
    }

    /// The form of something that was not saved yet; `stored` is absent, too, when its service does
    /// not answer.
    record Writing<J>(
            Optional<UUID> id,
            String revision,
            Optional<J> stored,
            Form typed,
            Notice notice,
            List<FormErrorView> errors) {

        /// Something new, with nothing wrong yet.
        static <J> Writing<J> fresh(Form typed) {
            return new Writing<>(
                    Optional.empty(), "", Optional.empty(), typed, Notice.NONE, List.of());
        }

        /// What is stored.
        static <J extends ContentJson> Writing<J> stored(J content, Form draft, Notice notice) {
            return new Writing<>(
                    Optional.of(content.id()),
                    Long.toString(content.revision()),
                    Optional.of(content),
                    draft,
                    notice,
                    List.of());
        }

        /// The same, with what is wrong.
        Writing<J> with(List<FormErrorView> wrong) {
            return new Writing<>(id, revision, stored, typed, Notice.NONE, wrong);
        }
    }

    /// What a form shows of what goes on around its content. Writing goes on without what does not
    /// come soon.
    record Around(Asked<List<EditionItemJson>> newest, Asked<Optional<WorkflowJson>> workflowNow) {

        /// Nothing, because it is new or its service is away.
        static final Around NOTHING =
                new Around(Asked.known(List.of()), Asked.known(Optional.empty()));

        /// The newest versions.
        List<EditionItemJson> editions() {
            return newest.orWithout(List.of());
        }

        /// How it goes through the workflow.
        Optional<WorkflowJson> workflow() {
            return workflowNow.orWithout(Optional.empty());
        }
    }

    /// Asks what goes on around a piece of content.
    Around around(UUID id, Editor editor) {
        var collection = kind.collection();
        return new Around(
                Asked.now(() ->
                        collection.editions(id, editor.caller())
                                        instanceof
                                        Outcome.Ok<ItemsJson<EditionItemJson>>(var list, _)
                                ? list.items()
                                : List.of()),
                Asked.now(() ->
                        collection.workflow(id).read(editor.caller())
                                        instanceof Outcome.Ok<WorkflowJson>(var workflow, _)
                                ? Optional.of(workflow)
                                : Optional.empty()));
    }

    /// The screen of a form that was sent.
    MutableHttpResponse<byte[]> screen(HttpStatus status, Writing<J> writing, Editor editor) {
        return screen(status, writing, Opening.SENT_BACK, editor);
    }

    /// The screen of a form, with what to tell who opens it.
    MutableHttpResponse<byte[]> screen(
            HttpStatus status, Writing<J> writing, Opening opening, Editor editor) {
        var around =
                status == HttpStatus.SERVICE_UNAVAILABLE
                        ? Around.NOTHING
                        : writing.id().map(id -> around(id, editor)).orElse(Around.NOTHING);
        return screen(status, writing, opening, around, editor);
    }

    /// The same, of which it was asked before what goes on around it.
    MutableHttpResponse<byte[]> screen(
            HttpStatus status, Writing<J> writing, Opening opening, Around around, Editor editor) {
        var reach =
                status == HttpStatus.SERVICE_UNAVAILABLE
                        ? ContentKind.Reach.OURSELVES
                        : ContentKind.Reach.SERVICE;
        var path = writing.id().map(this::path).orElseGet(this::newPath);
        var title =
                writing.stored()
                        .map(ContentJson::title)
                        .orElseGet(() ->
                                writing.id().isPresent()
                                        ? writing.typed().line("title")
                                        : kind.titleOfNew());
        var layout = pages.layout(editor, title.isEmpty() ? kind.titleOfNew() : title, path);
        var screen =
                kind.form(
                        layout,
                        editing(path, writing, opening, around, editor),
                        writing.typed(),
                        editor,
                        reach);
        return pages.screen(status, screen.template(), screen.view());
    }

    /// The faults that a service found, beside their fields.
    List<FormErrorView> errors(Problem problem, Form typed) {
        if (problem.errors().isEmpty()) {
            var detail = problem.detail();
            return List.of(new FormErrorView("", detail == null ? problem.title() : detail));
        }
        return problem.errors().stream().map(fault -> named(kind.error(fault, typed))).toList();
    }

    private FormErrorView named(FormErrorView error) {
        return kind.fields().stream()
                .filter(field -> field.name().equals(error.field()))
                .map(field -> new FormErrorView(error.field(), error.message(), field.label()))
                .findFirst()
                .orElse(error);
    }

    /// The address of the form of something that is stored.
    String path(UUID id) {
        return kind.screens() + "/" + id;
    }

    /// The address of the form for something new.
    String newPath() {
        return kind.screens() + "/nieuw";
    }

    private EditingView editing(
            String path, Writing<J> writing, Opening opening, Around around, Editor editor) {
        var live = writing.stored().filter(ContentJson::onSite);
        return new EditingView(
                path,
                live.isPresent() && editor.mayPublish() ? path + "/intrekken" : "",
                writing.revision(),
                opening.notice().isEmpty() ? writing.notice().text() : opening.notice(),
                live.map(kind::livePath).orElse(""),
                editor.mayPublish(),
                state(writing),
                writing.stored()
                        .map(stored -> editions(stored, around.editions()))
                        .orElse(List.of()),
                workflow(path, writing, around, editor),
                keeping(writing, opening, editor),
                new FormErrorsView(writing.errors()));
    }

    private WorkflowView workflow(String path, Writing<J> writing, Around around, Editor editor) {
        var views =
                new WorkflowViews(
                        moments, editor, writing.typed(), new FormErrorsView(writing.errors()));
        return writing.id().isEmpty()
                ? views.fresh()
                : around.workflow()
                        .map(workflow -> views.of(workflow, path))
                        .orElse(WorkflowView.NONE);
    }

    private KeepingView keeping(Writing<J> writing, Opening opening, Editor editor) {
        var copy = Copies.newId(writing.typed()).orElseGet(UUID::randomUUID);
        var id = writing.id().orElse(copy);
        var typed = writing.typed().line("edition");
        var edition =
                typed.isEmpty()
                        ? writing.stored()
                                .map(stored -> Integer.toString(stored.draftEdition()))
                                .orElse("")
                        : typed;
        return keeping.view(
                id,
                writing.id().isEmpty() ? copy.toString() : "",
                edition,
                writing.typed(),
                opening,
                writing.notice() != Notice.NONE,
                editor);
    }

    private BadgeView state(Writing<J> writing) {
        return writing.stored()
                .map(stored -> States.badge(stored.state(), stored.hasDraft()))
                .orElse(writing.id().isPresent() ? States.UNKNOWN : States.NEW);
    }

    private List<EditionView> editions(J content, List<EditionItemJson> items) {
        return items.stream().map(item -> edition(content, item)).toList();
    }

    private EditionView edition(J content, EditionItemJson item) {
        var text = moments.saved(item.savedAt(), item.savedBy());
        return new EditionView(
                "Versie " + item.edition(),
                item.live() ? text + " (op de site)" : text,
                path(content.id()) + "/versies/" + item.edition());
    }
}
