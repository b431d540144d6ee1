/// Finding something among 10,000 articles.
@NullMarked
package nl.millenniumgemeenten.bench.search;

import org.jspecify.annotations.NullMarked;
