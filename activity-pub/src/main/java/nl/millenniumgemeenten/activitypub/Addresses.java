package nl.millenniumgemeenten.activitypub;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Addresses by which servers know things: what another server says is one only if it is whole and
/// leads somewhere. Whether it may be asked is for who asks.
public final class Addresses {
    /// As an address is written, each sign being one byte: others would make it longer than it
    /// looks, and could be written in several ways.
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]{1,1000}");

    private Addresses() {}

    /// What was written, if it is such an address. A port that says nothing is left out, so that a
    /// server has one name.
    public static Optional<URI> read(String text) {
        if (!PLAIN.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            var uri = new URI(text);
            return isWhole(uri) ? Optional.of(withoutUsualPort(uri)) : Optional.empty();
        } catch (URISyntaxException nonsense) {
            return Optional.empty();
        }
    }

    /// A host that ends in a dot is the same as one that does not, and nobody writes it so.
    private static boolean isWhole(URI uri) {
        return usualPort(uri) != -1
                && uri.getHost() != null
                && !uri.getHost().endsWith(".")
                && uri.getRawUserInfo() == null;
    }

    private static URI withoutUsualPort(URI uri) throws URISyntaxException {
        if (uri.getPort() != usualPort(uri)) {
            return uri;
        }
        int authority = uri.getScheme().length() + "://".length();
        var whole = uri.toString();
        return new URI(
                whole.substring(0, authority)
                        + uri.getHost()
                        + whole.substring(authority + uri.getRawAuthority().length()));
    }

    /// -1 for what is neither `https` nor `http`.
    private static int usualPort(URI uri) {
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "https" -> 443;
            case "http" -> 80;
            default -> -1;
        };
    }

    /// The server that an address is of: its host in lower case, with the port if that is not the
    /// usual one.
    public static String server(URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        return address.getPort() == -1 || address.getPort() == usualPort(address)
                ? host
                : host + ":" + address.getPort();
    }

    /// Whether two are of the same server, so that the one may speak of the other.
    public static boolean sameServer(URI one, URI other) {
        return server(one).equals(server(other))
                && one.getScheme().equalsIgnoreCase(other.getScheme());
    }
}
