package nl.millenniumgemeenten.municipality.participation;

import java.math.BigDecimal;
import java.util.Optional;

/// What a municipality spends on its part.
public sealed interface Budget {

    /// It did not say.
    record Unknown() implements Budget {}

    /// So many euros a year for each inhabitant, in whole cents.
    record PerInhabitant(BigDecimal euros) implements Budget {
        private static final BigDecimal MOST = new BigDecimal("999999.99");

        public PerInhabitant {
            if (!fits(euros)) {
                throw new IllegalArgumentException("Not an amount");
            }
            euros = euros.setScale(2);
        }

        /// Whether this can be an amount: nothing or more, in whole cents.
        static boolean fits(BigDecimal euros) {
            return euros.signum() >= 0
                    && euros.compareTo(MOST) <= 0
                    && euros.stripTrailingZeros().scale() <= 2;
        }
    }

    /// The amount, where it is known.
    default Optional<BigDecimal> known() {
        return switch (this) {
            case Unknown() -> Optional.empty();
            case PerInhabitant(var euros) -> Optional.of(euros);
        };
    }
}
