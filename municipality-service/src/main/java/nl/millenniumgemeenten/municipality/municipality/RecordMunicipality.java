package nl.millenniumgemeenten.municipality.municipality;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.ConstraintViolated;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.web.Answers;
import nl.millenniumgemeenten.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Records what is known of a municipality, new or changed.
@Singleton
public class RecordMunicipality {
    private static final Logger LOG = LoggerFactory.getLogger(RecordMunicipality.class);

    private final Municipalities municipalities;
    private final ExistenceRule existenceRule;
    private final InstantSource clock;

    RecordMunicipality(
            Municipalities municipalities, ExistenceRule existenceRule, InstantSource clock) {
        this.municipalities = municipalities;
        this.existenceRule = existenceRule;
        this.clock = clock;
    }

    /// A municipality as it should be.
    ///
    /// @param slugGiven whether the editor chose the slug; else a known municipality keeps its own,
    ///   and a new one gets the first that is free
    public record Command(
            Municipality municipality, boolean slugGiven, Expected expected, Author by) {}

    /// Stores and announces the municipality, or throws why not.
    @Transactional
    public Revised<Municipality> handle(Command command) {
        var given = command.municipality();
        var known = municipalities.find(given.code().value());
        var placed = command.slugGiven() ? given : given.at(slug(given, known), List.of());
        var municipality = known.map(there -> placed.movedFrom(there.state())).orElse(placed);
        var contradictions =
                existenceRule.contradictions(municipality.code(), municipality.existence());
        if (!contradictions.isEmpty()) {
            throw Answers.invalid(contradictions);
        }
        if (municipalities.taken(municipality.slug(), municipality.code())) {
            throw slugTaken();
        }
        try {
            var recorded =
                    municipalities.save(
                            municipality, command.expected(), command.by(), clock.instant());
            LOG.atInfo()
                    .addKeyValue("municipality", municipality.code())
                    .addKeyValue("revision", recorded.revision())
                    .addKeyValue("by", command.by().id())
                    .log("municipality recorded");
            return recorded;
        } catch (ConstraintViolated violated) {
            // Two writers chose one slug at the same moment.
            throw violated.constraint().equals("municipality_slug_key") ? slugTaken() : violated;
        }
    }

    private Slug slug(Municipality given, Optional<Revised<Municipality>> known) {
        return known.map(there -> there.state().slug())
                .orElseGet(() ->
                        Slug.of(
                                given.name(),
                                given.province(),
                                given.code(),
                                slug -> municipalities.taken(slug, given.code())));
    }

    private static RuntimeException slugTaken() {
        return Answers.problem(
                ProblemType.PATH_TAKEN, "slug", "Een andere gemeente heeft dit adres al.");
    }
}
