package nl.millenniumgemeenten.municipality.campaigncount;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import nl.millenniumgemeenten.municipality.register.Revised;
import org.jspecify.annotations.Nullable;

/// A published total as the desk reads it.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record CampaignCountJson(
        String id,
        long revision,
        String countedOn,
        int municipalities,
        String qualifier,
        @Nullable String note,
        @Nullable String source,
        Instant recordedAt) {

    static CampaignCountJson of(Revised<CampaignCount> revised) {
        var count = revised.state();
        return new CampaignCountJson(
                count.id().value(),
                revised.revision(),
                count.countedOn().text(),
                count.municipalities(),
                count.qualifier().name(),
                CampaignCountShape.absent(count.note()),
                CampaignCountShape.absent(count.source()),
                revised.recordedAt());
    }
}
