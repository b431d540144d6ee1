package nl.millenniumgemeenten.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be known of the campaign itself: the settings that make the platform this campaign's
/// site.
public sealed interface CampaignChange extends Change {

    /// The id of the one campaign of an installation.
    String ONLY = "campaign";

    /// `name` and `tagline` stand on every page; `participantsLabel` is how participants are
    /// called, such as "millenniumgemeenten"; `introductionHtml` is sanitised; the accounts stand
    /// in the order in which they are shown.
    ///
    /// @param fediverseName under which the site can be followed from the fediverse, as
    ///   `@name@host`; absent where it cannot, and in older messages
    record Configured(
            String id,
            long revision,
            String name,
            String tagline,
            String participantsLabel,
            String introductionHtml,
            String organiser,
            String contactEmail,
            List<SocialAccount> socialAccounts,
            Instant configuredAt,
            @Nullable String fediverseName)
            implements CampaignChange {
        public Configured {
            socialAccounts = List.copyOf(socialAccounts);
        }

        @Override
        public String subject() {
            return id;
        }
    }

    /// `network` is the lower-case name of the network, such as `facebook`; `url` is the account's
    /// address.
    record SocialAccount(String network, String label, String url) {}
}
