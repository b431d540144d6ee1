package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// The settings of the campaign; all empty at revision 0.
@Serdeable
public record CampaignJson(
        long revision,
        String name,
        String tagline,
        String participantsLabel,
        String introductionHtml,
        String organiser,
        String contactEmail,
        List<SocialAccountJson> socialAccounts) {

    public CampaignJson {
        socialAccounts = List.copyOf(socialAccounts);
    }

    /// An account of the campaign elsewhere.
    @Serdeable
    public record SocialAccountJson(String network, String label, String url) {}
}
