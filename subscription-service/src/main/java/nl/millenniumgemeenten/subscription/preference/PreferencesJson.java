package nl.millenniumgemeenten.subscription.preference;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a reader's link leads: `confirmed` with what can be chosen, `pending` or `left`. The
/// language is that of whoever the link belongs to; `followed` counts the discussions that are
/// followed by mail at the same address.
@Serdeable
record PreferencesJson(
        String state,
        @Nullable String hint,
        String language,
        List<OfferJson> lists,
        @Nullable Integer followed) {

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
                            choice.language().tag(),
                            choice.offers().stream().map(PreferencesJson::offer).toList(),
                            choice.followed());
            case Preferences.Answer.Unconfirmed(var language) ->
                    new PreferencesJson("pending", null, language.tag(), List.of(), null);
            case Preferences.Answer.Left(var language) ->
                    new PreferencesJson("left", null, language.tag(), List.of(), null);
        };
    }

    private static OfferJson offer(Choice.Offer offer) {
        var list = offer.list();
        return new OfferJson(
                list.key().value(), list.title(), list.description(), offer.subscribed());
    }
}
