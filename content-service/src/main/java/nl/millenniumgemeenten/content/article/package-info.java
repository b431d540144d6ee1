/// News articles: dated, numbered for ever, and about goals and municipalities.
@NullMarked
package nl.millenniumgemeenten.content.article;

import org.jspecify.annotations.NullMarked;
