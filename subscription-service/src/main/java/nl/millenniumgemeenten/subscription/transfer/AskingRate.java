package nl.millenniumgemeenten.subscription.transfer;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;

/// How many people of a file may be asked now. They share the rate of the issues, all instances
/// together, and never make more mails wait than a few: the queue is for who signs up first.
@Singleton
class AskingRate {
    private final JdbcOperations jdbc;

    AskingRate(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes as many as there may be.
    int take(int most) {
        int room = Math.min(most, room());
        return room <= 0 ? 0 : taken(room);
    }

    /// Whether fewer mails wait than may; nothing is taken.
    boolean hasRoom() {
        return room() > 0;
    }

    private int room() {
        return jdbc.prepareStatement(
                """
                select count(*) from (
                    select from mail where state in ('waiting', 'sending') limit ?) as busy
                """,
                select -> {
                    select.setInt(1, ImportStep.ASKED_AT_ONCE);
                    try (var row = select.executeQuery()) {
                        row.next();
                        return ImportStep.ASKED_AT_ONCE - row.getInt(1);
                    }
                });
    }

    private int taken(int room) {
        return jdbc.prepareStatement(
                """
                with bucket as (
                    select least(greatest(per_second, 1), tokens + per_second
                        * greatest(0, extract(epoch from clock_timestamp() - refilled_at))) as level
                    from sending_rate where per_second is not null for update),
                taken as (
                    update sending_rate set tokens = level - least(floor(level), ?),
                        refilled_at = greatest(clock_timestamp(), refilled_at)
                    from bucket returning least(floor(level), ?) as many)
                select coalesce((select many from taken), ?)
                """,
                update -> {
                    update.setInt(1, room);
                    update.setInt(2, room);
                    update.setInt(3, room);
                    try (var row = update.executeQuery()) {
                        row.next();
                        return row.getInt(1);
                    }
                });
    }
}
