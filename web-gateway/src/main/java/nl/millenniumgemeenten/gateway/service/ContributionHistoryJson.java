package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/// What a contribution said and says, the newest first.
///
/// @param whole whether every text that it had is there: the desk may have taken some away
@Serdeable
public record ContributionHistoryJson(List<TextJson> texts, boolean whole) {

    public ContributionHistoryJson {
        texts = List.copyOf(texts);
    }

    /// One text.
    @Serdeable
    public record TextJson(
            int edition, String bodyHtml, Instant savedAt, List<ContributionPictureJson> pictures) {

        public TextJson {
            pictures = ContributionPictureJson.sent(pictures);
        }
    }
}
