package nl.millenniumgemeenten.gateway.form;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Tells clients apart for rate limits. Behind a proxy the address stands in a header that the
/// proxy sets; which one must be configured, because anybody can send such a header.
@Singleton
public final class ClientAddress {
    private final String header;

    ClientAddress(@Property(name = "site.client-address-header", defaultValue = "") String header) {
        this.header = header;
    }

    /// A key for the client. An IPv6 client may use every address of its network, so it counts as
    /// that network.
    public String of(HttpRequest<?> request) {
        return forwarded(request)
                .map(ClientAddress::key)
                .orElseGet(() -> key(request.getRemoteAddress().getAddress()));
    }

    /// What our own proxy added: the last address of the last such header. Whatever came in with
    /// the request stands before it.
    private Optional<InetAddress> forwarded(HttpRequest<?> request) {
        var lines = header.isEmpty() ? List.<String>of() : request.getHeaders().getAll(header);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var line = lines.getLast();
        try {
            return Optional.of(
                    InetAddress.ofLiteral(line.substring(line.lastIndexOf(',') + 1).strip()));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    static String key(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8))
                : address.getHostAddress();
    }
}
