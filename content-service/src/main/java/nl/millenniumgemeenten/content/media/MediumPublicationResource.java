package nl.millenniumgemeenten.content.media;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// Whether a picture or document may be shown.
@Controller("/media/{id}/publication")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
class MediumPublicationResource {
    private final WriteMedia write;

    MediumPublicationResource(WriteMedia write) {
        this.write = write;
    }

    @Put
    HttpResponse<MediumJson> put(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            Authentication authentication) {
        var medium =
                write.restore(
                        new MediumId(id),
                        IfMatch.revision(revision),
                        MediumAccess.of(authentication));
        return MediaResource.answer(HttpResponse.ok(), medium);
    }

    @Delete
    HttpResponse<MediumJson> delete(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            Authentication authentication) {
        var withdrawal =
                write.withdraw(
                        new MediumId(id),
                        IfMatch.revision(revision),
                        MediumAccess.of(authentication));
        return switch (withdrawal) {
            case Medium.Withdrawal.Withdrawn(var medium) ->
                    MediaResource.answer(HttpResponse.ok(), medium);
            case Medium.Withdrawal.InUse(var places) ->
                    throw new ProblemException(
                            ProblemType.NOT_NOW,
                            places == 1
                                    ? "Dit staat nog op 1 plek op de site. Haal het daar eerst weg."
                                    : "Dit staat nog op %d plekken op de site. Haal het daar eerst weg."
                                            .formatted(places));
        };
    }
}
