package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.compose.BlockJson;
import nl.millenniumgemeenten.subscription.list.ListKey;
import org.jspecify.annotations.Nullable;

/// An issue as the desk sees it.
///
/// @param approvedEdition the edition that is sent; null until somebody approved the newest one
/// @param onlyItsLanguage whether only who reads its language gets it
/// @param pauseReason null unless it is paused
/// @param picturesShown whether everybody can see its pictures, or it has none
/// @param history the newest acts, newest first
/// @param may what who asks can do with it now, such as `hand-in`
@Serdeable
record IssueJson(
        UUID id,
        long number,
        long revision,
        String state,
        int edition,
        @Nullable Integer approvedEdition,
        String subject,
        String preheader,
        String language,
        List<String> lists,
        boolean onlyItsLanguage,
        boolean countsClicks,
        List<BlockJson> blocks,
        Instant digestFrom,
        @Nullable Instant dueAt,
        @Nullable String pauseReason,
        boolean picturesShown,
        List<EntryJson> history,
        List<String> may) {

    IssueJson {
        lists = List.copyOf(lists);
        blocks = List.copyOf(blocks);
        history = List.copyOf(history);
        may = List.copyOf(may);
    }

    /// One line of the history.
    ///
    /// @param act such as `handed-in`
    @Serdeable
    record EntryJson(
            String act,
            int edition,
            EditorJson by,
            Instant at,
            String text,
            @Nullable Instant dueAt) {
        static EntryJson of(Entry entry) {
            return new EntryJson(
                    entry.act().label(),
                    entry.edition(),
                    EditorJson.of(entry.by()),
                    entry.at(),
                    entry.text(),
                    entry.dueAt());
        }
    }

    /// Who did something.
    @Serdeable
    record EditorJson(String id, String name) {
        static EditorJson of(Editor editor) {
            return new EditorJson(editor.id(), editor.name());
        }
    }

    static IssueJson of(Issue issue, boolean picturesShown, List<Entry> history, Actor by) {
        var content = issue.content();
        return new IssueJson(
                issue.id().value(),
                issue.number(),
                issue.revision(),
                issue.state().label(),
                issue.draftEdition(),
                issue.approvedEdition(),
                content.subject(),
                content.preheader(),
                content.language().tag(),
                content.lists().stream().map(ListKey::value).toList(),
                content.onlyItsLanguage(),
                content.countsClicks(),
                content.blocks().stream().map(BlockJson::of).toList(),
                issue.digestFrom(),
                issue.state() instanceof Issue.State.Scheduled(var dueAt) ? dueAt : null,
                issue.state() instanceof Issue.State.Paused(var reason, _) ? reason.label() : null,
                picturesShown,
                history.stream().map(EntryJson::of).toList(),
                Possible.with(issue, by));
    }
}
