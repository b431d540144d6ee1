package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.service.ContentJson;
import nl.millenniumgemeenten.gateway.service.EditionItemJson;
import nl.millenniumgemeenten.gateway.service.WorkingCopyJson;

/// Finds out what somebody who opens a form of one kind of content should know. None of it is
/// needed to write: what cannot be read is left out.
final class ContentOpening<J extends ContentJson, E> {
    /// The fields of somebody else's that were kept when what was typed was saved.
    static final String KEPT = "bewaard";

    private final ContentKind<J, E> kind;
    private final Keeping keeping;

    ContentOpening(ContentKind<J, E> kind, Moments moments) {
        this.kind = kind;
        this.keeping = new Keeping(kind, moments);
    }

    /// What this person typed of it and did not save, in each window.
    List<WorkingCopyJson> copies(J content, Editor editor) {
        var stored = kind.draft(content);
        return keeping.differing(
                content.id(),
                copy -> Merge.differing(kind.fields(), stored, copy).isEmpty(),
                editor);
    }

    /// The form of something new, or of what this person typed of something new before.
    Keeping.OpenedForm fresh(HttpRequest<?> request, Editor editor) {
        return keeping.openNew(kind.fresh(), request, editor);
    }

    /// The offers to go on with what was typed before, but for the one that was taken.
    List<OfferView> offers(
            J content, List<WorkingCopyJson> copies, Optional<WorkingCopyJson> taken) {
        return keeping.offers(
                content.id(), copies, taken, copy -> copy.edition() != content.draftEdition());
    }

    /// Who else has it open, now that this person has it open too.
    List<String> others(UUID id, Editor editor) {
        return keeping.others(id, editor);
    }

    /// What became of what was typed, when somebody else had saved in between.
    ///
    /// @param editions the newest versions
    String merged(J content, String keptFields, List<EditionItemJson> editions) {
        var names = Arrays.asList(keptFields.split(",", -1));
        var labels =
                kind.fields().stream()
                        .filter(field -> names.contains(field.name()))
                        .map(Field::label)
                        .toList();
        var who =
                editions.stream()
                        .filter(edition -> edition.edition() == content.draftEdition() - 1)
                        .map(edition -> edition.savedBy().name())
                        .findFirst()
                        .orElse("iemand anders");
        var what = labels.isEmpty() ? "een deel" : "‘" + DutchText.list(labels) + "’";
        return "Opgeslagen, samen met wat "
                + who
                + " intussen had opgeslagen. Van die versie is "
                + what
                + " bewaard. Lees na of het samen klopt. Dit is nog niet gepubliceerd.";
    }
}
