package nl.millenniumgemeenten.subscription.transfer;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// The files that were brought last.
@Serdeable
record ImportsJson(List<ImportJson> items) {
    ImportsJson {
        items = List.copyOf(items);
    }
}
