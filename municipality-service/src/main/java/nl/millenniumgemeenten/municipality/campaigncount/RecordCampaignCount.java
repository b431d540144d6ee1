package nl.millenniumgemeenten.municipality.campaigncount;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.Revised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Records a published total, new or corrected.
@Singleton
public class RecordCampaignCount {
    private static final Logger LOG = LoggerFactory.getLogger(RecordCampaignCount.class);

    private final CampaignCounts counts;
    private final InstantSource clock;

    RecordCampaignCount(CampaignCounts counts, InstantSource clock) {
        this.counts = counts;
        this.clock = clock;
    }

    /// A total as it should be.
    public record Command(CampaignCount count, Expected expected, Author by) {}

    /// Stores and announces the total.
    @Transactional
    public Revised<CampaignCount> handle(Command command) {
        var recorded =
                counts.save(command.count(), command.expected(), command.by(), clock.instant());
        LOG.atInfo()
                .addKeyValue("count", command.count().id())
                .addKeyValue("revision", recorded.revision())
                .addKeyValue("by", command.by().id())
                .log("campaign count recorded");
        return recorded;
    }
}
