package nl.millenniumgemeenten.gateway.page.store;

/// Makes an address a URI. Browsers and people send some that are none, such as `?zoek=a|b` and
/// `?zoek=100%`; the router takes each of those for the address of the first page.
final class ReadableAddress {
    private static final String MARKS = "-._~:/?@!$&'()*+,;=";
    private static final String HEX = "0123456789ABCDEF";

    private ReadableAddress() {}

    /// The same address where it is a URI, else one in which the characters at fault are encoded.
    static String of(String address) {
        var readable = new StringBuilder(address.length() + 8);
        for (int at = 0; at < address.length(); at++) {
            char letter = address.charAt(at);
            if (isAllowed(letter) || (letter == '%' && isEncoded(address, at))) {
                readable.append(letter);
            } else {
                // The bytes of a request line come as characters of ISO 8859-1.
                readable.append('%')
                        .append(HEX.charAt(letter >> 4 & 15))
                        .append(HEX.charAt(letter & 15));
            }
        }
        return readable.length() == address.length() ? address : readable.toString();
    }

    private static boolean isAllowed(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || MARKS.indexOf(letter) >= 0;
    }

    private static boolean isEncoded(String address, int at) {
        return at + 2 < address.length()
                && Character.digit(address.charAt(at + 1), 16) >= 0
                && Character.digit(address.charAt(at + 2), 16) >= 0;
    }
}
