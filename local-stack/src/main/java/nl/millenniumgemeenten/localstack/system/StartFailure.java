package nl.millenniumgemeenten.localstack.system;

/// Why the system cannot start, in words for the person who started it.
public final class StartFailure extends RuntimeException {
    StartFailure(String message) {
        super(message);
    }

    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
