package nl.millenniumgemeenten.gateway.form;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

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
        var forwarded = header.isEmpty() ? null : request.getHeaders().get(header);
        if (forwarded != null) {
            // Whatever came in stands before what our own proxy added.
            return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        }
        return key(request.getRemoteAddress().getAddress());
    }

    static String key(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8))
                : address.getHostAddress();
    }
}
