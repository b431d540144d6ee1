package nl.millenniumgemeenten.subscription.sending;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A message in the hands of a lane, and where it came from.
record Taken<M extends Outgoing>(Place<M> place, M message) {

    /// What became of it.
    record Done<M extends Outgoing>(Taken<M> taken, Outcome outcome) {
        void settle() {
            taken.place.settle(settled());
        }

        private Settled<M> settled() {
            return new Settled<>(taken.message, outcome);
        }
    }

    Done<M> done(Outcome outcome) {
        return new Done<>(this, outcome);
    }

    /// As its source says; what became of the one before it goes along if that is of the same
    /// source.
    CompletableFuture<Boolean> start(@Nullable Done<?> before) {
        if (before == null) {
            return place.start(null, message);
        }
        if (before.taken().place() != place) {
            before.settle();
            return place.start(null, message);
        }
        @SuppressWarnings("unchecked") // Whatever is of this place is of its kind.
        var same = (Done<M>) before;
        return place.start(same.settled(), message);
    }
}
