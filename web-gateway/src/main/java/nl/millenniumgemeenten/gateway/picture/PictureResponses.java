package nl.millenniumgemeenten.gateway.picture;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// How a picture is answered with.
public final class PictureResponses {
    private PictureResponses() {}

    /// The picture, which never changes, or why it is not there.
    ///
    /// @param cacheControl who may keep it
    public static MutableHttpResponse<byte[]> of(Outcome<byte[]> picture, String cacheControl) {
        return switch (picture) {
            case Outcome.Ok<byte[]>(var jpeg, _) ->
                    HttpResponse.ok(jpeg)
                            .contentType(MediaType.IMAGE_JPEG_TYPE)
                            .header("Cache-Control", cacheControl);
            case Outcome.Refused<byte[]> _, Outcome.Stale<byte[]>() ->
                    HttpResponse.status(HttpStatus.NOT_FOUND);
            case Outcome.Unavailable<byte[]>() ->
                    HttpResponse.<byte[]>status(HttpStatus.SERVICE_UNAVAILABLE)
                            .header("Retry-After", "10");
        };
    }
}
