package nl.millenniumgemeenten.content.workingcopy;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// Reads a working copy from a request. What was typed is taken as it is: it is judged when it is
/// saved.
@Singleton
class WorkingCopyFields {
    /// The most characters of all fields together, as JSON: more than any form may hold.
    static final int LONGEST = 600_000;

    private static final int LONGEST_TITLE = 200;
    private static final Pattern WINDOW = Pattern.compile("[A-Za-z0-9-]{0,64}");
    private static final Pattern UNKEEPABLE = Pattern.compile("\u0000");

    private final JsonMapper json;

    WorkingCopyFields(JsonMapper json) {
        this.json = json;
    }

    /// What a request holds.
    ///
    /// @param window the window that it was typed in; empty if the request does not say
    /// @param goesOnWith when the copy was kept that the form was filled with
    record Typed(
            String window,
            Optional<Instant> goesOnWith,
            int edition,
            long revision,
            String title,
            String fields) {}

    /// @throws ProblemException `malformed`, `invalid` or `too-large`
    Typed read(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            throw new ProblemException(
                    ProblemType.MALFORMED, "De inhoud moet een JSON-object zijn.");
        }
        var fields = body.get("fields");
        if (fields == null || !fields.isObject() || !listsOfTexts(fields)) {
            throw invalid("/fields", "Dit moet een object met lijsten van teksten zijn.");
        }
        var text = written(fields);
        if (text.length() > LONGEST) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE, "Dit is te groot om tussendoor te bewaren.");
        }
        return new Typed(
                window(body),
                goesOnWith(body),
                Math.toIntExact(count(body, "edition", Integer.MAX_VALUE)),
                count(body, "revision", Long.MAX_VALUE),
                title(fields),
                text);
    }

    /// The fields as JSON again.
    JsonNode fields(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, JsonNode.class));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written(JsonNode fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean listsOfTexts(JsonNode fields) {
        for (var entry : fields.entries()) {
            if (!entry.getValue().isArray()) {
                return false;
            }
            for (var value : entry.getValue().values()) {
                if (!value.isString()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long count(JsonNode body, String name, long most) {
        var node = body.get(name);
        if (node == null || !node.isNumber() || node.getLongValue() < 0) {
            throw invalid("/" + name, "Dit moet een heel getal zijn.");
        }
        return Math.min(node.getLongValue(), most);
    }

    private static String window(JsonNode body) {
        var window = text(body, "window");
        if (!WINDOW.matcher(window).matches()) {
            throw invalid("/window", "Dit mogen hooguit 64 letters, cijfers en streepjes zijn.");
        }
        return window;
    }

    private static Optional<Instant> goesOnWith(JsonNode body) {
        var moment = text(body, "goesOnWith");
        try {
            return moment.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(moment));
        } catch (DateTimeParseException _) {
            throw invalid(
                    "/goesOnWith", "Dit moet een moment zijn, zoals 2026-11-28T09:30:00.123456Z.");
        }
    }

    private static String text(JsonNode body, String name) {
        var node = body.get(name);
        if (node != null && !node.isString()) {
            throw invalid("/" + name, "Dit moet een tekst zijn.");
        }
        return node == null ? "" : node.getStringValue();
    }

    /// What an article and a page call their title, an issue of the newsletter calls its subject.
    private static String title(JsonNode fields) {
        var title = first(fields, "title");
        return title.isEmpty() ? first(fields, "subject") : title;
    }

    private static String first(JsonNode fields, String name) {
        var titles = fields.get(name);
        if (titles == null || titles.size() == 0) {
            return "";
        }
        var first = titles.get(0);
        var title = first == null ? "" : first.getStringValue().strip();
        var keepable = UNKEEPABLE.matcher(title).replaceAll("");
        int end =
                keepable.offsetByCodePoints(
                        0, Math.min(LONGEST_TITLE, keepable.codePointCount(0, keepable.length())));
        return keepable.substring(0, end);
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(
                Problem.invalid(List.of(new Problem.FieldProblem(pointer, detail))));
    }
}
