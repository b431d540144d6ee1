package nl.millenniumgemeenten.content.media;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// Lets visitors see pictures and documents. Whoever publishes an edition asks this first, in the
/// same transaction: the world hears of a file before it hears of who uses it.
@Singleton
public class ShowMedia {
    private final Media media;

    ShowMedia(Media media) {
        this.media = media;
    }

    /// Tells the world what an edition uses, as far as it does not know. Until the end of the
    /// transaction, nobody withdraws or replaces it.
    ///
    /// @throws ProblemException `not-now` if something of it is not in the library
    public void handle(Collection<UsedMedium> used) {
        var names = new LinkedHashMap<UUID, String>();
        used.forEach(each -> names.merge(each.medium(), each.name(), ShowMedia::longest));
        if (names.isEmpty()) {
            return;
        }
        var known =
                media.held(names.keySet()).stream()
                        .collect(
                                Collectors.toMap(
                                        medium -> medium.id().value(), Function.identity()));
        var problems = new ArrayList<String>();
        names.forEach((id, name) -> {
            var medium = known.get(id);
            if (medium == null) {
                problems.add(unknown(name));
            } else if (medium.isWithdrawn()) {
                problems.add(withdrawn(medium));
            }
        });
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_NOW, String.join(" ", problems));
        }
        known.values().forEach(media::tell);
    }

    private static String longest(String one, String other) {
        return one.length() >= other.length() ? one : other;
    }

    private static String unknown(String name) {
        return (name.isEmpty() ? "Een beeld of document" : "Het beeld of document ‘" + name + "’")
                + " staat niet in de mediabibliotheek. Haal het weg of kies een ander.";
    }

    private static String withdrawn(Medium medium) {
        var kind =
                switch (medium.file().content()) {
                    case MediaFile.Content.Picture _ -> "Het beeld";
                    case MediaFile.Content.Document() -> "Het document";
                };
        return kind
                + " ‘"
                + medium.description().title()
                + "’ is uit de mediabibliotheek gehaald. Zet het terug of kies een ander.";
    }
}
