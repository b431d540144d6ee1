package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.http.HttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.UUID;
import nl.millenniumgemeenten.problem.IfMatch;
import org.jspecify.annotations.Nullable;

/// What every request that does something with an issue has in common: who asks, what they saw of
/// it, and the issue as it is after it for an answer.
@Singleton
class IssueRequests {
    private final ReadIssues read;

    IssueRequests(ReadIssues read) {
        this.read = read;
    }

    /// What a request asks.
    interface Asked {
        Move by(IssueId issue, long seen, Actor actor);
    }

    /// Does it, and answers with the issue.
    ///
    /// @param ifMatch the revision, or the edition, that was seen
    HttpResponse<IssueJson> answer(
            UUID id, @Nullable String ifMatch, Authentication authentication, Asked asked) {
        var issue = new IssueId(id);
        var actor = Actor.of(authentication);
        IssueAnswers.mustBeDone(asked.by(issue, IfMatch.revision(ifMatch), actor));
        return IssueAnswers.with(HttpResponse.ok(), read.issue(issue, actor));
    }
}
