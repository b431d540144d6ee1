package nl.millenniumgemeenten.gateway.desk.redirect;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.Uploads;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.ImportRowJson;
import nl.millenniumgemeenten.gateway.service.ImportedJson;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.WayService;
import nl.millenniumgemeenten.problem.Problem;

/// Reads a whole list of redirects, pasted or from a file: first it shows what the list would
/// change, then it changes that. All of it, or nothing.
@Singleton
class RedirectImport {
    static final String PATH = RedirectScreens.PATH + "/inlezen";

    private static final String ROWS = "rows";
    private static final String FILE = "file";
    private static final int MOST_ROWS = 5000;
    private static final int MOST_FAULTS = 50;
    private static final Pattern ROW = Pattern.compile("/rows/(\\d+)/(?:from|to)");

    private final WayService ways;
    private final RedirectScreens screens;
    private final RedirectTargets targets;
    private final DeskPages pages;

    RedirectImport(
            WayService ways, RedirectScreens screens, RedirectTargets targets, DeskPages pages) {
        this.ways = ways;
        this.screens = screens;
        this.targets = targets;
        this.pages = pages;
    }

    /// Answers a list that was sent; one that comes with `confirmed` was seen and is recorded.
    HttpResponse<?> answer(Form form, Uploads uploads, Editor editor) {
        var files = uploads.all(FILE);
        if (files.isEmpty()) {
            return answer(form, ROWS, editor);
        }
        return switch (RedirectFile.read(files.getFirst())) {
            case RedirectFile.Text(var text) -> answer(form.with(ROWS, text), FILE, editor);
            case RedirectFile.Unusable(var why) ->
                    again(List.of(new FormErrorView(FILE, why)), form, editor);
        };
    }

    private HttpResponse<?> answer(Form form, String field, Editor editor) {
        var rows = RedirectRows.read(form.text(ROWS));
        var faults = faults(form.text(ROWS), rows, field);
        if (!faults.isEmpty()) {
            return again(faults, form, editor);
        }
        var json = rows.stream().map(RedirectRows.Row::json).toList();
        return form.line("confirmed").isEmpty()
                ? preview(json, rows, form, editor)
                : record(json, rows, form, editor);
    }

    private List<FormErrorView> faults(String text, List<RedirectRows.Row> rows, String field) {
        if (text.getBytes(StandardCharsets.UTF_8).length > RedirectFile.MOST_BYTES) {
            return List.of(new FormErrorView(field, "De lijst is te groot: hoogstens 800 kB."));
        }
        if (rows.isEmpty()) {
            return List.of(new FormErrorView(field, "Er staat niets in de lijst."));
        }
        if (rows.size() > MOST_ROWS) {
            return List.of(
                    new FormErrorView(
                            field,
                            "De lijst heeft "
                                    + rows.size()
                                    + " regels. Hoogstens "
                                    + MOST_ROWS
                                    + " tegelijk."));
        }
        var faults = new ArrayList<FormErrorView>();
        for (var row : rows) {
            for (var fault : List.of(targets.faultOfFrom(row.from()), targets.fault(row.to()))) {
                if (!fault.isEmpty() && faults.size() < MOST_FAULTS) {
                    faults.add(new FormErrorView(ROWS, "Regel " + row.number() + ": " + fault));
                }
            }
        }
        return faults;
    }

    private HttpResponse<?> preview(
            List<Map<String, String>> json, List<RedirectRows.Row> rows, Form form, Editor editor) {
        return switch (ways.previewImport(json, editor.caller())) {
            case Outcome.Ok<ItemsJson<ImportRowJson>>(var preview, _) ->
                    pages.screen(
                            HttpStatus.OK,
                            "desk/redirect_import",
                            RedirectImportView.of(
                                    pages.layout(editor, "Dit verandert er", RedirectScreens.PATH),
                                    preview.items(),
                                    form.text(ROWS)));
            case Outcome.Refused<ItemsJson<ImportRowJson>> refused ->
                    again(errors(refused.problem(), rows), form, editor);
            case Outcome.Stale<ItemsJson<ImportRowJson>>(),
                    Outcome.Unavailable<ItemsJson<ImportRowJson>>() ->
                    pages.notKept(editor, PATH, form);
        };
    }

    private HttpResponse<?> record(
            List<Map<String, String>> json, List<RedirectRows.Row> rows, Form form, Editor editor) {
        return switch (ways.importAll(json, editor.caller())) {
            case Outcome.Ok<ImportedJson> _ ->
                    HttpResponse.seeOther(
                            URI.create(Notice.REDIRECTS_IMPORTED.on(RedirectScreens.PATH)));
            case Outcome.Refused<ImportedJson> refused ->
                    again(errors(refused.problem(), rows), form, editor);
            case Outcome.Stale<ImportedJson>(), Outcome.Unavailable<ImportedJson>() ->
                    pages.notKept(editor, PATH, form);
        };
    }

    private HttpResponse<?> again(List<FormErrorView> errors, Form form, Editor editor) {
        return screens.list(editor, HttpStatus.UNPROCESSABLE_ENTITY, "", errors, form, "", "");
    }

    private static List<FormErrorView> errors(Problem problem, List<RedirectRows.Row> rows) {
        if (problem.errors().isEmpty()) {
            var detail = problem.detail();
            return List.of(new FormErrorView(ROWS, detail == null ? problem.title() : detail));
        }
        return problem.errors().stream().map(fault -> inRow(fault, rows)).toList();
    }

    private static FormErrorView inRow(Problem.FieldProblem fault, List<RedirectRows.Row> rows) {
        var row = ROW.matcher(fault.pointer());
        int index = row.matches() ? Integer.parseInt(row.group(1)) : rows.size();
        return new FormErrorView(
                ROWS,
                index < rows.size()
                        ? "Regel " + rows.get(index).number() + ": " + fault.detail()
                        : fault.detail());
    }
}
