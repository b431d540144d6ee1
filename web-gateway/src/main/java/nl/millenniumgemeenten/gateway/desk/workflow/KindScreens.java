package nl.millenniumgemeenten.gateway.desk.workflow;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.desk.ContentKind;

/// Where the screens of every kind of content stand.
@Singleton
class KindScreens {
    private final List<ContentKind<?, ?>> kinds;

    KindScreens(List<ContentKind<?, ?>> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /// Every kind that has screens.
    List<ContentKind<?, ?>> all() {
        return kinds;
    }

    /// The address of the screen of an item; the desk's own if its kind has no screens.
    String path(String kind, UUID id) {
        return named(kind).map(found -> found.screens() + "/" + id).orElse("/redactie");
    }

    /// What people call something of this kind.
    static String word(String kind) {
        return switch (kind) {
            case "pages" -> "Pagina";
            case "news-articles" -> "Nieuwsbericht";
            case "agenda-items" -> "Agenda-item";
            case "resources" -> "Hulpbron";
            case "alerts" -> "Mededeling";
            default -> "Stuk";
        };
    }

    private Optional<ContentKind<?, ?>> named(String kind) {
        return kinds.stream()
                .filter(each -> each.topic().topicName().equals(kind + ".v1"))
                .findFirst();
    }
}
