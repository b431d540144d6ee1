package nl.millenniumgemeenten.content.menu;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A menu as the desk sees it.
@Serdeable
record MenuJson(String id, long revision, List<Item> items) {

    /// One link: to a page or to an address.
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Item(String label, @Nullable UUID page, @Nullable String address) {}

    static MenuJson of(Menu menu) {
        return new MenuJson(
                menu.id(),
                menu.revision(),
                menu.items().stream()
                        .map(item ->
                                switch (item) {
                                    case Menu.Item.OfPage(var label, var page) ->
                                            new Item(label, page, null);
                                    case Menu.Item.OfAddress(var label, var address) ->
                                            new Item(label, null, address);
                                })
                        .toList());
    }
}
