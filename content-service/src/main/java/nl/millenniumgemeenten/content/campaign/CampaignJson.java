package nl.millenniumgemeenten.content.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// The settings as the desk sees them; all empty at revision 0.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
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
    }

    /// An account of the campaign.
    @Serdeable
    public record SocialAccountJson(String network, String label, String url) {}

    static CampaignJson of(Campaign campaign) {
        var settings = campaign.settings();
        return new CampaignJson(
                campaign.revision(),
                settings.name(),
                settings.tagline(),
                settings.participantsLabel(),
                settings.introduction().value(),
                settings.organiser(),
                settings.contactEmail(),
                settings.socialAccounts().stream()
                        .map(account ->
                                new SocialAccountJson(
                                        account.network(), account.label(), account.url()))
                        .toList(),
                settings.fediverseName());
    }
}
