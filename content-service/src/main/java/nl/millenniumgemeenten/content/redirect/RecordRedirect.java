package nl.millenniumgemeenten.content.redirect;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends an address on. What is kept leads there in one step: a target that is sent on itself is
/// followed to its end, and what led to this address leads to its target from now on.
@Singleton
public class RecordRedirect {
    private static final Logger LOG = LoggerFactory.getLogger(RecordRedirect.class);

    /// Under these the site has things of which the tree of pages knows nothing.
    private static final Pattern NOT_OF_PAGES =
            Pattern.compile(
                    "/|/(nieuws|agenda|hulpbronnen|gemeenten|doelen|activiteiten|kaart|cijfers"
                            + "|open-data|feeds|zoeken|nieuwsbrief|tijdlijn|catalogus|media|api|mijn-gemeente"
                            + "|meedoen)(/.*)?");

    private static final int MOST_FAULTS = 50;

    private final Redirects redirects;
    private final SitePaths paths;
    private final Database database;
    private final InstantSource clock;

    RecordRedirect(Redirects redirects, SitePaths paths, Database database, InstantSource clock) {
        this.redirects = redirects;
        this.paths = paths;
        this.database = database;
        this.clock = clock;
    }

    /// What an editor typed.
    record Typed(String from, String to) {}

    /// What came of a row of a list.
    ///
    /// @param before where its address led; absent if nowhere
    record Row(String from, @Nullable String before, String to) {
        boolean isChange() {
            return !to.equals(before);
        }
    }

    @Transactional
    Redirect add(Typed typed, Editor by) {
        redirects.lock();
        return record(new Known(redirects, paths), Optional.empty(), typed, by, "");
    }

    @Transactional
    Redirect change(UUID id, long revision, Typed typed, Editor by) {
        redirects.lock();
        return record(
                new Known(redirects, paths),
                Optional.of(redirects.at(id, revision)),
                typed,
                by,
                "");
    }

    @Transactional
    void remove(UUID id, long revision, Editor by) {
        redirects.lock();
        redirects.remove(redirects.at(id, revision), by);
        LOG.atInfo().addKeyValue("redirect", id).log("redirect removed");
    }

    /// Records a whole list or nothing of it. An address that is sent on already gets the new
    /// target.
    ///
    /// @throws ProblemException with every row that is wrong, up to a number
    @Transactional
    List<Row> addAll(List<Typed> rows, Editor by) {
        var recorded = recordAll(rows, by);
        LOG.atInfo().addKeyValue("rows", recorded.size()).log("redirects imported");
        return recorded;
    }

    private List<Row> recordAll(List<Typed> rows, Editor by) {
        redirects.lock();
        var about = about(rows);
        var recorded = new ArrayList<Row>();
        var faults = new ArrayList<Problem.FieldProblem>();
        var seen = new HashMap<String, String>();
        for (int row = 0; row < rows.size() && faults.size() < MOST_FAULTS; row++) {
            var typed = rows.get(row);
            var pointer = "/rows/" + row;
            try {
                var known = FromPath.of(typed.from()).flatMap(from -> about.from(from.value()));
                var before = known.map(Redirect::to).orElse(null);
                var after = record(about, known, typed, by, pointer);
                var path = after.from().value();
                var earlier = seen.putIfAbsent(path, after.to());
                if (earlier != null && !earlier.equals(after.to())) {
                    throw invalid(pointer + "/from", "Dit adres staat al eerder in de lijst.");
                }
                recorded.add(new Row(path, before, after.to()));
            } catch (ProblemException refused) {
                faults.addAll(refused.problem().errors());
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(faults));
        }
        return recorded;
    }

    /// All that the rows speak of.
    private Known about(List<Typed> rows) {
        var asked = new HashSet<String>();
        for (var row : rows) {
            FromPath.of(row.from()).map(FromPath::value).ifPresent(asked::add);
            Targets.of(row.to()).filter(Targets::isPath).map(Targets::path).ifPresent(asked::add);
        }
        var about = new Known(redirects, paths);
        about.read(asked);
        return about;
    }

