package nl.millenniumgemeenten.gateway.desk.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.ResourceEditionJson;
import nl.millenniumgemeenten.problem.Problem.FieldProblem;

/// The files of a resource, between the form and content-service. Each is a row of two fields; a
/// row without a file counts as none.
final class FileForm {
    static final String FILE = "file";
    static final String TITLE = "fileTitle";

    private FileForm() {}

    /// A file as it was chosen.
    record Row(String media, String title) {}

    /// A form with what is stored.
    static Form with(Form form, List<ResourceEditionJson.FileJson> files) {
        return form.with(FILE, files.stream().map(file -> file.media().toString()).toList())
                .with(TITLE, files.stream().map(ResourceEditionJson.FileJson::title).toList());
    }

    /// The files that were chosen.
    static List<Row> rows(Form typed) {
        var rows = new ArrayList<Row>();
        var titles = typed.all(TITLE);
        for (int at = 0; at < typed.all(FILE).size(); at++) {
            var media = typed.all(FILE).get(at).strip();
            if (!media.isEmpty()) {
                rows.add(new Row(media, at < titles.size() ? titles.get(at).strip() : ""));
            }
        }
        return rows;
    }

    /// What was chosen, as content-service takes it.
    static List<Map<String, String>> json(Form typed) {
        return rows(typed).stream()
                .map(row -> Map.of("media", row.media, "title", row.title))
                .toList();
    }

    /// The fault beside its field, if it concerns a file.
    static Optional<FormErrorView> error(FieldProblem fault) {
        var parts = fault.pointer().split("/", -1);
        if (parts.length < 2 || !parts[1].equals("files")) {
            return Optional.empty();
        }
        boolean ofOne = parts.length > 2 && parts[2].matches("[0-9]{1,3}");
        return Optional.of(
                new FormErrorView(
                        file(ofOne ? Integer.parseInt(parts[2]) + 1 : 1), fault.detail()));
    }

    /// The name under which the errors of a file are shown, counted from 1.
    static String file(int number) {
        return "file-" + number;
    }
}
