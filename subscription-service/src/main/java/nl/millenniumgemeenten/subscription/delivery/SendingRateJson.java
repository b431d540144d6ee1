package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// How many messages of issues leave in a second at most, all instances together; nothing for no
/// limit.
@Serdeable
record SendingRateJson(@Nullable Integer perSecond) {}
