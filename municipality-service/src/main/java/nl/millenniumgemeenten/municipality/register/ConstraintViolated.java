package nl.millenniumgemeenten.municipality.register;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// A named rule of the database was broken.
public final class ConstraintViolated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String constraint;

    private ConstraintViolated(String constraint, SQLException cause) {
        super(constraint, cause);
        this.constraint = constraint;
    }

    /// The name of the constraint.
    public String constraint() {
        return constraint;
    }

    /// What a refusal of the database comes down to.
    static RuntimeException of(SQLException refused) {
        return constraintOf(refused)
                .<RuntimeException>map(name -> new ConstraintViolated(name, refused))
                .orElseGet(() -> new IllegalStateException("The database refused", refused));
    }

    private static Optional<String> constraintOf(SQLException refused) {
        return refused instanceof PSQLException postgres
                ? Optional.ofNullable(postgres.getServerErrorMessage())
                        .map(ServerErrorMessage::getConstraint)
                // A batch wraps what the server said.
                : Optional.ofNullable(refused.getNextException())
                        .flatMap(ConstraintViolated::constraintOf);
    }
}
