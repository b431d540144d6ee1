package nl.millenniumgemeenten.content.move;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.conduct.ReasonField;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.ContributionJson;
import nl.millenniumgemeenten.content.discussion.Discussion;
import nl.millenniumgemeenten.content.discussion.DiscussionId;
import nl.millenniumgemeenten.content.discussion.DiscussionJson;
import nl.millenniumgemeenten.content.discussion.MoveContributions.Seen;
import nl.millenniumgemeenten.content.discussion.ReadDiscussions;
import nl.millenniumgemeenten.content.editing.IdempotencyKey;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import nl.millenniumgemeenten.content.editing.TextFields;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.problem.TypedId;
import org.jspecify.annotations.Nullable;

/// The discussion in which something stands, and what a discussion is part of.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class MoveResource {
    private static final String MISSING = "Kies een discussie.";

    private final MoveContribution move;
    private final SplitDiscussion split;
    private final MergeDiscussions merge;
    private final ForeseeMove foresee;
    private final ReadDiscussions read;

    MoveResource(
            MoveContribution move,
            SplitDiscussion split,
            MergeDiscussions merge,
            ForeseeMove foresee,
            ReadDiscussions read) {
        this.move = move;
        this.split = split;
        this.merge = merge;
        this.foresee = foresee;
        this.read = read;
    }

    /// Moves a contribution with what answers it.
    @Put("/contributions/{id}/discussion")
    HttpResponse<ContributionJson> move(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        long seen = IfMatch.revision(revision);
        var fields = RequestFields.of(body);
        var into = into(fields);
        var reason = ReasonField.optional(fields);
        fields.orThrow();
        var moved =
                move.handle(
                        new ContributionId(id),
                        seen,
                        into.orElseThrow(),
                        new Moving.Because(reason, SignedIn.editor(authentication)));
        return HttpResponse.ok(ContributionJson.of(moved))
                .header(HttpHeaders.ETAG, IfMatch.etag(moved.revision()));
    }

    /// Opens a discussion of what moves there from another.
    @Post("/discussions/{id}/splits")
    HttpResponse<DiscussionJson> split(
            UUID id,
            @Nullable @Header(IdempotencyKey.HEADER) String key,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var fields = RequestFields.of(body);
        var title = TextFields.line(fields, "title", 3, 150);
        var chosen = fields.objects("contributions", MoveResource::seen);
        var reason = ReasonField.optional(fields);
        if (chosen.isEmpty()) {
            fields.refuse("contributions", "Kies minstens één bijdrage.");
        }
        fields.orThrow();
        var made =
                split.handle(
                        new SplitDiscussion.Command(
                                new DiscussionId(IdempotencyKey.id(key)),
                                new DiscussionId(id),
                                title,
                                chosen.stream().flatMap(Optional::stream).toList()),
                        new Moving.Because(reason, SignedIn.editor(authentication)));
        return answer(HttpResponse.created(URI.create("/discussions/" + made.id().value())), made);
    }

    private static Optional<Seen> seen(RequestFields fields) {
        var id = fields.optionalUuid("id");
        var revision = fields.integer("revision", 1, Integer.MAX_VALUE);
        if (id.isEmpty()) {
            fields.refuse("id", "Dit is geen geldig kenmerk.");
        }
        return id.map(found -> new Seen(new ContributionId(found), revision));
    }

    /// Makes a discussion part of another.
    @Put("/discussions/{id}/merger")
    HttpResponse<DiscussionJson> merge(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        long seen = IfMatch.revision(revision);
        var fields = RequestFields.of(body);
        var into = into(fields);
        var reason = ReasonField.optional(fields);
        fields.orThrow();
        var whole =
                merge.handle(
                        new DiscussionId(id),
                        seen,
                        into.orElseThrow(),
                        new Moving.Because(reason, SignedIn.editor(authentication)));
        return answer(HttpResponse.ok(), whole);
    }

    private static Optional<DiscussionId> into(RequestFields fields) {
        var into = fields.optionalUuid(Targets.FIELD).map(DiscussionId::new);
        if (into.isEmpty()) {
            fields.refuse(Targets.FIELD, MISSING);
        }
        return into;
    }

    /// What would move of a discussion: what was chosen of it with its answers, or all.
    @Post("/discussions/{id}/foreseen-move")
    ForeseenMoveJson foresee(UUID id, @Nullable @Body JsonNode body) {
        var fields = RequestFields.of(body);
        var chosen = fields.texts("contributions", TypedId.FORM, "Dit is geen geldig kenmerk.");
        fields.orThrow();
        return foresee.of(
                new DiscussionId(id),
                chosen.stream().map(UUID::fromString).map(ContributionId::new).toList());
    }

    private HttpResponse<DiscussionJson> answer(
            MutableHttpResponse<?> response, Discussion discussion) {
        return response.header(HttpHeaders.ETAG, IfMatch.etag(discussion.revision()))
                .body(DiscussionJson.of(read.one(discussion.id())));
    }
}
