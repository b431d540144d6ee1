/// The list of news and one article.
@NullMarked
package nl.millenniumgemeenten.gateway.page.news;

import org.jspecify.annotations.NullMarked;
