package nl.millenniumgemeenten.gateway.calendar;

import java.nio.charset.StandardCharsets;

/// Writes the lines of iCalendar: ended with CRLF, and folded so that none is longer than 75 octets
/// (RFC 5545, section 3.1).
final class ContentLines {
    private static final int LONGEST = 75;
    private static final String END = "\r\n";

    private final StringBuilder text = new StringBuilder();

    /// A property, with its parameters in its name, and a value that is written as it is.
    void raw(String name, String value) {
        var line = name + ":" + value;
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.appendCodePoint(character);
            octets += size;
            at += Character.charCount(character);
        }
        text.append(END);
    }

    /// A property with a text; left out where it is empty.
    void text(String name, String value) {
        if (!value.isBlank()) {
            raw(name, escaped(value));
        }
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String escaped(String value) {
        var escaped = new StringBuilder();
        value.strip()
                .replace("\r\n", "\n")
                .chars()
                .forEach(character -> {
                    switch (character) {
                        case '\\' -> escaped.append("\\\\");
                        case ';' -> escaped.append("\\;");
                        case ',' -> escaped.append("\\,");
                        case '\n' -> escaped.append("\\n");
                        default -> {
                            // Controls have no place in a text.
                            if (character >= ' ' && character != 0x7F) {
                                escaped.append((char) character);
                            }
                        }
                    }
                });
        return escaped.toString();
    }
}
