package nl.millenniumgemeenten.subscription.sending;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.subscription.smtp.Relay;

/// The connections of this process to the mail server, for whoever has mail. They are opened when
/// there is something to send, and closed when there has been nothing for a while.
public final class Lanes implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Line line = new Line();
    private final List<Thread> threads = new ArrayList<>();
    private final MeterRegistry meters;

    public Lanes(int count, Relay relay, MeterRegistry meters) {
        this.meters = meters;
        var stumbles = new Stumbles();
        for (int number = 1; number <= count; number++) {
            threads.add(
                    Thread.ofPlatform()
                            .name("mail-lane-" + number)
                            .daemon()
                            .unstarted(new Lane(relay, line, stumbles)));
        }
        Gauge.builder("mail_lanes_busy", line, Line::underWay)
                .description("Messages that are on their way to the mail server now")
                .register(meters);
        threads.forEach(Thread::start);
    }

    /// Sends what this source has, before all that others have.
    public <M extends Outgoing> Place<M> serveFirst(String name, Source<M> source) {
        return serve(name, source, true);
    }

    /// Sends what this source has, after all that others have.
    public <M extends Outgoing> Place<M> serve(String name, Source<M> source) {
        return serve(name, source, false);
    }

    private <M extends Outgoing> Place<M> serve(String name, Source<M> source, boolean first) {
        var place = new Place<>(name, source, line, meters);
        line.add(place, first);
        return place;
    }

    /// Ends them after the messages in hand.
    @Override
    public void close() {
        line.close();
        long until = System.nanoTime() + GRACE.toNanos();
        try {
            for (var thread : threads) {
                thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
