package nl.millenniumgemeenten.gateway.desk.goal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.desk.goal.GoalScreens.Writing;
import nl.millenniumgemeenten.gateway.desk.record.RecordForm;
import nl.millenniumgemeenten.gateway.desk.record.RecordSaving;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.merge.Taken;
import nl.millenniumgemeenten.gateway.service.GoalJson;
import nl.millenniumgemeenten.gateway.service.GoalService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.problem.Problem;

/// Takes what an editor typed of a goal.
@Singleton
class GoalWriting {
    private final GoalService service;
    private final GoalScreens screens;
    private final RecordSaving saving;
    private final SeeOnSite site;

    GoalWriting(GoalService service, GoalScreens screens, RecordSaving saving, SeeOnSite site) {
        this.service = service;
        this.screens = screens;
        this.saving = saving;
        this.site = site;
    }

    HttpResponse<?> create(Form form, Editor editor) {
        var writing = Writing.fresh(form);
        if (!(form.number("number") instanceof Integer number) || number < 1 || number > 99) {
            return screens.form(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    writing.with(
                            List.of(
                                    new FormErrorView(
                                            "number",
                                            "Geef het doel een nummer van 1 tot en met 99."))),
                    editor);
        }
        return saving.answer(
                service.create(number, content(form), editor.caller()),
                new Sent(writing, Optional.empty(), editor),
                editor);
    }

    HttpResponse<?> save(int number, Form form, Editor editor) {
        return save(number, form, Optional.empty(), editor);
    }

    private HttpResponse<?> save(int number, Form form, Optional<Merge> merged, Editor editor) {
        var writing = new Writing(Optional.of(number), form, "", List.of());
        return saving.answer(
                service.save(number, form.revision(), content(form), editor.caller()),
                new Sent(writing, merged, editor),
                editor);
    }

    private static Map<String, Object> content(Form form) {
        return Map.of("theme", form.line("theme"), "text", form.line("text"));
    }

    private static FormErrorView error(Problem.FieldProblem fault) {
        return switch (fault.pointer()) {
            case "/theme" -> new FormErrorView("theme", "Korte naam: " + fault.detail());
            case "/text" -> new FormErrorView("text", "Doel: " + fault.detail());
            default -> new FormErrorView("", fault.detail());
        };
    }

    /// A form of a goal that was sent, perhaps with what somebody else saved in it.
    private final class Sent implements RecordForm<GoalJson> {
        private final Writing writing;
        private final Optional<Merge> merged;
        private final Editor editor;

        Sent(Writing writing, Optional<Merge> merged, Editor editor) {
            this.writing = writing;
            this.merged = merged;
            this.editor = editor;
        }

        @Override
        public String savedAt(GoalJson goal, long revision) {
            var done = merged.isPresent() ? Notice.MERGED : Notice.RECORDED;
            var soon = merged.isPresent() ? Notice.MERGED : Notice.RECORDED_SOON;
            var path =
                    site.notice(Topic.GOALS, Integer.toString(goal.number()), revision, done, soon)
                            .on(GoalScreens.path(goal.number()));
            return merged.map(merge -> Taken.on(path, merge)).orElse(path);
        }

        @Override
        public List<FormErrorView> errors(Problem problem) {
            return problem.errors().stream().map(GoalWriting::error).toList();
        }

        @Override
        public MutableHttpResponse<byte[]> again(HttpStatus status, List<FormErrorView> errors) {
            return screens.form(status, writing.with(errors), editor);
        }

        @Override
        public HttpResponse<?> conflict() {
            var number = writing.number();
            if (number.isEmpty()) {
                return again(
                        HttpStatus.CONFLICT,
                        List.of(new FormErrorView("number", "Er is al een doel met dit nummer.")));
            }
            return service.read(number.get(), editor.caller())
                            instanceof Outcome.Ok<GoalJson>(var theirs, _)
                    ? screens.together(
                            theirs,
                            writing.typed(),
                            editor,
                            merge ->
                                    save(theirs.number(), merge.form(), Optional.of(merge), editor))
                    : saving.unavailable(this);
        }
    }
}
