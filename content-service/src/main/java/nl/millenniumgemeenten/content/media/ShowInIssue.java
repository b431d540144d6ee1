package nl.millenniumgemeenten.content.media;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// Lets visitors see a picture that stands in an issue of the newsletter, which another service
/// keeps. It counts as used from then on, so that it is not forgotten as never used.
@Singleton
class ShowInIssue {
    static final String KIND = "issues";

    /// What is sent has one edition.
    private static final int EDITION = 1;

    private final ShowMedia show;
    private final MediaUses uses;

    ShowInIssue(ShowMedia show, MediaUses uses) {
        this.show = show;
        this.uses = uses;
    }

    @Transactional
    void handle(MediumId medium, UUID issue) {
        var used = List.of(new UsedMedium(medium.value(), ""));
        show.handle(used);
        uses.add(KIND, issue, EDITION, used);
    }
}
