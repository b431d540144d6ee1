package nl.millenniumgemeenten.gateway.signup;

import jakarta.inject.Singleton;
import nl.millenniumgemeenten.gateway.layout.Speech;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.PreferencesJson;
import nl.millenniumgemeenten.gateway.service.SubscriptionService;

/// Knows how to speak to whoever the link under a mail belongs to.
@Singleton
class ReaderSpeech {
    private final SubscriptionService subscriptions;

    ReaderSpeech(SubscriptionService subscriptions) {
        this.subscriptions = subscriptions;
    }

    /// In the language of the reader with this token. Where it is nobody's, or the service does not
    /// say, as the address of the page at `path` asks.
    Speech of(String token, String asked, String path) {
        return switch (subscriptions.preferences(token)) {
            case Outcome.Ok<PreferencesJson>(var reader, _) ->
                    Speech.of(reader.language(), asked, path);
            case Outcome.Refused<PreferencesJson> _,
                    Outcome.Stale<PreferencesJson> _,
                    Outcome.Unavailable<PreferencesJson> _ ->
                    Speech.asked(asked, path);
        };
    }
}
