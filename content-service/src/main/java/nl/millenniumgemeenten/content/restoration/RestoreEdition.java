package nl.millenniumgemeenten.content.restoration;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Kinds;
import nl.millenniumgemeenten.content.editing.Restoring;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Saves the content of an earlier edition as the newest, and remembers where it came from. What
/// was saved in between stays.
@Singleton
public class RestoreEdition {
    private static final Logger LOG = LoggerFactory.getLogger(RestoreEdition.class);

    private final Database database;
    private final Kinds kinds;
    private final List<Restoring> restoring;

    RestoreEdition(Database database, Kinds kinds, List<Restoring> restoring) {
        this.database = database;
        this.kinds = kinds;
        this.restoring = List.copyOf(restoring);
    }

    /// The edition to bring back, of an item of which the editor saw this revision.
    record Command(String kind, UUID item, int edition, long expectedRevision, Editor by) {}

    @Transactional
    RestorationJson handle(Command command) {
        var standing = kinds.named(command.kind()).standing(command.item());
        if (command.edition() == standing.draftEdition()) {
            throw new ProblemException(ProblemType.NOT_NOW, "Deze versie is al de nieuwste.");
        }
        int edition =
                of(command.kind())
                        .restore(
                                command.item(),
                                command.edition(),
                                command.expectedRevision(),
                                command.by());
        database.update(
                "insert into restoration (kind, item, edition, restored) values (?, ?, ?, ?)",
                command.kind(),
                command.item(),
                edition,
                command.edition());
        LOG.atInfo()
                .addKeyValue("kind", command.kind())
                .addKeyValue("item", command.item())
                .addKeyValue("edition", edition)
                .addKeyValue("restored", command.edition())
                .log("edition restored");
        return new RestorationJson(edition, command.edition());
    }

    /// The editions of an item that brought back another.
    @ReadOnly
    List<RestorationJson> of(String kind, UUID item) {
        kinds.named(kind).standing(item);
        return database.list(
                """
                select edition, restored from restoration
                where kind = ? and item = ? order by edition desc
                """,
                row -> new RestorationJson(row.getInt("edition"), row.getInt("restored")),
                kind,
                item);
    }

    private Restoring of(String kind) {
        return restoring.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NOT_NOW,
                                "Van deze soort inhoud is geen oude versie terug te zetten."));
    }
}
