package nl.millenniumgemeenten.gateway.feed;

import nl.millenniumgemeenten.gateway.layout.FeedLinkView;

/// How a feed is written.
enum FeedForm {
    ATOM(FeedLinkView.ATOM_FILE, FeedLinkView.ATOM + ";charset=utf-8"),
    JSON(FeedLinkView.JSON_FILE, FeedLinkView.JSON);

    private final String file;
    private final String contentType;

    FeedForm(String file, String contentType) {
        this.file = file;
        this.contentType = contentType;
    }

    /// The address of the feed that belongs to a page.
    String address(String page) {
        return page + file;
    }

    /// Whether an address is that of a feed in this form.
    boolean isAt(String address) {
        return address.endsWith(file) && address.length() > file.length();
    }

    /// The page to which the feed at an address belongs.
    String page(String address) {
        return address.substring(0, address.length() - file.length());
    }

    String contentType() {
        return contentType;
    }
}
