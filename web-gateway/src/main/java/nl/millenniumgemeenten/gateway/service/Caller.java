package nl.millenniumgemeenten.gateway.service;

import java.util.List;

/// In whose name a service is called.
public record Caller(String subject, String name, List<String> roles) {

    /// Somebody who reads the site.
    public static final Caller VISITOR = new Caller("visitor", "Bezoeker", List.of("visitor"));

    /// The website for itself.
    public static final Caller SERVICE =
            new Caller("web-gateway", "De website", List.of("service"));

    public Caller {
        roles = List.copyOf(roles);
    }
}
