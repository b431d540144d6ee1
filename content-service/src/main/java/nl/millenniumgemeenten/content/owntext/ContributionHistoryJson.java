package nl.millenniumgemeenten.content.owntext;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import nl.millenniumgemeenten.content.discussion.ContributionPictureJson;

/// What a contribution said and says, the newest first.
///
/// @param whole whether every text that it had is there: the desk may have taken some away
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ContributionHistoryJson(List<TextJson> texts, boolean whole) {

    ContributionHistoryJson {
        texts = List.copyOf(texts);
    }

    /// One text.
    @Serdeable
    record TextJson(
            int edition,
            String bodyHtml,
            Instant savedAt,
            List<ContributionPictureJson> pictures) {}
}
