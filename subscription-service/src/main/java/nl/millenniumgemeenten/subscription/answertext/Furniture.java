package nl.millenniumgemeenten.subscription.answertext;

import java.util.List;
import java.util.regex.Pattern;

/// What mail programs write by themselves, in Dutch and English and a little German and French: the
/// line above what is quoted, the head of the mail that is answered, and that it was sent from a
/// telephone.
final class Furniture {
    private static final int MOST_LINES = 4;
    private static final int LONGEST = 400;

    /// `Op di 25 nov. 2025 om 11:02 schreef Iemand <iemand@example.org>:` and the like. No `\b`: it
    /// goes back over all marks that combine with letters, each time.
    private static final Pattern ATTRIBUTION =
            Pattern.compile(
                    "(?:Op|On|Am|Le)(?!\\w).{3,300}?(?<!\\w)"
                            + "(?:schreef|geschreven|wrote|schrieb|écrit)(?!\\w).{0,200}:"
                            + "|.{2,200}?(?<!\\w)(?:schreef op|wrote on|schrieb am)(?!\\w).{3,100}:",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BEGINS_ATTRIBUTION =
            Pattern.compile(
                    "(?:Op|On|Am|Le)\\s.*|.*(?<!\\w)(?:schreef op|wrote on|schrieb am)(?!\\w).*",
                    Pattern.CASE_INSENSITIVE);

    /// No person writes an address like this, or both a day and a time, into such a line.
    private static final Pattern ADDRESS =
            Pattern.compile("[<(\\[]\\s?[^\\s<>()\\[\\]@]{1,254}@[^\\s<>()\\[\\]@]{1,254}[>)\\]]");

    private static final Pattern TIME = Pattern.compile("(?<!\\d)\\d{1,2}:\\d{2}(?!\\d)");
    private static final Pattern DAY =
            Pattern.compile(
                    "(?<!\\d)(?:(?:19|20)\\d{2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})(?!\\d)");

    private static final Pattern ORIGINAL =
            Pattern.compile(
                    "-{3,}\\s*(?:Oorspronkelijk bericht|Origineel bericht|Original Message"
                            + "|Doorgestuurd bericht|Forwarded message"
                            + "|Ursprüngliche Nachricht|Message d'origine)\\s*-{3,}"
                            + "|Begin doorgestuurd bericht:|Begin forwarded message:",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern RULE = Pattern.compile("_{20,}");
    private static final Pattern HEAD_BEGINS =
            Pattern.compile("\\*?(?:Van|From|Von|De)\\s?:\\*?\\s*\\S.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEAD_GOES_ON =
            Pattern.compile(
                    "\\*?(?:Verzonden|Verstuurd|Datum|Aan|Cc|Onderwerp|Antwoord aan|Sent|Date|To"
                            + "|Subject|Reply-To|Gesendet|An|Betreff|Envoyé|À|Objet)\\s?:.*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int HEAD = 6;
    private static final int HEAD_FIELDS = 2;

    /// A line of a head in any language.
    private static final Pattern FIELD =
            Pattern.compile("\\*?\\p{L}[\\p{L}\\p{M} .-]{0,30}[:：]\\*?(?:\\s|$)");

    private static final int MOST_FIELDS = 8;
    private static final int FEWEST_FIELDS = 3;

    /// What may stand between the answer and such a head.
    private static final Pattern DIVIDER = Pattern.compile("[_=-]{5,}|-{3,}.{0,60}-{3,}");

    private static final String LINK = "[<(]https?://[^\\s<>()]{1,200}+[>)]";

    /// What may follow the name of a program or a telephone.
    private static final String MORE =
            "(?:[\\s-]*+(?:"
                    + LINK
                    + "|(?:mail|app|mobile|galaxy|smartphone|telefoon|phone|tablet|toestel|device"
                    + "|voor|for|op|on|het|the|secure|beveiligde|encrypted|email|e-mail|ios|android"
                    + "|iphone|ipad|mac|windows|gesendet|pro|max|mini|plus|ultra|\\w*\\d\\w*)"
                    + "(?!\\w))){0,6}+";

    /// Somebody who tells how they sent something says more than programs do.
    private static final Pattern SENT_FROM =
            Pattern.compile(
                    "(?:(?:Verzonden|Verstuurd|Sent|Gesendet|Envoyé|Getypt)\\s+"
                            + "(?:vanaf|vanuit|van|via|met|from|with|using|von|mit|de|depuis)"
                            + "|Von)\\s+(?:\\S{1,30}+\\s+){0,3}?"
                            + "(?:(?:iphone|ipad|outlook|yahoo|proton(?:mail)?|samsung|galaxy|android"
                            + "|blackberry|huawei|xiaomi|oneplus|pixel|motorola|gmail|windows"
                            + "|thunderbird|fairphone|nokia|apple mail|bluemail|k-9|fastmail|spark"
                            + "|hey|tutanota|tuta|mail(?:\\s*+"
                            + LINK
                            + ")? (?:for|voor) windows)(?!\\w)"
                            + MORE
                            + "|(?:telefoon|phone|smartphone|tablet|mobiel|mobieltje|mobile))[.!]?"
                            + "|(?:Download |Get |Haal )?Outlook (?:voor|for) (?:iOS|Android|Mac)"
                            + "(?:\\s*+"
                            + LINK
                            + ")?(?: downloaden| ophalen)?[.!]?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Furniture() {}

    /// Of how many lines the line above a quotation consists that begins here; 0 if none does.
    static int attribution(List<Line> lines, int from) {
        int known = knownAttribution(lines, from);
        return known > 0 ? known : otherAttribution(lines, from);
    }

    private static int knownAttribution(List<Line> lines, int from) {
        var first = lines.get(from).text();
        if (first.length() > LONGEST || !BEGINS_ATTRIBUTION.matcher(bare(first)).matches()) {
            return 0;
        }
        var joined = new StringBuilder();
        for (int count = 1; count <= MOST_LINES && from + count <= lines.size(); count++) {
            var line = lines.get(from + count - 1);
            if (line.isQuoted() || line.isBlank()) {
                return 0;
            }
            joined.append(count == 1 ? "" : " ").append(bare(line.text()));
            if (joined.length() > LONGEST) {
                return 0;
            }
            if (ATTRIBUTION.matcher(joined).matches()) {
                return count;
            }
        }
        return 0;
    }

    /// In a language that we do not know it is known by what only programs write, and by what is
    /// quoted below it. It is broken once at most, after the moment.
    private static int otherAttribution(List<Line> lines, int from) {
        if (!isByAProgram(lines.subList(from, from + 1))) {
            return 0;
        }
        for (int end = from + 1; end <= Math.min(from + 2, lines.size()); end++) {
            var line = lines.get(end - 1);
            if (line.isQuoted() || line.isBlank()) {
                return 0;
            }
            if (bare(line.text()).endsWith(":")) {
                int below = next(lines, end);
                return below < lines.size() && lines.get(below).isQuoted() ? end - from : 0;
            }
        }
        return 0;
    }

    /// Whether no person wrote these lines, whatever follows them.
    static boolean isByAProgram(List<Line> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            if (line.text().length() > LONGEST) {
                return false;
            }
            text.append(line.text()).append(' ');
        }
        return ADDRESS.matcher(text).find()
                || (TIME.matcher(text).find() && DAY.matcher(text).find());
    }

    /// Where the head of a mail begins that ends with these lines, in whatever language; their end
    /// if there is none. A list of somebody says no moment and no address.
    static int headAbove(List<Line> lines) {
        int begin = lines.size();
        int fields = 0;
        boolean byAProgram = false;
        for (int at = lines.size() - 1; at >= 0 && fields < MOST_FIELDS; at--) {
            var line = lines.get(at);
            if (line.isBlank()) {
                continue;
            }
            if (line.isQuoted() || !FIELD.matcher(bare(line.text())).lookingAt()) {
                break;
            }
            fields++;
            byAProgram |= line.text().contains("@") || isByAProgram(lines.subList(at, at + 1));
            begin = at;
        }
        return fields >= FEWEST_FIELDS && byAProgram ? dividerAbove(lines, begin) : lines.size();
    }

    private static int dividerAbove(List<Line> lines, int begin) {
        int at = begin - 1;
        while (at >= 0 && lines.get(at).isBlank()) {
            at--;
        }
        boolean divided =
                at >= 0
                        && lines.get(at).text().length() <= LONGEST
                        && DIVIDER.matcher(lines.get(at).text().strip()).matches();
        return divided ? at : begin;
    }

    /// Whether the mail that is answered begins here, and goes on to the end.
    static boolean beginsOriginal(List<Line> lines, int at) {
        var text = bare(lines.get(at).text());
        return text.length() <= LONGEST
                && (ORIGINAL.matcher(text).matches()
                        || beginsHead(lines, at)
                        || (RULE.matcher(text).matches()
                                && beginsHead(lines, next(lines, at + 1))));
    }

    private static boolean beginsHead(List<Line> lines, int at) {
        if (at >= lines.size() || !HEAD_BEGINS.matcher(bare(lines.get(at).text())).matches()) {
            return false;
        }
        int fields = 0;
        int looked = 0;
        for (int line = at + 1; line < lines.size() && looked < HEAD; line++) {
            var text = bare(lines.get(line).text());
            if (!text.isEmpty()) {
                looked++;
                fields += HEAD_GOES_ON.matcher(text).matches() ? 1 : 0;
            }
        }
        return fields >= HEAD_FIELDS;
    }

    /// The next line from here that says something; the end if none does.
    static int next(List<Line> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    /// Whether a program says here from where it sent this.
    static boolean isSentFrom(String text) {
        var bare = bare(text);
        return bare.length() <= LONGEST / 2 && SENT_FROM.matcher(bare).matches();
    }

    /// Without what stands around it for its looks.
    private static String bare(String text) {
        return text.length() > LONGEST ? text : text.strip().replaceAll("^[*_]+|[*_]+$", "");
    }
}
