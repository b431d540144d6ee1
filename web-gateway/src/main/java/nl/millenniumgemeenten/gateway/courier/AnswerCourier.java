package nl.millenniumgemeenten.gateway.courier;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.service.AnswerService;
import nl.millenniumgemeenten.gateway.service.AnswerService.AnswerJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ParticipantService.SubmissionJson;
import nl.millenniumgemeenten.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings answers by mail from the service that read them to the one that keeps contributions, and
/// tells the first what became of them. Whatever happens in between, an answer is given again: who
/// keeps contributions knows it by its id, and places it once. So any number of gateways can do
/// this at the same time.
@Context
class AnswerCourier {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerCourier.class);

    /// So many that cannot be brought one after another are the fault of a service, not of what
    /// they say.
    private static final int MOST_FAILURES = 3;

    private final AnswerService answers;
    private final boolean enabled;
    private final Round round;

    AnswerCourier(
            AnswerService answers,
            @Property(name = "courier.answers", defaultValue = "true") boolean enabled,
            @Property(name = "courier.poll", defaultValue = "5s") Duration poll) {
        this.answers = answers;
        this.enabled = enabled;
        this.round = new Round("answer-courier", poll, this::bring);
    }

    @PostConstruct
    void start() {
        if (enabled) {
            round.start();
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        round.close();
        if (enabled) {
            round.await(Duration.ofSeconds(2));
        }
    }

    /// Goes on while there is more and it can be brought, also if one cannot; whether the services
    /// answered.
    private boolean bring() {
        int failures = 0;
        while (!round.isClosed()) {
            if (!(answers.claim() instanceof Outcome.Ok<List<AnswerJson>>(var claimed, _))) {
                return false;
            }
            if (claimed.isEmpty()) {
                return true;
            }
            for (var answer : claimed) {
                failures = bring(answer) ? 0 : failures + 1;
                if (failures == MOST_FAILURES) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean bring(AnswerJson answer) {
        var told =
                switch (answers.bring(answer)) {
                    case Outcome.Ok<SubmissionJson>(var submission, _) ->
                            submission.placed() == null
                                    ? answers.tellWaits(answer)
                                    : answers.tellPlaced(answer);
                    case Outcome.Refused<SubmissionJson>(var problem) -> refused(answer, problem);
                    // It was brought before, and changed since.
                    case Outcome.Stale<SubmissionJson>() -> answers.tellPlaced(answer);
                    case Outcome.Unavailable<SubmissionJson>() -> new Outcome.Unavailable<byte[]>();
                };
        return told instanceof Outcome.Ok<byte[]>;
    }

    /// What is gone, not now, or not as it should be will not be otherwise tomorrow. Anything else
    /// is no word about this answer, such as that an older service does not know the way.
    private Outcome<byte[]> refused(AnswerJson answer, Problem problem) {
        LOG.atInfo()
                .addKeyValue("answer", answer.id())
                .addKeyValue("status", problem.status())
                .log("answer by mail refused");
        return switch (problem.status()) {
            case 409, 410, 413, 422 -> answers.tellRefused(answer, reason(problem));
            default -> new Outcome.Unavailable<>();
        };
    }

    private static String reason(Problem problem) {
        var detail = problem.detail();
        return problem.errors().isEmpty()
                ? detail == null ? problem.title() : detail
                : problem.errors().stream()
                        .map(Problem.FieldProblem::detail)
                        .collect(Collectors.joining("\n\n"));
    }
}
