package nl.millenniumgemeenten.subscription.answertext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The lines of plain text, with or without `format=flowed` (RFC 3676).
final class PlainLines {
    private static final Pattern MARKS = Pattern.compile("(?: ?>){1,100}");
    private static final String SIGNATURE = "-- ";

    /// What a mailbox format put before a line that begins like the beginning of a mail.
    private static final String STUFFED = ">From ";

    private PlainLines() {}

    static Body of(String text) {
        var lines = text.lines().map(PlainLines::line).toList();
        return new Body(lines, true);
    }

    private static Line line(String typed) {
        if (typed.startsWith(STUFFED)) {
            return new Line(0, typed.substring(1));
        }
        var marks = MARKS.matcher(typed);
        if (!marks.lookingAt()) {
            return new Line(0, typed);
        }
        var rest = typed.substring(marks.end());
        return new Line(depth(marks.group()), rest.startsWith(" ") ? rest.substring(1) : rest);
    }

    private static int depth(String marks) {
        return (int) marks.chars().filter(mark -> mark == '>').count();
    }

    /// Lines that end with a space go on in the next one.
    ///
    /// @param deleted whether that space was put there by the mail program
    static Body flowed(String text, boolean deleted) {
        List<Line> lines = new ArrayList<>();
        var before = new StringBuilder();
        int depth = -1;
        for (var typed : text.lines().toList()) {
            var line = unstuffed(typed);
            if (depth >= 0 && (line.depth() != depth || line.text().equals(SIGNATURE))) {
                lines.add(new Line(depth, before.toString()));
                before.setLength(0);
            }
            before.append(line.text());
            depth = line.depth();
            if (line.text().endsWith(" ") && !line.text().equals(SIGNATURE)) {
                if (deleted) {
                    before.setLength(before.length() - 1);
                }
            } else {
                lines.add(new Line(depth, before.toString()));
                before.setLength(0);
                depth = -1;
            }
        }
        if (depth >= 0) {
            lines.add(new Line(depth, before.toString()));
        }
        return new Body(lines, false);
    }

    private static Line unstuffed(String typed) {
        int depth = 0;
        while (depth < typed.length() && typed.charAt(depth) == '>') {
            depth++;
        }
        var rest = typed.substring(depth);
        return new Line(depth, rest.startsWith(" ") ? rest.substring(1) : rest);
    }
}
