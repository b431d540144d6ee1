package nl.millenniumgemeenten.gateway.sitemap;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A page that search engines may know.
///
/// @param changedAt absent for a page that is made of many things
record ListedPage(String path, @Nullable Instant changedAt) {}
