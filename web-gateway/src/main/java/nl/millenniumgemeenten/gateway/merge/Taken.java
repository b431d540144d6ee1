package nl.millenniumgemeenten.gateway.merge;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.layout.DutchText;

/// Which of somebody else's changes came along when something was saved, told after a redirect. The
/// address holds the names of fields and never the words, so that nobody can put words in our
/// mouth.
public final class Taken {
    /// The name of the query parameter that holds the names.
    public static final String PARAMETER = "bewaard";

    private Taken() {}

    /// The address of a screen that tells it.
    public static String on(String path, Merge merge) {
        var names = merge.kept().stream().map(Field::name).collect(Collectors.joining(","));
        return path
                + (path.contains("?") ? "&" : "?")
                + PARAMETER
                + "="
                + URLEncoder.encode(names, StandardCharsets.UTF_8);
    }

    /// What to say of it.
    public static String words(List<Field> fields, String parameter) {
        var names = Arrays.asList(parameter.split(",", -1));
        var labels =
                fields.stream()
                        .filter(field -> names.contains(field.name()))
                        .map(Field::label)
                        .toList();
        return labels.isEmpty()
                ? "Opgeslagen. Iemand anders had intussen iets anders gewijzigd, en dat is zo"
                        + " gebleven."
                : "Opgeslagen, samen met wat iemand anders intussen had gewijzigd: ‘"
                        + DutchText.list(labels)
                        + "’. Lees na of het samen klopt.";
    }
}
