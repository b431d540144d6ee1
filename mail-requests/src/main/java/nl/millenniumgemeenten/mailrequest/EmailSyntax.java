package nl.millenniumgemeenten.mailrequest;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What RFC 5321 allows as a mailbox on the internet: dotted or quoted local part, a domain name of
/// at least two labels in any script. Not: address literals, comments, and local parts outside
/// ASCII, which many mail servers still refuse.
final class EmailSyntax {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 253;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL_PART =
            Pattern.compile(
                    "(?:"
                            + ATOM
                            + "(?:\\."
                            + ATOM
                            + ")*)"
                            + "|(?:\"(?:[ !#-\\[\\]-~]|\\\\[ -~])+\")");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern DOMAIN =
            Pattern.compile("(?:" + LABEL + "\\.)+(?![0-9]+$)" + LABEL);

    /// Control characters could start another header or another SMTP command; format characters
    /// make one address look like another.
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private EmailSyntax() {}

    static Optional<String> normalise(String text) {
        int at = text.lastIndexOf('@');
        if (text.length() > LONGEST || at < 1 || INVISIBLE.matcher(text).find()) {
            return Optional.empty();
        }
        var localPart = text.substring(0, at);
        if (localPart.length() > LONGEST_LOCAL_PART || !LOCAL_PART.matcher(localPart).matches()) {
            return Optional.empty();
        }
        return asciiDomain(text.substring(at + 1))
                .map(domain -> localPart + "@" + domain)
                .filter(address -> address.length() <= LONGEST);
    }

    private static Optional<String> asciiDomain(String domain) {
        try {
            return Optional.of(
                            IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT))
                    .filter(ascii -> ascii.length() <= LONGEST_DOMAIN)
                    .filter(ascii -> DOMAIN.matcher(ascii).matches());
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }
}
