package nl.millenniumgemeenten.subscription.sending;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Where lanes get their messages, and whom they tell what they do with them.
public interface Source<M extends Outgoing> {
    /// A message that this process holds, or nothing if it has none now.
    @Nullable M next();

    /// Brings to disk that this message is about to be sent, and what became of the one before it.
    /// A message that must not be sent is not: the owner of it has changed, or the mind of its
    /// editor or its reader.
    ///
    /// @return whether the dot may be sent, once that is on disk; it never fails
    CompletableFuture<Boolean> start(@Nullable Settled<M> before, M message);

    /// Tells what became of a message after which its lane starts nothing of this source.
    void settle(Settled<M> settled);
}
