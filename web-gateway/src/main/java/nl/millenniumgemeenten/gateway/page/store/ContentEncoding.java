package nl.millenniumgemeenten.gateway.page.store;

import org.jspecify.annotations.Nullable;

/// The forms in which a body is kept.
public enum ContentEncoding {
    BROTLI("br"),
    GZIP("gzip"),
    IDENTITY("");

    private final String token;

    ContentEncoding(String token) {
        this.token = token;
    }

    /// The value of `Content-Encoding`; empty for none.
    public String token() {
        return token;
    }

    /// The best form that a client takes (RFC 9110, section 12.5.3): brotli before gzip, unless the
    /// client says that it takes it not at all (`q=0`). Degrees of preference are not weighed:
    /// every client that takes brotli is served best with it.
    public static ContentEncoding bestOf(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return IDENTITY;
        }
        if (accepts(acceptEncoding, BROTLI.token)) {
            return BROTLI;
        }
        return accepts(acceptEncoding, GZIP.token) ? GZIP : IDENTITY;
    }

    private static boolean accepts(String header, String token) {
        int from = 0;
        while (from < header.length()) {
            int comma = header.indexOf(',', from);
            int to = comma < 0 ? header.length() : comma;
            var offer = header.substring(from, to).strip();
            int semicolon = offer.indexOf(';');
            var name = semicolon < 0 ? offer : offer.substring(0, semicolon).strip();
            if (name.equalsIgnoreCase(token)) {
                return semicolon < 0 || !refused(offer.substring(semicolon + 1));
            }
            from = to + 1;
        }
        return false;
    }

    private static boolean refused(String parameter) {
        return parameter.replace(" ", "").matches("(?i)q=0(\\.0{0,3})?");
    }
}
