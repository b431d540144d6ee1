package nl.millenniumgemeenten.content.workflow.schedule;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Kind;
import nl.millenniumgemeenten.content.workflow.Act;
import nl.millenniumgemeenten.content.workflow.Item;
import org.jspecify.annotations.Nullable;

/// Something that happens to a piece of content at a moment.
///
/// - `planned` → carried out → `done`; → impossible → `failed`; → called off → `cancelled`
/// - `failed` → planned anew, done by hand or called off → `cancelled`
///
/// @param edition what goes on the site; null for a withdrawal
/// @param plannedBy on whose behalf it is carried out
/// @param endedAt when it was carried out, failed or called off; null while it is planned
/// @param reason why it failed or was called off; may be empty
public record Schedule(
        UUID id,
        Item item,
        What what,
        @Nullable Integer edition,
        Instant at,
        Instant plannedAt,
        Editor plannedBy,
        State state,
        @Nullable Instant endedAt,
        String reason) {

    /// What happens.
    public enum What {
        PUBLICATION(
                Act.PUBLICATION_PLANNED,
                Act.PUBLICATION_CANCELLED,
                Act.PUBLICATION_FAILED,
                Act.PUBLISHED_AS_PLANNED),
        WITHDRAWAL(
                Act.WITHDRAWAL_PLANNED,
                Act.WITHDRAWAL_CANCELLED,
                Act.WITHDRAWAL_FAILED,
                Act.WITHDRAWN_AS_PLANNED);

        private final Act planned;
        private final Act cancelled;
        private final Act failed;
        private final Act done;

        What(Act planned, Act cancelled, Act failed, Act done) {
            this.planned = planned;
            this.cancelled = cancelled;
            this.failed = failed;
            this.done = done;
        }

        /// What the history says when it is planned.
        Act planned() {
            return planned;
        }

        /// What the history says when it is called off.
        Act cancelled() {
            return cancelled;
        }

        /// What the history says when it fails.
        Act failed() {
            return failed;
        }

        /// What the history says when it is carried out.
        Act done() {
            return done;
        }
    }

    /// How far it got.
    public enum State {
        PLANNED,
        DONE,
        FAILED,
        CANCELLED
    }

    /// Whether it is still to happen.
    public boolean planned() {
        return state == State.PLANNED;
    }

    /// Whether it could not happen, and nobody has done anything about it yet.
    public boolean failed() {
        return state == State.FAILED;
    }

    /// Why it must not happen any more, given how things stand now; empty if it may. What the kind
    /// of content itself refuses comes on top of this.
    ///
    /// @param withdrawnSince whether somebody withdrew the item by hand after this was planned
    Optional<String> obstacle(Kind.Standing standing, boolean withdrawnSince) {
        if (edition == null) {
            return Optional.empty();
        }
        if (standing.liveEdition() > edition) {
            return Optional.of(
                    "Versie %d staat al op de site, en die is nieuwer dan versie %d."
                            .formatted(standing.liveEdition(), edition));
        }
        if (withdrawnSince && standing.liveEdition() == 0) {
            return Optional.of("Dit is ingetrokken nadat de publicatie werd gepland.");
        }
        return Optional.empty();
    }
}
