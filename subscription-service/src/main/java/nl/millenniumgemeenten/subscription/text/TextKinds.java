package nl.millenniumgemeenten.subscription.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every kind of mail that there is.
public final class TextKinds {
    private static final List<TextKind> ALL =
            Stream.of(
                            NewsletterTexts.ALL,
                            MunicipalityTexts.ALL,
                            DiscussionTexts.ALL,
                            AccountTexts.ALL)
                    .flatMap(List::stream)
                    .toList();

    private TextKinds() {}

    /// All of them, in the order in which editors see them.
    public static List<TextKind> all() {
        return ALL;
    }

    /// The kind with this key.
    public static Optional<TextKind> withKey(String key) {
        return ALL.stream().filter(kind -> kind.key().equals(key)).findFirst();
    }
}
