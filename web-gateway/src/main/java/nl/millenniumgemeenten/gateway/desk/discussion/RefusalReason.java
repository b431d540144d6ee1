package nl.millenniumgemeenten.gateway.desk.discussion;

import java.util.Arrays;
import java.util.List;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// Why something is refused, and what its writer is told if the moderator writes nothing else.
enum RefusalReason {
    OTHER("Anders: schrijf de reden", ""),
    ADVERTISING("Reclame", "Je bijdrage is reclame. Die plaatsen we niet in de discussies."),
    UNFRIENDLY(
            "Onvriendelijk of te persoonlijk",
            "Je bijdrage is niet vriendelijk voor anderen, of er staat iets persoonlijks in."),
    OFF_TOPIC("Hoort hier niet", "Je bijdrage gaat over iets anders dan deze discussie.");

    private final String label;
    private final String sentence;

    RefusalReason(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    /// The one with this name; another if there is none.
    static RefusalReason of(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(OTHER);
    }

    /// What the writer is told.
    String told(String typed) {
        return typed.isBlank() ? sentence : typed;
    }

    /// The choices, with one chosen.
    static List<OptionView> options(RefusalReason chosen) {
        return Arrays.stream(values())
                .map(one -> new OptionView(one.name(), one.label, one == chosen))
                .toList();
    }
}
