package nl.millenniumgemeenten.subscription.signup;

import java.util.Optional;
import java.util.function.Function;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.subscription.subscriber.Token;

/// Reads the token out of an address and finds what it is for. Broken off, mistyped and unknown are
/// the same thing.
public final class Links {
    private Links() {}

    /// What `finder` knows about the token.
    ///
    /// @throws ProblemException `no-such-thing` if there is none
    public static <T> T find(String token, Function<Token, Optional<T>> finder) {
        return Token.parse(token)
                .flatMap(finder)
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NO_SUCH_THING,
                                "Deze link kennen we niet. Klopt het adres helemaal?"));
    }
}
