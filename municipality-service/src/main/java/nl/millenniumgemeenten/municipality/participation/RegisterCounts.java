package nl.millenniumgemeenten.municipality.participation;

import static java.util.stream.Collectors.toSet;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.millenniumgemeenten.municipality.municipality.Municipalities;
import nl.millenniumgemeenten.municipality.municipality.Municipality;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
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
    ///
    /// @param known the moment whose knowledge is asked; now where it is absent
    @Transactional(readOnly = true)
    public Counts on(LocalDate day, Optional<Instant> known) {
        return new Counts(existing(day, known).size(), participating(day, known).size());
    }

    /// Who took part on a day, by code.
    ///
    /// @param known the moment whose knowledge is asked; now where it is absent
    @Transactional(readOnly = true)
    public List<Revised<Participation>> participating(LocalDate day, Optional<Instant> known) {
        var existing = existing(day, known);
        return participations.everything(known).stream()
                .filter(revised -> existing.contains(revised.state().code()))
                .filter(revised -> revised.state().takesPartOn(day))
                .toList();
    }

    private Set<MunicipalityCode> existing(LocalDate day, Optional<Instant> known) {
        return municipalities.everything(known).stream()
                .map(Revised::state)
                .filter(municipality -> municipality.existence().includes(day))
                .map(Municipality::code)
                .collect(toSet());
    }
}
