package nl.millenniumgemeenten.municipality.web;

import io.micronaut.http.HttpHeaders;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// What a writer says to have seen: `If-Match: "3"` changes revision 3, `If-None-Match: *` creates.
public final class Precondition {
    private static final Pattern REVISION = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    private Precondition() {}

    /// The revision that a writer says to have seen, where only a change makes sense.
    ///
    /// @throws ProblemException as [#of], and `revision-required` for something new
    public static Expected.Revision ofRevision(HttpHeaders headers) {
        return switch (of(headers)) {
            case Expected.Revision revision -> revision;
            case Expected.Nothing() ->
                    throw new ProblemException(
                            ProblemType.REVISION_REQUIRED,
                            "Stuur If-Match mee met de revisie die je gezien hebt.");
        };
    }

    /// What these headers expect to be there.
    ///
    /// @throws ProblemException `revision-required` without a precondition, `malformed` if it is
    ///   not one of ours
    public static Expected of(HttpHeaders headers) {
        var match = headers.getAll(HttpHeaders.IF_MATCH);
        var noneMatch = headers.getAll(HttpHeaders.IF_NONE_MATCH);
        if (match.isEmpty() && noneMatch.isEmpty()) {
            throw new ProblemException(
                    ProblemType.REVISION_REQUIRED,
                    "Stuur If-Match mee met de revisie die je wijzigt, of If-None-Match: * om iets"
                            + " nieuws te maken.");
        }
        if (match.isEmpty() && noneMatch.size() == 1 && noneMatch.getFirst().strip().equals("*")) {
            return new Expected.Nothing();
        }
        if (noneMatch.isEmpty() && match.size() == 1) {
            var revision = REVISION.matcher(match.getFirst().strip());
            if (revision.matches()) {
                return new Expected.Revision(Long.parseLong(revision.group(1)));
            }
        }
        throw new ProblemException(
                ProblemType.MALFORMED,
                "Gebruik één van beide: If-Match: \"3\" of If-None-Match: *.");
    }
}
