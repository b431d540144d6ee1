package nl.millenniumgemeenten.gateway.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Writes addresses that people typed in the way that a header `Location` can hold.
final class Locations {
    private static final String LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final String MARKS = "!$&'()*+,;=:@/?";

    private Locations() {}

    /// A path of the site with what follows it, or an address of another site. What cannot stand in
    /// an address is percent-encoded; what was encoded stays as it is.
    static URI of(String address) {
        return URI.create(
                address.startsWith("/")
                        ? encoded(address.getBytes(StandardCharsets.UTF_8))
                        : URI.create(address).toASCIIString());
    }

    private static String encoded(byte[] address) {
        var encoded = new StringBuilder();
        boolean inFragment = false;
        for (int at = 0; at < address.length; at++) {
            char letter = (char) (address[at] & 0xFF);
            boolean opensFragment = letter == '#' && !inFragment;
            if (opensFragment
                    || (letter == '%' && isEscape(address, at))
                    || LETTERS.indexOf(letter) >= 0
                    || MARKS.indexOf(letter) >= 0) {
                encoded.append(letter);
            } else {
                encoded.append(String.format("%%%02X", (int) letter));
            }
            inFragment |= opensFragment;
        }
        return encoded.toString();
    }

    private static boolean isEscape(byte[] address, int at) {
        return at + 2 < address.length
                && Character.digit(address[at + 1], 16) >= 0
                && Character.digit(address[at + 2], 16) >= 0;
    }
}
