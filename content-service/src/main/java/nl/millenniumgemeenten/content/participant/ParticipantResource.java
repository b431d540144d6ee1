package nl.millenniumgemeenten.content.participant;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import nl.millenniumgemeenten.content.editing.Roles;

/// Who is signed in as a participant.
@Controller("/participants")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.PARTICIPANT)
class ParticipantResource {
    private final SignedInParticipant signedIn;

    ParticipantResource(SignedInParticipant signedIn) {
        this.signedIn = signedIn;
    }

    @Get("/me")
    ParticipantJson me(Authentication authentication) {
        return ParticipantJson.of(signedIn.of(authentication));
    }
}
