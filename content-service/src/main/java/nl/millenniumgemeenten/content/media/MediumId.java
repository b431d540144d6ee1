package nl.millenniumgemeenten.content.media;

import java.util.UUID;

/// The public id of a picture or document; stays when its file is replaced.
public record MediumId(UUID value) {

    /// A fresh one.
    public static MediumId random() {
        return new MediumId(UUID.randomUUID());
    }
}
