package nl.millenniumgemeenten.content.moderation;

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
import java.util.OptionalLong;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.ContributionJson;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Paging;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import nl.millenniumgemeenten.content.editing.TextFields;
import nl.millenniumgemeenten.content.spam.SpamFilter;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// What waits for a moderator.
@Controller("/waiting-contributions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class WaitingContributionResource {
    private static final int LONGEST_REASON = 2000;

    private final ReadWaiting read;
    private final PlaceContribution place;
    private final RefuseContribution refuse;
    private final SpamFilter filter;

    WaitingContributionResource(
            ReadWaiting read,
            PlaceContribution place,
            RefuseContribution refuse,
            SpamFilter filter) {
        this.read = read;
        this.place = place;
        this.refuse = refuse;
        this.filter = filter;
    }

    @Get
    ItemsJson<WaitingContributionJson> list(
            @Nullable @QueryValue String after, @Nullable @QueryValue Integer limit) {
        int size = Paging.limit(limit);
        return ItemsJson.piece(
                read.list(WaitingCursor.of(after), size + 1),
                size,
                piece -> piece.stream().map(this::json).toList(),
                WaitingContribution::cursor);
    }

    @Get("/{id}")
    WaitingContributionJson get(UUID id) {
        return json(read.one(new ContributionId(id)));
    }

    private WaitingContributionJson json(WaitingContribution waiting) {
        return WaitingContributionJson.of(waiting, filter.suspicion(waiting.text()));
    }

    /// Puts it on the site, if it is still what was read.
    @Put("/{id}/placing")
    @Secured({Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    HttpResponse<ContributionJson> place(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String version,
            Authentication authentication) {
        var read =
                version == null ? OptionalLong.empty() : OptionalLong.of(IfMatch.revision(version));
        var placed = place.handle(new ContributionId(id), read, SignedIn.editor(authentication));
        return HttpResponse.ok(ContributionJson.of(placed))
                .header(HttpHeaders.ETAG, IfMatch.etag(placed.revision()));
    }

    /// Keeps it off the site.
    @Put("/{id}/refusal")
    @Secured({Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    HttpResponse<?> refuse(UUID id, @Nullable @Body JsonNode body, Authentication authentication) {
        var fields = RequestFields.of(body);
        var reason = fields.text("reason", 1, LONGEST_REASON);
        // A website from before there were kinds gives none.
        var as =
                fields.optionalText("as", 20).isEmpty()
                        ? RefusedAs.OTHER
                        : TextFields.choice(fields, "as", RefusedAs.class, RefusedAs.OTHER);
        fields.orThrow();
        refuse.handle(new ContributionId(id), as, reason, SignedIn.editor(authentication));
        return HttpResponse.noContent();
    }
}
