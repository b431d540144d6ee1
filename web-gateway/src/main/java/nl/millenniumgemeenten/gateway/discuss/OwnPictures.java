package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.media.DraftFiles;
import nl.millenniumgemeenten.gateway.service.ContributionPictureJson;

/// Serves pictures that visitors may not see to who sent them.
@Singleton
class OwnPictures {
    private final DraftFiles files;

    OwnPictures(DraftFiles files) {
        this.files = files;
    }

    /// One of these pictures, which no browser keeps.
    MutableHttpResponse<?> answer(
            List<ContributionPictureJson> theirs,
            String hash,
            String name,
            HttpRequest<?> request) {
        return theirs.stream().anyMatch(picture -> picture.hash().equals(hash))
                ? files.answer(hash, name, request)
                        .header("Cache-Control", "no-store")
                        .header("X-Robots-Tag", "noindex")
                : missing();
    }

    static MutableHttpResponse<?> missing() {
        return HttpResponse.notFound().header("Cache-Control", "no-store");
    }
}
