package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.discuss.AttachedPictures.Row;
import nl.millenniumgemeenten.gateway.form.RateLimit;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.Caller;
import nl.millenniumgemeenten.gateway.service.ContributionPictureService;
import nl.millenniumgemeenten.gateway.service.ContributionPictureService.KeptJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Hands the pictures of a form to who makes them, before the contribution that names them. If that
/// never comes, they are forgotten there.
@Singleton
class KeepPictures {
    /// Each needs a while and a good part of somebody's memory. One client does not take all turns.
    private static final int AT_ONCE = 4;

    private static final int OF_ONE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ContributionPictureService service;
    private final UploadTurns turns = new UploadTurns(AT_ONCE, OF_ONE);
    private final RateLimit perClient;

    KeepPictures(
            ContributionPictureService service,
            @Property(name = "discussions.pictures-per-hour") int perHour,
            InstantSource clock) {
        this.service = service;
        this.perClient = new RateLimit(perHour, Duration.ofHours(1), clock);
    }

    /// What came of it.
    sealed interface Kept {
        /// The pictures as the contribution names them.
        record All(List<Map<String, Object>> pictures) implements Kept {
            public All {
                pictures = List.copyOf(pictures);
            }
        }

        /// Some are none that we take.
        record Refused(List<FormErrorView> errors) implements Kept {
            public Refused {
                errors = List.copyOf(errors);
            }
        }

        /// Too many of this client; this long still.
        record Wait(Duration time) implements Kept {}

        /// Not now.
        record Unavailable() implements Kept {}
    }

    /// Keeps them under the key of a contribution. Each counts for who sends it, whatever becomes
    /// of what they wrote: making it was the work.
    ///
    /// @param client where the request comes from
    Kept handle(UUID contribution, AttachedPictures attached, Caller caller, String client) {
        if (!attached.hasFiles()) {
            return new Kept.All(
                    attached.rows().stream()
                            .filter(Row::isKept)
                            .map(row -> named(row.kept(), row))
                            .toList());
        }
        for (int at = 0; at < attached.files(); at++) {
            var wait = perClient.take(client);
            if (wait.isPositive()) {
                return new Kept.Wait(wait);
            }
        }
        var turn = turns.take(client, PATIENCE);
        if (turn.isEmpty()) {
            return new Kept.Unavailable();
        }
        try {
            return inTurn(contribution, attached, caller);
        } finally {
            turn.get().giveBack();
        }
    }

    private Kept inTurn(UUID contribution, AttachedPictures attached, Caller caller) {
        var pictures = new ArrayList<Map<String, Object>>();
        var errors = new ArrayList<FormErrorView>();
        for (var row : attached.rows()) {
            if (row.isKept()) {
                pictures.add(named(row.kept(), row));
            } else if (row.file().isPresent()) {
                switch (service.keep(contribution, row.file().get().file(), caller)) {
                    case Outcome.Ok<KeptJson>(var kept, _) -> pictures.add(named(kept.hash(), row));
                    case Outcome.Refused<KeptJson> refused ->
                            errors.add(row.fileError(words(refused)));
                    case Outcome.Stale<KeptJson>() -> {
                        // It arrived before: who takes the text finds so too, and says it.
                        return new Kept.All(pictures);
                    }
                    case Outcome.Unavailable<KeptJson>() -> {
                        return new Kept.Unavailable();
                    }
                }
            }
        }
        return errors.isEmpty() ? new Kept.All(pictures) : new Kept.Refused(errors);
    }

    private static String words(Outcome.Refused<?> refused) {
        var errors = refused.problem().errors();
        return errors.isEmpty() ? refused.detail() : errors.getFirst().detail();
    }

    private static Map<String, Object> named(String hash, Row row) {
        return Map.of("hash", hash, "alternative", row.description());
    }
}
