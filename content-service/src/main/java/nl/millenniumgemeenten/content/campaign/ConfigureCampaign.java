package nl.millenniumgemeenten.content.campaign;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Changes the settings of the campaign; the site follows at once.
@Singleton
public class ConfigureCampaign {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigureCampaign.class);

    private final Campaigns campaigns;
    private final InstantSource clock;

    ConfigureCampaign(Campaigns campaigns, InstantSource clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /// The new settings, from an editor who saw this revision.
    public record Command(long expectedRevision, CampaignSettings settings) {}

    /// The campaign as it is now.
    @ReadOnly
    public Campaign current() {
        return campaigns.get();
    }

    /// Stores and announces the settings.
    @Transactional
    public Campaign handle(Command command) {
        var before = campaigns.get();
        if (before.revision() != command.expectedRevision()) {
            throw new StaleRevision(before.revision());
        }
        var campaign = before.configure(command.settings(), clock.instant());
        campaigns.saveAndTell(campaign);
        LOG.atInfo().addKeyValue("revision", campaign.revision()).log("campaign configured");
        return campaign;
    }
}
