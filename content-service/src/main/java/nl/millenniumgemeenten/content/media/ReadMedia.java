package nl.millenniumgemeenten.content.media;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;

/// What the desk reads, each answer from one moment.
@Singleton
class ReadMedia {
    private final Media media;
    private final MediaUses uses;

    ReadMedia(Media media, MediaUses uses) {
        this.media = media;
        this.uses = uses;
    }

    @ReadOnly
    Medium medium(MediumId id) {
        return media.at(id);
    }

    @ReadOnly
    List<Media.Positioned> list(Media.Wanted wanted, long before, int limit) {
        return media.list(wanted, before, limit);
    }

    @ReadOnly
    MediaUses.Found uses(MediumId id, int limit) {
        media.at(id);
        return uses.of(id, limit);
    }

    @ReadOnly
    boolean isDocument(String hash) {
        return media.file(hash)
                .filter(file -> file.content() instanceof MediaFile.Content.Document)
                .isPresent();
    }
}
