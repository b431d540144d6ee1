package nl.millenniumgemeenten.content.contributionpicture;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.media.OwnedPictures.Kept;
import nl.millenniumgemeenten.content.participant.SignedInParticipant;
import org.jspecify.annotations.Nullable;

/// Pictures of contributions that are being written, under the id that each is going to have.
@Controller("/contribution-pictures/{contribution}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.VISITOR, Roles.PARTICIPANT, Roles.MUNICIPALITY_CONTACT})
class ContributionPictureResource {
    private final KeepContributionPicture keep;
    private final SignedInParticipant signedIn;

    ContributionPictureResource(KeepContributionPicture keep, SignedInParticipant signedIn) {
        this.keep = keep;
        this.signedIn = signedIn;
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
    KeptJson put(UUID contribution, @Nullable @Body InputStream file, Authentication authentication)
            throws IOException {
        return KeptJson.of(
                keep.handle(
                        new ContributionId(contribution),
                        sender(authentication),
                        file == null ? InputStream.nullInputStream() : file));
    }

    private Sender sender(Authentication authentication) {
        if (authentication.getRoles().contains(Roles.PARTICIPANT)) {
            return new Sender.Participant(signedIn.of(authentication).id());
        }
        return authentication.getRoles().contains(Roles.MUNICIPALITY_CONTACT)
                ? new Sender.Contact()
                : new Sender.Stranger();
    }
}
