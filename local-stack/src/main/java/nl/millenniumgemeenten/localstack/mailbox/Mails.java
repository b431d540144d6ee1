package nl.millenniumgemeenten.localstack.mailbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/// The newest mails in memory, newest first. Whoever waits for one is woken when it comes in.
final class Mails {
    private static final int KEPT = 1_000;

    private final Deque<Mail> newestFirst = new ArrayDeque<>();
    private long lastId;

    synchronized void add(LongFunction<Mail> mail) {
        newestFirst.addFirst(mail.apply(++lastId));
        if (newestFirst.size() > KEPT) {
            newestFirst.removeLast();
        }
        notifyAll();
    }

    synchronized List<Mail> matching(Predicate<Mail> wanted) {
        return newestFirst.stream().filter(wanted).toList();
    }

    Optional<Mail> withId(long id) {
        return matching(mail -> mail.id() == id).stream().findFirst();
    }

    synchronized Optional<Mail> await(Predicate<Mail> wanted, Duration patience)
            throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var found = matching(wanted);
            var left = deadline - System.nanoTime();
            if (!found.isEmpty() || left <= 0) {
                return found.stream().findFirst();
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
