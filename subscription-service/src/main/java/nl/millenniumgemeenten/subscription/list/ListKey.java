package nl.millenniumgemeenten.subscription.list;

import java.util.Optional;
import java.util.regex.Pattern;

/// How a list is called in addresses and events: `newsletter`, or what it is about, as in `goal-3`,
/// `province-PV27`, `municipality-GM0363`.
public record ListKey(String value) {
    /// The newsletter that everybody can read.
    public static final ListKey NEWSLETTER = new ListKey("newsletter");

    private static final Pattern FORM =
            Pattern.compile(
                    "newsletter|goal-[1-9]\\d{0,3}|province-PV\\d{2}|municipality-GM\\d{4}"
                            + "|discussion-[1-9]\\d{0,8}");

    /// The key in this text, or nothing if it is none.
    public static Optional<ListKey> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ListKey(text)) : Optional.empty();
    }

    /// What the list is about: `newsletter`, `goal`, `province`, `municipality`, `discussion`.
    public String kind() {
        int dash = value.indexOf('-');
        return dash < 0 ? value : value.substring(0, dash);
    }

    @Override
    public String toString() {
        return value;
    }
}
