package nl.millenniumgemeenten.content.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.ContributionPicture;

/// A contribution on the site of which visitors say that something is wrong with it.
///
/// @param revision of the contribution, for who hides what they see here
/// @param told whether its writer takes part still, and hears of what is done with it
/// @param reports what they say, the first first
record ReportedContribution(
        ContributionId id,
        long number,
        int position,
        long revision,
        UUID discussion,
        String title,
        UUID contributor,
        String name,
        boolean told,
        String html,
        List<Report> reports,
        List<ContributionPicture> pictures) {

    ReportedContribution {
        reports = List.copyOf(reports);
        pictures = List.copyOf(pictures);
    }

    /// What is said of one contribution, in one.
    static ReportedContribution together(List<ReportedContribution> same) {
        var first = same.getFirst();
        return new ReportedContribution(
                first.id,
                first.number,
                first.position,
                first.revision,
                first.discussion,
                first.title,
                first.contributor,
                first.name,
                first.told,
                first.html,
                same.stream().flatMap(one -> one.reports.stream()).toList(),
                first.pictures);
    }

    /// What somebody says.
    record Report(String reason, Instant reportedAt) {}
}
