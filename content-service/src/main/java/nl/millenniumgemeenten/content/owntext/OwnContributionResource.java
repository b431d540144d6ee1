package nl.millenniumgemeenten.content.owntext;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.time.InstantSource;
import java.util.UUID;
import nl.millenniumgemeenten.content.contributionpicture.ContributionPictures;
import nl.millenniumgemeenten.content.discussion.Contribution;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.DiscussionFields;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.TextFields;
import nl.millenniumgemeenten.content.participant.SignedInParticipant;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// A contribution for who wrote it. A contact says for which municipality: that they are its
/// contact the website has asked the register.
@Controller("/own-contributions/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.PARTICIPANT, Roles.MUNICIPALITY_CONTACT})
class OwnContributionResource {
    private final ContributionPictures pictures;
    private final ChangeOwnContribution change;
    private final SignedInParticipant signedIn;
    private final InstantSource clock;

    OwnContributionResource(
            ContributionPictures pictures,
            ChangeOwnContribution change,
            SignedInParticipant signedIn,
            InstantSource clock) {
        this.pictures = pictures;
        this.change = change;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Get
    HttpResponse<OwnContributionJson> get(
            UUID id,
            @QueryValue(defaultValue = "") String municipality,
            Authentication authentication) {
        var own = change.read(new ContributionId(id), owner(municipality, authentication));
        return HttpResponse.ok(OwnContributionJson.of(own, clock.instant()))
                .header(HttpHeaders.ETAG, IfMatch.etag(own.contribution().revision()));
    }

    /// A website from before there were pictures says nothing of them: then they stay.
    @Put
    HttpResponse<?> put(
            UUID id,
            @QueryValue(defaultValue = "") String municipality,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        long seen = IfMatch.revision(revision);
        var owner = owner(municipality, authentication);
        var fields = RequestFields.of(body);
        var text = DiscussionFields.text(fields);
        var asked = ContributionPictures.asked(fields);
        fields.orThrow();
        var contribution = new ContributionId(id);
        var before = change.read(contribution, owner).contribution().current().content();
        return answer(
                change.edit(
                        contribution,
                        seen,
                        pictures.with(contribution, text.with(before.pictures()), asked),
                        owner));
    }

    /// Takes it away for good, whatever it says now.
    @Put("/withdrawal")
    HttpResponse<?> withdraw(
            UUID id,
            @QueryValue(defaultValue = "") String municipality,
            Authentication authentication) {
        return answer(change.takeBack(new ContributionId(id), owner(municipality, authentication)));
    }

    private Owner owner(String municipality, Authentication authentication) {
        if (authentication.getRoles().contains(Roles.PARTICIPANT)) {
            return new Owner.Participant(signedIn.of(authentication).id());
        }
        if (!TextFields.MUNICIPALITY.matcher(municipality).matches()) {
            throw new ProblemException(ProblemType.MALFORMED, "Zeg voor welke gemeente dit is.");
        }
        return new Owner.Municipality(municipality);
    }

    private static HttpResponse<?> answer(Contribution contribution) {
        return HttpResponse.noContent()
                .header(HttpHeaders.ETAG, IfMatch.etag(contribution.revision()));
    }
}
