package nl.millenniumgemeenten.content.workingcopy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/// A working copy in a list.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record WorkingCopyItemJson(
        String kind,
        UUID id,
        String window,
        int edition,
        long revision,
        String title,
        Instant keptAt) {

    static WorkingCopyItemJson of(WorkingCopy copy) {
        return new WorkingCopyItemJson(
                copy.kind(),
                copy.item(),
                copy.window(),
                copy.edition(),
                copy.revision(),
                copy.title(),
                copy.keptAt());
    }
}
