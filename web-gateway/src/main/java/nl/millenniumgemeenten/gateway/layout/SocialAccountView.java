package nl.millenniumgemeenten.gateway.layout;

/// An account of the campaign elsewhere. `network` is the lower-case name of the network and
/// chooses the icon; an unknown network gets a plain one.
public record SocialAccountView(String network, String label, String url) {}
