package nl.millenniumgemeenten.gateway.service;

import java.util.function.Function;
import nl.millenniumgemeenten.problem.Problem;

/// What came of calling a service.
public sealed interface Outcome<T> {

    /// It did what was asked. `revision` is the aggregate's revision now; 0 where the answer is no
    /// aggregate.
    record Ok<T>(T value, long revision) implements Outcome<T> {}

    /// It will not do this; the problem says why, in words for who asked.
    record Refused<T>(Problem problem) implements Outcome<T> {

        /// Whether the thing itself does not exist.
        public boolean missing() {
            return problem.status() == 404;
        }

        /// Why, in words for who asked.
        public String detail() {
            var detail = problem.detail();
            return detail == null ? problem.title() : detail;
        }
    }

    /// Somebody else changed it first.
    record Stale<T>() implements Outcome<T> {}

    /// It does not answer, or broke. Whether something changed is not known.
    record Unavailable<T>() implements Outcome<T> {}

    /// The same outcome, going on with something else when all is well.
    default <U> Outcome<U> then(Function<Ok<T>, Outcome<U>> next) {
        return switch (this) {
            case Ok<T> ok -> next.apply(ok);
            case Refused<T>(var problem) -> new Refused<>(problem);
            case Stale<T>() -> new Stale<>();
            case Unavailable<T>() -> new Unavailable<>();
        };
    }
}
