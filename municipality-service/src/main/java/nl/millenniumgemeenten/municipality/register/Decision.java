package nl.millenniumgemeenten.municipality.register;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The answer of a rule: a well-formed record, or everything that keeps it from being one.
public sealed interface Decision<T> {

    /// It can be so.
    record Accepted<T>(T value) implements Decision<T> {}

    /// It cannot, for all of these reasons.
    record Refused<T>(List<Fault> faults) implements Decision<T> {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// Makes the record only when there is no fault.
    static <T> Decision<T> of(List<Fault> faults, Supplier<T> made) {
        return faults.isEmpty() ? new Accepted<>(made.get()) : new Refused<>(faults);
    }

    /// A decision with one fault.
    static <T> Decision<T> refused(String field, String detail) {
        return new Refused<>(List.of(new Fault(field, detail)));
    }

    /// What becomes of the value; a refusal stays one.
    default <R> Decision<R> map(Function<T, R> next) {
        return switch (this) {
            case Accepted<T>(var value) -> new Accepted<>(next.apply(value));
            case Refused<T>(var faults) -> new Refused<>(faults);
        };
    }

    /// The value, or an exception made from the first fault.
    default T orThrow(Function<Fault, RuntimeException> made) {
        return switch (this) {
            case Accepted<T>(var value) -> value;
            case Refused<T>(var faults) -> throw made.apply(faults.getFirst());
        };
    }

    /// The value; or, after telling every fault to `refuse`, the harmless one.
    default T orRefuse(BiConsumer<String, String> refuse, T harmless) {
        return switch (this) {
            case Accepted<T>(var value) -> value;
            case Refused<T>(var faults) -> {
                faults.forEach(fault -> refuse.accept(fault.field(), fault.detail()));
                yield harmless;
            }
        };
    }
}