    /// What a list would change if it were recorded now; nothing is.
    List<Row> preview(List<Typed> rows, Editor by) {
        return database.tried(() -> recordAll(rows, by));
    }

    private Redirect record(
            Known about, Optional<Redirect> known, Typed typed, Editor by, String row) {
        var from =
                FromPath.of(typed.from())
                        .orElseThrow(() ->
                                invalid(
                                        row + "/from",
                                        "Begin met een schuine streep, zonder spaties, ? of #:"
                                                + " /oude/pagina.html. Een letter als é mag zo, of"
                                                + " als %C3%A9."));
        check(about, from, known.map(Redirect::id).orElse(null), row);
        var to = end(about, from, typed, row);
        if (known.isPresent() && known.get().from().equals(from) && known.get().to().equals(to)) {
            return known.get();
        }
        var now = clock.instant();
        var redirect =
                known.map(before -> before.with(from, to, by, now))
                        .orElseGet(() -> new Redirect(UUID.randomUUID(), 1, from, to, by, now));
        if (known.isPresent()) {
            redirects.save(redirect);
        } else {
            redirects.add(redirect);
        }
        about.recorded(redirect);
        for (var before : redirects.leadingTo(from.value())) {
            var shorter = before.to(to, by, now);
            redirects.save(shorter);
            about.recorded(shorter);
        }
        LOG.atInfo().addKeyValue("redirect", redirect.id()).log("redirect recorded");
        return redirect;
    }

    private void check(Known about, FromPath from, @Nullable UUID itself, String row) {
        var pointer = row + "/from";
        if (from.isOwn()) {
            throw invalid(pointer, "Dit adres gebruikt de site zelf.");
        }
        if (about.isLive(from.value())) {
            throw taken(
                    pointer, "Op dit adres staat een pagina. Verplaats die of trek die eerst in.");
        }
        about.movedFrom(from.value())
                .ifPresent(moved -> {
                    throw taken(
                            pointer,
                            "Dit adres leidt vanzelf al naar ‘"
                                    + moved.title()
                                    + "’, op "
                                    + moved.to()
                                    + ".");
                });
        about.from(from.value())
                .filter(other -> !other.id().equals(itself))
                .ifPresent(other -> {
                    throw taken(pointer, "Dit adres leidt al naar " + other.to() + ".");
                });
    }

    /// Where the target leads in the end.
    private String end(Known about, FromPath from, Typed typed, String row) {
        var pointer = row + "/to";
        var target =
                Targets.of(typed.to())
                        .orElseThrow(() ->
                                invalid(
                                        pointer,
                                        "Vul een adres van de site in dat begint met een schuine"
                                                + " streep, of een heel adres met https://."));
        var seen = new HashSet<String>();
        while (Targets.isPath(target)) {
            var path = Targets.path(target);
            if (path.equals(from.value()) || !seen.add(path)) {
                throw invalid(pointer, "Zo zou dit adres naar zichzelf leiden.");
            }
            var next = next(about, path);
            if (next.isEmpty()) {
                if (!NOT_OF_PAGES.matcher(path).matches() && !about.isLive(path)) {
                    throw invalid(pointer, "Op " + path + " staat geen pagina.");
                }
                return target;
            }
            target = next.get();
        }
        return target;
    }

    private static Optional<String> next(Known about, String path) {
        return about.from(path)
                .map(Redirect::to)
                .or(() ->
                        about.isLive(path)
                                ? Optional.empty()
                                : about.movedFrom(path).map(SitePaths.Automatic::to));
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(
                Problem.invalid(List.of(new Problem.FieldProblem(pointer, detail))));
    }

    private static ProblemException taken(String pointer, String detail) {
        var type = ProblemType.PATH_TAKEN;
        return new ProblemException(
                new Problem(
                        type.uri(),
                        type.title(),
                        type.status(),
                        detail,
                        null,
                        List.of(new Problem.FieldProblem(pointer, detail))));
    }
}
