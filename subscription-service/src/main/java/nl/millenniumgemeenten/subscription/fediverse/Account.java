package nl.millenniumgemeenten.subscription.fediverse;

import java.time.Instant;
import java.util.Locale;

/// The account of the site, while it has one.
///
/// @param name in its handle
/// @param title as people read it
/// @param tagline about it, plain text
/// @param onSince what is older is not posted
public record Account(
        String name,
        String title,
        String tagline,
        String publicKey,
        String privateKey,
        Instant onSince) {

    public Account {
        name = name.toLowerCase(Locale.ROOT);
    }

    /// Never its key.
    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
