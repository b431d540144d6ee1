package nl.millenniumgemeenten.subscription.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the standards say of the form of a mail, read strictly: RFC 5322 for its head, RFC 2045 to
/// 2047 for what stands in it, RFC 2369, 2919 and 8058 for what a mailing list adds. It looks at
/// the letters that went over the wire.
final class MailForm {
    private static final int LONGEST_LINE = 998;
    private static final int ADVISED_LINE = 78;
    private static final int ENCODED_LINE = 76;
    private static final int LONGEST_BOUNDARY = 70;

    private static final List<String> REQUIRED =
            List.of(
                    "Date",
                    "From",
                    "To",
                    "Subject",
                    "Message-ID",
                    "MIME-Version",
                    "Content-Type",
                    "Content-Language");

    /// No mail of ours has any other field in its head: one more is one that somebody slipped in.
    private static final List<String> KNOWN =
            List.of(
                    "date",
                    "from",
                    "to",
                    "reply-to",
                    "subject",
                    "message-id",
                    "mime-version",
                    "content-type",
                    "content-language",
                    "content-transfer-encoding",
                    "auto-submitted",
                    "precedence",
                    "list-id",
                    "list-unsubscribe",
                    "list-unsubscribe-post",
                    "dkim-signature");

    private static final Pattern FIELD = Pattern.compile("([!-9;-~]+):[ \\t](?s:(.*))");
    private static final Pattern DATE =
            Pattern.compile(
                    "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{1,2}"
                            + " (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
                            + " \\d{4} \\d{2}:\\d{2}:\\d{2} [+-]\\d{4}(?: \\([A-Z]+\\))?");
    private static final String ATOMS =
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*";
    private static final Pattern MESSAGE_ID = Pattern.compile("<" + ATOMS + "@" + ATOMS + ">");
    private static final Pattern ENCODED_WORD =
            Pattern.compile("=\\?UTF-8\\?(?:B\\?[A-Za-z0-9+/]+={0,2}|Q\\?[!->@-~]+)\\?=");
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=\"([A-Za-z0-9'()+_,./:=? -]*[A-Za-z0-9'()+_,./:=?-])\"");
    private static final Pattern QUOTED_PRINTABLE =
            Pattern.compile("(?:[!-<>-~]|[ \\t](?!$)|=[0-9A-F]{2})*=?");
    private static final Pattern LISTED_ADDRESSES =
            Pattern.compile("<https://[!-;=?-~]+>(?:,\\s<mailto:[!-;=?-~]+>)?");
    private static final Pattern LIST_ID =
            Pattern.compile("(?:[^<>]+ )?<[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)+>");

    private final String source;
    private final List<String> faults = new ArrayList<>();
    private final List<String[]> fields = new ArrayList<>();

    private MailForm(String source) {
        this.source = source;
    }

    /// What is wrong with a mail; nothing if all is well.
    static List<String> faults(String source) {
        var form = new MailForm(source);
        form.lines();
        var end = source.indexOf("\r\n\r\n");
        if (end < 0) {
            form.fault("no body");
            return form.faults;
        }
        form.head(source.substring(0, end));
        form.body(source.substring(end + 4));
        return List.copyOf(form.faults);
    }

    /// The value of a field of the head as it stands there, unfolded.
    static String field(String source, String name) {
        var form = new MailForm(source);
        form.head(source.substring(0, source.indexOf("\r\n\r\n")));
        return form.value(name);
    }

    private void fault(String what) {
        faults.add(what);
    }

    private void lines() {
        if (!source.chars()
                .allMatch(c -> c == '\r' || c == '\n' || c == '\t' || (c >= ' ' && c <= '~'))) {
            fault("not 7-bit text");
        }
        if (source.replace("\r\n", "").matches("(?s).*[\r\n].*")) {
            fault("a CR or an LF alone");
        }
        for (var line : source.split("\r\n", -1)) {
            if (line.length() > LONGEST_LINE) {
                fault("a line of " + line.length());
            }
        }
    }

    private void head(String head) {
        for (var field : head.split("\r\n(?![ \\t])", -1)) {
            var matcher = FIELD.matcher(field);
            if (!matcher.matches()) {
                fault("no field: " + field);
                continue;
            }
            fields.add(new String[] {matcher.group(1), matcher.group(2)});
            for (var line : field.split("\r\n", -1)) {
                if (line.isBlank()) {
                    fault("a blank line within a field: " + matcher.group(1));
                }
                if (line.length() > ADVISED_LINE
                        && line.strip().matches(".*[ \\t].*")
                        && !line.contains("<https://")) {
                    fault("a line that could be folded: " + line);
                }
                if (line.contains("=?") && line.length() > ENCODED_LINE) {
                    fault("a line with an encoded word is longer than 76: " + line);
                }
            }
        }
        REQUIRED.stream()
                .filter(name -> count(name) != 1)
                .forEach(name -> fault(count(name) + " times " + name));
        fields.stream()
                .map(field -> field[0].toLowerCase(Locale.ROOT))
                .filter(name -> count(name) > 1 || !KNOWN.contains(name))
                .forEach(name -> fault("too much: " + name));
        require("Date", DATE);
        require("Message-ID", MESSAGE_ID);
        words("Subject");
        words("From");
        lists();
    }

    private void lists() {
        if (count("List-Unsubscribe") > 0) {
            require("List-Unsubscribe", LISTED_ADDRESSES);
            if (!value("List-Unsubscribe-Post").equals("List-Unsubscribe=One-Click")) {
                fault("no one-click: " + value("List-Unsubscribe-Post"));
            }
        } else if (count("List-Unsubscribe-Post") + count("List-Id") > 0) {
            fault("a list that cannot be left");
        }
        if (count("List-Id") > 0) {
            require("List-Id", LIST_ID);
        }
    }

    /// Every `=?` begins an encoded word, which is no longer than 75.
    private void words(String name) {
        var text = value(name);
        var words = ENCODED_WORD.matcher(text);
        int known = 0;
        while (words.find()) {
            known++;
            if (words.group().length() > ENCODED_LINE - 1) {
                fault("an encoded word of " + words.group().length());
            }
        }
        if (text.split("=\\?UTF-8\\?", -1).length - 1 != known) {
            fault("no encoded word: " + text);
        }
    }

    private void require(String name, Pattern form) {
        var value = value(name);
        if (!form.matcher(value).matches()) {
            fault(name + " is " + value);
        }
    }

    private long count(String name) {
        return fields.stream().filter(field -> field[0].equalsIgnoreCase(name)).count();
    }

    private String value(String name) {
        return fields.stream()
                .filter(field -> field[0].equalsIgnoreCase(name))
                .map(field -> field[1].replaceAll("\r\n(?=[ \\t])", ""))
                .findFirst()
                .orElse("");
    }

    private void body(String body) {
        var type = value("Content-Type");
        var boundary = BOUNDARY.matcher(type);
        if (!type.startsWith("multipart/alternative;") || !boundary.find()) {
            fault("not of two parts: " + type);
            return;
        }
        if (boundary.group(1).length() > LONGEST_BOUNDARY) {
            fault("a boundary of " + boundary.group(1).length());
        }
        var parts =
                ("\r\n" + body + "\r\n")
                        .split(
                                "\r\n--"
                                        + Pattern.quote(boundary.group(1))
                                        + "(?=(?:--)?[ \\t]*\r\n)",
                                -1);
        if (parts.length != 4 || !parts[3].startsWith("--") || !parts[0].isBlank()) {
            fault("parts: " + (parts.length - 2));
            return;
        }
        part(parts[1], "plain");
        part(parts[2], "html");
    }

    private void part(String part, String kind) {
        var end = part.indexOf("\r\n\r\n");
        var head = part.substring(0, Math.max(0, end)).strip().replaceAll("\r\n[ \\t]+", " ");
        if (!Pattern.compile("(?im)^Content-Type: text/" + kind + "; charset=\"?UTF-8\"?$")
                .matcher(head)
                .find()) {
            fault("no " + kind + ": " + head);
        }
        Matcher encoding = Pattern.compile("(?im)^Content-Transfer-Encoding: (.*)$").matcher(head);
        var how = encoding.find() ? encoding.group(1).strip() : "7bit";
        var text = part.substring(end + 4);
        switch (how) {
            case "7bit" -> {}
            case "quoted-printable" -> encoded(text, QUOTED_PRINTABLE);
            case "base64" -> encoded(text, Pattern.compile("[A-Za-z0-9+/]*={0,2}"));
            default -> fault("encoded as " + how);
        }
    }

    private void encoded(String text, Pattern form) {
        for (var line : text.split("\r\n", -1)) {
            if (line.length() > ENCODED_LINE || !form.matcher(line).matches()) {
                fault("not encoded: " + line);
            }
        }
    }
}
