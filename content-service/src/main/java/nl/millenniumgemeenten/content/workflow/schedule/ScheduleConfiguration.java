package nl.millenniumgemeenten.content.workflow.schedule;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.time.ZoneId;

/// How schedules are kept.
///
/// @param zone where the clock hangs on which editors look
/// @param poll how long the runner sleeps at most when nothing wakes it; also how long it waits
///   before it tries again when the database was away
/// @param enabled whether this instance carries schedules out
@ConfigurationProperties("schedule")
public record ScheduleConfiguration(
        @Bindable(defaultValue = "Europe/Amsterdam") ZoneId zone,
        @Bindable(defaultValue = "5s") Duration poll,
        @Bindable(defaultValue = "true") boolean enabled) {}
