package nl.millenniumgemeenten.gateway.layout;

/// Knows under which address a static file is served, so that it can be cached for ever.
@FunctionalInterface
public interface AssetAddresses {

    /// The address of a file such as `css/site.css`.
    String address(String name);
}
