package nl.millenniumgemeenten.subscription.fediverse.inbox;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import nl.millenniumgemeenten.activitypub.PublishedKey;
import nl.millenniumgemeenten.activitypub.signature.Claim;
import nl.millenniumgemeenten.subscription.fediverse.Account;

/// Says whether an account elsewhere signed something, by the key that its server shows. A key is
/// kept; when it does not fit it is looked at once more, because accounts get new ones.
@Singleton
class Signatures {
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final KeyRows keys;
    private final Lookup lookup;
    private final InstantSource clock;

    Signatures(KeyRows keys, Lookup lookup, InstantSource clock) {
        this.keys = keys;
        this.lookup = lookup;
        this.clock = clock;
    }

    /// What is known of a signature.
    sealed interface Verdict {
        /// It is theirs.
        record Good() implements Verdict {}

        /// It is not theirs, or we cannot know.
        ///
        /// @param why for the log
        record Bad(String why) implements Verdict {}

        /// There is no such key any more.
        record KeyGone() implements Verdict {}

        /// There is no room to look now.
        record Busy() implements Verdict {}
    }

    Verdict of(Claim.Signed claim, URI actor, Account account) {
        var kept = keys.find(claim.keyId());
        if (kept.isPresent()) {
            if (isBy(kept.get().published(), claim, actor)) {
                return new Verdict.Good();
            }
            if (kept.get().fetchedAt().plus(LOOK_AGAIN).isAfter(clock.instant())) {
                return new Verdict.Bad("not by its key");
            }
        }
        return switch (lookup.at(claim.keyId(), account)) {
            case Lookup.Found.Here(var bytes) -> looked(bytes, claim, actor);
            case Lookup.Found.Gone _ -> {
                keys.lookedAgain(claim.keyId(), clock.instant());
                yield new Verdict.KeyGone();
            }
            case Lookup.Found.Away(var why) -> {
                keys.lookedAgain(claim.keyId(), clock.instant());
                yield new Verdict.Bad("no key: " + why);
            }
            case Lookup.Found.Busy _ -> new Verdict.Busy();
        };
    }

    private Verdict looked(byte[] bytes, Claim.Signed claim, URI actor) {
        var published = PublishedKey.read(bytes, claim.keyId());
        if (published.isEmpty()) {
            return new Verdict.Bad("no key in the document");
        }
        keys.keep(published.get(), clock.instant());
        return isBy(published.get(), claim, actor)
                ? new Verdict.Good()
                : new Verdict.Bad("not by the key of its actor");
    }

    private static boolean isBy(PublishedKey key, Claim.Signed claim, URI actor) {
        return key.owner().equals(actor) && claim.isBy(key.key());
    }
}
