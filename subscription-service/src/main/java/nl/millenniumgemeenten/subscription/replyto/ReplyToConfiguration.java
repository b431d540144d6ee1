package nl.millenniumgemeenten.subscription.replyto;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;

/// The address of the mailbox that answers come to. Mail to it with a plus and more letters before
/// the `@` must arrive there, too.
///
/// @param address empty if nobody can answer by mail
@ConfigurationProperties("answer")
public record ReplyToConfiguration(@Bindable(defaultValue = "") String address) {
    /// What is left of the 64 characters of a local part (RFC 5321) beside a token.
    private static final int LONGEST = 21;

    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0," + (LONGEST - 1) + "}@.*");

    public ReplyToConfiguration {
        if (!address.isEmpty()
                && (EmailAddress.parse(address).isEmpty()
                        || !LOCAL_PART.matcher(address).matches())) {
            throw new IllegalArgumentException(
                    "answer.address (ANSWER_ADDRESS) is no address with at most "
                            + LONGEST
                            + " letters, digits, points and hyphens before the @");
        }
    }

    /// Whether people can answer by mail.
    public boolean isThere() {
        return !address.isEmpty();
    }

    String localPart() {
        return address.substring(0, address.lastIndexOf('@'));
    }

    String domain() {
        var whole = EmailAddress.parse(address).orElseThrow().normalised();
        return whole.substring(whole.lastIndexOf('@') + 1);
    }
}
