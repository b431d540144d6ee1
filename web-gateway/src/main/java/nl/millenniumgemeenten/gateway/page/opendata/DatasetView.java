package nl.millenniumgemeenten.gateway.page.opendata;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.LinkView;

/// A set of data, with its files and its address in the API. `note` may be empty.
public record DatasetView(
        String id,
        String title,
        String description,
        String note,
        List<LinkView> files,
        LinkView api) {

    public DatasetView {
        files = List.copyOf(files);
    }
}
