package nl.millenniumgemeenten.gateway.layout;

import java.util.List;

/// The campaign as it stands on every page. `participants` is the number of participants, ready to
/// read; `participantsLabel` is how they are called, such as "millenniumgemeenten"; `attribution`
/// names the source of the register's data; `timelinePath` leads to what the campaign posted
/// elsewhere, and is empty while that is nothing; `fediverseHandle` is how the site itself is
/// followed from the fediverse, as `@name@server`, and is empty while it cannot be.
public record CampaignView(
        String name,
        String tagline,
        String participants,
        String participantsLabel,
        String organiser,
        String contactEmail,
        List<SocialAccountView> socialAccounts,
        String timelinePath,
        String fediverseHandle,
        String attribution) {

    public CampaignView {
        socialAccounts = List.copyOf(socialAccounts);
    }
}
