package nl.millenniumgemeenten.subscription.answertext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What the writer of a mail wrote. Lines that are quoted go, and so does what a program wrote
/// around them; what stands between quoted lines stays.
final class OwnWords {
    private static final String SIGNATURE = "--";

    /// A line of two hyphens without the space that should follow is a signature if no more lines
    /// come after it than signatures have, and no longer ones.
    private static final int LONGEST_SIGNATURE = 8;

    private static final int WIDEST_SIGNATURE = 60;

    /// So many lines may come after where a mail was sent from: advertising of the program.
    private static final int AFTER_SENT_FROM = 2;

    /// What mails about contributions say, unless editors worded them otherwise.
    private static final Pattern OURS =
            Pattern.compile(
                    "/bijdragen/\\d|/discussies/volgen/|nieuwe bijdrage in de discussie"
                            + "|Beantwoord dan deze mail",
                    Pattern.CASE_INSENSITIVE);

    /// Lines that a program broke are about as long as each other, and no longer than this.
    private static final int SHORTEST_WRAPPED = 60;

    private static final int LONGEST_WRAPPED = 80;
    private static final Pattern BEGINS_ITEM = Pattern.compile("(?:[-*•]|\\d{1,3}[.)])\\s.*");

    /// Nothing of a text: what steers programs, or turns around how it is read.
    private static final Pattern NO_TEXT =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFFC]");

    /// More lines than anybody writes; what comes after them is not looked at.
    private static final int MOST_LINES = 20_000;

    private final List<Line> lines;
    private final int[] attributions;
    private final boolean[] originals;

    /// For each line, where the next one is that somebody else wrote.
    private final int[] ends;

    /// Up to where our own mail follows.
    private final int ours;

    private final List<String> kept = new ArrayList<>();

    private OwnWords(List<Line> lines, boolean endsAtMarker) {
        this.lines = lines;
        this.ours = endsAtMarker ? lines.size() + 1 : lastOurs(lines);
        this.attributions = new int[lines.size()];
        this.originals = new boolean[lines.size()];
        this.ends = new int[lines.size()];
        int end = lines.size();
        for (int at = lines.size() - 1; at >= 0; at--) {
            boolean quoted = lines.get(at).isQuoted();
            attributions[at] = quoted ? 0 : Furniture.attribution(lines, at);
            originals[at] = !quoted && Furniture.beginsOriginal(lines, at);
            ends[at] = end;
            if (quoted || attributions[at] > 0 || originals[at]) {
                end = at;
            }
        }
    }

    /// What is left, in paragraphs; empty if nothing is.
    ///
    /// @param marker a line of ours above which people write; it need not be there
    static String of(Body body, String marker) {
        var lines = body.lines().subList(0, Math.min(MOST_LINES, body.lines().size()));
        int marked = marked(lines, marker);
        var above = lines.subList(0, marked);
        boolean endsAtMarker = marked < lines.size();
        var own =
                new OwnWords(
                        endsAtMarker ? above.subList(0, Furniture.headAbove(above)) : above,
                        endsAtMarker);
        own.read();
        return text(own.kept.stream().map(OwnWords::clean).toList(), body.wrapped());
    }

    /// Where our line is; the end if it is not there, or quoted. Nothing of what follows is theirs.
    private static int marked(List<Line> lines, String marker) {
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isQuoted() && lines.get(at).text().contains(marker)) {
                return at;
            }
        }
        return lines.size();
    }

    private static int lastOurs(List<Line> lines) {
        int at = lines.size() - 1;
        while (at >= 0 && !OURS.matcher(lines.get(at).text()).find()) {
            at--;
        }
        return at;
    }

    private void read() {
        int at = 0;
        while (at < lines.size() && !originals[at] && !isFollowedByAllOfIt(at)) {
            if (lines.get(at).isQuoted()) {
                kept.add("");
                at++;
            } else if (isAttribution(at)) {
                at += attributions[at];
            } else if (isSignature(at) || isSentFrom(at)) {
                at = ends[at];
            } else {
                kept.add(lines.get(at).text());
                at++;
            }
        }
    }

    /// Whether the mail that is answered follows, and nothing marks its lines. Somebody may tell
    /// who wrote something at what moment, but then our mail does not follow.
    private boolean isFollowedByAllOfIt(int at) {
        int from = at + attributions[at];
        return attributions[at] > 0
                && !isFollowedByQuotation(from)
                && Furniture.next(lines, from) <= ours
                && isByAProgram(at);
    }

    private boolean isAttribution(int at) {
        int from = at + attributions[at];
        return attributions[at] > 0
                && (isFollowedByQuotation(from)
                        || (Furniture.next(lines, from) == lines.size()
                                && (ours > lines.size() || isByAProgram(at))));
    }

    private boolean isByAProgram(int at) {
        return Furniture.isByAProgram(lines.subList(at, at + attributions[at]));
    }

    private boolean isFollowedByQuotation(int from) {
        int at = Furniture.next(lines, from);
        return at < lines.size() && lines.get(at).isQuoted();
    }

    private boolean isSignature(int at) {
        var text = lines.get(at).text();
        return text.equals(SIGNATURE + " ")
                || (text.strip().equals(SIGNATURE)
                        && linesAfter(at) <= LONGEST_SIGNATURE
                        && lines.subList(at + 1, ends[at]).stream()
                                .allMatch(line -> line.text().length() <= WIDEST_SIGNATURE));
    }

    private boolean isSentFrom(int at) {
        return Furniture.isSentFrom(lines.get(at).text()) && linesAfter(at) <= AFTER_SENT_FROM;
    }

    /// How many lines with text follow of the same writer; enough of them to decide by.
    private int linesAfter(int at) {
        return (int)
                lines.subList(at + 1, ends[at]).stream()
                        .filter(line -> !line.isBlank())
                        .limit(LONGEST_SIGNATURE + 1L)
                        .count();
    }

    private static String clean(String text) {
        return NO_TEXT.matcher(text.replace('\t', ' ').replace('\u00A0', ' '))
                .replaceAll("")
                .strip();
    }

    /// Lines that were broken because they were full are joined: the next word would not have
    /// fitted.
    private static String text(List<String> lines, boolean wrapped) {
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        boolean joining = wrapped && longest >= SHORTEST_WRAPPED && longest <= LONGEST_WRAPPED;
        var text = new StringBuilder();
        var before = "";
        for (var line : lines) {
            if (!line.isEmpty() && !text.isEmpty()) {
                text.append(
                        before.isEmpty()
                                ? "\n\n"
                                : joining && isBroken(before, line, longest) ? " " : "\n");
            }
            text.append(line);
            before = line;
        }
        return text.toString();
    }

    private static boolean isBroken(String line, String next, int longest) {
        return !BEGINS_ITEM.matcher(next).matches()
                && line.length() + 1 + firstWord(next).length() > longest;
    }

    private static String firstWord(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? line : line.substring(0, space);
    }
}
