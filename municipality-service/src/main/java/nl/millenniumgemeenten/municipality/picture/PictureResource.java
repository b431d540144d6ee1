package nl.millenniumgemeenten.municipality.picture;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.web.Answers;
import nl.millenniumgemeenten.municipality.web.Roles;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// The pictures over HTTP. Whoever may send one may see one: its address cannot be guessed.
@Controller("/pictures")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({
    Roles.SERVICE,
    Roles.MUNICIPALITY_CONTACT,
    Roles.CONTRIBUTOR,
    Roles.EDITOR,
    Roles.MODERATOR,
    Roles.ADMINISTRATOR
})
class PictureResource {
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final Pattern WIDTH = Pattern.compile("[1-9][0-9]{0,3}");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Pictures pictures;
    private final KeepPicture keep;

    PictureResource(Pictures pictures, KeepPicture keep) {
        this.pictures = pictures;
        this.keep = keep;
    }

    @Post
    @Consumes(MediaType.ALL)
    @Secured({Roles.MUNICIPALITY_CONTACT, Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<?> post(@Body byte @Nullable [] file) {
        if (file == null || file.length == 0) {
            throw Answers.problem(ProblemType.INVALID, "picture", "Kies een foto.");
        }
        if (file.length > MOST_BYTES) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE, "Deze foto is te groot: hoogstens 10 MB.");
        }
        return switch (keep.handle(file)) {
            case Decision.Refused<Picture>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<Picture>(var picture) ->
                    HttpResponse.created(
                            picture,
                            URI.create("/pictures/" + picture.hash() + "/" + picture.width()));
        };
    }

    @Get("/{hash}/{width}")
    @Produces(MediaType.IMAGE_JPEG)
    HttpResponse<byte[]> get(String hash, String width) {
        if (!Pictures.HASH.matcher(hash).matches() || !WIDTH.matcher(width).matches()) {
            throw missing();
        }
        return pictures.rendition(hash, Integer.parseInt(width))
                .map(jpeg -> HttpResponse.ok(jpeg).header(HttpHeaders.CACHE_CONTROL, FOR_EVER))
                .orElseThrow(PictureResource::missing);
    }

    private static ProblemException missing() {
        return Answers.missing("Deze foto is er niet.");
    }
}
