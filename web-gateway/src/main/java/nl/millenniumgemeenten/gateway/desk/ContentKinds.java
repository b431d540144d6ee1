package nl.millenniumgemeenten.gateway.desk;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// The kinds of content by the names that addresses know them by.
@Singleton
public class ContentKinds {
    private final List<ContentKind<?, ?>> all;

    ContentKinds(List<ContentKind<?, ?>> all) {
        this.all = List.copyOf(all);
    }

    /// The kind that its service calls this, such as `news-articles`.
    public Optional<ContentKind<?, ?>> named(String name) {
        return all.stream().filter(kind -> kind.collection().kind().equals(name)).findFirst();
    }

    /// The kind whose screens stand in this section of the desk, such as `nieuws`.
    public Optional<ContentKind<?, ?>> in(String section) {
        return all.stream()
                .filter(kind -> kind.screens().equals("/redactie/" + section))
                .findFirst();
    }
}
