package nl.millenniumgemeenten.gateway.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Plain links by which a page is passed on. Nothing of others is in the page: who follows none
/// tells nobody anything. By mail and WhatsApp people pass things on to each other; the networks
/// are those on which the campaign is itself.
final class ShareLinks {
    private static final String ON = "Deel op";
    private static final String BY = "Deel via";

    private ShareLinks() {}

    /// Those of the page at a whole address; none of a page that has none, as in a preview.
    static List<ShareLinkView> of(String address, String title, CampaignView campaign) {
        if (address.isEmpty() || title.isEmpty()) {
            return List.of();
        }
        var networks =
                campaign.socialAccounts().stream()
                        .map(SocialAccountView::network)
                        .collect(Collectors.toSet());
        var url = encoded(address);
        var text = encoded(title);
        var both = encoded(title + " " + address);
        var links = new ArrayList<ShareLinkView>();
        links.add(
                new ShareLinkView("mail", BY, "mail", "mailto:?subject=" + text + "&body=" + url));
        links.add(
                new ShareLinkView("brand-whatsapp", BY, "WhatsApp", "https://wa.me/?text=" + both));
        if (networks.contains("mastodon")) {
            // It asks on which server somebody is, which we cannot know.
            links.add(
                    new ShareLinkView(
                            "brand-mastodon",
                            ON,
                            "Mastodon",
                            "https://share.joinmastodon.org/#text=" + both));
        }
        if (networks.contains("bluesky")) {
            links.add(
                    new ShareLinkView(
                            "brand-bluesky",
                            ON,
                            "Bluesky",
                            "https://bsky.app/intent/compose?text=" + both));
        }
        if (networks.contains("linkedin")) {
            links.add(
                    new ShareLinkView(
                            "brand-linkedin",
                            ON,
                            "LinkedIn",
                            "https://www.linkedin.com/sharing/share-offsite/?url=" + url));
        }
        if (networks.contains("facebook")) {
            links.add(
                    new ShareLinkView(
                            "brand-facebook",
                            ON,
                            "Facebook",
                            "https://www.facebook.com/sharer/sharer.php?u=" + url));
        }
        if (networks.contains("x") || networks.contains("twitter")) {
            links.add(
                    new ShareLinkView(
                            "brand-x",
                            ON,
                            "X",
                            "https://x.com/intent/post?text=" + text + "&url=" + url));
        }
        return links;
    }

    /// A space is no plus here: a mail program would show it.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
