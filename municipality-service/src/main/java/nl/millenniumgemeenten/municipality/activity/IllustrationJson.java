package nl.millenniumgemeenten.municipality.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// A picture of an activity, over HTTP and in the database.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record IllustrationJson(
        String hash,
        int width,
        int height,
        @Nullable String alternativeText,
        boolean decorative,
        @Nullable String credit) {

    static IllustrationJson of(Illustration picture) {
        return new IllustrationJson(
                picture.hash(),
                picture.width(),
                picture.height(),
                ActivityShape.absent(picture.alternativeText()),
                picture.decorative(),
                ActivityShape.absent(picture.credit()));
    }

    Illustration illustration() {
        return new Illustration(
                hash,
                width,
                height,
                alternativeText == null ? "" : alternativeText,
                decorative,
                credit == null ? "" : credit);
    }
}
