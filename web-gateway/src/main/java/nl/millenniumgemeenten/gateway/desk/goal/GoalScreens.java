package nl.millenniumgemeenten.gateway.desk.goal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.history.History;
import nl.millenniumgemeenten.gateway.desk.history.HistoryView;
import nl.millenniumgemeenten.gateway.desk.history.HistoryWords;
import nl.millenniumgemeenten.gateway.desk.record.RecordConflict;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.service.GoalJson;

/// Makes the screens of goals.
@Singleton
class GoalScreens {
    static final String PATH = "/redactie/doelen";
    static final String NEW = PATH + "/nieuw";

    /// The fields that somebody else may have changed.
    static final List<Field> FIELDS =
            List.of(new Field("theme", "Korte naam"), new Field("text", "Doel"));

    private static final HistoryWords HISTORY =
            HistoryWords.of("theme", "Korte naam", "text", "Doel");

    private final DeskPages pages;
    private final Moments moments;
    private final History history;
    private final RecordConflict conflict;

    GoalScreens(DeskPages pages, Moments moments, History history, RecordConflict conflict) {
        this.pages = pages;
        this.moments = moments;
        this.history = history;
        this.conflict = conflict;
    }

    /// What is on the screen: what was typed, over what is stored.
    record Writing(
            Optional<Integer> number, Form typed, String notice, List<FormErrorView> errors) {

        static Writing fresh(Form typed) {
            return new Writing(Optional.empty(), typed, "", List.of());
        }

        static Writing stored(GoalJson goal, String notice) {
            return new Writing(Optional.of(goal.number()), form(goal), notice, List.of());
        }

        Writing with(List<FormErrorView> wrong) {
            return new Writing(number, typed, "", wrong);
        }
    }

    static String path(int number) {
        return PATH + "/" + number;
    }

    private static Form form(GoalJson goal) {
        return Opened.taking(
                Form.EMPTY
                        .with("theme", goal.theme())
                        .with("text", goal.text())
                        .with("revision", Long.toString(goal.revision())));
    }

    MutableHttpResponse<byte[]> list(List<GoalJson> goals, Editor editor) {
        var view =
                new GoalListScreenView(
                        pages.layout(editor, "Doelen", PATH),
                        editor.mayPublish(),
                        goals.stream()
                                .map(goal ->
                                        new GoalListScreenView.Row(
                                                Integer.toString(goal.number()),
                                                goal.theme(),
                                                goal.text(),
                                                path(goal.number()),
                                                moments.saved(goal.recordedAt())))
                                .toList());
        return pages.screen(HttpStatus.OK, "desk/goal_list", view);
    }

    MutableHttpResponse<byte[]> form(HttpStatus status, Writing writing, Editor editor) {
        var number = writing.number();
        var typed = writing.typed();
        var title = number.map(known -> "Doel " + known).orElse("Nieuw doel");
        var view =
                new GoalScreenView(
                        pages.layout(editor, title, number.map(GoalScreens::path).orElse(NEW)),
                        writing.notice(),
                        editor.mayPublish(),
                        number.isEmpty(),
                        number.map(GoalScreens::path).orElse(NEW),
                        number.map(known -> "/doelen/" + known).orElse(""),
                        typed.line("revision"),
                        Opened.hidden(typed),
                        typed.line("number"),
                        typed.text("theme"),
                        typed.text("text"),
                        List.of(
                                new FactView("Korte naam", typed.text("theme")),
                                new FactView("Doel", typed.text("text"))),
                        new FormErrorsView(writing.errors()),
                        number.map(known -> history.of("/goals/" + known, HISTORY, editor))
                                .orElse(HistoryView.NONE));
        return pages.screen(status, "desk/goal_form", view);
    }

    /// What was typed together with what somebody else saved, or the choice between them.
    HttpResponse<?> together(
            GoalJson theirs, Form typed, Editor editor, Function<Merge, HttpResponse<?>> merged) {
        var there =
                new RecordConflict.Theirs(
                        "Doel " + theirs.number(),
                        path(theirs.number()),
                        theirs.recordedAt(),
                        form(theirs));
        return conflict.together(
                typed,
                there,
                FIELDS,
                (field, form) -> form.text(field.name()).strip(),
                editor,
                merged);
    }
}
