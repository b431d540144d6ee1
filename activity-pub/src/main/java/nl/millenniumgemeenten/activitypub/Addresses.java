package nl.millenniumgemeenten.activitypub;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// Addresses by which servers know things: what another server says is one only if it is whole and
/// leads somewhere. Whether it may be asked is for who asks.
public final class Addresses {
    private static final int LONGEST = 1000;

    private Addresses() {}

    /// What was written, if it is such an address.
    public static Optional<URI> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean whole =
                    (scheme.equals("https") || scheme.equals("http"))
                            && uri.getHost() != null
                            && uri.getRawUserInfo() == null;
            return whole ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException nonsense) {
            return Optional.empty();
        }
    }

    /// The server that an address is of: its host in lower case, with the port if it has one.
    public static String server(URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        return address.getPort() == -1 ? host : host + ":" + address.getPort();
    }

    /// Whether two are of the same server, so that the one may speak of the other.
    public static boolean sameServer(URI one, URI other) {
        return server(one).equals(server(other))
                && one.getScheme().equalsIgnoreCase(other.getScheme());
    }
}
