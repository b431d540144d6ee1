/// Tests of news articles.
@NullMarked
package nl.millenniumgemeenten.content.article;

import org.jspecify.annotations.NullMarked;
