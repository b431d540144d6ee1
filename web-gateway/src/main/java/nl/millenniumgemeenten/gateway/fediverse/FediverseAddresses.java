package nl.millenniumgemeenten.gateway.fediverse;

import java.util.UUID;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;

/// Where the documents of the account stand, and whether they do.
public final class FediverseAddresses {
    static final String ROOT = "/fediverse";
    static final String ACTOR = ROOT + "/actor";
    static final String INBOX = ROOT + "/inbox";
    static final String POSTS = ROOT + "/posts";

    private FediverseAddresses() {}

    /// The post about an item.
    public static String post(UUID item) {
        return POSTS + "/" + item;
    }

    /// Whether the site is in the fediverse, by what is known of the campaign here. While nothing
    /// is known yet it may be: then the service says.
    static boolean isOn(Site site) {
        return !site.ready()
                || new Reading(site.image())
                        .ask(new Question.Campaign())
                        .filter(campaign -> campaign.fediverseName() != null)
                        .isPresent();
    }
}
