package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An issue of the newsletter.
///
/// @param state such as `in-review`
/// @param approvedEdition the edition that is sent; null until somebody approved the newest one
/// @param language such as `nl`
/// @param onlyItsLanguage whether only who reads its language gets it
/// @param countsClicks whether it is counted how often its links are followed
/// @param blocks each with its `id` and `kind`, and the fields of that kind
/// @param dueAt when it goes to its readers, if that is planned
/// @param picturesShown whether everybody can see its pictures, or it has none
/// @param history the newest acts, newest first
/// @param may what who asks can do with it now, such as `hand-in`
@Serdeable
public record IssueJson(
        UUID id,
        long number,
        long revision,
        String state,
        int edition,
        @Nullable Integer approvedEdition,
        String subject,
        String preheader,
        @Nullable String language,
        List<String> lists,
        boolean onlyItsLanguage,
        boolean countsClicks,
        List<Map<String, Object>> blocks,
        @Nullable Instant dueAt,
        @Nullable String pauseReason,
        boolean picturesShown,
        List<Entry> history,
        List<String> may) {

    public IssueJson {
        // What is empty is left out on the way.
        subject = Objects.requireNonNullElse(subject, "");
        preheader = Objects.requireNonNullElse(preheader, "");
        lists = List.copyOf(Objects.requireNonNullElse(lists, List.of()));
        blocks = List.copyOf(Objects.requireNonNullElse(blocks, List.of()));
        history = List.copyOf(Objects.requireNonNullElse(history, List.of()));
        may = List.copyOf(Objects.requireNonNullElse(may, List.of()));
    }

    /// Something that was done with it.
    ///
    /// @param act such as `handed-in`
    @Serdeable
    public record Entry(
            String act,
            int edition,
            EditorJson by,
            Instant at,
            String text,
            @Nullable Instant dueAt) {

        public Entry {
            text = Objects.requireNonNullElse(text, "");
        }
    }

    /// Its language, which is Dutch if nobody said another.
    public String inLanguage() {
        return Objects.requireNonNullElse(language, "nl");
    }

    /// The pictures of the library that it shows itself.
    public List<UUID> pictures() {
        return blocks.stream()
                .filter(block -> "picture".equals(block.get("kind")))
                .map(block -> UUID.fromString(String.valueOf(block.get("media"))))
                .distinct()
                .toList();
    }

    /// Whether who asked can do this with it now.
    public boolean can(String what) {
        return may.contains(what);
    }
}
