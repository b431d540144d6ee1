package nl.millenniumgemeenten.content.media;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.media.blob.Blobs;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// The bytes: of a picture in one width and type, of a document as it came in. A picture as it came
/// in stays here: it may tell where somebody lives.
@Controller("/media-files")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.SERVICE, Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class MediaFileResource {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern RENDITION = Pattern.compile("[1-9][0-9]{0,3}\\.(webp|jpg|png)");
    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    private final Blobs blobs;
    private final ReadMedia read;

    MediaFileResource(Blobs blobs, ReadMedia read) {
        this.blobs = blobs;
        this.read = read;
    }

    @Get("/{hash}/{name}")
    HttpResponse<StreamedFile> get(String hash, String name) {
        if (!HASH.matcher(hash).matches()) {
            throw missing();
        }
        if (RENDITION.matcher(name).matches()) {
            return answer(BlobNames.rendition(hash, name));
        }
        if (name.equals("document") && read.isDocument(hash)) {
            return answer(BlobNames.original(hash));
        }
        throw missing();
    }

    private HttpResponse<StreamedFile> answer(String blob) {
        var bytes = blobs.open(blob).orElseThrow(MediaFileResource::missing);
        return HttpResponse.ok(new StreamedFile(bytes, MediaType.APPLICATION_OCTET_STREAM_TYPE))
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    }

    private static ProblemException missing() {
        return new ProblemException(ProblemType.NO_SUCH_THING, "Dit bestand is er niet.");
    }
}
