package nl.millenniumgemeenten.subscription.text;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One change of the words of a mail.
///
/// @param words none where an editor went back to the kind's own
/// @param by the account
public record Edition(long revision, @Nullable Words words, Instant at, String by, String byName) {}
