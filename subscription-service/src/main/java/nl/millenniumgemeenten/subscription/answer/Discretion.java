package nl.millenniumgemeenten.subscription.answer;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.millenniumgemeenten.subscription.replyto.ReplyTo;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;

/// The last look at an answer before everybody can read it, in case what our mail said could not be
/// told from it: our mails hold links by which anybody may act as their reader, and their address.
final class Discretion {
    /// With what programs put into links that they lead around, and wherever they broke them.
    private static final Pattern PERSONAL_LINK =
            Pattern.compile(
                    "(?:discussies(?:/|%2F)volgen(?:(?:/|%2F)bevestigen)?"
                            + "|nieuwsbrief(?:/|%2F)"
                            + "(?:bevestigen|voorkeuren|afmelden|mijn-gegevens|adres))"
                            + "(?:/|%2F)[A-Za-z0-9_-]{24}",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String LEFT_OUT = "[e-mailadres weggelaten]";

    private Discretion() {}

    /// Whether it holds what only its writer may have.
    static boolean holdsSecrets(String text, ReplyTo addresses) {
        return PERSONAL_LINK.matcher(SPACE.matcher(text).replaceAll("")).find()
                || !addresses.tokensIn(text).isEmpty();
    }

    /// Without the address of who wrote it, which most programs put into signatures and heads.
    static String withoutAddress(String text, EmailAddress own) {
        var forms =
                Stream.of(own.typed(), own.normalised())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        return Pattern.compile(
                        "(?<![A-Za-z0-9._%+-])(?:" + forms + ")(?![A-Za-z0-9-]|\\.[A-Za-z0-9])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(LEFT_OUT);
    }
}
