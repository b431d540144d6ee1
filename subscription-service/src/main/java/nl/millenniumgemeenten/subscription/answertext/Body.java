package nl.millenniumgemeenten.subscription.answertext;

import java.util.ArrayList;
import java.util.List;

/// The text of a mail, line by line.
///
/// @param wrapped whether lines may have been broken by the mail program, without a sign of it
record Body(List<Line> lines, boolean wrapped) {
    Body {
        lines = List.copyOf(lines);
    }

    Body and(Body next) {
        var all = new ArrayList<>(lines);
        all.add(new Line(0, ""));
        all.addAll(next.lines);
        return new Body(all, wrapped || next.wrapped);
    }
}
