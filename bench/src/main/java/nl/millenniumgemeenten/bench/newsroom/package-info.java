/// A site that is full of news.
@NullMarked
package nl.millenniumgemeenten.bench.newsroom;

import org.jspecify.annotations.NullMarked;
