package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.Comparator;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.subscription.compose.Block;
import nl.millenniumgemeenten.subscription.compose.Finding;

/// What is answered to somebody who did something with an issue.
final class IssueAnswers {
    private IssueAnswers() {}

    /// Returns if it is done, or did not have to be.
    ///
    /// @throws ProblemException with the sentence why not
    static void mustBeDone(Move move) {
        switch (move) {
            case Move.Done(_, _), Move.Nothing(_) -> {}
            case Move.NotNow(var detail) -> throw new ProblemException(ProblemType.NOT_NOW, detail);
            case Move.NotYours(var detail) ->
                    throw new ProblemException(ProblemType.NOT_YOURS, detail);
            case Move.NotApproved() ->
                    throw new ProblemException(
                            ProblemType.NOT_APPROVED,
                            "Deze nieuwsbrief is niet goedgekeurd. Lever hem in en vraag een"
                                    + " collega om hem te beoordelen.");
            case Move.OwnWork() ->
                    throw new ProblemException(
                            ProblemType.OWN_WORK,
                            "Je hebt zelf aan deze nieuwsbrief geschreven. Vraag een redacteur die"
                                    + " er niet aan meeschreef om hem goed te keuren.");
            case Move.UnderWay() ->
                    throw new ProblemException(
                            ProblemType.ISSUE_UNDER_WAY,
                            "Deze nieuwsbrief is al onderweg naar de lezers. Er kan niets meer aan"
                                    + " veranderen.");
            case Move.Incomplete(var gaps) ->
                    throw new ProblemException(
                            Problem.invalid(
                                    gaps.stream()
                                            .sorted(Comparator.naturalOrder())
                                            .map(gap ->
                                                    new Problem.FieldProblem(
                                                            gap.pointer(), gap.detail()))
                                            .toList()));
            case Move.Faulty(var issue, var findings) ->
                    throw new ProblemException(
                            Problem.invalid(
                                    findings.stream()
                                            .map(finding ->
                                                    new Problem.FieldProblem(
                                                            pointer(issue, finding),
                                                            finding.detail()))
                                            .toList()));
        }
    }

    /// Where it is in the body that was saved last.
    private static String pointer(Issue issue, Finding finding) {
        var ids = issue.content().blocks().stream().map(Block::id).toList();
        int index = finding.block() == null ? -1 : ids.indexOf(finding.block());
        return index < 0 ? "/blocks" : "/blocks/" + index;
    }

    /// The issue with its revision.
    static HttpResponse<IssueJson> with(MutableHttpResponse<IssueJson> response, IssueJson issue) {
        return response.header(HttpHeaders.ETAG, IfMatch.etag(issue.revision())).body(issue);
    }
}
