package nl.millenniumgemeenten.gateway.desk.territory;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.desk.record.ChangeWords;
import nl.millenniumgemeenten.gateway.desk.record.RecordForm;
import nl.millenniumgemeenten.gateway.desk.record.RecordSaving;
import nl.millenniumgemeenten.gateway.desk.territory.ChangeScreens.Writing;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.service.ConsequencesJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.TerritorialChangeJson;
import nl.millenniumgemeenten.gateway.service.TerritorialChangeService;
import nl.millenniumgemeenten.problem.Problem;

/// Takes what an editor typed of a territorial change, and goes on with it as the button said.
@Singleton
class ChangeWriting {
    private final TerritorialChangeService service;
    private final ChangeScreens screens;
    private final ChangePreview preview;
    private final ChangeConflict conflict;
    private final RecordSaving saving;
    private final SeeOnSite site;

    ChangeWriting(
            TerritorialChangeService service,
            ChangeScreens screens,
            ChangePreview preview,
            ChangeConflict conflict,
            RecordSaving saving,
            SeeOnSite site) {
        this.service = service;
        this.screens = screens;
        this.preview = preview;
        this.conflict = conflict;
        this.saving = saving;
        this.site = site;
    }

    /// What is new, planned and may become anything else, or in force and was recorded wrongly.
    HttpResponse<?> take(Writing writing, Editor editor) {
        var form = writing.typed();
        return switch (form.line("action")) {
            case "add-from" -> oneMore(writing, "from", ChangeScreens.FROM, editor);
            case "add-to" -> oneMore(writing, "to", least(writing, ChangeScreens.TO), editor);
            case "add-begin" ->
                    oneMore(writing, "beginName", least(writing, ChangeScreens.BEGINS), editor);
            case "edit" -> screens.form(HttpStatus.OK, writing, editor);
            case "record" -> record(writing, editor);
            default -> preview(writing, List.of(), editor);
        };
    }

    private static int least(Writing writing, int ofNew) {
        return writing.stored().isPresent() ? 0 : ofNew;
    }

    private HttpResponse<?> oneMore(Writing writing, String field, int shown, Editor editor) {
        return screens.form(
                HttpStatus.OK,
                writing.with(ChangeRows.oneMore(writing.typed(), field, shown)),
                editor);
    }

    /// @param taken what somebody else changed meanwhile, that came along
    private HttpResponse<?> preview(Writing writing, List<Field> taken, Editor editor) {
        var typed = TypedChange.read(writing.typed(), writing.register());
        var sent = new Sent<ConsequencesJson>(writing, typed, editor);
        if (!typed.errors().isEmpty()) {
            return sent.again(HttpStatus.UNPROCESSABLE_ENTITY, typed.errors());
        }
        var id = writing.id().orElseGet(() -> typed.id(writing.register()));
        var outcome = service.consequences(id, typed.json(), editor.caller());
        return outcome instanceof Outcome.Ok<ConsequencesJson>(var consequences, _)
                ? preview.screen(writing, typed, consequences, taken, editor)
                : saving.answer(outcome, sent, editor);
    }

    private HttpResponse<?> record(Writing writing, Editor editor) {
        var typed = TypedChange.read(writing.typed(), writing.register());
        var sent = new Sent<TerritorialChangeJson>(writing, typed, editor);
        if (!typed.errors().isEmpty()) {
            return sent.again(HttpStatus.UNPROCESSABLE_ENTITY, typed.errors());
        }
        return saving.answer(record(writing, typed, typed.json(), editor), sent, editor);
    }

    private Outcome<TerritorialChangeJson> record(
            Writing writing, TypedChange typed, Map<String, Object> content, Editor editor) {
        return writing.id()
                .map(id -> service.save(id, writing.typed().revision(), content, editor.caller()))
                .orElseGet(() ->
                        service.create(typed.id(writing.register()), content, editor.caller()));
    }

    /// A form of a change that was sent.
    private final class Sent<J> implements RecordForm<J> {
        private final Writing writing;
        private final TypedChange typed;
        private final Editor editor;

        Sent(Writing writing, TypedChange typed, Editor editor) {
            this.writing = writing;
            this.typed = typed;
            this.editor = editor;
        }

        @Override
        public String savedAt(J record, long revision) {
            var id =
                    record instanceof TerritorialChangeJson change
                            ? change.id()
                            : writing.id().orElse("");
            return site.notice(
                            Topic.TERRITORIAL_CHANGES,
                            id,
                            revision,
                            Notice.RECORDED,
                            Notice.RECORDED_SOON)
                    .on(ChangeWords.path(id));
        }

        @Override
        public List<FormErrorView> errors(Problem problem) {
            return new ChangeFaults(typed, writing.register()).of(problem);
        }

        @Override
        public MutableHttpResponse<byte[]> again(HttpStatus status, List<FormErrorView> errors) {
            return screens.form(status, writing.with(errors), editor);
        }

        @Override
        public HttpResponse<?> conflict() {
            var id = writing.id();
            if (id.isEmpty()) {
                return again(
                        HttpStatus.CONFLICT,
                        List.of(
                                new FormErrorView(
                                        "",
                                        "Iemand anders legde net een herindeling met deze dag en"
                                                + " gemeente vast. Kijk eerst in de lijst.")));
            }
            return service.read(id.get(), editor.caller())
                            instanceof Outcome.Ok<TerritorialChangeJson>(var theirs, _)
                    ? conflict.together(
                            typed,
                            theirs,
                            writing.register(),
                            editor,
                            merge ->
                                    preview(
                                            writing.with(ChangeRows.spread(merge.form())),
                                            merge.kept(),
                                            editor))
                    : saving.unavailable(this);
        }
    }
}
