package nl.millenniumgemeenten.content.media;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Paging;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import nl.millenniumgemeenten.problem.IfMatch;
import org.jspecify.annotations.Nullable;

/// The media library.
@Controller("/media")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
class MediaResource {
    private static final int LONGEST_NAME = 250;
    private static final int MOST_USES = 100;

    private final ReadMedia read;
    private final WriteMedia write;
    private final KeepFile keep;

    MediaResource(ReadMedia read, WriteMedia write, KeepFile keep) {
        this.read = read;
        this.write = write;
        this.keep = keep;
    }

    @Get
    @Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    ItemsJson<MediumJson> list(
            @Nullable @QueryValue String q,
            @Nullable @QueryValue String kind,
            @Nullable @QueryValue String state,
            @Nullable @QueryValue Long after,
            @Nullable @QueryValue Integer limit) {
        int size = Paging.limit(limit);
        var wanted =
                new Media.Wanted(
                        q == null ? "" : q.replace('\u0000', ' ').strip(),
                        kind == null ? "" : kind.replace('\u0000', ' '),
                        state == null ? "stored" : state);
        var found = read.list(wanted, after == null ? Long.MAX_VALUE : after, size + 1);
        return ItemsJson.piece(
                found,
                size,
                piece -> piece.stream().map(each -> MediumJson.of(each.medium())).toList(),
                last -> Long.toString(last.position()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    HttpResponse<MediumJson> post(
            @QueryValue String name,
            @Nullable @Body InputStream file,
            Authentication authentication)
            throws IOException {
        var called = shortened(name);
        var kept = UploadAnswers.orThrow(keep.handle(orEmpty(file), called), called);
        var medium = write.add(kept, FileName.title(called), SignedIn.editor(authentication));
        return answer(HttpResponse.created(URI.create("/media/" + medium.id().value())), medium);
    }

    @Get("/{id}")
    @Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    HttpResponse<MediumJson> get(UUID id) {
        return answer(HttpResponse.ok(), read.medium(new MediumId(id)));
    }

    @Put("/{id}")
    HttpResponse<MediumJson> put(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var medium =
                write.describe(
                        new MediumId(id),
                        IfMatch.revision(revision),
                        MediumFields.read(body),
                        MediumAccess.of(authentication));
        return answer(HttpResponse.ok(), medium);
    }

    @Put("/{id}/file")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    HttpResponse<MediumJson> putFile(
            UUID id,
            @QueryValue String name,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body InputStream file,
            Authentication authentication)
            throws IOException {
        var medium = new MediumId(id);
        long expected = IfMatch.revision(revision);
        var access = MediumAccess.of(authentication);
        write.allowed(medium, expected, access);
        var called = shortened(name);
        var kept = UploadAnswers.orThrow(keep.handle(orEmpty(file), called), called);
        return answer(HttpResponse.ok(), write.replace(medium, expected, kept, access));
    }

    @Get("/{id}/uses")
    @Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    MediaUsesJson uses(UUID id) {
        return MediaUsesJson.of(read.uses(new MediumId(id), MOST_USES));
    }

    static HttpResponse<MediumJson> answer(
            MutableHttpResponse<MediumJson> response, Medium medium) {
        return response.header(HttpHeaders.ETAG, IfMatch.etag(medium.revision()))
                .body(MediumJson.of(medium));
    }

    private static InputStream orEmpty(@Nullable InputStream file) {
        return file == null ? InputStream.nullInputStream() : file;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
