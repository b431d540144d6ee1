package nl.millenniumgemeenten.municipality.municipality;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.municipality.register.Database;
import nl.millenniumgemeenten.municipality.register.RegisterTable;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.outbox.Outbox;

/// The municipalities of the register.
@Singleton
public class Municipalities extends RegisterTable<Municipality> {
    private final Database database;

    Municipalities(Database database, Outbox outbox) {
        super(database, outbox, new MunicipalityShape());
        this.database = database;
    }

    /// What to look for: part of a name, in any capitals and without its accents.
    ///
    /// @param at a day on which the municipality must exist
    /// @param known the moment whose knowledge is asked; now where it is absent
    public record Search(String name, Optional<LocalDate> at, Optional<Instant> known) {}

    /// So many municipalities in the order of their slugs, which is that of their names.
    public List<Revised<Municipality>> matching(Search search, Optional<String> after, int limit) {
        var part = Slug.fold(search.name());
        if (part.isEmpty() && !search.name().isBlank()) {
            return List.of(); // nothing that a name could hold
        }
        var day = search.at().orElse(null);
        return query(
                search.known(),
                """
                where position(? in search_text) > 0
                  and slug > ?
                  and (cast(? as date) is null or exists_from is null or exists_from <= ?)
                  and (cast(? as date) is null or exists_until is null or exists_until > ?)
                order by slug limit ?
                """,
                part,
                after.orElse(""),
                day,
                day,
                day,
                day,
                limit);
    }

    /// Those of these codes that the register does not know.
    public Set<MunicipalityCode> unknown(Collection<MunicipalityCode> codes) {
        var unknown = new TreeSet<>(codes);
        unknown.removeAll(
                database
                        .query(
                                "select code from municipality where code = any (?)",
                                row -> new MunicipalityCode(row.getString("code")),
                                (Object)
                                        codes.stream()
                                                .map(MunicipalityCode::value)
                                                .toArray(String[]::new))
                        .stream()
                        .collect(Collectors.toSet()));
        return unknown;
    }

    /// Whether a municipality other than this one stands, or stood, at an address.
    public boolean taken(Slug slug, MunicipalityCode by) {
        return !query(
                        "where (slug = ? or former_slugs @> array[cast(? as text)]) and code <> ?",
                        slug.value(),
                        slug.value(),
                        by.value())
                .isEmpty();
    }
}
