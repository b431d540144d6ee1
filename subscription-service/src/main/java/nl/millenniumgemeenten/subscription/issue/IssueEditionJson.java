package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import nl.millenniumgemeenten.subscription.compose.BlockJson;

/// One save of an issue.
@Serdeable
record IssueEditionJson(
        int edition,
        String subject,
        String preheader,
        List<BlockJson> blocks,
        Instant savedAt,
        IssueJson.EditorJson savedBy) {

    IssueEditionJson {
        blocks = List.copyOf(blocks);
    }

    static IssueEditionJson of(Issues.Edition edition) {
        return new IssueEditionJson(
                edition.number(),
                edition.subject(),
                edition.preheader(),
                edition.blocks().stream().map(BlockJson::of).toList(),
                edition.savedAt(),
                IssueJson.EditorJson.of(edition.savedBy()));
    }
}
