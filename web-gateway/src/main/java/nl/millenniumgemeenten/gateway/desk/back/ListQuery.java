package nl.millenniumgemeenten.gateway.desk.back;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.desk.Notice;

/// How somebody had narrowed a list, as it stands in the address of the list after the `?`. It
/// never holds a path, so that whoever makes it up leads nobody out of the list.
///
/// @param text empty for the list as it begins
record ListQuery(String text) {
    static final ListQuery NONE = new ListQuery("");

    private static final int LONGEST = 1000;
    private static final Pattern FORM = Pattern.compile("(?:[A-Za-z0-9=&_.+*~-]|%[0-9A-Fa-f]{2})*");
    private static final Pattern SAYS_NOTHING =
            Pattern.compile("[^=]*=?|" + Notice.PARAMETER + "=.*");

    /// What was asked of a list, but for what says nothing of it.
    static ListQuery of(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches()
                ? new ListQuery(
                        Arrays.stream(text.split("&"))
                                .filter(part -> !SAYS_NOTHING.matcher(part).matches())
                                .collect(Collectors.joining("&")))
                : NONE;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /// The address of the list at this path, with what `more` asks of it besides.
    String on(String list, String more) {
        return isEmpty() && more.isEmpty()
                ? list
                : list + "?" + text + (isEmpty() || more.isEmpty() ? "" : "&") + more;
    }
}
