package nl.millenniumgemeenten.gateway.page.opendata;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;

/// The page about the open data. `contact` is the address for questions; empty if there is none.
public record OpenDataView(
        LayoutView layout,
        List<DatasetView> datasets,
        List<ExampleView> examples,
        LinkView licence,
        String attribution,
        String contact) {

    public OpenDataView {
        datasets = List.copyOf(datasets);
        examples = List.copyOf(examples);
    }
}
