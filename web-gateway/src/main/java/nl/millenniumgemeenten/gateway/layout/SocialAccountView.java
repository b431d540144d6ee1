package nl.millenniumgemeenten.gateway.layout;

/// An account of the campaign elsewhere. `network` is the lower-case name of the network.
public record SocialAccountView(String network, String label, String url) {

    /// The icon of the network; a network without one gets that of a link.
    public String icon() {
        return switch (network) {
            case "bluesky",
                    "facebook",
                    "instagram",
                    "linkedin",
                    "mastodon",
                    "twitter",
                    "x",
                    "youtube" ->
                    "brand-" + network;
            case "rss" -> "rss";
            default -> "link";
        };
    }
}
