/// Writing, previewing, publishing and withdrawing a news article.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.news;

import org.jspecify.annotations.NullMarked;
