package nl.millenniumgemeenten.content.contributionpicture;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.media.OwnedPictures.Kept;
import org.jspecify.annotations.Nullable;

/// Pictures of contributions that are being written, under the id that each is going to have. What
/// is sent here for a contribution of somebody else is shown nowhere: only who may change that
/// names it.
@Controller("/contribution-pictures/{contribution}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.VISITOR, Roles.PARTICIPANT, Roles.MUNICIPALITY_CONTACT})
class ContributionPictureResource {
    private final KeepContributionPicture keep;

    ContributionPictureResource(KeepContributionPicture keep) {
        this.keep = keep;
    }

    /// A picture that was kept.
    @Serdeable
    record KeptJson(String hash, String mediaType, int width, int height) {
        static KeptJson of(Kept kept) {
            return new KeptJson(kept.hash(), kept.mediaType(), kept.width(), kept.height());
        }
    }

    @Put
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    KeptJson put(UUID contribution, @Nullable @Body InputStream file) throws IOException {
        return KeptJson.of(
                keep.handle(
                        new ContributionId(contribution),
                        file == null ? InputStream.nullInputStream() : file));
    }
}
