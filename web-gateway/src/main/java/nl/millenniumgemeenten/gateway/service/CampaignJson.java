package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;

/// The settings of the campaign; all empty at revision 0. `fediverseName` is empty while the site
/// is not in the fediverse.
@Serdeable
public record CampaignJson(
        long revision,
        String name,
        String tagline,
        String participantsLabel,
        String introductionHtml,
        String organiser,
        String contactEmail,
        List<SocialAccountJson> socialAccounts,
        String fediverseName) {

    public CampaignJson {
        socialAccounts = List.copyOf(socialAccounts);
        // What is empty is left out on the way.
        fediverseName = Objects.requireNonNullElse(fediverseName, "");
    }

    /// An account of the campaign elsewhere.
    @Serdeable
    public record SocialAccountJson(String network, String label, String url) {}
}
