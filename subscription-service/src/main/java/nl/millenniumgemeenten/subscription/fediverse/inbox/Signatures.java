package nl.millenniumgemeenten.subscription.fediverse.inbox;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import nl.millenniumgemeenten.activitypub.PublishedKey;
import nl.millenniumgemeenten.activitypub.signature.Claim;

/// Says whether an account elsewhere signed something, by the key that its server shows. A key that
/// signed something is kept; when it does not fit it is looked at once more, because accounts get
/// new ones. Of what signed nothing we remember only for a minute what came of looking.
@Singleton
class Signatures {
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final KeyRows keys;
    private final Lookup lookup;
    private final InstantSource clock;
    private final Recently<Looked> recently = new Recently<>();

    Signatures(KeyRows keys, Lookup lookup, InstantSource clock) {
        this.keys = keys;
        this.lookup = lookup;
        this.clock = clock;
    }

    /// What is known of a signature.
    sealed interface Verdict {
        /// It is theirs.
        record Good() implements Verdict {}

        /// It is not theirs.
        ///
        /// @param why for the log
        record Bad(String why) implements Verdict {}

        /// There is no such key any more.
        record KeyGone() implements Verdict {}

        /// We cannot know now.
        ///
        /// @param why for the log
        record Away(String why) implements Verdict {}

        /// There is no room to look now.
        record Busy() implements Verdict {}
    }

    /// What stands at the address of a key.
    private sealed interface Looked {
        record Here(PublishedKey key) implements Looked {}

        record Nothing(Verdict verdict) implements Looked {}
    }

    Verdict of(Claim.Signed claim, URI actor) {
        var kept = keys.find(claim.keyId());
        if (kept.isPresent()) {
            if (isBy(kept.get().published(), claim, actor)) {
                return new Verdict.Good();
            }
            if (kept.get().fetchedAt().plus(LOOK_AGAIN).isAfter(clock.instant())) {
                return new Verdict.Bad("not by its key");
            }
        }
        var looked =
                recently.find(claim.keyId(), clock.instant())
                        .orElseGet(() -> looked(claim.keyId(), kept.isPresent()));
        return switch (looked) {
            case Looked.Here(var key) when isBy(key, claim, actor) -> {
                keys.keep(key, clock.instant());
                yield new Verdict.Good();
            }
            case Looked.Here _ -> {
                keys.lookedAgain(claim.keyId(), clock.instant());
                yield new Verdict.Bad("not by the key of its actor");
            }
            case Looked.Nothing(var verdict) -> verdict;
        };
    }

    /// @param known whether something was signed by this key before
    private Looked looked(URI key, boolean known) {
        var looked =
                switch (known ? lookup.ofKnown(key) : lookup.ofStranger(key)) {
                    case Lookup.Found.Here(var bytes) ->
                            PublishedKey.read(bytes, key)
                                    .<Looked>map(Looked.Here::new)
                                    .orElseGet(() ->
                                            nothing(new Verdict.Bad("no key in the document")));
                    case Lookup.Found.Gone _ -> nothing(new Verdict.KeyGone());
                    case Lookup.Found.Nonsense(var why) -> nothing(new Verdict.Bad(why));
                    case Lookup.Found.Away(var why) -> nothing(new Verdict.Away(why));
                    case Lookup.Found.Busy _ -> nothing(new Verdict.Busy());
                };
        if (!looked.equals(nothing(new Verdict.Busy()))) {
            keys.lookedAgain(key, clock.instant());
            recently.keep(key, looked, clock.instant());
        }
        return looked;
    }

    private static Looked nothing(Verdict verdict) {
        return new Looked.Nothing(verdict);
    }

    private static boolean isBy(PublishedKey key, Claim.Signed claim, URI actor) {
        return key.owner().equals(actor) && claim.isBy(key.key());
    }
}
