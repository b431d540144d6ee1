package nl.millenniumgemeenten.gateway.search;

import java.util.Map;

/// The words of sanitised HTML, with a line for each block.
final class PlainText {
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "nbsp", " ", "apos", "'");
    private static final int LONGEST_ENTITY = 8;
    private static final int HEXADECIMAL = 16;

    private PlainText() {}

    static String of(String html) {
        var text = new StringBuilder(html.length());
        int at = 0;
        while (at < html.length()) {
            char letter = html.charAt(at);
            if (letter == '<') {
                int end = html.indexOf('>', at);
                if (end < 0) {
                    break;
                }
                if (isBlock(html, at + 1)) {
                    text.append('\n');
                }
                at = end + 1;
            } else if (letter == '&') {
                at = entity(html, at, text);
            } else {
                text.append(letter);
                at++;
            }
        }
        return text.toString();
    }

    /// Words in a sentence go on across these; across all others they do not.
    private static boolean isBlock(String html, int at) {
        int start = at < html.length() && html.charAt(at) == '/' ? at + 1 : at;
        int end = start;
        while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return switch (html.substring(start, end)) {
            case "a", "b", "i", "em", "strong", "span", "sub", "sup", "abbr", "code", "mark" ->
                    false;
            default -> true;
        };
    }

    private static int entity(String html, int at, StringBuilder text) {
        int end = html.indexOf(';', at);
        if (end < 0 || end - at > LONGEST_ENTITY) {
            text.append('&');
            return at + 1;
        }
        var name = html.substring(at + 1, end);
        text.append(name.startsWith("#") ? character(name) : ENTITIES.getOrDefault(name, " "));
        return end + 1;
    }

    private static String character(String name) {
        try {
            int point =
                    name.startsWith("#x") || name.startsWith("#X")
                            ? Integer.parseInt(name.substring(2), HEXADECIMAL)
                            : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(point) ? Character.toString(point) : " ";
        } catch (NumberFormatException none) {
            return " ";
        }
    }
}
