package nl.millenniumgemeenten.content.spam;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words of a text, each once and in alphabetical order: enough to learn from, and not enough
/// to read what somebody said. Addresses and numbers are only said to be there.
final class Words {
    /// More than that of one text teaches nothing.
    private static final int MOST = 400;

    private static final String LINK = " _link_ ";
    private static final String MAIL = " _mail_ ";
    private static final String NUMBER = " _number_ ";

    /// From where a word begins alone, so that a long one is read once.
    private static final Pattern MAILS = Pattern.compile("(?<![^\\s@<>])[^\\s@<>]++@[^\\s@<>]++");

    private static final Pattern LINKS = Pattern.compile("(?:https?://|www\\.)[^\\s)>]++");
    private static final Pattern NUMBERS = Pattern.compile("\\+?\\d[\\d .,-]*+");
    private static final Pattern WORD = Pattern.compile("_[a-z]++_|\\p{L}{2,30}");

    private Words() {}

    /// The words of what somebody typed.
    static List<String> of(String markdown) {
        var text = MAILS.matcher(markdown.toLowerCase(Locale.ROOT)).replaceAll(MAIL);
        text = LINKS.matcher(text).replaceAll(LINK);
        text = NUMBERS.matcher(text).replaceAll(NUMBER);
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MOST)
                .sorted()
                .toList();
    }
}
