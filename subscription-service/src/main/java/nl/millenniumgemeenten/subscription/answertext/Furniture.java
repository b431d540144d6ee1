package nl.millenniumgemeenten.subscription.answertext;

import java.util.List;
import java.util.regex.Pattern;

/// What mail programs write by themselves, in Dutch and English and a little German and French: the
/// line above what is quoted, the head of the mail that is answered, and that it was sent from a
/// telephone.
final class Furniture {
    private static final int MOST_LINES = 4;
    private static final int LONGEST = 400;

    /// `Op di 25 nov. 2025 om 11:02 schreef Iemand <iemand@example.org>:` and the like.
    private static final Pattern ATTRIBUTION =
            Pattern.compile(
                    "(?:Op|On|Am|Le)\\b.{3,300}?\\b(?:schreef|geschreven|wrote|schrieb|écrit)\\b.{0,200}:"
                            + "|.{2,200}?\\b(?:schreef op|wrote on|schrieb am)\\b.{3,100}:",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BEGINS_ATTRIBUTION =
            Pattern.compile(
                    "(?:Op|On|Am|Le)\\s.*|.*\\b(?:schreef op|wrote on|schrieb am)\\b.*",
                    Pattern.CASE_INSENSITIVE);

    /// No person writes a moment or an address into such a line.
    private static final Pattern BY_A_PROGRAM = Pattern.compile("\\d{1,2}[:.]\\d{2}|@");

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

    private static final Pattern SENT_FROM =
            Pattern.compile(
                    "(?:Verzonden|Verstuurd|Sent|Gesendet|Envoyé|Von meinem|Getypt)\\b.{0,30}"
                            + "\\b(?:mijn|my|meinem|mon|mobiele?|mail|outlook|yahoo|proton|samsung"
                            + "|galaxy|iphone|ipad|android|blackberry|huawei|gmail|windows"
                            + "|thunderbird|fairphone|nokia|telefoon|phone|smartphone|tablet"
                            + "|bluemail|k-9|fastmail|spark|hey|tutanota|tuta)\\b.{0,60}"
                            + "|(?:Download |Get |Haal )?Outlook (?:voor|for) (?:iOS|Android|Mac)\\b"
                            + ".{0,80}",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Furniture() {}

    /// Of how many lines the line above a quotation consists that begins here; 0 if none does.
    static int attribution(List<Line> lines, int from) {
        if (!BEGINS_ATTRIBUTION.matcher(bare(lines.get(from).text())).matches()) {
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

    /// Whether no person wrote these lines, whatever follows them.
    static boolean isByAProgram(List<Line> attribution) {
        return attribution.stream().anyMatch(line -> BY_A_PROGRAM.matcher(line.text()).find());
    }

    /// Whether the mail that is answered begins here, and goes on to the end.
    static boolean beginsOriginal(List<Line> lines, int at) {
        var text = bare(lines.get(at).text());
        return ORIGINAL.matcher(text).matches()
                || beginsHead(lines, at)
                || (RULE.matcher(text).matches() && beginsHead(lines, next(lines, at + 1)));
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

    private static int next(List<Line> lines, int from) {
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
