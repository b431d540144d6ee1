package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// Every revision of a record, newest first.
@Serdeable
public record RevisionsJson(List<RevisionJson> items) {
    public RevisionsJson {
        items = List.copyOf(items);
    }
}
