package nl.millenniumgemeenten.gateway.site;

import java.time.LocalDate;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/// The same register seen from other days, made when first asked for, so that a page about a day
/// gets the very same register until something in it changes. No part of what a register is: all
/// are equal.
final class OtherDays {
    /// As many as pages about days are likely to be asked for between two changes.
    private static final int MOST = 400;

    private final ConcurrentMap<LocalDate, Register> byDay = new ConcurrentHashMap<>();

    Register get(LocalDate day, Function<LocalDate, Register> made) {
        if (byDay.size() >= MOST && !byDay.containsKey(day)) {
            byDay.clear();
        }
        return byDay.computeIfAbsent(day, made);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OtherDays;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
