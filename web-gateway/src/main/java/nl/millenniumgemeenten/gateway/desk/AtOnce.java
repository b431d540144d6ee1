package nl.millenniumgemeenten.gateway.desk;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks many at the same time, and has an answer for each: who breaks keeps nobody from the others.
public final class AtOnce {
    private static final Logger LOG = LoggerFactory.getLogger(AtOnce.class);

    private AtOnce() {}

    /// The answers, in the order of those who were asked.
    ///
    /// @param without the answer in the place of one that broke
    public static <A, B> List<B> ask(
            List<A> asked, Function<A, B> question, Function<A, B> without) {
        var running = asked.stream().map(one -> Asked.now(() -> question.apply(one))).toList();
        return IntStream.range(0, running.size())
                .mapToObj(index -> answer(running.get(index), asked.get(index), without))
                .toList();
    }

    private static <A, B> B answer(Asked<B> running, A asked, Function<A, B> without) {
        try {
            return running.answer();
        } catch (RuntimeException broken) {
            LOG.atError().setCause(broken).addKeyValue("asked", asked).log("no answer");
            return without.apply(asked);
        }
    }
}
