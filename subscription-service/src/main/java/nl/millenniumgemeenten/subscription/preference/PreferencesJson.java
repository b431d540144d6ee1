package nl.millenniumgemeenten.subscription.preference;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a reader's link leads: `confirmed` with what can be chosen, `pending` or `left`.
@Serdeable
record PreferencesJson(
        String state, @Nullable String hint, @Nullable String language, List<OfferJson> lists) {

    PreferencesJson {
        lists = List.copyOf(lists);
    }

    /// A list, and whether it is read.
    @Serdeable
    record OfferJson(String key, String title, String description, boolean subscribed) {}

    static PreferencesJson of(Preferences.Answer answer) {
        return switch (answer) {
            case Preferences.Answer.Open(var choice) ->
                    new PreferencesJson(
                            "confirmed",
                            choice.hint(),
                            choice.language(),
                            choice.offers().stream().map(PreferencesJson::offer).toList());
            case Preferences.Answer.Unconfirmed() ->
                    new PreferencesJson("pending", null, null, List.of());
            case Preferences.Answer.Left() -> new PreferencesJson("left", null, null, List.of());
        };
    }

    private static OfferJson offer(Choice.Offer offer) {
        var list = offer.list();
        return new OfferJson(
                list.key().value(), list.title(), list.description(), offer.subscribed());
    }
}
