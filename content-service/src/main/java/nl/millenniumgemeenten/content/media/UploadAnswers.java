package nl.millenniumgemeenten.content.media;

import java.util.List;
import nl.millenniumgemeenten.content.media.file.Judged;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;

/// Says to whoever chose a file what is wrong with it.
final class UploadAnswers {
    private UploadAnswers() {}

    /// What was kept.
    ///
    /// @throws ProblemException `invalid`, naming the file
    static KeepFile.Kept orThrow(Judged<KeepFile.Kept> judged, String name) {
        return switch (judged) {
            case Judged.Accepted<KeepFile.Kept>(var kept) -> kept;
            case Judged.Refused<KeepFile.Kept>(var detail) ->
                    throw new ProblemException(
                            Problem.invalid(
                                    List.of(
                                            new Problem.FieldProblem(
                                                    "/file", name + ": " + detail))));
        };
    }
}
