package nl.millenniumgemeenten.content.media;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/// Where a picture or document is used.
///
/// @param draft whether the newest edition does
/// @param live whether visitors see it there
@Serdeable
record MediaUseJson(String kind, UUID id, String title, boolean draft, boolean live) {

    static MediaUseJson of(MediaUses.Use use) {
        return new MediaUseJson(use.kind(), use.item(), use.title(), use.draft(), use.live());
    }
}
