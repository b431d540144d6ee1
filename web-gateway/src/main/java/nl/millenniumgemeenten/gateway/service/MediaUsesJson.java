package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// Where a picture or document is used.
///
/// @param total of how many places `items` are the first
@Serdeable
public record MediaUsesJson(List<MediaUseJson> items, int total) {

    public MediaUsesJson {
        items = List.copyOf(items);
    }
}
