package nl.millenniumgemeenten.content.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionPictureJson;

/// A contribution of which visitors say that something is wrong with it.
///
/// @param told whether its writer takes part still, and hears of what is done with it
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReportedContributionJson(
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

    @Serdeable
    record ReportJson(String reason, Instant reportedAt) {}

    static ReportedContributionJson of(ReportedContribution reported) {
        return new ReportedContributionJson(
                reported.id().value(),
                reported.number(),
                reported.position(),
                reported.revision(),
                reported.discussion(),
                reported.title(),
                reported.contributor(),
                reported.name(),
                reported.told(),
                reported.html(),
                reported.reports().stream()
                        .map(report -> new ReportJson(report.reason(), report.reportedAt()))
                        .toList(),
                ContributionPictureJson.of(reported.pictures()));
    }
}
