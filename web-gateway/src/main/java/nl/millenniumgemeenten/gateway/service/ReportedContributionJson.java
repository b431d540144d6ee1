package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A contribution of which visitors say that something is wrong with it.
///
/// @param revision of the contribution, for who hides what they see
/// @param told whether its writer takes part still, and hears of what is done with it
@Serdeable
public record ReportedContributionJson(
        UUID id,
        long number,
        int position,
        long revision,
        UUID discussion,
        String title,
        UUID contributor,
        String name,
        boolean told,
        String bodyHtml,
        List<ReportJson> reports,
        List<ContributionPictureJson> pictures) {

    public ReportedContributionJson {
        // What is empty is left out on the way.
        bodyHtml = Objects.requireNonNullElse(bodyHtml, "");
        reports = reports == null ? List.of() : List.copyOf(reports);
        pictures = ContributionPictureJson.sent(pictures);
    }

    /// What somebody says.
    @Serdeable
    public record ReportJson(String reason, Instant reportedAt) {}
}
