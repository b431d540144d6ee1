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
/// @param fediverseName under which the site can be followed from the fediverse; empty where it
///   cannot
public record CampaignSettings(
        String name,
        String tagline,
        String participantsLabel,
        SafeHtml introduction,
        String organiser,
        String contactEmail,
        List<SocialAccount> socialAccounts,
        String fediverseName) {

    public CampaignSettings {
        socialAccounts = List.copyOf(socialAccounts);
    }

    /// An account of the campaign.
    ///
    /// @param network the lower-case name of the network, such as `facebook`
    public record SocialAccount(String network, String label, String url) {}
}
