package nl.millenniumgemeenten.subscription.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import nl.millenniumgemeenten.subscription.compose.BlockJson;
import nl.millenniumgemeenten.subscription.compose.Composed;
import nl.millenniumgemeenten.subscription.compose.Finding;
import nl.millenniumgemeenten.subscription.compose.Letter;

/// What would be sent.
///
/// @param bytes how large its HTML is
/// @param resolved the blocks with what the site tells now
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record PreviewJson(
        String html, String plain, int bytes, List<BlockJson> resolved, List<Finding> findings) {

    PreviewJson {
        resolved = List.copyOf(resolved);
        findings = List.copyOf(findings);
    }

    static PreviewJson of(Letter letter, Composed composed, List<Finding> findings) {
        return new PreviewJson(
                composed.html(),
                composed.plain(),
                composed.bytes(),
                letter.blocks().stream().map(BlockJson::of).toList(),
                findings);
    }
}
