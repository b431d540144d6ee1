package nl.millenniumgemeenten.municipality.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import nl.millenniumgemeenten.municipality.register.Decision;
import org.junit.jupiter.api.Test;

class ExistenceTest {
    private static final LocalDate BEGIN = LocalDate.of(2009, 1, 1);
    private static final LocalDate END = LocalDate.of(2022, 1, 1);

    @Test
    void begins_on_its_first_day_and_ends_before_its_last() {
        var existence = new Existence(BEGIN, END);

        assertThat(existence.includes(BEGIN.minusDays(1))).isFalse();
        assertThat(existence.includes(BEGIN)).isTrue();
        assertThat(existence.includes(END.minusDays(1))).isTrue();
        assertThat(existence.includes(END)).isFalse();
    }

    @Test
    void older_than_the_register_and_without_end_is_always() {
        var always = Existence.between(Optional.empty(), Optional.empty());

        assertThat(always).isEqualTo(new Decision.Accepted<>(Existence.ALWAYS));
        assertThat(Existence.ALWAYS.knownFrom()).isEmpty();
        assertThat(Existence.ALWAYS.knownUntil()).isEmpty();
    }

    @Test
    void cannot_end_on_the_day_it_begins() {
        assertThat(Existence.between(Optional.of(BEGIN), Optional.of(BEGIN)))
                .isEqualTo(Decision.refused("existsUntil", "Het einde moet na het begin liggen."));
    }

    @Test
    void of_what_never_came_to_be_includes_no_day() {
        var never = Existence.never(BEGIN);

        assertThat(never.isNever()).isTrue();
        assertThat(never.includes(BEGIN)).isFalse();
        assertThat(Existence.ALWAYS.isNever()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Existence(BEGIN, BEGIN.minusDays(1)));
    }

    @Test
    void a_year_that_no_database_takes_is_refused() {
        var refused = Existence.between(Optional.of(LocalDate.of(999_999, 1, 1)), Optional.empty());

        assertThat(refused)
                .isEqualTo(Decision.refused("existsFrom", "Dit jaartal kan niet kloppen."));
    }
}
