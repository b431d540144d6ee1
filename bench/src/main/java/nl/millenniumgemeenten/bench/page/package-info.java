/// How many times a second a public page can be served, beside nginx with a file.
@NullMarked
package nl.millenniumgemeenten.bench.page;

import org.jspecify.annotations.NullMarked;
