package nl.millenniumgemeenten.gateway.desk.page;

import nl.millenniumgemeenten.gateway.page.content.PageView;

/// A page as a visitor would see it, before anybody can. `backPath` leads back to writing.
public record PagePreviewView(PageView page, String backPath) {}
