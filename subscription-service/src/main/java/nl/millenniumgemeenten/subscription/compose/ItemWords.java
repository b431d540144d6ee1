package nl.millenniumgemeenten.subscription.compose;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.millenniumgemeenten.subscription.digest.HappeningKind;

/// How what stands on the site is told of in a mail.
final class ItemWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.of("nl"));

    private ItemWords() {}

    /// What there is of one kind in a digest.
    ///
    /// @param label empty where no other kind stands beside it
    record Group(String label, List<Block.Item> items) {}

    /// What a digest came to, kind after kind; kinds of which there is nothing are not there.
    static List<Group> groups(Block.Digest digest) {
        var groups = new ArrayList<Group>();
        for (var kind : digest.kinds()) {
            var items =
                    digest.items().stream()
                            .filter(item -> item.kind().equals(kind.word()))
                            .toList();
            if (!items.isEmpty()) {
                groups.add(new Group(digest.kinds().size() == 1 ? "" : label(kind), items));
            }
        }
        return groups;
    }

    /// The day on which something is, in words; empty if that is not said.
    static String day(Block.Item item) {
        return item.on().map(DAY::format).orElse("");
    }

    /// A day in words.
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String label(HappeningKind kind) {
        return switch (kind) {
            case NEWS -> "Nieuws";
            case ACTIVITIES -> "Nieuwe activiteiten";
            case AGENDA -> "Agenda";
            case RESOURCES -> "Nieuwe hulpbronnen";
            case PARTICIPANTS -> "Nieuwe deelnemers";
        };
    }
}
