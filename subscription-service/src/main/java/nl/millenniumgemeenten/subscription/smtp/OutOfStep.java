package nl.millenniumgemeenten.subscription.smtp;

import java.io.IOException;

/// What came from the server is no answer to what we said. Nothing more can be understood of this
/// connection.
public final class OutOfStep extends IOException {
    OutOfStep(String message) {
        super(message);
    }
}
