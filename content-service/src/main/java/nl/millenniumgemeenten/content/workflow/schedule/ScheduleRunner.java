package nl.millenniumgemeenten.content.workflow.schedule;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Sleeps until the next schedule is due, and carries it out. Woken when a schedule changes. As
/// many instances as there are may run: each takes what no other is busy with. Whatever breaks, the
/// loop starts anew with a fresh connection.
@Context
@Requires(property = "schedule.enabled", notEquals = "false")
class ScheduleRunner implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleRunner.class);
    private static final Duration GRACE = Duration.ofSeconds(2);

    /// How long to wait before starting anew.
    private static final Duration BREATH = Duration.ofSeconds(1);

    /// How soon to look again at what is due and cannot be taken: somebody is busy with it.
    private static final Duration BUSY = Duration.ofMillis(200);

    /// How often to try again what somebody else changes at that very moment.
    private static final int PATIENCE = 20;

    private final ScheduleConfiguration configuration;
    private final ScheduleBells bells;
    private final CarryOut carryOut;
    private final InstantSource clock;
    private final Thread thread;
    private volatile @Nullable ScheduleBell open;
    private volatile boolean closed;
    private volatile long lastRound = System.nanoTime();

    ScheduleRunner(
            ScheduleConfiguration configuration,
            ScheduleBells bells,
            CarryOut carryOut,
            InstantSource clock) {
        this.configuration = configuration;
        this.bells = bells;
        this.carryOut = carryOut;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("schedule-runner").daemon().unstarted(this);
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    /// Lets what is under way end; what waits longer than that is cut short.
    @PreDestroy
    void stop() throws InterruptedException {
        closed = true;
        LockSupport.unpark(thread);
        var bell = open;
        if (bell != null) {
            bell.abort();
        }
        if (!thread.join(GRACE)) {
            thread.interrupt();
            thread.join(GRACE);
        }
    }

    @Override
    public void run() {
        boolean told = false;
        while (!closed) {
            try (var bell = bells.open()) {
                open = bell;
                if (!told) {
                    tellOverdue();
                    told = true;
                }
                while (!closed) {
                    carryOutAll();
                    lastRound = System.nanoTime();
                    bell.await(untilNext(bell));
                }
            } catch (SQLException | RuntimeException broken) {
                startAnew(Level.WARN, broken);
            } catch (Error broken) {
                // Out of memory for a moment, for one: that must not end scheduling for ever.
                startAnew(Level.ERROR, broken);
            }
        }
    }

    private void startAnew(Level level, Throwable broken) {
        if (!closed) {
            LOG.atLevel(level)
                    .addKeyValue("cause", broken.toString())
                    .log("schedule runner starts anew");
            LockSupport.parkNanos(Math.min(configuration.poll().toNanos(), BREATH.toNanos()));
        }
    }

    /// How long it is ago that everything that was due had been looked at, or carried out one by
    /// one, beyond the time that the runner may sleep.
    Duration behind() {
        var since = Duration.ofNanos(System.nanoTime() - lastRound).minus(configuration.poll());
        return since.isNegative() ? Duration.ZERO : since;
    }

    private void tellOverdue() {
        int overdue = carryOut.overdue();
        if (overdue > 0) {
            LOG.atInfo().addKeyValue("schedules", overdue).log("catching up with what is overdue");
        }
    }

    private Duration untilNext(ScheduleBell bell) throws SQLException {
        var next = bell.nextDue();
        if (next.isEmpty()) {
            return configuration.poll();
        }
        var left = Duration.between(clock.instant(), next.get());
        if (!left.isPositive()) {
            return BUSY;
        }
        // A fraction of a millisecond more rather than less: waking too early is waking twice.
        return left.compareTo(configuration.poll()) < 0 ? left.plusMillis(1) : configuration.poll();
    }

    private void carryOutAll() {
        int overtaken = 0;
        boolean more = true;
        while (more && !closed) {
            try {
                var done = carryOut.next();
                done.ifPresent(this::tell);
                more = done.isPresent();
                lastRound = System.nanoTime();
                overtaken = 0;
            } catch (Obstructed obstructed) {
                if (obstructed.outage()) {
                    throw obstructed;
                }
                if (!obstructed.overtaken() || ++overtaken > PATIENCE) {
                    fail(obstructed);
                    overtaken = 0;
                }
            }
        }
    }

    private void tell(Schedule schedule) {
        LOG.atInfo()
                .addKeyValue("schedule", schedule.id())
                .addKeyValue("kind", schedule.item().kind())
                .addKeyValue("item", schedule.item().id())
                .addKeyValue("what", schedule.what())
                .addKeyValue("late", Duration.between(schedule.at(), clock.instant()))
                .log("schedule carried out");
    }

    private void fail(Obstructed obstructed) {
        var id = obstructed.schedule().id();
        if (!obstructed.refused()) {
            LOG.atError().addKeyValue("schedule", id).setCause(obstructed).log("schedule broke");
        }
        if (carryOut.fail(obstructed)) {
            LOG.atWarn()
                    .addKeyValue("schedule", id)
                    .addKeyValue("reason", obstructed.reason())
                    .log("schedule failed");
        }
    }
}
