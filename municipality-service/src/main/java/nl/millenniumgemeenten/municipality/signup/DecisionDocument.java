package nl.millenniumgemeenten.municipality.signup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import nl.millenniumgemeenten.municipality.register.Decision;

/// The decision of council or college as a PDF. It is told by its content, not by what a browser
/// calls it, and it is only ever given back as a download.
@SuppressWarnings("ArrayRecordComponent") // bytes on their way; never compared
record DecisionDocument(byte[] pdf) {
    static final int LARGEST = 5 * 1024 * 1024;

    private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /// The document in a base64 text.
    static Decision<DecisionDocument> parse(String field, String base64) {
        try {
            return of(field, Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException unreadable) {
            return Decision.refused(field, "Dit bestand is niet te lezen.");
        }
    }

    static Decision<DecisionDocument> of(String field, byte[] bytes) {
        if (bytes.length > LARGEST) {
            return Decision.refused(field, "Dit bestand is te groot. Het mag 5 MB zijn.");
        }
        return startsAsPdf(bytes)
                ? new Decision.Accepted<>(new DecisionDocument(bytes))
                : Decision.refused(field, "Dit is geen PDF. Kies het besluit als PDF-bestand.");
    }

    private static boolean startsAsPdf(byte[] bytes) {
        return bytes.length > BEGINNING.length
                && Arrays.equals(bytes, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }

    @Override
    public String toString() {
        return "DecisionDocument[" + pdf.length + "]";
    }
}
