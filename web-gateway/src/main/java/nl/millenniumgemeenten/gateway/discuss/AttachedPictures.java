package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.UploadedFile;
import nl.millenniumgemeenten.gateway.form.UploadedFiles;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;

/// The pictures of a form: in each row a file, or a picture that the contribution shows already,
/// and what it shows in words.
///
/// @param asked whether the form has rows for pictures at all
/// @param complete whether all that was sent came in
/// @param more whether there were more files than rows
/// @param busy whether files did not come in because too many did at once
record AttachedPictures(
        List<Row> rows, boolean asked, boolean complete, boolean more, boolean busy) {
    static final int MOST = 4;

    private static final int LONGEST = 250;
    private static final long LARGEST = 10L * 1024 * 1024;
    private static final long MEGABYTE = 1024 * 1024;
    private static final String ROWS = "fotorijen";
    private static final String FILE = "foto";
    private static final String DESCRIPTION = "beschrijving";
    private static final String KEPT = "bewaard";
    private static final String OUT = "weg";

    /// The field in which we remember that files came, which have to be chosen again.
    private static final String CAME = "fotoskwamen";

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    AttachedPictures {
        rows = List.copyOf(rows);
    }

    /// A row of the form.
    ///
    /// @param kept the hash of a picture that the contribution shows already; empty without one
    /// @param out whether that is to be taken out
    record Row(
            int number, Optional<UploadedFile> file, String description, String kept, boolean out) {

        boolean isKept() {
            return !kept.isEmpty() && !out;
        }

        String fileField() {
            return FILE + number;
        }

        String descriptionField() {
            return DESCRIPTION + number;
        }

        private Optional<FormErrorView> error() {
            if (!kept.isEmpty() && out) {
                return Optional.empty();
            }
            if (kept.isEmpty() && file.isEmpty()) {
                return description.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                fileError(
                                        "Kies hier een foto, of maak de beschrijving eronder leeg."));
            }
            if (file.filter(sent -> sent.bytes() > LARGEST).isPresent()) {
                return Optional.of(
                        fileError(
                                "Deze foto is te groot: "
                                        + file.get().bytes() / MEGABYTE
                                        + " MB. Kies er een van hoogstens 10 MB."));
            }
            if (description.isEmpty()) {
                return Optional.of(
                        descriptionError("Zeg in een zin wat er op deze foto te zien is."));
            }
            int length = description.codePointCount(0, description.length());
            return length <= LONGEST
                    ? Optional.empty()
                    : Optional.of(
                            descriptionError(
                                    "Dit is te lang: "
                                            + length
                                            + " van de "
                                            + LONGEST
                                            + " tekens."));
        }

        FormErrorView fileError(String message) {
            return new FormErrorView(fileField(), message, "Foto " + number);
        }

        private FormErrorView descriptionError(String message) {
            return new FormErrorView(
                    descriptionField(), message, "Beschrijving van foto " + number);
        }
    }

    /// Those that came with a request.
    static AttachedPictures of(HttpRequest<?> request, Form form) {
        var files = UploadedFiles.of(request);
        var rows =
                IntStream.rangeClosed(1, MOST)
                        .mapToObj(number -> row(number, form, files))
                        .toList();
        return new AttachedPictures(
                rows,
                !form.line(ROWS).isEmpty(),
                UploadedFiles.complete(request),
                files.size() > rows.stream().filter(row -> row.file().isPresent()).count(),
                PictureFormFilter.wasBusy(request));
    }

    /// The rows as they were typed, without files.
    static AttachedPictures of(Form form) {
        return new AttachedPictures(
                IntStream.rangeClosed(1, MOST)
                        .mapToObj(number -> row(number, form, List.of()))
                        .toList(),
                true,
                true,
                false,
                false);
    }

    private static Row row(int number, Form form, List<UploadedFile> files) {
        var kept = form.line(KEPT + number);
        return new Row(
                number,
                files.stream().filter(file -> file.field().equals(FILE + number)).findFirst(),
                form.line(DESCRIPTION + number).replaceAll("\\s+", " "),
                HASH.matcher(kept).matches() ? kept : "",
                !form.line(OUT + number).isEmpty());
    }

    /// A form that shows these, to be changed.
    static Form begun(List<Described> shown) {
        var form = Form.EMPTY;
        for (int at = 0; at < Math.min(MOST, shown.size()); at++) {
            form =
                    form.with(KEPT + (at + 1), shown.get(at).hash())
                            .with(DESCRIPTION + (at + 1), shown.get(at).alternative());
        }
        return form;
    }

    /// A picture that is there, and what it shows in words.
    record Described(String hash, String alternative) {}

    /// The form, which remembers whether files came with it.
    Form noted(Form form) {
        return hasFiles() || !complete ? form.with(CAME, "ja") : form;
    }

    /// Whether files came with a form, which have to be chosen again.
    static boolean came(Form form) {
        return !form.line(CAME).isEmpty();
    }

    boolean hasFiles() {
        return files() > 0;
    }

    /// How many files came.
    int files() {
        return (int) rows.stream().filter(row -> row.file().isPresent()).count();
    }

    /// What is wrong with them.
    List<FormErrorView> errors() {
        var errors = new ArrayList<FormErrorView>();
        if (busy) {
            // What went nowhere cannot be judged.
            return List.of(
                    new FormErrorView(
                            "",
                            "Er worden nu veel foto’s tegelijk verstuurd. Wat je schreef staat er nog."
                                    + " Probeer het over een minuut nog eens, of verstuur het zonder"
                                    + " foto’s."));
        }
        if (!complete) {
            errors.add(
                    new FormErrorView(
                            "",
                            "Je foto’s zijn niet goed aangekomen, of samen te groot. Kies er minder,"
                                    + " of kleinere."));
            // What was cut off says nothing of what was chosen.
            return errors;
        }
        if (more) {
            errors.add(new FormErrorView("", "Kies hoogstens vier foto’s, een in elk vak."));
        }
        rows.stream().map(Row::error).flatMap(Optional::stream).forEach(errors::add);
        return errors;
    }
}
