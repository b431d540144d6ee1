package nl.millenniumgemeenten.content.campaign;

import java.util.List;
import nl.millenniumgemeenten.content.html.SafeHtml;

/// What makes the platform the site of this campaign.
///
/// @param tagline one line below the name
/// @param participantsLabel how participants are called, such as "millenniumgemeenten"
/// @param introduction stands on the home page
/// @param organiser who runs the campaign
/// @param contactEmail the campaign's public mail address
/// @param socialAccounts in the order in which they are shown
public record CampaignSettings(
        String name,
        String tagline,
        String participantsLabel,
        SafeHtml introduction,
        String organiser,
        String contactEmail,
        List<SocialAccount> socialAccounts) {

    public CampaignSettings {
        socialAccounts = List.copyOf(socialAccounts);
    }

    /// An account of the campaign.
    ///
    /// @param network the lower-case name of the network, such as `facebook`
    public record SocialAccount(String network, String label, String url) {}
}
