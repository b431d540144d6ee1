package nl.millenniumgemeenten.subscription.compose;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a link in an issue may lead to: a path on the site or a whole address. Other schemes,
/// `javascript` for one, are none.
final class Addresses {
    private static final Set<String> WEB = Set.of("http", "https");

    private Addresses() {}

    /// Whether a button or a picture can lead there.
    static boolean page(String address) {
        return path(address) || parsed(address).filter(Addresses::web).isPresent();
    }

    /// Whether it is a path on the site.
    static boolean path(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && parsed(address).filter(uri -> uri.getRawAuthority() == null).isPresent();
    }

    /// Whether a link in running text can lead there.
    static boolean link(String address) {
        return page(address) || parsed(address).filter(Addresses::mail).isPresent();
    }

    private static boolean mail(URI uri) {
        return "mailto".equalsIgnoreCase(uri.getScheme())
                && uri.getSchemeSpecificPart().indexOf('@') > 0;
    }

    private static boolean web(URI uri) {
        return uri.getScheme() != null
                && WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                && uri.getHost() != null
                && uri.getRawUserInfo() == null;
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException not) {
            return Optional.empty();
        }
    }
}
