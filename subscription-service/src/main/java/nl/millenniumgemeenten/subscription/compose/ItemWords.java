package nl.millenniumgemeenten.subscription.compose;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.subscription.digest.HappeningKind;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// How what stands on the site is told of in a mail.
final class ItemWords {
    private static final String DAY = "EEEE d MMMM yyyy";

    private ItemWords() {}

    /// What there is of one kind in a digest.
    ///
    /// @param label empty where no other kind stands beside it
    record Group(String label, List<Block.Item> items) {}

    /// What a digest came to, kind after kind; kinds of which there is nothing are not there.
    static List<Group> groups(Block.Digest digest, ReaderLanguage language) {
        var groups = new ArrayList<Group>();
        for (var kind : digest.kinds()) {
            var items =
                    digest.items().stream()
                            .filter(item -> item.kind().equals(kind.word()))
                            .toList();
            if (!items.isEmpty()) {
                groups.add(
                        new Group(digest.kinds().size() == 1 ? "" : label(kind, language), items));
            }
        }
        return groups;
    }

    /// The day on which something is, in words; empty if that is not said.
    static String day(Block.Item item, ReaderLanguage language) {
        return item.on().map(day -> day(day, language)).orElse("");
    }

    /// A day in words.
    private static String day(LocalDate day, ReaderLanguage language) {
        return DateTimeFormatter.ofPattern(DAY, language.locale()).format(day);
    }

    private static String label(HappeningKind kind, ReaderLanguage language) {
        return switch (language) {
            case DUTCH ->
                    switch (kind) {
                        case NEWS -> "Nieuws";
                        case ACTIVITIES -> "Nieuwe activiteiten";
                        case AGENDA -> "Agenda";
                        case RESOURCES -> "Nieuwe hulpbronnen";
                        case PARTICIPANTS -> "Nieuwe deelnemers";
                    };
            case ENGLISH ->
                    switch (kind) {
                        case NEWS -> "News";
                        case ACTIVITIES -> "New activities";
                        case AGENDA -> "Coming up";
                        case RESOURCES -> "New resources";
                        case PARTICIPANTS -> "New participants";
                    };
        };
    }
}
