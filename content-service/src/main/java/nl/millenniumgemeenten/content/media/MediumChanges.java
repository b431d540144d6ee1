package nl.millenniumgemeenten.content.media;

import nl.millenniumgemeenten.events.MediaChange;

/// What the world may know of a picture or document.
final class MediumChanges {
    private MediumChanges() {}

    static MediaChange of(Medium medium) {
        return switch (medium.state()) {
            case Medium.State.Stored() -> stored(medium);
            case Medium.State.Withdrawn(var at) ->
                    new MediaChange.Withdrawn(medium.id().value(), medium.revision(), at);
        };
    }

    private static MediaChange stored(Medium medium) {
        var file = medium.file();
        var description = medium.description();
        var picture = file.content() instanceof MediaFile.Content.Picture found ? found : null;
        var focus = description.focus() instanceof Medium.Focus.Point found ? found : null;
        return new MediaChange.Stored(
                medium.id().value(),
                medium.revision(),
                file.hash(),
                file.mediaType(),
                medium.fileName(),
                description.title(),
                picture == null ? null : picture.width(),
                picture == null ? null : picture.height(),
                file.bytes(),
                focus == null ? null : focus.x(),
                focus == null ? null : focus.y(),
                description.credit().isEmpty() ? null : description.credit(),
                medium.storedAt());
    }
}
