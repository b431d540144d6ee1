package nl.millenniumgemeenten.municipality.participation;

import static java.util.stream.Collectors.toSet;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import nl.millenniumgemeenten.municipality.municipality.Municipalities;
import nl.millenniumgemeenten.municipality.register.Revised;

/// Counts the register as it was on a day.
@Singleton
public class RegisterCounts {
    private final Municipalities municipalities;
    private final Participations participations;

    RegisterCounts(Municipalities municipalities, Participations participations) {
        this.municipalities = municipalities;
        this.participations = participations;
    }

    /// How large the register is on a day.
    ///
    /// @param municipalities how many existed
    /// @param participating how many of those took part, as far as is known
    public record Counts(int municipalities, int participating) {}

    /// The counts on a day. A participation of a municipality that has ended does not count.
    @Transactional(readOnly = true)
    public Counts on(LocalDate day) {
        var existing =
                municipalities.everything().stream()
                        .map(Revised::state)
                        .filter(municipality -> municipality.existence().includes(day))
                        .map(municipality -> municipality.code())
                        .collect(toSet());
        var participating =
                participations.everything().stream()
                        .map(Revised::state)
                        .filter(participation -> existing.contains(participation.code()))
                        .filter(participation -> participation.takesPartOn(day))
                        .count();
        return new Counts(existing.size(), Math.toIntExact(participating));
    }
}
