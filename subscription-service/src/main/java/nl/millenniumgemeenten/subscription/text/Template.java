package nl.millenniumgemeenten.subscription.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A text with names in braces.
final class Template {
    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    private Template() {}

    /// Either text as it is, or a name to fill in.
    sealed interface Piece permits Plain, Name {}

    record Plain(String text) implements Piece {}

    record Name(String name) implements Piece {}

    static List<Piece> parse(String text) {
        var pieces = new ArrayList<Piece>();
        var names = NAME.matcher(text);
        int from = 0;
        while (names.find()) {
            if (names.start() > from) {
                pieces.add(new Plain(text.substring(from, names.start())));
            }
            pieces.add(new Name(names.group(1)));
            from = names.end();
        }
        if (from < text.length()) {
            pieces.add(new Plain(text.substring(from)));
        }
        return pieces;
    }
}
